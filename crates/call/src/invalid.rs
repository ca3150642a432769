use std::borrow::Cow;
use std::fmt;

use thiserror::Error;

use crate::About;

/// An input that cannot be right. Says which field, what is wrong with it, and what would be right; never its value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Invalid(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    endpoint: Option<(&'static str, &'static str)>,
    field: Cow<'static, str>,
    problem: Problem,
}

impl Invalid {
    /// A problem with a field.
    pub fn new(field: impl Into<Cow<'static, str>>, problem: Problem) -> Self {
        Self(Box::new(Inner { endpoint: None, field: field.into(), problem }))
    }

    /// The same, said of a call.
    #[must_use]
    pub fn of(mut self, about: &About) -> Self {
        self.0.endpoint = Some((about.name, about.title));
        self
    }

    /// The field's name.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, title)) = self.0.endpoint {
            write!(f, "{name} ({title}): ")?;
        }
        write!(f, "{} {}", self.0.field, self.0.problem)
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Problem {
    /// It is required and not given.
    #[error("is required")]
    Missing,
    /// It is required because another parameter has a certain value.
    #[error("is required if {0} is {1}")]
    MissingWith(&'static str, &'static str),
    /// It is given and has nothing but white space in it.
    #[error("is blank; give a text, or leave it out if it is optional")]
    Blank,
    /// White space around a credential.
    #[error("has white space at its beginning or end; remove it")]
    OuterBlanks,
    /// It is too long.
    #[error("is {length} {unit} long; at most {max} are allowed")]
    TooLong {
        /// How long it is.
        length: u64,
        /// How long it may be.
        max: u64,
        /// What is counted.
        unit: &'static str,
    },
    /// It has characters that are not allowed.
    #[error("has characters that are not allowed; allowed are {0}")]
    Characters(&'static str),
    /// It has characters that are not allowed.
    #[error("must not have any of {0} in it")]
    Forbidden(&'static str),
    /// It is none of the values that are allowed.
    #[error("is none of the allowed values: {0}")]
    NotAllowed(String),
    /// It is no number, or not in the range.
    #[error("must be {0}")]
    Range(String),
    /// It is no address.
    #[error(
        "must be an http or https address with a host and without user name; write blanks and other special characters in it as %20 and the like"
    )]
    NotUrl,
    /// It is an address without encryption.
    #[error("is not https; use the `_in_clear` function (on the command line --allow-http) if that is meant")]
    InClear,
    /// It is not JSON.
    #[error("is not valid JSON")]
    NotJson,
    /// It is JSON, and says something that cannot be.
    #[error("cannot be right: {0}")]
    Content(String),
    /// It is no time stamp.
    #[error("is not a time of the form yyyyMMddHHmmss")]
    NotStamp,
    /// It is not what an encryption gives.
    #[error("is not encrypted text in hex; encrypt it first")]
    NotCipher,
    /// It is no picture in plain Base64.
    #[error("is not plain Base64 of a PNG or JPEG picture; leave out `data:` prefixes and line breaks")]
    NotImage,
    /// It is not plain Base64.
    #[error("is not plain Base64; leave out `data:` prefixes and line breaks")]
    NotBase64,
    /// A file with nothing in it.
    #[error("is an empty file")]
    EmptyFile,
    /// A file that is not a PDF.
    #[error("is not a PDF: it does not begin with %PDF")]
    NotPdf,
    /// A text where a file is due, or the reverse.
    #[error("must be a {0}")]
    WrongKind(&'static str),
    /// Two parameters that exclude each other.
    #[error("are given together; give exactly one of them")]
    Both,
    /// One of several parameters is needed.
    #[error("are all missing; give one of them")]
    Neither,
    /// A parameter that the endpoint does not have.
    #[error("is not a parameter of this call")]
    Unknown,
    /// A parameter that the client sets.
    #[error("is set by the client; leave it out")]
    Reserved,
    /// A name with characters that do not survive the service's form parsing.
    #[error("has a name that the service would change; use letters, digits, _ and - in it")]
    Name,
    /// A verb that does not fit the endpoint.
    #[error("needs another verb: this endpoint {0}")]
    WrongVerb(&'static str),
    /// An endpoint on a host of its own.
    #[error("is on a host of its own: give this endpoint a route with `Route::except`")]
    NoRoute,
    /// A page behind the gateway.
    #[error(
        "goes through the gateway, whose headers no browser sends; give this endpoint a direct route, or fetch the \
         page with open_page"
    )]
    PageBehindGateway,
}

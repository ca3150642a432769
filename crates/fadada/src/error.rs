use std::borrow::Cow;
use std::fmt;

use hetong_transport::TransportError;
use thiserror::Error;

use crate::{Code, Spec};

/// Why a call has no result.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The input cannot be right; nothing was sent.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The provider, or the gateway before it, said no.
    #[error(transparent)]
    Rejected(Box<Rejection>),
    /// There is no reply, and nothing was changed.
    #[error(transparent)]
    NoReply(Box<NoReply>),
    /// The call may have been carried out: ask before it is made again.
    #[error(transparent)]
    Unclear(Box<Unclear>),
    /// The reply is not what it should be, to a call that changes nothing.
    #[error(transparent)]
    Unreadable(Box<Unreadable>),
}

impl Error {
    /// The provider's code, if the provider said no.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match self {
            Error::Rejected(rejection) => rejection.reason(),
            _ => None,
        }
    }
}

/// An input that cannot be right. Says which field, what is wrong with it, and what would be right; never its value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Invalid(Box<InvalidInner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct InvalidInner {
    endpoint: Option<(&'static str, &'static str)>,
    field: Cow<'static, str>,
    problem: Problem,
}

impl Invalid {
    /// A problem with a field.
    pub fn new(field: impl Into<Cow<'static, str>>, problem: Problem) -> Self {
        Self(Box::new(InvalidInner {
            endpoint: None,
            field: field.into(),
            problem,
        }))
    }

    /// The same, said of a call.
    #[must_use]
    pub fn of(mut self, spec: &Spec) -> Self {
        self.0.endpoint = Some((spec.name, spec.title));
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
    /// It is none of the values that are allowed.
    #[error("is none of the allowed values: {0}")]
    NotAllowed(String),
    /// It is no number, or not in the range.
    #[error("must be {0}")]
    Range(String),
    /// It is no address.
    #[error("must be an http or https address with a host and without user name; write blanks in it as %20")]
    NotUrl,
    /// It is an address without encryption.
    #[error("is not https; use the `_in_clear` function (on the command line --allow-http) if that is meant")]
    InClear,
    /// It is not JSON.
    #[error("is not valid JSON")]
    NotJson,
    /// It is not plain Base64.
    #[error("is not plain Base64 of a PNG or JPEG picture; leave out `data:` prefixes and line breaks")]
    NotImage,
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
    /// A verb that does not fit the endpoint.
    #[error("needs another verb: this endpoint {0}")]
    WrongVerb(&'static str),
    /// A page behind the gateway.
    #[error(
        "goes through the gateway, whose headers no browser sends; give this endpoint a direct route, or fetch the \
         page with open_page"
    )]
    PageBehindGateway,
}

/// The provider, or the gateway before it, said no.
#[derive(Clone, Debug)]
pub struct Rejection {
    /// The endpoint.
    pub endpoint: &'static Spec,
    /// The HTTP status.
    pub status: u16,
    /// The code of the answer; `None` if the gateway or the web server answered.
    pub code: Option<Code>,
    /// The message, in the provider's words.
    pub message: String,
    /// How many attempts were made.
    pub attempts: u32,
    /// The reply to an earlier attempt was lost, and it may have been carried out.
    pub earlier_lost: bool,
    /// How far the machine's clock is off, if it seems to be.
    pub clock: Option<String>,
}

impl Rejection {
    /// What the rejection means: its code, or the code that its message stands for, because contract calls often
    /// answer 2002 with the text of another code.
    #[must_use]
    pub fn reason(&self) -> Option<&Code> {
        self.code.as_ref().map(|code| code.or_by_message(&self.message))
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) was rejected", self.endpoint.name, self.endpoint.title)?;
        match &self.code {
            Some(code) => write!(f, " with code {code}")?,
            None => write!(f, " with HTTP status {}", self.status)?,
        }
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        if let Some(reason) = self.reason() {
            for text in [reason.meaning(), reason.advice()]
                .into_iter()
                .filter(|text| !text.is_empty())
            {
                write!(f, " | {text}")?;
            }
        }
        if let Some(clock) = &self.clock {
            write!(f, " | This machine's clock is {clock}.")?;
        }
        if self.earlier_lost {
            write!(
                f,
                " | The reply to an earlier attempt was lost; it may have been carried out."
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for Rejection {}

/// There is no reply, and nothing was changed: the call only asks, or it was never sent.
#[derive(Debug, Error)]
#[error("{} ({}) has no reply after {attempts} attempts: {source}", endpoint.name, endpoint.title)]
pub struct NoReply {
    /// The endpoint.
    pub endpoint: &'static Spec,
    /// How many attempts were made.
    pub attempts: u32,
    /// What went wrong in the last one.
    pub source: TransportError,
}

/// A call that may have been carried out although there is no usable reply.
#[derive(Debug)]
pub struct Unclear {
    /// The endpoint.
    pub endpoint: &'static Spec,
    /// How many attempts were made.
    pub attempts: u32,
    /// What was wrong with the reply, if there was one.
    pub reply: Option<Unreadable>,
    /// What went wrong on the way, if there was no reply.
    pub source: Option<TransportError>,
}

impl fmt::Display for Unclear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}) may have been carried out: ",
            self.endpoint.name, self.endpoint.title
        )?;
        match (&self.source, &self.reply) {
            (Some(source), _) => write!(f, "{source}")?,
            (None, Some(reply)) => write!(f, "{}", reply.what)?,
            (None, None) => f.write_str("its reply was lost")?,
        }
        match self.endpoint.confirm {
            Some(confirm) => write!(
                f,
                " | Ask with {confirm} before making it again, and keep its ids."
            ),
            None => f.write_str(" | Look at the provider's side before making it again."),
        }
    }
}

impl std::error::Error for Unclear {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// A reply that is not what it should be. Its content is never quoted.
#[derive(Clone, Debug, Error)]
#[error("{} ({}) has an unreadable reply: {what}", endpoint.name, endpoint.title)]
pub struct Unreadable {
    /// The endpoint.
    pub endpoint: &'static Spec,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong with it.
    pub what: Cow<'static, str>,
}

//! What an endpoint is: its fixed facts, and a call of it.

pub(crate) mod rule;

use std::fmt;

use hetong_signing::{Params, Recipe};
use hetong_transport::{Effect, Repeat, Upload};

use crate::endpoint::rule::FieldKind;
use crate::reply::Answer;
use crate::{Invalid, Problem};

/// The parameters that the client sets in every call.
pub(crate) const PUBLIC: [&str; 4] = ["app_id", "timestamp", "v", "msg_digest"];

/// A call of one endpoint: a struct that turns into named texts.
///
/// The structs are in [`endpoints`](crate::endpoints), one for each endpoint; [`Raw`] is a call by name.
pub trait Endpoint: Send + Sync {
    /// What is fixed about the endpoint.
    const SPEC: &'static Spec;

    /// What a call gives: a value, a [`Download`](crate::Download) or a [`PageUrl`](crate::PageUrl).
    type Reply;

    /// The parameters, without the public ones and without files.
    fn params(&self) -> Params;

    /// The files. They are never part of a digest.
    fn files(&self) -> Vec<(&'static str, Upload)> {
        Vec::new()
    }

    /// Checks lengths, characters, ranges and what excludes or needs each other. Every verb of the client calls it
    /// before anything is sent.
    ///
    /// # Errors
    /// The first thing that is wrong.
    fn check(&self) -> Result<(), Invalid> {
        Self::SPEC.check(&self.params(), &self.files())
    }
}

/// An endpoint that answers a value.
pub trait Decode: Endpoint {
    /// Takes the value out of the answer.
    ///
    /// # Errors
    /// What is wrong with the answer, without quoting it.
    fn decode(answer: &Answer) -> Result<Self::Reply, String>;
}

/// What is fixed about an endpoint. `Debug` shows its name only.
#[derive(Clone, Copy)]
pub struct Spec {
    /// The struct's name.
    pub name: &'static str,
    /// The path behind the base address, verbatim.
    pub path: &'static str,
    /// The provider's title.
    pub title: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
    /// The group that it belongs to.
    pub group: &'static str,
    /// What it answers with.
    pub kind: Kind,
    /// What a call does to the world.
    pub effect: Effect,
    /// What a second call does.
    pub repeat: Repeat,
    /// How its JSON answers look.
    pub envelope: Envelope,
    /// Codes which mean that an earlier attempt, whose reply was lost, had worked.
    pub done: &'static [&'static str],
    /// The endpoint that tells whether a call with a lost reply was carried out.
    pub confirm: Option<&'static str>,
    /// What the digest covers.
    pub digest: Recipe,
    /// Other digests that a server should accept too, because sources disagree.
    pub accept: &'static [Recipe],
    /// The parameters, without the public ones.
    pub fields: &'static [Field],
    /// Groups of parameters of which exactly one must be given.
    pub exactly_one: &'static [&'static [&'static str]],
    /// Groups of parameters of which at least one must be given.
    pub at_least_one: &'static [&'static [&'static str]],
    /// Where the knowledge of it comes from.
    pub source: Source,
    /// What is inferred rather than known.
    pub inferred: &'static [&'static str],
}

/// What an endpoint answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A JSON answer: [`Client::call`](crate::Client::call).
    Value,
    /// A file: [`Client::download`](crate::Client::download).
    File,
    /// A page in a browser: [`Client::page_url`](crate::Client::page_url).
    Page,
}

/// How the JSON answers of an endpoint look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Envelope {
    /// `{"code":1,"data":…,"msg":"success"}`: the code is a number.
    Account,
    /// `{"code":"1000","result":"success","msg":"操作成功"}`: the code is a text.
    Contract,
    /// `{"code":"1","result":"success","msg":"上传成功!"}`.
    Template,
    /// `{"code":"1","data":"<JSON text>","msg":"success"}`.
    Query,
}

/// Where the knowledge of an endpoint comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The provider's own document.
    Vendor,
    /// Two or more independent public clients.
    TwoClients,
    /// One public client.
    OneClient,
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it is.
    pub kind: FieldKind,
    /// Whether it must be given.
    pub required: bool,
    /// The value that is always sent.
    pub fixed: Option<&'static str>,
    /// Whether it is personal data.
    pub personal: bool,
    /// What it is for.
    pub doc: &'static str,
}

impl Field {
    /// An optional parameter.
    #[must_use]
    pub const fn new(name: &'static str, kind: FieldKind, doc: &'static str) -> Self {
        Self {
            name,
            kind,
            required: false,
            fixed: None,
            personal: false,
            doc,
        }
    }

    /// The same, required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, always sent with this value.
    #[must_use]
    pub const fn fixed(mut self, value: &'static str) -> Self {
        self.fixed = Some(value);
        self
    }

    /// The same, personal data.
    #[must_use]
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

impl Envelope {
    /// The code that means success, as text.
    #[must_use]
    pub fn success(self) -> &'static str {
        match self {
            Envelope::Account | Envelope::Template | Envelope::Query => "1",
            Envelope::Contract => "1000",
        }
    }
}

impl Spec {
    /// The parameter of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Checks parameters and files against what the endpoint takes.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, params: &Params, files: &[(&'static str, Upload)]) -> Result<(), Invalid> {
        self.check_fields(params, files)
            .map_err(|invalid| invalid.of(self))
    }

    fn check_fields(&self, params: &Params, files: &[(&'static str, Upload)]) -> Result<(), Invalid> {
        let given = |name: &str| params.get(name).is_some() || files.iter().any(|(known, _)| *known == name);

        for (name, text) in params.iter() {
            let wrong = |problem| Err(Invalid::new(name.to_owned(), problem));
            let Some(field) = self.field(name) else {
                return wrong(if PUBLIC.contains(&name) {
                    Problem::Reserved
                } else {
                    Problem::Unknown
                });
            };
            if text.trim().is_empty() {
                return wrong(if field.required && text.is_empty() {
                    Problem::Missing
                } else {
                    Problem::Blank
                });
            }
            field.kind.check(text).or_else(wrong)?;
        }
        for (name, file) in files {
            let wrong = |problem| Err(Invalid::new(*name, problem));
            let Some(field) = self.field(name) else {
                return wrong(Problem::Unknown);
            };
            field.kind.check_file(file).or_else(wrong)?;
        }

        let missing = self
            .fields
            .iter()
            .find(|field| field.required && !given(field.name));
        if let Some(field) = missing {
            return Err(Invalid::new(field.name, Problem::Missing));
        }
        for names in self.exactly_one {
            match names.iter().filter(|name| given(name)).count() {
                0 => return Err(Invalid::new(names.join(", "), Problem::Neither)),
                1 => {}
                _ => return Err(Invalid::new(names.join(", "), Problem::Both)),
            }
        }
        for names in self.at_least_one {
            if !names.iter().any(|name| given(name)) {
                return Err(Invalid::new(names.join(", "), Problem::Neither));
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Spec").field(&self.name).finish()
    }
}

/// A call by name, for what has no struct: parameters as texts, checked against the endpoint's fields.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(crate) spec: &'static Spec,
    pub(crate) params: Params,
    pub(crate) files: Vec<(&'static str, Upload)>,
}

impl Raw {
    /// A call of an endpoint; one of [`SPECS`](crate::SPECS), or a description of your own.
    #[must_use]
    pub fn new(spec: &'static Spec) -> Self {
        let fixed = spec
            .fields
            .iter()
            .filter_map(|field| Some((field.name, field.fixed?)));
        Self {
            spec,
            params: fixed.collect(),
            files: Vec::new(),
        }
    }

    /// Sets a parameter.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.set(name.into(), value);
        self
    }

    /// Adds a file.
    ///
    /// # Errors
    /// If the endpoint has no parameter of this name.
    pub fn file(mut self, name: &str, file: Upload) -> Result<Self, Invalid> {
        let Some(field) = self.spec.field(name) else {
            return Err(Invalid::new(name.to_owned(), Problem::Unknown).of(self.spec));
        };
        self.files.retain(|(known, _)| *known != field.name);
        self.files.push((field.name, file));
        Ok(self)
    }

    /// The endpoint.
    #[must_use]
    pub fn spec(&self) -> &'static Spec {
        self.spec
    }

    /// Checks parameters and files.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), Invalid> {
        self.spec.check(&self.params, &self.files)
    }
}

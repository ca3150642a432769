//! What an endpoint is: its fixed facts, and a call of it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use hetong_call::{About, Answer, Invalid, Problem};
use hetong_signing::{Params, Part, Recipe};
use hetong_transport::{Effect, Upload};

/// The parameters that the client sets in every call.
pub(crate) const PUBLIC: &[&str; 4] = &["app_id", "timestamp", "v", "msg_digest"];
/// The same, on the host for evidence.
pub(crate) const EVIDENCE: &[&str; 4] = &["appId", "timestamp", "v", "msgDigest"];

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

/// What is fixed about an endpoint: all that is in [`About`], and what only this API has. `Debug` shows its name only.
#[derive(Clone, Copy)]
pub struct Spec {
    /// What every API has.
    pub about: About,
    /// What the app's number, the time stamp, the version and the digest are called.
    pub public: &'static [&'static str; 4],
    /// Calls are made with GET, parameters in the query.
    pub get: bool,
    /// How its JSON answers look.
    pub envelope: Envelope,
    /// Codes which mean that an earlier attempt, whose reply was lost, had worked.
    pub done: &'static [&'static str],
    /// What the digest covers.
    pub digest: Recipe,
    /// Other digests that a server should accept too, because sources disagree.
    pub accept: &'static [Recipe],
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

impl Spec {
    /// Whether the endpoint is on the host for evidence.
    pub(crate) fn evidence(&self) -> bool {
        self.public == EVIDENCE
    }
}

/// What is known of an endpoint that is not known.
static UNKNOWN: Spec = Spec {
    about: About::unknown("contract", Effect::Binding, PUBLIC),
    public: PUBLIC,
    get: false,
    envelope: Envelope::Account,
    done: &[],
    digest: Recipe { md5: &[Part::Stamp], sha1: &[], tail: &[] },
    accept: &[],
};

impl Deref for Spec {
    type Target = About;

    fn deref(&self) -> &About {
        &self.about
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Spec").field(&self.name).finish()
    }
}

/// A call by name: parameters as texts, checked against the endpoint's fields; or by path and recipe, for an endpoint
/// that has no description here.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(crate) spec: &'static Spec,
    pub(crate) own: Option<(String, Recipe)>,
    pub(crate) params: Params,
    pub(crate) files: Vec<(Cow<'static, str>, Upload)>,
}

impl Raw {
    /// A call of an endpoint; one of [`SPECS`](crate::SPECS), or a description of your own.
    #[must_use]
    pub fn new(spec: &'static Spec) -> Self {
        Self { spec, own: None, params: spec.presets().collect(), files: Vec::new() }
    }

    /// A call by its path behind the base address and by what its digest covers. Nothing else is known of it: it is
    /// taken for binding and never made again, and every verb of the client takes it.
    #[must_use]
    pub fn path(path: impl Into<String>, digest: Recipe) -> Self {
        Self { own: Some((path.into(), digest)), ..Self::new(&UNKNOWN) }
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
        let name = match self.spec.field(name) {
            Some(field) => Cow::Borrowed(field.name),
            None if self.own.is_some() => Cow::Owned(name.to_owned()),
            None => return Err(Invalid::new(name.to_owned(), Problem::Unknown).of(self.spec)),
        };
        self.files.retain(|(known, _)| *known != name);
        self.files.push((name, file));
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

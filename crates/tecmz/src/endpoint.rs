//! What an endpoint is: its fixed facts, and a call of it.

use std::fmt;
use std::ops::Deref;

use hetong_call::{About, Answer, FieldKind, Invalid};
use hetong_signing::Params;
use hetong_transport::{Effect, Upload};

use crate::Family;

/// The parameters that the client sets in every call, and one that the service drops.
pub(crate) const RESERVED: &[&str] = &["app_id", "timestamp", "sign", "_input"];

/// Files travel as addresses or as Base64.
const NO_FILES: &[(&str, Upload)] = &[];

/// A call of one endpoint: a struct that turns into named texts.
///
/// The structs are in [`endpoints`](crate::endpoints), one for each endpoint; [`Raw`] is a call by name.
pub trait Endpoint: Send + Sync {
    /// What is fixed about the endpoint.
    const SPEC: &'static Spec;

    /// What a call gives in the end.
    type Reply;

    /// The parameters, without those that the client sets.
    fn params(&self) -> Params;

    /// Checks what is required, lengths, and what excludes each other. Every verb of the client calls it before
    /// anything is sent.
    ///
    /// # Errors
    /// The first thing that is wrong.
    fn check(&self) -> Result<(), Invalid> {
        Self::SPEC.check(&self.params(), NO_FILES)
    }
}

/// An endpoint that answers a value at once.
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
    /// The family of a job.
    pub family: Option<Family>,
    /// It is only at the old address.
    pub legacy: bool,
}

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

/// What is known of an endpoint that is not known.
static UNKNOWN: Spec =
    Spec { about: About::unknown("account", Effect::Create, RESERVED), family: None, legacy: false };

/// A call by name, checked against the endpoint's description; or by path, for an endpoint that has none here.
#[derive(Clone, Debug)]
pub struct Raw {
    pub(crate) spec: &'static Spec,
    pub(crate) path: Option<String>,
    pub(crate) params: Params,
}

impl Raw {
    /// A call of an endpoint; one of [`SPECS`](crate::SPECS), or a description of your own. What the provider's clients
    /// send without being asked is set already.
    #[must_use]
    pub fn new(spec: &'static Spec) -> Self {
        Self { spec, path: None, params: spec.presets().collect() }
    }

    /// A call by its path behind the base address. Nothing is known of it, so it is not made again after a lost reply,
    /// and only the names of its parameters are checked.
    #[must_use]
    pub fn path(path: impl Into<String>) -> Self {
        Self { spec: &UNKNOWN, path: Some(path.into()), params: Params::new() }
    }

    /// Sets a parameter.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.set(name.into(), value);
        self
    }

    /// The endpoint.
    #[must_use]
    pub fn spec(&self) -> &'static Spec {
        self.spec
    }

    /// The parameters that stand in the path: what has to be kept beside a job's number, to take it up again.
    pub fn path_params(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let in_path = self.spec.fields.iter().filter(|field| matches!(field.kind, FieldKind::Segment));
        in_path.filter_map(|field| Some((field.name, self.params.get(field.name)?)))
    }

    /// Checks the parameters.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), Invalid> {
        self.spec.check(&self.params, NO_FILES)
    }
}

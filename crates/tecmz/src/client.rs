mod call;

use std::fmt;
use std::sync::Arc;

use hetong_call::{
    About, Answer, Download, Invalid, Kind, PageUrl, Problem, Said, Settled, Unreadable, settle, undecodable,
    undelivered,
};
use hetong_signing::Params;
use hetong_transport::{Call as _, Courier, Effect};
use serde_json::Value;

use crate::client::call::envelope;
pub(crate) use crate::client::call::{Outgoing, To};
use crate::link::Hosts;
use crate::{Area, ClientBuilder, Code, Credentials, Decode, Encoding, Error, HopError, Raw, Spec};

/// Makes calls. Cheap to clone; clones share everything.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) credentials: Credentials,
    pub(crate) areas: Vec<(Area, Credentials)>,
    pub(crate) base: String,
    pub(crate) legacy_base: Option<String>,
    pub(crate) encoding: Encoding,
    pub(crate) hosts: Hosts,
    pub(crate) courier: Courier,
}

impl Client {
    /// A client to be set up.
    #[must_use]
    pub fn builder(credentials: Credentials) -> ClientBuilder {
        ClientBuilder::new(credentials)
    }

    /// Makes a call that answers a value at once.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn call<E: Decode>(&self, call: &E) -> Result<E::Reply, Error> {
        call.check()?;
        let outgoing = self.outgoing(E::SPEC, call.params())?;
        let answer = outgoing.answer().await?;
        E::decode(&answer).map_err(|what| undecodable(E::SPEC, E::SPEC.effect, &answer, what))
    }

    /// Makes a call by name or by path; gives the whole answer.
    ///
    /// # Errors
    /// See [`Error`]. Jobs and calls in two steps need their own verbs.
    pub async fn call_raw(&self, call: &Raw) -> Result<Answer, Error> {
        if call.spec.kind != Kind::Value {
            let told = if call.spec.kind == Kind::Job { "is a job (start_raw)" } else { "takes two steps" };
            return Err(Invalid::new(call.spec.name, Problem::WrongVerb(told)).into());
        }
        call.check()?;
        let mut outgoing = self.outgoing(call.spec, call.params.clone())?;
        if let Some(path) = &call.path {
            outgoing.to = To::Api { path: segments(path)?, legacy: false };
        }
        outgoing.answer().await
    }

    /// Fetches what an answer names: a job's result, a compressed picture. The address must be https and on the
    /// provider's domain, or on a host that was allowed; it gets no credentials.
    ///
    /// # Errors
    /// If the address is not to be followed, or the file does not come.
    pub async fn fetch(&self, link: &PageUrl) -> Result<Download, HopError> {
        self.0.hosts.check(link.expose())?;
        let to = To::Get { address: link.expose().to_owned() };
        let outgoing =
            Outgoing { inner: &self.0, about: &FETCH, effect: Effect::Read, to, params: Params::new() };
        match outgoing.deliver().await? {
            Settled::File(file) => Ok(file),
            Settled::Answer(_) => Err(outgoing.unreadable("JSON where a file is due").into()),
        }
    }

    /// A call of an endpoint, at its own path.
    pub(crate) fn outgoing(&self, spec: &'static Spec, params: Params) -> Result<Outgoing<'_>, Error> {
        if spec.legacy && self.0.legacy_base.is_none() {
            let told = "is only at the old address: name it with `legacy_base_in_clear`";
            return Err(Invalid::new(spec.name, Problem::WrongVerb(told)).into());
        }
        let (path, params) = placed(spec, params);
        let to = To::Api { path, legacy: spec.legacy };
        Ok(Outgoing { inner: &self.0, about: spec, effect: spec.effect, to, params })
    }
}

/// Puts parameters that are parts of the path into it.
pub(crate) fn placed(about: &About, mut params: Params) -> (String, Params) {
    let mut path = about.path.to_owned();
    for field in about.fields {
        let place = format!("{{{}}}", field.name);
        if path.contains(&place) {
            path = path.replace(&place, &params.remove(field.name).unwrap_or_default());
        }
    }
    (path, params)
}

/// A path that a caller wrote by hand.
fn segments(path: &str) -> Result<String, Invalid> {
    let path = path.trim_matches('/');
    let fine = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    if path.split('/').all(fine) {
        Ok(path.to_owned())
    } else {
        Err(Invalid::new("path", Problem::Characters("letters, digits, _ and -, and / between them")))
    }
}

/// What `fetch` does, for errors and traces.
static FETCH: About = About {
    name: "Fetch",
    title: "下载结果",
    doc: "Fetches what an answer names.",
    kind: Kind::File,
    repeat: hetong_transport::Repeat::Safe,
    open: None,
    ..About::unknown("account", Effect::Read, &[])
};

impl Outgoing<'_> {
    pub(crate) async fn answer(&self) -> Result<Answer, Error> {
        match self.deliver().await? {
            Settled::Answer(answer) => Ok(answer),
            Settled::File(_) => Err(self.unreadable("a file where JSON is due")),
        }
    }

    async fn deliver(&self) -> Result<Settled, Error> {
        let courier = &self.inner.courier;
        let effect = self.effect();
        let delivered = courier.deliver(self).await.map_err(|lost| undelivered(self.about, effect, lost))?;
        settle(self.about, effect, delivered, courier.clock_complaint(), read)
    }

    pub(crate) fn unreadable(&self, what: impl Into<std::borrow::Cow<'static, str>>) -> Error {
        Error::Unreadable(Box::new(Unreadable { endpoint: self.about, status: 200, what: what.into() }))
    }
}

fn read(body: Value) -> Result<Said<Code>, &'static str> {
    let (code, message) = envelope(&body)?;
    let success = code == "0";
    Ok(Said { code: Code::new(code), success, done: false, message, body })
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base", &self.0.base)
            .field("credentials", &self.0.credentials)
            .field("areas", &self.0.areas)
            .field("courier", &self.0.courier)
            .finish_non_exhaustive()
    }
}

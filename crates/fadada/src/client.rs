mod call;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use hetong_call::{
    About, Answer, Download, Invalid, Kind, PageUrl, Problem, Said, Settled, Unreadable, settle, undecodable,
    undelivered, web_address,
};
use hetong_signing::{Params, Recipe};
use hetong_transport::{Call as _, Clock, Courier, Pace, Retry, Transport, Upload};
use serde_json::Value;

use crate::client::call::{Outgoing, Verb};
use crate::{Code, Credentials, Decode, DownloadContract, Endpoint, Error, Raw, Route, Spec};

/// What `fetch` does, for errors and traces.
static FETCH: &Spec = &Spec {
    about: About {
        name: "Fetch",
        path: "",
        title: "下载文件",
        doc: "Fetches what an answer names.",
        kind: Kind::File,
        fields: &[],
        ..DownloadContract::SPEC.about
    },
    ..*DownloadContract::SPEC
};

/// Makes calls. Cheap to clone; clones share everything.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    credentials: Credentials,
    route: Route,
    courier: Courier,
}

/// Sets a [`Client`] up.
#[derive(Clone, Debug)]
pub struct ClientBuilder {
    credentials: Credentials,
    route: Route,
    retry: Retry,
    pace: Option<(std::time::Duration, u32)>,
    limit: usize,
}

impl ClientBuilder {
    /// How often and how fast failed calls are made again, where that is safe.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Keeps calls of the same endpoint apart: one each `interval`, after a first burst. The provider does not publish
    /// its limits.
    #[must_use]
    pub fn pace(mut self, interval: std::time::Duration, burst: u32) -> Self {
        self.pace = Some((interval, burst));
        self
    }

    /// The longest JSON answer that is read, in bytes; 8 MiB otherwise. Downloads are not limited by it.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// The client, over a transport and a clock.
    pub fn build(self, transport: impl Transport + 'static, clock: impl Clock + 'static) -> Client {
        let mut courier = Courier::new(Arc::new(transport), Arc::new(clock));
        courier.retry = self.retry;
        courier.limit = self.limit;
        if let Some((interval, burst)) = self.pace {
            courier.pace = Pace::new(interval, burst);
        }
        Client(Arc::new(Inner { credentials: self.credentials, route: self.route, courier }))
    }
}

impl Client {
    /// A client with default settings.
    pub fn new(
        credentials: Credentials,
        route: Route,
        transport: impl Transport + 'static,
        clock: impl Clock + 'static,
    ) -> Self {
        Self::builder(credentials, route).build(transport, clock)
    }

    /// A client to be set up.
    #[must_use]
    pub fn builder(credentials: Credentials, route: Route) -> ClientBuilder {
        ClientBuilder { credentials, route, retry: Retry::default(), pace: None, limit: Courier::LIMIT }
    }

    /// Makes a call that answers a value.
    ///
    /// # Errors
    /// See [`Error`]; [`Error::Unclear`] is the one that must not be answered by calling again at once.
    pub async fn call<E: Decode>(&self, call: &E) -> Result<E::Reply, Error> {
        let outgoing = self.outgoing(Verb::Call, E::SPEC, call)?;
        let answer = outgoing.answer().await?;
        E::decode(&answer).map_err(|what| undecodable(E::SPEC, E::SPEC.effect, &answer, what))
    }

    /// Makes a call that answers a file.
    ///
    /// # Errors
    /// See [`Error`]; an answer in JSON where a file is due is an error, too.
    pub async fn download<E: Endpoint<Reply = Download>>(&self, call: &E) -> Result<Download, Error> {
        self.outgoing(Verb::Download, E::SPEC, call)?.file().await
    }

    /// Makes the address of a page, to be opened in a browser. Sends nothing.
    ///
    /// # Errors
    /// If the input cannot be right, or the endpoint's route goes through the gateway.
    pub fn page_url<E: Endpoint<Reply = PageUrl>>(&self, call: &E) -> Result<PageUrl, Error> {
        self.outgoing(Verb::Link, E::SPEC, call)?.link()
    }

    /// Fetches a page, to be passed on: the way to a page behind the gateway, whose headers no browser sends.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn open_page<E: Endpoint<Reply = PageUrl>>(&self, call: &E) -> Result<Download, Error> {
        self.outgoing(Verb::Page, E::SPEC, call)?.file().await
    }

    /// Fetches the file behind an address that an answer holds, such as the `download_url` of a signed contract. The
    /// address has its own digest, so it is asked for as it is, without credentials.
    ///
    /// # Errors
    /// If the address is not https, unless the client's route is allowed to be in clear. See [`Error`] for the rest.
    pub async fn fetch(&self, link: &PageUrl) -> Result<Download, Error> {
        let link = link.expose();
        web_address("link", link, self.0.route.may_be_clear())?;
        Outgoing { link: Some(link), ..self.on_its_way(Verb::Fetch, FETCH, None, Params::new(), Vec::new())? }
            .file()
            .await
    }

    /// [`Client::call`] by name; gives the whole answer.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn call_raw(&self, call: &Raw) -> Result<Answer, Error> {
        self.raw(Verb::Call, call)?.answer().await
    }

    /// [`Client::download`] by name.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn download_raw(&self, call: &Raw) -> Result<Download, Error> {
        self.raw(Verb::Download, call)?.file().await
    }

    /// [`Client::page_url`] by name.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn page_url_raw(&self, call: &Raw) -> Result<PageUrl, Error> {
        self.raw(Verb::Link, call)?.link()
    }

    /// [`Client::open_page`] by name.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn open_page_raw(&self, call: &Raw) -> Result<Download, Error> {
        self.raw(Verb::Page, call)?.file().await
    }

    fn outgoing(&self, verb: Verb, spec: &'static Spec, call: &impl Endpoint) -> Result<Outgoing<'_>, Error> {
        call.check()?;
        let files = call.files().into_iter().map(|(name, file)| (Cow::Borrowed(name), file));
        self.on_its_way(verb, spec, None, call.params(), files.collect())
    }

    fn raw(&self, verb: Verb, call: &Raw) -> Result<Outgoing<'_>, Error> {
        let spec = call.spec;
        let (verbs, told): (&[Verb], _) = match spec.kind {
            _ if call.own.is_some() => (&[verb], ""),
            Kind::Value => (&[Verb::Call], "answers a value (call)"),
            Kind::File => (&[Verb::Download], "answers a file (download)"),
            Kind::Page => (&[Verb::Link, Verb::Page], "is a page (page)"),
            Kind::Job | Kind::TwoStep => (&[], "is of a kind that this API does not have"),
        };
        if !verbs.contains(&verb) {
            return Err(Invalid::new(spec.name, Problem::WrongVerb(told)).into());
        }
        call.check()?;
        self.on_its_way(verb, spec, call.own.clone(), call.params.clone(), call.files.clone())
    }

    fn on_its_way(
        &self,
        verb: Verb,
        spec: &'static Spec,
        own: Option<(String, Recipe)>,
        params: Params,
        files: Vec<(Cow<'static, str>, Upload)>,
    ) -> Result<Outgoing<'_>, Error> {
        if let Some((path, _)) = &own {
            let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
            if path.is_empty() || path.contains("..") || !path.chars().all(fine) {
                let told = "letters, digits and _ - . /";
                return Err(Invalid::new("path", Problem::Characters(told)).into());
            }
        }
        if spec.evidence() && !self.0.route.has_exception(spec.name) {
            return Err(Invalid::new(spec.name, Problem::NoRoute).into());
        }
        Ok(Outgoing { inner: &self.0, verb, spec, link: None, own, params, files })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("credentials", &self.0.credentials)
            .field("route", &self.0.route)
            .field("courier", &self.0.courier)
            .finish()
    }
}

impl Outgoing<'_> {
    async fn answer(&self) -> Result<Answer, Error> {
        match self.deliver().await? {
            Settled::Answer(answer) => Ok(answer),
            Settled::File(_) => {
                let what = Cow::Borrowed("a file where JSON is due");
                Err(Error::Unreadable(Box::new(Unreadable { endpoint: self.spec, status: 200, what })))
            }
        }
    }

    async fn file(&self) -> Result<Download, Error> {
        match self.deliver().await? {
            Settled::File(file) => Ok(file),
            Settled::Answer(answer) => {
                let what = "JSON where a file or a page is due";
                Err(undecodable(self.spec, self.effect(), &answer, what))
            }
        }
    }

    fn link(&self) -> Result<PageUrl, Error> {
        if self.line().gateway.is_some() {
            return Err(Invalid::new(self.spec.name, Problem::PageBehindGateway).into());
        }
        Ok(PageUrl::new(self.address_with_query(self.inner.courier.service_time())))
    }

    async fn deliver(&self) -> Result<Settled, Error> {
        let courier = &self.inner.courier;
        let effect = self.effect();
        let delivered = courier.deliver(self).await.map_err(|lost| undelivered(self.spec, effect, lost))?;
        settle(self.spec, effect, delivered, courier.clock_complaint(), |body| self.read(body))
    }

    fn read(&self, body: Value) -> Result<Said<Code>, &'static str> {
        let (code, message) = call::envelope(&body)?;
        // Which of the two means success depends on the endpoint, and neither ever means failure.
        let success = code == "1" || code == "1000";
        let code = Code::from(code.as_str());
        let done = self.spec.done.contains(&code.or_by_message(&message).as_str());
        Ok(Said { code, success, done, message, body })
    }
}

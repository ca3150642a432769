mod call;

use std::fmt;
use std::sync::Arc;

use hetong_transport::{Clock, Content, Courier, Delivered, Effect, Pace, Retry, Transport, Undelivered};
use serde_json::Value;

use crate::client::call::{Outgoing, Verb, envelope};
use crate::{
    Answer, Code, Credentials, Decode, Download, Endpoint, Error, Invalid, Kind, NoReply, PageUrl, Problem,
    Raw, Rejection, Route, Spec, Unclear, Unreadable,
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
        Client(Arc::new(Inner {
            credentials: self.credentials,
            route: self.route,
            courier,
        }))
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
        ClientBuilder {
            credentials,
            route,
            retry: Retry::default(),
            pace: None,
            limit: Courier::LIMIT,
        }
    }

    /// Makes a call that answers a value.
    ///
    /// # Errors
    /// See [`Error`]; [`Error::Unclear`] is the one that must not be answered by calling again at once.
    pub async fn call<E: Decode>(&self, call: &E) -> Result<E::Reply, Error> {
        let outgoing = self.outgoing(Verb::Call, E::SPEC, call)?;
        let answer = outgoing.answer().await?;
        E::decode(&answer).map_err(|what| outgoing.unreadable(200, what))
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
        Ok(Outgoing {
            inner: &self.0,
            verb,
            spec,
            params: call.params(),
            files: call.files(),
        })
    }

    fn raw(&self, verb: Verb, call: &Raw) -> Result<Outgoing<'_>, Error> {
        let spec = call.spec;
        let right = match spec.kind {
            Kind::Value => verb == Verb::Call,
            Kind::File => verb == Verb::Download,
            Kind::Page => matches!(verb, Verb::Link | Verb::Page),
        };
        if !right {
            let told = match spec.kind {
                Kind::Value => "answers a value (call)",
                Kind::File => "answers a file (download)",
                Kind::Page => "is a page (page)",
            };
            return Err(Invalid::new(spec.name, Problem::WrongVerb(told)).into());
        }
        call.check()?;
        Ok(Outgoing {
            inner: &self.0,
            verb,
            spec,
            params: call.params.clone(),
            files: call.files.clone(),
        })
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

/// What has come of a call before it is looked at by kind.
enum Outcome {
    Answer(Answer),
    File(Download),
}

impl Outgoing<'_> {
    async fn answer(&self) -> Result<Answer, Error> {
        match self.deliver().await? {
            Outcome::Answer(answer) => Ok(answer),
            Outcome::File(_) => Err(self.unreadable(200, "a file where JSON is due")),
        }
    }

    async fn file(&self) -> Result<Download, Error> {
        match self.deliver().await? {
            Outcome::File(file) => Ok(file),
            Outcome::Answer(_) => Err(self.unreadable(200, "JSON where a file or a page is due")),
        }
    }

    fn link(&self) -> Result<PageUrl, Error> {
        if self.line().gateway.is_some() {
            return Err(Invalid::new(self.spec.name, Problem::PageBehindGateway).into());
        }
        Ok(PageUrl::new(
            self.address_with_query(self.inner.courier.service_time()),
        ))
    }

    async fn deliver(&self) -> Result<Outcome, Error> {
        match self.inner.courier.deliver(self).await {
            Ok(delivered) => self.conclude(delivered),
            Err(Undelivered {
                error,
                attempts,
                maybe_done,
            }) => {
                let endpoint = self.spec;
                if maybe_done && endpoint.effect != Effect::Read {
                    let source = Some(error);
                    return Err(Error::Unclear(Box::new(Unclear {
                        endpoint,
                        attempts,
                        reply: None,
                        source,
                    })));
                }
                Err(Error::NoReply(Box::new(NoReply {
                    endpoint,
                    attempts,
                    source: error,
                })))
            }
        }
    }

    fn conclude(&self, delivered: Delivered) -> Result<Outcome, Error> {
        let Delivered {
            reply,
            attempts,
            earlier_lost,
            unclear,
        } = delivered;
        let status = reply.head.status.as_u16();
        let body = match reply.content {
            Content::Stream(body) => return Ok(Outcome::File(Download::new(&reply.head.headers, body))),
            Content::Bytes(body) => body,
        };
        let reject = |code, message: &str| {
            Error::Rejected(Box::new(Rejection {
                endpoint: self.spec,
                status,
                code,
                message: message.chars().filter(|c| !c.is_control()).take(300).collect(),
                attempts,
                earlier_lost,
                clock: self.inner.courier.clock_complaint(),
            }))
        };
        let open = |unreadable: Error| match unreadable {
            // A reply that cannot be read does not tell that nothing was done.
            Error::Unreadable(reply) if (unclear || earlier_lost) && self.spec.effect != Effect::Read => {
                let endpoint = self.spec;
                Error::Unclear(Box::new(Unclear {
                    endpoint,
                    attempts,
                    reply: Some(*reply),
                    source: None,
                }))
            }
            other => other,
        };

        if status != 200 {
            // A gateway's refusal is a small JSON object; anything else is some server's page.
            let told: Option<Value> = serde_json::from_slice(&body).ok();
            let told = told
                .as_ref()
                .and_then(|told| told.get("message").or_else(|| told.get("msg")));
            return Err(match told.and_then(Value::as_str) {
                Some(message) if (400..500).contains(&status) => reject(None, message),
                _ if (400..500).contains(&status) => reject(None, ""),
                _ => open(self.unreadable(status, format!("HTTP status {status}"))),
            });
        }
        let (code, message, body) = match envelope(&body) {
            Ok(envelope) => envelope,
            Err(what) => return Err(open(self.unreadable(status, what))),
        };
        // Which of the two means success depends on the endpoint, and neither ever means failure.
        if code == "1" || code == "1000" {
            return Ok(Outcome::Answer(Answer {
                body,
                repeated: false,
            }));
        }
        let code = Code::from(code.as_str());
        let done = self.spec.done.contains(&code.or_by_message(&message).as_str());
        if done && earlier_lost {
            tracing::info!(target: "hetong", endpoint = self.spec.name, %code, "an earlier attempt had worked");
            return Ok(Outcome::Answer(Answer { body, repeated: true }));
        }
        if unclear && self.spec.effect != Effect::Read {
            let what = format!("code {code} leaves open what happened");
            return Err(open(self.unreadable(status, what)));
        }
        Err(reject(Some(code), &message))
    }

    fn unreadable(&self, status: u16, what: impl Into<std::borrow::Cow<'static, str>>) -> Error {
        Error::Unreadable(Box::new(Unreadable {
            endpoint: self.spec,
            status,
            what: what.into(),
        }))
    }
}

#![doc = include_str!("../README.md")]

mod clock;
mod error;
mod file;
mod reply;
mod save;
mod upload;

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use hetong_transport::{Body, ErrorKind, Payload, Request, Response, TimeLeft, Transport, TransportError};
use http::header::CONTENT_LENGTH;
use reqwest::redirect::Policy;
use tokio::time::{Instant, timeout_at};

pub use clock::TokioClock;
pub use file::open;
pub use save::{Save, SaveError, save};

use crate::error::{before_reply, build};
use crate::reply::ReplyStream;
use crate::upload::{Progress, UploadBody};

/// Sends requests with reqwest: HTTP/1.1, connections kept and reused, TLS with certificate checks that cannot be
/// switched off, no redirects followed, no proxy guessed from the environment.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    settings: Settings,
}

/// Limits and routes of a [`ReqwestTransport`].
#[derive(Clone)]
pub struct Settings {
    connect: Duration,
    silence: Duration,
    total: Duration,
    proxy: Option<reqwest::Proxy>,
    roots: Vec<reqwest::Certificate>,
}

impl Default for Settings {
    /// 10 s to connect, 60 s of silence, 300 s for an attempt in all.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            silence: Duration::from_secs(60),
            total: Duration::from_secs(300),
            proxy: None,
            roots: Vec::new(),
        }
    }
}

impl Settings {
    /// How long connecting may take, TLS included.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect = time;
        self
    }

    /// How long nothing at all may move, neither out nor in. The end of a body, which is not seen to leave the sockets,
    /// gets as much time more as the body took before.
    #[must_use]
    pub fn silence_timeout(mut self, time: Duration) -> Self {
        self.silence = time;
        self
    }

    /// How long an attempt may take from its beginning to the last byte of its reply.
    /// [`Retry::total`](hetong_transport::Retry::total) limits all attempts of a call together.
    #[must_use]
    pub fn total_timeout(mut self, time: Duration) -> Self {
        self.total = time;
        self
    }

    /// Sends everything through a proxy, such as `http://proxy.example:3128`.
    ///
    /// # Errors
    /// If the address cannot be read.
    pub fn proxy(mut self, address: &str) -> Result<Self, TransportError> {
        self.proxy = Some(reqwest::Proxy::all(address).map_err(build)?);
        Ok(self)
    }

    /// Trusts one more certificate authority, in PEM: for an inspecting proxy, or a private deployment.
    ///
    /// # Errors
    /// If the text holds no certificate.
    pub fn trust(mut self, pem: &[u8]) -> Result<Self, TransportError> {
        let found = reqwest::Certificate::from_pem_bundle(pem).map_err(build)?;
        if found.is_empty() {
            return Err(TransportError::because(ErrorKind::Request, "no certificate in the PEM text"));
        }
        self.roots.extend(found);
        Ok(self)
    }
}

// A proxy's address may hold a password.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("connect", &self.connect)
            .field("silence", &self.silence)
            .field("total", &self.total)
            .field("proxy", &self.proxy.is_some())
            .field("roots", &self.roots.len())
            .finish()
    }
}

impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReqwestTransport").field(&self.settings).finish()
    }
}

impl ReqwestTransport {
    /// With default settings.
    ///
    /// # Errors
    /// If TLS cannot be set up.
    pub fn new() -> Result<Self, TransportError> {
        Self::with(Settings::default())
    }

    /// With settings.
    ///
    /// # Errors
    /// If TLS cannot be set up.
    pub fn with(settings: Settings) -> Result<Self, TransportError> {
        let mut builder = reqwest::Client::builder()
            .connect_timeout(settings.connect)
            .redirect(Policy::none())
            .retry(reqwest::retry::never())
            // A service may close an idle connection just as a call goes out on it, and a lost signature call has to
            // be looked into by hand: so connections are not kept for long.
            .pool_idle_timeout(Duration::from_secs(10))
            .no_proxy();
        if let Some(proxy) = settings.proxy.clone() {
            builder = builder.proxy(proxy);
        }
        #[cfg(any(feature = "rustls", feature = "native-tls"))]
        if !settings.roots.is_empty() {
            builder = builder.tls_certs_merge(settings.roots.clone());
        }
        Ok(Self { client: builder.build().map_err(build)?, settings })
    }
}

/// When a time is over; in effect never, if that is further off than the clock can show.
fn later(from: Instant, time: Duration) -> Instant {
    const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);
    from.checked_add(time).unwrap_or_else(|| from + CENTURY)
}

#[async_trait]
impl Transport for ReqwestTransport {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let total = self.settings.total;
        let left = request.extensions().get::<TimeLeft>();
        let deadline = later(Instant::now(), left.map_or(total, |left| left.0.min(total)));
        let progress = Progress::new();

        let (mut head, payload) = request.into_parts();
        let body = match payload.as_bytes() {
            Some(bytes) if bytes.len() <= Payload::PIECE => reqwest::Body::from(bytes),
            _ => {
                head.headers.insert(CONTENT_LENGTH, payload.len().into());
                reqwest::Body::wrap(UploadBody::open(&payload, progress.clone()))
            }
        };
        let request = http::Request::from_parts(head, body).try_into().map_err(build)?;

        let mut reply = std::pin::pin!(self.client.execute(request));
        let reply = loop {
            let silent = || later(progress.moved(), self.settings.silence);
            match timeout_at(silent().min(deadline), reply.as_mut()).await {
                Ok(Ok(reply)) => break reply,
                Ok(Err(error)) => return Err(before_reply(error, &progress)),
                Err(_) if Instant::now() >= deadline => return Err(TransportError::new(ErrorKind::Timeout)),
                Err(_) if Instant::now() >= silent() => return Err(TransportError::new(ErrorKind::Silence)),
                Err(_) => {}
            }
        };

        let mut response = http::Response::new(());
        *response.status_mut() = reply.status();
        *response.version_mut() = reply.version();
        *response.headers_mut() = reply.headers().clone();
        let stream = ReplyStream::new(reply, deadline, self.settings.silence);
        Ok(response.map(|()| Body::stream(stream)))
    }
}

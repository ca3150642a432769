use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Method, Uri};

use crate::{Body, ErrorKind, Payload, Request, Response, Transport, TransportError};

/// A transport with a script: it answers in the order in which replies were added, and keeps what it was sent.
///
/// Clones share script and record.
#[derive(Clone, Debug, Default)]
pub struct Replay(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Result<Response, TransportError>>,
    requests: Vec<Recorded>,
}

/// A request as it was sent. `Debug` shows neither query nor headers nor body.
#[derive(Clone)]
pub struct Recorded {
    /// The method.
    pub method: Method,
    /// The address.
    pub uri: Uri,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Replay {
    /// An empty script.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Next, this reply.
    #[must_use]
    pub fn reply(self, reply: http::Response<impl Into<Body>>) -> Self {
        self.state().script.push_back(Ok(reply.map(Into::into)));
        self
    }

    /// Next, a reply with status 200 and a JSON body.
    #[must_use]
    pub fn json(self, body: &str) -> Self {
        let mut reply = http::Response::new(Body::from(body.to_owned()));
        let json = http::HeaderValue::from_static("application/json");
        reply.headers_mut().insert(http::header::CONTENT_TYPE, json);
        self.reply(reply)
    }

    /// Next, no reply.
    #[must_use]
    pub fn fail(self, kind: ErrorKind) -> Self {
        self.state().script.push_back(Err(TransportError::new(kind)));
        self
    }

    /// What was sent so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.state().requests.clone()
    }

    /// How many replies are left.
    #[must_use]
    pub fn left(&self) -> usize {
        self.state().script.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Transport for Replay {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let (head, payload) = request.into_parts();
        let body = read(&payload).await?;
        let recorded = Recorded { method: head.method, uri: head.uri, headers: head.headers, body };
        let mut state = self.state();
        state.requests.push(recorded);
        let exhausted = || TransportError::because(ErrorKind::Request, "the script has no further reply");
        state.script.pop_front().unwrap_or_else(|| Err(exhausted()))
    }
}

async fn read(payload: &Payload) -> Result<Bytes, TransportError> {
    let mut chunks = payload.open();
    let mut all = BytesMut::new();
    while let Some(chunk) = std::future::poll_fn(|cx| chunks.as_mut().poll_next(cx)).await {
        all.extend_from_slice(&chunk.map_err(|error| TransportError::because(ErrorKind::Upload, error))?);
    }
    Ok(all.freeze())
}

impl Recorded {
    /// The pairs of a form, decoded: from the body if there is one, else from the query.
    #[must_use]
    pub fn form(&self) -> Vec<(String, String)> {
        let text =
            if self.body.is_empty() { self.uri.query().unwrap_or_default().as_bytes() } else { &self.body };
        form_urlencoded::parse(text).into_owned().collect()
    }

    /// One value of [`Recorded::form`].
    #[must_use]
    pub fn value(&self, name: &str) -> Option<String> {
        self.form().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recorded({} {}, {} bytes)", self.method, self.uri.path(), self.body.len())
    }
}

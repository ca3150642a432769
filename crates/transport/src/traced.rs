use std::sync::Arc;

use async_trait::async_trait;

use crate::{Attempt, Clock, Request, Response, Transport, TransportError};

/// Writes one `tracing` event for each request: method, host, path, status, time and attempt.
///
/// A query, a body or a header value is never written, because they hold digests, links and personal data; nor is the
/// path of a request that has [`PrivatePath`] among its extensions.
#[derive(Debug)]
pub struct Traced<T> {
    inner: T,
    clock: Arc<dyn Clock>,
}

/// Among a request's extensions: whoever knows its path can fetch what is there, so the path is not written anywhere.
#[derive(Clone, Copy, Debug)]
pub struct PrivatePath;

impl<T: Transport> Traced<T> {
    /// Watches a transport; `clock` measures the time.
    pub fn new(inner: T, clock: Arc<dyn Clock>) -> Self {
        Self { inner, clock }
    }
}

#[async_trait]
impl<T: Transport> Transport for Traced<T> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let method = request.method().clone();
        let uri = request.uri().clone();
        let private = request.extensions().get::<PrivatePath>().is_some();
        let (host, path) = (uri.host().unwrap_or_default(), if private { "/***" } else { uri.path() });
        let attempt = request.extensions().get::<Attempt>().map_or(1, |attempt| attempt.0);

        let sent = self.clock.monotonic();
        let outcome = self.inner.send(request).await;
        let ms = self.clock.monotonic().saturating_duration_since(sent).as_millis() as u64;
        match &outcome {
            Ok(reply) => {
                let status = reply.status().as_u16();
                tracing::info!(target: "hetong", %method, host, path, attempt, status, ms, "replied");
            }
            Err(error) => {
                let kind = error.kind();
                tracing::warn!(target: "hetong", %method, host, path, attempt, ?kind, ms, "no reply");
            }
        }
        outcome
    }
}

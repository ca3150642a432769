use async_trait::async_trait;
use axum::body::Body as AxumBody;
use bytes::Bytes;
use futures_core::Stream;
use hetong_transport::{Body, ErrorKind, Payload, Request, Response, Transport, TransportError};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::Sandbox;

/// A sandbox as a transport: the same answers as over a socket, without one.
#[derive(Clone, Debug)]
pub struct InProcess(Sandbox);

impl InProcess {
    pub(crate) fn new(sandbox: Sandbox) -> Self {
        Self(sandbox)
    }
}

#[async_trait]
impl Transport for InProcess {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let (head, payload) = request.into_parts();
        let body = AxumBody::from_stream(SyncChunks(std::sync::Mutex::new(payload.open())));
        let answer = match self.0.router().oneshot(http::Request::from_parts(head, body)).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let (head, body) = answer.into_parts();
        let collected = body.collect().await;
        let bytes =
            collected.map_err(|error| TransportError::because(ErrorKind::Truncated, error))?.to_bytes();
        Ok(Response::from_parts(head, Body::from(bytes)))
    }
}

/// A payload's chunks, shareable between threads as axum wants it; the lock is never contended.
struct SyncChunks(std::sync::Mutex<hetong_transport::ChunkStream>);

impl Stream for SyncChunks {
    type Item = std::io::Result<Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let chunks = self.0.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        chunks.as_mut().poll_next(cx)
    }
}

/// A body for requests that the sandbox itself makes.
pub(crate) fn empty() -> Payload {
    Payload::empty()
}

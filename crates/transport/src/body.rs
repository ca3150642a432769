use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::{ErrorKind, TransportError};

/// The body of a reply: read once, chunk by chunk, or collected up to a limit.
pub struct Body {
    /// What has arrived and was not handed out yet.
    ready: Bytes,
    rest: Option<Pin<Box<Rest>>>,
}

type Rest = dyn Stream<Item = Result<Bytes, TransportError>> + Send;

impl Body {
    /// A body that arrives in pieces.
    pub fn stream(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self { ready: Bytes::new(), rest: Some(Box::pin(stream)) }
    }

    /// The beginning of what is still to come, without taking it; empty at the end.
    ///
    /// # Errors
    /// If the body breaks off.
    pub async fn peek(&mut self) -> Result<&[u8], TransportError> {
        while self.ready.is_empty() {
            match self.next().await? {
                Some(chunk) => self.ready = chunk,
                None => break,
            }
        }
        Ok(&self.ready)
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// If the body breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        if self.ready.is_empty() { self.next().await } else { Ok(Some(std::mem::take(&mut self.ready))) }
    }

    async fn next(&mut self) -> Result<Option<Bytes>, TransportError> {
        match &mut self.rest {
            Some(stream) => poll_fn(|cx| stream.as_mut().poll_next(cx)).await.transpose(),
            None => Ok(None),
        }
    }

    /// All of it. Never holds more than `limit` bytes and one piece.
    ///
    /// # Errors
    /// If the body breaks off, or is longer than `limit`.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, TransportError> {
        let Some(first) = self.chunk().await? else {
            return Ok(Bytes::new());
        };
        if first.len() > limit {
            return Err(TransportError::new(ErrorKind::TooLarge));
        }
        let Some(second) = self.chunk().await? else {
            return Ok(first);
        };
        let mut all = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            if all.len() + chunk.len() > limit {
                return Err(TransportError::new(ErrorKind::TooLarge));
            }
            all.extend_from_slice(&chunk);
            next = self.chunk().await?;
        }
        Ok(all.freeze())
    }

    #[cfg(test)]
    pub(crate) fn from_payload(payload: &crate::Payload) -> Self {
        struct Adapt(crate::ChunkStream);
        impl Stream for Adapt {
            type Item = Result<Bytes, TransportError>;
            fn poll_next(
                mut self: Pin<&mut Self>,
                cx: &mut std::task::Context<'_>,
            ) -> std::task::Poll<Option<Self::Item>> {
                let error = |error| TransportError::because(ErrorKind::Upload, error);
                self.0.as_mut().poll_next(cx).map(|item| item.map(|chunk| chunk.map_err(error)))
            }
        }
        Self::stream(Adapt(payload.open()))
    }
}

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self { ready: bytes.into(), rest: None }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.rest {
            None => write!(f, "Body({} bytes)", self.ready.len()),
            Some(_) => f.write_str("Body(stream)"),
        }
    }
}

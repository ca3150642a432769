#![doc = include_str!("../README.md")]

mod body;
mod clock;
mod deadline;
mod deliver;
mod error;
mod form;
mod multipart;
mod pace;
mod payload;
#[cfg(feature = "test-util")]
mod replay;
mod retry;
mod skew;
mod traced;
mod upload;

use std::fmt::Debug;
use std::sync::Arc;

use async_trait::async_trait;

pub use body::Body;
pub use clock::Clock;
#[cfg(feature = "test-util")]
pub use clock::ManualClock;
#[cfg(feature = "mock")]
pub use clock::MockClock;
pub use deliver::{Attempt, Call, Content, Courier, Delivered, Judgement, Reply, TimeLeft, Undelivered};
pub use error::{ErrorKind, Sent, TransportError};
pub use form::{FORM, encode_form, form};
pub use multipart::Multipart;
pub use pace::Pace;
pub use payload::{ChunkStream, Payload, Source};
#[cfg(feature = "test-util")]
pub use replay::{Recorded, Replay};
pub use retry::{Effect, Failure, Repeat, Retry};
pub use skew::Skew;
pub use traced::{PrivatePath, Traced};
pub use upload::Upload;

/// A request whose body can be opened again, so that it can be sent again.
pub type Request = http::Request<Payload>;

/// A reply whose body is read once, chunk by chunk.
pub type Response = http::Response<Body>;

/// Sends a request and brings the reply back. The one door to the network.
///
/// An implementation follows no redirects, adds no retries and never skips a certificate check. If a request has a
/// [`TimeLeft`] among its extensions, it keeps to it.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Transport: Send + Sync + Debug {
    /// Sends a request. A reply of any HTTP status is `Ok`.
    ///
    /// # Errors
    /// If there is no reply; the error's kind tells whether anything was sent.
    async fn send(&self, request: Request) -> Result<Response, TransportError>;
}

#[async_trait]
impl<T: Transport + ?Sized> Transport for Arc<T> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        (**self).send(request).await
    }
}

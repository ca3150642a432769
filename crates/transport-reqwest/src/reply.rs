use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use hetong_transport::{ErrorKind, TransportError};
use tokio::time::{Instant, Sleep, sleep_until};

use crate::error::during_reply;
use crate::later;

/// A reply's body with its two limits: how long it may be silent, and when it has to be complete.
pub(crate) struct ReplyStream {
    chunks: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>,
    deadline: Instant,
    silence: Duration,
    alarm: Pin<Box<Sleep>>,
    over: bool,
}

impl ReplyStream {
    pub(crate) fn new(reply: reqwest::Response, deadline: Instant, silence: Duration) -> Self {
        let alarm = Box::pin(sleep_until(deadline.min(later(Instant::now(), silence))));
        Self { chunks: Box::pin(reply.bytes_stream()), deadline, silence, alarm, over: false }
    }
}

impl Stream for ReplyStream {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.over {
            return Poll::Ready(None);
        }
        // The deadline holds for a peer that never pauses as well, so it is asked first.
        if Instant::now() >= self.deadline {
            self.over = true;
            return Poll::Ready(Some(Err(TransportError::new(ErrorKind::Timeout))));
        }
        match self.chunks.as_mut().poll_next(cx) {
            Poll::Ready(Some(Ok(chunk))) => {
                let next = self.deadline.min(later(Instant::now(), self.silence));
                self.alarm.as_mut().reset(next);
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(Some(Err(error))) => {
                self.over = true;
                Poll::Ready(Some(Err(during_reply(error))))
            }
            Poll::Ready(None) => {
                self.over = true;
                Poll::Ready(None)
            }
            Poll::Pending => {
                std::task::ready!(self.alarm.as_mut().poll(cx));
                self.over = true;
                let late = Instant::now() >= self.deadline;
                let kind = if late { ErrorKind::Timeout } else { ErrorKind::Silence };
                Poll::Ready(Some(Err(TransportError::new(kind))))
            }
        }
    }
}

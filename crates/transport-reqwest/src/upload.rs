use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use hetong_transport::{ChunkStream, Payload};
use http_body::{Frame, SizeHint};
use tokio::time::Instant;

/// When a request's body last moved on, and whether it failed.
#[derive(Clone, Debug)]
pub(crate) struct Progress(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    last: Instant,
    failed: bool,
}

impl Progress {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(State { last: Instant::now(), failed: false })))
    }

    pub(crate) fn last(&self) -> Instant {
        self.state().last
    }

    pub(crate) fn failed(&self) -> bool {
        self.state().failed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A payload on its way out, of known length.
pub(crate) struct UploadBody {
    // reqwest wants a body that is `Sync`; a mutex that is never locked makes any stream so.
    chunks: Mutex<ChunkStream>,
    left: u64,
    progress: Progress,
}

impl UploadBody {
    pub(crate) fn open(payload: &Payload, progress: Progress) -> Self {
        Self { chunks: Mutex::new(payload.open()), left: payload.len(), progress }
    }
}

impl http_body::Body for UploadBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let chunks = self.chunks.get_mut().unwrap_or_else(PoisonError::into_inner);
        let polled = chunks.as_mut().poll_next(cx);
        if let Poll::Ready(Some(chunk)) = &polled {
            let mut state = self.progress.state();
            state.last = Instant::now();
            state.failed |= chunk.is_err();
        }
        if let Poll::Ready(Some(Ok(chunk))) = &polled {
            self.left = self.left.saturating_sub(chunk.len() as u64);
        }
        polled.map(|chunk| chunk.map(|chunk| chunk.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

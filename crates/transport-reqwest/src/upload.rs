use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use hetong_transport::{ChunkStream, Payload};
use http_body::{Frame, SizeHint};
use tokio::time::Instant;

/// How a request's body moves on, and whether it failed.
#[derive(Clone, Debug)]
pub(crate) struct Progress(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    first: Option<Instant>,
    last: Instant,
    complete: bool,
    failed: bool,
}

impl Progress {
    pub(crate) fn new() -> Self {
        let last = Instant::now();
        Self(Arc::new(Mutex::new(State { first: None, last, complete: false, failed: false })))
    }

    /// When the body last moved on. Once its last piece is taken the sockets still hold some of it, unseen: for that it
    /// gets as much time again as it has taken.
    pub(crate) fn moved(&self) -> Instant {
        let state = self.state();
        match state.first {
            Some(first) if state.complete => state.last + (state.last - first),
            _ => state.last,
        }
    }

    pub(crate) fn failed(&self) -> bool {
        self.state().failed
    }

    fn piece(&self, complete: bool, failed: bool) {
        let mut state = self.state();
        let now = Instant::now();
        state.first.get_or_insert(now);
        (state.last, state.complete, state.failed) = (now, complete, failed);
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
            let length = chunk.as_ref().map_or(0, |chunk| chunk.len() as u64);
            self.left = self.left.saturating_sub(length);
            self.progress.piece(self.left == 0, chunk.is_err());
        }
        polled.map(|chunk| chunk.map(|chunk| chunk.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

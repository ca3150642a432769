use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

/// Chunks of a body on its way out.
pub type ChunkStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// Content that can be opened again: each opening gives the same bytes.
///
/// A request that is sent a second time must carry what it carried the first time, so a source whose content changed
/// since it was made reports an error instead of the new content.
///
/// `Debug` of a `dyn Source` shows its length and nothing else, whatever it is.
pub trait Source: Send + Sync {
    /// Length in bytes, known before it is opened.
    fn len(&self) -> u64;

    /// Whether there is nothing in it.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first bytes, at least eight if there are so many: enough to see what kind of file it is.
    fn head(&self) -> &[u8];

    /// Opens it at its beginning.
    fn open(&self) -> ChunkStream;
}

impl fmt::Debug for dyn Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({} bytes)", self.len())
    }
}

impl Source for Bytes {
    fn len(&self) -> u64 {
        self.as_ref().len() as u64
    }

    fn head(&self) -> &[u8] {
        self
    }

    fn open(&self) -> ChunkStream {
        Payload::from(self.clone()).open()
    }
}

/// The body of a request: a recipe for bytes rather than bytes, so that a request can be sent again.
#[derive(Clone, Default)]
pub struct Payload {
    pieces: Arc<[Piece]>,
}

#[derive(Clone)]
pub(crate) enum Piece {
    Bytes(Bytes),
    Source(Arc<dyn Source>),
}

impl Payload {
    /// The longest piece in bytes that [`Payload::open`] gives: how a body moves on is seen by its pieces.
    pub const PIECE: usize = 64 << 10;

    /// No body.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn of(pieces: Vec<Piece>) -> Self {
        Self { pieces: pieces.into() }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.pieces.iter().map(Piece::len).sum()
    }

    /// Whether there is no body.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The whole body, if it is a single piece in memory: the common case, which needs no stream.
    #[must_use]
    pub fn as_bytes(&self) -> Option<Bytes> {
        match &*self.pieces {
            [] => Some(Bytes::new()),
            [Piece::Bytes(bytes)] => Some(bytes.clone()),
            _ => None,
        }
    }

    /// Opens the body at its beginning.
    #[must_use]
    pub fn open(&self) -> ChunkStream {
        Box::pin(Chunks { pieces: Arc::clone(&self.pieces), next: 0, open: None, ready: Bytes::new() })
    }
}

impl From<Bytes> for Payload {
    fn from(bytes: Bytes) -> Self {
        Self::of(vec![Piece::Bytes(bytes)])
    }
}

impl From<String> for Payload {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} bytes)", self.len())
    }
}

impl Piece {
    fn len(&self) -> u64 {
        match self {
            Piece::Bytes(bytes) => bytes.len() as u64,
            Piece::Source(source) => source.len(),
        }
    }
}

struct Chunks {
    pieces: Arc<[Piece]>,
    next: usize,
    /// The source being read, and how much of it is still to come.
    open: Option<(ChunkStream, u64)>,
    /// What was read and not handed out yet.
    ready: Bytes,
}

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let this = &mut *self;
            if !this.ready.is_empty() {
                let length = this.ready.len().min(Payload::PIECE);
                return Poll::Ready(Some(Ok(this.ready.split_to(length))));
            }
            if let Some((stream, left)) = &mut this.open {
                match stream.as_mut().poll_next(cx) {
                    Poll::Ready(Some(Ok(chunk))) => {
                        *left = match left.checked_sub(chunk.len() as u64) {
                            Some(left) => left,
                            None => return Poll::Ready(Some(Err(io::Error::other("the content grew")))),
                        };
                        this.ready = chunk;
                        continue;
                    }
                    Poll::Ready(None) if *left > 0 => {
                        this.open = None;
                        return Poll::Ready(Some(Err(io::Error::other("the content shrank"))));
                    }
                    Poll::Ready(None) => this.open = None,
                    other => return other,
                }
            }
            let Some(piece) = this.pieces.get(this.next) else {
                return Poll::Ready(None);
            };
            this.next += 1;
            match piece {
                Piece::Bytes(bytes) => this.ready = bytes.clone(),
                Piece::Source(source) => this.open = Some((source.open(), source.len())),
            }
        }
    }
}

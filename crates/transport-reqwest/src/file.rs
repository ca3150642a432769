use std::ffi::OsString;
use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::Bytes;
use futures_core::Stream;
use hetong_transport::{Body, ChunkStream, Payload, Source, TransportError, Upload};
use thiserror::Error;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_util::io::ReaderStream;

/// A file on disk as an upload: read anew for each attempt, never held in memory as a whole.
///
/// # Errors
/// If the file cannot be read.
pub async fn open(path: impl AsRef<Path>, content_type: impl Into<String>) -> io::Result<Upload> {
    let path = path.as_ref();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = File::open(path).await?;
    let meta = file.metadata().await?;
    if !meta.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
    }
    let mut head = Vec::with_capacity(16);
    file.take(16).read_to_end(&mut head).await?;
    let source = FileSource {
        path: path.to_owned(),
        len: meta.len(),
        modified: meta.modified().ok(),
        head: head.into(),
    };
    Ok(Upload::new(name, content_type, source))
}

#[derive(Clone, Debug)]
struct FileSource {
    path: PathBuf,
    len: u64,
    modified: Option<SystemTime>,
    head: Bytes,
}

impl FileSource {
    /// Opens the file, and makes sure that it still is what it was.
    async fn reopen(self) -> io::Result<File> {
        let file = File::open(&self.path).await?;
        let meta = file.metadata().await?;
        if meta.len() != self.len || meta.modified().ok() != self.modified {
            return Err(io::Error::other("the file changed since it was chosen"));
        }
        Ok(file)
    }
}

impl Source for FileSource {
    fn len(&self) -> u64 {
        self.len
    }

    fn head(&self) -> &[u8] {
        &self.head
    }

    fn open(&self) -> ChunkStream {
        Box::pin(FileChunks::Opening(Box::pin(self.clone().reopen())))
    }
}

enum FileChunks {
    Opening(Pin<Box<dyn Future<Output = io::Result<File>> + Send>>),
    Reading(ReaderStream<File>),
    Over,
}

impl Stream for FileChunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut *self {
                FileChunks::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                    Ok(file) => {
                        *self = FileChunks::Reading(ReaderStream::with_capacity(file, Payload::PIECE))
                    }
                    Err(error) => {
                        *self = FileChunks::Over;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                FileChunks::Reading(reader) => return Pin::new(reader).poll_next(cx),
                FileChunks::Over => return Poll::Ready(None),
            }
        }
    }
}

/// How to save a reply.
#[derive(Clone, Debug)]
pub struct Save {
    limit: u64,
    begins_with: Option<&'static [u8]>,
}

impl Default for Save {
    /// At most 1 GiB, any content.
    fn default() -> Self {
        Self { limit: 1 << 30, begins_with: None }
    }
}

impl Save {
    /// Any content.
    #[must_use]
    pub fn any() -> Self {
        Self::default()
    }

    /// A PDF: the content must begin with `%PDF`.
    #[must_use]
    pub fn pdf() -> Self {
        Self { begins_with: Some(b"%PDF"), ..Self::default() }
    }

    /// The most bytes that are written.
    #[must_use]
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = bytes;
        self
    }
}

/// Why a reply could not be saved. There is no file at its name then, or still the one that was there before.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SaveError {
    /// The reply broke off.
    #[error("{0}")]
    Reply(#[from] TransportError),
    /// The file could not be written.
    #[error("{path} cannot be written: {source}")]
    File {
        /// Where it was to be.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The content is not what it should be.
    #[error("the reply is no {expected} file: it does not begin with {expected}'s mark")]
    Content {
        /// What was expected.
        expected: &'static str,
    },
    /// The content is longer than the limit.
    #[error("the reply is longer than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: u64,
    },
}

/// Saves a body under a temporary name beside `path` and renames it once it is complete and on the disk. Returns its
/// length. Whatever goes wrong, even a dropped future, leaves no half-written file behind.
///
/// # Errors
/// If the reply breaks off, is too long or not of the expected kind, or the file cannot be written.
pub async fn save(mut body: Body, path: impl AsRef<Path>, how: Save) -> Result<u64, SaveError> {
    let path = path.as_ref();
    let wrong = |source| SaveError::File { path: path.to_owned(), source };

    let mut part = PartFile { path: part_name(path), complete: false };
    let mut file = File::create_new(&part.path).await.map_err(wrong)?;
    let mark = how.begins_with.unwrap_or_default();
    let mut head: Vec<u8> = Vec::with_capacity(mark.len());
    let mut length = 0;
    while let Some(chunk) = body.chunk().await? {
        length += chunk.len() as u64;
        if length > how.limit {
            return Err(SaveError::TooLarge { limit: how.limit });
        }
        let missing = mark.len() - head.len();
        head.extend(chunk.iter().take(missing));
        if !mark.starts_with(&head) {
            return Err(SaveError::Content { expected: "PDF" });
        }
        file.write_all(&chunk).await.map_err(wrong)?;
    }
    if head.len() < mark.len() {
        return Err(SaveError::Content { expected: "PDF" });
    }
    file.sync_all().await.map_err(wrong)?;
    drop(file);
    tokio::fs::rename(&part.path, path).await.map_err(wrong)?;
    part.complete = true;
    Ok(length)
}

fn part_name(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{:016x}.part", RandomState::new().hash_one(())));
    path.with_file_name(name)
}

/// A temporary file, removed unless it became the real one.
struct PartFile {
    path: PathBuf,
    complete: bool,
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.complete {
            // It may not exist; and nobody is left to tell if it cannot be removed.
            drop(std::fs::remove_file(&self.path));
        }
    }
}

use std::fs::Metadata;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::Bytes;
use futures_core::Stream;
use hetong_transport::{ChunkStream, Payload, Source, Upload};
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;
use tokio_util::io::ReaderStream;

/// A file on disk as an upload: read anew for each attempt, never held in memory as a whole.
///
/// # Errors
/// If the file cannot be read.
pub async fn open(path: impl AsRef<Path>, content_type: impl Into<String>) -> io::Result<Upload> {
    let path = path.as_ref();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (file, meta) = regular(path).await?;
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

/// Opens a file, if it is one: to open a named pipe would wait for somebody to write.
async fn regular(path: &Path) -> io::Result<(File, Metadata)> {
    if !tokio::fs::metadata(path).await?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let file = File::open(path).await?;
    let meta = file.metadata().await?;
    Ok((file, meta))
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
        let (file, meta) = regular(&self.path).await?;
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

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::path::{Path, PathBuf};

use hetong_transport::{Body, TransportError};
use thiserror::Error;
use tokio::fs::File;
use tokio::io::AsyncWriteExt as _;
use tokio::task::spawn_blocking;

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
    /// Something else than a file is at its name: a folder, a device, a named pipe.
    #[error("{path} is not a regular file, and is not replaced by one; choose another name")]
    NotAFile {
        /// Where it was to be.
        path: PathBuf,
    },
    /// The file at its name must not be changed.
    #[error("{path} is read-only; make it writable, or choose another name")]
    ReadOnly {
        /// Where it was to be.
        path: PathBuf,
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
/// A file that is replaced leaves its permissions to the new one; a symbolic link stays, and its target is replaced.
///
/// # Errors
/// If the reply breaks off, is too long or not of the expected kind, or the file cannot be written.
pub async fn save(mut body: Body, path: impl AsRef<Path>, how: Save) -> Result<u64, SaveError> {
    let path = path.as_ref();
    let wrong = |source| SaveError::File { path: path.to_owned(), source };

    let named = path.to_owned();
    let created = spawn_blocking(move || PartFile::create(named)).await;
    let (file, mut part) = created.map_err(|error| wrong(io::Error::other(error)))??;
    let mut file = File::from_std(file);
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
    tokio::fs::rename(&part.path, &part.target).await.map_err(wrong)?;
    part.complete = true;
    Ok(length)
}

/// A temporary file, removed unless it became the real one.
struct PartFile {
    path: PathBuf,
    /// What it is to become.
    target: PathBuf,
    complete: bool,
}

impl PartFile {
    /// Makes the file and its guard in one step: if nobody waits for them any more, they are dropped together.
    fn create(path: PathBuf) -> Result<(std::fs::File, Self), SaveError> {
        let wrong = |source| SaveError::File { path: path.clone(), source };
        let target = follow(&path).map_err(wrong)?;
        let replaced = match std::fs::metadata(&target) {
            Ok(meta) if !meta.is_file() => return Err(SaveError::NotAFile { path }),
            Ok(meta) if meta.permissions().readonly() => return Err(SaveError::ReadOnly { path }),
            Ok(meta) => Some(meta.permissions()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(wrong(error)),
        };
        // Not made from the file's own name, which may be as long as a name can be.
        let name = format!(".hetong-{:016x}.part", RandomState::new().hash_one(()));
        let part = target.with_file_name(name);
        let file = std::fs::File::create_new(&part).map_err(wrong)?;
        let part = Self { path: part, target, complete: false };
        if let Some(permissions) = replaced {
            file.set_permissions(permissions).map_err(wrong)?;
        }
        Ok((file, part))
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.complete {
            // Nobody is left to tell if it cannot be removed.
            drop(std::fs::remove_file(&self.path));
        }
    }
}

/// What a symbolic link points to, whether it is there or not; anything else is its own target.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..40 {
        let Ok(target) = std::fs::read_link(&path) else {
            return Ok(path);
        };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Err(io::Error::other("too many symbolic links"))
}

use std::future::{Future as _, poll_fn};
#[cfg(unix)]
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt, symlink};
use std::path::Path;
use std::task::Poll;

use bytes::Bytes;
use hetong_transport::{Body, ErrorKind, TransportError};
use hetong_transport_reqwest::{Save, SaveError, save};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_reply_is_saved_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("合同.pdf");
    std::fs::write(&path, "old").unwrap();
    let length = save(Body::from("%PDF-1.7"), &path, Save::pdf()).await.unwrap();
    assert_eq!((length, std::fs::read(&path).unwrap()), (8, b"%PDF-1.7".to_vec()));
    assert_eq!(names(folder.path()), ["合同.pdf"]);
}

struct Pieces(Vec<Result<Bytes, TransportError>>);

impl futures_core::Stream for Pieces {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready((!self.0.is_empty()).then(|| self.0.remove(0)))
    }
}

fn pieces(pieces: &[&'static str], end: Option<ErrorKind>) -> Body {
    let mut all: Vec<_> = pieces.iter().map(|piece| Ok(Bytes::from_static(piece.as_bytes()))).collect();
    all.extend(end.map(|kind| Err(TransportError::new(kind))));
    Body::stream(Pieces(all))
}

#[tokio::test]
async fn whatever_goes_wrong_leaves_the_old_file_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    std::fs::write(&path, "old").unwrap();

    let broken = save(pieces(&["%PDF", "-1.7"], Some(ErrorKind::Truncated)), &path, Save::pdf()).await;
    assert!(matches!(broken, Err(SaveError::Reply(error)) if error.kind() == ErrorKind::Truncated));
    for page in [pieces(&["%P", "NG"], None), pieces(&["%PD"], None), pieces(&[], None)] {
        let page = save(page, &path, Save::pdf()).await;
        assert!(matches!(page, Err(SaveError::Content { expected: "PDF" })));
    }
    let long = save(pieces(&["%PDF", "-1.7"], None), &path, Save::pdf().limit(7)).await;
    assert!(matches!(long, Err(SaveError::TooLarge { limit: 7 })));
    let nowhere = save(Body::from("x"), folder.path().join("none/x.pdf"), Save::any()).await;
    assert!(matches!(nowhere, Err(SaveError::File { .. })));

    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["x.pdf"]);
}

#[tokio::test]
async fn a_mark_may_be_split_over_pieces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    assert_eq!(save(pieces(&["%", "PD", "F-1.7"], None), &path, Save::pdf()).await.unwrap(), 8);
}

#[tokio::test]
async fn a_dropped_download_leaves_nothing() {
    struct Never;
    impl futures_core::Stream for Never {
        type Item = Result<Bytes, TransportError>;
        fn poll_next(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Pending
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    let mut saving = Box::pin(save(Body::stream(Never), &path, Save::any()));
    while names(folder.path()).is_empty() {
        let poll = poll_fn(|cx| std::task::Poll::Ready(saving.as_mut().poll(cx))).await;
        assert!(poll.is_pending());
        tokio::task::yield_now().await;
    }
    drop(saving);
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_download_dropped_at_once_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let mut saving = Box::pin(save(Body::from("%PDF-1.7"), &path, Save::any()));
        assert!(poll_fn(|cx| Poll::Ready(saving.as_mut().poll(cx).is_pending())).await);
        drop(saving);
        // The only thread for such work does one thing after the other: what was begun is over now.
        tokio::task::spawn_blocking(|| ()).await.unwrap();
    });
    assert_eq!(names(folder.path()), [""; 0]);
}

#[tokio::test]
async fn a_name_may_be_as_long_as_a_name_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let name = "x".repeat(255);
    save(Body::from("new"), folder.path().join(&name), Save::any()).await.unwrap();
    assert_eq!(names(folder.path()), [name]);
}

#[tokio::test]
async fn a_read_only_file_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    std::fs::write(&path, "old").unwrap();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let error = save(Body::from("new"), &path, Save::any()).await.unwrap_err();
    assert!(matches!(error, SaveError::ReadOnly { .. }));
    let told = format!("{} is read-only; make it writable, or choose another name", path.display());
    assert_eq!(error.to_string(), told);
    assert_eq!((std::fs::read(&path).unwrap(), names(folder.path()).len()), (b"old".to_vec(), 1));
}

#[cfg(unix)]
#[tokio::test]
async fn only_files_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("folder")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    symlink("/dev/null", at("device")).unwrap();
    symlink("pipe", at("link")).unwrap();
    let before = names(folder.path());
    for name in ["folder", "folder/", "pipe", "device", "link", ".", "folder/.."] {
        let error = save(Body::from("new"), at(name), Save::any()).await.unwrap_err();
        assert!(matches!(error, SaveError::NotAFile { .. }), "{name}: {error}");
        assert!(error.to_string().starts_with(&at(name).display().to_string()), "{error}");
    }
    assert_eq!(names(folder.path()), before);
    let kind = |name: &str| std::fs::symlink_metadata(at(name)).unwrap().file_type();
    assert!(kind("pipe").is_fifo() && kind("device").is_symlink());
}

#[cfg(unix)]
#[tokio::test]
async fn a_symbolic_link_stays_and_its_target_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("elsewhere")).unwrap();
    std::fs::write(at("elsewhere/old.pdf"), "old").unwrap();
    symlink("elsewhere/old.pdf", at("first")).unwrap();
    symlink(at("first"), at("second")).unwrap();
    symlink("elsewhere/new.pdf", at("third")).unwrap();
    symlink("round", at("round")).unwrap();
    let before = names(folder.path());

    for (link, target) in [("second", "elsewhere/old.pdf"), ("third", "elsewhere/new.pdf")] {
        save(Body::from(link), at(link), Save::any()).await.unwrap();
        assert_eq!(std::fs::read_to_string(at(target)).unwrap(), link);
        assert!(at(link).is_symlink());
    }
    let error = save(Body::from("new"), at("round"), Save::any()).await.unwrap_err();
    assert!(error.to_string().contains("too many symbolic links"), "{error}");
    assert_eq!((names(folder.path()), names(&at("elsewhere")).len()), (before, 2));
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_is_replaced_keeps_its_permissions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    std::fs::write(&path, "old").unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
    save(Body::from("new"), &path, Save::any()).await.unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

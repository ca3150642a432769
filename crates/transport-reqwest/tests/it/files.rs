use std::future::poll_fn;
use std::path::Path;

use bytes::Bytes;
use hetong_transport::{Body, ErrorKind, TransportError, Upload};
use hetong_transport_reqwest::{Save, SaveError, open, save};

async fn read(upload: &Upload) -> std::io::Result<Vec<u8>> {
    let mut chunks = upload.content().open();
    let mut all = Vec::new();
    while let Some(chunk) = poll_fn(|cx| chunks.as_mut().poll_next(cx)).await {
        all.extend_from_slice(&chunk?);
    }
    Ok(all)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_is_read_anew_for_each_attempt() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("合同.pdf");
    let content: Vec<u8> = b"%PDF-".iter().copied().chain((0..200_000).map(|n| n as u8)).collect();
    std::fs::write(&path, &content).unwrap();
    let upload = open(&path, "application/pdf").await.unwrap();
    assert_eq!((upload.name(), upload.content().len()), ("合同.pdf", content.len() as u64));
    assert!(upload.content().head().starts_with(b"%PDF-"));
    for _ in 0..2 {
        assert_eq!(read(&upload).await.unwrap(), content);
    }
}

#[tokio::test]
async fn a_file_that_changed_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.pdf");
    std::fs::write(&path, "%PDF-1").unwrap();
    let upload = open(&path, "application/pdf").await.unwrap();
    std::fs::write(&path, "%PDF-1 and more").unwrap();
    assert!(read(&upload).await.unwrap_err().to_string().contains("changed"));
}

#[tokio::test]
async fn what_is_not_a_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert!(open(folder.path(), "application/pdf").await.is_err());
    assert!(open(folder.path().join("none"), "application/pdf").await.is_err());
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

use std::future::poll_fn;
use std::time::Duration;

use hetong_transport::Upload;
use hetong_transport_reqwest::open;

async fn read(upload: &Upload) -> std::io::Result<Vec<u8>> {
    let mut chunks = upload.content().open();
    let mut all = Vec::new();
    while let Some(chunk) = poll_fn(|cx| chunks.as_mut().poll_next(cx)).await {
        all.extend_from_slice(&chunk?);
    }
    Ok(all)
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

#[cfg(unix)]
#[test]
fn a_named_pipe_is_refused_without_waiting_for_a_writer() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (told, outcome) = std::sync::mpsc::channel();
    // In a thread of its own, because to open a pipe cannot be broken off.
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        told.send(runtime.block_on(open(pipe, "application/pdf")).map(|_| ())).unwrap();
    });
    let error = outcome.recv_timeout(Duration::from_secs(10)).unwrap().unwrap_err();
    assert_eq!(error.to_string(), "it is not a regular file");
}

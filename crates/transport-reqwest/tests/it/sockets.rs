use std::io;
use std::time::Duration;

use bytes::Bytes;
use hetong_transport::{
    ChunkStream, ErrorKind, Multipart, Payload, Request, Response, Sent, Source, TimeLeft, Transport,
    TransportError, Upload,
};
use hetong_transport_reqwest::{ReqwestTransport, Settings};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use crate::peer::{Peer, Then};

fn request(url: &str, payload: Payload) -> Request {
    http::Request::post(url).body(payload).unwrap()
}

async fn send(settings: Settings, url: &str) -> Result<Response, TransportError> {
    ReqwestTransport::with(settings).unwrap().send(request(url, Payload::from("a=1".to_owned()))).await
}

async fn send_to(then: Then, settings: Settings) -> Result<Bytes, TransportError> {
    let peer = Peer::new(then).await;
    send(settings, &peer.url()).await?.into_body().collect(1 << 20).await
}

fn ok(length: usize, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}").into_bytes()
}

fn short() -> Duration {
    Duration::from_millis(50)
}

#[tokio::test]
async fn a_reply_comes_back() {
    let body = send_to(Then::Write(ok(5, "hello")), Settings::default()).await.unwrap();
    assert_eq!(&body[..], b"hello");
}

#[tokio::test]
async fn nobody_listening_means_that_nothing_was_sent() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let error =
        send(Settings::default(), &format!("http://{closed}/x?msg_digest=planted")).await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Connect, Sent::No));
    let told = format!("{error} {error:?}");
    assert!(told.contains("refused") && !told.contains("planted"), "{told}");
}

#[tokio::test]
async fn a_peer_without_tls_is_a_connection_failure() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/x?msg_digest=planted", listener.local_addr().unwrap());
    let peer = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
    });
    let error = send(Settings::default(), &url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(!format!("{error:?}").contains("planted"));
    peer.await.unwrap();
}

#[tokio::test]
async fn a_peer_that_hangs_up_or_talks_nonsense_may_have_received_the_call() {
    for bytes in ["", "220 smtp.example ESMTP\r\n", "HTTP/1.1 200 OK\r\nContent-Le"] {
        let error = send_to(Then::Write(bytes.into()), Settings::default()).await.unwrap_err();
        assert_eq!((error.kind(), error.sent()), (ErrorKind::Broken, Sent::Maybe), "{bytes}");
        assert!(!format!("{error:?}").contains("planted"));
    }
}

#[tokio::test]
async fn a_peer_that_says_nothing_is_silent() {
    let settings = Settings::default().silence_timeout(short());
    let error = send_to(Then::WriteAndWait(Vec::new()), settings).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Silence);
}

#[tokio::test]
async fn a_reply_that_pauses_too_long_is_silent() {
    let settings = Settings::default().silence_timeout(short());
    let error = send_to(Then::WriteAndWait(ok(10, "half")), settings).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Silence);
}

#[tokio::test]
async fn the_total_time_holds_before_and_during_a_reply() {
    for bytes in [Vec::new(), ok(10, "half")] {
        let settings = Settings::default().total_timeout(short());
        let error = send_to(Then::WriteAndWait(bytes), settings).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
    }
}

#[tokio::test]
async fn what_is_left_of_the_calls_time_holds_before_and_during_a_reply() {
    for bytes in [Vec::new(), ok(10, "half")] {
        let peer = Peer::new(Then::WriteAndWait(bytes)).await;
        let mut request = request(&peer.url(), Payload::empty());
        request.extensions_mut().insert(TimeLeft(short()));
        let reply = ReqwestTransport::new().unwrap().send(request).await;
        let error = match reply {
            Ok(reply) => reply.into_body().collect(100).await.unwrap_err(),
            Err(error) => error,
        };
        assert_eq!(error.kind(), ErrorKind::Timeout);
    }
}

#[tokio::test]
async fn a_limit_too_long_to_count_is_none() {
    for time in [Duration::MAX, Duration::from_secs(1 << 62)] {
        let settings = Settings::default().connect_timeout(time).silence_timeout(time).total_timeout(time);
        let body = send_to(Then::Write(ok(5, "hello")), settings).await.unwrap();
        assert_eq!(&body[..], b"hello");
    }
}

#[tokio::test]
async fn a_reply_that_never_ends_is_stopped_by_the_limit_or_by_the_total_time() {
    let endless = || {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".into();
        Then::WriteForEver(head, format!("2000\r\n{}\r\n", "x".repeat(0x2000)).into())
    };
    let error = send_to(endless(), Settings::default()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);

    let peer = Peer::new(endless()).await;
    let settings = Settings::default().total_timeout(short());
    let mut body = send(settings, &peer.url()).await.unwrap().into_body();
    let error = loop {
        match body.chunk().await {
            Ok(chunk) => assert!(chunk.is_some()),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Timeout);
}

#[tokio::test]
async fn a_reply_shorter_than_announced_is_truncated() {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n".into();
    for bytes in [ok(10, "half"), chunked] {
        let error = send_to(Then::Write(bytes), Settings::default()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Truncated);
    }
}

#[tokio::test]
async fn a_redirect_is_a_reply_and_is_not_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = elsewhere.local_addr().unwrap();
    let reply = format!("HTTP/1.1 302 Found\r\nLocation: http://{target}/\r\nContent-Length: 0\r\n\r\n");
    let peer = Peer::new(Then::Write(reply.into())).await;
    let reply = send(Settings::default(), &peer.url()).await.unwrap();
    assert_eq!(reply.status(), 302);
    drop(reply);
    let knocked = tokio::select! {
        biased;
        accepted = elsewhere.accept() => accepted.is_ok(),
        () = std::future::ready(()) => false,
    };
    assert!(!knocked);
}

#[tokio::test]
async fn a_multipart_body_has_a_length_and_raw_chinese_names() {
    let upload = Upload::pdf("采购合同.pdf", "%PDF-1.7");
    let (content_type, payload) =
        Multipart::with_boundary("b").text("doc_title", "采购合同").file("file", &upload).finish();
    let length = payload.len();
    let peer = Peer::new(Then::Write(ok(0, ""))).await;
    let mut request = request(&peer.url(), payload);
    request.headers_mut().insert("content-type", content_type.parse().unwrap());
    ReqwestTransport::new().unwrap().send(request).await.unwrap();

    let sent = peer.request().await;
    assert!(sent.contains(&format!("content-length: {length}\r\n")), "{sent}");
    assert!(!sent.to_lowercase().contains("transfer-encoding"), "{sent}");
    assert!(sent.contains("filename=\"采购合同.pdf\"\r\n") && sent.ends_with("--b--\r\n"), "{sent}");
}

/// Content that cannot be read to its end.
#[derive(Debug)]
struct Broken;

impl Source for Broken {
    fn len(&self) -> u64 {
        1 << 20
    }

    fn head(&self) -> &[u8] {
        b"%PDF-1.7"
    }

    fn open(&self) -> ChunkStream {
        struct Fail;
        impl futures_core::Stream for Fail {
            type Item = io::Result<Bytes>;
            fn poll_next(
                self: std::pin::Pin<&mut Self>,
                _: &mut std::task::Context<'_>,
            ) -> std::task::Poll<Option<Self::Item>> {
                std::task::Poll::Ready(Some(Err(io::Error::other("the disk is gone"))))
            }
        }
        Box::pin(Fail)
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_told_as_such() {
    let (_, payload) =
        Multipart::new().file("file", &Upload::new("x.pdf", "application/pdf", Broken)).finish();
    let peer = Peer::new(Then::WriteAndWait(Vec::new())).await;
    let error = ReqwestTransport::new().unwrap().send(request(&peer.url(), payload)).await.unwrap_err();
    assert_eq!((error.kind(), error.sent()), (ErrorKind::Upload, Sent::Maybe));
    assert!(error.to_string().contains("the disk is gone"), "{error}");
}

#[test]
fn debug_shows_no_password_of_a_proxy() {
    let settings = Settings::default().proxy("http://user:planted@proxy.example:3128").unwrap();
    let transport = ReqwestTransport::with(settings.clone()).unwrap();
    assert!(!format!("{settings:?} {transport:?}").contains("planted"));
}

#[test]
fn a_text_without_certificates_is_refused() {
    assert!(Settings::default().trust(b"no certificate here").is_err());
}

//! Uploads to a peer that reads steadily and slowly, by a clock that the tests move.

use std::sync::mpsc;
use std::time::Duration;

use bytes::Bytes;
use hetong_transport::{ErrorKind, Multipart, Payload, Transport, TransportError, Upload};
use hetong_transport_reqwest::{ReqwestTransport, Settings};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpSocket;
use tokio::time::advance;

const SILENCE: Duration = Duration::from_secs(30);
/// More than the sockets of both sides hold, so that the upload has moved on whenever the peer has read so much.
const STEP: usize = 8 << 20;
const STEPS: usize = 5;

/// Sends a body to a peer. So much time passes after each step that it reads, and so much more before it answers.
async fn send(
    payload: Payload,
    after_each: Duration,
    before_answer: Duration,
) -> Result<http::StatusCode, TransportError> {
    // A paused clock runs ahead whenever everybody waits, but not while a thread is at work.
    let (done, wait) = mpsc::channel::<()>();
    tokio::task::spawn_blocking(move || wait.recv());

    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(64 << 10).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let peer = async {
        let (mut stream, _) = listener.accept().await?;
        let mut buffer = vec![0; STEP];
        for _ in 0..STEPS {
            stream.read_exact(&mut buffer).await?;
            advance(after_each).await;
        }
        advance(before_answer).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await?;
        // The last bytes, until the other side hangs up.
        stream.read_to_end(&mut buffer).await
    };
    let transport = ReqwestTransport::with(Settings::default().silence_timeout(SILENCE)).unwrap();
    let request = http::Request::post(url).header("connection", "close").body(payload).unwrap();
    let sending = async {
        let reply = transport.send(request).await?;
        Ok(reply.status())
    };
    // A peer whose caller gave up has nobody to answer.
    let (status, _) = tokio::join!(sending, peer);
    drop(done);
    status
}

/// The same content in one piece and within a form.
fn payloads() -> [Payload; 2] {
    let content = Bytes::from(vec![b'x'; STEP * STEPS]);
    let upload = Upload::pdf("x.pdf", content.clone());
    [content.into(), Multipart::new().file("file", &upload).finish().1]
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_reads_slowly_but_steadily_is_not_silent() {
    for payload in payloads() {
        assert_eq!(send(payload, SILENCE * 2 / 3, Duration::ZERO).await.unwrap(), 200);
    }
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_stops_reading_is_silent() {
    for payload in payloads() {
        let error = send(payload, SILENCE, Duration::ZERO).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Silence);
    }
}

#[tokio::test(start_paused = true)]
async fn the_end_of_a_body_may_take_as_long_as_the_rest() {
    for payload in payloads() {
        assert_eq!(send(payload.clone(), SILENCE / 2, SILENCE * 2).await.unwrap(), 200);
        let error = send(payload, Duration::ZERO, SILENCE).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Silence, "nothing took any time");
    }
}

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A peer that takes one connection, reads one whole request and does what the test says.
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    request: JoinHandle<Vec<u8>>,
}

/// What a [`Peer`] does once it has read the request.
pub(crate) enum Then {
    /// Writes these bytes and closes the connection.
    Write(Vec<u8>),
    /// Writes these bytes and keeps the connection open until the other side closes it.
    WriteAndWait(Vec<u8>),
    /// Writes the first bytes, then the others again and again, until the other side closes the connection.
    WriteForEver(Vec<u8>, Vec<u8>),
}

impl Peer {
    pub(crate) async fn new(then: Then) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let request = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let request = read_request(&mut stream).await;
            match then {
                Then::Write(bytes) => stream.write_all(&bytes).await.unwrap(),
                Then::WriteAndWait(bytes) => {
                    stream.write_all(&bytes).await.unwrap();
                    drop(stream.read(&mut [0]).await);
                }
                Then::WriteForEver(head, again) => {
                    stream.write_all(&head).await.unwrap();
                    while stream.write_all(&again).await.is_ok() {}
                }
            }
            request
        });
        Self { address, request }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/api/x.api?msg_digest=planted", self.address)
    }

    /// What it was sent.
    pub(crate) async fn request(self) -> String {
        String::from_utf8(self.request.await.unwrap()).unwrap()
    }
}

async fn read_request(stream: &mut TcpStream) -> Vec<u8> {
    let mut request = Vec::new();
    loop {
        let end = request.windows(4).position(|four| four == b"\r\n\r\n").map(|at| at + 4);
        if let Some(end) = end {
            let head = String::from_utf8_lossy(&request[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |text| text.trim().parse().unwrap());
            if request.len() >= end + length {
                return request;
            }
        }
        let mut buffer = [0; 4096];
        match stream.read(&mut buffer).await.unwrap() {
            0 => return request,
            count => request.extend_from_slice(&buffer[..count]),
        }
    }
}

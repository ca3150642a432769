//! An app that receives notifications.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use hetong_transport::{Request, Response, Transport, TransportError};
use tokio::sync::mpsc;

/// Takes what the sandbox sends; answers with statuses that were set beforehand, then with 200.
#[derive(Clone, Debug)]
pub(crate) struct Inbox {
    sender: mpsc::UnboundedSender<(String, String)>,
    statuses: Arc<Mutex<VecDeque<u16>>>,
}

pub(crate) struct Letters(mpsc::UnboundedReceiver<(String, String)>);

pub(crate) fn inbox(statuses: &[u16]) -> (Inbox, Letters) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let statuses = Arc::new(Mutex::new(statuses.iter().copied().collect()));
    (Inbox { sender, statuses }, Letters(receiver))
}

impl Letters {
    /// The next one: where it went, and its body.
    pub(crate) async fn next(&mut self) -> (String, String) {
        self.0.recv().await.unwrap()
    }

    /// Whether nothing has come.
    pub(crate) fn none(&mut self) -> bool {
        self.0.try_recv().is_err()
    }
}

#[async_trait]
impl Transport for Inbox {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let (head, body) = request.into_parts();
        assert_eq!(head.method, http::Method::POST);
        assert_eq!(head.headers["content-type"], hetong_transport::FORM);
        let body = String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap();
        self.sender.send((head.uri.to_string(), body)).unwrap();
        let status = self.statuses.lock().unwrap().pop_front().unwrap_or(200);
        let mut reply = http::Response::new(Bytes::from_static(b"success").into());
        *reply.status_mut() = http::StatusCode::from_u16(status).unwrap();
        Ok(reply)
    }
}

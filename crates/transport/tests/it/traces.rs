use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hetong_transport::{
    Attempt, ErrorKind, ManualClock, MockTransport, Payload, Traced, Transport, TransportError,
};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_trace_tells_the_way_and_keeps_the_content() {
    let clock = Arc::new(ManualClock::at_seconds(0));
    let mut mock = MockTransport::new();
    let hands = Arc::clone(&clock);
    mock.expect_send().times(1).returning(move |_| {
        hands.advance(Duration::from_millis(7));
        Ok(http::Response::new("planted-body".into()))
    });
    mock.expect_send().times(1).returning(|_| Err(TransportError::new(ErrorKind::Timeout)));
    let traced = Traced::new(mock, clock);

    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .without_time()
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    for attempt in 1..=2 {
        let request =
            http::Request::post("https://service.example:8443/api/extsign.api?msg_digest=planted-query")
                .header("authorization", "planted-header")
                .extension(Attempt(attempt))
                .body(Payload::from("planted-form".to_owned()))
                .unwrap();
        drop(traced.send(request).await);
    }
    drop(guard);

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert_eq!(
        text,
        " INFO hetong: replied method=POST host=\"service.example\" path=\"/api/extsign.api\" attempt=1 status=200 \
         ms=7\n WARN hetong: no reply method=POST host=\"service.example\" path=\"/api/extsign.api\" attempt=2 \
         kind=Timeout ms=0\n"
    );
}

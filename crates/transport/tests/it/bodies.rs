use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hetong_transport::{Body, ChunkStream, ErrorKind, Multipart, Payload, Source, TransportError, Upload};

struct Chunks<T>(VecDeque<T>);

impl<T: Unpin> futures_core::Stream for Chunks<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.pop_front())
    }
}

/// A source that says one length and gives another.
#[derive(Debug)]
struct Liar {
    says: u64,
    gives: &'static [&'static str],
}

impl Source for Liar {
    fn len(&self) -> u64 {
        self.says
    }

    fn head(&self) -> &[u8] {
        b""
    }

    fn open(&self) -> ChunkStream {
        Box::pin(Chunks(self.gives.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))).collect()))
    }
}

async fn read(source: Liar) -> io::Result<usize> {
    let upload = Upload::new("x", "text/plain", source);
    let (_, payload) = Multipart::with_boundary("b").file("file", &upload).finish();
    let mut chunks = payload.open();
    let mut length = 0;
    while let Some(chunk) = poll_fn(|cx| chunks.as_mut().poll_next(cx)).await {
        length += chunk?.len();
    }
    assert_eq!(length as u64, payload.len());
    Ok(length)
}

#[tokio::test]
async fn content_that_changed_since_it_was_measured_is_an_error() {
    assert!(read(Liar { says: 4, gives: &["ab", "cd"] }).await.is_ok());
    assert_eq!(
        read(Liar { says: 3, gives: &["ab", "cd"] }).await.unwrap_err().to_string(),
        "the content grew"
    );
    assert_eq!(
        read(Liar { says: 5, gives: &["ab", "cd"] }).await.unwrap_err().to_string(),
        "the content shrank"
    );
}

#[tokio::test]
async fn a_body_goes_out_in_small_pieces_wherever_it_comes_from() {
    const LENGTH: usize = 3 * Payload::PIECE + 1;
    #[derive(Debug)]
    struct Large;
    impl Source for Large {
        fn len(&self) -> u64 {
            LENGTH as u64
        }

        fn head(&self) -> &[u8] {
            b""
        }

        fn open(&self) -> ChunkStream {
            Box::pin(Chunks([Ok(Bytes::new()), Ok(vec![b'x'; LENGTH].into())].into()))
        }
    }
    let bytes = Bytes::from(vec![b'x'; LENGTH]);
    let in_a_form = |source: Upload| Multipart::new().file("file", &source).finish().1.open();
    for mut chunks in [
        Payload::from(bytes.clone()).open(),
        Source::open(&bytes),
        in_a_form(Upload::pdf("x.pdf", bytes)),
        in_a_form(Upload::new("x.pdf", "application/pdf", Large)),
    ] {
        let mut content = 0;
        while let Some(chunk) = poll_fn(|cx| chunks.as_mut().poll_next(cx)).await {
            let chunk = chunk.unwrap();
            assert!((1..=Payload::PIECE).contains(&chunk.len()), "{}", chunk.len());
            content += chunk.iter().filter(|byte| **byte == b'x').count();
        }
        assert!(content >= LENGTH, "{content}");
    }
}

#[tokio::test]
async fn a_body_is_collected_up_to_the_limit() {
    let body = |chunks: &[&'static str]| {
        Body::stream(Chunks(chunks.iter().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))).collect()))
    };
    assert_eq!(&body(&["ab", "cd"]).collect(4).await.unwrap()[..], b"abcd");
    assert_eq!(body(&["ab", "cde"]).collect(4).await.unwrap_err().kind(), ErrorKind::TooLarge);
    assert_eq!(Body::from("abcde").collect(4).await.unwrap_err().kind(), ErrorKind::TooLarge);
    assert!(Body::from("").collect(0).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error() {
    let chunks: VecDeque<Result<Bytes, TransportError>> =
        [Ok(Bytes::from_static(b"ab")), Err(TransportError::new(ErrorKind::Truncated))].into();
    let error = Body::stream(Chunks(chunks)).collect(100).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Truncated);
}

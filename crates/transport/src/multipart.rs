use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use bytes::Bytes;

use crate::Upload;
use crate::payload::{Payload, Piece};

/// Builds a `multipart/form-data` body of known length: files are streamed, names are raw UTF-8. `Debug` shows no content.
pub struct Multipart {
    boundary: String,
    /// Text that has not become a piece yet: headers and values between two files.
    text: String,
    pieces: Vec<Piece>,
}

impl Multipart {
    /// An empty body with a random boundary.
    #[must_use]
    pub fn new() -> Self {
        // Two hashers with random keys give 128 bits, which no content meets by chance.
        let random = || RandomState::new().hash_one(());
        Self::with_boundary(format!("hetong-{:016x}{:016x}", random(), random()))
    }

    /// An empty body with a boundary of the caller's choice, which must not occur in any content.
    pub fn with_boundary(boundary: impl Into<String>) -> Self {
        Self { boundary: boundary.into(), text: String::new(), pieces: Vec::new() }
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.begin(name);
        self.text.push_str("\r\n\r\n");
        self.text.push_str(value);
        self.text.push_str("\r\n");
        self
    }

    /// Adds a file.
    #[must_use]
    pub fn file(mut self, name: &str, upload: &Upload) -> Self {
        self.begin(name);
        self.text.push_str("; filename=\"");
        escape(upload.name(), &mut self.text);
        self.text.push_str("\"\r\nContent-Type: ");
        self.text.extend(upload.content_type().chars().filter(|c| !c.is_control()));
        self.text.push_str("\r\n\r\n");
        self.flush();
        self.pieces.push(Piece::Source(Arc::clone(upload.content())));
        self.text.push_str("\r\n");
        self
    }

    /// The `Content-Type` header and the body.
    #[must_use]
    pub fn finish(mut self) -> (String, Payload) {
        self.text.push_str("--");
        self.text.push_str(&self.boundary);
        self.text.push_str("--\r\n");
        self.flush();
        (format!("multipart/form-data; boundary={}", self.boundary), Payload::of(self.pieces))
    }

    fn begin(&mut self, name: &str) {
        for piece in ["--", &self.boundary, "\r\nContent-Disposition: form-data; name=\""] {
            self.text.push_str(piece);
        }
        escape(name, &mut self.text);
        self.text.push('"');
    }

    fn flush(&mut self) {
        self.pieces.push(Piece::Bytes(Bytes::from(std::mem::take(&mut self.text))));
    }
}

impl Default for Multipart {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Multipart").field("boundary", &self.boundary).finish_non_exhaustive()
    }
}

/// Escapes a name as browsers do: the three characters that would end it, and nothing else.
fn escape(name: &str, out: &mut String) {
    for c in name.chars() {
        match c {
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Multipart;
    use crate::{Body, Upload};

    async fn read(payload: &crate::Payload) -> Vec<u8> {
        let bytes = Body::from_payload(payload).collect(1 << 20).await.unwrap();
        assert_eq!(payload.len(), bytes.len() as u64);
        bytes.to_vec()
    }

    #[tokio::test]
    async fn names_are_raw_utf8_and_the_length_is_known() {
        let upload = Upload::pdf("合同 \"甲\".pdf", "%PDF-1.7");
        let (content_type, payload) =
            Multipart::with_boundary("b").text("doc_title", "借款合同").file("file", &upload).finish();
        assert_eq!(content_type, "multipart/form-data; boundary=b");
        let expected = "--b\r\nContent-Disposition: form-data; name=\"doc_title\"\r\n\r\n借款合同\r\n\
            --b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"合同 %22甲%22.pdf\"\r\n\
            Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--b--\r\n";
        assert_eq!(read(&payload).await, expected.as_bytes());
        assert_eq!(read(&payload).await, expected.as_bytes(), "opened a second time");
    }

    #[test]
    fn two_boundaries_differ() {
        assert_ne!(Multipart::new().finish().0, Multipart::new().finish().0);
    }
}

use bytes::Bytes;
use hetong_transport::{Body, TransportError};
use http::HeaderMap;
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};

/// A file as it arrives. Read it chunk by chunk, collect it up to a limit, or hand its body to something that saves
/// it (`hetong_transport_reqwest::save` does that whole or not at all).
#[derive(Debug)]
pub struct Download {
    content_type: String,
    file_name: Option<String>,
    length: Option<u64>,
    body: Body,
}

impl Download {
    /// A file with what its headers tell of it.
    #[must_use]
    pub fn new(headers: &HeaderMap, body: Body) -> Self {
        let text = |name| headers.get(name).and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        Self {
            content_type: text(CONTENT_TYPE).unwrap_or("application/octet-stream").to_owned(),
            file_name: text(CONTENT_DISPOSITION).and_then(file_name),
            length: text(CONTENT_LENGTH).and_then(|length| length.parse().ok()),
            body,
        }
    }

    /// The media type that the service names.
    #[must_use]
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// The name that the service proposes, without any folder.
    #[must_use]
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// The announced length in bytes.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// If the reply breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        self.body.chunk().await
    }

    /// All of it.
    ///
    /// # Errors
    /// If the reply breaks off, or is longer than `limit` bytes.
    pub async fn bytes(self, limit: usize) -> Result<Bytes, TransportError> {
        self.body.collect(limit).await
    }

    /// The body, to be saved or passed on.
    #[must_use]
    pub fn into_body(self) -> Body {
        self.body
    }
}

/// The last part of `filename=`, so that a service cannot choose a folder.
fn file_name(disposition: &str) -> Option<String> {
    let (_, name) = disposition.split_once("filename=")?;
    let name = name.split(';').next()?.trim().trim_matches('"');
    let name = name.rsplit(['/', '\\']).next()?;
    let usable = !name.is_empty() && name != "." && name != ".." && !name.chars().any(char::is_control);
    usable.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_service_cannot_choose_a_folder() {
        for (header, name) in [
            ("attachment; filename=a1.jpg", Some("a1.jpg")),
            ("attachment; filename=\"合同.pdf\"; size=3", Some("合同.pdf")),
            ("attachment; filename=../../etc/passwd", Some("passwd")),
            ("attachment; filename=C:\\x\\y.pdf", Some("y.pdf")),
            ("attachment; filename=..", None),
            ("attachment; filename=\"\"", None),
            ("inline", None),
        ] {
            assert_eq!(file_name(header).as_deref(), name, "{header}");
        }
    }
}

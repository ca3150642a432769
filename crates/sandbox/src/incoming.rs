//! A request as it arrives, in any of the ways in which clients send one.

use bytes::Bytes;
use hetong_transport::Payload;
use http::header::{CONTENT_TYPE, HOST};
use http::request::Parts;

/// A request with its body, and what is written in both.
pub(crate) struct Incoming {
    pub(crate) head: Parts,
    /// Texts of the query and of the body, in this order.
    pub(crate) texts: Vec<(String, String)>,
    pub(crate) files: Vec<FilePart>,
    /// The body as it came.
    pub(crate) body: Bytes,
}

/// A part of a multipart body that has a file name.
pub(crate) struct FilePart {
    pub(crate) name: String,
    pub(crate) content: Bytes,
}

impl Incoming {
    /// Takes a request apart; `Err` says what is wrong with its body.
    pub(crate) async fn read(head: Parts, body: Bytes) -> Result<Self, String> {
        let mut texts = pairs(head.uri.query().unwrap_or_default().as_bytes());
        let mut files = Vec::new();
        let content_type =
            head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if let Ok(boundary) = multer::parse_boundary(content_type) {
            let mut parts = multer::Multipart::new(Payload::from(body.clone()).open(), boundary);
            while let Some(part) = parts.next_field().await.map_err(|error| error.to_string())? {
                let name = part.name().unwrap_or_default().to_owned();
                let is_file = part.file_name().is_some();
                let content = part.bytes().await.map_err(|error| error.to_string())?;
                if is_file {
                    files.push(FilePart { name, content });
                } else {
                    texts.push((name, String::from_utf8_lossy(&content).into_owned()));
                }
            }
        } else {
            texts.extend(pairs(&body));
        }
        Ok(Self { head, texts, files, body })
    }

    /// The address that the caller knows this service by.
    pub(crate) fn origin(&self) -> String {
        let uri = &self.head.uri;
        let host = self.head.headers.get(HOST).and_then(|host| host.to_str().ok());
        let host =
            host.or_else(|| uri.authority().map(|authority| authority.as_str())).unwrap_or("localhost");
        format!("{}://{host}", uri.scheme_str().unwrap_or("http"))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

fn pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text.trim_ascii()).into_owned().collect()
}

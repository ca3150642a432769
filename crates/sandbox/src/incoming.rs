//! A request as it arrives, in any of the ways in which clients send one.

use std::borrow::Cow;

use bytes::Bytes;
use hetong_transport::Payload;
use http::header::{CONTENT_TYPE, HOST};
use http::request::Parts;

/// More than any client means to send.
const MOST_PARTS: usize = 500;

/// A request with its body, and what is written in both.
pub(crate) struct Incoming {
    pub(crate) head: Parts,
    /// What is in the query and in the body, in this order.
    pub(crate) parts: Vec<Part>,
    /// The body as it came.
    pub(crate) body: Bytes,
}

/// A parameter or a file.
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) content: Bytes,
    /// Whether it has a file name.
    pub(crate) file: bool,
}

impl Part {
    fn pair((name, text): (Cow<'_, str>, Cow<'_, str>)) -> Self {
        Self { name: name.into_owned(), content: text.into_owned().into(), file: false }
    }

    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.content)
    }
}

impl Incoming {
    /// Takes a request apart; `Err` says what is wrong with its body, without quoting it.
    pub(crate) async fn read(head: Parts, body: Bytes) -> Result<Self, &'static str> {
        let mut parts = pairs(head.uri.query().unwrap_or_default().as_bytes());
        let content_type =
            head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if let Ok(boundary) = multer::parse_boundary(content_type) {
            let mut multipart = multer::Multipart::new(Payload::from(body.clone()).open(), boundary);
            while let Some(part) = multipart.next_field().await.map_err(broken)? {
                let name = part.name().unwrap_or_default().to_owned();
                let file = part.file_name().is_some();
                parts.push(Part { name, file, content: part.bytes().await.map_err(broken)? });
                if parts.len() > MOST_PARTS {
                    break;
                }
            }
        } else if head.method != http::Method::PUT {
            // What is put is a file, whatever it looks like.
            parts.extend(pairs(&body));
        }
        if parts.len() > MOST_PARTS {
            return Err("there are more than 500 parameters");
        }
        Ok(Self { head, parts, body })
    }

    /// The parts that have no file name, as texts.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        self.parts.iter().filter(|part| !part.file).map(|part| (part.name.as_str(), part.text()))
    }

    /// The text of this name; the last one, if there are several.
    pub(crate) fn text(&self, name: &str) -> Option<Cow<'_, str>> {
        self.texts().filter(|(known, _)| *known == name).last().map(|(_, text)| text)
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

/// One more than the most, so that it shows.
fn pairs(text: &[u8]) -> Vec<Part> {
    form_urlencoded::parse(text.trim_ascii()).take(MOST_PARTS + 1).map(Part::pair).collect()
}

fn broken(error: multer::Error) -> &'static str {
    match error {
        multer::Error::IncompleteStream
        | multer::Error::IncompleteFieldData { .. }
        | multer::Error::IncompleteHeaders => "the multipart body breaks off",
        _ => "the multipart body is malformed",
    }
}

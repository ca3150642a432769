//! Types of parameters that are more than a text.

use std::borrow::Cow;
use std::fmt;

use hetong_call::lenient::FromText;
use hetong_call::{Base64, Chars, FieldKind, Invalid, Limits, Problem, Wire, host, json, json_object};
use hetong_signing::Params;
use serde::Serialize;
use serde_json::{Map, Value};

/// A picture on its way to the service: the picture itself, or an address that the service fetches it from.
#[derive(Clone)]
pub enum Picture {
    /// The picture.
    Bytes(Base64),
    /// Its address.
    Url(String),
}

impl Picture {
    /// From the picture's bytes.
    #[must_use]
    pub fn bytes(bytes: &[u8]) -> Self {
        Picture::Bytes(Base64::new(bytes))
    }

    pub(crate) fn put_params(&self, params: &mut Params, bytes: &'static str, url: &'static str) {
        match self {
            Picture::Bytes(picture) => params.set(bytes, picture.wire()),
            Picture::Url(address) => params.set(url, address.as_str()),
        }
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Picture::Bytes(picture) => f.debug_tuple("Bytes").field(picture).finish(),
            Picture::Url(address) => write!(f, "Url({})", host(address)),
        }
    }
}

/// What a job works on: an address, or several.
#[derive(Clone)]
pub enum Sources {
    /// One address.
    One(String),
    /// Several addresses, sent as a JSON list.
    Many(Vec<String>),
}

impl Sources {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Urls;
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sources::One(address) => write!(f, "One({})", host(address)),
            Sources::Many(addresses) => write!(f, "Many({} addresses)", addresses.len()),
        }
    }
}

impl From<&str> for Sources {
    fn from(url: &str) -> Self {
        Sources::One(url.to_owned())
    }
}

impl From<String> for Sources {
    fn from(url: String) -> Self {
        Sources::One(url)
    }
}

impl<U: Into<String>> FromIterator<U> for Sources {
    fn from_iter<I: IntoIterator<Item = U>>(urls: I) -> Self {
        Sources::Many(urls.into_iter().map(Into::into).collect())
    }
}

impl Wire for Sources {
    fn wire(&self) -> Cow<'_, str> {
        match self {
            Sources::One(url) => url.as_str().into(),
            Sources::Many(urls) => json(urls),
        }
    }
}

/// Options of a job or a model, sent as JSON text. `Debug` shows names only.
#[derive(Clone, Default, PartialEq)]
pub struct Options(Map<String, Value>);

impl Options {
    /// What they may be.
    pub const KIND: FieldKind = FieldKind::Json(check_options);

    /// None.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an option.
    #[must_use]
    pub fn set(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }
}

fn check_options(options: &Value) -> Result<(), Problem> {
    // In PHP an object without fields is an empty list.
    if options.as_array().is_some_and(Vec::is_empty) { Ok(()) } else { json_object(options) }
}

impl Serialize for Options {
    /// The provider's clients are written in PHP, where a map without entries is an empty list.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_empty() { [(); 0].serialize(serializer) } else { self.0.serialize(serializer) }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Options")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// An amount of money in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    fen: u64,
}

impl Money {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Money;

    /// From fen, the hundredth part of a yuan.
    ///
    /// # Errors
    /// If it is nothing.
    pub fn from_fen(fen: u64) -> Result<Self, Invalid> {
        if fen == 0 {
            return Err(Invalid::new("money", Problem::Range("more than 0.00 yuan".to_owned())));
        }
        Ok(Self { fen })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.fen / 100, self.fen % 100)
    }
}

impl Wire for Money {
    fn wire(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

/// The number of a job. Keep it: whoever has it can ask for the result again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JobId(String);

impl JobId {
    /// What it may be.
    pub const KIND: FieldKind =
        FieldKind::Text(Limits { max_chars: Some(64), max_bytes: None, chars: Chars::Except(" \t\r\n") });

    /// Takes a number that was kept.
    ///
    /// # Errors
    /// If it is empty, too long, or has blanks in it.
    pub fn new(text: impl Into<String>) -> Result<Self, Invalid> {
        let text = text.into();
        if text.is_empty() {
            return Err(Invalid::new("job id", Problem::Missing));
        }
        Self::KIND.check(&text).map_err(|problem| Invalid::new("job id", problem))?;
        Ok(Self(text))
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromText for JobId {
    fn from_text(text: String) -> Self {
        Self(text)
    }
}

impl Wire for JobId {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

impl fmt::Display for JobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use hetong_call::{Wire as _, json};

    use super::{Money, Options, Sources};

    #[test]
    fn parameters_are_written_as_the_providers_clients_write_them() {
        assert_eq!(Money::from_fen(5).unwrap().wire(), "0.05");
        assert_eq!(Money::from_fen(123_450).unwrap().wire(), "1234.50");
        assert!(Money::from_fen(0).is_err());
        assert_eq!(json(&Options::new()), "[]");
        assert_eq!(json(&Options::new().set("limit", 3)), r#"{"limit":3}"#);
        assert_eq!(Sources::from("https://files.example/1.pdf").wire(), "https://files.example/1.pdf");
        let two: Sources =
            ["https://files.example/1.pdf", "https://files.example/2.pdf"].into_iter().collect();
        assert_eq!(two.wire(), r#"["https://files.example/1.pdf","https://files.example/2.pdf"]"#);
    }
}

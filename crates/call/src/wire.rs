use std::borrow::Cow;

use hetong_signing::{Secret, Stamp};
use serde::{Serialize, Serializer};

use crate::Base64;

/// Writes a parameter as the text that is signed and sent.
pub trait Wire {
    /// The text.
    fn wire(&self) -> Cow<'_, str>;
}

impl Wire for String {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

impl Wire for Secret {
    fn wire(&self) -> Cow<'_, str> {
        self.expose().into()
    }
}

impl Wire for Base64 {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

macro_rules! wire_as_number {
    ($($name:ident),*) => {
        $(impl Wire for $name {
            fn wire(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        })*
    };
}

wire_as_number!(u32, u64, i32, f64);

impl Wire for Stamp {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// JSON text for a parameter, without blanks. It is made once for a call: a signature covers the very text.
pub fn json(value: &impl Serialize) -> Cow<'static, str> {
    match serde_json::to_string(value) {
        Ok(text) => text.into(),
        Err(_) => unreachable!("texts, numbers, lists and objects with text keys are always JSON"),
    }
}

/// JSON text for a parameter, URL-encoded as Java's `URLEncoder` does it, before it is signed and sent.
pub fn url_json(value: &impl Serialize) -> Cow<'static, str> {
    form_urlencoded::byte_serialize(json(value).as_bytes()).collect::<String>().into()
}

/// Writes a secret where it has to stand in a request's JSON: for `serialize_with`.
///
/// # Errors
/// If the serializer fails.
pub fn expose<S: Serializer>(secret: &Option<Secret>, serializer: S) -> Result<S::Ok, S::Error> {
    secret.as_ref().map(Secret::expose).serialize(serializer)
}

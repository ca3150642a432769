//! Reading of fields whose type changes from deployment to deployment: a number where a text is usual and the
//! reverse, null or an empty text where nothing is meant.

use std::fmt;
use std::marker::PhantomData;

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use hetong_signing::Secret;
use serde::de::{Deserializer, Error, Visitor};

use crate::{Base64, PageUrl};

/// Made from a text of an answer, whatever it says.
pub trait FromText: Sized {
    /// Takes the text.
    fn from_text(text: String) -> Self;
}

macro_rules! from_text {
    ($($name:ty: $make:expr),* $(,)?) => {
        $(impl FromText for $name {
            fn from_text(text: String) -> Self {
                $make(text)
            }
        })*
    };
}

from_text! {
    String: std::convert::identity,
    Secret: Secret::new,
    Base64: Base64::from_base64,
    PageUrl: PageUrl::new,
}

/// A field that may be missing, null or empty.
///
/// # Errors
/// If it is neither text nor number.
pub fn optional<'de, D: Deserializer<'de>, T: FromText>(deserializer: D) -> Result<Option<T>, D::Error> {
    struct Texts<T>(PhantomData<T>);

    impl<'de, T: FromText> Visitor<'de> for Texts<T> {
        type Value = Option<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text or a number")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
            self.visit_string(text.to_owned())
        }

        fn visit_string<E: Error>(self, text: String) -> Result<Option<T>, E> {
            Ok((!text.trim().is_empty()).then(|| T::from_text(text)))
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<Option<T>, E> {
            self.visit_string(number.to_string())
        }

        fn visit_i64<E: Error>(self, number: i64) -> Result<Option<T>, E> {
            self.visit_string(number.to_string())
        }

        fn visit_f64<E: Error>(self, number: f64) -> Result<Option<T>, E> {
            self.visit_string(number.to_string())
        }

        fn visit_bool<E: Error>(self, yes: bool) -> Result<Option<T>, E> {
            self.visit_string(yes.to_string())
        }

        fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }

        fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
            Ok(None)
        }
    }

    deserializer.deserialize_any(Texts(PhantomData))
}

/// A field that must be there.
///
/// # Errors
/// If it is missing, null or empty, or neither text nor number.
pub fn required<'de, D: Deserializer<'de>, T: FromText>(deserializer: D) -> Result<T, D::Error> {
    optional(deserializer)?.ok_or_else(|| D::Error::custom("missing field content"))
}

/// A number that may be missing, or written as a text.
///
/// # Errors
/// If it is neither text nor number.
pub fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    let text: Option<String> = optional(deserializer)?;
    Ok(text.and_then(|text| text.trim().parse().ok()))
}

/// A list that may be missing or null.
///
/// # Errors
/// If it is something else, or its items are.
pub fn list<'de, D: Deserializer<'de>, T: serde::Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let list: Option<Vec<T>> = serde::Deserialize::deserialize(deserializer)?;
    Ok(list.unwrap_or_default())
}

/// An address in Base64, perhaps URL-encoded on top.
///
/// # Errors
/// If it is not.
pub fn base64_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PageUrl, D::Error> {
    decoded(&required::<D, String>(deserializer)?)
}

/// The same; it may be missing, null or empty.
///
/// # Errors
/// If it is something else.
pub fn optional_base64_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PageUrl>, D::Error> {
    let text: Option<String> = optional(deserializer)?;
    text.map(|text| decoded(&text)).transpose()
}

fn decoded<E: Error>(text: &str) -> Result<PageUrl, E> {
    let plain = text.replace("%3D", "=").replace("%3d", "=").replace("%2B", "+").replace("%2b", "+");
    let plain = plain.replace("%2F", "/").replace("%2f", "/");
    let bytes = STANDARD.decode(plain.trim()).map_err(|_| E::custom("missing field content: no Base64"))?;
    let address = String::from_utf8(bytes).map_err(|_| E::custom("missing field content: no text"))?;
    Ok(PageUrl::new(address))
}

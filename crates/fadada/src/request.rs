//! Types of parameters that are more than a text.

mod image;
mod map;
mod place;
mod table;

use std::borrow::Cow;

use hetong_signing::{Params, Secret};
use hetong_transport::Upload;
use serde::Serialize;

use crate::{ContractId, CustomerId, FileId, OpenId, SealId, SerialNo, TemplateId, TransactionId};

pub use image::SealImage;
pub use map::ParameterMap;
pub use place::{Position, Positions, SealPlace};
pub use table::{Align, DynamicTable, DynamicTables, VerticalAlign};

/// Writes a parameter as the text that is digested and sent.
pub(crate) trait Wire {
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

macro_rules! wire_as_str {
    ($($name:ident),*) => {
        $(impl Wire for $name {
            fn wire(&self) -> Cow<'_, str> {
                self.as_str().into()
            }
        })*
    };
}

wire_as_str!(
    OpenId,
    CustomerId,
    SerialNo,
    ContractId,
    TemplateId,
    TransactionId,
    SealId,
    FileId,
    SealImage
);

macro_rules! wire_as_number {
    ($($name:ident),*) => {
        $(impl Wire for $name {
            fn wire(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        })*
    };
}

wire_as_number!(u32, i32, f64);

/// JSON text for a parameter, without blanks. It is made once for a call: the digest covers the very text.
pub(crate) fn json(value: &impl Serialize) -> Cow<'static, str> {
    match serde_json::to_string(value) {
        Ok(text) => text.into(),
        Err(_) => unreachable!("texts, numbers, lists and objects with text keys are always JSON"),
    }
}

/// Writes a secret where it has to stand in a request's JSON.
pub(crate) fn expose<S: serde::Serializer>(
    secret: &Option<Secret>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    secret.as_ref().map(Secret::expose).serialize(serializer)
}

/// A document on its way to the provider: the file itself, or an address that the provider fetches it from.
#[derive(Clone, Debug)]
pub enum Document {
    /// The file (`file`).
    File(Upload),
    /// Its address (`doc_url`); blanks in it are written as `%20`.
    Url(String),
}

impl Document {
    pub(crate) fn put_params(&self, params: &mut Params) {
        if let Document::Url(url) = self {
            params.set("doc_url", url.as_str());
        }
    }

    pub(crate) fn put_files(&self, files: &mut Vec<(&'static str, Upload)>) {
        if let Document::File(file) = self {
            files.push(("file", file.clone()));
        }
    }
}

impl From<Upload> for Document {
    fn from(file: Upload) -> Self {
        Document::File(file)
    }
}

//! Types of parameters that are more than a text.

mod batch;
mod encrypted;
mod hash;
mod map;
mod message;
mod place;
mod proof;
mod reply;
mod table;
mod watermark;

use std::fmt;

use hetong_signing::Params;
use hetong_transport::Upload;

pub use batch::{ContractIds, SignData, SignItem};
pub use encrypted::Encrypted;
pub use hash::Sha256;
pub use map::ParameterMap;
pub use message::{Recipient, SealAuthQuery, ShortUrlMessage};
pub use place::{Position, Positions, SealPlace};
pub use proof::Proof;
pub use reply::TemplateKeys;
pub(crate) use reply::{certificate, template_keys};
pub use table::{Align, DynamicTable, DynamicTables, VerticalAlign};
pub use watermark::Watermark;

/// A document on its way to the provider: the file itself, or an address that the provider fetches it from.
#[derive(Clone)]
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

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Document::File(file) => f.debug_tuple("File").field(file).finish(),
            Document::Url(url) => write!(f, "Url({})", hetong_call::host(url)),
        }
    }
}

impl From<Upload> for Document {
    fn from(file: Upload) -> Self {
        Document::File(file)
    }
}

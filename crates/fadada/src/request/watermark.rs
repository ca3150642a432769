use std::fmt;

use hetong_call::Base64;
use hetong_signing::Params;

use crate::WatermarkKind;

/// A watermark: a text or a picture.
#[derive(Clone)]
#[non_exhaustive]
pub enum Watermark {
    /// A text (`stamp_type` 1).
    Text(String),
    /// A picture, PNG or JPEG (`stamp_type` 2).
    Image(Base64),
}

impl Watermark {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Watermark::Text(text.into())
    }

    pub(crate) fn put_params(&self, params: &mut Params) {
        match self {
            Watermark::Text(text) => {
                params.set("stamp_type", WatermarkKind::Text.as_str());
                params.set("text_name", text.as_str());
            }
            Watermark::Image(picture) => {
                params.set("stamp_type", WatermarkKind::Image.as_str());
                params.set("picbase64", picture.as_str());
            }
        }
    }
}

impl fmt::Debug for Watermark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Watermark::Text(_) => "Text(…)",
            Watermark::Image(_) => "Image(…)",
        })
    }
}

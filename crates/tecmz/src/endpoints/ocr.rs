// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Text in pictures (OCR).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, Opaque, Params, Picture, Repeat,
    Source, Spec,
};

/// Reads the text in a picture.
///
/// OCR, `ocr`. Only asks.
///
/// Known from both of the provider's clients. Inferred: The answer's fields are not published: they are reached by name.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ocr {
    /// The picture's format or file ending, such as png.
    pub format: String,
    /// The picture, or its address.
    pub picture: Picture,
}

impl Ocr {
    /// With what is required.
    #[must_use]
    pub fn new(format: impl Into<String>, picture: impl Into<Picture>) -> Self {
        Self { format: format.into(), picture: picture.into() }
    }
}

impl fmt::Debug for Ocr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for Ocr {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "Ocr",
            path: "ocr",
            title: "OCR",
            doc: "Reads the text in a picture.",
            group: "ocr",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new(
                    "format",
                    FieldKind::Text(Limits::NONE),
                    "The picture's format or file ending, such as png.",
                )
                .required(),
                Field::new("imageData", FieldKind::Base64, "The picture."),
                Field::new("imageUrl", FieldKind::Url { max_bytes: None }, "Address of the picture."),
            ],
            open: None,
            exactly_one: &[&["imageData", "imageUrl"]],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The answer's fields are not published: they are reached by name."],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Opaque;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("format", self.format.wire());
        self.picture.put_params(&mut params, "imageData", "imageUrl");
        params
    }
}

impl Decode for Ocr {
    fn decode(answer: &Answer) -> Result<Opaque, String> {
        answer.loose_data()
    }
}

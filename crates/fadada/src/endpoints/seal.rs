// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Seals (印章).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, CustomerId, Decode, Effect, Endpoint, Envelope, Field, FieldKind, Kind, Limits, Params,
    Part, Recipe, Repeat, SealImage, Source, Spec, TextSeal, UploadedSeal,
};

/// Adds a seal made from a picture; the newest seal becomes the customer's default.
///
/// 印章上传, `add_signature.api`. A second call makes another one.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadSeal {
    /// Whose seal; the customer must be verified.
    pub customer_id: CustomerId,
    /// The picture, PNG or JPEG, as plain Base64.
    pub signature_img_base64: SealImage,
}

impl UploadSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, signature_img_base64: SealImage) -> Self {
        Self { customer_id, signature_img_base64 }
    }
}

impl fmt::Debug for UploadSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for UploadSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "UploadSeal",
            path: "add_signature.api",
            title: "印章上传",
            doc: "Adds a seal made from a picture; the newest seal becomes the customer's default.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal; the customer must be verified.")
                    .required(),
                Field::new(
                    "signature_img_base64",
                    FieldKind::Image,
                    "The picture, PNG or JPEG, as plain Base64.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[],
            deprecated: false,
        },
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_img_base64")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = UploadedSeal;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("signature_img_base64", self.signature_img_base64.wire());
        params
    }
}

impl Decode for UploadSeal {
    fn decode(answer: &Answer) -> Result<UploadedSeal, String> {
        answer.data()
    }
}

/// Has a seal drawn from a text and makes it the customer's default.
///
/// 自定义印章, `custom_signature.api`. A second call makes another one.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateTextSeal {
    /// Whose seal.
    pub customer_id: CustomerId,
    /// The text of the seal.
    pub content: String,
}

impl CreateTextSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, content: impl Into<String>) -> Self {
        Self { customer_id, content: content.into() }
    }
}

impl fmt::Debug for CreateTextSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CreateTextSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CreateTextSeal",
            path: "custom_signature.api",
            title: "自定义印章",
            doc: "Has a seal drawn from a text and makes it the customer's default.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new("content", FieldKind::Text(Limits::NONE), "The text of the seal.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[],
            deprecated: false,
        },
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("content"), Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = TextSeal;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("content", self.content.wire());
        params
    }
}

impl Decode for CreateTextSeal {
    fn decode(answer: &Answer) -> Result<TextSeal, String> {
        answer.data()
    }
}

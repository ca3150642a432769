// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Moderation (内容审核).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Censored, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, Params, Picture,
    Repeat, Secret, Source, Spec,
};

/// Checks a picture. Only CensorVerdict::Compliant is a pass; a failed call is none.
///
/// 图片审核, `censor_image`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct CensorImage {
    /// The picture, or its address.
    pub picture: Picture,
}

impl CensorImage {
    /// With what is required.
    #[must_use]
    pub fn new(picture: impl Into<Picture>) -> Self {
        Self { picture: picture.into() }
    }
}

impl fmt::Debug for CensorImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CensorImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CensorImage",
            path: "censor_image",
            title: "图片审核",
            doc: "Checks a picture. Only CensorVerdict::Compliant is a pass; a failed call is none.",
            group: "moderation",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("imageBase64", FieldKind::Base64, "The picture."),
                Field::new("imageUrl", FieldKind::Url { max_bytes: None }, "Address of the picture."),
            ],
            open: None,
            exactly_one: &[&["imageBase64", "imageUrl"]],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Censored;

    fn params(&self) -> Params {
        let mut params = Params::new();
        self.picture.put_params(&mut params, "imageBase64", "imageUrl");
        params
    }
}

impl Decode for CensorImage {
    fn decode(answer: &Answer) -> Result<Censored, String> {
        answer.loose_data()
    }
}

/// Checks a text. Only CensorVerdict::Compliant is a pass; a failed call is none. White space around the text is removed before it is sent.
///
/// 文本审核, `censor_text`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct CensorText {
    /// The text.
    pub text: Secret,
}

impl CensorText {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<Secret>) -> Self {
        Self { text: text.into() }
    }
}

impl fmt::Debug for CensorText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CensorText {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CensorText",
            path: "censor_text",
            title: "文本审核",
            doc: "Checks a text. Only CensorVerdict::Compliant is a pass; a failed call is none. White space around the text is removed before it is sent.",
            group: "moderation",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("text", FieldKind::Text(Limits::NONE), "The text.").required().personal()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Censored;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("text", self.text.wire());
        params
    }
}

impl Decode for CensorText {
    fn decode(answer: &Answer) -> Result<Censored, String> {
        answer.loose_data()
    }
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Identity (实名认证).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, IdCardCheck, Kind, Limits, Params, Repeat,
    Secret, Source, Spec,
};

/// Checks that a name and an identity number belong together.
///
/// 实名认证-姓名身份证号, `person_verify_id_card`. Only asks.
///
/// Known from both of the provider's clients. Inferred: The answer's field is taken from the code around this call, not from an answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct VerifyIdCard {
    /// The person's name.
    pub name: Secret,
    /// The identity number; the last character may be X.
    pub id_card_number: Secret,
}

impl VerifyIdCard {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<Secret>, id_card_number: impl Into<Secret>) -> Self {
        Self { name: name.into(), id_card_number: id_card_number.into() }
    }
}

impl fmt::Debug for VerifyIdCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for VerifyIdCard {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "VerifyIdCard",
            path: "person_verify_id_card",
            title: "实名认证-姓名身份证号",
            doc: "Checks that a name and an identity number belong together.",
            group: "identity",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("name", FieldKind::Text(Limits::NONE), "The person's name.").required().personal(),
                Field::new(
                    "idCardNumber",
                    FieldKind::Text(Limits::NONE),
                    "The identity number; the last character may be X.",
                )
                .required()
                .personal(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The answer's field is taken from the code around this call, not from an answer."],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = IdCardCheck;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("name", self.name.wire());
        params.set("idCardNumber", self.id_card_number.wire());
        params
    }
}

impl Decode for VerifyIdCard {
    fn decode(answer: &Answer) -> Result<IdCardCheck, String> {
        answer.loose_data()
    }
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Captcha (安全验证).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, Params, Repeat, Source, Spec,
    Value,
};

/// Passes on what the captcha script in the browser sends; its answer goes back to the script unchanged.
///
/// 安全验证获取验证信息, `captcha/verify`. A second call does it again.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct RelayCaptcha {
    /// As the script sends it; the values are not published.
    pub action: String,
    /// As the script sends it.
    pub key: String,
    /// As the script sends it.
    pub data: String,
    /// As the script sends it.
    pub runtime: String,
    /// As the script sends it.
    pub types: String,
}

impl RelayCaptcha {
    /// With what is required.
    #[must_use]
    pub fn new(
        action: impl Into<String>,
        key: impl Into<String>,
        data: impl Into<String>,
        runtime: impl Into<String>,
        types: impl Into<String>,
    ) -> Self {
        Self {
            action: action.into(),
            key: key.into(),
            data: data.into(),
            runtime: runtime.into(),
            types: types.into(),
        }
    }
}

impl fmt::Debug for RelayCaptcha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RelayCaptcha {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RelayCaptcha",
            path: "captcha/verify",
            title: "安全验证获取验证信息",
            doc: "Passes on what the captcha script in the browser sends; its answer goes back to the script unchanged.",
            group: "captcha",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new(
                    "action",
                    FieldKind::Text(Limits::NONE),
                    "As the script sends it; the values are not published.",
                )
                .required()
                .may_be_empty(),
                Field::new("key", FieldKind::Text(Limits::NONE), "As the script sends it.")
                    .required()
                    .may_be_empty(),
                Field::new("data", FieldKind::Text(Limits::NONE), "As the script sends it.")
                    .required()
                    .may_be_empty(),
                Field::new("runtime", FieldKind::Text(Limits::NONE), "As the script sends it.")
                    .required()
                    .may_be_empty(),
                Field::new("types", FieldKind::Text(Limits::NONE), "As the script sends it.")
                    .required()
                    .may_be_empty(),
            ],
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

    type Reply = Value;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("action", self.action.wire());
        params.set("key", self.key.wire());
        params.set("data", self.data.wire());
        params.set("runtime", self.runtime.wire());
        params.set("types", self.types.wire());
        params
    }
}

impl Decode for RelayCaptcha {
    fn decode(answer: &Answer) -> Result<Value, String> {
        Ok(answer.body().clone())
    }
}

/// Checks the key that the captcha script delivered after a passed challenge.
///
/// 安全验证 校验结果, `captcha/validate`. A second call does it again.
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: A key is believed to be good for one check, so a check with a lost reply is not made again.
#[derive(Clone)]
#[non_exhaustive]
pub struct ValidateCaptcha {
    /// The key.
    pub key: String,
}

impl ValidateCaptcha {
    /// With what is required.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into() }
    }
}

impl fmt::Debug for ValidateCaptcha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ValidateCaptcha {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ValidateCaptcha",
            path: "captcha/validate",
            title: "安全验证 校验结果",
            doc: "Checks the key that the captcha script delivered after a passed challenge.",
            group: "captcha",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[Field::new("key", FieldKind::Text(Limits::NONE), "The key.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "A key is believed to be good for one check, so a check with a lost reply is not made again.",
            ],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("key", self.key.wire());
        params
    }
}

impl Decode for ValidateCaptcha {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

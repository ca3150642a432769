// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Text messages (短信服务).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, Params, Repeat, Secret, Source,
    Spec,
};

/// Sends a text message made from an approved template.
///
/// 短信服务 发送短信, `sms/send`. A second call does it again.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct SendSms {
    /// The receiver's number.
    pub phone: Secret,
    /// Id of the template.
    pub template_id: String,
    /// A variable of the template: the name without `param_`, letters, digits, _ and - only.
    further: Params,
}

impl SendSms {
    /// With what is required.
    #[must_use]
    pub fn new(phone: impl Into<Secret>, template_id: impl Into<String>) -> Self {
        Self { phone: phone.into(), template_id: template_id.into(), further: Params::new() }
    }

    /// A variable of the template: the name without `param_`, letters, digits, _ and - only.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.further.set(format!("param_{}", name.into()), value);
        self
    }
}

impl fmt::Debug for SendSms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SendSms {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SendSms",
            path: "sms/send",
            title: "短信服务 发送短信",
            doc: "Sends a text message made from an approved template.",
            group: "sms",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("phone", FieldKind::Text(Limits::NONE), "The receiver's number.")
                    .required()
                    .personal(),
                Field::new("template_id", FieldKind::Text(Limits::NONE), "Id of the template.").required(),
            ],
            open: Some("param_"),
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

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = self.further.clone();
        params.set("phone", self.phone.wire());
        params.set("template_id", self.template_id.wire());
        params
    }
}

impl Decode for SendSms {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

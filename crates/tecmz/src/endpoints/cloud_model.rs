// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Cloud models (云端模型).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, CloudResult, Decode, Effect, Endpoint, Family, Field, FieldKind, Job, Kind, Limits,
    Opaque, Options, Params, Repeat, Source, Spec,
};

/// Tells whether a cloud model can be used.
///
/// 云端模型 可用性, `{type}/available`. Only asks.
///
/// Known from one client. Inferred: The title is translated from the path. Inferred: The answer's fields are not published: they are reached by name.
#[derive(Clone)]
#[non_exhaustive]
pub struct CloudModelAvailable {
    /// Name of the model; the names are not published.
    pub model: String,
}

impl CloudModelAvailable {
    /// With what is required.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self { model: model.into() }
    }
}

impl fmt::Debug for CloudModelAvailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CloudModelAvailable {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CloudModelAvailable",
            path: "{type}/available",
            title: "云端模型 可用性",
            doc: "Tells whether a cloud model can be used.",
            group: "cloud_model",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new(
                "type",
                FieldKind::Segment,
                "Name of the model; the names are not published.",
            )
            .required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &[
                "The title is translated from the path.",
                "The answer's fields are not published: they are reached by name.",
            ],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Opaque;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("type", self.model.wire());
        params
    }
}

impl Decode for CloudModelAvailable {
    fn decode(answer: &Answer) -> Result<Opaque, String> {
        answer.loose_data()
    }
}

/// Has a cloud model do something.
///
/// 云端模型 任务, `{type}/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from one client. Inferred: The title is translated from the path.
#[derive(Clone)]
#[non_exhaustive]
pub struct CloudModel {
    /// Name of the model; the names are not published.
    pub model: String,
    /// What the model works on.
    pub config: Option<Options>,
    /// Where the end is told; what arrives there is not published.
    pub callback: Option<String>,
    /// The caller's own id.
    pub out_id: Option<String>,
}

impl CloudModel {
    /// With what is required.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self { model: model.into(), config: None, callback: None, out_id: None }
    }

    /// What the model works on.
    #[must_use]
    pub fn config(mut self, config: impl Into<Options>) -> Self {
        self.config = Some(config.into());
        self
    }

    /// Where the end is told; what arrives there is not published.
    #[must_use]
    pub fn callback(mut self, callback: impl Into<String>) -> Self {
        self.callback = Some(callback.into());
        self
    }

    /// The caller's own id.
    #[must_use]
    pub fn out_id(mut self, out_id: impl Into<String>) -> Self {
        self.out_id = Some(out_id.into());
        self
    }
}

impl fmt::Debug for CloudModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CloudModel {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CloudModel",
            path: "{type}/queue",
            title: "云端模型 任务",
            doc: "Has a cloud model do something.",
            group: "cloud_model",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("type", FieldKind::Segment, "Name of the model; the names are not published.")
                    .required(),
                Field::new("modelConfig", Options::KIND, "What the model works on.")
                    .may_be_empty()
                    .unset("[]"),
                Field::new(
                    "callback",
                    FieldKind::Url { max_bytes: None },
                    "Where the end is told; what arrives there is not published.",
                )
                .may_be_empty()
                .unset(""),
                Field::new("outId", FieldKind::Text(Limits::NONE), "The caller's own id.")
                    .may_be_empty()
                    .unset(""),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &["The title is translated from the path."],
            deprecated: false,
        },
        family: Some(Family::Cloud),
        legacy: false,
    };

    type Reply = CloudResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("type", self.model.wire());
        match &self.config {
            Some(config) => params.set("modelConfig", json(config)),
            None => params.set("modelConfig", "[]"),
        }
        match &self.callback {
            Some(callback) => params.set("callback", callback.wire()),
            None => params.set("callback", ""),
        }
        match &self.out_id {
            Some(out_id) => params.set("outId", out_id.wire()),
            None => params.set("outId", ""),
        }
        params
    }
}

impl Job for CloudModel {}

/// Asks for a setting of a cloud model.
///
/// 云端模型 配置, `{type}/config/{name}`. Only asks.
///
/// Known from one client. Inferred: The title is translated from the path. Inferred: The answer's fields are not published: they are reached by name.
#[derive(Clone)]
#[non_exhaustive]
pub struct CloudModelConfig {
    /// Name of the model; the names are not published.
    pub model: String,
    /// Name of the setting.
    pub name: String,
}

impl CloudModelConfig {
    /// With what is required.
    #[must_use]
    pub fn new(model: impl Into<String>, name: impl Into<String>) -> Self {
        Self { model: model.into(), name: name.into() }
    }
}

impl fmt::Debug for CloudModelConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CloudModelConfig {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CloudModelConfig",
            path: "{type}/config/{name}",
            title: "云端模型 配置",
            doc: "Asks for a setting of a cloud model.",
            group: "cloud_model",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("type", FieldKind::Segment, "Name of the model; the names are not published.")
                    .required(),
                Field::new("name", FieldKind::Segment, "Name of the setting.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &[
                "The title is translated from the path.",
                "The answer's fields are not published: they are reached by name.",
            ],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Opaque;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("type", self.model.wire());
        params.set("name", self.name.wire());
        params
    }
}

impl Decode for CloudModelConfig {
    fn decode(answer: &Answer) -> Result<Opaque, String> {
        answer.loose_data()
    }
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! The account (账号).

use std::fmt;

use hetong_call::show;

use crate::endpoint::RESERVED;
use crate::{About, Answer, Decode, Effect, Endpoint, Kind, Params, Repeat, Source, Spec};

/// Checks that the service can be reached and the credentials are right.
///
/// 测试接口连通性, `ping`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct Ping {}

impl Ping {
    /// With what is required.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "all calls are made alike")]
    pub fn new() -> Self {
        Self {}
    }
}

impl fmt::Debug for Ping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for Ping {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "Ping",
            path: "ping",
            title: "测试接口连通性",
            doc: "Checks that the service can be reached and the credentials are right.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[],
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

    type Reply = ();

    fn params(&self) -> Params {
        Params::new()
    }
}

impl Decode for Ping {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

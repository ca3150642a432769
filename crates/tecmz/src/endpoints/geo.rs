// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Places (IP地址与地址解析).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, IpLocation, Kind, Limits, Params,
    ParsedAddress, Repeat, Secret, Source, Spec,
};

/// Tells where an IP address is.
///
/// IP地址查询, `ip_to_location`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct LocateIp {
    /// The address; IPv4 is certain, IPv6 is not documented.
    pub ip: String,
}

impl LocateIp {
    /// With what is required.
    #[must_use]
    pub fn new(ip: impl Into<String>) -> Self {
        Self { ip: ip.into() }
    }
}

impl fmt::Debug for LocateIp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for LocateIp {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "LocateIp",
            path: "ip_to_location",
            title: "IP地址查询",
            doc: "Tells where an IP address is.",
            group: "geo",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new(
                "ip",
                FieldKind::Text(Limits::NONE),
                "The address; IPv4 is certain, IPv6 is not documented.",
            )
            .required()],
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

    type Reply = IpLocation;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("ip", self.ip.wire());
        params
    }
}

impl Decode for LocateIp {
    fn decode(answer: &Answer) -> Result<IpLocation, String> {
        answer.loose_data()
    }
}

/// Takes an address apart, with the name and the numbers in it.
///
/// 地址智能解析, `address_parse`. Only asks.
///
/// Known from both of the provider's clients. Inferred: The answer's fields are taken from the code around this call, not from an answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct ParseAddress {
    /// Free text.
    pub content: Secret,
}

impl ParseAddress {
    /// With what is required.
    #[must_use]
    pub fn new(content: impl Into<Secret>) -> Self {
        Self { content: content.into() }
    }
}

impl fmt::Debug for ParseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ParseAddress {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ParseAddress",
            path: "address_parse",
            title: "地址智能解析",
            doc: "Takes an address apart, with the name and the numbers in it.",
            group: "geo",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("content", FieldKind::Text(Limits::NONE), "Free text.")
                .required()
                .personal()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The answer's fields are taken from the code around this call, not from an answer."],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = ParsedAddress;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("content", self.content.wire());
        params
    }
}

impl Decode for ParseAddress {
    fn decode(answer: &Answer) -> Result<ParsedAddress, String> {
        answer.loose_data()
    }
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Parcels (快递查询).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Carrier, Decode, Effect, Endpoint, ExpressTrack, Field, FieldKind, Kind, Limits, Params,
    Repeat, Secret, Source, Spec,
};

/// Tracks a parcel.
///
/// 快递查询, `express`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct TrackExpress {
    /// The carrier.
    pub carrier: Carrier,
    /// The parcel's number.
    pub number: String,
    /// Phone number of sender or receiver, which some carriers want.
    pub phone: Option<Secret>,
}

impl TrackExpress {
    /// With what is required.
    #[must_use]
    pub fn new(carrier: Carrier, number: impl Into<String>) -> Self {
        Self { carrier, number: number.into(), phone: None }
    }

    /// Phone number of sender or receiver, which some carriers want.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<Secret>) -> Self {
        self.phone = Some(phone.into());
        self
    }
}

impl fmt::Debug for TrackExpress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for TrackExpress {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "TrackExpress",
            path: "express",
            title: "快递查询",
            doc: "Tracks a parcel.",
            group: "express",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("type", FieldKind::Choice(Carrier::CHOICES), "The carrier.").required(),
                Field::new("no", FieldKind::Text(Limits::NONE), "The parcel's number.").required(),
                Field::new(
                    "phone",
                    FieldKind::Text(Limits::NONE),
                    "Phone number of sender or receiver, which some carriers want.",
                )
                .may_be_empty()
                .unset("")
                .personal(),
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

    type Reply = ExpressTrack;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("type", self.carrier.wire());
        params.set("no", self.number.wire());
        match &self.phone {
            Some(phone) => params.set("phone", phone.wire()),
            None => params.set("phone", ""),
        }
        params
    }
}

impl Decode for TrackExpress {
    fn decode(answer: &Answer) -> Result<ExpressTrack, String> {
        answer.loose_data()
    }
}

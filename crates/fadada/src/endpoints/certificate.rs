// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Certificates (证书).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, CustomerId, Decode, Effect, Endpoint, Envelope, Field, Kind, Params, Part, Recipe, Repeat,
    SerialNo, Source, Spec,
};

/// Applies for the certificate of a verified customer; binds the customer number to the verified identity.
///
/// 实名证书申请, `apply_cert.api`. A second call with the same number is refused.
///
/// Inferred:
/// - The document's table forgets msg_digest; it is sent.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApplyCert {
    /// Whose certificate.
    pub customer_id: CustomerId,
    /// Serial number of the passed verification.
    pub verified_serialno: SerialNo,
}

impl ApplyCert {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, verified_serialno: SerialNo) -> Self {
        Self { customer_id, verified_serialno }
    }
}

impl fmt::Debug for ApplyCert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ApplyCert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ApplyCert",
            path: "apply_cert.api",
            title: "实名证书申请",
            doc: "Applies for the certificate of a verified customer; binds the customer number to the verified identity.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose certificate.").required(),
                Field::new("verified_serialno", SerialNo::KIND, "Serial number of the passed verification.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &["The document's table forgets msg_digest; it is sent."],
            deprecated: false,
        },
        envelope: Envelope::Account,
        done: &["3201"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("verified_serialno")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("verified_serialno", self.verified_serialno.wire());
        params
    }
}

impl Decode for ApplyCert {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

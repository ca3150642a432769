// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Reports of evidence (出证).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::EVIDENCE;
use crate::{
    About, ContractId, Download, Effect, Endpoint, Envelope, Field, FieldKind, Kind, Limits, Params, Part,
    Recipe, Repeat, Secret, Source, Spec,
};

/// Downloads the report of evidence on a contract. It is on a host of its own: give it a route of its own.
///
/// 电子文件签署线上出证专业版, `api/compliance-contract-report`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The report is believed to be a PDF.
/// - Whether a report is charged is not known: after a lost reply it is not asked for again.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadEvidenceReport {
    /// Which contract; the name is in camelCase on the wire.
    pub contract_id: ContractId,
    /// The applicant's account.
    pub account: Option<Secret>,
}

impl DownloadEvidenceReport {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id, account: None }
    }

    /// The applicant's account.
    #[must_use]
    pub fn account(mut self, account: impl Into<Secret>) -> Self {
        self.account = Some(account.into());
        self
    }
}

impl fmt::Debug for DownloadEvidenceReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadEvidenceReport {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadEvidenceReport",
            path: "api/compliance-contract-report",
            title: "电子文件签署线上出证专业版",
            doc: "Downloads the report of evidence on a contract. It is on a host of its own: give it a route of its own.",
            group: "evidence",
            kind: Kind::File,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new(
                    "contractNum",
                    ContractId::KIND,
                    "Which contract; the name is in camelCase on the wire.",
                )
                .required(),
                Field::new("account", FieldKind::Text(Limits::NONE), "The applicant's account.").personal(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: EVIDENCE,
            source: Source::OneClient,
            inferred: &[
                "The report is believed to be a PDF.",
                "Whether a report is charged is not known: after a lost reply it is not asked for again.",
            ],
            deprecated: false,
        },
        public: EVIDENCE,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("contractNum"), Part::Field("account")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contractNum", self.contract_id.wire());
        if let Some(account) = &self.account {
            params.set("account", account.wire());
        }
        params
    }
}

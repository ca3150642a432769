// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Filing, viewing and downloading (归档、查看与下载).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, Decode, Download, Effect, Endpoint, Envelope, Field, Kind, PageUrl, Params,
    Part, Recipe, Repeat, Source, Spec,
};

/// Files a contract: it is finished, its evidence is deposited, and nothing more can be signed.
///
/// 合同归档, `contractFiling.api`. Binding: after a lost reply it is not sent again.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Inferred:
/// - That a second call answers 1402 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct FileContract {
    /// Which contract.
    pub contract_id: ContractId,
}

impl FileContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for FileContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FileContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FileContract",
            path: "contractFiling.api",
            title: "合同归档",
            doc: "Files a contract: it is finished, its evidence is deposited, and nothing more can be signed.",
            group: "archive",
            kind: Kind::Value,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QueryContractStatus"),
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &["That a second call answers 1402 is read from the table of codes."],
            deprecated: false,
        },
        envelope: Envelope::Contract,
        done: &["1402"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

impl Decode for FileContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Downloads a contract's PDF with all signatures so far.
///
/// 合同下载, `downLoadContract.api`. Only asks.
///
/// Inferred:
/// - The document calls the answer JSON and a page; public clients receive the file itself.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadContract {
    /// Which contract.
    pub contract_id: ContractId,
}

impl DownloadContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for DownloadContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadContract",
            path: "downLoadContract.api",
            title: "合同下载",
            doc: "Downloads a contract's PDF with all signatures so far.",
            group: "archive",
            kind: Kind::File,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document calls the answer JSON and a page; public clients receive the file itself.",
            ],
            deprecated: false,
        },
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

/// The page that shows a contract.
///
/// 合同查看, `viewContract.api`. Only asks.
///
/// Inferred:
/// - The document calls the answer JSON and the method POST; it is a page to open in a browser.
#[derive(Clone)]
#[non_exhaustive]
pub struct ViewContract {
    /// Which contract.
    pub contract_id: ContractId,
}

impl ViewContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for ViewContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ViewContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ViewContract",
            path: "viewContract.api",
            title: "合同查看",
            doc: "The page that shows a contract.",
            group: "archive",
            kind: Kind::Page,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document calls the answer JSON and the method POST; it is a page to open in a browser.",
            ],
            deprecated: false,
        },
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

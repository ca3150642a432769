// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Filing, viewing and downloading (归档、查看与下载).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, ContractIds, ContractLinks, Decode, Download, Effect, Endpoint, Envelope,
    Field, FieldKind, Kind, PageUrl, Params, Part, Recipe, Repeat, Source, Spec,
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
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &["That a second call answers 1402 is read from the table of codes."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
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
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document calls the answer JSON and a page; public clients receive the file itself.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
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
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document calls the answer JSON and the method POST; it is a page to open in a browser.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
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

/// Asks for addresses at which a contract can be viewed and downloaded for some minutes and some times only.
///
/// 文档临时查看/下载地址（含有效期和次数）, `geturl.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - Each call makes other addresses; they do no harm, so that the call counts as one that only asks, and is made again after a lost reply.
#[derive(Clone)]
#[non_exhaustive]
pub struct TemporaryLinks {
    /// Which contract.
    pub contract_id: ContractId,
    /// For how many minutes the addresses are good.
    pub validity: u32,
    /// How many times they may be used.
    pub quantity: u32,
}

impl TemporaryLinks {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, validity: u32, quantity: u32) -> Self {
        Self { contract_id, validity, quantity }
    }
}

impl fmt::Debug for TemporaryLinks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for TemporaryLinks {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "TemporaryLinks",
            path: "geturl.api",
            title: "文档临时查看/下载地址（含有效期和次数）",
            doc: "Asks for addresses at which a contract can be viewed and downloaded for some minutes and some times only.",
            group: "archive",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new(
                    "validity",
                    FieldKind::Integer { min: 1, max: i64::MAX },
                    "For how many minutes the addresses are good.",
                )
                .required(),
                Field::new(
                    "quantity",
                    FieldKind::Integer { min: 1, max: i64::MAX },
                    "How many times they may be used.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "Each call makes other addresses; they do no harm, so that the call counts as one that only asks, and is made again after a lost reply.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp, Part::Field("validity"), Part::Field("quantity")],
            sha1: &[Part::Field("contract_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ContractLinks;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("validity", self.validity.wire());
        params.set("quantity", self.quantity.wire());
        params
    }
}

impl Decode for TemporaryLinks {
    fn decode(answer: &Answer) -> Result<ContractLinks, String> {
        answer.top()
    }
}

/// Downloads several contracts as a ZIP of PDFs.
///
/// 文档批量下载, `batch_download_contract.api`. Only asks.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The numbers are separated by commas.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadContracts {
    /// Which contracts.
    pub contract_ids: ContractIds,
}

impl DownloadContracts {
    /// With what is required.
    #[must_use]
    pub fn new(contract_ids: ContractIds) -> Self {
        Self { contract_ids }
    }
}

impl fmt::Debug for DownloadContracts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadContracts {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadContracts",
            path: "batch_download_contract.api",
            title: "文档批量下载",
            doc: "Downloads several contracts as a ZIP of PDFs.",
            group: "archive",
            kind: Kind::File,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_ids", ContractIds::KIND, "Which contracts.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The numbers are separated by commas."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_ids")], tail: &[] },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_ids", self.contract_ids.wire());
        params
    }
}

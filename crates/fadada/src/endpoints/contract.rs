// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Contracts (合同).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, ContractStatus, Decode, Document, Effect, Endpoint, Envelope, Field,
    FieldKind, FileRule, Kind, Limits, MEGABYTE, Params, Part, Recipe, Repeat, Source, Spec, Upload,
};

/// Uploads a PDF as a new contract.
///
/// 合同上传, `uploaddocs.api`. A second call with the same number is refused.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Inferred:
/// - That a second call under the same number answers 2510 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadContract {
    /// The new contract's number, chosen by the caller.
    pub contract_id: ContractId,
    /// The contract's title. Not covered by the digest.
    pub doc_title: String,
    /// The PDF: the file itself, or an address that the service fetches it from. Not covered by the digest.
    pub document: Document,
}

impl UploadContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, doc_title: impl Into<String>, document: impl Into<Document>) -> Self {
        Self { contract_id, doc_title: doc_title.into(), document: document.into() }
    }
}

impl fmt::Debug for UploadContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for UploadContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "UploadContract",
            path: "uploaddocs.api",
            title: "合同上传",
            doc: "Uploads a PDF as a new contract.",
            group: "contract",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QueryContractStatus"),
            fields: &[
                Field::new(
                    "contract_id",
                    ContractId::KIND,
                    "The new contract's number, chosen by the caller.",
                )
                .required(),
                Field::new(
                    "doc_title",
                    FieldKind::Text(Limits::NONE),
                    "The contract's title. Not covered by the digest.",
                )
                .required(),
                Field::new("doc_type", FieldKind::Text(Limits::NONE), "Kind of file; PDF is the only one.")
                    .fixed(".pdf"),
                Field::new(
                    "file",
                    FieldKind::File(FileRule { pdf: true, max: 20 * MEGABYTE }),
                    "The PDF, at most 20 MB.",
                ),
                Field::new("doc_url", FieldKind::Url { max_bytes: None }, "Address of the PDF."),
            ],
            open: None,
            exactly_one: &[&["file", "doc_url"]],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "That a second call under the same number answers 2510 is read from the table of codes.",
            ],
            deprecated: false,
        },
        envelope: Envelope::Contract,
        done: &["2510"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("doc_title", self.doc_title.wire());
        params.set("doc_type", ".pdf");
        self.document.put_params(&mut params);
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = Vec::new();
        self.document.put_files(&mut files);
        files
    }
}

impl Decode for UploadContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Asks for a contract's state.
///
/// 查询合同状态, `contract_status.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The field is read as contract_status and as contractStatus: sources disagree.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryContractStatus {
    /// Which contract.
    pub contract_id: ContractId,
}

impl QueryContractStatus {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for QueryContractStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryContractStatus {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryContractStatus",
            path: "contract_status.api",
            title: "查询合同状态",
            doc: "Asks for a contract's state.",
            group: "contract",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["The field is read as contract_status and as contractStatus: sources disagree."],
            deprecated: false,
        },
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ContractStatus;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

impl Decode for QueryContractStatus {
    fn decode(answer: &Answer) -> Result<ContractStatus, String> {
        answer.top()
    }
}

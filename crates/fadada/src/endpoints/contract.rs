// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Contracts (合同).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, Chars, ContractHash, ContractId, Decode, Document, Effect, Endpoint, Envelope, Field,
    FieldKind, FileRule, Kind, Limits, MEGABYTE, Params, Part, Recipe, Repeat, Source, Spec, Upload, Value,
    Watermark, WatermarkKind,
};

/// Uploads a PDF as a new contract.
///
/// 合同上传, `uploaddocs.api`. A second call with the same number is refused.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Inferred:
/// - That a second call under the same number answers 2510 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.
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
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "That a second call under the same number answers 2510 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
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
        let mut files = vec![];
        self.document.put_files(&mut files);
        files
    }
}

impl Decode for UploadContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Asks for the hash of a contract's PDF.
///
/// 查询合同HASH值, `getContractHash.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The algorithm is not documented; the sandbox answers SHA-256.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryContractHash {
    /// Which contract.
    pub contract_id: ContractId,
}

impl QueryContractHash {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for QueryContractHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryContractHash {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryContractHash",
            path: "getContractHash.api",
            title: "查询合同HASH值",
            doc: "Asks for the hash of a contract's PDF.",
            group: "contract",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_id", ContractId::KIND, "Which contract.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["The algorithm is not documented; the sandbox answers SHA-256."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ContractHash;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params
    }
}

impl Decode for QueryContractHash {
    fn decode(answer: &Answer) -> Result<ContractHash, String> {
        answer.data()
    }
}

/// Has the signatures in a PDF checked.
///
/// 文档验签, `contract_verify.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - What the answer says of the signatures is not documented; the whole answer is given.
/// - The provider's own client digests the text `null` if it sends a file: taken for an error of that client.
#[derive(Clone)]
#[non_exhaustive]
pub struct VerifyDocument {
    /// The PDF: the file itself, or an address that the service fetches it from.
    pub document: Document,
}

impl VerifyDocument {
    /// With what is required.
    #[must_use]
    pub fn new(document: impl Into<Document>) -> Self {
        Self { document: document.into() }
    }
}

impl fmt::Debug for VerifyDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for VerifyDocument {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "VerifyDocument",
            path: "contract_verify.api",
            title: "文档验签",
            doc: "Has the signatures in a PDF checked.",
            group: "contract",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("doc_url", FieldKind::Url { max_bytes: None }, "Address of the PDF."),
                Field::new(
                    "file",
                    FieldKind::File(FileRule { pdf: true, max: 20 * MEGABYTE }),
                    "The PDF. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[&["file", "doc_url"]],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "What the answer says of the signatures is not documented; the whole answer is given.",
                "The provider's own client digests the text `null` if it sends a file: taken for an error of that client.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("doc_url")], tail: &[] },
        accept: &[Recipe { md5: &[Part::Stamp], sha1: &[Part::Text("null")], tail: &[] }],
    };

    type Reply = Value;

    fn params(&self) -> Params {
        let mut params = Params::new();
        self.document.put_params(&mut params);
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        self.document.put_files(&mut files);
        files
    }
}

impl Decode for VerifyDocument {
    fn decode(answer: &Answer) -> Result<Value, String> {
        Ok(answer.body().clone())
    }
}

/// Revokes a contract, signed or not, and frees its number for a new one.
///
/// 合同撤销, `cancellation_of_contract.api`. Binding: after a lost reply it is not sent again.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That a second call answers 1404 or 1802 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct RevokeContract {
    /// Which contract.
    pub contract_id: ContractId,
}

impl RevokeContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for RevokeContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RevokeContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RevokeContract",
            path: "cancellation_of_contract.api",
            title: "合同撤销",
            doc: "Revokes a contract, signed or not, and frees its number for a new one.",
            group: "contract",
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
            source: Source::TwoClients,
            inferred: &["That a second call answers 1404 or 1802 is read from the table of codes."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &["1404"],
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

impl Decode for RevokeContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Deletes a contract. Its number stays taken.
///
/// 删除合同, `contract_delete.api`. Binding: after a lost reply it is not sent again.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The answer's shape is assumed to be that of contract calls.
/// - That a second call answers 1803 is read from the table of codes, and that the number stays taken is assumed.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeleteContract {
    /// Which contract.
    pub contract_id: ContractId,
}

impl DeleteContract {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId) -> Self {
        Self { contract_id }
    }
}

impl fmt::Debug for DeleteContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DeleteContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DeleteContract",
            path: "contract_delete.api",
            title: "删除合同",
            doc: "Deletes a contract. Its number stays taken.",
            group: "contract",
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
            source: Source::OneClient,
            inferred: &[
                "The answer's shape is assumed to be that of contract calls.",
                "That a second call answers 1803 is read from the table of codes, and that the number stays taken is assumed.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &["1803"],
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

impl Decode for DeleteContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Puts a watermark on a contract's pages, a text or a picture.
///
/// 合同加水印, `watermark_pdf.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The units of rotate, opacity and concentration_factor are not documented.
#[derive(Clone)]
#[non_exhaustive]
pub struct AddWatermark {
    /// Which contract.
    pub contract_id: ContractId,
    /// Size of the text; 10 otherwise.
    pub font_size: Option<f64>,
    /// Angle; degrees are believed.
    pub rotate: Option<f64>,
    /// Opacity; whether it goes to 1 or to 100 is not documented.
    pub opacity: Option<f64>,
    /// Density; its scale is not documented.
    pub concentration_factor: Option<f64>,
    /// What is put on the pages.
    pub watermark: Watermark,
}

impl AddWatermark {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, watermark: impl Into<Watermark>) -> Self {
        Self {
            contract_id,
            font_size: None,
            rotate: None,
            opacity: None,
            concentration_factor: None,
            watermark: watermark.into(),
        }
    }

    /// Size of the text; 10 otherwise.
    #[must_use]
    pub fn font_size(mut self, font_size: f64) -> Self {
        self.font_size = Some(font_size);
        self
    }

    /// Angle; degrees are believed.
    #[must_use]
    pub fn rotate(mut self, rotate: f64) -> Self {
        self.rotate = Some(rotate);
        self
    }

    /// Opacity; whether it goes to 1 or to 100 is not documented.
    #[must_use]
    pub fn opacity(mut self, opacity: f64) -> Self {
        self.opacity = Some(opacity);
        self
    }

    /// Density; its scale is not documented.
    #[must_use]
    pub fn concentration_factor(mut self, concentration_factor: f64) -> Self {
        self.concentration_factor = Some(concentration_factor);
        self
    }
}

impl fmt::Debug for AddWatermark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AddWatermark {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AddWatermark",
            path: "watermark_pdf.api",
            title: "合同加水印",
            doc: "Puts a watermark on a contract's pages, a text or a picture.",
            group: "contract",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("stamp_type", FieldKind::Choice(WatermarkKind::CHOICES), "Kind of watermark.")
                    .required(),
                Field::new(
                    "text_name",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "The text.",
                ),
                Field::new("picbase64", FieldKind::Image, "The picture, PNG or JPEG, as plain Base64."),
                Field::new(
                    "font_size",
                    FieldKind::Decimal { min: 1.0, max: 200.0 },
                    "Size of the text; 10 otherwise.",
                ),
                Field::new(
                    "rotate",
                    FieldKind::Decimal { min: -360.0, max: 360.0 },
                    "Angle; degrees are believed.",
                ),
                Field::new(
                    "opacity",
                    FieldKind::Decimal { min: 0.0, max: 100.0 },
                    "Opacity; whether it goes to 1 or to 100 is not documented.",
                ),
                Field::new(
                    "concentration_factor",
                    FieldKind::Decimal { min: 0.0, max: 1000.0 },
                    "Density; its scale is not documented.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[("text_name", "stamp_type", "1"), ("picbase64", "stamp_type", "2")],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The units of rotate, opacity and concentration_factor are not documented."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        if let Some(font_size) = &self.font_size {
            params.set("font_size", font_size.wire());
        }
        if let Some(rotate) = &self.rotate {
            params.set("rotate", rotate.wire());
        }
        if let Some(opacity) = &self.opacity {
            params.set("opacity", opacity.wire());
        }
        if let Some(concentration_factor) = &self.concentration_factor {
            params.set("concentration_factor", concentration_factor.wire());
        }
        self.watermark.put_params(&mut params);
        params
    }
}

impl Decode for AddWatermark {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

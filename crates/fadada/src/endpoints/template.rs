// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Templates (模板).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, ContractLinks, Decode, DocType, Document, Download, DynamicTables, Effect,
    Endpoint, Envelope, Field, FieldKind, FileRule, FillType, FontType, Kind, Limits, MEGABYTE,
    OnlineTemplateId, PageUrl, ParameterMap, Params, Part, Recipe, Repeat, Source, Spec, TemplateId,
    TemplateKeys, Upload, request::template_keys,
};

/// Uploads a PDF with form fields as a template.
///
/// 模板上传, `uploadtemplate.api`. A second call with the same number is refused.
///
/// Inferred:
/// - That a second upload under the same number answers 2507 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadTemplate {
    /// The template's number, chosen by the caller.
    pub template_id: TemplateId,
    /// Kind of file; the provider's document does not name it, and one public client sends it.
    pub doc_type: Option<DocType>,
    /// The PDF form: the file itself, or an address that the service fetches it from. Not covered by the digest.
    pub document: Document,
}

impl UploadTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId, document: impl Into<Document>) -> Self {
        Self { template_id, doc_type: None, document: document.into() }
    }

    /// Kind of file; the provider's document does not name it, and one public client sends it.
    #[must_use]
    pub fn doc_type(mut self, doc_type: DocType) -> Self {
        self.doc_type = Some(doc_type);
        self
    }
}

impl fmt::Debug for UploadTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for UploadTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "UploadTemplate",
            path: "uploadtemplate.api",
            title: "模板上传",
            doc: "Uploads a PDF with form fields as a template.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: None,
            fields: &[
                Field::new("template_id", TemplateId::KIND, "The template's number, chosen by the caller.")
                    .required(),
                Field::new(
                    "file",
                    FieldKind::File(FileRule { pdf: true, max: 20 * MEGABYTE }),
                    "The PDF form.",
                ),
                Field::new("doc_url", FieldKind::Url { max_bytes: None }, "Address of the PDF form."),
                Field::new(
                    "doc_type",
                    FieldKind::Choice(DocType::CHOICES),
                    "Kind of file; the provider's document does not name it, and one public client sends it.",
                ),
            ],
            open: None,
            exactly_one: &[&["file", "doc_url"]],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "That a second upload under the same number answers 2507 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Template,
        done: &["2507"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        if let Some(doc_type) = &self.doc_type {
            params.set("doc_type", doc_type.wire());
        }
        self.document.put_params(&mut params);
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        self.document.put_files(&mut files);
        files
    }
}

impl Decode for UploadTemplate {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Makes a new contract by filling a template's form fields and appending tables.
///
/// 模板填充, `generate_contract.api`. A second call with the same number is refused.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Inferred:
/// - That a second call under the same number answers 2510 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.
#[derive(Clone)]
#[non_exhaustive]
pub struct FillTemplate {
    /// Which template.
    pub template_id: TemplateId,
    /// The new contract's number, chosen by the caller.
    pub contract_id: ContractId,
    /// The contract's title. Not covered by the digest.
    pub doc_title: String,
    /// What goes into the form fields.
    pub parameter_map: ParameterMap,
    /// Size of the filled-in text in points; the fields' own size otherwise.
    pub font_size: Option<f64>,
    /// Typeface of the filled-in text.
    pub font_type: Option<FontType>,
    /// Tables to append. Not covered by the digest.
    pub dynamic_tables: Option<DynamicTables>,
    /// Kind of template.
    pub fill_type: Option<FillType>,
}

impl FillTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(
        template_id: TemplateId,
        contract_id: ContractId,
        doc_title: impl Into<String>,
        parameter_map: impl Into<ParameterMap>,
    ) -> Self {
        Self {
            template_id,
            contract_id,
            doc_title: doc_title.into(),
            parameter_map: parameter_map.into(),
            font_size: None,
            font_type: None,
            dynamic_tables: None,
            fill_type: None,
        }
    }

    /// Size of the filled-in text in points; the fields' own size otherwise.
    #[must_use]
    pub fn font_size(mut self, font_size: f64) -> Self {
        self.font_size = Some(font_size);
        self
    }

    /// Typeface of the filled-in text.
    #[must_use]
    pub fn font_type(mut self, font_type: FontType) -> Self {
        self.font_type = Some(font_type);
        self
    }

    /// Tables to append. Not covered by the digest.
    #[must_use]
    pub fn dynamic_tables(mut self, dynamic_tables: impl Into<DynamicTables>) -> Self {
        self.dynamic_tables = Some(dynamic_tables.into());
        self
    }

    /// Kind of template.
    #[must_use]
    pub fn fill_type(mut self, fill_type: FillType) -> Self {
        self.fill_type = Some(fill_type);
        self
    }
}

impl fmt::Debug for FillTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FillTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FillTemplate",
            path: "generate_contract.api",
            title: "模板填充",
            doc: "Makes a new contract by filling a template's form fields and appending tables.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QueryContractStatus"),
            fields: &[
                Field::new("template_id", TemplateId::KIND, "Which template.").required(),
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
                Field::new("parameter_map", ParameterMap::KIND, "What goes into the form fields.").required(),
                Field::new(
                    "font_size",
                    FieldKind::Decimal { min: 1.0, max: 200.0 },
                    "Size of the filled-in text in points; the fields' own size otherwise.",
                ),
                Field::new(
                    "font_type",
                    FieldKind::Choice(FontType::CHOICES),
                    "Typeface of the filled-in text.",
                ),
                Field::new(
                    "dynamic_tables",
                    DynamicTables::KIND,
                    "Tables to append. Not covered by the digest.",
                ),
                Field::new("fill_type", FieldKind::Choice(FillType::CHOICES), "Kind of template."),
            ],
            open: None,
            exactly_one: &[],
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
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("template_id"), Part::Field("contract_id")],
            tail: &[Part::Field("parameter_map")],
        },
        accept: &[],
    };

    type Reply = ContractLinks;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("doc_title", self.doc_title.wire());
        params.set("parameter_map", json(&self.parameter_map));
        if let Some(font_size) = &self.font_size {
            params.set("font_size", font_size.wire());
        }
        if let Some(font_type) = &self.font_type {
            params.set("font_type", font_type.wire());
        }
        if let Some(dynamic_tables) = &self.dynamic_tables {
            params.set("dynamic_tables", json(dynamic_tables));
        }
        if let Some(fill_type) = &self.fill_type {
            params.set("fill_type", fill_type.wire());
        }
        params
    }
}

impl Decode for FillTemplate {
    fn decode(answer: &Answer) -> Result<ContractLinks, String> {
        answer.top()
    }
}

/// The page that shows a template.
///
/// 查看合同模板, `view_template.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct ViewTemplate {
    /// Which template.
    pub template_id: TemplateId,
}

impl ViewTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId) -> Self {
        Self { template_id }
    }
}

impl fmt::Debug for ViewTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ViewTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ViewTemplate",
            path: "view_template.api",
            title: "查看合同模板",
            doc: "The page that shows a template.",
            group: "template",
            kind: Kind::Page,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("template_id", TemplateId::KIND, "Which template.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        params
    }
}

/// Downloads a template's PDF.
///
/// 模板下载, `download_template.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadTemplate {
    /// Which template.
    pub template_id: TemplateId,
}

impl DownloadTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId) -> Self {
        Self { template_id }
    }
}

impl fmt::Debug for DownloadTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadTemplate",
            path: "download_template.api",
            title: "模板下载",
            doc: "Downloads a template's PDF.",
            group: "template",
            kind: Kind::File,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("template_id", TemplateId::KIND, "Which template.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        params
    }
}

/// Deletes a template.
///
/// 模板删除, `template_delete.api`. A second call with the same number is refused.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The answer's shape is assumed to be that of account calls.
/// - That a second call answers 2503 or 2509 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeleteTemplate {
    /// Which template.
    pub template_id: TemplateId,
}

impl DeleteTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId) -> Self {
        Self { template_id }
    }
}

impl fmt::Debug for DeleteTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DeleteTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DeleteTemplate",
            path: "template_delete.api",
            title: "模板删除",
            doc: "Deletes a template.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: None,
            fields: &[Field::new("template_id", TemplateId::KIND, "Which template.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "The answer's shape is assumed to be that of account calls.",
                "That a second call answers 2503 or 2509 is read from the table of codes.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["2503", "2509"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        params
    }
}

impl Decode for DeleteTemplate {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Downloads pictures of a template's pages, in an archive.
///
/// 下载模板图片, `download_template_imgs.api`. Only asks.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The archive's format is not documented; ZIP is assumed.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadTemplateImages {
    /// Which template.
    pub template_id: TemplateId,
}

impl DownloadTemplateImages {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId) -> Self {
        Self { template_id }
    }
}

impl fmt::Debug for DownloadTemplateImages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadTemplateImages {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadTemplateImages",
            path: "download_template_imgs.api",
            title: "下载模板图片",
            doc: "Downloads pictures of a template's pages, in an archive.",
            group: "template",
            kind: Kind::File,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("template_id", TemplateId::KIND, "Which template.").required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The archive's format is not documented; ZIP is assumed."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        params
    }
}

/// Asks for the names of a template's form fields.
///
/// 获取PDF模板表单域键值, `get_pdftemplate_keys.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The shape of data is not documented: names are read from a list of texts, from an object's keys, and from a field `key` or `name` of listed objects.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryTemplateKeys {
    /// Which template.
    pub template_id: TemplateId,
    /// Kind of template. Not covered by the digest.
    pub fill_type: Option<FillType>,
}

impl QueryTemplateKeys {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId) -> Self {
        Self { template_id, fill_type: None }
    }

    /// Kind of template. Not covered by the digest.
    #[must_use]
    pub fn fill_type(mut self, fill_type: FillType) -> Self {
        self.fill_type = Some(fill_type);
        self
    }
}

impl fmt::Debug for QueryTemplateKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryTemplateKeys {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryTemplateKeys",
            path: "get_pdftemplate_keys.api",
            title: "获取PDF模板表单域键值",
            doc: "Asks for the names of a template's form fields.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("template_id", TemplateId::KIND, "Which template.").required(),
                Field::new(
                    "fill_type",
                    FieldKind::Choice(FillType::CHOICES),
                    "Kind of template. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "The shape of data is not documented: names are read from a list of texts, from an object's keys, and from a field `key` or `name` of listed objects.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = TemplateKeys;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        if let Some(fill_type) = &self.fill_type {
            params.set("fill_type", fill_type.wire());
        }
        params
    }
}

impl Decode for QueryTemplateKeys {
    fn decode(answer: &Answer) -> Result<TemplateKeys, String> {
        template_keys(answer)
    }
}

/// Adds form fields to an online template.
///
/// 添加表单域到模板, `add_keys.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - Which parameter carries the fields is not known: give it by name.
#[derive(Clone)]
#[non_exhaustive]
pub struct AddTemplateKeys {
    /// Which online template.
    pub contract_template_id: OnlineTemplateId,
    /// The parameter that carries the fields; its name is not known. Not covered by the digest.
    further: Params,
}

impl AddTemplateKeys {
    /// With what is required.
    #[must_use]
    pub fn new(contract_template_id: OnlineTemplateId) -> Self {
        Self { contract_template_id, further: Params::new() }
    }

    /// The parameter that carries the fields; its name is not known. Not covered by the digest.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.further.set(name.into(), value);
        self
    }
}

impl fmt::Debug for AddTemplateKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AddTemplateKeys {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AddTemplateKeys",
            path: "add_keys.api",
            title: "添加表单域到模板",
            doc: "Adds form fields to an online template.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[Field::new("contract_template_id", OnlineTemplateId::KIND, "Which online template.")
                .required()],
            open: Some(""),
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["Which parameter carries the fields is not known: give it by name."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = self.further.clone();
        params.set("contract_template_id", self.contract_template_id.wire());
        params
    }
}

impl Decode for AddTemplateKeys {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Uploads a document as an online template, to be edited on the provider's page.
///
/// 上传合同模板, `upload_template_docs.api`. A second call with the same number is refused.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - That a second upload under the same number answers 2507 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadOnlineTemplate {
    /// The template's number, chosen by the caller.
    pub contract_template_id: OnlineTemplateId,
    /// The document. Not covered by the digest.
    pub file: Upload,
    /// The name that is shown. Not covered by the digest.
    pub template_name: Option<String>,
}

impl UploadOnlineTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(contract_template_id: OnlineTemplateId, file: Upload) -> Self {
        Self { contract_template_id, file, template_name: None }
    }

    /// The name that is shown. Not covered by the digest.
    #[must_use]
    pub fn template_name(mut self, template_name: impl Into<String>) -> Self {
        self.template_name = Some(template_name.into());
        self
    }
}

impl fmt::Debug for UploadOnlineTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for UploadOnlineTemplate {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "UploadOnlineTemplate",
            path: "upload_template_docs.api",
            title: "上传合同模板",
            doc: "Uploads a document as an online template, to be edited on the provider's page.",
            group: "template",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: None,
            fields: &[
                Field::new(
                    "contract_template_id",
                    OnlineTemplateId::KIND,
                    "The template's number, chosen by the caller.",
                )
                .required(),
                Field::new(
                    "file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "The document. Not covered by the digest.",
                )
                .required(),
                Field::new(
                    "template_name",
                    FieldKind::Text(Limits::NONE),
                    "The name that is shown. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[
                "That a second upload under the same number answers 2507 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a number that was in use before looks the same, so never use one twice.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["2507"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_template_id", self.contract_template_id.wire());
        if let Some(template_name) = &self.template_name {
            params.set("template_name", template_name.wire());
        }
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        vec![("file", self.file.clone())]
    }
}

impl Decode for UploadOnlineTemplate {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// The page on which an online template is edited.
///
/// 根据模板id跳转编辑页面, `get_doc_stream.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct EditTemplatePage {
    /// Which online template.
    pub contract_template_id: OnlineTemplateId,
}

impl EditTemplatePage {
    /// With what is required.
    #[must_use]
    pub fn new(contract_template_id: OnlineTemplateId) -> Self {
        Self { contract_template_id }
    }
}

impl fmt::Debug for EditTemplatePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for EditTemplatePage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "EditTemplatePage",
            path: "get_doc_stream.api",
            title: "根据模板id跳转编辑页面",
            doc: "The page on which an online template is edited.",
            group: "template",
            kind: Kind::Page,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("contract_template_id", OnlineTemplateId::KIND, "Which online template.")
                .required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_template_id", self.contract_template_id.wire());
        params
    }
}

/// The page on which a person fills an online template in, which makes a new contract.
///
/// 跳转合同填充页面, `fill_page.api`. A second call with the same number is refused.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - return_url is required in one client and optional in another; it is required here.
#[derive(Clone)]
#[non_exhaustive]
pub struct FillPage {
    /// The new contract's number, chosen by the caller.
    pub contract_id: ContractId,
    /// Which online template.
    pub contract_template_id: OnlineTemplateId,
    /// The contract's title. Not covered by the digest.
    pub doc_title: String,
    /// Where the browser goes afterwards. Not covered by the digest.
    pub return_url: String,
}

impl FillPage {
    /// With what is required.
    #[must_use]
    pub fn new(
        contract_id: ContractId,
        contract_template_id: OnlineTemplateId,
        doc_title: impl Into<String>,
        return_url: impl Into<String>,
    ) -> Self {
        Self { contract_id, contract_template_id, doc_title: doc_title.into(), return_url: return_url.into() }
    }
}

impl fmt::Debug for FillPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FillPage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FillPage",
            path: "fill_page.api",
            title: "跳转合同填充页面",
            doc: "The page on which a person fills an online template in, which makes a new contract.",
            group: "template",
            kind: Kind::Page,
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
                Field::new("contract_template_id", OnlineTemplateId::KIND, "Which online template.")
                    .required(),
                Field::new(
                    "doc_title",
                    FieldKind::Text(Limits::NONE),
                    "The contract's title. Not covered by the digest.",
                )
                .required(),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards. Not covered by the digest.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["return_url is required in one client and optional in another; it is required here."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("contract_id"), Part::Field("contract_template_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("contract_template_id", self.contract_template_id.wire());
        params.set("doc_title", self.doc_title.wire());
        params.set("return_url", self.return_url.wire());
        params
    }
}

// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Templates (模板).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ContractId, ContractLinks, Decode, Document, DynamicTables, Effect, Endpoint, Envelope,
    Field, FieldKind, FileRule, FillType, FontType, Kind, Limits, MEGABYTE, ParameterMap, Params, Part,
    Recipe, Repeat, Source, Spec, TemplateId, Upload,
};

/// Uploads a PDF with form fields as a template.
///
/// 模板上传, `uploadtemplate.api`. A second call with the same number is refused.
///
/// Inferred:
/// - That a second upload under the same number answers 2507 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadTemplate {
    /// The template's number, chosen by the caller.
    pub template_id: TemplateId,
    /// The PDF form: the file itself, or an address that the service fetches it from. Not covered by the digest.
    pub document: Document,
}

impl UploadTemplate {
    /// With what is required.
    #[must_use]
    pub fn new(template_id: TemplateId, document: impl Into<Document>) -> Self {
        Self { template_id, document: document.into() }
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
            ],
            open: None,
            exactly_one: &[&["file", "doc_url"]],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "That a second upload under the same number answers 2507 is read from the table of codes.",
            ],
            deprecated: false,
        },
        envelope: Envelope::Template,
        done: &["2507"],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("template_id")], tail: &[] },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("template_id", self.template_id.wire());
        self.document.put_params(&mut params);
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = Vec::new();
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
/// - That a second call under the same number answers 2510 is read from the table of codes.
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
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "That a second call under the same number answers 2510 is read from the table of codes.",
            ],
            deprecated: false,
        },
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

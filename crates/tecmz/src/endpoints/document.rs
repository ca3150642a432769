// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Documents (文档转换).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Family, Field, FieldKind, FileResult, ImageQuality, Job, JobId,
    Kind, Limits, Opaque, Options, Params, Repeat, Source, Sources, Spec, Verdict,
};

/// **Deprecated by the provider.** Converts a document to pictures at once. The provider has replaced it by the job DocToImage.
///
/// 文档转图片, `doc_to_image`. Only asks.
///
/// Known from both of the provider's clients. Inferred: The answer is not published.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocToImageAtOnce {
    /// Where the document is; an address, most likely.
    pub doc_path: String,
    /// The most pages to convert; 0 for all.
    pub page_limit: Option<u32>,
}

impl DocToImageAtOnce {
    /// With what is required.
    #[must_use]
    pub fn new(doc_path: impl Into<String>) -> Self {
        Self { doc_path: doc_path.into(), page_limit: None }
    }

    /// The most pages to convert; 0 for all.
    #[must_use]
    pub fn page_limit(mut self, page_limit: u32) -> Self {
        self.page_limit = Some(page_limit);
        self
    }
}

impl fmt::Debug for DocToImageAtOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DocToImageAtOnce {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DocToImageAtOnce",
            path: "doc_to_image",
            title: "文档转图片",
            doc: "Converts a document to pictures at once. The provider has replaced it by the job DocToImage.",
            group: "document",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new(
                    "docPath",
                    FieldKind::Text(Limits::NONE),
                    "Where the document is; an address, most likely.",
                )
                .required(),
                Field::new(
                    "pageLimit",
                    FieldKind::Integer { min: 0, max: i64::MAX },
                    "The most pages to convert; 0 for all.",
                )
                .may_be_empty()
                .unset("0"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The answer is not published."],
            deprecated: true,
        },
        family: None,
        legacy: false,
    };

    type Reply = Opaque;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("docPath", self.doc_path.wire());
        match &self.page_limit {
            Some(page_limit) => params.set("pageLimit", page_limit.wire()),
            None => params.set("pageLimit", "0"),
        }
        params
    }
}

impl Decode for DocToImageAtOnce {
    fn decode(answer: &Answer) -> Result<Opaque, String> {
        answer.loose_data()
    }
}

/// Converts a document to pictures.
///
/// 文档转图片, `doc_to_image/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The answer is assumed to be that of the other jobs.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocToImage {
    /// Where the document is; an address, most likely.
    pub doc_path: String,
    /// The most pages to convert; 0 for all.
    pub page_limit: Option<u32>,
    /// Quality of the pictures.
    pub image_quality: Option<ImageQuality>,
    /// A further option; the names are not published.
    further: Params,
}

impl DocToImage {
    /// With what is required.
    #[must_use]
    pub fn new(doc_path: impl Into<String>) -> Self {
        Self { doc_path: doc_path.into(), page_limit: None, image_quality: None, further: Params::new() }
    }

    /// The most pages to convert; 0 for all.
    #[must_use]
    pub fn page_limit(mut self, page_limit: u32) -> Self {
        self.page_limit = Some(page_limit);
        self
    }

    /// Quality of the pictures.
    #[must_use]
    pub fn image_quality(mut self, image_quality: ImageQuality) -> Self {
        self.image_quality = Some(image_quality);
        self
    }

    /// A further option; the names are not published.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.further.set(name.into(), value);
        self
    }
}

impl fmt::Debug for DocToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DocToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DocToImage",
            path: "doc_to_image/queue",
            title: "文档转图片",
            doc: "Converts a document to pictures.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new(
                    "docPath",
                    FieldKind::Text(Limits::NONE),
                    "Where the document is; an address, most likely.",
                )
                .required(),
                Field::new(
                    "pageLimit",
                    FieldKind::Integer { min: 0, max: i64::MAX },
                    "The most pages to convert; 0 for all.",
                )
                .may_be_empty()
                .unset("0"),
                Field::new(
                    "imageQuality",
                    FieldKind::Choice(ImageQuality::CHOICES),
                    "Quality of the pictures.",
                )
                .may_be_empty()
                .unset(""),
            ],
            open: Some(""),
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The answer is assumed to be that of the other jobs."],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = self.further.clone();
        params.set("docPath", self.doc_path.wire());
        match &self.page_limit {
            Some(page_limit) => params.set("pageLimit", page_limit.wire()),
            None => params.set("pageLimit", "0"),
        }
        match &self.image_quality {
            Some(image_quality) => params.set("imageQuality", image_quality.wire()),
            None => params.set("imageQuality", ""),
        }
        params
    }
}

impl Job for DocToImage {}

/// Tells the provider what the caller made of the pictures of DocToImage.
///
/// 文档转图片结果登记, `doc_to_image/result`. A second call changes nothing.
///
/// Known from one client. Inferred: That a second report changes nothing.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReportDocToImage {
    /// The job.
    pub job_id: JobId,
    /// Whether the pictures were good.
    pub status: Verdict,
}

impl ReportDocToImage {
    /// With what is required.
    #[must_use]
    pub fn new(job_id: JobId, status: Verdict) -> Self {
        Self { job_id, status }
    }
}

impl fmt::Debug for ReportDocToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ReportDocToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ReportDocToImage",
            path: "doc_to_image/result",
            title: "文档转图片结果登记",
            doc: "Tells the provider what the caller made of the pictures of DocToImage.",
            group: "document",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("jobId", JobId::KIND, "The job.").required(),
                Field::new("status", FieldKind::Choice(Verdict::CHOICES), "Whether the pictures were good.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &["That a second report changes nothing."],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("jobId", self.job_id.wire());
        params.set("status", self.status.wire());
        params
    }
}

impl Decode for ReportDocToImage {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Converts a document to PDF.
///
/// 文档转PDF, `doc_to_pdf/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocToPdf {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl DocToPdf {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for DocToPdf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DocToPdf {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DocToPdf",
            path: "doc_to_pdf/queue",
            title: "文档转PDF",
            doc: "Converts a document to PDF.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for DocToPdf {}

/// Joins PDFs.
///
/// PDF合并, `pdf_collect/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfCollect {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfCollect {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfCollect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfCollect {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfCollect",
            path: "pdf_collect/queue",
            title: "PDF合并",
            doc: "Joins PDFs.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfCollect {}

/// Takes the encryption off a PDF; a password must be among the options, under a name that is not published.
///
/// PDF解密, `pdf_decrypt/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfDecrypt {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfDecrypt {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfDecrypt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfDecrypt {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfDecrypt",
            path: "pdf_decrypt/queue",
            title: "PDF解密",
            doc: "Takes the encryption off a PDF; a password must be among the options, under a name that is not published.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfDecrypt {}

/// Encrypts a PDF; a password must be among the options, under a name that is not published.
///
/// PDF加密, `pdf_encrypt/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfEncrypt {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfEncrypt {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfEncrypt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfEncrypt {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfEncrypt",
            path: "pdf_encrypt/queue",
            title: "PDF加密",
            doc: "Encrypts a PDF; a password must be among the options, under a name that is not published.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfEncrypt {}

/// Makes a PDF smaller.
///
/// PDF优化, `pdf_optimize/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfOptimize {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfOptimize {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfOptimize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfOptimize {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfOptimize",
            path: "pdf_optimize/queue",
            title: "PDF优化",
            doc: "Makes a PDF smaller.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfOptimize {}

/// Converts a PDF to pictures.
///
/// PDF转图片, `pdf_to_image/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfToImage {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfToImage {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfToImage",
            path: "pdf_to_image/queue",
            title: "PDF转图片",
            doc: "Converts a PDF to pictures.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfToImage {}

/// Puts a watermark on a PDF; it must be among the options, under a name that is not published.
///
/// PDF加水印, `pdf_watermark/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfWatermark {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfWatermark {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfWatermark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfWatermark {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfWatermark",
            path: "pdf_watermark/queue",
            title: "PDF加水印",
            doc: "Puts a watermark on a PDF; it must be among the options, under a name that is not published.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfWatermark {}

/// Converts a PDF to a Word document.
///
/// PDF转Word, `pdf_to_word/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfToWord {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfToWord {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfToWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfToWord {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfToWord",
            path: "pdf_to_word/queue",
            title: "PDF转Word",
            doc: "Converts a PDF to a Word document.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfToWord {}

/// Converts a PDF to an Excel workbook.
///
/// PDF转Excel, `pdf_to_excel/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfToExcel {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfToExcel {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfToExcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfToExcel {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfToExcel",
            path: "pdf_to_excel/queue",
            title: "PDF转Excel",
            doc: "Converts a PDF to an Excel workbook.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The title is translated from the path."],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfToExcel {}

/// Converts a picture to a Word document.
///
/// 图片转Word, `image_to_word/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImageToWord {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl ImageToWord {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for ImageToWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ImageToWord {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ImageToWord",
            path: "image_to_word/queue",
            title: "图片转Word",
            doc: "Converts a picture to a Word document.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &["The title is translated from the path."],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for ImageToWord {}

/// Converts a picture to an Excel workbook.
///
/// 图片转Excel, `image_to_excel/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImageToExcel {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl ImageToExcel {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for ImageToExcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ImageToExcel {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ImageToExcel",
            path: "image_to_excel/queue",
            title: "图片转Excel",
            doc: "Converts a picture to an Excel workbook.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for ImageToExcel {}

/// Converts a document to HTML; the option `limit` is the most pages to convert.
///
/// 文档转HTML, `doc_to_html/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocToHtml {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl DocToHtml {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for DocToHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DocToHtml {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DocToHtml",
            path: "doc_to_html/queue",
            title: "文档转HTML",
            doc: "Converts a document to HTML; the option `limit` is the most pages to convert.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for DocToHtml {}

/// Takes the text out of a PDF.
///
/// PDF转文本, `pdf_to_text/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PdfToText {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PdfToText {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PdfToText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PdfToText {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PdfToText",
            path: "pdf_to_text/queue",
            title: "PDF转文本",
            doc: "Takes the text out of a PDF.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PdfToText {}

/// Makes a preview of a document.
///
/// 文档智能预览, `doc_smart_preview/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct DocSmartPreview {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl DocSmartPreview {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for DocSmartPreview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DocSmartPreview {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DocSmartPreview",
            path: "doc_smart_preview/queue",
            title: "文档智能预览",
            doc: "Makes a preview of a document.",
            group: "document",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for DocSmartPreview {}

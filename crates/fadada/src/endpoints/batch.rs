// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Signing many contracts at once (批量签署).

use std::fmt;

use hetong_call::{Wire as _, json, show, url_json};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, BatchId, CustomerId, Decode, Effect, Endpoint, Envelope, Field, FieldKind, Kind, Limits,
    PageModify, PageUrl, Params, Part, PersonPackage, Recipe, Repeat, SealId, Secret, SignData, Source, Spec,
};

/// The page on which a customer signs many contracts with one act. The digest covers batch_id, customer_id and outh_customer_id only.
///
/// 文档批量签署（半自动）, `gotoBatchSemiautoSignPage.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - mobile_sign_type: its values are known, their meaning is not.
#[derive(Clone)]
#[non_exhaustive]
pub struct BatchSignPage {
    /// Number of the batch, chosen by the caller.
    pub batch_id: BatchId,
    /// Title of the batch.
    pub batch_title: String,
    /// The contracts, each with the number of its signing.
    pub sign_data: SignData,
    /// Who signs.
    pub customer_id: CustomerId,
    /// The person acting for a company (the provider's spelling).
    pub outh_customer_id: Option<CustomerId>,
    /// Where the browser goes afterwards.
    pub return_url: String,
    /// Where the results are sent.
    pub notify_url: Option<String>,
    /// Which seal; the default one otherwise.
    pub signature_id: Option<SealId>,
    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    pub mobile_sign_type: Option<u32>,
    /// Mobile number for the check by SMS.
    pub customer_mobile: Option<Secret>,
}

impl BatchSignPage {
    /// With what is required.
    #[must_use]
    pub fn new(
        batch_id: BatchId,
        batch_title: impl Into<String>,
        sign_data: impl Into<SignData>,
        customer_id: CustomerId,
        return_url: impl Into<String>,
    ) -> Self {
        Self {
            batch_id,
            batch_title: batch_title.into(),
            sign_data: sign_data.into(),
            customer_id,
            outh_customer_id: None,
            return_url: return_url.into(),
            notify_url: None,
            signature_id: None,
            mobile_sign_type: None,
            customer_mobile: None,
        }
    }

    /// The person acting for a company (the provider's spelling).
    #[must_use]
    pub fn outh_customer_id(mut self, outh_customer_id: CustomerId) -> Self {
        self.outh_customer_id = Some(outh_customer_id);
        self
    }

    /// Where the results are sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }

    /// Which seal; the default one otherwise.
    #[must_use]
    pub fn signature_id(mut self, signature_id: SealId) -> Self {
        self.signature_id = Some(signature_id);
        self
    }

    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn mobile_sign_type(mut self, mobile_sign_type: u32) -> Self {
        self.mobile_sign_type = Some(mobile_sign_type);
        self
    }

    /// Mobile number for the check by SMS.
    #[must_use]
    pub fn customer_mobile(mut self, customer_mobile: impl Into<Secret>) -> Self {
        self.customer_mobile = Some(customer_mobile.into());
        self
    }
}

impl fmt::Debug for BatchSignPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for BatchSignPage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "BatchSignPage",
            path: "gotoBatchSemiautoSignPage.api",
            title: "文档批量签署（半自动）",
            doc: "The page on which a customer signs many contracts with one act. The digest covers batch_id, customer_id and outh_customer_id only.",
            group: "batch",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new("batch_id", BatchId::KIND, "Number of the batch, chosen by the caller.")
                    .required(),
                Field::new("batch_title", FieldKind::Text(Limits::NONE), "Title of the batch.").required(),
                Field::new(
                    "sign_data",
                    SignData::KIND,
                    "The contracts, each with the number of its signing.",
                )
                .required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new(
                    "outh_customer_id",
                    CustomerId::KIND,
                    "The person acting for a company (the provider's spelling).",
                ),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                )
                .required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the results are sent.",
                ),
                Field::new("signature_id", SealId::KIND, "Which seal; the default one otherwise."),
                Field::new(
                    "mobile_sign_type",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "customer_mobile",
                    FieldKind::Text(Limits::NONE),
                    "Mobile number for the check by SMS.",
                )
                .personal(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["mobile_sign_type: its values are known, their meaning is not."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Field("batch_id"), Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("outh_customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("batch_id", self.batch_id.wire());
        params.set("batch_title", self.batch_title.wire());
        params.set("sign_data", json(&self.sign_data));
        params.set("customer_id", self.customer_id.wire());
        if let Some(outh_customer_id) = &self.outh_customer_id {
            params.set("outh_customer_id", outh_customer_id.wire());
        }
        params.set("return_url", self.return_url.wire());
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(signature_id) = &self.signature_id {
            params.set("signature_id", signature_id.wire());
        }
        if let Some(mobile_sign_type) = &self.mobile_sign_type {
            params.set("mobile_sign_type", mobile_sign_type.wire());
        }
        if let Some(customer_mobile) = &self.customer_mobile {
            params.set("customer_mobile", customer_mobile.wire());
        }
        params
    }
}

/// Signs many contracts at once, without a page. The app needs the provider's permission.
///
/// 文档批量签署（全自动）, `extBatchSignAuto.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - Who signs stands in each entry (customerId), as the call has no parameter for it.
/// - The answer's shape is assumed to be that of contract calls.
#[derive(Clone)]
#[non_exhaustive]
pub struct BatchSignAuto {
    /// Number of the batch, chosen by the caller.
    pub batch_id: BatchId,
    /// Title of the batch.
    pub batch_title: String,
    /// The contracts, each with the number of its signing and who signs.
    pub sign_data: SignData,
    /// Where the results are sent.
    pub notify_url: String,
}

impl BatchSignAuto {
    /// With what is required.
    #[must_use]
    pub fn new(
        batch_id: BatchId,
        batch_title: impl Into<String>,
        sign_data: impl Into<SignData>,
        notify_url: impl Into<String>,
    ) -> Self {
        Self {
            batch_id,
            batch_title: batch_title.into(),
            sign_data: sign_data.into(),
            notify_url: notify_url.into(),
        }
    }
}

impl fmt::Debug for BatchSignAuto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for BatchSignAuto {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "BatchSignAuto",
            path: "extBatchSignAuto.api",
            title: "文档批量签署（全自动）",
            doc: "Signs many contracts at once, without a page. The app needs the provider's permission.",
            group: "batch",
            kind: Kind::Value,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new("batch_id", BatchId::KIND, "Number of the batch, chosen by the caller.")
                    .required(),
                Field::new("batch_title", FieldKind::Text(Limits::NONE), "Title of the batch.").required(),
                Field::new(
                    "sign_data",
                    SignData::KIND,
                    "The contracts, each with the number of its signing and who signs.",
                )
                .required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the results are sent.",
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
                "Who signs stands in each entry (customerId), as the call has no parameter for it.",
                "The answer's shape is assumed to be that of contract calls.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &["1511"],
        digest: Recipe {
            md5: &[Part::Field("batch_id"), Part::Stamp],
            sha1: &[Part::Field("sign_data")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("batch_id", self.batch_id.wire());
        params.set("batch_title", self.batch_title.wire());
        params.set("sign_data", json(&self.sign_data));
        params.set("notify_url", self.notify_url.wire());
        params
    }
}

impl Decode for BatchSignAuto {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// The older page on which a customer signs many contracts. The digest covers batch_id, customer_id and outh_customer_id only.
///
/// 文档批量签署（手动）, `extBatchSign.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct BatchSignPageManual {
    /// Number of the batch, chosen by the caller.
    pub batch_id: BatchId,
    /// Title of the batch.
    pub batch_title: String,
    /// The contracts, each with the number of its signing.
    pub sign_data: SignData,
    /// Who signs.
    pub customer_id: CustomerId,
    /// The person acting for a company (the provider's spelling).
    pub outh_customer_id: Option<CustomerId>,
    /// Where the browser goes afterwards.
    pub return_url: String,
    /// Where the results are sent.
    pub notify_url: Option<String>,
}

impl BatchSignPageManual {
    /// With what is required.
    #[must_use]
    pub fn new(
        batch_id: BatchId,
        batch_title: impl Into<String>,
        sign_data: impl Into<SignData>,
        customer_id: CustomerId,
        return_url: impl Into<String>,
    ) -> Self {
        Self {
            batch_id,
            batch_title: batch_title.into(),
            sign_data: sign_data.into(),
            customer_id,
            outh_customer_id: None,
            return_url: return_url.into(),
            notify_url: None,
        }
    }

    /// The person acting for a company (the provider's spelling).
    #[must_use]
    pub fn outh_customer_id(mut self, outh_customer_id: CustomerId) -> Self {
        self.outh_customer_id = Some(outh_customer_id);
        self
    }

    /// Where the results are sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }
}

impl fmt::Debug for BatchSignPageManual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for BatchSignPageManual {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "BatchSignPageManual",
            path: "extBatchSign.api",
            title: "文档批量签署（手动）",
            doc: "The older page on which a customer signs many contracts. The digest covers batch_id, customer_id and outh_customer_id only.",
            group: "batch",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new("batch_id", BatchId::KIND, "Number of the batch, chosen by the caller.")
                    .required(),
                Field::new("batch_title", FieldKind::Text(Limits::NONE), "Title of the batch.").required(),
                Field::new(
                    "sign_data",
                    SignData::KIND,
                    "The contracts, each with the number of its signing.",
                )
                .required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new(
                    "outh_customer_id",
                    CustomerId::KIND,
                    "The person acting for a company (the provider's spelling).",
                ),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                )
                .required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the results are sent.",
                ),
            ],
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
        digest: Recipe {
            md5: &[Part::Field("batch_id"), Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("outh_customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("batch_id", self.batch_id.wire());
        params.set("batch_title", self.batch_title.wire());
        params.set("sign_data", json(&self.sign_data));
        params.set("customer_id", self.customer_id.wire());
        if let Some(outh_customer_id) = &self.outh_customer_id {
            params.set("outh_customer_id", outh_customer_id.wire());
        }
        params.set("return_url", self.return_url.wire());
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        params
    }
}

/// Verification of a person and signature of many contracts in one: answers the address of the page. What is in sign_data is URL-encoded before it is digested and sent.
///
/// 批量快捷签署（个人）, `batch_quick_sign.api`. A second call makes another one.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The address in data is read plain and in Base64, as a text and in a field `url`.
#[derive(Clone)]
#[non_exhaustive]
pub struct BatchQuickSign {
    /// Who signs.
    pub customer_id: CustomerId,
    /// Number of the batch, chosen by the caller.
    pub batch_id: BatchId,
    /// The contracts, each with the number of its signing.
    pub sign_data: SignData,
    /// Title of the batch.
    pub batch_title: String,
    /// Where the browser goes afterwards.
    pub return_url: String,
    /// Where the results of the signings are sent.
    pub notify_url: String,
    /// Whether the person may change what is filled in on the page.
    pub page_modify: PageModify,
    /// Where the result of the verification is sent.
    pub verified_notify_url: String,
    /// What is checked.
    pub verified_way: PersonPackage,
    /// An optional parameter of [`QuickSign`](crate::QuickSign), which this call takes as well.
    further: Params,
}

impl BatchQuickSign {
    /// With what is required.
    #[must_use]
    #[expect(clippy::too_many_arguments, reason = "the call requires them all")]
    pub fn new(
        customer_id: CustomerId,
        batch_id: BatchId,
        sign_data: impl Into<SignData>,
        batch_title: impl Into<String>,
        return_url: impl Into<String>,
        notify_url: impl Into<String>,
        page_modify: PageModify,
        verified_notify_url: impl Into<String>,
        verified_way: PersonPackage,
    ) -> Self {
        Self {
            customer_id,
            batch_id,
            sign_data: sign_data.into(),
            batch_title: batch_title.into(),
            return_url: return_url.into(),
            notify_url: notify_url.into(),
            page_modify,
            verified_notify_url: verified_notify_url.into(),
            verified_way,
            further: Params::new(),
        }
    }

    /// An optional parameter of [`QuickSign`](crate::QuickSign), which this call takes as well.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.further.set(name.into(), value);
        self
    }
}

impl fmt::Debug for BatchQuickSign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for BatchQuickSign {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "BatchQuickSign",
            path: "batch_quick_sign.api",
            title: "批量快捷签署（个人）",
            doc: "Verification of a person and signature of many contracts in one: answers the address of the page. What is in sign_data is URL-encoded before it is digested and sent.",
            group: "batch",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new("batch_id", BatchId::KIND, "Number of the batch, chosen by the caller.")
                    .required(),
                Field::new(
                    "sign_data",
                    SignData::URL_KIND,
                    "The contracts, each with the number of its signing.",
                )
                .required(),
                Field::new("batch_title", FieldKind::Text(Limits::NONE), "Title of the batch.").required(),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                )
                .required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the results of the signings are sent.",
                )
                .required(),
                Field::new(
                    "page_modify",
                    FieldKind::Choice(PageModify::CHOICES),
                    "Whether the person may change what is filled in on the page.",
                )
                .required(),
                Field::new(
                    "verified_notify_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the result of the verification is sent.",
                )
                .required(),
                Field::new("verified_way", FieldKind::Choice(PersonPackage::CHOICES), "What is checked.")
                    .required(),
            ],
            open: Some(""),
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The address in data is read plain and in Base64, as a text and in a field `url`."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = self.further.clone();
        params.set("customer_id", self.customer_id.wire());
        params.set("batch_id", self.batch_id.wire());
        params.set("sign_data", url_json(&self.sign_data));
        params.set("batch_title", self.batch_title.wire());
        params.set("return_url", self.return_url.wire());
        params.set("notify_url", self.notify_url.wire());
        params.set("page_modify", self.page_modify.wire());
        params.set("verified_notify_url", self.verified_notify_url.wire());
        params.set("verified_way", self.verified_way.wire());
        params
    }
}

impl Decode for BatchQuickSign {
    fn decode(answer: &Answer) -> Result<PageUrl, String> {
        answer.page()
    }
}

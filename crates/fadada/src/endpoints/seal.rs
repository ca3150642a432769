// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Seals (印章).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, AuthList, CustomerId, Decode, Effect, Endpoint, Envelope, Field, FieldKind, Grant, Kind,
    Limits, Params, Part, Recipe, Repeat, SealAuthQuery, SealId, SealImage, Source, Spec, StoredSeal,
    TextSeal, UploadedSeal, Value,
};

/// Adds a seal made from a picture; the newest seal becomes the customer's default.
///
/// 印章上传, `add_signature.api`. A second call makes another one.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadSeal {
    /// Whose seal; the customer must be verified.
    pub customer_id: CustomerId,
    /// The picture, PNG or JPEG, as plain Base64.
    pub signature_img_base64: SealImage,
}

impl UploadSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, signature_img_base64: SealImage) -> Self {
        Self { customer_id, signature_img_base64 }
    }
}

impl fmt::Debug for UploadSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for UploadSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "UploadSeal",
            path: "add_signature.api",
            title: "印章上传",
            doc: "Adds a seal made from a picture; the newest seal becomes the customer's default.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal; the customer must be verified.")
                    .required(),
                Field::new(
                    "signature_img_base64",
                    FieldKind::Image,
                    "The picture, PNG or JPEG, as plain Base64.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_img_base64")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = UploadedSeal;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("signature_img_base64", self.signature_img_base64.wire());
        params
    }
}

impl Decode for UploadSeal {
    fn decode(answer: &Answer) -> Result<UploadedSeal, String> {
        answer.data()
    }
}

/// Has a seal drawn from a text and makes it the customer's default.
///
/// 自定义印章, `custom_signature.api`. A second call makes another one.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateTextSeal {
    /// Whose seal.
    pub customer_id: CustomerId,
    /// The text of the seal.
    pub content: String,
}

impl CreateTextSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, content: impl Into<String>) -> Self {
        Self { customer_id, content: content.into() }
    }
}

impl fmt::Debug for CreateTextSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CreateTextSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CreateTextSeal",
            path: "custom_signature.api",
            title: "自定义印章",
            doc: "Has a seal drawn from a text and makes it the customer's default.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new("content", FieldKind::Text(Limits::NONE), "The text of the seal.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("content"), Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = TextSeal;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("content", self.content.wire());
        params
    }
}

impl Decode for CreateTextSeal {
    fn decode(answer: &Answer) -> Result<TextSeal, String> {
        answer.data()
    }
}

/// Asks for a customer's seals with their pictures, or for one of them.
///
/// 查询签章, `query_signature.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct QuerySeals {
    /// Whose seals.
    pub customer_id: CustomerId,
    /// One seal only.
    pub signature_id: Option<SealId>,
}

impl QuerySeals {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id, signature_id: None }
    }

    /// One seal only.
    #[must_use]
    pub fn signature_id(mut self, signature_id: SealId) -> Self {
        self.signature_id = Some(signature_id);
        self
    }
}

impl fmt::Debug for QuerySeals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QuerySeals {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QuerySeals",
            path: "query_signature.api",
            title: "查询签章",
            doc: "Asks for a customer's seals with their pictures, or for one of them.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seals.").required(),
                Field::new("signature_id", SealId::KIND, "One seal only."),
            ],
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
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = Vec<StoredSeal>;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        if let Some(signature_id) = &self.signature_id {
            params.set("signature_id", signature_id.wire());
        }
        params
    }
}

impl Decode for QuerySeals {
    fn decode(answer: &Answer) -> Result<Vec<StoredSeal>, String> {
        answer.list()
    }
}

/// Puts another picture in the place of a seal's.
///
/// 替换签章, `replace_signature.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceSeal {
    /// Whose seal.
    pub customer_id: CustomerId,
    /// Which seal.
    pub signature_id: SealId,
    /// The new picture, PNG or JPEG, as plain Base64.
    pub signature_img_base64: SealImage,
}

impl ReplaceSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, signature_id: SealId, signature_img_base64: SealImage) -> Self {
        Self { customer_id, signature_id, signature_img_base64 }
    }
}

impl fmt::Debug for ReplaceSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ReplaceSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ReplaceSeal",
            path: "replace_signature.api",
            title: "替换签章",
            doc: "Puts another picture in the place of a seal's.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new("signature_id", SealId::KIND, "Which seal.").required(),
                Field::new(
                    "signature_img_base64",
                    FieldKind::Image,
                    "The new picture, PNG or JPEG, as plain Base64.",
                )
                .required(),
            ],
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
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("customer_id"),
                Part::Field("signature_id"),
                Part::Field("signature_img_base64"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("signature_id", self.signature_id.wire());
        params.set("signature_img_base64", self.signature_img_base64.wire());
        params
    }
}

impl Decode for ReplaceSeal {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Removes a seal.
///
/// 删除签章, `remove_signature.api`. A second call with the same number is refused.
/// [`QuerySeals`](crate::QuerySeals) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - That a second call answers 1608 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct RemoveSeal {
    /// Whose seal.
    pub customer_id: CustomerId,
    /// Which seal.
    pub signature_id: SealId,
}

impl RemoveSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, signature_id: SealId) -> Self {
        Self { customer_id, signature_id }
    }
}

impl fmt::Debug for RemoveSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RemoveSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RemoveSeal",
            path: "remove_signature.api",
            title: "删除签章",
            doc: "Removes a seal.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySeals"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new("signature_id", SealId::KIND, "Which seal.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["That a second call answers 1608 is read from the table of codes."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["1608"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("signature_id", self.signature_id.wire());
        params
    }
}

impl Decode for RemoveSeal {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Makes a seal the customer's default.
///
/// 设置默认章, `default_signature.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct SetDefaultSeal {
    /// Whose seal.
    pub customer_id: CustomerId,
    /// Which seal.
    pub signature_id: SealId,
}

impl SetDefaultSeal {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, signature_id: SealId) -> Self {
        Self { customer_id, signature_id }
    }
}

impl fmt::Debug for SetDefaultSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SetDefaultSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SetDefaultSeal",
            path: "default_signature.api",
            title: "设置默认章",
            doc: "Makes a seal the customer's default.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new("signature_id", SealId::KIND, "Which seal.").required(),
            ],
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
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("signature_id", self.signature_id.wire());
        params
    }
}

impl Decode for SetDefaultSeal {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Lets a person use a company's seals, or no longer. The digest's order is not that of the names.
///
/// 授权个人使用企业印章, `authorization.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That a second call changes nothing.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthorizePerson {
    /// The company.
    pub company_id: CustomerId,
    /// The person.
    pub person_id: CustomerId,
    /// Grants or cancels.
    pub operate_type: Grant,
}

impl AuthorizePerson {
    /// With what is required.
    #[must_use]
    pub fn new(company_id: CustomerId, person_id: CustomerId, operate_type: Grant) -> Self {
        Self { company_id, person_id, operate_type }
    }
}

impl fmt::Debug for AuthorizePerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AuthorizePerson {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AuthorizePerson",
            path: "authorization.api",
            title: "授权个人使用企业印章",
            doc: "Lets a person use a company's seals, or no longer. The digest's order is not that of the names.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("company_id", CustomerId::KIND, "The company.").required(),
                Field::new("person_id", CustomerId::KIND, "The person.").required(),
                Field::new("operate_type", FieldKind::Choice(Grant::CHOICES), "Grants or cancels.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["That a second call changes nothing."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("company_id"), Part::Field("person_id"), Part::Field("operate_type")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("company_id", self.company_id.wire());
        params.set("person_id", self.person_id.wire());
        params.set("operate_type", self.operate_type.wire());
        params
    }
}

impl Decode for AuthorizePerson {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Lets a person use one of a company's seals, or no longer.
///
/// 印章授权, `authorize_signature.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That a second call changes nothing.
#[derive(Clone)]
#[non_exhaustive]
pub struct AuthorizeSeal {
    /// The company.
    pub company_id: CustomerId,
    /// Grants or cancels.
    pub operate_type: Grant,
    /// The person.
    pub person_id: CustomerId,
    /// Which seal.
    pub signature_id: SealId,
}

impl AuthorizeSeal {
    /// With what is required.
    #[must_use]
    pub fn new(
        company_id: CustomerId,
        operate_type: Grant,
        person_id: CustomerId,
        signature_id: SealId,
    ) -> Self {
        Self { company_id, operate_type, person_id, signature_id }
    }
}

impl fmt::Debug for AuthorizeSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AuthorizeSeal {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AuthorizeSeal",
            path: "authorize_signature.api",
            title: "印章授权",
            doc: "Lets a person use one of a company's seals, or no longer.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("company_id", CustomerId::KIND, "The company.").required(),
                Field::new("operate_type", FieldKind::Choice(Grant::CHOICES), "Grants or cancels.")
                    .required(),
                Field::new("person_id", CustomerId::KIND, "The person.").required(),
                Field::new("signature_id", SealId::KIND, "Which seal.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["That a second call changes nothing."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("company_id"),
                Part::Field("operate_type"),
                Part::Field("person_id"),
                Part::Field("signature_id"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("company_id", self.company_id.wire());
        params.set("operate_type", self.operate_type.wire());
        params.set("person_id", self.person_id.wire());
        params.set("signature_id", self.signature_id.wire());
        params
    }
}

impl Decode for AuthorizeSeal {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Asks who may use which seals.
///
/// 查询印章授权列表, `find_signature_auth_list.api`. Only asks.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - What the entries of the list hold is not documented; they are given as they are.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListSealAuthorizations {
    /// What to ask about.
    pub about: SealAuthQuery,
}

impl ListSealAuthorizations {
    /// With what is required.
    #[must_use]
    pub fn new(about: impl Into<SealAuthQuery>) -> Self {
        Self { about: about.into() }
    }
}

impl fmt::Debug for ListSealAuthorizations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ListSealAuthorizations {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ListSealAuthorizations",
            path: "find_signature_auth_list.api",
            title: "查询印章授权列表",
            doc: "Asks who may use which seals.",
            group: "seal",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "The customer."),
                Field::new("signature_id", SealId::KIND, "The seal."),
                Field::new("type", FieldKind::Choice(AuthList::CHOICES), "What to list."),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[("customer_id", "type", "3")],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["What the entries of the list hold is not documented; they are given as they are."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("signature_id"), Part::Field("type")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = Vec<Value>;

    fn params(&self) -> Params {
        let mut params = Params::new();
        self.about.put_params(&mut params);
        params
    }
}

impl Decode for ListSealAuthorizations {
    fn decode(answer: &Answer) -> Result<Vec<Value>, String> {
        answer.list()
    }
}

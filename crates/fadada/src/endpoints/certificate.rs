// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Certificates (证书).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, Certificate, CustomerId, Decode, DocumentType, Effect, Encrypted, Endpoint, Envelope,
    EvidenceNo, Field, FieldKind, Kind, LegacyAccount, Limits, Params, Part, Recipe, Repeat, Secret,
    SerialNo, Source, Spec, request::certificate,
};

/// Applies for the certificate of a verified customer; binds the customer number to the verified identity.
///
/// 实名证书申请, `apply_cert.api`. A second call with the same number is refused.
/// [`QueryCert`](crate::QueryCert) tells whether it worked.
///
/// Inferred:
/// - The document's table forgets msg_digest; it is sent.
/// - 3201 after a lost reply of our own is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApplyCert {
    /// Whose certificate.
    pub customer_id: CustomerId,
    /// Serial number of the passed verification.
    pub verified_serialno: SerialNo,
}

impl ApplyCert {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, verified_serialno: SerialNo) -> Self {
        Self { customer_id, verified_serialno }
    }
}

impl fmt::Debug for ApplyCert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ApplyCert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ApplyCert",
            path: "apply_cert.api",
            title: "实名证书申请",
            doc: "Applies for the certificate of a verified customer; binds the customer number to the verified identity.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QueryCert"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose certificate.").required(),
                Field::new("verified_serialno", SerialNo::KIND, "Serial number of the passed verification.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document's table forgets msg_digest; it is sent.",
                "3201 after a lost reply of our own is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["3201"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("verified_serialno")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("verified_serialno", self.verified_serialno.wire());
        params
    }
}

impl Decode for ApplyCert {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Applies for a certificate with a number in place of the identity, for a verified customer.
///
/// 编号证书申请, `apply_numcert.api`. A second call with the same number is refused.
/// [`QueryCert`](crate::QueryCert) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - That a second call answers 3201 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApplyNumCert {
    /// Whose certificate.
    pub customer_id: CustomerId,
    /// Serial number of the passed verification.
    pub verified_serialno: SerialNo,
}

impl ApplyNumCert {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, verified_serialno: SerialNo) -> Self {
        Self { customer_id, verified_serialno }
    }
}

impl fmt::Debug for ApplyNumCert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ApplyNumCert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ApplyNumCert",
            path: "apply_numcert.api",
            title: "编号证书申请",
            doc: "Applies for a certificate with a number in place of the identity, for a verified customer.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QueryCert"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose certificate.").required(),
                Field::new("verified_serialno", SerialNo::KIND, "Serial number of the passed verification.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[
                "That a second call answers 3201 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["3201"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("verified_serialno")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("verified_serialno", self.verified_serialno.wire());
        params
    }
}

impl Decode for ApplyNumCert {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Applies for a certificate with a number, for a customer whose identity was deposited rather than verified.
///
/// 编号证书申请（存证）, `apply_client_numcert.api`. A second call with the same number is refused.
/// [`QueryCert`](crate::QueryCert) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That a second call answers 3201 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApplyClientNumCert {
    /// Whose certificate.
    pub customer_id: CustomerId,
    /// Number of the deposit.
    pub evidence_no: EvidenceNo,
}

impl ApplyClientNumCert {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, evidence_no: EvidenceNo) -> Self {
        Self { customer_id, evidence_no }
    }
}

impl fmt::Debug for ApplyClientNumCert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ApplyClientNumCert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ApplyClientNumCert",
            path: "apply_client_numcert.api",
            title: "编号证书申请（存证）",
            doc: "Applies for a certificate with a number, for a customer whose identity was deposited rather than verified.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Keyed,
            confirm: Some("QueryCert"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose certificate.").required(),
                Field::new("evidence_no", EvidenceNo::KIND, "Number of the deposit.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "That a second call answers 3201 is read from the table of codes. After a lost reply of our own it is taken for the success of the first attempt: a customer who had a certificate before looks the same, so ask with QueryCert where that matters.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["3201"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("customer_id"), Part::Field("evidence_no")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("evidence_no", self.evidence_no.wire());
        params
    }
}

impl Decode for ApplyClientNumCert {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Asks for a customer's certificate.
///
/// 查询证书信息, `query_cert.api`. Only asks.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The certificate is read from data, from JSON text in data, and from a field `cert` in data: one client guards against all three.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryCert {
    /// Whose certificate; the name is in camelCase on the wire.
    pub customer_id: CustomerId,
}

impl QueryCert {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id }
    }
}

impl fmt::Debug for QueryCert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryCert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryCert",
            path: "query_cert.api",
            title: "查询证书信息",
            doc: "Asks for a customer's certificate.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new(
                "customerId",
                CustomerId::KIND,
                "Whose certificate; the name is in camelCase on the wire.",
            )
            .required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[
                "The certificate is read from data, from JSON text in data, and from a field `cert` in data: one client guards against all three.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: true,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("customerId")], tail: &[] },
        accept: &[],
    };

    type Reply = Option<Certificate>;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customerId", self.customer_id.wire());
        params
    }
}

impl Decode for QueryCert {
    fn decode(answer: &Answer) -> Result<Option<Certificate>, String> {
        certificate(answer)
    }
}

/// Registers a person in the older scheme, before account_register. The digest covers no parameter.
///
/// 个人CA注册, `syncPerson_auto.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - ident_type: some public clients leave it out or empty, and one sends every kind of document.
#[derive(Clone)]
#[non_exhaustive]
pub struct SyncPerson {
    /// Name.
    pub customer_name: Secret,
    /// E-mail address.
    pub email: Option<Secret>,
    /// Kind of document; the identity card otherwise.
    pub ident_type: Option<DocumentType>,
    /// `document number|mobile number`, encrypted with 3DES under the app secret.
    pub id_mobile: Encrypted,
}

impl SyncPerson {
    /// With what is required.
    #[must_use]
    pub fn new(customer_name: impl Into<Secret>, id_mobile: Encrypted) -> Self {
        Self { customer_name: customer_name.into(), email: None, ident_type: None, id_mobile }
    }

    /// E-mail address.
    #[must_use]
    pub fn email(mut self, email: impl Into<Secret>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Kind of document; the identity card otherwise.
    #[must_use]
    pub fn ident_type(mut self, ident_type: DocumentType) -> Self {
        self.ident_type = Some(ident_type);
        self
    }
}

impl fmt::Debug for SyncPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SyncPerson {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SyncPerson",
            path: "syncPerson_auto.api",
            title: "个人CA注册",
            doc: "Registers a person in the older scheme, before account_register. The digest covers no parameter.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_name", FieldKind::Text(Limits::NONE), "Name.").required().personal(),
                Field::new("email", FieldKind::Text(Limits::NONE), "E-mail address.").personal(),
                Field::new(
                    "ident_type",
                    FieldKind::Choice(DocumentType::CHOICES),
                    "Kind of document; the identity card otherwise.",
                ),
                Field::new(
                    "id_mobile",
                    FieldKind::Cipher,
                    "`document number|mobile number`, encrypted with 3DES under the app secret.",
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
                "ident_type: some public clients leave it out or empty, and one sends every kind of document.",
            ],
            deprecated: true,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[], tail: &[] },
        accept: &[],
    };

    type Reply = LegacyAccount;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_name", self.customer_name.wire());
        if let Some(email) = &self.email {
            params.set("email", email.wire());
        }
        if let Some(ident_type) = &self.ident_type {
            params.set("ident_type", ident_type.wire());
        }
        params.set("id_mobile", self.id_mobile.wire());
        params
    }
}

impl Decode for SyncPerson {
    fn decode(answer: &Answer) -> Result<LegacyAccount, String> {
        answer.top()
    }
}

/// Registers a company in the older scheme, before account_register. The digest covers no parameter.
///
/// 企业CA注册, `syncCompany_auto.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct SyncCompany {
    /// The company's name.
    pub customer_name: Secret,
    /// Mobile number of the contact.
    pub mobile: Secret,
    /// Organisation code.
    pub organization: Secret,
    /// `organisation code|mobile number`, encrypted with 3DES under the app secret.
    pub id_mobile: Encrypted,
}

impl SyncCompany {
    /// With what is required.
    #[must_use]
    pub fn new(
        customer_name: impl Into<Secret>,
        mobile: impl Into<Secret>,
        organization: impl Into<Secret>,
        id_mobile: Encrypted,
    ) -> Self {
        Self {
            customer_name: customer_name.into(),
            mobile: mobile.into(),
            organization: organization.into(),
            id_mobile,
        }
    }
}

impl fmt::Debug for SyncCompany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SyncCompany {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SyncCompany",
            path: "syncCompany_auto.api",
            title: "企业CA注册",
            doc: "Registers a company in the older scheme, before account_register. The digest covers no parameter.",
            group: "certificate",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_name", FieldKind::Text(Limits::NONE), "The company's name.")
                    .required()
                    .personal(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "Mobile number of the contact.")
                    .required()
                    .personal(),
                Field::new("organization", FieldKind::Text(Limits::NONE), "Organisation code.")
                    .required()
                    .personal(),
                Field::new(
                    "id_mobile",
                    FieldKind::Cipher,
                    "`organisation code|mobile number`, encrypted with 3DES under the app secret.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[],
            deprecated: true,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[], tail: &[] },
        accept: &[],
    };

    type Reply = LegacyAccount;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_name", self.customer_name.wire());
        params.set("mobile", self.mobile.wire());
        params.set("organization", self.organization.wire());
        params.set("id_mobile", self.id_mobile.wire());
        params
    }
}

impl Decode for SyncCompany {
    fn decode(answer: &Answer) -> Result<LegacyAccount, String> {
        answer.top()
    }
}

// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Deposits of evidence (存证).

use hetong_call::lenient::FromText as _;
use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, Chars, CustomerId, Decode, DocumentType, Effect, Endpoint, Envelope, EvidenceNo, Field,
    FieldKind, FileRule, Kind, LicenceType, Limits, MEGABYTE, Params, Part, PayType, Principal, Proof,
    Recipe, Repeat, Secret, Sha256, Source, Spec, Stamp, TransactionId, Upload, VerifiedMode, VerifiedType,
    YesNo,
};

/// Deposits the hash of a file as evidence of an identity; answers the evidence's number.
///
/// 实名信息哈希存证, `hash_deposit.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That each call makes another deposit.
#[derive(Clone)]
#[non_exhaustive]
pub struct DepositHash {
    /// Whose identity.
    pub customer_id: CustomerId,
    /// Name of the deposit.
    pub preservation_name: String,
    /// Description.
    pub preservation_desc: Option<String>,
    /// The file's name.
    pub file_name: String,
    /// When the file was last changed, in seconds since 1970.
    pub noper_time: u64,
    /// The file's size in bytes.
    pub file_size: u64,
    /// The file's SHA-256.
    pub original_sha256: Sha256,
    /// Number of the deposit, chosen by the caller.
    pub transaction_id: TransactionId,
    /// Apply for the certificate at once.
    pub cert_flag: Option<YesNo>,
}

impl DepositHash {
    /// With what is required.
    #[must_use]
    pub fn new(
        customer_id: CustomerId,
        preservation_name: impl Into<String>,
        file_name: impl Into<String>,
        noper_time: u64,
        file_size: u64,
        original_sha256: Sha256,
        transaction_id: TransactionId,
    ) -> Self {
        Self {
            customer_id,
            preservation_name: preservation_name.into(),
            preservation_desc: None,
            file_name: file_name.into(),
            noper_time,
            file_size,
            original_sha256,
            transaction_id,
            cert_flag: None,
        }
    }

    /// Description.
    #[must_use]
    pub fn preservation_desc(mut self, preservation_desc: impl Into<String>) -> Self {
        self.preservation_desc = Some(preservation_desc.into());
        self
    }

    /// Apply for the certificate at once.
    #[must_use]
    pub fn cert_flag(mut self, cert_flag: YesNo) -> Self {
        self.cert_flag = Some(cert_flag);
        self
    }
}

impl fmt::Debug for DepositHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DepositHash {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DepositHash",
            path: "hash_deposit.api",
            title: "实名信息哈希存证",
            doc: "Deposits the hash of a file as evidence of an identity; answers the evidence's number.",
            group: "deposit",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whose identity.").required(),
                Field::new(
                    "preservation_name",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Name of the deposit.",
                )
                .required(),
                Field::new(
                    "preservation_desc",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Description.",
                ),
                Field::new("file_name", FieldKind::Text(Limits::NONE), "The file's name.").required(),
                Field::new(
                    "noper_time",
                    FieldKind::Integer { min: 0, max: i64::MAX },
                    "When the file was last changed, in seconds since 1970.",
                )
                .required(),
                Field::new(
                    "file_size",
                    FieldKind::Integer { min: 0, max: i64::MAX },
                    "The file's size in bytes.",
                )
                .required(),
                Field::new("original_sha256", Sha256::KIND, "The file's SHA-256.").required(),
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of the deposit, chosen by the caller.",
                )
                .required(),
                Field::new(
                    "cert_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Apply for the certificate at once.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["That each call makes another deposit."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] },
        accept: &[],
    };

    type Reply = EvidenceNo;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("preservation_name", self.preservation_name.wire());
        if let Some(preservation_desc) = &self.preservation_desc {
            params.set("preservation_desc", preservation_desc.wire());
        }
        params.set("file_name", self.file_name.wire());
        params.set("noper_time", self.noper_time.wire());
        params.set("file_size", self.file_size.wire());
        params.set("original_sha256", self.original_sha256.wire());
        params.set("transaction_id", self.transaction_id.wire());
        if let Some(cert_flag) = &self.cert_flag {
            params.set("cert_flag", cert_flag.wire());
        }
        params
    }
}

impl Decode for DepositHash {
    fn decode(answer: &Answer) -> Result<EvidenceNo, String> {
        answer.data_text().map(EvidenceNo::from_text)
    }
}

/// Deposits evidence of how a caller has verified a person; answers the evidence's number.
///
/// 个人实名信息存证, `person_deposit.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That each call makes another deposit.
/// - Which proof belongs to which verified_type.
/// - What the proofs hold is known by example only.
/// - That document_type takes what the verification takes.
#[derive(Clone)]
#[non_exhaustive]
pub struct DepositPerson {
    /// Who was verified.
    pub customer_id: CustomerId,
    /// Name of the deposit.
    pub preservation_name: String,
    /// Description.
    pub preservation_desc: Option<String>,
    /// Who supplies the data.
    pub preservation_data_provider: String,
    /// The person's name.
    pub name: Secret,
    /// Kind of document; the identity card otherwise.
    pub document_type: Option<DocumentType>,
    /// The document's number.
    pub idcard: Secret,
    /// The mobile number.
    pub mobile: Option<Secret>,
    /// When the person was verified.
    pub verified_time: Option<Stamp>,
    /// How the person was verified.
    pub verified_type: VerifiedType,
    /// Proof of the check with the police, such as `applyNum`.
    pub public_security_essential_factor: Option<Proof>,
    /// Proof of the check with the carrier, such as `transactionId`.
    pub mobile_essential_factor: Option<Proof>,
    /// Proof of the check with the bank.
    pub bank_essential_factor: Option<Proof>,
    /// Proof of the check with carrier and bank.
    pub mobile_and_bank_essential_factor: Option<Proof>,
    /// Proof that a living person was there.
    pub live_detection: Option<Proof>,
    /// Apply for the certificate at once.
    pub cert_flag: Option<YesNo>,
    /// Picture of the document's front. Not covered by the digest.
    pub idcard_positive_file: Option<Upload>,
    /// Picture of the document's back. Not covered by the digest.
    pub idcard_negative_file: Option<Upload>,
    /// Picture of the living person. Not covered by the digest.
    pub live_detection_file: Option<Upload>,
}

impl DepositPerson {
    /// With what is required.
    #[must_use]
    pub fn new(
        customer_id: CustomerId,
        preservation_name: impl Into<String>,
        preservation_data_provider: impl Into<String>,
        name: impl Into<Secret>,
        idcard: impl Into<Secret>,
        verified_type: VerifiedType,
    ) -> Self {
        Self {
            customer_id,
            preservation_name: preservation_name.into(),
            preservation_desc: None,
            preservation_data_provider: preservation_data_provider.into(),
            name: name.into(),
            document_type: None,
            idcard: idcard.into(),
            mobile: None,
            verified_time: None,
            verified_type,
            public_security_essential_factor: None,
            mobile_essential_factor: None,
            bank_essential_factor: None,
            mobile_and_bank_essential_factor: None,
            live_detection: None,
            cert_flag: None,
            idcard_positive_file: None,
            idcard_negative_file: None,
            live_detection_file: None,
        }
    }

    /// Description.
    #[must_use]
    pub fn preservation_desc(mut self, preservation_desc: impl Into<String>) -> Self {
        self.preservation_desc = Some(preservation_desc.into());
        self
    }

    /// Kind of document; the identity card otherwise.
    #[must_use]
    pub fn document_type(mut self, document_type: DocumentType) -> Self {
        self.document_type = Some(document_type);
        self
    }

    /// The mobile number.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// When the person was verified.
    #[must_use]
    pub fn verified_time(mut self, verified_time: Stamp) -> Self {
        self.verified_time = Some(verified_time);
        self
    }

    /// Proof of the check with the police, such as `applyNum`.
    #[must_use]
    pub fn public_security_essential_factor(
        mut self,
        public_security_essential_factor: impl Into<Proof>,
    ) -> Self {
        self.public_security_essential_factor = Some(public_security_essential_factor.into());
        self
    }

    /// Proof of the check with the carrier, such as `transactionId`.
    #[must_use]
    pub fn mobile_essential_factor(mut self, mobile_essential_factor: impl Into<Proof>) -> Self {
        self.mobile_essential_factor = Some(mobile_essential_factor.into());
        self
    }

    /// Proof of the check with the bank.
    #[must_use]
    pub fn bank_essential_factor(mut self, bank_essential_factor: impl Into<Proof>) -> Self {
        self.bank_essential_factor = Some(bank_essential_factor.into());
        self
    }

    /// Proof of the check with carrier and bank.
    #[must_use]
    pub fn mobile_and_bank_essential_factor(
        mut self,
        mobile_and_bank_essential_factor: impl Into<Proof>,
    ) -> Self {
        self.mobile_and_bank_essential_factor = Some(mobile_and_bank_essential_factor.into());
        self
    }

    /// Proof that a living person was there.
    #[must_use]
    pub fn live_detection(mut self, live_detection: impl Into<Proof>) -> Self {
        self.live_detection = Some(live_detection.into());
        self
    }

    /// Apply for the certificate at once.
    #[must_use]
    pub fn cert_flag(mut self, cert_flag: YesNo) -> Self {
        self.cert_flag = Some(cert_flag);
        self
    }

    /// Picture of the document's front. Not covered by the digest.
    #[must_use]
    pub fn idcard_positive_file(mut self, idcard_positive_file: Upload) -> Self {
        self.idcard_positive_file = Some(idcard_positive_file);
        self
    }

    /// Picture of the document's back. Not covered by the digest.
    #[must_use]
    pub fn idcard_negative_file(mut self, idcard_negative_file: Upload) -> Self {
        self.idcard_negative_file = Some(idcard_negative_file);
        self
    }

    /// Picture of the living person. Not covered by the digest.
    #[must_use]
    pub fn live_detection_file(mut self, live_detection_file: Upload) -> Self {
        self.live_detection_file = Some(live_detection_file);
        self
    }
}

impl fmt::Debug for DepositPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for DepositPerson {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DepositPerson",
            path: "person_deposit.api",
            title: "个人实名信息存证",
            doc: "Deposits evidence of how a caller has verified a person; answers the evidence's number.",
            group: "deposit",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Who was verified.").required(),
                Field::new(
                    "preservation_name",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Name of the deposit.",
                )
                .required(),
                Field::new(
                    "preservation_desc",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Description.",
                ),
                Field::new(
                    "preservation_data_provider",
                    FieldKind::Text(Limits { max_chars: Some(30), max_bytes: None, chars: Chars::Any }),
                    "Who supplies the data.",
                )
                .required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The person's name.").required().personal(),
                Field::new(
                    "document_type",
                    FieldKind::Choice(DocumentType::CHOICES),
                    "Kind of document; the identity card otherwise.",
                ),
                Field::new("idcard", FieldKind::Text(Limits::NONE), "The document's number.")
                    .required()
                    .personal(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "The mobile number.").personal(),
                Field::new("verified_time", FieldKind::Stamp, "When the person was verified."),
                Field::new(
                    "verified_type",
                    FieldKind::Choice(VerifiedType::CHOICES),
                    "How the person was verified.",
                )
                .required(),
                Field::new(
                    "public_security_essential_factor",
                    Proof::KIND,
                    "Proof of the check with the police, such as `applyNum`.",
                ),
                Field::new(
                    "mobile_essential_factor",
                    Proof::KIND,
                    "Proof of the check with the carrier, such as `transactionId`.",
                ),
                Field::new("bank_essential_factor", Proof::KIND, "Proof of the check with the bank."),
                Field::new(
                    "mobile_and_bank_essential_factor",
                    Proof::KIND,
                    "Proof of the check with carrier and bank.",
                ),
                Field::new("live_detection", Proof::KIND, "Proof that a living person was there."),
                Field::new(
                    "cert_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Apply for the certificate at once.",
                ),
                Field::new(
                    "idcard_positive_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the document's front. Not covered by the digest.",
                ),
                Field::new(
                    "idcard_negative_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the document's back. Not covered by the digest.",
                ),
                Field::new(
                    "live_detection_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the living person. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "That each call makes another deposit.",
                "Which proof belongs to which verified_type.",
                "What the proofs hold is known by example only.",
                "That document_type takes what the verification takes.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::AllExcept(&[
                "idcard_positive_file",
                "idcard_negative_file",
                "live_detection_file",
            ])],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = EvidenceNo;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("preservation_name", self.preservation_name.wire());
        if let Some(preservation_desc) = &self.preservation_desc {
            params.set("preservation_desc", preservation_desc.wire());
        }
        params.set("preservation_data_provider", self.preservation_data_provider.wire());
        params.set("name", self.name.wire());
        if let Some(document_type) = &self.document_type {
            params.set("document_type", document_type.wire());
        }
        params.set("idcard", self.idcard.wire());
        if let Some(mobile) = &self.mobile {
            params.set("mobile", mobile.wire());
        }
        if let Some(verified_time) = &self.verified_time {
            params.set("verified_time", verified_time.wire());
        }
        params.set("verified_type", self.verified_type.wire());
        if let Some(public_security_essential_factor) = &self.public_security_essential_factor {
            params.set("public_security_essential_factor", json(public_security_essential_factor));
        }
        if let Some(mobile_essential_factor) = &self.mobile_essential_factor {
            params.set("mobile_essential_factor", json(mobile_essential_factor));
        }
        if let Some(bank_essential_factor) = &self.bank_essential_factor {
            params.set("bank_essential_factor", json(bank_essential_factor));
        }
        if let Some(mobile_and_bank_essential_factor) = &self.mobile_and_bank_essential_factor {
            params.set("mobile_and_bank_essential_factor", json(mobile_and_bank_essential_factor));
        }
        if let Some(live_detection) = &self.live_detection {
            params.set("live_detection", json(live_detection));
        }
        if let Some(cert_flag) = &self.cert_flag {
            params.set("cert_flag", cert_flag.wire());
        }
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        if let Some(idcard_positive_file) = &self.idcard_positive_file {
            files.push(("idcard_positive_file", idcard_positive_file.clone()));
        }
        if let Some(idcard_negative_file) = &self.idcard_negative_file {
            files.push(("idcard_negative_file", idcard_negative_file.clone()));
        }
        if let Some(live_detection_file) = &self.live_detection_file {
            files.push(("live_detection_file", live_detection_file.clone()));
        }
        files
    }
}

impl Decode for DepositPerson {
    fn decode(answer: &Answer) -> Result<EvidenceNo, String> {
        answer.data_text().map(EvidenceNo::from_text)
    }
}

/// Deposits evidence of how a caller has verified a company; answers the evidence's number.
///
/// 企业信息实名存证, `company_deposit.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That each call makes another deposit.
/// - Which numbers and files belong to which document_type and verified_mode.
#[derive(Clone)]
#[non_exhaustive]
pub struct DepositCompany {
    /// Which company was verified.
    pub customer_id: CustomerId,
    /// Name of the deposit.
    pub preservation_name: String,
    /// Description.
    pub preservation_desc: Option<String>,
    /// Who supplies the data.
    pub preservation_data_provider: String,
    /// The company's name.
    pub company_name: Secret,
    /// Kind of licence.
    pub document_type: LicenceType,
    /// Credit code, on a licence that unites three certificates.
    pub credit_code: Option<Secret>,
    /// Number of an older licence.
    pub licence: Option<Secret>,
    /// Organisation code that belongs to an older licence.
    pub organization: Option<Secret>,
    /// When the company was verified.
    pub verified_time: Option<Stamp>,
    /// How the company was verified.
    pub verified_mode: VerifiedMode,
    /// How the payment was checked.
    pub pay_type: Option<PayType>,
    /// The amount or the code that was sent.
    pub amount_or_random_code: Option<Secret>,
    /// What the company entered.
    pub user_back_fill_amount_or_random_code: Option<Secret>,
    /// The account that was paid from.
    pub public_bank_account: Option<Secret>,
    /// Its branch.
    pub public_branch_bank: Option<Secret>,
    /// The company's bank.
    pub customer_bank: Option<Secret>,
    /// The company's account.
    pub customer_bank_account: Option<Secret>,
    /// Its branch.
    pub customer_branch_bank: Option<Secret>,
    /// Name of the legal representative.
    pub legal_name: Option<Secret>,
    /// Identity number of the legal representative.
    pub legal_idcard: Option<Secret>,
    /// Who acts for the company.
    pub company_principal_type: Principal,
    /// How the person acting was verified: what a deposit of that person would hold.
    pub company_principal_verified_msg: Proof,
    /// Number of the deposit, chosen by the caller.
    pub transaction_id: TransactionId,
    /// Apply for the certificate at once.
    pub cert_flag: Option<YesNo>,
    /// Picture of the licence. Not covered by the digest.
    pub credit_code_file: Option<Upload>,
    /// Picture of the older licence. Not covered by the digest.
    pub licence_file: Option<Upload>,
    /// Picture of the organisation code. Not covered by the digest.
    pub organization_file: Option<Upload>,
    /// Picture of the power of attorney. Not covered by the digest.
    pub power_attorney_file: Option<Upload>,
    /// Picture of the acting person's document, front. Not covered by the digest.
    pub idcard_positive_file: Option<Upload>,
    /// Picture of the acting person's document, back. Not covered by the digest.
    pub idcard_negative_file: Option<Upload>,
    /// Picture of the living person. Not covered by the digest.
    pub live_detection_file: Option<Upload>,
}

impl DepositCompany {
    /// With what is required.
    #[must_use]
    #[expect(clippy::too_many_arguments, reason = "the call requires them all")]
    pub fn new(
        customer_id: CustomerId,
        preservation_name: impl Into<String>,
        preservation_data_provider: impl Into<String>,
        company_name: impl Into<Secret>,
        document_type: LicenceType,
        verified_mode: VerifiedMode,
        company_principal_type: Principal,
        company_principal_verified_msg: impl Into<Proof>,
        transaction_id: TransactionId,
    ) -> Self {
        Self {
            customer_id,
            preservation_name: preservation_name.into(),
            preservation_desc: None,
            preservation_data_provider: preservation_data_provider.into(),
            company_name: company_name.into(),
            document_type,
            credit_code: None,
            licence: None,
            organization: None,
            verified_time: None,
            verified_mode,
            pay_type: None,
            amount_or_random_code: None,
            user_back_fill_amount_or_random_code: None,
            public_bank_account: None,
            public_branch_bank: None,
            customer_bank: None,
            customer_bank_account: None,
            customer_branch_bank: None,
            legal_name: None,
            legal_idcard: None,
            company_principal_type,
            company_principal_verified_msg: company_principal_verified_msg.into(),
            transaction_id,
            cert_flag: None,
            credit_code_file: None,
            licence_file: None,
            organization_file: None,
            power_attorney_file: None,
            idcard_positive_file: None,
            idcard_negative_file: None,
            live_detection_file: None,
        }
    }

    /// Description.
    #[must_use]
    pub fn preservation_desc(mut self, preservation_desc: impl Into<String>) -> Self {
        self.preservation_desc = Some(preservation_desc.into());
        self
    }

    /// Credit code, on a licence that unites three certificates.
    #[must_use]
    pub fn credit_code(mut self, credit_code: impl Into<Secret>) -> Self {
        self.credit_code = Some(credit_code.into());
        self
    }

    /// Number of an older licence.
    #[must_use]
    pub fn licence(mut self, licence: impl Into<Secret>) -> Self {
        self.licence = Some(licence.into());
        self
    }

    /// Organisation code that belongs to an older licence.
    #[must_use]
    pub fn organization(mut self, organization: impl Into<Secret>) -> Self {
        self.organization = Some(organization.into());
        self
    }

    /// When the company was verified.
    #[must_use]
    pub fn verified_time(mut self, verified_time: Stamp) -> Self {
        self.verified_time = Some(verified_time);
        self
    }

    /// How the payment was checked.
    #[must_use]
    pub fn pay_type(mut self, pay_type: PayType) -> Self {
        self.pay_type = Some(pay_type);
        self
    }

    /// The amount or the code that was sent.
    #[must_use]
    pub fn amount_or_random_code(mut self, amount_or_random_code: impl Into<Secret>) -> Self {
        self.amount_or_random_code = Some(amount_or_random_code.into());
        self
    }

    /// What the company entered.
    #[must_use]
    pub fn user_back_fill_amount_or_random_code(
        mut self,
        user_back_fill_amount_or_random_code: impl Into<Secret>,
    ) -> Self {
        self.user_back_fill_amount_or_random_code = Some(user_back_fill_amount_or_random_code.into());
        self
    }

    /// The account that was paid from.
    #[must_use]
    pub fn public_bank_account(mut self, public_bank_account: impl Into<Secret>) -> Self {
        self.public_bank_account = Some(public_bank_account.into());
        self
    }

    /// Its branch.
    #[must_use]
    pub fn public_branch_bank(mut self, public_branch_bank: impl Into<Secret>) -> Self {
        self.public_branch_bank = Some(public_branch_bank.into());
        self
    }

    /// The company's bank.
    #[must_use]
    pub fn customer_bank(mut self, customer_bank: impl Into<Secret>) -> Self {
        self.customer_bank = Some(customer_bank.into());
        self
    }

    /// The company's account.
    #[must_use]
    pub fn customer_bank_account(mut self, customer_bank_account: impl Into<Secret>) -> Self {
        self.customer_bank_account = Some(customer_bank_account.into());
        self
    }

    /// Its branch.
    #[must_use]
    pub fn customer_branch_bank(mut self, customer_branch_bank: impl Into<Secret>) -> Self {
        self.customer_branch_bank = Some(customer_branch_bank.into());
        self
    }

    /// Name of the legal representative.
    #[must_use]
    pub fn legal_name(mut self, legal_name: impl Into<Secret>) -> Self {
        self.legal_name = Some(legal_name.into());
        self
    }

    /// Identity number of the legal representative.
    #[must_use]
    pub fn legal_idcard(mut self, legal_idcard: impl Into<Secret>) -> Self {
        self.legal_idcard = Some(legal_idcard.into());
        self
    }

    /// Apply for the certificate at once.
    #[must_use]
    pub fn cert_flag(mut self, cert_flag: YesNo) -> Self {
        self.cert_flag = Some(cert_flag);
        self
    }

    /// Picture of the licence. Not covered by the digest.
    #[must_use]
    pub fn credit_code_file(mut self, credit_code_file: Upload) -> Self {
        self.credit_code_file = Some(credit_code_file);
        self
    }

    /// Picture of the older licence. Not covered by the digest.
    #[must_use]
    pub fn licence_file(mut self, licence_file: Upload) -> Self {
        self.licence_file = Some(licence_file);
        self
    }

    /// Picture of the organisation code. Not covered by the digest.
    #[must_use]
    pub fn organization_file(mut self, organization_file: Upload) -> Self {
        self.organization_file = Some(organization_file);
        self
    }

    /// Picture of the power of attorney. Not covered by the digest.
    #[must_use]
    pub fn power_attorney_file(mut self, power_attorney_file: Upload) -> Self {
        self.power_attorney_file = Some(power_attorney_file);
        self
    }

    /// Picture of the acting person's document, front. Not covered by the digest.
    #[must_use]
    pub fn idcard_positive_file(mut self, idcard_positive_file: Upload) -> Self {
        self.idcard_positive_file = Some(idcard_positive_file);
        self
    }

    /// Picture of the acting person's document, back. Not covered by the digest.
    #[must_use]
    pub fn idcard_negative_file(mut self, idcard_negative_file: Upload) -> Self {
        self.idcard_negative_file = Some(idcard_negative_file);
        self
    }

    /// Picture of the living person. Not covered by the digest.
    #[must_use]
    pub fn live_detection_file(mut self, live_detection_file: Upload) -> Self {
        self.live_detection_file = Some(live_detection_file);
        self
    }
}

impl fmt::Debug for DepositCompany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for DepositCompany {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DepositCompany",
            path: "company_deposit.api",
            title: "企业信息实名存证",
            doc: "Deposits evidence of how a caller has verified a company; answers the evidence's number.",
            group: "deposit",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Which company was verified.").required(),
                Field::new(
                    "preservation_name",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Name of the deposit.",
                )
                .required(),
                Field::new(
                    "preservation_desc",
                    FieldKind::Text(Limits { max_chars: Some(100), max_bytes: None, chars: Chars::Any }),
                    "Description.",
                ),
                Field::new(
                    "preservation_data_provider",
                    FieldKind::Text(Limits { max_chars: Some(30), max_bytes: None, chars: Chars::Any }),
                    "Who supplies the data.",
                )
                .required(),
                Field::new("company_name", FieldKind::Text(Limits::NONE), "The company's name.")
                    .required()
                    .personal(),
                Field::new("document_type", FieldKind::Choice(LicenceType::CHOICES), "Kind of licence.")
                    .required(),
                Field::new(
                    "credit_code",
                    FieldKind::Text(Limits::NONE),
                    "Credit code, on a licence that unites three certificates.",
                )
                .personal(),
                Field::new("licence", FieldKind::Text(Limits::NONE), "Number of an older licence.")
                    .personal(),
                Field::new(
                    "organization",
                    FieldKind::Text(Limits::NONE),
                    "Organisation code that belongs to an older licence.",
                )
                .personal(),
                Field::new("verified_time", FieldKind::Stamp, "When the company was verified."),
                Field::new(
                    "verified_mode",
                    FieldKind::Choice(VerifiedMode::CHOICES),
                    "How the company was verified.",
                )
                .required(),
                Field::new("pay_type", FieldKind::Choice(PayType::CHOICES), "How the payment was checked."),
                Field::new(
                    "amount_or_random_code",
                    FieldKind::Text(Limits::NONE),
                    "The amount or the code that was sent.",
                )
                .personal(),
                Field::new(
                    "user_back_fill_amount_or_random_code",
                    FieldKind::Text(Limits::NONE),
                    "What the company entered.",
                )
                .personal(),
                Field::new(
                    "public_bank_account",
                    FieldKind::Text(Limits::NONE),
                    "The account that was paid from.",
                )
                .personal(),
                Field::new("public_branch_bank", FieldKind::Text(Limits::NONE), "Its branch.").personal(),
                Field::new("customer_bank", FieldKind::Text(Limits::NONE), "The company's bank.").personal(),
                Field::new("customer_bank_account", FieldKind::Text(Limits::NONE), "The company's account.")
                    .personal(),
                Field::new("customer_branch_bank", FieldKind::Text(Limits::NONE), "Its branch.").personal(),
                Field::new("legal_name", FieldKind::Text(Limits::NONE), "Name of the legal representative.")
                    .personal(),
                Field::new(
                    "legal_idcard",
                    FieldKind::Text(Limits::NONE),
                    "Identity number of the legal representative.",
                )
                .personal(),
                Field::new(
                    "company_principal_type",
                    FieldKind::Choice(Principal::CHOICES),
                    "Who acts for the company.",
                )
                .required(),
                Field::new(
                    "company_principal_verified_msg",
                    Proof::KIND,
                    "How the person acting was verified: what a deposit of that person would hold.",
                )
                .required(),
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of the deposit, chosen by the caller.",
                )
                .required(),
                Field::new(
                    "cert_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Apply for the certificate at once.",
                ),
                Field::new(
                    "credit_code_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the licence. Not covered by the digest.",
                ),
                Field::new(
                    "licence_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the older licence. Not covered by the digest.",
                ),
                Field::new(
                    "organization_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the organisation code. Not covered by the digest.",
                ),
                Field::new(
                    "power_attorney_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the power of attorney. Not covered by the digest.",
                ),
                Field::new(
                    "idcard_positive_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the acting person's document, front. Not covered by the digest.",
                ),
                Field::new(
                    "idcard_negative_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the acting person's document, back. Not covered by the digest.",
                ),
                Field::new(
                    "live_detection_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the living person. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "That each call makes another deposit.",
                "Which numbers and files belong to which document_type and verified_mode.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::AllExcept(&[
                "credit_code_file",
                "licence_file",
                "organization_file",
                "power_attorney_file",
                "idcard_positive_file",
                "idcard_negative_file",
                "live_detection_file",
            ])],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = EvidenceNo;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("preservation_name", self.preservation_name.wire());
        if let Some(preservation_desc) = &self.preservation_desc {
            params.set("preservation_desc", preservation_desc.wire());
        }
        params.set("preservation_data_provider", self.preservation_data_provider.wire());
        params.set("company_name", self.company_name.wire());
        params.set("document_type", self.document_type.wire());
        if let Some(credit_code) = &self.credit_code {
            params.set("credit_code", credit_code.wire());
        }
        if let Some(licence) = &self.licence {
            params.set("licence", licence.wire());
        }
        if let Some(organization) = &self.organization {
            params.set("organization", organization.wire());
        }
        if let Some(verified_time) = &self.verified_time {
            params.set("verified_time", verified_time.wire());
        }
        params.set("verified_mode", self.verified_mode.wire());
        if let Some(pay_type) = &self.pay_type {
            params.set("pay_type", pay_type.wire());
        }
        if let Some(amount_or_random_code) = &self.amount_or_random_code {
            params.set("amount_or_random_code", amount_or_random_code.wire());
        }
        if let Some(user_back_fill_amount_or_random_code) = &self.user_back_fill_amount_or_random_code {
            params.set("user_back_fill_amount_or_random_code", user_back_fill_amount_or_random_code.wire());
        }
        if let Some(public_bank_account) = &self.public_bank_account {
            params.set("public_bank_account", public_bank_account.wire());
        }
        if let Some(public_branch_bank) = &self.public_branch_bank {
            params.set("public_branch_bank", public_branch_bank.wire());
        }
        if let Some(customer_bank) = &self.customer_bank {
            params.set("customer_bank", customer_bank.wire());
        }
        if let Some(customer_bank_account) = &self.customer_bank_account {
            params.set("customer_bank_account", customer_bank_account.wire());
        }
        if let Some(customer_branch_bank) = &self.customer_branch_bank {
            params.set("customer_branch_bank", customer_branch_bank.wire());
        }
        if let Some(legal_name) = &self.legal_name {
            params.set("legal_name", legal_name.wire());
        }
        if let Some(legal_idcard) = &self.legal_idcard {
            params.set("legal_idcard", legal_idcard.wire());
        }
        params.set("company_principal_type", self.company_principal_type.wire());
        params.set("company_principal_verified_msg", json(&self.company_principal_verified_msg));
        params.set("transaction_id", self.transaction_id.wire());
        if let Some(cert_flag) = &self.cert_flag {
            params.set("cert_flag", cert_flag.wire());
        }
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        if let Some(credit_code_file) = &self.credit_code_file {
            files.push(("credit_code_file", credit_code_file.clone()));
        }
        if let Some(licence_file) = &self.licence_file {
            files.push(("licence_file", licence_file.clone()));
        }
        if let Some(organization_file) = &self.organization_file {
            files.push(("organization_file", organization_file.clone()));
        }
        if let Some(power_attorney_file) = &self.power_attorney_file {
            files.push(("power_attorney_file", power_attorney_file.clone()));
        }
        if let Some(idcard_positive_file) = &self.idcard_positive_file {
            files.push(("idcard_positive_file", idcard_positive_file.clone()));
        }
        if let Some(idcard_negative_file) = &self.idcard_negative_file {
            files.push(("idcard_negative_file", idcard_negative_file.clone()));
        }
        if let Some(live_detection_file) = &self.live_detection_file {
            files.push(("live_detection_file", live_detection_file.clone()));
        }
        files
    }
}

impl Decode for DepositCompany {
    fn decode(answer: &Answer) -> Result<EvidenceNo, String> {
        answer.data_text().map(EvidenceNo::from_text)
    }
}

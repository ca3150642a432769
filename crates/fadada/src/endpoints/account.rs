// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Accounts and real-name verification (账号与实名认证).

use hetong_call::lenient::FromText as _;
use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, AccountType, AgentPrefill, Answer, BankPrefill, CompanyCertInfo, CompanyPackage, CompanyPrefill,
    CustomerId, Decode, DocumentChoice, DocumentType, Download, Effect, Encrypted, Endpoint, Envelope, Field,
    FieldKind, FileId, FileKind, FileRule, IdPhoto, Kind, Language, LegalPrefill, Limits, MEGABYTE, OpenId,
    OrganizationType, PageModify, Params, Part, PersonCertInfo, PersonPackage, Principal, Recipe, Repeat,
    ResultPage, Secret, SerialNo, SerialNumbers, Source, Spec, Upload, Value, VerificationPage, VerifyOption,
    YesNo,
};

/// Registers a person or a company under an id of the caller's, and answers the customer number that all other calls go by.
///
/// 注册账号, `account_register.api`. A second call answers the same.
///
/// Inferred:
/// - The document ends before this call's parameters; they are taken from public clients.
/// - The same open_id and account_type answer the same customer number again.
#[derive(Clone)]
#[non_exhaustive]
pub struct RegisterAccount {
    /// The caller's own id of the customer, unique within the app.
    pub open_id: OpenId,
    /// Person or company.
    pub account_type: AccountType,
}

impl RegisterAccount {
    /// With what is required.
    #[must_use]
    pub fn new(open_id: OpenId, account_type: AccountType) -> Self {
        Self { open_id, account_type }
    }
}

impl fmt::Debug for RegisterAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RegisterAccount {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RegisterAccount",
            path: "account_register.api",
            title: "注册账号",
            doc: "Registers a person or a company under an id of the caller's, and answers the customer number that all other calls go by.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new(
                    "open_id",
                    OpenId::KIND,
                    "The caller's own id of the customer, unique within the app.",
                )
                .required(),
                Field::new("account_type", FieldKind::Choice(AccountType::CHOICES), "Person or company.")
                    .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &[
                "The document ends before this call's parameters; they are taken from public clients.",
                "The same open_id and account_type answer the same customer number again.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] },
        accept: &[],
    };

    type Reply = CustomerId;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("open_id", self.open_id.wire());
        params.set("account_type", self.account_type.wire());
        params
    }
}

impl Decode for RegisterAccount {
    fn decode(answer: &Answer) -> Result<CustomerId, String> {
        answer.data_text().map(CustomerId::from_text)
    }
}

/// Starts a person's real-name verification: answers its serial number and the page on which the person carries it out.
///
/// 获取个人实名认证地址, `get_person_verify_url.api`. A second call makes another one.
/// [`FindSerialNo`](crate::FindSerialNo) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct VerifyPerson {
    /// Whom to verify.
    pub customer_id: CustomerId,
    /// What is checked.
    pub verified_way: PersonPackage,
    /// Whether the person may change what is filled in on the page.
    pub page_modify: PageModify,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
    /// The person's name, to fill in.
    pub customer_name: Option<Secret>,
    /// Whether other documents than the identity card are allowed.
    pub customer_ident_type: Option<DocumentChoice>,
    /// The document's number, to fill in.
    pub customer_ident_no: Option<Secret>,
    /// The mobile number, to fill in.
    pub mobile: Option<Secret>,
    /// Address of the picture of the document's front.
    pub ident_front_path: Option<String>,
    /// Address of the picture of the document's back.
    pub ident_back_path: Option<String>,
    /// Picture of the document's front. Not covered by the digest.
    pub ident_front_img: Option<Upload>,
    /// Picture of the document's back. Not covered by the digest.
    pub ident_back_img: Option<Upload>,
    /// What happens after the face check.
    pub result_type: Option<ResultPage>,
    /// Apply for the certificate as soon as the verification has passed.
    pub cert_flag: Option<YesNo>,
    /// New verification, or change of an earlier one.
    pub option: Option<VerifyOption>,
    /// Kind of document; used only if customer_ident_type allows others.
    pub cert_type: Option<DocumentType>,
    /// Bank card number, to fill in.
    pub bank_card_no: Option<Secret>,
    /// Which sides of the document must be photographed.
    pub id_photo_optional: Option<IdPhoto>,
    /// The page opens inside a mini program (packages 0, 1, 2, 4 and 9).
    pub is_mini_program: Option<YesNo>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// Language of the page.
    pub lang: Option<Language>,
    /// Bank card verification for people abroad; overrides the console's setting.
    pub is_allow_overseas_bank_card_auth: Option<YesNo>,
}

impl VerifyPerson {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, verified_way: PersonPackage, page_modify: PageModify) -> Self {
        Self {
            customer_id,
            verified_way,
            page_modify,
            notify_url: None,
            return_url: None,
            customer_name: None,
            customer_ident_type: None,
            customer_ident_no: None,
            mobile: None,
            ident_front_path: None,
            ident_back_path: None,
            ident_front_img: None,
            ident_back_img: None,
            result_type: None,
            cert_flag: None,
            option: None,
            cert_type: None,
            bank_card_no: None,
            id_photo_optional: None,
            is_mini_program: None,
            area_code: None,
            lang: None,
            is_allow_overseas_bank_card_auth: None,
        }
    }

    /// Where the result is sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }

    /// Where the browser goes afterwards.
    #[must_use]
    pub fn return_url(mut self, return_url: impl Into<String>) -> Self {
        self.return_url = Some(return_url.into());
        self
    }

    /// The person's name, to fill in.
    #[must_use]
    pub fn customer_name(mut self, customer_name: impl Into<Secret>) -> Self {
        self.customer_name = Some(customer_name.into());
        self
    }

    /// Whether other documents than the identity card are allowed.
    #[must_use]
    pub fn customer_ident_type(mut self, customer_ident_type: DocumentChoice) -> Self {
        self.customer_ident_type = Some(customer_ident_type);
        self
    }

    /// The document's number, to fill in.
    #[must_use]
    pub fn customer_ident_no(mut self, customer_ident_no: impl Into<Secret>) -> Self {
        self.customer_ident_no = Some(customer_ident_no.into());
        self
    }

    /// The mobile number, to fill in.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Address of the picture of the document's front.
    #[must_use]
    pub fn ident_front_path(mut self, ident_front_path: impl Into<String>) -> Self {
        self.ident_front_path = Some(ident_front_path.into());
        self
    }

    /// Address of the picture of the document's back.
    #[must_use]
    pub fn ident_back_path(mut self, ident_back_path: impl Into<String>) -> Self {
        self.ident_back_path = Some(ident_back_path.into());
        self
    }

    /// Picture of the document's front. Not covered by the digest.
    #[must_use]
    pub fn ident_front_img(mut self, ident_front_img: Upload) -> Self {
        self.ident_front_img = Some(ident_front_img);
        self
    }

    /// Picture of the document's back. Not covered by the digest.
    #[must_use]
    pub fn ident_back_img(mut self, ident_back_img: Upload) -> Self {
        self.ident_back_img = Some(ident_back_img);
        self
    }

    /// What happens after the face check.
    #[must_use]
    pub fn result_type(mut self, result_type: ResultPage) -> Self {
        self.result_type = Some(result_type);
        self
    }

    /// Apply for the certificate as soon as the verification has passed.
    #[must_use]
    pub fn cert_flag(mut self, cert_flag: YesNo) -> Self {
        self.cert_flag = Some(cert_flag);
        self
    }

    /// New verification, or change of an earlier one.
    #[must_use]
    pub fn option(mut self, option: VerifyOption) -> Self {
        self.option = Some(option);
        self
    }

    /// Kind of document; used only if customer_ident_type allows others.
    #[must_use]
    pub fn cert_type(mut self, cert_type: DocumentType) -> Self {
        self.cert_type = Some(cert_type);
        self
    }

    /// Bank card number, to fill in.
    #[must_use]
    pub fn bank_card_no(mut self, bank_card_no: impl Into<Secret>) -> Self {
        self.bank_card_no = Some(bank_card_no.into());
        self
    }

    /// Which sides of the document must be photographed.
    #[must_use]
    pub fn id_photo_optional(mut self, id_photo_optional: IdPhoto) -> Self {
        self.id_photo_optional = Some(id_photo_optional);
        self
    }

    /// The page opens inside a mini program (packages 0, 1, 2, 4 and 9).
    #[must_use]
    pub fn is_mini_program(mut self, is_mini_program: YesNo) -> Self {
        self.is_mini_program = Some(is_mini_program);
        self
    }

    /// Telephone area code.
    #[must_use]
    pub fn area_code(mut self, area_code: impl Into<String>) -> Self {
        self.area_code = Some(area_code.into());
        self
    }

    /// Language of the page.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> Self {
        self.lang = Some(lang);
        self
    }

    /// Bank card verification for people abroad; overrides the console's setting.
    #[must_use]
    pub fn is_allow_overseas_bank_card_auth(mut self, is_allow_overseas_bank_card_auth: YesNo) -> Self {
        self.is_allow_overseas_bank_card_auth = Some(is_allow_overseas_bank_card_auth);
        self
    }
}

impl fmt::Debug for VerifyPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for VerifyPerson {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "VerifyPerson",
            path: "get_person_verify_url.api",
            title: "获取个人实名认证地址",
            doc: "Starts a person's real-name verification: answers its serial number and the page on which the person carries it out.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: Some("FindSerialNo"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whom to verify.").required(),
                Field::new("verified_way", FieldKind::Choice(PersonPackage::CHOICES), "What is checked.")
                    .required(),
                Field::new(
                    "page_modify",
                    FieldKind::Choice(PageModify::CHOICES),
                    "Whether the person may change what is filled in on the page.",
                )
                .required(),
                Field::new("notify_url", FieldKind::Url { max_bytes: None }, "Where the result is sent."),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: Some(256) },
                    "Where the browser goes afterwards.",
                ),
                Field::new("customer_name", FieldKind::Text(Limits::NONE), "The person's name, to fill in.")
                    .personal(),
                Field::new(
                    "customer_ident_type",
                    FieldKind::Choice(DocumentChoice::CHOICES),
                    "Whether other documents than the identity card are allowed.",
                ),
                Field::new(
                    "customer_ident_no",
                    FieldKind::Text(Limits::NONE),
                    "The document's number, to fill in.",
                )
                .personal(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "The mobile number, to fill in.")
                    .personal(),
                Field::new(
                    "ident_front_path",
                    FieldKind::Url { max_bytes: None },
                    "Address of the picture of the document's front.",
                ),
                Field::new(
                    "ident_back_path",
                    FieldKind::Url { max_bytes: None },
                    "Address of the picture of the document's back.",
                ),
                Field::new(
                    "ident_front_img",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the document's front. Not covered by the digest.",
                ),
                Field::new(
                    "ident_back_img",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the document's back. Not covered by the digest.",
                ),
                Field::new(
                    "result_type",
                    FieldKind::Choice(ResultPage::CHOICES),
                    "What happens after the face check.",
                ),
                Field::new(
                    "cert_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Apply for the certificate as soon as the verification has passed.",
                ),
                Field::new(
                    "option",
                    FieldKind::Choice(VerifyOption::CHOICES),
                    "New verification, or change of an earlier one.",
                ),
                Field::new(
                    "cert_type",
                    FieldKind::Choice(DocumentType::CHOICES),
                    "Kind of document; used only if customer_ident_type allows others.",
                ),
                Field::new("bank_card_no", FieldKind::Text(Limits::NONE), "Bank card number, to fill in.")
                    .personal(),
                Field::new(
                    "id_photo_optional",
                    FieldKind::Choice(IdPhoto::CHOICES),
                    "Which sides of the document must be photographed.",
                ),
                Field::new(
                    "is_mini_program",
                    FieldKind::Choice(YesNo::CHOICES),
                    "The page opens inside a mini program (packages 0, 1, 2, 4 and 9).",
                ),
                Field::new("area_code", FieldKind::Text(Limits::NONE), "Telephone area code."),
                Field::new("lang", FieldKind::Choice(Language::CHOICES), "Language of the page."),
                Field::new(
                    "is_allow_overseas_bank_card_auth",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Bank card verification for people abroad; overrides the console's setting.",
                ),
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
            sha1: &[Part::AllExcept(&["ident_front_img", "ident_back_img"])],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = VerificationPage;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("verified_way", self.verified_way.wire());
        params.set("page_modify", self.page_modify.wire());
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(customer_name) = &self.customer_name {
            params.set("customer_name", customer_name.wire());
        }
        if let Some(customer_ident_type) = &self.customer_ident_type {
            params.set("customer_ident_type", customer_ident_type.wire());
        }
        if let Some(customer_ident_no) = &self.customer_ident_no {
            params.set("customer_ident_no", customer_ident_no.wire());
        }
        if let Some(mobile) = &self.mobile {
            params.set("mobile", mobile.wire());
        }
        if let Some(ident_front_path) = &self.ident_front_path {
            params.set("ident_front_path", ident_front_path.wire());
        }
        if let Some(ident_back_path) = &self.ident_back_path {
            params.set("ident_back_path", ident_back_path.wire());
        }
        if let Some(result_type) = &self.result_type {
            params.set("result_type", result_type.wire());
        }
        if let Some(cert_flag) = &self.cert_flag {
            params.set("cert_flag", cert_flag.wire());
        }
        if let Some(option) = &self.option {
            params.set("option", option.wire());
        }
        if let Some(cert_type) = &self.cert_type {
            params.set("cert_type", cert_type.wire());
        }
        if let Some(bank_card_no) = &self.bank_card_no {
            params.set("bank_card_no", bank_card_no.wire());
        }
        if let Some(id_photo_optional) = &self.id_photo_optional {
            params.set("id_photo_optional", id_photo_optional.wire());
        }
        if let Some(is_mini_program) = &self.is_mini_program {
            params.set("is_mini_program", is_mini_program.wire());
        }
        if let Some(area_code) = &self.area_code {
            params.set("area_code", area_code.wire());
        }
        if let Some(lang) = &self.lang {
            params.set("lang", lang.wire());
        }
        if let Some(is_allow_overseas_bank_card_auth) = &self.is_allow_overseas_bank_card_auth {
            params.set("is_allow_overseas_bank_card_auth", is_allow_overseas_bank_card_auth.wire());
        }
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        if let Some(ident_front_img) = &self.ident_front_img {
            files.push(("ident_front_img", ident_front_img.clone()));
        }
        if let Some(ident_back_img) = &self.ident_back_img {
            files.push(("ident_back_img", ident_back_img.clone()));
        }
        files
    }
}

impl Decode for VerifyPerson {
    fn decode(answer: &Answer) -> Result<VerificationPage, String> {
        answer.data()
    }
}

/// Starts a company's real-name verification: answers its serial number and the page on which the person acting for the company carries it out.
///
/// 获取企业实名认证地址, `get_company_verify_url.api`. A second call makes another one.
/// [`FindSerialNo`](crate::FindSerialNo) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - Whether m_verified_way is part of the digest: public clients disagree, and it is left out here.
#[derive(Clone)]
#[non_exhaustive]
pub struct VerifyCompany {
    /// Whom to verify.
    pub customer_id: CustomerId,
    /// Whether the data may be changed on the page.
    pub page_modify: PageModify,
    /// How the company is checked.
    pub verified_way: Option<CompanyPackage>,
    /// How the person acting for the company is checked. Not covered by the digest.
    pub m_verified_way: Option<PersonPackage>,
    /// Who acts for the company.
    pub company_principal_type: Option<Principal>,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
    /// The company's data, to fill in.
    pub company_info: Option<CompanyPrefill>,
    /// The company's bank account, to fill in.
    pub bank_info: Option<BankPrefill>,
    /// The legal representative's data, to fill in.
    pub legal_info: Option<LegalPrefill>,
    /// The agent's data, to fill in.
    pub agent_info: Option<AgentPrefill>,
    /// The legal representative's name, if an agent acts.
    pub legal_name: Option<Secret>,
    /// The mobile number, to fill in.
    pub mobile: Option<Secret>,
    /// Mobile number of the legal representative, for the authorisation by SMS.
    pub legal_authorized_mobile: Option<Secret>,
    /// Serial number of an earlier, finished verification of the person acting.
    pub verified_serialno: Option<SerialNo>,
    /// Kind of organisation.
    pub organization_type: Option<OrganizationType>,
    /// What happens after the face check.
    pub result_type: Option<ResultPage>,
    /// Apply for the certificate as soon as the verification has passed.
    pub cert_flag: Option<YesNo>,
    /// New verification, or change of an earlier one.
    pub option: Option<VerifyOption>,
    /// Which sides of the acting person's document must be photographed.
    pub id_photo_optional: Option<IdPhoto>,
    /// Ways allowed if the legal representative acts: 1 identity, 2 payment, 3 paper. The separator of several is not documented.
    pub legal_allow_company_verify_way: Option<String>,
    /// Ways allowed if an agent acts: 1 authorisation, 2 payment, 3 paper. The separator of several is not documented.
    pub agent_allow_company_verify_way: Option<String>,
    /// Province of the bank's branch.
    pub bank_province_name: Option<String>,
    /// City of the bank's branch.
    pub bank_city_name: Option<String>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// Language of the page.
    pub lang: Option<Language>,
    /// The page opens inside a mini program.
    pub is_mini_program: Option<YesNo>,
    /// The company's application form. Not covered by the digest.
    pub authorization_file: Option<Upload>,
    /// Picture of the legal representative's document. Not covered by the digest.
    pub legal_id_front_img: Option<Upload>,
    /// Picture of the agent's document. Not covered by the digest.
    pub agent_id_front_img: Option<Upload>,
}

impl VerifyCompany {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId, page_modify: PageModify) -> Self {
        Self {
            customer_id,
            page_modify,
            verified_way: None,
            m_verified_way: None,
            company_principal_type: None,
            notify_url: None,
            return_url: None,
            company_info: None,
            bank_info: None,
            legal_info: None,
            agent_info: None,
            legal_name: None,
            mobile: None,
            legal_authorized_mobile: None,
            verified_serialno: None,
            organization_type: None,
            result_type: None,
            cert_flag: None,
            option: None,
            id_photo_optional: None,
            legal_allow_company_verify_way: None,
            agent_allow_company_verify_way: None,
            bank_province_name: None,
            bank_city_name: None,
            area_code: None,
            lang: None,
            is_mini_program: None,
            authorization_file: None,
            legal_id_front_img: None,
            agent_id_front_img: None,
        }
    }

    /// How the company is checked.
    #[must_use]
    pub fn verified_way(mut self, verified_way: CompanyPackage) -> Self {
        self.verified_way = Some(verified_way);
        self
    }

    /// How the person acting for the company is checked. Not covered by the digest.
    #[must_use]
    pub fn m_verified_way(mut self, m_verified_way: PersonPackage) -> Self {
        self.m_verified_way = Some(m_verified_way);
        self
    }

    /// Who acts for the company.
    #[must_use]
    pub fn company_principal_type(mut self, company_principal_type: Principal) -> Self {
        self.company_principal_type = Some(company_principal_type);
        self
    }

    /// Where the result is sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }

    /// Where the browser goes afterwards.
    #[must_use]
    pub fn return_url(mut self, return_url: impl Into<String>) -> Self {
        self.return_url = Some(return_url.into());
        self
    }

    /// The company's data, to fill in.
    #[must_use]
    pub fn company_info(mut self, company_info: impl Into<CompanyPrefill>) -> Self {
        self.company_info = Some(company_info.into());
        self
    }

    /// The company's bank account, to fill in.
    #[must_use]
    pub fn bank_info(mut self, bank_info: impl Into<BankPrefill>) -> Self {
        self.bank_info = Some(bank_info.into());
        self
    }

    /// The legal representative's data, to fill in.
    #[must_use]
    pub fn legal_info(mut self, legal_info: impl Into<LegalPrefill>) -> Self {
        self.legal_info = Some(legal_info.into());
        self
    }

    /// The agent's data, to fill in.
    #[must_use]
    pub fn agent_info(mut self, agent_info: impl Into<AgentPrefill>) -> Self {
        self.agent_info = Some(agent_info.into());
        self
    }

    /// The legal representative's name, if an agent acts.
    #[must_use]
    pub fn legal_name(mut self, legal_name: impl Into<Secret>) -> Self {
        self.legal_name = Some(legal_name.into());
        self
    }

    /// The mobile number, to fill in.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Mobile number of the legal representative, for the authorisation by SMS.
    #[must_use]
    pub fn legal_authorized_mobile(mut self, legal_authorized_mobile: impl Into<Secret>) -> Self {
        self.legal_authorized_mobile = Some(legal_authorized_mobile.into());
        self
    }

    /// Serial number of an earlier, finished verification of the person acting.
    #[must_use]
    pub fn verified_serialno(mut self, verified_serialno: SerialNo) -> Self {
        self.verified_serialno = Some(verified_serialno);
        self
    }

    /// Kind of organisation.
    #[must_use]
    pub fn organization_type(mut self, organization_type: OrganizationType) -> Self {
        self.organization_type = Some(organization_type);
        self
    }

    /// What happens after the face check.
    #[must_use]
    pub fn result_type(mut self, result_type: ResultPage) -> Self {
        self.result_type = Some(result_type);
        self
    }

    /// Apply for the certificate as soon as the verification has passed.
    #[must_use]
    pub fn cert_flag(mut self, cert_flag: YesNo) -> Self {
        self.cert_flag = Some(cert_flag);
        self
    }

    /// New verification, or change of an earlier one.
    #[must_use]
    pub fn option(mut self, option: VerifyOption) -> Self {
        self.option = Some(option);
        self
    }

    /// Which sides of the acting person's document must be photographed.
    #[must_use]
    pub fn id_photo_optional(mut self, id_photo_optional: IdPhoto) -> Self {
        self.id_photo_optional = Some(id_photo_optional);
        self
    }

    /// Ways allowed if the legal representative acts: 1 identity, 2 payment, 3 paper. The separator of several is not documented.
    #[must_use]
    pub fn legal_allow_company_verify_way(
        mut self,
        legal_allow_company_verify_way: impl Into<String>,
    ) -> Self {
        self.legal_allow_company_verify_way = Some(legal_allow_company_verify_way.into());
        self
    }

    /// Ways allowed if an agent acts: 1 authorisation, 2 payment, 3 paper. The separator of several is not documented.
    #[must_use]
    pub fn agent_allow_company_verify_way(
        mut self,
        agent_allow_company_verify_way: impl Into<String>,
    ) -> Self {
        self.agent_allow_company_verify_way = Some(agent_allow_company_verify_way.into());
        self
    }

    /// Province of the bank's branch.
    #[must_use]
    pub fn bank_province_name(mut self, bank_province_name: impl Into<String>) -> Self {
        self.bank_province_name = Some(bank_province_name.into());
        self
    }

    /// City of the bank's branch.
    #[must_use]
    pub fn bank_city_name(mut self, bank_city_name: impl Into<String>) -> Self {
        self.bank_city_name = Some(bank_city_name.into());
        self
    }

    /// Telephone area code.
    #[must_use]
    pub fn area_code(mut self, area_code: impl Into<String>) -> Self {
        self.area_code = Some(area_code.into());
        self
    }

    /// Language of the page.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> Self {
        self.lang = Some(lang);
        self
    }

    /// The page opens inside a mini program.
    #[must_use]
    pub fn is_mini_program(mut self, is_mini_program: YesNo) -> Self {
        self.is_mini_program = Some(is_mini_program);
        self
    }

    /// The company's application form. Not covered by the digest.
    #[must_use]
    pub fn authorization_file(mut self, authorization_file: Upload) -> Self {
        self.authorization_file = Some(authorization_file);
        self
    }

    /// Picture of the legal representative's document. Not covered by the digest.
    #[must_use]
    pub fn legal_id_front_img(mut self, legal_id_front_img: Upload) -> Self {
        self.legal_id_front_img = Some(legal_id_front_img);
        self
    }

    /// Picture of the agent's document. Not covered by the digest.
    #[must_use]
    pub fn agent_id_front_img(mut self, agent_id_front_img: Upload) -> Self {
        self.agent_id_front_img = Some(agent_id_front_img);
        self
    }
}

impl fmt::Debug for VerifyCompany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &self.files())
    }
}

impl Endpoint for VerifyCompany {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "VerifyCompany",
            path: "get_company_verify_url.api",
            title: "获取企业实名认证地址",
            doc: "Starts a company's real-name verification: answers its serial number and the page on which the person acting for the company carries it out.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: Some("FindSerialNo"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Whom to verify.").required(),
                Field::new(
                    "page_modify",
                    FieldKind::Choice(PageModify::CHOICES),
                    "Whether the data may be changed on the page.",
                )
                .required(),
                Field::new(
                    "verified_way",
                    FieldKind::Choice(CompanyPackage::CHOICES),
                    "How the company is checked.",
                ),
                Field::new(
                    "m_verified_way",
                    FieldKind::Choice(PersonPackage::CHOICES),
                    "How the person acting for the company is checked. Not covered by the digest.",
                ),
                Field::new(
                    "company_principal_type",
                    FieldKind::Choice(Principal::CHOICES),
                    "Who acts for the company.",
                ),
                Field::new("notify_url", FieldKind::Url { max_bytes: None }, "Where the result is sent."),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: Some(256) },
                    "Where the browser goes afterwards.",
                ),
                Field::new("company_info", CompanyPrefill::KIND, "The company's data, to fill in."),
                Field::new("bank_info", BankPrefill::KIND, "The company's bank account, to fill in."),
                Field::new("legal_info", LegalPrefill::KIND, "The legal representative's data, to fill in."),
                Field::new("agent_info", AgentPrefill::KIND, "The agent's data, to fill in."),
                Field::new(
                    "legal_name",
                    FieldKind::Text(Limits::NONE),
                    "The legal representative's name, if an agent acts.",
                )
                .personal(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "The mobile number, to fill in.")
                    .personal(),
                Field::new(
                    "legal_authorized_mobile",
                    FieldKind::Text(Limits::NONE),
                    "Mobile number of the legal representative, for the authorisation by SMS.",
                )
                .personal(),
                Field::new(
                    "verified_serialno",
                    SerialNo::KIND,
                    "Serial number of an earlier, finished verification of the person acting.",
                ),
                Field::new(
                    "organization_type",
                    FieldKind::Choice(OrganizationType::CHOICES),
                    "Kind of organisation.",
                ),
                Field::new(
                    "result_type",
                    FieldKind::Choice(ResultPage::CHOICES),
                    "What happens after the face check.",
                ),
                Field::new(
                    "cert_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Apply for the certificate as soon as the verification has passed.",
                ),
                Field::new(
                    "option",
                    FieldKind::Choice(VerifyOption::CHOICES),
                    "New verification, or change of an earlier one.",
                ),
                Field::new(
                    "id_photo_optional",
                    FieldKind::Choice(IdPhoto::CHOICES),
                    "Which sides of the acting person's document must be photographed.",
                ),
                Field::new(
                    "legal_allow_company_verify_way",
                    FieldKind::Text(Limits::NONE),
                    "Ways allowed if the legal representative acts: 1 identity, 2 payment, 3 paper. The separator of several is not documented.",
                ),
                Field::new(
                    "agent_allow_company_verify_way",
                    FieldKind::Text(Limits::NONE),
                    "Ways allowed if an agent acts: 1 authorisation, 2 payment, 3 paper. The separator of several is not documented.",
                ),
                Field::new(
                    "bank_province_name",
                    FieldKind::Text(Limits::NONE),
                    "Province of the bank's branch.",
                ),
                Field::new("bank_city_name", FieldKind::Text(Limits::NONE), "City of the bank's branch."),
                Field::new("area_code", FieldKind::Text(Limits::NONE), "Telephone area code."),
                Field::new("lang", FieldKind::Choice(Language::CHOICES), "Language of the page."),
                Field::new(
                    "is_mini_program",
                    FieldKind::Choice(YesNo::CHOICES),
                    "The page opens inside a mini program.",
                ),
                Field::new(
                    "authorization_file",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "The company's application form. Not covered by the digest.",
                ),
                Field::new(
                    "legal_id_front_img",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the legal representative's document. Not covered by the digest.",
                ),
                Field::new(
                    "agent_id_front_img",
                    FieldKind::File(FileRule { pdf: false, max: 20 * MEGABYTE }),
                    "Picture of the agent's document. Not covered by the digest.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "Whether m_verified_way is part of the digest: public clients disagree, and it is left out here.",
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
                "authorization_file",
                "legal_id_front_img",
                "agent_id_front_img",
                "m_verified_way",
            ])],
            tail: &[],
        },
        accept: &[Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::AllExcept(&["authorization_file", "legal_id_front_img", "agent_id_front_img"])],
            tail: &[],
        }],
    };

    type Reply = VerificationPage;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params.set("page_modify", self.page_modify.wire());
        if let Some(verified_way) = &self.verified_way {
            params.set("verified_way", verified_way.wire());
        }
        if let Some(m_verified_way) = &self.m_verified_way {
            params.set("m_verified_way", m_verified_way.wire());
        }
        if let Some(company_principal_type) = &self.company_principal_type {
            params.set("company_principal_type", company_principal_type.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(company_info) = &self.company_info {
            params.set("company_info", json(company_info));
        }
        if let Some(bank_info) = &self.bank_info {
            params.set("bank_info", json(bank_info));
        }
        if let Some(legal_info) = &self.legal_info {
            params.set("legal_info", json(legal_info));
        }
        if let Some(agent_info) = &self.agent_info {
            params.set("agent_info", json(agent_info));
        }
        if let Some(legal_name) = &self.legal_name {
            params.set("legal_name", legal_name.wire());
        }
        if let Some(mobile) = &self.mobile {
            params.set("mobile", mobile.wire());
        }
        if let Some(legal_authorized_mobile) = &self.legal_authorized_mobile {
            params.set("legal_authorized_mobile", legal_authorized_mobile.wire());
        }
        if let Some(verified_serialno) = &self.verified_serialno {
            params.set("verified_serialno", verified_serialno.wire());
        }
        if let Some(organization_type) = &self.organization_type {
            params.set("organization_type", organization_type.wire());
        }
        if let Some(result_type) = &self.result_type {
            params.set("result_type", result_type.wire());
        }
        if let Some(cert_flag) = &self.cert_flag {
            params.set("cert_flag", cert_flag.wire());
        }
        if let Some(option) = &self.option {
            params.set("option", option.wire());
        }
        if let Some(id_photo_optional) = &self.id_photo_optional {
            params.set("id_photo_optional", id_photo_optional.wire());
        }
        if let Some(legal_allow_company_verify_way) = &self.legal_allow_company_verify_way {
            params.set("legal_allow_company_verify_way", legal_allow_company_verify_way.wire());
        }
        if let Some(agent_allow_company_verify_way) = &self.agent_allow_company_verify_way {
            params.set("agent_allow_company_verify_way", agent_allow_company_verify_way.wire());
        }
        if let Some(bank_province_name) = &self.bank_province_name {
            params.set("bank_province_name", bank_province_name.wire());
        }
        if let Some(bank_city_name) = &self.bank_city_name {
            params.set("bank_city_name", bank_city_name.wire());
        }
        if let Some(area_code) = &self.area_code {
            params.set("area_code", area_code.wire());
        }
        if let Some(lang) = &self.lang {
            params.set("lang", lang.wire());
        }
        if let Some(is_mini_program) = &self.is_mini_program {
            params.set("is_mini_program", is_mini_program.wire());
        }
        params
    }

    fn files(&self) -> Vec<(&'static str, Upload)> {
        let mut files = vec![];
        if let Some(authorization_file) = &self.authorization_file {
            files.push(("authorization_file", authorization_file.clone()));
        }
        if let Some(legal_id_front_img) = &self.legal_id_front_img {
            files.push(("legal_id_front_img", legal_id_front_img.clone()));
        }
        if let Some(agent_id_front_img) = &self.agent_id_front_img {
            files.push(("agent_id_front_img", agent_id_front_img.clone()));
        }
        files
    }
}

impl Decode for VerifyCompany {
    fn decode(answer: &Answer) -> Result<VerificationPage, String> {
        answer.data()
    }
}

/// Asks for the data and the state of a person's verification.
///
/// 查询个人实名认证信息, `find_personCertInfo.api`. Only asks.
#[derive(Clone)]
#[non_exhaustive]
pub struct FindPersonCertInfo {
    /// Serial number of a person's verification.
    pub verified_serialno: SerialNo,
}

impl FindPersonCertInfo {
    /// With what is required.
    #[must_use]
    pub fn new(verified_serialno: SerialNo) -> Self {
        Self { verified_serialno }
    }
}

impl fmt::Debug for FindPersonCertInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FindPersonCertInfo {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FindPersonCertInfo",
            path: "find_personCertInfo.api",
            title: "查询个人实名认证信息",
            doc: "Asks for the data and the state of a person's verification.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new(
                "verified_serialno",
                SerialNo::KIND,
                "Serial number of a person's verification.",
            )
            .required()],
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
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("verified_serialno")], tail: &[] },
        accept: &[],
    };

    type Reply = PersonCertInfo;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("verified_serialno", self.verified_serialno.wire());
        params
    }
}

impl Decode for FindPersonCertInfo {
    fn decode(answer: &Answer) -> Result<PersonCertInfo, String> {
        answer.data()
    }
}

/// Asks for the data and the state of a company's verification.
///
/// 查询企业实名认证信息, `find_companyCertInfo.api`. Only asks.
#[derive(Clone)]
#[non_exhaustive]
pub struct FindCompanyCertInfo {
    /// Serial number of a company's verification.
    pub verified_serialno: SerialNo,
}

impl FindCompanyCertInfo {
    /// With what is required.
    #[must_use]
    pub fn new(verified_serialno: SerialNo) -> Self {
        Self { verified_serialno }
    }
}

impl fmt::Debug for FindCompanyCertInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FindCompanyCertInfo {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FindCompanyCertInfo",
            path: "find_companyCertInfo.api",
            title: "查询企业实名认证信息",
            doc: "Asks for the data and the state of a company's verification.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new(
                "verified_serialno",
                SerialNo::KIND,
                "Serial number of a company's verification.",
            )
            .required()],
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
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("verified_serialno")], tail: &[] },
        accept: &[],
    };

    type Reply = CompanyCertInfo;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("verified_serialno", self.verified_serialno.wire());
        params
    }
}

impl Decode for FindCompanyCertInfo {
    fn decode(answer: &Answer) -> Result<CompanyCertInfo, String> {
        answer.data()
    }
}

/// Downloads a file named in a verification's data: a photograph, or a company's application form.
///
/// 通过uuid下载文件, `get_file.api`. Only asks.
///
/// Inferred:
/// - The document calls the answer JSON; public clients receive the file itself.
#[derive(Clone)]
#[non_exhaustive]
pub struct DownloadFile {
    /// The file's id, from a verification's data.
    pub uuid: FileId,
    /// A picture, or the PDF of a company's application form.
    pub doc_type: Option<FileKind>,
}

impl DownloadFile {
    /// With what is required.
    #[must_use]
    pub fn new(uuid: FileId) -> Self {
        Self { uuid, doc_type: None }
    }

    /// A picture, or the PDF of a company's application form.
    #[must_use]
    pub fn doc_type(mut self, doc_type: FileKind) -> Self {
        self.doc_type = Some(doc_type);
        self
    }
}

impl fmt::Debug for DownloadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for DownloadFile {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "DownloadFile",
            path: "get_file.api",
            title: "通过uuid下载文件",
            doc: "Downloads a file named in a verification's data: a photograph, or a company's application form.",
            group: "account",
            kind: Kind::File,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("uuid", FileId::KIND, "The file's id, from a verification's data.").required(),
                Field::new(
                    "doc_type",
                    FieldKind::Choice(FileKind::CHOICES),
                    "A picture, or the PDF of a company's application form.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::Vendor,
            inferred: &["The document calls the answer JSON; public clients receive the file itself."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] },
        accept: &[],
    };

    type Reply = Download;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("uuid", self.uuid.wire());
        if let Some(doc_type) = &self.doc_type {
            params.set("doc_type", doc_type.wire());
        }
        params
    }
}

/// Asks for a customer's verifications, with their serial numbers and pages.
///
/// 查询实名流水号和认证链接, `find_serialNo.api`. Only asks.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct FindSerialNo {
    /// Whose verifications.
    pub customer_id: CustomerId,
}

impl FindSerialNo {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id }
    }
}

impl fmt::Debug for FindSerialNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for FindSerialNo {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "FindSerialNo",
            path: "find_serialNo.api",
            title: "查询实名流水号和认证链接",
            doc: "Asks for a customer's verifications, with their serial numbers and pages.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("customer_id", CustomerId::KIND, "Whose verifications.").required()],
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
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("customer_id")], tail: &[] },
        accept: &[],
    };

    type Reply = SerialNumbers;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params
    }
}

impl Decode for FindSerialNo {
    fn decode(answer: &Answer) -> Result<SerialNumbers, String> {
        answer.data()
    }
}

/// Has the carrier check a person's name, identity number and mobile number, without a page. Each call is charged.
///
/// 运营商三要素验证, `three_element_verify_mobile.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - What data says of the outcome is not documented; the whole answer is given.
#[derive(Clone)]
#[non_exhaustive]
pub struct CheckThreeElements {
    /// `name|identity number|mobile number`, encrypted with 3DES under the app secret.
    pub verify_element: Encrypted,
}

impl CheckThreeElements {
    /// With what is required.
    #[must_use]
    pub fn new(verify_element: Encrypted) -> Self {
        Self { verify_element }
    }
}

impl fmt::Debug for CheckThreeElements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CheckThreeElements {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CheckThreeElements",
            path: "three_element_verify_mobile.api",
            title: "运营商三要素验证",
            doc: "Has the carrier check a person's name, identity number and mobile number, without a page. Each call is charged.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[Field::new(
                "verify_element",
                FieldKind::Cipher,
                "`name|identity number|mobile number`, encrypted with 3DES under the app secret.",
            )
            .required()],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["What data says of the outcome is not documented; the whole answer is given."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("verify_element")], tail: &[] },
        accept: &[],
    };

    type Reply = Value;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("verify_element", self.verify_element.wire());
        params
    }
}

impl Decode for CheckThreeElements {
    fn decode(answer: &Answer) -> Result<Value, String> {
        Ok(answer.body().clone())
    }
}

/// Changes the e-mail address or the mobile number of a customer of the older scheme. The digest covers no parameter.
///
/// 客户信息修改, `infochange.api`. A second call answers the same.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChangeCustomerInfo {
    /// Which customer.
    pub customer_id: CustomerId,
    /// The new e-mail address.
    pub email: Option<Secret>,
    /// The new mobile number.
    pub mobile: Option<Secret>,
}

impl ChangeCustomerInfo {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id, email: None, mobile: None }
    }

    /// The new e-mail address.
    #[must_use]
    pub fn email(mut self, email: impl Into<Secret>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The new mobile number.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }
}

impl fmt::Debug for ChangeCustomerInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ChangeCustomerInfo {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ChangeCustomerInfo",
            path: "infochange.api",
            title: "客户信息修改",
            doc: "Changes the e-mail address or the mobile number of a customer of the older scheme. The digest covers no parameter.",
            group: "account",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Which customer.").required(),
                Field::new("email", FieldKind::Text(Limits::NONE), "The new e-mail address.").personal(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "The new mobile number.").personal(),
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

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        if let Some(email) = &self.email {
            params.set("email", email.wire());
        }
        if let Some(mobile) = &self.mobile {
            params.set("mobile", mobile.wire());
        }
        params
    }
}

impl Decode for ChangeCustomerInfo {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

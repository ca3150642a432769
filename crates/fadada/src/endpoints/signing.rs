// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Signing (签署).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ClientRole, ContractId, ContractLinks, CustomerId, Decode, DocumentChoice, DocumentType,
    Effect, Endpoint, Envelope, Field, FieldKind, IdPhoto, KeywordStrategy, Kind, Language, Limits,
    PageModify, PageUrl, Params, Part, PersonPackage, PositionType, Positions, Recipe, Repeat, SealId,
    SealPlace, Secret, ShowTime, SignCheck, Source, Spec, TransactionId, YesNo, YesOnly,
};

/// The page on which a customer signs a contract by hand. The digest covers transaction_id and customer_id only.
///
/// 手动签署, `extsign.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - mobile_sign_type, open_environment: their values are known, their meaning is not.
/// - signature_show_time: 1 is believed to show the time, 2 to hide it.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignPage {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Who signs.
    pub customer_id: CustomerId,
    /// Title shown to the signer.
    pub doc_title: String,
    /// Which seal; the default one otherwise.
    pub signature_id: Option<SealId>,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
    /// Mobile number for the check by SMS.
    pub customer_mobile: Option<Secret>,
    /// Name for the face check, together with customer_ident_no.
    pub customer_name: Option<Secret>,
    /// Identity number for the face check.
    pub customer_ident_no: Option<Secret>,
    /// The person acting for a company (the provider's spelling).
    pub outh_customer_id: Option<CustomerId>,
    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    pub mobile_sign_type: Option<u32>,
    /// Allows hand-writing on a PC.
    pub pc_hand_signature: Option<YesOnly>,
    /// Records how the signature was written.
    pub writing_track: Option<YesNo>,
    /// Seconds that the contract must be read before it can be signed.
    pub read_time: Option<u32>,
    /// Language of the page.
    pub lang: Option<Language>,
    /// How the signer's will is checked.
    pub sign_verify_way: Option<SignCheck>,
    /// Whether a failed face check falls back to SMS.
    pub verify_way_flag: Option<YesNo>,
    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    pub open_environment: Option<u32>,
    /// Whether the time is shown under the seal.
    pub signature_show_time: Option<ShowTime>,
    /// Whose paging seal is added.
    pub acrosspage_customer_id: Option<CustomerId>,
    /// Which paging seal.
    pub across_signature_id: Option<SealId>,
    /// Where the seal goes; the signer places it otherwise.
    pub place: Option<SealPlace>,
}

impl SignPage {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        doc_title: impl Into<String>,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            doc_title: doc_title.into(),
            signature_id: None,
            notify_url: None,
            return_url: None,
            customer_mobile: None,
            customer_name: None,
            customer_ident_no: None,
            outh_customer_id: None,
            mobile_sign_type: None,
            pc_hand_signature: None,
            writing_track: None,
            read_time: None,
            lang: None,
            sign_verify_way: None,
            verify_way_flag: None,
            open_environment: None,
            signature_show_time: None,
            acrosspage_customer_id: None,
            across_signature_id: None,
            place: None,
        }
    }

    /// Which seal; the default one otherwise.
    #[must_use]
    pub fn signature_id(mut self, signature_id: SealId) -> Self {
        self.signature_id = Some(signature_id);
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

    /// Mobile number for the check by SMS.
    #[must_use]
    pub fn customer_mobile(mut self, customer_mobile: impl Into<Secret>) -> Self {
        self.customer_mobile = Some(customer_mobile.into());
        self
    }

    /// Name for the face check, together with customer_ident_no.
    #[must_use]
    pub fn customer_name(mut self, customer_name: impl Into<Secret>) -> Self {
        self.customer_name = Some(customer_name.into());
        self
    }

    /// Identity number for the face check.
    #[must_use]
    pub fn customer_ident_no(mut self, customer_ident_no: impl Into<Secret>) -> Self {
        self.customer_ident_no = Some(customer_ident_no.into());
        self
    }

    /// The person acting for a company (the provider's spelling).
    #[must_use]
    pub fn outh_customer_id(mut self, outh_customer_id: CustomerId) -> Self {
        self.outh_customer_id = Some(outh_customer_id);
        self
    }

    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn mobile_sign_type(mut self, mobile_sign_type: u32) -> Self {
        self.mobile_sign_type = Some(mobile_sign_type);
        self
    }

    /// Allows hand-writing on a PC.
    #[must_use]
    pub fn pc_hand_signature(mut self, pc_hand_signature: YesOnly) -> Self {
        self.pc_hand_signature = Some(pc_hand_signature);
        self
    }

    /// Records how the signature was written.
    #[must_use]
    pub fn writing_track(mut self, writing_track: YesNo) -> Self {
        self.writing_track = Some(writing_track);
        self
    }

    /// Seconds that the contract must be read before it can be signed.
    #[must_use]
    pub fn read_time(mut self, read_time: u32) -> Self {
        self.read_time = Some(read_time);
        self
    }

    /// Language of the page.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> Self {
        self.lang = Some(lang);
        self
    }

    /// How the signer's will is checked.
    #[must_use]
    pub fn sign_verify_way(mut self, sign_verify_way: SignCheck) -> Self {
        self.sign_verify_way = Some(sign_verify_way);
        self
    }

    /// Whether a failed face check falls back to SMS.
    #[must_use]
    pub fn verify_way_flag(mut self, verify_way_flag: YesNo) -> Self {
        self.verify_way_flag = Some(verify_way_flag);
        self
    }

    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn open_environment(mut self, open_environment: u32) -> Self {
        self.open_environment = Some(open_environment);
        self
    }

    /// Whether the time is shown under the seal.
    #[must_use]
    pub fn signature_show_time(mut self, signature_show_time: ShowTime) -> Self {
        self.signature_show_time = Some(signature_show_time);
        self
    }

    /// Whose paging seal is added.
    #[must_use]
    pub fn acrosspage_customer_id(mut self, acrosspage_customer_id: CustomerId) -> Self {
        self.acrosspage_customer_id = Some(acrosspage_customer_id);
        self
    }

    /// Which paging seal.
    #[must_use]
    pub fn across_signature_id(mut self, across_signature_id: SealId) -> Self {
        self.across_signature_id = Some(across_signature_id);
        self
    }

    /// Where the seal goes; the signer places it otherwise.
    #[must_use]
    pub fn place(mut self, place: impl Into<SealPlace>) -> Self {
        self.place = Some(place.into());
        self
    }
}

impl fmt::Debug for SignPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SignPage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SignPage",
            path: "extsign.api",
            title: "手动签署",
            doc: "The page on which a customer signs a contract by hand. The digest covers transaction_id and customer_id only.",
            group: "signing",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new("doc_title", FieldKind::Text(Limits::NONE), "Title shown to the signer.")
                    .required(),
                Field::new(
                    "position_type",
                    FieldKind::Choice(PositionType::CHOICES),
                    "How the seal's place is found.",
                ),
                Field::new(
                    "sign_keyword",
                    FieldKind::Text(Limits::NONE),
                    "Text in the contract that the seal is put on.",
                ),
                Field::new(
                    "keyword_strategy",
                    FieldKind::Choice(KeywordStrategy::CHOICES),
                    "Which occurrences of the keyword.",
                ),
                Field::new("signature_positions", Positions::KIND, "Pages (from 0) and coordinates."),
                Field::new(
                    "keyx",
                    FieldKind::Decimal { min: -595.0, max: 595.0 },
                    "Offset from the keyword to the right, in points.",
                ),
                Field::new(
                    "keyy",
                    FieldKind::Decimal { min: -842.0, max: 842.0 },
                    "Offset from the keyword upwards, in points.",
                ),
                Field::new("signature_id", SealId::KIND, "Which seal; the default one otherwise."),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent.",
                ),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                ),
                Field::new(
                    "customer_mobile",
                    FieldKind::Text(Limits::NONE),
                    "Mobile number for the check by SMS.",
                )
                .personal(),
                Field::new(
                    "customer_name",
                    FieldKind::Text(Limits::NONE),
                    "Name for the face check, together with customer_ident_no.",
                )
                .personal(),
                Field::new(
                    "customer_ident_no",
                    FieldKind::Text(Limits::NONE),
                    "Identity number for the face check.",
                )
                .personal(),
                Field::new(
                    "outh_customer_id",
                    CustomerId::KIND,
                    "The person acting for a company (the provider's spelling).",
                ),
                Field::new(
                    "mobile_sign_type",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "pc_hand_signature",
                    FieldKind::Choice(YesOnly::CHOICES),
                    "Allows hand-writing on a PC.",
                ),
                Field::new(
                    "writing_track",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Records how the signature was written.",
                ),
                Field::new(
                    "read_time",
                    FieldKind::Integer { min: 0, max: 60 },
                    "Seconds that the contract must be read before it can be signed.",
                ),
                Field::new("lang", FieldKind::Choice(Language::CHOICES), "Language of the page."),
                Field::new(
                    "sign_verify_way",
                    FieldKind::Choice(SignCheck::CHOICES),
                    "How the signer's will is checked.",
                ),
                Field::new(
                    "verify_way_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Whether a failed face check falls back to SMS.",
                ),
                Field::new(
                    "open_environment",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Where the page opens: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "signature_show_time",
                    FieldKind::Choice(ShowTime::CHOICES),
                    "Whether the time is shown under the seal.",
                ),
                Field::new("acrosspage_customer_id", CustomerId::KIND, "Whose paging seal is added."),
                Field::new("across_signature_id", SealId::KIND, "Which paging seal."),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[("signature_positions", "position_type", "1")],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "mobile_sign_type, open_environment: their values are known, their meaning is not.",
                "signature_show_time: 1 is believed to show the time, 2 to hide it.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Field("transaction_id"), Part::Stamp],
            sha1: &[Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("doc_title", self.doc_title.wire());
        if let Some(signature_id) = &self.signature_id {
            params.set("signature_id", signature_id.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(customer_mobile) = &self.customer_mobile {
            params.set("customer_mobile", customer_mobile.wire());
        }
        if let Some(customer_name) = &self.customer_name {
            params.set("customer_name", customer_name.wire());
        }
        if let Some(customer_ident_no) = &self.customer_ident_no {
            params.set("customer_ident_no", customer_ident_no.wire());
        }
        if let Some(outh_customer_id) = &self.outh_customer_id {
            params.set("outh_customer_id", outh_customer_id.wire());
        }
        if let Some(mobile_sign_type) = &self.mobile_sign_type {
            params.set("mobile_sign_type", mobile_sign_type.wire());
        }
        if let Some(pc_hand_signature) = &self.pc_hand_signature {
            params.set("pc_hand_signature", pc_hand_signature.wire());
        }
        if let Some(writing_track) = &self.writing_track {
            params.set("writing_track", writing_track.wire());
        }
        if let Some(read_time) = &self.read_time {
            params.set("read_time", read_time.wire());
        }
        if let Some(lang) = &self.lang {
            params.set("lang", lang.wire());
        }
        if let Some(sign_verify_way) = &self.sign_verify_way {
            params.set("sign_verify_way", sign_verify_way.wire());
        }
        if let Some(verify_way_flag) = &self.verify_way_flag {
            params.set("verify_way_flag", verify_way_flag.wire());
        }
        if let Some(open_environment) = &self.open_environment {
            params.set("open_environment", open_environment.wire());
        }
        if let Some(signature_show_time) = &self.signature_show_time {
            params.set("signature_show_time", signature_show_time.wire());
        }
        if let Some(acrosspage_customer_id) = &self.acrosspage_customer_id {
            params.set("acrosspage_customer_id", acrosspage_customer_id.wire());
        }
        if let Some(across_signature_id) = &self.across_signature_id {
            params.set("across_signature_id", across_signature_id.wire());
        }
        if let Some(place) = &self.place {
            place.put_params(&mut params);
        }
        params
    }
}

/// Signs a contract at once, without a page. The app needs the provider's permission. The digest covers transaction_id and customer_id only.
///
/// 自动签署, `extsign_auto.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That a second call with the same transaction_id answers 1511 or 1509 is read from the table of codes.
/// - signature_show_time: 1 is believed to show the time, 2 to hide it.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignAuto {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Who signs.
    pub customer_id: CustomerId,
    /// The contract's title.
    pub doc_title: String,
    /// Which seal; the default one otherwise.
    pub signature_id: Option<SealId>,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Whether the time is shown under the seal.
    pub signature_show_time: Option<ShowTime>,
    /// Whose paging seal is added.
    pub acrosspage_customer_id: Option<CustomerId>,
    /// Which paging seal.
    pub across_signature_id: Option<SealId>,
    /// The signer's role; older versions of the call required it.
    pub client_role: Option<ClientRole>,
    /// Picture of a seal for this signature only, as a data URI.
    pub handsignimg: Option<String>,
    /// Where the seal goes.
    pub place: SealPlace,
}

impl SignAuto {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        doc_title: impl Into<String>,
        place: impl Into<SealPlace>,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            doc_title: doc_title.into(),
            signature_id: None,
            notify_url: None,
            signature_show_time: None,
            acrosspage_customer_id: None,
            across_signature_id: None,
            client_role: None,
            handsignimg: None,
            place: place.into(),
        }
    }

    /// Which seal; the default one otherwise.
    #[must_use]
    pub fn signature_id(mut self, signature_id: SealId) -> Self {
        self.signature_id = Some(signature_id);
        self
    }

    /// Where the result is sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }

    /// Whether the time is shown under the seal.
    #[must_use]
    pub fn signature_show_time(mut self, signature_show_time: ShowTime) -> Self {
        self.signature_show_time = Some(signature_show_time);
        self
    }

    /// Whose paging seal is added.
    #[must_use]
    pub fn acrosspage_customer_id(mut self, acrosspage_customer_id: CustomerId) -> Self {
        self.acrosspage_customer_id = Some(acrosspage_customer_id);
        self
    }

    /// Which paging seal.
    #[must_use]
    pub fn across_signature_id(mut self, across_signature_id: SealId) -> Self {
        self.across_signature_id = Some(across_signature_id);
        self
    }

    /// The signer's role; older versions of the call required it.
    #[must_use]
    pub fn client_role(mut self, client_role: ClientRole) -> Self {
        self.client_role = Some(client_role);
        self
    }

    /// Picture of a seal for this signature only, as a data URI.
    #[must_use]
    pub fn handsignimg(mut self, handsignimg: impl Into<String>) -> Self {
        self.handsignimg = Some(handsignimg.into());
        self
    }
}

impl fmt::Debug for SignAuto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SignAuto {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SignAuto",
            path: "extsign_auto.api",
            title: "自动签署",
            doc: "Signs a contract at once, without a page. The app needs the provider's permission. The digest covers transaction_id and customer_id only.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new("doc_title", FieldKind::Text(Limits::NONE), "The contract's title.").required(),
                Field::new(
                    "position_type",
                    FieldKind::Choice(PositionType::CHOICES),
                    "How the seal's place is found.",
                ),
                Field::new(
                    "sign_keyword",
                    FieldKind::Text(Limits::NONE),
                    "Text in the contract that the seal is put on.",
                ),
                Field::new(
                    "keyword_strategy",
                    FieldKind::Choice(KeywordStrategy::CHOICES),
                    "Which occurrences of the keyword.",
                ),
                Field::new("signature_positions", Positions::KIND, "Pages (from 0) and coordinates."),
                Field::new(
                    "keyx",
                    FieldKind::Decimal { min: -595.0, max: 595.0 },
                    "Offset from the keyword to the right, in points.",
                ),
                Field::new(
                    "keyy",
                    FieldKind::Decimal { min: -842.0, max: 842.0 },
                    "Offset from the keyword upwards, in points.",
                ),
                Field::new("signature_id", SealId::KIND, "Which seal; the default one otherwise."),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent.",
                ),
                Field::new(
                    "signature_show_time",
                    FieldKind::Choice(ShowTime::CHOICES),
                    "Whether the time is shown under the seal.",
                ),
                Field::new("acrosspage_customer_id", CustomerId::KIND, "Whose paging seal is added."),
                Field::new("across_signature_id", SealId::KIND, "Which paging seal."),
                Field::new(
                    "client_role",
                    FieldKind::Choice(ClientRole::CHOICES),
                    "The signer's role; older versions of the call required it.",
                ),
                Field::new(
                    "pagenum",
                    FieldKind::Integer { min: 0, max: i64::MAX },
                    "Older form of a single place: page, from 0.",
                ),
                Field::new(
                    "x",
                    FieldKind::Decimal { min: f64::NEG_INFINITY, max: f64::INFINITY },
                    "Older form of a single place: x.",
                ),
                Field::new(
                    "y",
                    FieldKind::Decimal { min: f64::NEG_INFINITY, max: f64::INFINITY },
                    "Older form of a single place: y.",
                ),
                Field::new(
                    "handsignimg",
                    FieldKind::Text(Limits::NONE),
                    "Picture of a seal for this signature only, as a data URI.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[&["sign_keyword", "signature_positions", "x"]],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "That a second call with the same transaction_id answers 1511 or 1509 is read from the table of codes.",
                "signature_show_time: 1 is believed to show the time, 2 to hide it.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &["1511"],
        digest: Recipe {
            md5: &[Part::Field("transaction_id"), Part::Stamp],
            sha1: &[Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ContractLinks;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("doc_title", self.doc_title.wire());
        if let Some(signature_id) = &self.signature_id {
            params.set("signature_id", signature_id.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(signature_show_time) = &self.signature_show_time {
            params.set("signature_show_time", signature_show_time.wire());
        }
        if let Some(acrosspage_customer_id) = &self.acrosspage_customer_id {
            params.set("acrosspage_customer_id", acrosspage_customer_id.wire());
        }
        if let Some(across_signature_id) = &self.across_signature_id {
            params.set("across_signature_id", across_signature_id.wire());
        }
        if let Some(client_role) = &self.client_role {
            params.set("client_role", client_role.wire());
        }
        if let Some(handsignimg) = &self.handsignimg {
            params.set("handsignimg", handsignimg.wire());
        }
        self.place.put_params(&mut params);
        params
    }
}

impl Decode for SignAuto {
    fn decode(answer: &Answer) -> Result<ContractLinks, String> {
        answer.top()
    }
}

/// The page on which a customer signs a contract by hand, whose address is good for some minutes and some openings only. The digest covers transaction_id, validity, quantity and customer_id only.
///
/// 文档签署（含有效期和次数限制）, `extsign_validation.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - mobile_sign_type, open_environment: their values are known, their meaning is not.
/// - signature_show_time: 1 is believed to show the time, 2 to hide it.
/// - return_url is required in public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignPageLimited {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Who signs.
    pub customer_id: CustomerId,
    /// Title shown to the signer.
    pub doc_title: String,
    /// Which seal; the default one otherwise.
    pub signature_id: Option<SealId>,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
    /// Mobile number for the check by SMS.
    pub customer_mobile: Option<Secret>,
    /// Name for the face check, together with customer_ident_no.
    pub customer_name: Option<Secret>,
    /// Identity number for the face check.
    pub customer_ident_no: Option<Secret>,
    /// The person acting for a company (the provider's spelling).
    pub outh_customer_id: Option<CustomerId>,
    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    pub mobile_sign_type: Option<u32>,
    /// Allows hand-writing on a PC.
    pub pc_hand_signature: Option<YesOnly>,
    /// Records how the signature was written.
    pub writing_track: Option<YesNo>,
    /// Seconds that the contract must be read before it can be signed.
    pub read_time: Option<u32>,
    /// Language of the page.
    pub lang: Option<Language>,
    /// How the signer's will is checked.
    pub sign_verify_way: Option<SignCheck>,
    /// Whether a failed face check falls back to SMS.
    pub verify_way_flag: Option<YesNo>,
    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    pub open_environment: Option<u32>,
    /// Whether the time is shown under the seal.
    pub signature_show_time: Option<ShowTime>,
    /// Whose paging seal is added.
    pub acrosspage_customer_id: Option<CustomerId>,
    /// Which paging seal.
    pub across_signature_id: Option<SealId>,
    /// For how many minutes the address is good.
    pub validity: u32,
    /// How many times it may be opened.
    pub quantity: u32,
    /// Where the seal goes; the signer places it otherwise.
    pub place: Option<SealPlace>,
}

impl SignPageLimited {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        doc_title: impl Into<String>,
        validity: u32,
        quantity: u32,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            doc_title: doc_title.into(),
            signature_id: None,
            notify_url: None,
            return_url: None,
            customer_mobile: None,
            customer_name: None,
            customer_ident_no: None,
            outh_customer_id: None,
            mobile_sign_type: None,
            pc_hand_signature: None,
            writing_track: None,
            read_time: None,
            lang: None,
            sign_verify_way: None,
            verify_way_flag: None,
            open_environment: None,
            signature_show_time: None,
            acrosspage_customer_id: None,
            across_signature_id: None,
            validity,
            quantity,
            place: None,
        }
    }

    /// Which seal; the default one otherwise.
    #[must_use]
    pub fn signature_id(mut self, signature_id: SealId) -> Self {
        self.signature_id = Some(signature_id);
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

    /// Mobile number for the check by SMS.
    #[must_use]
    pub fn customer_mobile(mut self, customer_mobile: impl Into<Secret>) -> Self {
        self.customer_mobile = Some(customer_mobile.into());
        self
    }

    /// Name for the face check, together with customer_ident_no.
    #[must_use]
    pub fn customer_name(mut self, customer_name: impl Into<Secret>) -> Self {
        self.customer_name = Some(customer_name.into());
        self
    }

    /// Identity number for the face check.
    #[must_use]
    pub fn customer_ident_no(mut self, customer_ident_no: impl Into<Secret>) -> Self {
        self.customer_ident_no = Some(customer_ident_no.into());
        self
    }

    /// The person acting for a company (the provider's spelling).
    #[must_use]
    pub fn outh_customer_id(mut self, outh_customer_id: CustomerId) -> Self {
        self.outh_customer_id = Some(outh_customer_id);
        self
    }

    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn mobile_sign_type(mut self, mobile_sign_type: u32) -> Self {
        self.mobile_sign_type = Some(mobile_sign_type);
        self
    }

    /// Allows hand-writing on a PC.
    #[must_use]
    pub fn pc_hand_signature(mut self, pc_hand_signature: YesOnly) -> Self {
        self.pc_hand_signature = Some(pc_hand_signature);
        self
    }

    /// Records how the signature was written.
    #[must_use]
    pub fn writing_track(mut self, writing_track: YesNo) -> Self {
        self.writing_track = Some(writing_track);
        self
    }

    /// Seconds that the contract must be read before it can be signed.
    #[must_use]
    pub fn read_time(mut self, read_time: u32) -> Self {
        self.read_time = Some(read_time);
        self
    }

    /// Language of the page.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> Self {
        self.lang = Some(lang);
        self
    }

    /// How the signer's will is checked.
    #[must_use]
    pub fn sign_verify_way(mut self, sign_verify_way: SignCheck) -> Self {
        self.sign_verify_way = Some(sign_verify_way);
        self
    }

    /// Whether a failed face check falls back to SMS.
    #[must_use]
    pub fn verify_way_flag(mut self, verify_way_flag: YesNo) -> Self {
        self.verify_way_flag = Some(verify_way_flag);
        self
    }

    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn open_environment(mut self, open_environment: u32) -> Self {
        self.open_environment = Some(open_environment);
        self
    }

    /// Whether the time is shown under the seal.
    #[must_use]
    pub fn signature_show_time(mut self, signature_show_time: ShowTime) -> Self {
        self.signature_show_time = Some(signature_show_time);
        self
    }

    /// Whose paging seal is added.
    #[must_use]
    pub fn acrosspage_customer_id(mut self, acrosspage_customer_id: CustomerId) -> Self {
        self.acrosspage_customer_id = Some(acrosspage_customer_id);
        self
    }

    /// Which paging seal.
    #[must_use]
    pub fn across_signature_id(mut self, across_signature_id: SealId) -> Self {
        self.across_signature_id = Some(across_signature_id);
        self
    }

    /// Where the seal goes; the signer places it otherwise.
    #[must_use]
    pub fn place(mut self, place: impl Into<SealPlace>) -> Self {
        self.place = Some(place.into());
        self
    }
}

impl fmt::Debug for SignPageLimited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SignPageLimited {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SignPageLimited",
            path: "extsign_validation.api",
            title: "文档签署（含有效期和次数限制）",
            doc: "The page on which a customer signs a contract by hand, whose address is good for some minutes and some openings only. The digest covers transaction_id, validity, quantity and customer_id only.",
            group: "signing",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new("doc_title", FieldKind::Text(Limits::NONE), "Title shown to the signer.")
                    .required(),
                Field::new(
                    "position_type",
                    FieldKind::Choice(PositionType::CHOICES),
                    "How the seal's place is found.",
                ),
                Field::new(
                    "sign_keyword",
                    FieldKind::Text(Limits::NONE),
                    "Text in the contract that the seal is put on.",
                ),
                Field::new(
                    "keyword_strategy",
                    FieldKind::Choice(KeywordStrategy::CHOICES),
                    "Which occurrences of the keyword.",
                ),
                Field::new("signature_positions", Positions::KIND, "Pages (from 0) and coordinates."),
                Field::new(
                    "keyx",
                    FieldKind::Decimal { min: -595.0, max: 595.0 },
                    "Offset from the keyword to the right, in points.",
                ),
                Field::new(
                    "keyy",
                    FieldKind::Decimal { min: -842.0, max: 842.0 },
                    "Offset from the keyword upwards, in points.",
                ),
                Field::new("signature_id", SealId::KIND, "Which seal; the default one otherwise."),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent.",
                ),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                ),
                Field::new(
                    "customer_mobile",
                    FieldKind::Text(Limits::NONE),
                    "Mobile number for the check by SMS.",
                )
                .personal(),
                Field::new(
                    "customer_name",
                    FieldKind::Text(Limits::NONE),
                    "Name for the face check, together with customer_ident_no.",
                )
                .personal(),
                Field::new(
                    "customer_ident_no",
                    FieldKind::Text(Limits::NONE),
                    "Identity number for the face check.",
                )
                .personal(),
                Field::new(
                    "outh_customer_id",
                    CustomerId::KIND,
                    "The person acting for a company (the provider's spelling).",
                ),
                Field::new(
                    "mobile_sign_type",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "pc_hand_signature",
                    FieldKind::Choice(YesOnly::CHOICES),
                    "Allows hand-writing on a PC.",
                ),
                Field::new(
                    "writing_track",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Records how the signature was written.",
                ),
                Field::new(
                    "read_time",
                    FieldKind::Integer { min: 0, max: 60 },
                    "Seconds that the contract must be read before it can be signed.",
                ),
                Field::new("lang", FieldKind::Choice(Language::CHOICES), "Language of the page."),
                Field::new(
                    "sign_verify_way",
                    FieldKind::Choice(SignCheck::CHOICES),
                    "How the signer's will is checked.",
                ),
                Field::new(
                    "verify_way_flag",
                    FieldKind::Choice(YesNo::CHOICES),
                    "Whether a failed face check falls back to SMS.",
                ),
                Field::new(
                    "open_environment",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Where the page opens: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "signature_show_time",
                    FieldKind::Choice(ShowTime::CHOICES),
                    "Whether the time is shown under the seal.",
                ),
                Field::new("acrosspage_customer_id", CustomerId::KIND, "Whose paging seal is added."),
                Field::new("across_signature_id", SealId::KIND, "Which paging seal."),
                Field::new(
                    "validity",
                    FieldKind::Integer { min: 1, max: 10080 },
                    "For how many minutes the address is good.",
                )
                .required(),
                Field::new(
                    "quantity",
                    FieldKind::Integer { min: 1, max: i64::MAX },
                    "How many times it may be opened.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[("signature_positions", "position_type", "1")],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "mobile_sign_type, open_environment: their values are known, their meaning is not.",
                "signature_show_time: 1 is believed to show the time, 2 to hide it.",
                "return_url is required in public clients.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[
                Part::Field("transaction_id"),
                Part::Stamp,
                Part::Field("validity"),
                Part::Field("quantity"),
            ],
            sha1: &[Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("doc_title", self.doc_title.wire());
        if let Some(signature_id) = &self.signature_id {
            params.set("signature_id", signature_id.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(customer_mobile) = &self.customer_mobile {
            params.set("customer_mobile", customer_mobile.wire());
        }
        if let Some(customer_name) = &self.customer_name {
            params.set("customer_name", customer_name.wire());
        }
        if let Some(customer_ident_no) = &self.customer_ident_no {
            params.set("customer_ident_no", customer_ident_no.wire());
        }
        if let Some(outh_customer_id) = &self.outh_customer_id {
            params.set("outh_customer_id", outh_customer_id.wire());
        }
        if let Some(mobile_sign_type) = &self.mobile_sign_type {
            params.set("mobile_sign_type", mobile_sign_type.wire());
        }
        if let Some(pc_hand_signature) = &self.pc_hand_signature {
            params.set("pc_hand_signature", pc_hand_signature.wire());
        }
        if let Some(writing_track) = &self.writing_track {
            params.set("writing_track", writing_track.wire());
        }
        if let Some(read_time) = &self.read_time {
            params.set("read_time", read_time.wire());
        }
        if let Some(lang) = &self.lang {
            params.set("lang", lang.wire());
        }
        if let Some(sign_verify_way) = &self.sign_verify_way {
            params.set("sign_verify_way", sign_verify_way.wire());
        }
        if let Some(verify_way_flag) = &self.verify_way_flag {
            params.set("verify_way_flag", verify_way_flag.wire());
        }
        if let Some(open_environment) = &self.open_environment {
            params.set("open_environment", open_environment.wire());
        }
        if let Some(signature_show_time) = &self.signature_show_time {
            params.set("signature_show_time", signature_show_time.wire());
        }
        if let Some(acrosspage_customer_id) = &self.acrosspage_customer_id {
            params.set("acrosspage_customer_id", acrosspage_customer_id.wire());
        }
        if let Some(across_signature_id) = &self.across_signature_id {
            params.set("across_signature_id", across_signature_id.wire());
        }
        params.set("validity", self.validity.wire());
        params.set("quantity", self.quantity.wire());
        if let Some(place) = &self.place {
            place.put_params(&mut params);
        }
        params
    }
}

/// Verification and signature of a person in one: answers the address of the page.
///
/// 快捷签署（个人）, `person_verify_sign.api`. A second call makes another one.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The address in data is read plain and in Base64, as a text and in a field `url`.
/// - mobile_sign_type, open_environment, verification_type and person_auth_fail_allow_manual_audit: their meaning is not documented.
#[derive(Clone)]
#[non_exhaustive]
pub struct QuickSign {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Who signs.
    pub customer_id: CustomerId,
    /// Where the result of the signing is sent.
    pub notify_url: String,
    /// Whether the person may change what is filled in on the page.
    pub page_modify: PageModify,
    /// Where the result of the verification is sent.
    pub verified_notify_url: String,
    /// What is checked.
    pub verified_way: PersonPackage,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
    /// Title shown to the signer.
    pub doc_title: Option<String>,
    /// The person's name, to fill in.
    pub customer_name: Option<Secret>,
    /// Whether other documents than the identity card are allowed.
    pub customer_ident_type: Option<DocumentChoice>,
    /// The document's number, to fill in.
    pub customer_ident_no: Option<Secret>,
    /// Kind of document.
    pub cert_type: Option<DocumentType>,
    /// The mobile number, to fill in.
    pub mobile: Option<Secret>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// Bank card number, to fill in.
    pub bank_card_no: Option<Secret>,
    /// Address of the picture of the document's front.
    pub ident_front_path: Option<String>,
    /// Address of the picture of the document's back.
    pub ident_back_path: Option<String>,
    /// Which sides of the document must be photographed.
    pub id_photo_optional: Option<IdPhoto>,
    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    pub mobile_sign_type: Option<u32>,
    /// Review by a person if the face check fails; the values are not documented.
    pub person_auth_fail_allow_manual_audit: Option<String>,
    /// Whether the time is shown under the seal.
    pub signature_show_time: Option<ShowTime>,
    /// Language of the page.
    pub lang: Option<Language>,
    /// How the signer's will is checked; the values are not documented.
    pub verification_type: Option<String>,
    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    pub open_environment: Option<u32>,
    /// Where the seal goes; the signer places it otherwise.
    pub place: Option<SealPlace>,
}

impl QuickSign {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        notify_url: impl Into<String>,
        page_modify: PageModify,
        verified_notify_url: impl Into<String>,
        verified_way: PersonPackage,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            notify_url: notify_url.into(),
            page_modify,
            verified_notify_url: verified_notify_url.into(),
            verified_way,
            return_url: None,
            doc_title: None,
            customer_name: None,
            customer_ident_type: None,
            customer_ident_no: None,
            cert_type: None,
            mobile: None,
            area_code: None,
            bank_card_no: None,
            ident_front_path: None,
            ident_back_path: None,
            id_photo_optional: None,
            mobile_sign_type: None,
            person_auth_fail_allow_manual_audit: None,
            signature_show_time: None,
            lang: None,
            verification_type: None,
            open_environment: None,
            place: None,
        }
    }

    /// Where the browser goes afterwards.
    #[must_use]
    pub fn return_url(mut self, return_url: impl Into<String>) -> Self {
        self.return_url = Some(return_url.into());
        self
    }

    /// Title shown to the signer.
    #[must_use]
    pub fn doc_title(mut self, doc_title: impl Into<String>) -> Self {
        self.doc_title = Some(doc_title.into());
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

    /// Kind of document.
    #[must_use]
    pub fn cert_type(mut self, cert_type: DocumentType) -> Self {
        self.cert_type = Some(cert_type);
        self
    }

    /// The mobile number, to fill in.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Telephone area code.
    #[must_use]
    pub fn area_code(mut self, area_code: impl Into<String>) -> Self {
        self.area_code = Some(area_code.into());
        self
    }

    /// Bank card number, to fill in.
    #[must_use]
    pub fn bank_card_no(mut self, bank_card_no: impl Into<Secret>) -> Self {
        self.bank_card_no = Some(bank_card_no.into());
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

    /// Which sides of the document must be photographed.
    #[must_use]
    pub fn id_photo_optional(mut self, id_photo_optional: IdPhoto) -> Self {
        self.id_photo_optional = Some(id_photo_optional);
        self
    }

    /// Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn mobile_sign_type(mut self, mobile_sign_type: u32) -> Self {
        self.mobile_sign_type = Some(mobile_sign_type);
        self
    }

    /// Review by a person if the face check fails; the values are not documented.
    #[must_use]
    pub fn person_auth_fail_allow_manual_audit(
        mut self,
        person_auth_fail_allow_manual_audit: impl Into<String>,
    ) -> Self {
        self.person_auth_fail_allow_manual_audit = Some(person_auth_fail_allow_manual_audit.into());
        self
    }

    /// Whether the time is shown under the seal.
    #[must_use]
    pub fn signature_show_time(mut self, signature_show_time: ShowTime) -> Self {
        self.signature_show_time = Some(signature_show_time);
        self
    }

    /// Language of the page.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> Self {
        self.lang = Some(lang);
        self
    }

    /// How the signer's will is checked; the values are not documented.
    #[must_use]
    pub fn verification_type(mut self, verification_type: impl Into<String>) -> Self {
        self.verification_type = Some(verification_type.into());
        self
    }

    /// Where the page opens: 0, 1 or 2; the meanings are not documented.
    #[must_use]
    pub fn open_environment(mut self, open_environment: u32) -> Self {
        self.open_environment = Some(open_environment);
        self
    }

    /// Where the seal goes; the signer places it otherwise.
    #[must_use]
    pub fn place(mut self, place: impl Into<SealPlace>) -> Self {
        self.place = Some(place.into());
        self
    }
}

impl fmt::Debug for QuickSign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QuickSign {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QuickSign",
            path: "person_verify_sign.api",
            title: "快捷签署（个人）",
            doc: "Verification and signature of a person in one: answers the address of the page.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result of the signing is sent.",
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
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                ),
                Field::new("doc_title", FieldKind::Text(Limits::NONE), "Title shown to the signer."),
                Field::new(
                    "sign_keyword",
                    FieldKind::Text(Limits::NONE),
                    "Text in the contract that the seal is put on.",
                ),
                Field::new(
                    "keyword_strategy",
                    FieldKind::Choice(KeywordStrategy::CHOICES),
                    "Which occurrences of the keyword.",
                ),
                Field::new(
                    "position_type",
                    FieldKind::Choice(PositionType::CHOICES),
                    "How the seal's place is found.",
                ),
                Field::new("signature_positions", Positions::KIND, "Pages (from 0) and coordinates."),
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
                Field::new("cert_type", FieldKind::Choice(DocumentType::CHOICES), "Kind of document."),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "The mobile number, to fill in.")
                    .personal(),
                Field::new("area_code", FieldKind::Text(Limits::NONE), "Telephone area code."),
                Field::new("bank_card_no", FieldKind::Text(Limits::NONE), "Bank card number, to fill in.")
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
                    "id_photo_optional",
                    FieldKind::Choice(IdPhoto::CHOICES),
                    "Which sides of the document must be photographed.",
                ),
                Field::new(
                    "mobile_sign_type",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Kind of seal on a mobile phone: 0, 1 or 2; the meanings are not documented.",
                ),
                Field::new(
                    "person_auth_fail_allow_manual_audit",
                    FieldKind::Text(Limits::NONE),
                    "Review by a person if the face check fails; the values are not documented.",
                ),
                Field::new(
                    "signature_show_time",
                    FieldKind::Choice(ShowTime::CHOICES),
                    "Whether the time is shown under the seal.",
                ),
                Field::new(
                    "keyx",
                    FieldKind::Decimal { min: -595.0, max: 595.0 },
                    "Offset from the keyword to the right, in points.",
                ),
                Field::new(
                    "keyy",
                    FieldKind::Decimal { min: -842.0, max: 842.0 },
                    "Offset from the keyword upwards, in points.",
                ),
                Field::new("lang", FieldKind::Choice(Language::CHOICES), "Language of the page."),
                Field::new(
                    "verification_type",
                    FieldKind::Text(Limits::NONE),
                    "How the signer's will is checked; the values are not documented.",
                ),
                Field::new(
                    "open_environment",
                    FieldKind::Integer { min: 0, max: 2 },
                    "Where the page opens: 0, 1 or 2; the meanings are not documented.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[("signature_positions", "position_type", "1")],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "The address in data is read plain and in Base64, as a text and in a field `url`.",
                "mobile_sign_type, open_environment, verification_type and person_auth_fail_allow_manual_audit: their meaning is not documented.",
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

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("notify_url", self.notify_url.wire());
        params.set("page_modify", self.page_modify.wire());
        params.set("verified_notify_url", self.verified_notify_url.wire());
        params.set("verified_way", self.verified_way.wire());
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(doc_title) = &self.doc_title {
            params.set("doc_title", doc_title.wire());
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
        if let Some(cert_type) = &self.cert_type {
            params.set("cert_type", cert_type.wire());
        }
        if let Some(mobile) = &self.mobile {
            params.set("mobile", mobile.wire());
        }
        if let Some(area_code) = &self.area_code {
            params.set("area_code", area_code.wire());
        }
        if let Some(bank_card_no) = &self.bank_card_no {
            params.set("bank_card_no", bank_card_no.wire());
        }
        if let Some(ident_front_path) = &self.ident_front_path {
            params.set("ident_front_path", ident_front_path.wire());
        }
        if let Some(ident_back_path) = &self.ident_back_path {
            params.set("ident_back_path", ident_back_path.wire());
        }
        if let Some(id_photo_optional) = &self.id_photo_optional {
            params.set("id_photo_optional", id_photo_optional.wire());
        }
        if let Some(mobile_sign_type) = &self.mobile_sign_type {
            params.set("mobile_sign_type", mobile_sign_type.wire());
        }
        if let Some(person_auth_fail_allow_manual_audit) = &self.person_auth_fail_allow_manual_audit {
            params.set("person_auth_fail_allow_manual_audit", person_auth_fail_allow_manual_audit.wire());
        }
        if let Some(signature_show_time) = &self.signature_show_time {
            params.set("signature_show_time", signature_show_time.wire());
        }
        if let Some(lang) = &self.lang {
            params.set("lang", lang.wire());
        }
        if let Some(verification_type) = &self.verification_type {
            params.set("verification_type", verification_type.wire());
        }
        if let Some(open_environment) = &self.open_environment {
            params.set("open_environment", open_environment.wire());
        }
        if let Some(place) = &self.place {
            place.put_params(&mut params);
        }
        params
    }
}

impl Decode for QuickSign {
    fn decode(answer: &Answer) -> Result<PageUrl, String> {
        answer.page()
    }
}

/// Puts a paging seal across the edges of all pages at once, without a page. The digest's order is not that of the names.
///
/// 骑缝章自动签, `docusign_acrosspage.api`. Binding: after a lost reply it is not sent again.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The answer's shape is assumed to be that of SignAuto.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignAcrossPages {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Whose seal.
    pub customer_id: CustomerId,
    /// Which paging seal; the default one otherwise.
    pub across_signature_id: Option<SealId>,
    /// Where the result is sent.
    pub notify_url: Option<String>,
}

impl SignAcrossPages {
    /// With what is required.
    #[must_use]
    pub fn new(transaction_id: TransactionId, contract_id: ContractId, customer_id: CustomerId) -> Self {
        Self { transaction_id, contract_id, customer_id, across_signature_id: None, notify_url: None }
    }

    /// Which paging seal; the default one otherwise.
    #[must_use]
    pub fn across_signature_id(mut self, across_signature_id: SealId) -> Self {
        self.across_signature_id = Some(across_signature_id);
        self
    }

    /// Where the result is sent.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }
}

impl fmt::Debug for SignAcrossPages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SignAcrossPages {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SignAcrossPages",
            path: "docusign_acrosspage.api",
            title: "骑缝章自动签",
            doc: "Puts a paging seal across the edges of all pages at once, without a page. The digest's order is not that of the names.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Whose seal.").required(),
                Field::new(
                    "across_signature_id",
                    SealId::KIND,
                    "Which paging seal; the default one otherwise.",
                ),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The answer's shape is assumed to be that of SignAuto."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &["1511"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("transaction_id"), Part::Field("contract_id"), Part::Field("customer_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ContractLinks;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        if let Some(across_signature_id) = &self.across_signature_id {
            params.set("across_signature_id", across_signature_id.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        params
    }
}

impl Decode for SignAcrossPages {
    fn decode(answer: &Answer) -> Result<ContractLinks, String> {
        answer.top()
    }
}

/// Rejects a contract for a signer: it cannot be signed any more.
///
/// 合同拒签, `contract_reject_sign.api`. Binding: after a lost reply it is not sent again.
/// [`QueryContractStatus`](crate::QueryContractStatus) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - The digest's recipe is known from one client.
/// - The provider's text names reject_by_contract_id as well; the two are taken for the same.
/// - That a second call answers 1405 is read from the table of codes.
#[derive(Clone)]
#[non_exhaustive]
pub struct RejectContract {
    /// Which contract.
    pub contract_id: ContractId,
    /// Who rejects it.
    pub customer_id: CustomerId,
    /// Why.
    pub reject_reason: String,
    /// Number of the signing.
    pub transaction_id: TransactionId,
}

impl RejectContract {
    /// With what is required.
    #[must_use]
    pub fn new(
        contract_id: ContractId,
        customer_id: CustomerId,
        reject_reason: impl Into<String>,
        transaction_id: TransactionId,
    ) -> Self {
        Self { contract_id, customer_id, reject_reason: reject_reason.into(), transaction_id }
    }
}

impl fmt::Debug for RejectContract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RejectContract {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RejectContract",
            path: "contract_reject_sign.api",
            title: "合同拒签",
            doc: "Rejects a contract for a signer: it cannot be signed any more.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QueryContractStatus"),
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who rejects it.").required(),
                Field::new("reject_reason", FieldKind::Text(Limits::NONE), "Why.").required(),
                Field::new("transaction_id", TransactionId::KIND, "Number of the signing.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "The digest's recipe is known from one client.",
                "The provider's text names reject_by_contract_id as well; the two are taken for the same.",
                "That a second call answers 1405 is read from the table of codes.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &["1405"],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("contract_id"),
                Part::Field("customer_id"),
                Part::Field("reject_reason"),
                Part::Field("transaction_id"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("reject_reason", self.reject_reason.wire());
        params.set("transaction_id", self.transaction_id.wire());
        params
    }
}

impl Decode for RejectContract {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Sends somebody who has no account yet a contract to sign on the provider's site.
///
/// 推送官网签署合同（未注册）, `push_extsign_dkn.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - The answer's shape is assumed to be that of contract calls.
#[derive(Clone)]
#[non_exhaustive]
pub struct PushSignUnregistered {
    /// The company's name.
    pub company_name: Secret,
    /// Which contract.
    pub contract_id: ContractId,
    /// Title shown to the signer.
    pub doc_title: String,
    /// Mobile number of the person acting.
    pub mobile: Secret,
    /// Name of the person acting.
    pub name: Secret,
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
}

impl PushSignUnregistered {
    /// With what is required.
    #[must_use]
    pub fn new(
        company_name: impl Into<Secret>,
        contract_id: ContractId,
        doc_title: impl Into<String>,
        mobile: impl Into<Secret>,
        name: impl Into<Secret>,
        transaction_id: TransactionId,
    ) -> Self {
        Self {
            company_name: company_name.into(),
            contract_id,
            doc_title: doc_title.into(),
            mobile: mobile.into(),
            name: name.into(),
            transaction_id,
        }
    }
}

impl fmt::Debug for PushSignUnregistered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PushSignUnregistered {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PushSignUnregistered",
            path: "push_extsign_dkn.api",
            title: "推送官网签署合同（未注册）",
            doc: "Sends somebody who has no account yet a contract to sign on the provider's site.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("company_name", FieldKind::Text(Limits::NONE), "The company's name.")
                    .required()
                    .personal(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("doc_title", FieldKind::Text(Limits::NONE), "Title shown to the signer.")
                    .required(),
                Field::new("mobile", FieldKind::Text(Limits::NONE), "Mobile number of the person acting.")
                    .required()
                    .personal(),
                Field::new("name", FieldKind::Text(Limits::NONE), "Name of the person acting.")
                    .required()
                    .personal(),
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &["The answer's shape is assumed to be that of contract calls."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("company_name"),
                Part::Field("contract_id"),
                Part::Field("doc_title"),
                Part::Field("mobile"),
                Part::Field("name"),
                Part::Field("transaction_id"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("company_name", self.company_name.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("doc_title", self.doc_title.wire());
        params.set("mobile", self.mobile.wire());
        params.set("name", self.name.wire());
        params.set("transaction_id", self.transaction_id.wire());
        params
    }
}

impl Decode for PushSignUnregistered {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Sends a customer a text message with the address of the page for signing. The digest's order is not that of the names.
///
/// 文档推送签署（短信）, `pushdoc_extsign.api`. A second call makes another one.
/// [`QuerySignResult`](crate::QuerySignResult) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct PushSign {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// Which contract.
    pub contract_id: ContractId,
    /// Who signs.
    pub customer_id: CustomerId,
    /// Title shown to the signer. Not covered by the digest.
    pub doc_title: String,
    /// Text in the contract that the seal is put on.
    pub sign_keyword: Option<String>,
    /// Where the browser goes afterwards. Not covered by the digest.
    pub return_url: Option<String>,
    /// Where the result is sent. Not covered by the digest.
    pub notify_url: Option<String>,
}

impl PushSign {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        doc_title: impl Into<String>,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            doc_title: doc_title.into(),
            sign_keyword: None,
            return_url: None,
            notify_url: None,
        }
    }

    /// Text in the contract that the seal is put on.
    #[must_use]
    pub fn sign_keyword(mut self, sign_keyword: impl Into<String>) -> Self {
        self.sign_keyword = Some(sign_keyword.into());
        self
    }

    /// Where the browser goes afterwards. Not covered by the digest.
    #[must_use]
    pub fn return_url(mut self, return_url: impl Into<String>) -> Self {
        self.return_url = Some(return_url.into());
        self
    }

    /// Where the result is sent. Not covered by the digest.
    #[must_use]
    pub fn notify_url(mut self, notify_url: impl Into<String>) -> Self {
        self.notify_url = Some(notify_url.into());
        self
    }
}

impl fmt::Debug for PushSign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PushSign {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PushSign",
            path: "pushdoc_extsign.api",
            title: "文档推送签署（短信）",
            doc: "Sends a customer a text message with the address of the page for signing. The digest's order is not that of the names.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: Some("QuerySignResult"),
            fields: &[
                Field::new(
                    "push_type",
                    FieldKind::Text(Limits::NONE),
                    "The way of sending; a text message is the only one known.",
                )
                .fixed("1"),
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who signs.").required(),
                Field::new(
                    "doc_title",
                    FieldKind::Text(Limits::NONE),
                    "Title shown to the signer. Not covered by the digest.",
                )
                .required(),
                Field::new(
                    "sign_keyword",
                    FieldKind::Text(Limits::NONE),
                    "Text in the contract that the seal is put on.",
                ),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards. Not covered by the digest.",
                ),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent. Not covered by the digest.",
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
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("contract_id"),
                Part::Field("transaction_id"),
                Part::Field("push_type"),
                Part::Field("customer_id"),
                Part::Field("sign_keyword"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("push_type", "1");
        params.set("transaction_id", self.transaction_id.wire());
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("doc_title", self.doc_title.wire());
        if let Some(sign_keyword) = &self.sign_keyword {
            params.set("sign_keyword", sign_keyword.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        params
    }
}

impl Decode for PushSign {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

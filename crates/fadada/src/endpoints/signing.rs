// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Signing (签署).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, ClientRole, ContractId, ContractLinks, CustomerId, Decode, Effect, Endpoint, Envelope,
    Field, FieldKind, KeywordStrategy, Kind, Language, Limits, PageUrl, Params, Part, PositionType,
    Positions, Recipe, Repeat, SealId, SealPlace, Secret, ShowTime, SignCheck, SignRecord, Source, Spec,
    TransactionId, YesNo, YesOnly,
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
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "mobile_sign_type, open_environment: their values are known, their meaning is not.",
                "signature_show_time: 1 is believed to show the time, 2 to hide it.",
            ],
            deprecated: false,
        },
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
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[
                "That a second call with the same transaction_id answers 1511 or 1509 is read from the table of codes.",
                "signature_show_time: 1 is believed to show the time, 2 to hide it.",
            ],
            deprecated: false,
        },
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

/// Asks whether a customer has signed.
///
/// 查询用户签署结果, `query_sign_result.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct QuerySignResult {
    /// Which contract.
    pub contract_id: ContractId,
    /// Whose signature.
    pub customer_id: CustomerId,
    /// Which signing.
    pub transaction_id: TransactionId,
}

impl QuerySignResult {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, customer_id: CustomerId, transaction_id: TransactionId) -> Self {
        Self { contract_id, customer_id, transaction_id }
    }
}

impl fmt::Debug for QuerySignResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QuerySignResult {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QuerySignResult",
            path: "query_sign_result.api",
            title: "查询用户签署结果",
            doc: "Asks whether a customer has signed.",
            group: "signing",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("contract_id", ContractId::KIND, "Which contract.").required(),
                Field::new("customer_id", CustomerId::KIND, "Whose signature.").required(),
                Field::new("transaction_id", TransactionId::KIND, "Which signing.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        envelope: Envelope::Query,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("contract_id"), Part::Field("customer_id"), Part::Field("transaction_id")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = SignRecord;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("transaction_id", self.transaction_id.wire());
        params
    }
}

impl Decode for QuerySignResult {
    fn decode(answer: &Answer) -> Result<SignRecord, String> {
        answer.text()
    }
}

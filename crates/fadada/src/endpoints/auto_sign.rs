// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Leave to sign without a page (授权自动签).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, AutoSign, ContractId, CustomerId, Decode, Effect, Endpoint, Envelope, Field, FieldKind,
    Kind, Limits, PageUrl, Params, Part, Recipe, Repeat, Source, Spec, TransactionId,
};

/// The page on which a customer lets the app sign for them without a page. The leave is itself an agreement that is signed: a contract. The digest covers transaction_id and customer_id only.
///
/// 获取授权自动签页面, `before_authsign.api`. Binding: after a lost reply it is not sent again.
/// [`QueryAutoSign`](crate::QueryAutoSign) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct AutoSignGrantPage {
    /// Number of this signing, chosen by the caller, never used before.
    pub transaction_id: TransactionId,
    /// The agreement.
    pub contract_id: ContractId,
    /// Who gives leave.
    pub customer_id: CustomerId,
    /// Where the browser goes afterwards.
    pub return_url: String,
    /// Where the result is sent.
    pub notify_url: String,
}

impl AutoSignGrantPage {
    /// With what is required.
    #[must_use]
    pub fn new(
        transaction_id: TransactionId,
        contract_id: ContractId,
        customer_id: CustomerId,
        return_url: impl Into<String>,
        notify_url: impl Into<String>,
    ) -> Self {
        Self {
            transaction_id,
            contract_id,
            customer_id,
            return_url: return_url.into(),
            notify_url: notify_url.into(),
        }
    }
}

impl fmt::Debug for AutoSignGrantPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AutoSignGrantPage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AutoSignGrantPage",
            path: "before_authsign.api",
            title: "获取授权自动签页面",
            doc: "The page on which a customer lets the app sign for them without a page. The leave is itself an agreement that is signed: a contract. The digest covers transaction_id and customer_id only.",
            group: "auto_sign",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QueryAutoSign"),
            fields: &[
                Field::new(
                    "transaction_id",
                    TransactionId::KIND,
                    "Number of this signing, chosen by the caller, never used before.",
                )
                .required(),
                Field::new(
                    "auth_type",
                    FieldKind::Text(Limits::NONE),
                    "Kind of leave: signing without a page is the only one.",
                )
                .fixed("1"),
                Field::new("contract_id", ContractId::KIND, "The agreement.").required(),
                Field::new("customer_id", CustomerId::KIND, "Who gives leave.").required(),
                Field::new(
                    "return_url",
                    FieldKind::Url { max_bytes: None },
                    "Where the browser goes afterwards.",
                )
                .required(),
                Field::new(
                    "notify_url",
                    FieldKind::Url { max_bytes: Some(500) },
                    "Where the result is sent.",
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
        params.set("auth_type", "1");
        params.set("contract_id", self.contract_id.wire());
        params.set("customer_id", self.customer_id.wire());
        params.set("return_url", self.return_url.wire());
        params.set("notify_url", self.notify_url.wire());
        params
    }
}

/// Asks whether a customer lets the app sign for them.
///
/// 查询授权自动签状态, `get_auth_status.api`. Only asks.
///
/// Not in the provider's document at hand; known from independent public clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct QueryAutoSign {
    /// Which customer.
    pub customer_id: CustomerId,
}

impl QueryAutoSign {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id }
    }
}

impl fmt::Debug for QueryAutoSign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for QueryAutoSign {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "QueryAutoSign",
            path: "get_auth_status.api",
            title: "查询授权自动签状态",
            doc: "Asks whether a customer lets the app sign for them.",
            group: "auto_sign",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[Field::new("customer_id", CustomerId::KIND, "Which customer.").required()],
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
        digest: Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("customer_id")], tail: &[] },
        accept: &[],
    };

    type Reply = AutoSign;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("customer_id", self.customer_id.wire());
        params
    }
}

impl Decode for QueryAutoSign {
    fn decode(answer: &Answer) -> Result<AutoSign, String> {
        answer.data()
    }
}

/// The page on which a customer takes that leave back.
///
/// 取消授权签协议, `cancel_extsign_auto_page.api`. Binding: after a lost reply it is not sent again.
/// [`QueryAutoSign`](crate::QueryAutoSign) tells whether it worked.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - One client posts it, another builds a link; the name says that it is a page.
#[derive(Clone)]
#[non_exhaustive]
pub struct AutoSignCancelPage {
    /// Which customer.
    pub customer_id: CustomerId,
    /// Where the result is sent.
    pub notify_url: Option<String>,
    /// Where the browser goes afterwards.
    pub return_url: Option<String>,
}

impl AutoSignCancelPage {
    /// With what is required.
    #[must_use]
    pub fn new(customer_id: CustomerId) -> Self {
        Self { customer_id, notify_url: None, return_url: None }
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
}

impl fmt::Debug for AutoSignCancelPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AutoSignCancelPage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AutoSignCancelPage",
            path: "cancel_extsign_auto_page.api",
            title: "取消授权签协议",
            doc: "The page on which a customer takes that leave back.",
            group: "auto_sign",
            kind: Kind::Page,
            effect: Effect::Binding,
            repeat: Repeat::Keyed,
            confirm: Some("QueryAutoSign"),
            fields: &[
                Field::new("customer_id", CustomerId::KIND, "Which customer.").required(),
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
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["One client posts it, another builds a link; the name says that it is a page."],
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
        params.set("customer_id", self.customer_id.wire());
        if let Some(notify_url) = &self.notify_url {
            params.set("notify_url", notify_url.wire());
        }
        if let Some(return_url) = &self.return_url {
            params.set("return_url", return_url.wire());
        }
        params
    }
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Payment (自助结算).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, Money, Params, PaymentOrder,
    Repeat, Source, Spec,
};

/// Creates an order that a payer settles on a page.
///
/// 自助结算 创建订单, `pay_offline/create`. A second call does it again.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateOfflinePayment {
    /// The caller's own order number; it comes back in the notification.
    pub biz_sn: String,
    /// The amount in yuan, with two decimals.
    pub money: Money,
    /// Where the payment is told. Use an address without a query: its parameters would take part in the signature.
    pub notify_url: String,
    /// Where the payer's browser goes afterwards.
    pub return_url: String,
}

impl CreateOfflinePayment {
    /// With what is required.
    #[must_use]
    pub fn new(
        biz_sn: impl Into<String>,
        money: Money,
        notify_url: impl Into<String>,
        return_url: impl Into<String>,
    ) -> Self {
        Self { biz_sn: biz_sn.into(), money, notify_url: notify_url.into(), return_url: return_url.into() }
    }
}

impl fmt::Debug for CreateOfflinePayment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CreateOfflinePayment {
    const SPEC: &'static Spec = &Spec { about: About { name: "CreateOfflinePayment", path: "pay_offline/create", title: "自助结算 创建订单", doc: "Creates an order that a payer settles on a page.", group: "payment", kind: Kind::Value, effect: Effect::Create, repeat: Repeat::Never, confirm: None, fields: &[
Field::new("biz_sn", FieldKind::Text(Limits::NONE), "The caller's own order number; it comes back in the notification.").required(),
Field::new("money", Money::KIND, "The amount in yuan, with two decimals.").required(),
Field::new("notify_url", FieldKind::Url { max_bytes: None }, "Where the payment is told. Use an address without a query: its parameters would take part in the signature.").required(),
Field::new("return_url", FieldKind::Url { max_bytes: None }, "Where the payer's browser goes afterwards.").required(),
], open: None, exactly_one: &[], at_least_one: &[], required_if: &[], reserved: RESERVED, source: Source::TwoClients, inferred: &[], deprecated: false }, family: None, legacy: false };

    type Reply = PaymentOrder;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("biz_sn", self.biz_sn.wire());
        params.set("money", self.money.wire());
        params.set("notify_url", self.notify_url.wire());
        params.set("return_url", self.return_url.wire());
        params
    }
}

impl Decode for CreateOfflinePayment {
    fn decode(answer: &Answer) -> Result<PaymentOrder, String> {
        answer.loose_data()
    }
}

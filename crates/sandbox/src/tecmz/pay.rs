//! Orders that a payer settles on a page, and the notification of it.

use axum::response::Response;
use hetong_signing::{Params, tecmz};
use hetong_transport::{FORM, encode_form, form};
use http::header::CONTENT_TYPE;
use http::{Method, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Desk, Refusal, needed};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::store::{Record, StoreError};
use crate::{Sandbox, control, id, outgoing, pages};

#[derive(Clone, Serialize, Deserialize)]
struct Order {
    sn: String,
    biz_sn: String,
    money: String,
    notify_url: String,
    return_url: String,
    paid: bool,
}

impl Record for Order {
    const KIND: &'static str = "tecmz_order";
    fn key(&self) -> &str {
        &self.sn
    }
}

pub(super) fn create(desk: &Desk<'_>, params: &Params) -> Result<Value, Refusal> {
    let text = |name| needed(params, name).map(str::to_owned);
    let order = Order {
        sn: id::hex32(),
        biz_sn: text("biz_sn")?,
        money: text("money")?,
        notify_url: text("notify_url")?,
        return_url: text("return_url")?,
        paid: false,
    };
    desk.tx.put(&order)?;
    let page = format!("{}/sandbox/pages/pay/{}", desk.origin, order.sn);
    Ok(json!({ "biz_sn": order.biz_sn, "sn": order.sn, "pay_url": page }))
}

/// `/sandbox/pages/pay/{sn}`: where a payer would pay.
pub(crate) async fn page(sandbox: &Sandbox, request: Incoming, sn: &str) -> Response {
    let pays = request.head.method == Method::POST;
    let sn = sn.to_owned();
    let found = sandbox.work(move |inner| {
        inner.store.write(|tx| -> Result<Option<Order>, StoreError> {
            let Some(mut order) = tx.get::<Order>(&sn)? else { return Ok(None) };
            if pays && !order.paid {
                order.paid = true;
                tx.put(&order)?;
            }
            Ok(Some(order))
        })
    });
    match found.await {
        None => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, "internal error"),
        Some(Err(error)) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
        Some(Ok(None)) => outgoing::page(StatusCode::NOT_FOUND, pages::not_found()),
        Some(Ok(Some(order))) => {
            let told = if pays { notify(&sandbox.0, &order).await } else { None };
            let back = back(&sandbox.0, &order);
            outgoing::page(StatusCode::OK, pages::pay(&order.biz_sn, &order.money, order.paid, told, &back))
        }
    }
}

/// The signed fields of a notification.
fn signed(inner: &Inner, order: &Order) -> Option<Params> {
    let app = inner.settings.tecmz.as_ref()?;
    let now = inner.now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
    let mut params: Params =
        [("biz_sn", &order.biz_sn), ("sn", &order.sn), ("money", &order.money)].into_iter().collect();
    let sign = tecmz::sign(&app.app_id, &app.app_secret, &now, &params, tecmz::Values::Trimmed);
    params.extend([("app_id", app.app_id.as_str()), ("timestamp", &now), ("sign", &sign)]);
    Some(params)
}

/// Tells the caller that the order is paid; whether the caller answered as it should.
async fn notify(inner: &Inner, order: &Order) -> Option<bool> {
    let transport = inner.settings.fetch.as_ref()?;
    let params = signed(inner, order)?;
    let request =
        http::Request::post(&order.notify_url).header(CONTENT_TYPE, FORM).body(form(params.iter())).ok()?;
    let Ok(reply) = transport.send(request).await else { return Some(false) };
    let body = reply.into_body().collect(1024).await.unwrap_or_default();
    Some(body.trim_ascii() == b"success")
}

/// Where the payer's browser goes afterwards.
fn back(inner: &Inner, order: &Order) -> String {
    let query = signed(inner, order).map(|params| encode_form(params.iter())).unwrap_or_default();
    let joint = if order.return_url.contains('?') { '&' } else { '?' };
    format!("{}{joint}{query}", order.return_url)
}

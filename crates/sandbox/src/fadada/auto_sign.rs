//! The leave to sign for a customer without a page.

use axum::response::Response;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::gate::Admitted;
use super::model::{Customer, Place};
use super::signing::{begin, certified, show};
use super::{Answer, Desk, Refusal, account, page, refuse, refuse_saying};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::store::{Record, StoreError};
use crate::{outgoing, pages};

/// What a customer has granted; kept after it was taken back.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Grant {
    customer_id: String,
    granted: bool,
    /// Where the browser goes after taking it back.
    return_url: Option<String>,
}

impl Record for Grant {
    const KIND: &'static str = "auto_sign_grant";
    fn key(&self) -> &str {
        &self.customer_id
    }
}

/// before_authsign: the agreement's own page for signing.
pub(crate) fn grant_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut transaction = begin(desk, call, Place::End)?;
    transaction.grants = true;
    show(desk, transaction)
}

pub(super) fn grant(desk: &Desk<'_>, customer_id: &str) -> Result<(), StoreError> {
    desk.tx.put(&Grant { customer_id: customer_id.to_owned(), granted: true, return_url: None })
}

fn granted(desk: &Desk<'_>, customer_id: &str) -> Result<bool, StoreError> {
    Ok(desk.tx.get::<Grant>(customer_id)?.is_some_and(|grant| grant.granted))
}

/// Refuses to sign for a customer who has not granted it, where the rules want that.
pub(super) fn must_be_granted(desk: &Desk<'_>, customer_id: &str) -> Result<(), Refusal> {
    if desk.settings.rules.auto_sign_grants && !granted(desk, customer_id)? {
        return refuse_saying(Code::BusinessError, "没有自动签权限");
    }
    Ok(())
}

pub(crate) fn query(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let status = i32::from(granted(desk, &customer.customer_id)?);
    Ok(Answer::Data(json!({ "status": status })))
}

/// cancel_extsign_auto_page.
pub(crate) fn cancel_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    certified(&customer)?;
    let mut grant = desk.tx.get::<Grant>(&customer.customer_id)?.unwrap_or(Grant {
        customer_id: customer.customer_id.clone(),
        granted: false,
        return_url: None,
    });
    grant.return_url = call.maybe("return_url").map(str::to_owned);
    desk.tx.put(&grant)?;
    Ok(Answer::Page(pages::cancel_auto_sign(&grant.customer_id, grant.granted)))
}

/// `POST /sandbox/pages/cancel-auto-sign/{customer_id}`: the customer takes the leave back. What the provider sends then
/// is in no source, so nothing is sent, and the browser returns without parameters.
pub(crate) fn act(inner: &Inner, request: &Incoming, customer_id: &str) -> Response {
    let pressed = request.head.method == Method::POST;
    page::answer(inner, request, |desk| {
        let (Some(_), Some(mut grant)) =
            (desk.tx.get::<Customer>(customer_id)?, desk.tx.get::<Grant>(customer_id)?)
        else {
            return refuse(Code::CustomerUnknown);
        };
        if pressed && grant.granted {
            grant.granted = false;
            desk.tx.put(&grant)?;
            if let Some(address) = grant.return_url {
                return Ok(outgoing::redirect(StatusCode::SEE_OTHER, &address));
            }
        }
        Ok(outgoing::page(StatusCode::OK, pages::cancel_auto_sign(customer_id, grant.granted)))
    })
}

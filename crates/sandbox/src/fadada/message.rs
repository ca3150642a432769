//! Short addresses and text messages. None is sent: `GET /sandbox/messages` tells to whom one would have been, and why.

use axum::response::Response;
use hetong_fadada::Code;
use hetong_signing::Stamp;
use hetong_signing::cipher::Cipher;
use http::StatusCode;
use serde_json::json;

use super::gate::Admitted;
use super::model::{Counter, Message, ShortLink};
use super::{Answer, Desk, Refusal, encrypted, page, refuse, refuse_saying};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::{clock, id, outgoing, pages};

/// Seven days, in minutes.
const USUAL: &str = "10080";

pub(crate) fn short_url(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    Ok(Answer::Data(json!(shorten(desk, call)?)))
}

/// A short address for a call's long one.
fn shorten(desk: &Desk<'_>, call: &Admitted) -> Result<String, Refusal> {
    short(desk, call.text("source_url").to_owned(), call.maybe("expire_time").unwrap_or(USUAL))
}

fn short(desk: &Desk<'_>, source_url: String, minutes: &str) -> Result<String, Refusal> {
    let code = id::hex32()[..8].to_owned();
    let address = format!("{}/sandbox/s/{code}", desk.origin);
    desk.tx.put(&ShortLink { code, source_url, until: clock::later(desk.now, minutes) })?;
    Ok(address)
}

/// A message with the short address of a page.
pub(super) fn send_page(desk: &Desk<'_>, mobile: &str, page: String) -> Result<(), Refusal> {
    let address = short(desk, page, USUAL)?;
    keep(desk, "page", mobile, Some(address))
}

pub(crate) fn send_short_url(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mobile = desk.decrypted(Cipher::TripleDes, call.text("mobile"));
    let Some(mobile) =
        mobile.as_ref().map(|text| text.expose().trim()).filter(|text| encrypted::is_mobile(text))
    else {
        return refuse(Code::ParameterInvalid);
    };
    let kind = if call.maybe("message_type") == Some("1") { "template" } else { "own" };
    let address = shorten(desk, call)?;
    keep(desk, kind, mobile, Some(address))?;
    Ok(Answer::Data(json!(null)))
}

pub(crate) fn send(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = call.text("mobile");
    let mobile = match call.maybe("encrypt_type") {
        Some("2") => Some(text.into()),
        Some("1") => desk.decrypted(Cipher::Sm4, text),
        _ => desk.decrypted(Cipher::TripleDes, text),
    };
    let Some(mobile) =
        mobile.as_ref().map(|text| text.expose().trim()).filter(|text| encrypted::is_mobile(text))
    else {
        return refuse_saying(Code::ContractParameterInvalid, "mobile不合法.");
    };
    let kind = if call.maybe("code").is_some() { "code" } else { "own" };
    keep(desk, kind, mobile, None)?;
    Ok(Answer::Done)
}

fn keep(desk: &Desk<'_>, kind: &str, mobile: &str, short_url: Option<String>) -> Result<(), Refusal> {
    let number = Counter::next(desk.tx, "message", 0)?;
    desk.tx.put(&Message::new(number, Stamp::at(desk.now).to_string(), kind, mobile, short_url))?;
    Ok(())
}

/// `GET /sandbox/s/{code}`: the way to the long address.
pub(crate) fn follow(inner: &Inner, request: &Incoming, code: &str) -> Response {
    page::answer(inner, request, |desk| match desk.tx.get::<ShortLink>(code)? {
        None => Ok(outgoing::page(StatusCode::NOT_FOUND, pages::not_found())),
        Some(link) if clock::seconds(desk.now) >= link.until => refuse(Code::AddressExpired),
        Some(link) => Ok(outgoing::redirect(StatusCode::FOUND, &link.source_url)),
    })
}

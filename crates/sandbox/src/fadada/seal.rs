//! Seals.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_fadada::Code;
use serde_json::json;

use super::gate::Admitted;
use super::model::{Counter, Customer, Seal, Who};
use super::{Answer, Desk, Refusal, account, refuse};
use crate::pdf;
use crate::store::{StoreError, Tx};

/// The provider does not publish its limit (inferred).
const IMAGE_LIMIT: usize = 1 << 20;
/// The provider does not publish its limit (inferred).
const TEXT_LIMIT: usize = 30;

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = verified(desk, call)?;
    let Ok(image) = STANDARD.decode(call.text("signature_img_base64")) else {
        return refuse(Code::ImageFormatInvalid);
    };
    if image.len() > IMAGE_LIMIT {
        return refuse(Code::ImageTooLarge);
    }
    pdf::Seal::from_image(&image)?;
    let seal = add(desk.tx, customer, None, &image)?;
    Ok(Answer::Data(json!({ "signature_id": seal.signature_id, "signature_sub_info": null })))
}

pub(crate) fn create(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = verified(desk, call)?;
    let text = call.text("content");
    if text.chars().count() > TEXT_LIMIT {
        return refuse(Code::SealTextTooLong);
    }
    let image = shape(desk, &customer, text)?.png();
    let seal = add(desk.tx, customer, Some(text.to_owned()), &image)?;
    let image = STANDARD.encode(image);
    Ok(Answer::Data(json!({ "signature_id": seal.signature_id, "signature_img_base64": image })))
}

fn verified(desk: &Desk<'_>, call: &Admitted) -> Result<Customer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    match account::passed(desk.tx, &customer)? {
        Some(_) => Ok(customer),
        None => refuse(Code::NotVerified),
    }
}

/// Adds a seal and makes it the default.
fn add(tx: &Tx, mut customer: Customer, text: Option<String>, image: &[u8]) -> Result<Seal, StoreError> {
    let mut counter = tx.get("seal")?.unwrap_or(Counter { name: "seal".to_owned(), last: 4_000_000 });
    counter.last += 1;
    tx.put(&counter)?;
    let seal =
        Seal { signature_id: counter.last.to_string(), customer_id: customer.customer_id.clone(), text };
    tx.put_file(&Seal::file(&seal.signature_id), image)?;
    tx.put(&seal)?;
    customer.default_seal = Some(seal.signature_id.clone());
    tx.put(&customer)?;
    Ok(seal)
}

/// The seal that a customer signs with: the one that was asked for, the default one, or one drawn from the name.
pub(crate) fn to_sign_with(
    desk: &Desk<'_>,
    customer: &Customer,
    signature_id: Option<&str>,
) -> Result<pdf::Seal, Refusal> {
    if let Some(asked) = signature_id {
        let seal: Option<Seal> = desk.tx.get(asked)?;
        if seal.is_none_or(|seal| seal.customer_id != customer.customer_id) {
            return refuse(Code::SealUnknown);
        }
    }
    if let Some(known) = signature_id.or(customer.default_seal.as_deref()) {
        let drawn: Option<Seal> = desk.tx.get(known)?;
        if let Some(text) = drawn.and_then(|seal| seal.text) {
            return shape(desk, customer, &text);
        }
        let Some(image) = desk.tx.file(&Seal::file(known))? else {
            return refuse(Code::SealImageUnreadable);
        };
        return Ok(pdf::Seal::from_image(&image)?);
    }
    match account::passed(desk.tx, customer)? {
        Some(verification) => shape(desk, customer, verification.name()),
        None => refuse(Code::NotVerified),
    }
}

/// A seal that is drawn with lines rather than pixels.
fn shape(desk: &Desk<'_>, customer: &Customer, text: &str) -> Result<pdf::Seal, Refusal> {
    let fonts = &desk.settings.fonts;
    Ok(match customer.who {
        Who::Person => pdf::Seal::person(fonts, text)?,
        Who::Company => pdf::Seal::company(fonts, text)?,
    })
}

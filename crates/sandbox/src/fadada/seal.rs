//! Seals.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_fadada::Code;
use serde_json::json;

use super::gate::Admitted;
use super::model::{Counter, Customer, Seal, Who};
use super::{Answer, Desk, Refusal, account, leave, refuse};
use crate::pdf;
use crate::store::{StoreError, Tx};

/// The provider does not publish its limit (inferred).
const IMAGE_LIMIT: usize = 1 << 20;
/// The provider does not publish its limit (inferred).
const TEXT_LIMIT: usize = 30;

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = verified(desk, call)?;
    let image = picture(call.text("signature_img_base64"))?;
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

/// A picture in Base64.
pub(super) fn picture(text: &str) -> Result<Vec<u8>, Refusal> {
    let Ok(image) = STANDARD.decode(text) else {
        return refuse(Code::ImageFormatInvalid);
    };
    if image.is_empty() {
        return refuse(Code::ImageEmpty);
    }
    if image.len() > IMAGE_LIMIT {
        return refuse(Code::ImageTooLarge);
    }
    Ok(image)
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
    let number = Counter::next(tx, "seal", 4_000_000)?;
    let seal = Seal { signature_id: number.to_string(), customer_id: customer.customer_id.clone(), text };
    tx.put_file(&Seal::file(&seal.signature_id), image)?;
    tx.put(&seal)?;
    customer.default_seal = Some(seal.signature_id.clone());
    tx.put(&customer)?;
    Ok(seal)
}

pub(crate) fn query(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let seals = match call.maybe("signature_id") {
        Some(_) => vec![asked_for(desk, call, &customer, Code::SealUnknown)?],
        None => of_customer(desk.tx, &customer.customer_id)?,
    };
    let mut list = Vec::new();
    for seal in seals {
        let image = desk.tx.file(&Seal::file(&seal.signature_id))?.map(|image| STANDARD.encode(image));
        list.push(json!({ "signature_id": seal.signature_id, "signature_img_base64": image }));
    }
    Ok(Answer::Data(if list.is_empty() { json!(null) } else { json!(list) }))
}

pub(crate) fn replace(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let mut seal = asked_for(desk, call, &customer, Code::SealToReplaceMissing)?;
    let image = picture(call.text("signature_img_base64"))?;
    pdf::Seal::from_image(&image)?;
    // From now on it is drawn from the picture.
    seal.text = None;
    desk.tx.put_file(&Seal::file(&seal.signature_id), &image)?;
    desk.tx.put(&seal)?;
    Ok(Answer::Data(json!(null)))
}

pub(crate) fn remove(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut customer = account::customer(desk.tx, call.text("customer_id"))?;
    let seal = asked_for(desk, call, &customer, Code::SealUnknown)?;
    desk.tx.remove::<Seal>(&seal.signature_id)?;
    desk.tx.remove_file(&Seal::file(&seal.signature_id))?;
    leave::forget(desk.tx, &seal.signature_id)?;
    if customer.default_seal.as_ref() == Some(&seal.signature_id) {
        // As the newest seal becomes the default, the newest that is left does (inferred).
        let left = of_customer(desk.tx, &customer.customer_id)?;
        customer.default_seal = left.into_iter().last().map(|seal| seal.signature_id);
        desk.tx.put(&customer)?;
    }
    Ok(Answer::Data(json!(null)))
}

pub(crate) fn set_default(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut customer = account::customer(desk.tx, call.text("customer_id"))?;
    customer.default_seal = Some(asked_for(desk, call, &customer, Code::SealUnknown)?.signature_id);
    desk.tx.put(&customer)?;
    Ok(Answer::Data(json!(null)))
}

/// The seal that a call names, if it is the customer's.
fn asked_for(desk: &Desk<'_>, call: &Admitted, customer: &Customer, else_: Code) -> Result<Seal, Refusal> {
    let seal: Option<Seal> = desk.tx.get(call.text("signature_id"))?;
    match seal.filter(|seal| seal.customer_id == customer.customer_id) {
        Some(seal) => Ok(seal),
        None => refuse(else_),
    }
}

/// The seals of a customer, the newest last.
pub(super) fn of_customer(tx: &Tx, customer_id: &str) -> Result<Vec<Seal>, StoreError> {
    let mut seals = tx.all::<Seal>()?;
    seals.retain(|seal| seal.customer_id == customer_id);
    seals.sort_by_key(|seal| seal.signature_id.parse::<u64>().unwrap_or_default());
    Ok(seals)
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
        // A deposit may hold nothing but a hash.
        Some(verification) if verification.name().is_empty() => refuse(Code::NoSeal),
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

//! What else is done with customers.

use hetong_fadada::Code;
use hetong_signing::cipher::Cipher;
use serde_json::{Value, json};

use super::gate::Admitted;
use super::model::{Contact, Verification, Who};
use super::{Answer, Desk, Refusal, account, encrypted, refuse};

/// All verifications of a customer.
pub(crate) fn find_serial_no(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let all = desk.tx.all::<Verification>()?;
    let own = all.into_iter().filter(|verification| verification.customer_id == customer.customer_id);
    let list: Vec<Value> = own
        .map(|verification| {
            let status = match verification.who {
                Who::Person => account::person_status(verification.state),
                Who::Company => account::company_status(verification.state),
            };
            json!({
                "identityName": verification.name(),
                "status": status,
                "transactionNo": verification.serial_no,
                "type": verification.who.code(),
                "url": account::page_url(desk, &verification.serial_no),
            })
        })
        .collect();
    // A certificate may rest on a deposit, which is no verification.
    let bound = customer.serial_no.filter(|bound| list.iter().any(|entry| entry["transactionNo"] == **bound));
    Ok(Answer::Data(json!({
        "bindSerialNo": bound.unwrap_or_default(),
        "transactionList": if list.is_empty() { json!(null) } else { json!(list) },
    })))
}

/// No carrier is asked: what is well-formed passes.
pub(crate) fn check_three_elements(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = desk.decrypted(Cipher::TripleDes, call.text("verify_element"));
    match text.as_ref().and_then(encrypted::parts) {
        Some([_name, _ident_no, mobile]) if encrypted::is_mobile(mobile) => Ok(Answer::Data(json!(null))),
        _ => refuse(Code::ParameterInvalid),
    }
}

/// For customers of the newer scheme, too, for the sandbox knows no reason against it (inferred).
pub(crate) fn change_info(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let known: Option<Contact> = desk.tx.get(&customer.customer_id)?;
    let mut contact =
        known.unwrap_or_else(|| Contact { customer_id: customer.customer_id, ..Contact::default() });
    for (slot, name) in [(&mut contact.email, "email"), (&mut contact.mobile, "mobile")] {
        if let Some(given) = call.maybe(name) {
            *slot = Some(given.to_owned());
        }
    }
    desk.tx.put(&contact)?;
    Ok(Answer::Done)
}

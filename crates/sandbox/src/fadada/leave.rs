//! Who may use a company's seals.

use hetong_fadada::Code;
use serde_json::{Value, json};

use super::gate::Admitted;
use super::model::{Leave, Seal, Who};
use super::{Answer, Desk, Refusal, account, refuse, refuse_saying, seal};
use crate::store::{Record as _, StoreError, Tx};

/// All seals of a company.
pub(crate) fn person(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    parties(desk, call)?;
    change(desk, call, None)?;
    Ok(Answer::Done)
}

/// One seal of a company.
pub(crate) fn seal(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    parties(desk, call)?;
    let signature_id = call.text("signature_id");
    let known: Option<Seal> = desk.tx.get(signature_id)?;
    if known.is_none_or(|seal| seal.customer_id != call.text("company_id")) {
        return refuse_saying(Code::SealUnknown, "签章不存在");
    }
    change(desk, call, Some(signature_id))?;
    Ok(Answer::Data(json!(null)))
}

/// That a company is needed on one side and a person on the other is inferred.
fn parties(desk: &Desk<'_>, call: &Admitted) -> Result<(), Refusal> {
    for (name, who) in [("company_id", Who::Company), ("person_id", Who::Person)] {
        if account::customer(desk.tx, call.text(name))?.who != who {
            return refuse(Code::AccountTypeInvalid);
        }
    }
    Ok(())
}

/// Grants or cancels; a second call changes nothing (inferred).
fn change(desk: &Desk<'_>, call: &Admitted, signature_id: Option<&str>) -> Result<(), StoreError> {
    let leave = Leave::new(call.text("company_id"), call.text("person_id"), signature_id);
    match call.text("operate_type") {
        "1" => desk.tx.put(&leave),
        _ => desk.tx.remove::<Leave>(leave.key()),
    }
}

/// What the entries hold is not documented; the names are those of the call that grants. An entry without a seal is
/// leave to use all of a company's, one without a person is a seal of the customer's own.
pub(crate) fn list(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (customer_id, signature_id) = (call.maybe("customer_id"), call.maybe("signature_id"));
    let customer = customer_id.map(|id| account::customer(desk.tx, id)).transpose()?;
    let seal: Option<Seal> = match signature_id {
        Some(id) => match desk.tx.get(id)? {
            Some(seal) => Some(seal),
            None => return refuse(Code::SealUnknown),
        },
        None => None,
    };
    let mut list: Vec<Value> = Vec::new();
    match call.maybe("type") {
        Some("2") if seal.is_none() => return refuse(Code::ParameterInvalid),
        Some("3") => {
            if let Some(customer) = customer.as_ref().filter(|customer| customer.who == Who::Company) {
                let own = seal::of_customer(desk.tx, &customer.customer_id)?;
                list.extend(own.iter().map(|seal| {
                    json!({
                        "company_id": customer.customer_id, "person_id": null, "signature_id": seal.signature_id,
                    })
                }));
            }
        }
        _ => {}
    }
    let concerns = |leave: &Leave| {
        let party = customer.as_ref().is_none_or(|customer| {
            // What others may use of a company's is not what the company may use.
            let gives = leave.company_id == customer.customer_id && call.maybe("type") != Some("3");
            leave.person_id == customer.customer_id || gives
        });
        let seal = seal.as_ref().is_none_or(|seal| match &leave.signature_id {
            Some(id) => *id == seal.signature_id,
            None => leave.company_id == seal.customer_id,
        });
        party && seal
    };
    list.extend(desk.tx.all::<Leave>()?.iter().filter(|leave| concerns(leave)).map(Leave::told));
    Ok(Answer::Data(if list.is_empty() { json!(null) } else { json!(list) }))
}

/// Nobody may use a seal that is gone.
pub(super) fn forget(tx: &Tx, signature_id: &str) -> Result<(), StoreError> {
    for leave in tx.all::<Leave>()? {
        if leave.signature_id.as_deref() == Some(signature_id) {
            tx.remove::<Leave>(leave.key())?;
        }
    }
    Ok(())
}

//! Deposits of evidence of who somebody is.

use hetong_fadada::Code;
use hetong_signing::Stamp;
use serde_json::json;

use super::gate::Admitted;
use super::model::{Counter, Deposit, Deposited, Identity, Who};
use super::{Answer, Desk, Refusal, account, certificate, refuse};

pub(crate) fn hash(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    keep(desk, call, None, Deposited::Hash(call.text("original_sha256").to_lowercase()))
}

pub(crate) fn person(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = |name: &str| call.text(name).to_owned();
    let data = Identity {
        name: text("name"),
        ident_no: text("idcard"),
        mobile: text("mobile"),
        ..Identity::default()
    };
    keep(desk, call, Some(Who::Person), Deposited::Identity(data))
}

pub(crate) fn company(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = |name: &str| call.text(name).to_owned();
    let data = Identity {
        company: text("company_name"),
        credit_no: call.maybe("credit_code").unwrap_or(call.text("organization")).to_owned(),
        legal_name: text("legal_name"),
        ..Identity::default()
    };
    keep(desk, call, Some(Who::Company), Deposited::Identity(data))
}

/// Each call makes another deposit (inferred). Which proofs belong to which kind of verification is not known well
/// enough to refuse a call for it.
fn keep(desk: &Desk<'_>, call: &Admitted, who: Option<Who>, what: Deposited) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    if who.is_some_and(|who| who != customer.who) {
        return refuse(Code::AccountTypeInvalid);
    }
    // 23 digits, as in the samples: the day and a number.
    let stamp = Stamp::at(desk.now).to_string();
    let day = stamp.get(..8).unwrap_or_default();
    let evidence_no = format!("{day}{:015}", Counter::next(desk.tx, "deposit", 0)?);
    desk.tx.put(&Deposit {
        evidence_no: evidence_no.clone(),
        customer_id: customer.customer_id.clone(),
        what,
    })?;
    // A customer who has a certificate keeps it (inferred).
    if call.maybe("cert_flag") == Some("1") && customer.serial_no.is_none() {
        certificate::bind(desk.tx, desk.now, customer, &evidence_no, true)?;
    }
    Ok(Answer::Data(json!(evidence_no)))
}

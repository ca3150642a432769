//! Certificates, and the older scheme, in which a registration brings one.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_fadada::Code;
use hetong_signing::Stamp;
use hetong_signing::cipher::Cipher;
use serde_json::{Map, json};

use super::gate::Admitted;
use super::model::{Certificate, Contact, Counter, Customer, Deposit, Identity, Verification, Verified, Who};
use super::{Answer, Desk, Refusal, account, encrypted, refuse, refuse_saying};
use crate::id;
use crate::store::{StoreError, Tx};

/// For how long a certificate is good (inferred from the sample).
const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);

pub(crate) fn apply(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    apply_for(desk, call, false)
}

pub(crate) fn apply_number(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    apply_for(desk, call, true)
}

fn apply_for(desk: &Desk<'_>, call: &Admitted, numbered: bool) -> Result<Answer, Refusal> {
    let customer = without(desk, call)?;
    let verification = account::verification(desk.tx, call.text("verified_serialno"))?;
    if verification.customer_id != customer.customer_id {
        return refuse(Code::SerialNoInvalid);
    }
    if verification.state != Verified::Passed {
        return refuse(Code::VerificationNotPassedYet);
    }
    bind(desk.tx, desk.now, customer, &verification.serial_no, numbered)?;
    Ok(Answer::Done)
}

/// For a customer whose identity was deposited rather than verified.
pub(crate) fn apply_deposited(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = without(desk, call)?;
    let deposit: Option<Deposit> = desk.tx.get(call.text("evidence_no"))?;
    match deposit.filter(|deposit| deposit.customer_id == customer.customer_id) {
        Some(deposit) => bind(desk.tx, desk.now, customer, &deposit.evidence_no, true)?,
        None => return refuse(Code::EvidenceNoMalformed),
    }
    Ok(Answer::Done)
}

/// A customer who has no certificate yet.
fn without(desk: &Desk<'_>, call: &Admitted) -> Result<Customer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    if customer.serial_no.is_some() {
        return refuse(Code::CertificateAlreadyApplied);
    }
    Ok(customer)
}

/// Binds an account to an identity, by the number of its verification or deposit.
pub(crate) fn bind(
    tx: &Tx,
    now: SystemTime,
    mut customer: Customer,
    proof: &str,
    numbered: bool,
) -> Result<(), StoreError> {
    tx.put(&Certificate {
        customer_id: customer.customer_id.clone(),
        sequence_no: Counter::next(tx, "certificate", 1_000_000)?,
        numbered,
        since: now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
    })?;
    customer.serial_no = Some(proof.to_owned());
    tx.put(&customer)
}

pub(crate) fn query(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customerId"))?;
    let Some(verification) = account::passed(desk.tx, &customer)? else {
        return refuse_saying(Code::VerificationNotPassedYet, "认证信息未通过");
    };
    let Some(certificate) = desk.tx.get::<Certificate>(&customer.customer_id)? else {
        return Ok(Answer::Data(json!(null)));
    };
    let since = UNIX_EPOCH + Duration::from_secs(certificate.since);
    let number = certificate.sequence_no.to_string();
    // What the kinds are called, and what stands in the name beside the CN, is not documented (inferred).
    let (kind, subject) = match certificate.numbered {
        true => ("2", number.as_str()),
        false => ("1", verification.name()),
    };
    Ok(Answer::Data(json!({
        "certType": kind,
        "dn": format!("CN={subject},O=sandbox,C=CN"),
        "endTime": Stamp::at(since + YEAR).as_str(),
        "sequenceNo": number,
        "startTime": Stamp::at(since).as_str(),
    })))
}

pub(crate) fn sync_person(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = desk.decrypted(Cipher::TripleDes, call.text("id_mobile"));
    let Some([ident_no, mobile]) = text.as_ref().and_then(encrypted::parts) else {
        return refuse_saying(Code::ContractParameterInvalid, "id_mobile不合法.");
    };
    let data = Identity {
        name: call.text("customer_name").to_owned(),
        ident_no: ident_no.to_owned(),
        mobile: mobile.to_owned(),
        ..Identity::default()
    };
    register(desk, call, Who::Person, data)
}

pub(crate) fn sync_company(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let text = desk.decrypted(Cipher::TripleDes, call.text("id_mobile"));
    let Some([credit_no, mobile]) = text.as_ref().and_then(encrypted::parts) else {
        return refuse_saying(Code::ContractParameterInvalid, "id_mobile不合法.");
    };
    let data = Identity {
        company: call.text("customer_name").to_owned(),
        credit_no: credit_no.to_owned(),
        mobile: mobile.to_owned(),
        ..Identity::default()
    };
    register(desk, call, Who::Company, data)
}

/// Each call makes another customer (inferred), who can sign at once: that scheme knew no verification of its own.
fn register(desk: &Desk<'_>, call: &Admitted, who: Who, data: Identity) -> Result<Answer, Refusal> {
    let customer = Customer {
        // Numbers were shorter then.
        customer_id: id::hex32()[..16].to_uppercase(),
        open_id: String::new(),
        who,
        serial_no: None,
        default_seal: None,
    };
    let customer_id = customer.customer_id.clone();
    desk.tx.put(&Contact {
        customer_id: customer_id.clone(),
        email: call.maybe("email").map(str::to_owned),
        mobile: Some(data.mobile.clone()),
    })?;
    let ended = desk.now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let verification = Verification::elsewhere(&customer_id, who, data, u64::try_from(ended).ok());
    desk.tx.put(&verification)?;
    bind(desk.tx, desk.now, customer, &verification.serial_no, false)?;
    let fields = Map::from_iter([("customer_id".to_owned(), json!(customer_id))]);
    Ok(Answer::Fields("操作成功", fields))
}

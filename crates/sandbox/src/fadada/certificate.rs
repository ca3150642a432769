//! Certificates.

use hetong_fadada::Code;

use super::gate::Admitted;
use super::model::{Customer, Verification, Verified};
use super::{Answer, Desk, Refusal, account, refuse};
use crate::store::{StoreError, Tx};

pub(crate) fn apply(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    if customer.serial_no.is_some() {
        return refuse(Code::CertificateAlreadyApplied);
    }
    let verification = account::verification(desk.tx, call.text("verified_serialno"))?;
    if verification.customer_id != customer.customer_id {
        return refuse(Code::SerialNoInvalid);
    }
    if verification.state != Verified::Passed {
        return refuse(Code::VerificationNotPassedYet);
    }
    bind(desk.tx, customer, &verification)?;
    Ok(Answer::Done)
}

/// Binds an account to a verified identity.
pub(crate) fn bind(tx: &Tx, mut customer: Customer, verification: &Verification) -> Result<(), StoreError> {
    customer.serial_no = Some(verification.serial_no.clone());
    tx.put(&customer)
}

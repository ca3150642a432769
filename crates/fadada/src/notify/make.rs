//! The sender's side: what the sandbox sends, and what tests send. It shares every recipe with the checks.

use std::fmt;
use std::time::SystemTime;

use hetong_signing::{Params, Part, Recipe, Stamp, fadada};
use hetong_transport::encode_form;

use super::RealNameState;
use crate::endpoint::PUBLIC;
use crate::{AccountType, Credentials, SignResult};

/// What the digest of a signing's result covers: the time, and the transaction's id.
pub const SIGN_RESULT: Recipe =
    Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("transaction_id")], tail: &[] };

/// What the digest of a return after a rejection covers: the time, and all business parameters. Inferred from one source.
pub const REJECTION: Recipe = Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(PUBLIC)], tail: &[] };

/// The `msg_digest` of a signing's result, by [`SIGN_RESULT`].
#[must_use]
pub fn sign_result_digest(credentials: &Credentials, stamp: &Stamp, transaction_id: &str) -> String {
    let params: Params = [("transaction_id", transaction_id)].into_iter().collect();
    digest(credentials, stamp, &SIGN_RESULT, &params)
}

/// The `msg_digest` of a return after a rejection, by [`REJECTION`].
#[must_use]
pub fn rejection_digest(credentials: &Credentials, stamp: &Stamp, params: &Params) -> String {
    digest(credentials, stamp, &REJECTION, params)
}

/// The `sign` of a return from a verification; see [`hetong_signing::fadada::real_name_sign`].
#[must_use]
pub fn real_name_sign(
    credentials: &Credentials,
    serial_no: &str,
    name: &str,
    status: &str,
    account_type: AccountType,
) -> String {
    let (app_id, app_secret) = (credentials.app_id(), credentials.app_secret());
    fadada::real_name_sign(app_id, app_secret, serial_no, name, status, account_type.as_str())
}

fn digest(credentials: &Credentials, stamp: &Stamp, recipe: &Recipe, params: &Params) -> String {
    fadada::msg_digest(credentials.app_id(), credentials.app_secret(), stamp, recipe, params)
}

/// The result of a signing, to be sent.
#[derive(Clone)]
pub struct SignOutcome<'a> {
    /// Which signing.
    pub transaction_id: &'a str,
    /// Which contract; some returns leave it out.
    pub contract_id: Option<&'a str>,
    /// What came of it.
    pub result: &'a SignResult,
    /// Words for it.
    pub description: &'a str,
    /// For downloading the PDF.
    pub download_url: Option<&'a str>,
    /// For viewing the PDF.
    pub view_url: Option<&'a str>,
}

impl SignOutcome<'_> {
    /// The signed form text: the body of a POST of content type
    /// `application/x-www-form-urlencoded;charset=UTF-8`, or the query of a GET.
    #[must_use]
    pub fn form(&self, credentials: &Credentials, now: SystemTime) -> String {
        self.signed(credentials, now, &SIGN_RESULT)
    }

    /// The same with the digest of a return after a rejection.
    #[must_use]
    pub fn rejection_form(&self, credentials: &Credentials, now: SystemTime) -> String {
        self.signed(credentials, now, &REJECTION)
    }

    fn signed(&self, credentials: &Credentials, now: SystemTime, recipe: &Recipe) -> String {
        let stamp = Stamp::at(now);
        let mut params = Params::new();
        params.set("transaction_id", self.transaction_id);
        let mut set = |name: &'static str, value: Option<&str>| {
            if let Some(value) = value {
                params.set(name, value);
            }
        };
        set("contract_id", self.contract_id);
        set("result_code", Some(self.result.as_str()));
        set("result_desc", Some(self.description));
        set("download_url", self.download_url);
        set("viewpdf_url", self.view_url);
        let digest = digest(credentials, &stamp, recipe, &params);
        params.set("timestamp", stamp.as_str());
        params.set("msg_digest", digest);
        encode_form(params.iter())
    }
}

/// The result of a verification, to be sent.
#[derive(Clone)]
pub struct RealNameOutcome<'a> {
    /// Which verification: 32 lower-case hex digits.
    pub serial_no: &'a str,
    /// The name of the person or the company.
    pub name: &'a str,
    /// How it stands, and of whom it is.
    pub state: &'a RealNameState,
}

impl RealNameOutcome<'_> {
    /// The signed query with which the user returns.
    #[must_use]
    pub fn return_query(&self, credentials: &Credentials) -> String {
        let (kind, status) = (self.state.account_type(), self.state.as_str());
        let name = match self.state {
            RealNameState::Person(_) => "personName",
            RealNameState::Company(_) => "companyName",
        };
        let sign = real_name_sign(credentials, self.serial_no, self.name, status, kind);
        let pairs = [
            (name, self.name),
            ("transactionNo", self.serial_no),
            ("authenticationType", kind.as_str()),
            ("status", status),
            ("sign", &sign),
        ];
        encode_form(pairs.into_iter())
    }

    /// The form that is posted. Nothing in it is signed: how the provider does that is not known.
    #[must_use]
    pub fn notice_form(
        &self,
        credentials: &Credentials,
        customer_id: &str,
        description: &str,
        cert_bound: bool,
    ) -> String {
        let pairs = [
            ("appId", credentials.app_id()),
            ("serialNo", self.serial_no),
            ("customerId", customer_id),
            ("status", self.state.as_str()),
            ("statusDesc", description),
            ("certStatus", if cert_bound { "1" } else { "0" }),
        ];
        encode_form(pairs.into_iter())
    }
}

impl fmt::Debug for SignOutcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignOutcome")
            .field("transaction_id", &self.transaction_id)
            .field("contract_id", &self.contract_id)
            .field("result", &self.result)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for RealNameOutcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RealNameOutcome")
            .field("serial_no", &self.serial_no)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

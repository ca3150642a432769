//! What the provider knows.

mod access;
mod proof;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::store::{Record, StoreError, Tx};

pub(crate) use access::{FillForm, Leave, Message, ShortLink, TemporaryLink};
pub(crate) use proof::{Certificate, Contact, Deposit, Deposited};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Who {
    Person,
    Company,
}

impl Who {
    /// As `account_type` and as the `type` of a verification.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Who::Person => "1",
            Who::Company => "2",
        }
    }
}

/// An account.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Customer {
    pub(crate) customer_id: String,
    pub(crate) open_id: String,
    pub(crate) who: Who,
    /// The verification that the certificate binds the account to.
    pub(crate) serial_no: Option<String>,
    pub(crate) default_seal: Option<String>,
}

impl Record for Customer {
    const KIND: &'static str = "customer";
    fn key(&self) -> &str {
        &self.customer_id
    }
}

impl Customer {
    pub(crate) fn told(&self) -> Value {
        json!({
            "customer_id": self.customer_id,
            "account_type": self.who.code(),
            "certified": self.serial_no.is_some(),
            "default_seal": self.default_seal,
        })
    }
}

/// Finds a customer by the caller's own id.
#[derive(Serialize, Deserialize)]
pub(crate) struct OpenId {
    /// Account type and id.
    pub(crate) key: String,
    pub(crate) customer_id: String,
}

impl Record for OpenId {
    const KIND: &'static str = "open_id";
    fn key(&self) -> &str {
        &self.key
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verified {
    Open,
    Passed,
    Failed,
}

/// A real-name verification.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Verification {
    pub(crate) serial_no: String,
    pub(crate) customer_id: String,
    pub(crate) who: Who,
    pub(crate) state: Verified,
    /// What was given to fill in, and what the page sends back.
    pub(crate) data: Identity,
    pub(crate) certificate_wanted: bool,
    pub(crate) package: String,
    #[serde(default)]
    pub(crate) notify_url: Option<String>,
    pub(crate) return_url: Option<String>,
    /// Milliseconds since 1970.
    pub(crate) ended: Option<u64>,
    /// Files, by what they are: `head`, `back`, `face`, `licence`, `form`.
    pub(crate) files: Vec<(String, String)>,
}

/// A fictitious identity.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Identity {
    /// The company's name; empty for a person.
    pub(crate) company: String,
    pub(crate) credit_no: String,
    pub(crate) legal_name: String,
    /// The person, or who acts for the company.
    pub(crate) name: String,
    pub(crate) ident_no: String,
    pub(crate) mobile: String,
    pub(crate) bank_card_no: String,
}

impl Record for Verification {
    const KIND: &'static str = "verification";
    fn key(&self) -> &str {
        &self.serial_no
    }
}

impl Verification {
    /// The name that stands on a seal.
    pub(crate) fn name(&self) -> &str {
        match self.who {
            Who::Person => &self.data.name,
            Who::Company => &self.data.company,
        }
    }

    pub(crate) fn told(&self) -> Value {
        json!({
            "transactionNo": self.serial_no,
            "customer_id": self.customer_id,
            "type": self.who.code(),
            "state": self.state,
        })
    }
}

/// A seal; its picture is a file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Seal {
    pub(crate) signature_id: String,
    pub(crate) customer_id: String,
    /// The text that it is drawn from; none if it was uploaded.
    pub(crate) text: Option<String>,
}

impl Record for Seal {
    const KIND: &'static str = "seal";
    fn key(&self) -> &str {
        &self.signature_id
    }
}

impl Seal {
    pub(crate) fn file(signature_id: &str) -> String {
        format!("seal/{signature_id}")
    }

    pub(crate) fn told(&self) -> Value {
        let kind = if self.text.is_some() { "drawn" } else { "uploaded" };
        json!({ "signature_id": self.signature_id, "customer_id": self.customer_id, "kind": kind })
    }
}

/// A template; its PDF is a file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Template {
    pub(crate) template_id: String,
    pub(crate) fields: Vec<String>,
    /// Its file is gone, but its number stays taken.
    #[serde(default)]
    pub(crate) deleted: bool,
    /// What an online template is shown as; none for a template that was uploaded as a form.
    #[serde(default)]
    pub(crate) online: Option<String>,
    /// Keys that were added to an online template, for which its PDF has no field.
    #[serde(default)]
    pub(crate) added: Vec<String>,
}

impl Record for Template {
    const KIND: &'static str = "template";
    fn key(&self) -> &str {
        &self.template_id
    }
}

impl Template {
    pub(crate) fn file(template_id: &str) -> String {
        format!("template/{template_id}")
    }

    pub(crate) fn told(&self) -> Value {
        json!({
            "template_id": self.template_id,
            "fields": self.fields,
            // What a caller has added may be anything.
            "added": self.added.len(),
            "online": self.online.is_some(),
            "deleted": self.deleted,
        })
    }
}

/// A contract; its PDF, with all seals so far, is a file.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Contract {
    pub(crate) contract_id: String,
    pub(crate) title: String,
    pub(crate) state: ContractState,
    /// Customers who have signed.
    pub(crate) signed_by: Vec<String>,
    /// How many seals stand at the end of the document.
    pub(crate) seals_at_end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ContractState {
    Waiting,
    Filed,
    Rejected,
    Revoked,
    Deleted,
    Expired,
}

impl Record for Contract {
    const KIND: &'static str = "contract";
    fn key(&self) -> &str {
        &self.contract_id
    }
}

impl Contract {
    pub(crate) fn file(contract_id: &str) -> String {
        format!("contract/{contract_id}")
    }

    pub(crate) fn told(&self) -> Value {
        json!({ "contract_id": self.contract_id, "state": self.state, "signed_by": self.signed_by })
    }
}

/// A signing, begun when its page is opened or when it is made without a page.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Transaction {
    pub(crate) transaction_id: String,
    pub(crate) contract_id: String,
    pub(crate) customer_id: String,
    /// The contract's title in this signing.
    pub(crate) title: String,
    pub(crate) state: Signing,
    pub(crate) signature_id: Option<String>,
    pub(crate) place: Place,
    #[serde(default)]
    pub(crate) notify_url: Option<String>,
    #[serde(default)]
    pub(crate) return_url: Option<String>,
    /// Whose paging seal is added, and which.
    #[serde(default)]
    pub(crate) across: Option<(String, Option<String>)>,
    /// Until when the page is good, in milliseconds since 1970.
    #[serde(default)]
    pub(crate) expires: Option<u64>,
    /// How often the page may still be opened.
    #[serde(default)]
    pub(crate) openings_left: Option<u64>,
    /// What is signed is the leave to sign without a page.
    #[serde(default)]
    pub(crate) grants: bool,
    /// The signer proves who they are in the same act.
    #[serde(default)]
    pub(crate) quick: Option<Quick>,
    /// Milliseconds since 1970.
    #[serde(default)]
    pub(crate) begun: u64,
}

/// What verifies a signer in the act of signing.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Quick {
    pub(crate) data: Identity,
    pub(crate) package: String,
    pub(crate) notify_url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Signing {
    Waiting,
    Signed,
    Failed,
    Revoked,
    Rejected,
}

impl Signing {
    /// As query_sign_result tells it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Signing::Waiting => "9999",
            Signing::Signed => "3000",
            Signing::Failed => "3001",
            Signing::Revoked => "3002",
            Signing::Rejected => "3003",
        }
    }
}

/// Where a seal goes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Place {
    Keyword {
        text: String,
        which: char,
        right: f32,
        up: f32,
    },
    /// Page from 0, points from the left, points from the top.
    At(Vec<(usize, f32, f32)>),
    End,
    Across,
}

impl Record for Transaction {
    const KIND: &'static str = "transaction";
    fn key(&self) -> &str {
        &self.transaction_id
    }
}

impl Transaction {
    pub(crate) fn told(&self) -> Value {
        json!({
            "transaction_id": self.transaction_id,
            "contract_id": self.contract_id,
            "customer_id": self.customer_id,
            "result": self.state.code(),
        })
    }
}

/// The last number that was given to a seal.
#[derive(Serialize, Deserialize)]
pub(crate) struct Counter {
    pub(crate) name: String,
    pub(crate) last: u64,
}

impl Record for Counter {
    const KIND: &'static str = "counter";
    fn key(&self) -> &str {
        &self.name
    }
}

impl Counter {
    /// The next number of a row that begins after `before`.
    pub(crate) fn next(tx: &Tx, name: &str, before: u64) -> Result<u64, StoreError> {
        let mut counter = tx.get(name)?.unwrap_or(Counter { name: name.to_owned(), last: before });
        counter.last += 1;
        tx.put(&counter)?;
        Ok(counter.last)
    }
}

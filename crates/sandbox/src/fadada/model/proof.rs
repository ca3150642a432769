//! What proves who somebody is.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Identity, Verification, Verified, Who};
use crate::id;
use crate::store::Record;

impl Verification {
    /// One that has passed elsewhere: there was no page for it.
    pub(crate) fn elsewhere(customer_id: &str, who: Who, data: Identity, ended: Option<u64>) -> Self {
        Self {
            serial_no: id::hex32(),
            customer_id: customer_id.to_owned(),
            who,
            state: Verified::Passed,
            data,
            certificate_wanted: true,
            package: String::new(),
            notify_url: None,
            return_url: None,
            ended,
            files: Vec::new(),
        }
    }
}

/// A customer's certificate.
#[derive(Serialize, Deserialize)]
pub(crate) struct Certificate {
    pub(crate) customer_id: String,
    pub(crate) sequence_no: u64,
    /// Whether it is made out to a number in place of the name.
    pub(crate) numbered: bool,
    /// Seconds since 1970.
    pub(crate) since: u64,
}

impl Record for Certificate {
    const KIND: &'static str = "certificate";
    fn key(&self) -> &str {
        &self.customer_id
    }
}

impl Certificate {
    pub(crate) fn told(&self) -> Value {
        let kind = if self.numbered { "number" } else { "name" };
        json!({ "customer_id": self.customer_id, "sequence_no": self.sequence_no.to_string(), "kind": kind })
    }
}

/// How a customer of the older scheme is reached.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) customer_id: String,
    pub(crate) email: Option<String>,
    pub(crate) mobile: Option<String>,
}

impl Record for Contact {
    const KIND: &'static str = "contact";
    fn key(&self) -> &str {
        &self.customer_id
    }
}

/// Evidence that a caller has deposited of an identity.
#[derive(Serialize, Deserialize)]
pub(crate) struct Deposit {
    pub(crate) evidence_no: String,
    pub(crate) customer_id: String,
    pub(crate) what: Deposited,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Deposited {
    /// Nothing but the SHA-256 of a file.
    Hash(String),
    Identity(Identity),
}

impl Record for Deposit {
    const KIND: &'static str = "deposit";
    fn key(&self) -> &str {
        &self.evidence_no
    }
}

impl Deposit {
    /// The verification that the deposit stands for.
    pub(crate) fn verification(self, who: Who) -> Verification {
        let data = match self.what {
            Deposited::Identity(data) => data,
            Deposited::Hash(_) => Identity::default(),
        };
        Verification {
            serial_no: self.evidence_no,
            ..Verification::elsewhere(&self.customer_id, who, data, None)
        }
    }

    pub(crate) fn told(&self) -> Value {
        let kind = match self.what {
            Deposited::Hash(_) => "hash",
            Deposited::Identity(_) => "identity",
        };
        json!({ "evidence_no": self.evidence_no, "customer_id": self.customer_id, "kind": kind })
    }
}

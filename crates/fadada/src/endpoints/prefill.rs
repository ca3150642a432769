// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Objects in requests, sent as JSON text.

use serde::Serialize;

use hetong_call::{FieldKind, expose, json_object};

use crate::Secret;

/// A company's data, to fill in on the verification page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CompanyPrefill {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub company_name: Option<Secret>,
    /// Credit code.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub credit_no: Option<Secret>,
    /// Address of the licence's picture.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub credit_image_path: Option<Secret>,
}

impl CompanyPrefill {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(json_object);

    /// Nothing filled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name.
    #[must_use]
    pub fn company_name(mut self, company_name: impl Into<Secret>) -> Self {
        self.company_name = Some(company_name.into());
        self
    }

    /// Credit code.
    #[must_use]
    pub fn credit_no(mut self, credit_no: impl Into<Secret>) -> Self {
        self.credit_no = Some(credit_no.into());
        self
    }

    /// Address of the licence's picture.
    #[must_use]
    pub fn credit_image_path(mut self, credit_image_path: impl Into<Secret>) -> Self {
        self.credit_image_path = Some(credit_image_path.into());
        self
    }
}

/// A company's bank account, to fill in on the verification page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BankPrefill {
    /// The bank.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub bank_name: Option<Secret>,
    /// The account's number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub bank_id: Option<Secret>,
    /// The branch.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub subbranch_name: Option<Secret>,
}

impl BankPrefill {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(json_object);

    /// Nothing filled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The bank.
    #[must_use]
    pub fn bank_name(mut self, bank_name: impl Into<Secret>) -> Self {
        self.bank_name = Some(bank_name.into());
        self
    }

    /// The account's number.
    #[must_use]
    pub fn bank_id(mut self, bank_id: impl Into<Secret>) -> Self {
        self.bank_id = Some(bank_id.into());
        self
    }

    /// The branch.
    #[must_use]
    pub fn subbranch_name(mut self, subbranch_name: impl Into<Secret>) -> Self {
        self.subbranch_name = Some(subbranch_name.into());
        self
    }
}

/// A legal representative's data, to fill in on the verification page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct LegalPrefill {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub legal_name: Option<Secret>,
    /// Identity number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub legal_id: Option<Secret>,
    /// Mobile number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub legal_mobile: Option<Secret>,
    /// Address of the picture of the document's front.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub legal_id_front_path: Option<Secret>,
    /// Address of the picture of the document's back.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub legal_id_back_path: Option<Secret>,
    /// Bank card number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub bank_card_no: Option<Secret>,
}

impl LegalPrefill {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(json_object);

    /// Nothing filled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name.
    #[must_use]
    pub fn legal_name(mut self, legal_name: impl Into<Secret>) -> Self {
        self.legal_name = Some(legal_name.into());
        self
    }

    /// Identity number.
    #[must_use]
    pub fn legal_id(mut self, legal_id: impl Into<Secret>) -> Self {
        self.legal_id = Some(legal_id.into());
        self
    }

    /// Mobile number.
    #[must_use]
    pub fn legal_mobile(mut self, legal_mobile: impl Into<Secret>) -> Self {
        self.legal_mobile = Some(legal_mobile.into());
        self
    }

    /// Address of the picture of the document's front.
    #[must_use]
    pub fn legal_id_front_path(mut self, legal_id_front_path: impl Into<Secret>) -> Self {
        self.legal_id_front_path = Some(legal_id_front_path.into());
        self
    }

    /// Address of the picture of the document's back.
    #[must_use]
    pub fn legal_id_back_path(mut self, legal_id_back_path: impl Into<Secret>) -> Self {
        self.legal_id_back_path = Some(legal_id_back_path.into());
        self
    }

    /// Bank card number.
    #[must_use]
    pub fn bank_card_no(mut self, bank_card_no: impl Into<Secret>) -> Self {
        self.bank_card_no = Some(bank_card_no.into());
        self
    }
}

/// An agent's data, to fill in on the verification page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AgentPrefill {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub agent_name: Option<Secret>,
    /// Identity number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub agent_id: Option<Secret>,
    /// Mobile number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub agent_mobile: Option<Secret>,
    /// Address of the picture of the document's front.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub agent_id_front_path: Option<Secret>,
    /// Bank card number.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "expose")]
    pub bank_card_no: Option<Secret>,
}

impl AgentPrefill {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(json_object);

    /// Nothing filled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name.
    #[must_use]
    pub fn agent_name(mut self, agent_name: impl Into<Secret>) -> Self {
        self.agent_name = Some(agent_name.into());
        self
    }

    /// Identity number.
    #[must_use]
    pub fn agent_id(mut self, agent_id: impl Into<Secret>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Mobile number.
    #[must_use]
    pub fn agent_mobile(mut self, agent_mobile: impl Into<Secret>) -> Self {
        self.agent_mobile = Some(agent_mobile.into());
        self
    }

    /// Address of the picture of the document's front.
    #[must_use]
    pub fn agent_id_front_path(mut self, agent_id_front_path: impl Into<Secret>) -> Self {
        self.agent_id_front_path = Some(agent_id_front_path.into());
        self
    }

    /// Bank card number.
    #[must_use]
    pub fn bank_card_no(mut self, bank_card_no: impl Into<Secret>) -> Self {
        self.bank_card_no = Some(bank_card_no.into());
        self
    }
}

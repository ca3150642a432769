use std::fmt;

use hetong_call::{FieldKind, json_object};
use serde::Serialize;
use serde_json::{Map, Value};

/// Proof of a check that a caller made, as a JSON object. Its fields are known by example only: `applyNum` for the
/// police, `transactionId` for the carrier.
///
/// `Debug` shows names only.
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Proof(Map<String, Value>);

impl Proof {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(json_object);

    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a field.
    #[must_use]
    pub fn set(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }
}

impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Proof")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}

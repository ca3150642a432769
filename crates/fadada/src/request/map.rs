use std::fmt;

use hetong_call::{FieldKind, Problem, json_object};
use serde::Serialize;
use serde::ser::SerializeMap as _;
use serde_json::Value;

/// What goes into a template's form fields (`parameter_map`): the field's name and the text, in the caller's order.
///
/// `Debug` shows names only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ParameterMap(Vec<(String, String)>);

impl ParameterMap {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(check);

    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a field; an earlier text for the same field is replaced.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.set(name.into(), text.into());
        self
    }

    fn set(&mut self, name: String, text: String) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some(pair) => pair.1 = text,
            None => self.0.push((name, text)),
        }
    }
}

fn check(map: &Value) -> Result<(), Problem> {
    json_object(map)?;
    let texts =
        map.as_object().into_iter().flatten().all(|(_, value)| !value.is_array() && !value.is_object());
    if texts { Ok(()) } else { Err(Problem::Content("its values are not all texts".to_owned())) }
}

impl<N: Into<String>, T: Into<String>> FromIterator<(N, T)> for ParameterMap {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(pairs: I) -> Self {
        let mut map = Self::new();
        for (name, text) in pairs {
            map.set(name.into(), text.into());
        }
        map
    }
}

impl Serialize for ParameterMap {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in &self.0 {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

impl fmt::Debug for ParameterMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ParameterMap")?;
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

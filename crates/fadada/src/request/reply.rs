//! Answers whose shape is not documented, read in all the ways that clients were seen to expect.

use hetong_call::Answer;
use serde_json::Value;

use crate::Certificate;

/// The names of a template's form fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateKeys(Vec<String>);

impl TemplateKeys {
    /// The names.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Names in a list of texts, as an object's keys, or in a field `key` or `name` of listed objects.
pub(crate) fn template_keys(answer: &Answer) -> Result<TemplateKeys, String> {
    let name = |item: &Value| {
        let named = item.get("key").or_else(|| item.get("name"));
        named.unwrap_or(item).as_str().map(str::to_owned)
    };
    let keys = match answer.body().get("data") {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(Value::Array(items)) => items.iter().map(name).collect(),
        Some(Value::Object(fields)) => Some(fields.keys().cloned().collect()),
        Some(_) => None,
    };
    keys.map(TemplateKeys).ok_or_else(|| "its data names no fields".to_owned())
}

/// A certificate in `data`, in JSON text there, or in a field `cert` there; `None` if there is none yet.
pub(crate) fn certificate(answer: &Answer) -> Result<Option<Certificate>, String> {
    let data = match answer.body().get("data") {
        Some(Value::String(text)) if text.trim().is_empty() => Value::Null,
        Some(Value::String(text)) => {
            serde_json::from_str(text).map_err(|_| "its data is no JSON text".to_owned())?
        }
        data => data.cloned().unwrap_or_default(),
    };
    let cert = data.get("cert").unwrap_or(&data);
    let empty = cert.is_null() || cert.as_object().is_some_and(serde_json::Map::is_empty);
    if empty {
        return Ok(None);
    }
    Answer::new(serde_json::json!({ "data": cert }), false, 1).data().map(Some)
}

use std::fmt;

use serde::de::{DeserializeOwned, IntoDeserializer as _};
use serde_json::Value;

use crate::{PageUrl, lenient};

/// An object in an answer.
pub trait Object: DeserializeOwned {
    /// Other names of fields, as sources disagree: the other name, and ours.
    const ALIASES: &'static [(&'static str, &'static str)] = &[];
}

/// A successful JSON answer. `Debug` does not show its content.
pub struct Answer {
    body: Value,
    repeated: bool,
    attempts: u32,
}

impl Object for Value {}

impl Answer {
    /// An answer to so many attempts; `repeated` if the service refused the last one because an earlier one had done
    /// the work.
    #[must_use]
    pub fn new(body: Value, repeated: bool, attempts: u32) -> Self {
        Self { body, repeated, attempts }
    }

    /// How many attempts it took.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The whole body.
    #[must_use]
    pub fn body(&self) -> &Value {
        &self.body
    }

    /// The whole body.
    #[must_use]
    pub fn into_body(self) -> Value {
        self.body
    }

    /// Whether an earlier attempt, whose reply was lost, had already done the work: the provider then refuses the
    /// second one, and its answer holds no data.
    #[must_use]
    pub fn repeated(&self) -> bool {
        self.repeated
    }

    /// The fields beside the code.
    ///
    /// # Errors
    /// What is wrong with them, without quoting them.
    pub fn top<T: Object>(&self) -> Result<T, String> {
        let mut fields = self.body.clone();
        if let Some(fields) = fields.as_object_mut() {
            for envelope in ["code", "msg", "result"] {
                fields.remove(envelope);
            }
        }
        read(fields)
    }

    /// The value of `data`.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    pub fn data<T: Object>(&self) -> Result<T, String> {
        match self.body.get("data") {
            None | Some(Value::Null) => Err(NO_DATA.to_owned()),
            Some(data) => read(data.clone()),
        }
    }

    /// The value of `data`, where a service in PHP writes `[]` or null for an object without fields.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    pub fn loose_data<T: Object>(&self) -> Result<T, String> {
        match self.body.get("data") {
            None | Some(Value::Null) => read(Value::Object(serde_json::Map::new())),
            Some(Value::Array(items)) if items.is_empty() => read(Value::Object(serde_json::Map::new())),
            Some(data) => read(data.clone()),
        }
    }

    /// The list in `data`; null stands for an empty one.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    pub fn list<T: Object>(&self) -> Result<Vec<T>, String> {
        match self.body.get("data") {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(items)) => items.iter().cloned().map(read).collect(),
            Some(_) => Err("its data is no list".to_owned()),
        }
    }

    /// The address of a page in `data`: plain or in Base64, as a text or as a field `url`.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    pub fn page(&self) -> Result<PageUrl, String> {
        let data = self.body.get("data").filter(|data| !data.is_null()).ok_or(NO_DATA)?;
        let text = data.get("url").unwrap_or(data).as_str().ok_or("its data is no address")?.trim();
        if text.starts_with("http://") || text.starts_with("https://") {
            return Ok(PageUrl::new(text.to_owned()));
        }
        let decoded = lenient::base64_url(text.into_deserializer());
        decoded.map_err(|_: serde::de::value::Error| "its data is no address".to_owned())
    }

    /// The text in `data`.
    ///
    /// # Errors
    /// If there is none.
    pub fn data_text(&self) -> Result<String, String> {
        match self.body.get("data") {
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(Value::Object(_) | Value::Array(_) | Value::Bool(_)) => {
                Err("its data is no text".to_owned())
            }
            _ => Err(NO_DATA.to_owned()),
        }
    }

    /// The value of `data`, which is JSON text in a text; some deployments send the object itself, or its fields
    /// beside the code.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    pub fn text<T: Object>(&self) -> Result<T, String> {
        match self.body.get("data") {
            Some(Value::String(text)) => match serde_json::from_str(text) {
                Ok(value) => read(value),
                Err(_) => Err("its data is no JSON text".to_owned()),
            },
            None | Some(Value::Null) => read(self.body.clone()),
            Some(data) => read(data.clone()),
        }
    }
}

const NO_DATA: &str = "it has no data";

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer").field("repeated", &self.repeated).finish_non_exhaustive()
    }
}

/// Decodes a value. serde's own messages quote what they could not read, so only those about names are kept.
fn read<T: Object>(mut value: Value) -> Result<T, String> {
    if let Some(fields) = value.as_object_mut() {
        for (other, ours) in T::ALIASES {
            if !fields.contains_key(*ours) {
                if let Some(field) = fields.remove(*other) {
                    fields.insert((*ours).to_owned(), field);
                }
            }
        }
    }
    T::deserialize(value).map_err(|error| {
        let told = error.to_string();
        if told.starts_with("missing field") {
            told
        } else {
            "a field has another type than expected".to_owned()
        }
    })
}

use serde::de::DeserializeOwned;
use serde_json::Value;

/// An object in an answer.
pub(crate) trait Object: DeserializeOwned {
    /// Other names of fields, as sources disagree: the other name, and ours.
    const ALIASES: &'static [(&'static str, &'static str)] = &[];
}

/// A successful JSON answer. `Debug` does not show its content.
pub struct Answer {
    pub(crate) body: Value,
    pub(crate) repeated: bool,
}

impl Answer {
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
    pub(crate) fn top<T: Object>(&self) -> Result<T, String> {
        let mut fields = self.body.clone();
        if let Some(fields) = fields.as_object_mut() {
            for envelope in ["code", "msg", "result"] {
                fields.remove(envelope);
            }
        }
        read(fields)
    }

    /// The value of `data`.
    pub(crate) fn data<T: Object>(&self) -> Result<T, String> {
        match self.body.get("data") {
            None | Some(Value::Null) => Err("it has no data".to_owned()),
            Some(data) => read(data.clone()),
        }
    }

    /// The text in `data`.
    pub(crate) fn data_text(&self) -> Result<String, String> {
        match self.body.get("data") {
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            Some(Value::Object(_) | Value::Array(_) | Value::Bool(_)) => {
                Err("its data is no text".to_owned())
            }
            _ => Err("it has no data".to_owned()),
        }
    }

    /// The value of `data`, which is JSON text in a text; some deployments send the object itself, or its fields
    /// beside the code.
    pub(crate) fn text<T: Object>(&self) -> Result<T, String> {
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

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answer")
            .field("repeated", &self.repeated)
            .finish_non_exhaustive()
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

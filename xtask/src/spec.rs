//! The specification of an API, as it stands in its `spec.toml`.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `crates/fadada/spec.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Api {
    pub(crate) group: Vec<Group>,
    pub(crate) endpoint: Vec<Endpoint>,
    pub(crate) values: Vec<Values>,
    pub(crate) object: Vec<Object>,
    pub(crate) request_object: Vec<Object>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) doc: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Endpoint {
    pub(crate) name: String,
    pub(crate) group: String,
    pub(crate) kind: String,
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) doc: String,
    pub(crate) effect: String,
    pub(crate) repeat: String,
    #[serde(default)]
    pub(crate) done: Vec<String>,
    pub(crate) confirm: Option<String>,
    pub(crate) envelope: String,
    pub(crate) digest: Digest,
    #[serde(default)]
    pub(crate) accept: Vec<Digest>,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) inferred: Vec<String>,
    #[serde(default)]
    pub(crate) composites: Vec<Composite>,
    #[serde(default)]
    pub(crate) exactly_one: Vec<Vec<String>>,
    #[serde(default)]
    pub(crate) at_least_one: Vec<Vec<String>>,
    pub(crate) fields: Vec<Field>,
    pub(crate) reply: Option<Reply>,
    #[serde(default)]
    pub(crate) examples: Vec<String>,
    #[serde(default)]
    pub(crate) refusals: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Digest {
    pub(crate) md5: Vec<String>,
    pub(crate) sha1: Vec<String>,
    #[serde(default)]
    pub(crate) tail: Vec<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
}

/// A field of the struct that stands for several parameters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Composite {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) doc: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) doc: String,
    pub(crate) max: Option<u32>,
    pub(crate) max_bytes: Option<u32>,
    pub(crate) min: Option<i64>,
    pub(crate) fixed: Option<String>,
    #[serde(rename = "in")]
    pub(crate) part_of: Option<String>,
    #[serde(default)]
    pub(crate) pdf: bool,
    // In objects only.
    pub(crate) rust: Option<String>,
    pub(crate) alias: Option<String>,
    pub(crate) from: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) at: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Values {
    pub(crate) name: String,
    pub(crate) doc: String,
    #[serde(default)]
    pub(crate) open: bool,
    pub(crate) values: Vec<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Value {
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) doc: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) doc: String,
    #[serde(default)]
    pub(crate) default: bool,
    pub(crate) fields: Vec<Field>,
}

/// `crates/fadada/errors.toml`.
#[derive(Debug, Deserialize)]
pub(crate) struct Codes {
    pub(crate) code: Vec<Code>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) group: String,
    pub(crate) zh: String,
    #[serde(default)]
    pub(crate) note_zh: String,
    pub(crate) meaning: String,
    #[serde(default)]
    pub(crate) advice: String,
    pub(crate) retry: bool,
    #[serde(rename = "source")]
    pub(crate) _source: String,
}

impl Endpoint {
    /// The parameters that the struct has as fields of their own.
    pub(crate) fn own_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(|field| field.fixed.is_none() && field.part_of.is_none())
    }

    /// The names of the files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .filter(|field| field.kind == "upload")
            .map(|field| field.name.as_str())
    }
}

/// Reads a specification.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

//! The specification of an API, as it stands in its `spec.toml`, or in the files of its folder `spec`.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A whole API.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Api {
    #[serde(default)]
    pub(crate) group: Vec<Group>,
    #[serde(default)]
    pub(crate) endpoint: Vec<Endpoint>,
    #[serde(default)]
    pub(crate) shared: Vec<Shared>,
    #[serde(default)]
    pub(crate) values: Vec<Values>,
    #[serde(default)]
    pub(crate) object: Vec<Object>,
    #[serde(default)]
    pub(crate) request_object: Vec<Object>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) doc: String,
}

/// Parameters that several endpoints have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shared {
    pub(crate) name: String,
    pub(crate) fields: Vec<Field>,
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
    pub(crate) confirm: Option<String>,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) deprecated: bool,
    #[serde(default)]
    pub(crate) inferred: Vec<String>,
    #[serde(default)]
    pub(crate) composites: Vec<Composite>,
    #[serde(default)]
    pub(crate) exactly_one: Vec<Vec<String>>,
    #[serde(default)]
    pub(crate) at_least_one: Vec<Vec<String>>,
    /// A field, and another field with the value that makes it required.
    #[serde(default)]
    pub(crate) required_if: Vec<[String; 3]>,
    pub(crate) open: Option<Open>,
    /// The name of shared parameters, which stand before the endpoint's own.
    pub(crate) like: Option<String>,
    #[serde(default)]
    pub(crate) fields: Vec<Field>,
    pub(crate) reply: Option<Reply>,
    #[serde(default)]
    pub(crate) examples: Vec<String>,
    #[serde(default)]
    pub(crate) refusals: Vec<String>,

    // Fadada only.
    #[serde(default)]
    pub(crate) done: Vec<String>,
    pub(crate) envelope: Option<String>,
    pub(crate) digest: Option<Digest>,
    #[serde(default)]
    pub(crate) accept: Vec<Digest>,
    /// Made with GET.
    #[serde(default)]
    pub(crate) get: bool,
    /// On the host for evidence, with camelCase public parameters.
    #[serde(default)]
    pub(crate) evidence: bool,

    // tecmz only.
    pub(crate) family: Option<String>,
    #[serde(default)]
    pub(crate) legacy: bool,
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
    /// Names that the type writes its parameters under, if they are not always the same.
    #[serde(default)]
    pub(crate) args: Vec<String>,
    /// A value for tests, in Rust.
    pub(crate) sample: Option<String>,
    pub(crate) doc: String,
}

/// Further parameters, whose names the caller chooses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Open {
    pub(crate) prefix: String,
    pub(crate) doc: String,
}

#[derive(Clone, Debug, Deserialize)]
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
    /// Characters that are not allowed.
    pub(crate) without: Option<String>,
    /// A value for tests, where any text would not do.
    pub(crate) sample: Option<String>,
    /// What is sent if the caller gives nothing.
    pub(crate) unset: Option<String>,
    #[serde(default)]
    pub(crate) may_be_empty: bool,
    #[serde(rename = "in")]
    pub(crate) part_of: Option<String>,
    #[serde(default)]
    pub(crate) pdf: bool,
    /// The name in the struct, where it is not the one on the wire.
    pub(crate) rust: Option<String>,
    // In objects only.
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

impl Api {
    /// Reads a specification, from a file or from all files of a folder, and puts shared parameters where they belong.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let mut api = if path.is_dir() { Self::read_all(path)? } else { read(path)? };
        for endpoint in &mut api.endpoint {
            if let Some(like) = &endpoint.like {
                let shared = api.shared.iter().find(|shared| shared.name == *like);
                let shared =
                    shared.ok_or_else(|| format!("{}: there is nothing shared as {like}", endpoint.name))?;
                endpoint.fields.splice(0..0, shared.fields.iter().cloned());
            }
        }
        api.consistent()?;
        Ok(api)
    }

    fn read_all(folder: &Path) -> Result<Self, String> {
        let told = |error: std::io::Error| format!("{}: {error}", folder.display());
        let entries =
            std::fs::read_dir(folder).map_err(told)?.collect::<Result<Vec<_>, _>>().map_err(told)?;
        let mut paths: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        let mut all = Self::default();
        for path in paths {
            let one: Self = read(&path)?;
            all.group.extend(one.group);
            all.endpoint.extend(one.endpoint);
            all.shared.extend(one.shared);
            all.values.extend(one.values);
            all.object.extend(one.object);
            all.request_object.extend(one.request_object);
        }
        Ok(all)
    }

    /// What a typing error in a specification could break without a compiler noticing.
    fn consistent(&self) -> Result<(), String> {
        for endpoint in &self.endpoint {
            let name = &endpoint.name;
            let known = |field: &String| endpoint.fields.iter().any(|other| other.name == *field);
            let digests = endpoint.digest.iter().chain(&endpoint.accept);
            let signed = digests.flat_map(|digest| digest.md5.iter().chain(&digest.sha1).chain(&digest.tail));
            let grouped = endpoint.exactly_one.iter().chain(&endpoint.at_least_one).flatten();
            let conditional = endpoint.required_if.iter().flat_map(|[field, other, _]| [field, other]);
            let named =
                signed.filter(|part| !matches!(part.as_str(), "@stamp" | "*") && !part.starts_with('='));
            for field in named.chain(grouped).chain(conditional) {
                if !known(field) {
                    return Err(format!("{name}: {field} is not one of its fields"));
                }
            }
            if !self.group.iter().any(|group| group.name == endpoint.group) {
                return Err(format!("{name}: there is no group {}", endpoint.group));
            }
            let unknown = |confirm: &&String| !self.endpoint.iter().any(|other| other.name == **confirm);
            if let Some(confirm) = endpoint.confirm.as_ref().filter(unknown) {
                return Err(format!("{name}: there is no endpoint {confirm}"));
            }
            for field in endpoint.fields.iter().filter_map(|field| field.part_of.as_ref()) {
                if !endpoint.composites.iter().any(|composite| composite.name == *field) {
                    return Err(format!("{name}: there is no composite {field}"));
                }
            }
            let same = |other: &&Endpoint| other.name == *name || other.path == endpoint.path;
            if self.endpoint.iter().filter(same).count() > 1 {
                return Err(format!("{name}: its name or its path stands twice"));
            }
            if endpoint.kind == "value" && endpoint.examples.is_empty() {
                return Err(format!("{name}: an endpoint that answers a value needs an example"));
            }
        }
        Ok(())
    }
}

impl Endpoint {
    /// The parameters that the struct has as fields of their own.
    pub(crate) fn own_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.fixed.is_none() && field.part_of.is_none())
    }

    /// The names of the files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(|field| field.kind == "upload").map(|field| field.name.as_str())
    }
}

impl Field {
    /// The name in the struct.
    pub(crate) fn rust_name(&self) -> &str {
        self.rust.as_deref().unwrap_or(&self.name)
    }
}

/// Reads a file.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

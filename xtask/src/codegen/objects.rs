//! The objects in answers and in requests.

use std::fmt::Write as _;

use super::text::{Uses, doc, quoted};
use crate::spec::{Api, Field, Object};

/// `src/endpoints/objects.rs`.
pub(super) fn replies(api: &Api) -> String {
    let mut uses = Uses::default();
    uses.add("Extra");
    let mut body = String::new();
    for object in &api.object {
        body.push_str(&reply(api, object, &mut uses));
    }
    format!(
        "//! The objects in answers.\n\nuse serde::Deserialize;\n\nuse crate::reply::Object;\n{}\n{body}",
        uses.lines()
    )
}

fn reply(api: &Api, object: &Object, uses: &mut Uses) -> String {
    let mut out = doc(&object.doc);
    let default = if object.default { ", Default" } else { "" };
    let _ = writeln!(
        out,
        "#[derive(Clone, Debug, PartialEq, Deserialize{default})]\n#[non_exhaustive]\npub struct {} {{",
        object.name
    );
    for field in &object.fields {
        let nested = api.object.iter().any(|other| other.name == field.kind);
        let kind = match field.kind.as_str() {
            "text" => "String",
            "secret" => "Secret",
            other => other,
        };
        if !nested {
            uses.add(kind);
        }
        let mut serde = Vec::new();
        if let Some(rust) = &field.rust {
            debug_assert_ne!(*rust, field.name);
            serde.push(format!("rename = {}", quoted(&field.name)));
        }
        if !field.required {
            serde.push("default".to_owned());
        }
        let with = match (nested, field.from.as_deref(), field.required) {
            (true, _, _) => None,
            (_, Some("base64"), _) => Some("base64_url"),
            (_, _, true) => Some("required"),
            (_, _, false) => Some("optional"),
        };
        if let Some(with) = with {
            serde.push(format!("deserialize_with = \"crate::reply::lenient::{with}\""));
        }
        let held = if field.required {
            kind.to_owned()
        } else {
            format!("Option<{kind}>")
        };
        let _ = writeln!(
            out,
            "{}#[serde({})]\npub {}: {held},",
            doc(&field.doc),
            serde.join(", "),
            rust_name(field)
        );
    }
    out.push_str("/// What else there is.\n#[serde(flatten)]\npub more: Extra,\n}\n\n");

    let aliases = object
        .fields
        .iter()
        .filter_map(|field| Some((field.alias.as_ref()?, &field.name)));
    let aliases: Vec<_> = aliases
        .map(|(other, ours)| format!("({}, {})", quoted(other), quoted(ours)))
        .collect();
    let constant = match aliases.is_empty() {
        true => String::new(),
        false => {
            format!(
                "const ALIASES: &'static [(&'static str, &'static str)] = &[{}];",
                aliases.join(", ")
            )
        }
    };
    let _ = writeln!(out, "impl Object for {} {{ {constant} }}\n", object.name);
    out
}

/// `src/endpoints/prefill.rs`.
pub(super) fn requests(api: &Api) -> String {
    let mut out = String::from(
        "//! Objects in requests, sent as JSON text.\n\nuse serde::Serialize;\n\nuse crate::Secret;\n\
         use crate::request::expose;\n\n",
    );
    for object in &api.request_object {
        let name = &object.name;
        out.push_str(&doc(&object.doc));
        let _ = writeln!(
            out,
            "#[derive(Clone, Debug, Default, PartialEq, Serialize)]\n#[non_exhaustive]\npub struct {name} {{"
        );
        for field in &object.fields {
            let (kind, expose) = held(field);
            let expose = if expose {
                ", serialize_with = \"expose\""
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "{}#[serde(skip_serializing_if = \"Option::is_none\"{expose})]\npub {}: Option<{kind}>,",
                doc(&field.doc),
                field.name
            );
        }
        let _ = writeln!(
            out,
            "}}\n\nimpl {name} {{\n/// Nothing filled in.\n#[must_use]\npub fn new() -> Self {{ Self::default() }}"
        );
        for field in &object.fields {
            let (kind, _) = held(field);
            let name = &field.name;
            let _ = writeln!(
                out,
                "\n{}#[must_use]\npub fn {name}(mut self, {name}: impl Into<{kind}>) -> Self {{ self.{name} = \
                 Some({name}.into()); self }}",
                doc(&field.doc)
            );
        }
        out.push_str("}\n\n");
    }
    out
}

fn held(field: &Field) -> (&'static str, bool) {
    if field.kind == "secret" {
        ("Secret", true)
    } else {
        ("String", false)
    }
}

fn rust_name(field: &Field) -> &str {
    field.rust.as_deref().unwrap_or(&field.name)
}

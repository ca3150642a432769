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
        "//! The objects in answers.\n\nuse serde::Deserialize;\n\nuse hetong_call::Object;\n{}\n{body}",
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
        // The type, the function that reads it, and whether it can stand for a missing one.
        let (kind, with, total) = match field.kind.as_str() {
            "text" => ("String".to_owned(), None, false),
            "secret" => ("Secret".to_owned(), None, false),
            "number" => ("Option<u64>".to_owned(), Some("number"), true),
            list if list.starts_with("list:") => {
                (format!("Vec<{}>", &list["list:".len()..]), Some("list"), true)
            }
            other => (other.to_owned(), None, false),
        };
        if !nested && !total {
            uses.add(&kind);
        }
        let mut serde = Vec::new();
        if field.rust.is_some() {
            serde.push(format!("rename = {}", quoted(&field.name)));
        }
        if !field.required {
            serde.push("default".to_owned());
        }
        let with = match (nested, field.from.as_deref(), field.required) {
            _ if with.is_some() => with,
            (true, _, _) => None,
            (_, Some("base64"), true) => Some("base64_url"),
            (_, Some("base64"), false) => Some("optional_base64_url"),
            (_, _, true) => Some("required"),
            (_, _, false) => Some("optional"),
        };
        if let Some(with) = with {
            serde.push(format!("deserialize_with = \"hetong_call::lenient::{with}\""));
        }
        let held = if field.required || total { kind } else { format!("Option<{kind}>") };
        let name = field.rust_name();
        let _ = writeln!(out, "{}#[serde({})]\npub {name}: {held},", doc(&field.doc), serde.join(", "));
    }
    out.push_str("/// What else there is.\n#[serde(flatten)]\npub more: Extra,\n}\n\n");

    let aliases = object.fields.iter().filter_map(|field| Some((field.alias.as_ref()?, &field.name)));
    let aliases: Vec<_> =
        aliases.map(|(other, ours)| format!("({}, {})", quoted(other), quoted(ours))).collect();
    let constant = match aliases.is_empty() {
        true => String::new(),
        false => {
            format!("const ALIASES: &'static [(&'static str, &'static str)] = &[{}];", aliases.join(", "))
        }
    };
    let _ = writeln!(out, "impl Object for {} {{ {constant} }}\n", object.name);
    out
}

/// `src/endpoints/prefill.rs`.
pub(super) fn requests(api: &Api) -> String {
    let mut out = String::from(
        "//! Objects in requests, sent as JSON text.\n\nuse serde::Serialize;\n\nuse hetong_call::{FieldKind, expose, json_object};\n\nuse crate::Secret;\n\n",
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
            let expose = if expose { ", serialize_with = \"expose\"" } else { "" };
            let _ = writeln!(
                out,
                "{}#[serde(skip_serializing_if = \"Option::is_none\"{expose})]\npub {}: Option<{kind}>,",
                doc(&field.doc),
                field.name
            );
        }
        let _ = writeln!(
            out,
            "}}\n\nimpl {name} {{\n/// What it may be.\npub const KIND: FieldKind = FieldKind::Json(json_object);\n\n/// Nothing filled in.\n#[must_use]\npub fn new() -> Self {{ Self::default() }}"
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
    if field.kind == "secret" { ("Secret", true) } else { ("String", false) }
}

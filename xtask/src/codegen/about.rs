//! The description of an endpoint.

use std::fmt::Write as _;

use super::text::{Uses, is_values, list, lists, quoted};
use crate::spec::{Api, Endpoint, Field};

/// One of a few words that stand for something in Rust.
pub(super) fn pick(
    endpoint: &Endpoint,
    text: &str,
    known: &[(&str, &'static str)],
) -> Result<&'static str, String> {
    let found = known.iter().find(|(name, _)| *name == text).map(|(_, rust)| *rust);
    found.ok_or_else(|| format!("{}: {text} is not one of its choices", endpoint.name))
}

/// The literal of `About`. `reserved` is the constant that names the client's own parameters.
pub(super) fn about(
    api: &Api,
    endpoint: &Endpoint,
    reserved: &str,
    uses: &mut Uses,
) -> Result<String, String> {
    for name in ["About", "Effect", "Kind", "Repeat", "Source"] {
        uses.add(name);
    }
    let kinds =
        [("value", "Value"), ("file", "File"), ("page", "Page"), ("job", "Job"), ("two_step", "TwoStep")];
    let kind = pick(endpoint, &endpoint.kind, &kinds)?;
    let effect =
        pick(endpoint, &endpoint.effect, &[("read", "Read"), ("create", "Create"), ("binding", "Binding")])?;
    let repeat =
        pick(endpoint, &endpoint.repeat, &[("safe", "Safe"), ("keyed", "Keyed"), ("never", "Never")])?;
    let sources = [("seed", "Vendor"), ("two sources", "TwoClients"), ("one source", "OneClient")];
    let source = pick(endpoint, &endpoint.source, &sources)?;

    let mut out = format!(
        "About {{ name: {}, path: {}, title: {}, doc: {}, group: {}, kind: Kind::{kind}, effect: Effect::{effect}, \
         repeat: Repeat::{repeat}, confirm: {}, fields: &[\n",
        quoted(&endpoint.name),
        quoted(&endpoint.path),
        quoted(&endpoint.title),
        quoted(&endpoint.doc),
        quoted(&endpoint.group),
        option(endpoint.confirm.as_deref()),
    );
    for field in &endpoint.fields {
        out.push_str(&parameter(api, field, uses));
    }
    let _ = write!(
        out,
        "], open: {}, exactly_one: {}, at_least_one: {}, required_if: {}, reserved: {reserved}, source: Source::{source}, inferred: {}, \
         deprecated: {} }}",
        option(endpoint.open.as_ref().map(|open| open.prefix.as_str())),
        lists(&endpoint.exactly_one),
        lists(&endpoint.at_least_one),
        conditions(&endpoint.required_if),
        list(&endpoint.inferred),
        endpoint.deprecated,
    );
    Ok(out)
}

fn conditions(all: &[[String; 3]]) -> String {
    let all: Vec<_> = all.iter().map(|[a, b, c]| format!("({a:?}, {b:?}, {c:?})")).collect();
    format!("&[{}]", all.join(", "))
}

fn option(text: Option<&str>) -> String {
    text.map_or("None".to_owned(), |text| format!("Some({})", quoted(text)))
}

fn parameter(api: &Api, field: &Field, uses: &mut Uses) -> String {
    uses.add("Field");
    let kind = kind(api, field, uses);
    if kind.contains("FieldKind") {
        uses.add("FieldKind");
    }
    let mut out = format!("Field::new({}, {kind}, {})", quoted(&field.name), quoted(&field.doc));
    if field.required {
        out.push_str(".required()");
    }
    if field.may_be_empty || field.unset.is_some() {
        out.push_str(".may_be_empty()");
    }
    if let Some(fixed) = &field.fixed {
        let _ = write!(out, ".fixed({})", quoted(fixed));
    }
    if let Some(unset) = &field.unset {
        let _ = write!(out, ".unset({})", quoted(unset));
    }
    if field.kind == "secret" {
        out.push_str(".personal()");
    }
    out.push_str(",\n");
    out
}

fn kind(api: &Api, field: &Field, uses: &mut Uses) -> String {
    let bound = |bound: Option<u32>| bound.map_or("None".to_owned(), |bound| format!("Some({bound})"));
    match field.kind.as_str() {
        "text" | "secret" => {
            uses.add("Limits");
            match (field.max, field.max_bytes, &field.without) {
                (None, None, None) => "FieldKind::Text(Limits::NONE)".to_owned(),
                (max, max_bytes, without) => {
                    uses.add("Chars");
                    let (chars, bytes) = (bound(max), bound(max_bytes));
                    let allowed = match without {
                        Some(without) => format!("Without({})", quoted(without)),
                        None => "Any".to_owned(),
                    };
                    format!(
                        "FieldKind::Text(Limits {{ max_chars: {chars}, max_bytes: {bytes}, chars: Chars::{allowed} }})"
                    )
                }
            }
        }
        "url" => format!("FieldKind::Url {{ max_bytes: {} }}", bound(field.max_bytes)),
        "int" => {
            let max = field.max.map_or("i64::MAX".to_owned(), |max| max.to_string());
            format!("FieldKind::Integer {{ min: {}, max: {max} }}", field.min.unwrap_or_default())
        }
        "long" => "FieldKind::Integer { min: 0, max: i64::MAX }".to_owned(),
        "stamp" => "FieldKind::Stamp".to_owned(),
        "cipher" => "FieldKind::Cipher".to_owned(),
        "decimal" => {
            let min = field.min.map_or("f64::NEG_INFINITY".to_owned(), |min| format!("{min}.0"));
            let max = field.max.map_or("f64::INFINITY".to_owned(), |max| format!("{max}.0"));
            format!("FieldKind::Decimal {{ min: {min}, max: {max} }}")
        }
        "image" => "FieldKind::Image".to_owned(),
        "base64" => "FieldKind::Base64".to_owned(),
        "segment" => "FieldKind::Segment".to_owned(),
        "upload" => {
            uses.add("FileRule");
            uses.add("MEGABYTE");
            format!("FieldKind::File(FileRule {{ pdf: {}, max: 20 * MEGABYTE }})", field.pdf)
        }
        values if is_values(api, values) => {
            uses.add(values);
            format!("FieldKind::Choice({values}::CHOICES)")
        }
        own => {
            let constant = if own.starts_with("urljson:") { "URL_KIND" } else { "KIND" };
            let own = own.split_once(':').map_or(own, |(_, own)| own);
            uses.add(own);
            format!("{own}::{constant}")
        }
    }
}

//! Pieces of Rust text.

use std::collections::BTreeSet;

use crate::spec::{Api, Field};

/// A string literal.
pub(super) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A list of string literals.
pub(super) fn list(texts: &[String]) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
    format!("&[{}]", quoted.join(", "))
}

/// Lists of string literals.
pub(super) fn lists(texts: &[Vec<String>]) -> String {
    let all: Vec<_> = texts.iter().map(|texts| list(texts)).collect();
    format!("&[{}]", all.join(", "))
}

/// A doc comment.
pub(super) fn doc(text: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { "///\n".to_owned() } else { format!("/// {line}\n") })
        .collect()
}

/// `RegisterAccount` to `register_account`.
pub(super) fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// The type of a field of a call.
pub(super) struct Type {
    /// As the struct holds it.
    pub(super) held: String,
    /// As a function takes it.
    pub(super) taken: String,
    /// How what was taken becomes what is held.
    pub(super) convert: &'static str,
}

impl Type {
    pub(super) fn of(field: &Field) -> Self {
        let plain = |held: &str| Self { held: held.to_owned(), taken: held.to_owned(), convert: "" };
        let into = |held: &str| Self {
            held: held.to_owned(),
            taken: format!("impl Into<{held}>"),
            convert: ".into()",
        };
        match field.kind.as_str() {
            "text" | "url" | "segment" => into("String"),
            "secret" => into("Secret"),
            "int" if field.min.is_some_and(|min| min < 0) => plain("i32"),
            "int" => plain("u32"),
            "long" => plain("u64"),
            "stamp" => plain("Stamp"),
            "cipher" => plain("Encrypted"),
            "decimal" => plain("f64"),
            "image" => plain("SealImage"),
            "base64" => plain("Base64"),
            "Sources" => into("Sources"),
            "upload" => plain("Upload"),
            other => match other.split_once(':') {
                Some((_, inner)) => into(inner),
                None => plain(other),
            },
        }
    }
}

/// The names that generated text takes from elsewhere, for its `use` lines.
#[derive(Default)]
pub(super) struct Uses(BTreeSet<String>);

impl Uses {
    pub(super) fn add(&mut self, name: &str) {
        let inner = name.strip_prefix("Vec<").or_else(|| name.strip_prefix("Option<"));
        let name = inner.map_or(name, |inner| inner.trim_end_matches('>'));
        if !matches!(name, "String" | "u32" | "u64" | "i32" | "f64" | "()") {
            self.0.insert(name.to_owned());
        }
    }

    /// The `use` lines.
    pub(super) fn lines(&self) -> String {
        let crates: Vec<_> = self.0.iter().map(String::as_str).collect();
        format!("use crate::{{{}}};\n", crates.join(", "))
    }
}

/// Whether a type is one of the lists of values.
pub(super) fn is_values(api: &Api, name: &str) -> bool {
    api.values.iter().any(|values| values.name == name)
}

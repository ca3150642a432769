//! The lists of values.

use std::fmt::Write as _;

use super::text::{doc, quoted};
use crate::spec::{Api, Values};

/// `src/endpoints/values.rs`.
pub(super) fn all(api: &Api) -> String {
    let mut out = String::from(
        "//! The values that parameters take and that answers hold.\n\n\
         use std::borrow::Cow;\nuse std::fmt;\n\nuse hetong_call::lenient::FromText;\n\
         use hetong_call::{Choice, Wire};\n\n",
    );
    for values in &api.values {
        out.push_str(&if values.open { open(values) } else { closed(values) });
    }
    out
}

/// Values that a caller chooses from.
fn closed(values: &Values) -> String {
    let name = &values.name;
    let mut out = doc(&values.doc);
    let _ = writeln!(
        out,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum {name} {{"
    );
    for value in &values.values {
        let _ = writeln!(out, "{}{},", doc(&format!("`{}`: {}", value.value, value.doc)), value.name);
    }
    let _ =
        writeln!(out, "}}\n\nimpl {name} {{\n/// All of them.\npub const CHOICES: &'static [Choice] = &[");
    for value in &values.values {
        let _ = writeln!(out, "Choice {{ value: {}, doc: {} }},", quoted(&value.value), quoted(&value.doc));
    }
    out.push_str(
        "];\n\n/// As it is sent.\n#[must_use]\npub fn as_str(self) -> &'static str { match self {\n",
    );
    for value in &values.values {
        let _ = writeln!(out, "Self::{} => {},", value.name, quoted(&value.value));
    }
    let _ = writeln!(
        out,
        "}} }}\n}}\n\nimpl Wire for {name} {{ fn wire(&self) -> Cow<'_, str> {{ self.as_str().into() }} }}\n"
    );
    out
}

/// Values that the provider chooses from, perhaps new ones.
fn open(values: &Values) -> String {
    let name = &values.name;
    let mut out = doc(&values.doc);
    let _ =
        writeln!(out, "#[derive(Clone, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum {name} {{");
    for value in &values.values {
        let _ = writeln!(out, "{}{},", doc(&format!("`{}`: {}", value.value, value.doc)), value.name);
    }
    let _ = writeln!(out, "/// A value that is not known.\nOther(String),\n}}\n\nimpl {name} {{");
    out.push_str("/// As the provider wrote it.\n#[must_use]\npub fn as_str(&self) -> &str { match self {\n");
    for value in &values.values {
        let _ = writeln!(out, "Self::{} => {},", value.name, quoted(&value.value));
    }
    let _ = writeln!(
        out,
        "Self::Other(value) => value,\n}} }}\n}}\n\nimpl FromText for {name} {{ fn from_text(text: String) -> Self {{ \
         match text.as_str() {{"
    );
    for value in &values.values {
        let _ = writeln!(out, "{} => Self::{},", quoted(&value.value), value.name);
    }
    let _ = writeln!(
        out,
        "_ => Self::Other(text),\n}} }} }}\n\nimpl fmt::Display for {name} {{ fn fmt(&self, f: &mut \
         fmt::Formatter<'_>) -> fmt::Result {{ f.write_str(self.as_str()) }} }}\n"
    );
    out
}

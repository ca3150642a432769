//! The table of result codes.

use std::fmt::Write as _;

use super::text::{doc, quoted};
use crate::spec::Codes;

/// `src/code/table.rs`.
pub(super) fn table(codes: &Codes) -> String {
    let mut out = String::from(
        "//! The provider's result codes.\n\nuse super::Row;\n\n\
         /// A result code of the provider.\n\
         #[derive(Clone, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum Code {\n",
    );
    for code in &codes.code {
        let zh = if code.zh.is_empty() { String::new() } else { format!(" ({})", code.zh) };
        let _ = writeln!(out, "{}{},", doc(&format!("`{}`{zh}: {}", code.code, code.meaning)), code.name);
    }
    out.push_str("/// A code that is not known.\nOther(Box<str>),\n}\n\nimpl Code {\n");
    out.push_str("/// All codes that are known.\npub const ALL: &'static [Code] = &[\n");
    for code in &codes.code {
        let _ = writeln!(out, "Code::{},", code.name);
    }
    out.push_str("];\n\npub(super) fn row(&self) -> &'static Row { match self {\n");
    for code in &codes.code {
        let _ = writeln!(
            out,
            "Code::{} => &Row {{ code: {}, zh: {}, note_zh: {}, meaning: {}, advice: {}, retry: {}, group: {} }},",
            code.name,
            quoted(&code.code),
            quoted(&code.zh),
            quoted(&code.note_zh),
            quoted(&code.meaning),
            quoted(&code.advice),
            code.retry,
            quoted(&code.group)
        );
    }
    out.push_str(
        "Code::Other(_) => &Row { code: \"\", zh: \"\", note_zh: \"\", meaning: \"A code that is not in the table.\", \
         advice: \"Read the message, or ask the provider.\", retry: false, group: \"unknown\" },\n} }\n}\n",
    );
    out
}

//! The log of requests: who asked for what, and what came of it. Names and lengths of parameters, never values; nor
//! names that are not known, for a body in a wrong format arrives as one long name.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use crate::incoming::Incoming;

/// So many requests are kept.
const KEPT: usize = 1000;
/// So many parameters of each are listed.
const LISTED: usize = 100;

#[derive(Debug, Default)]
pub(crate) struct Journal(Mutex<Entries>);

#[derive(Debug, Default)]
struct Entries {
    count: u64,
    kept: VecDeque<Entry>,
}

/// One request.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    /// The count of requests, from 1.
    pub(crate) number: u64,
    /// When, in Beijing time.
    pub(crate) time: String,
    pub(crate) method: &'static str,
    #[serde(flatten)]
    pub(crate) told: Told,
    /// The HTTP status of the answer.
    pub(crate) status: u16,
}

/// What is told of a request.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Told {
    /// The path, without what is not known of it.
    pub(crate) path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) endpoint: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<&'static str>,
    /// Whether it came through the gateway.
    pub(crate) gateway: bool,
    /// Parameters with their lengths in bytes.
    pub(crate) parameters: Vec<(String, usize)>,
    /// The code of the answer; none if a file or a page was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    /// `accepted`, or what was refused.
    pub(crate) verdict: String,
    /// Hints for whoever writes the client.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<String>,
}

impl Told {
    /// Notes the parameters; those that the endpoint does not know by their lengths only.
    pub(crate) fn parameters(&mut self, request: &Incoming, known: &[&str]) {
        let shown = |name: &str| match known.contains(&name) {
            true => name.to_owned(),
            false => unknown(name, known),
        };
        self.parameters =
            request.parts.iter().take(LISTED).map(|part| (shown(&part.name), part.content.len())).collect();
        let more = request.parts.len().saturating_sub(LISTED);
        if more > 0 {
            self.notes.push(format!("{more} more parameters"));
        }
    }
}

/// What is told of a name that is not known.
pub(crate) fn unknown(name: &str, known: &[&str]) -> String {
    let close = known
        .iter()
        .map(|known| (strsim::damerau_levenshtein(known, &clipped(name)), known))
        .min()
        .filter(|(distance, _)| *distance <= 2);
    match close {
        Some((_, close)) => format!("(not {close})"),
        None => format!("({} bytes)", name.len()),
    }
}

/// Comparing takes time; no known name is this long.
fn clipped(name: &str) -> String {
    name.chars().take(64).collect()
}

impl Journal {
    pub(crate) fn add(&self, entry: impl FnOnce(u64) -> Entry) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.count += 1;
        let entry = entry(entries.count);
        if entries.kept.len() == KEPT {
            entries.kept.pop_front();
        }
        entries.kept.push_back(entry);
    }

    pub(crate) fn all(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).kept.iter().cloned().collect()
    }

    pub(crate) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Entries::default();
    }
}

#[cfg(test)]
mod tests {
    use super::unknown;

    #[test]
    fn an_unknown_name_is_not_told_but_what_it_is_like() {
        let known = ["doc_title", "doc_url"];
        assert_eq!(unknown("doc_titel", &known), "(not doc_title)");
        assert_eq!(unknown("doc_url ", &known), "(not doc_url)");
        assert_eq!(unknown(r#"{"customer_name":"测试用户"}"#, &known), "(32 bytes)");
    }
}

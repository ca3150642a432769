//! The log of requests: who asked for what, and what came of it. Names and lengths of parameters, never values.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

/// So many requests are kept.
const KEPT: usize = 1000;

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
    pub(crate) method: String,
    pub(crate) path: String,
    #[serde(flatten)]
    pub(crate) told: Told,
    /// The HTTP status of the answer.
    pub(crate) status: u16,
}

/// What is told of a request.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Told {
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

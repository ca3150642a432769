use std::collections::{HashSet, VecDeque};
use std::fmt;

/// What tells a notification from another one: repeats of it have the same key. A table with this as its unique key
/// makes a handler do its work once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DedupKey(String);

impl DedupKey {
    pub(super) fn new(kind: &str, id: &str, outcome: &str) -> Self {
        Self(format!("{kind}:{id}:{outcome}"))
    }

    /// As text: ASCII, at most 64 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DedupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Remembers the last keys in memory, so that repeats cost nothing. It forgets with the process and when it is full: it
/// saves work, and does not replace a unique key in a database.
#[derive(Clone, Debug)]
pub struct Seen {
    capacity: usize,
    keys: HashSet<DedupKey>,
    order: VecDeque<DedupKey>,
}

impl Seen {
    /// Remembers so many keys, at least one.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self { capacity: capacity.max(1), keys: HashSet::new(), order: VecDeque::new() }
    }

    /// Whether a key is remembered.
    #[must_use]
    pub fn contains(&self, key: &DedupKey) -> bool {
        self.keys.contains(key)
    }

    /// Remembers a key, and forgets the oldest one if there is no room; `false` if it was there already.
    ///
    /// Do this when the work is done, and the provider has [confirmed](super::SignNotice::confirm) the result that the
    /// key is made of: otherwise a made-up notification can hide the true one that comes later.
    pub fn insert(&mut self, key: DedupKey) -> bool {
        if self.keys.contains(&key) {
            return false;
        }
        if self.order.len() == self.capacity {
            if let Some(oldest) = self.order.pop_front() {
                self.keys.remove(&oldest);
            }
        }
        self.order.push_back(key.clone());
        self.keys.insert(key)
    }
}

#[cfg(test)]
mod tests {
    use super::{DedupKey, Seen};

    #[test]
    fn repeats_are_told_and_the_oldest_is_forgotten() {
        let key = |id: &str| DedupKey::new("sign", id, "3000");
        let mut seen = Seen::new(2);
        assert!(seen.insert(key("1")) && seen.insert(key("2")));
        assert!(!seen.insert(key("1")) && seen.contains(&key("2")));
        assert!(seen.insert(key("3")));
        assert!(!seen.contains(&key("1")) && seen.contains(&key("2")) && seen.contains(&key("3")));
        assert!(Seen::new(0).insert(key("1")));
    }
}

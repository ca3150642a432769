use std::borrow::Cow;
use std::fmt;

/// Named texts: what a call sends and what a digest is computed over.
///
/// Names are unique and keep the order in which they were first set. `Debug` prints names only, because values may
/// be personal data.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(Cow<'static, str>, String)>);

impl Params {
    /// No parameters.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a value; a value set earlier under the same name is replaced.
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some(pair) => pair.1 = value,
            None => self.0.push((name, value)),
        }
    }

    /// The value of a name, if it is set.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Takes a value out.
    pub fn remove(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    /// All pairs, in the order in which they were set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value.as_str()))
    }

    /// How many parameters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pairs in ascending order of the names' bytes.
    pub(crate) fn sorted(&self) -> Vec<(&str, &str)> {
        let mut pairs: Vec<_> = self.iter().collect();
        pairs.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
        pairs
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Params")?;
        f.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

impl<N: Into<Cow<'static, str>>, V: Into<String>> FromIterator<(N, V)> for Params {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut params = Self::new();
        params.extend(pairs);
        params
    }
}

impl<N: Into<Cow<'static, str>>, V: Into<String>> Extend<(N, V)> for Params {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, pairs: I) {
        for (name, value) in pairs {
            self.set(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Params;

    #[test]
    fn a_name_stands_once_and_keeps_its_place() {
        let mut params: Params = [("b", "1"), ("a", "2"), ("b", "3")].into_iter().collect();
        assert_eq!(params.iter().collect::<Vec<_>>(), [("b", "3"), ("a", "2")]);
        assert_eq!(params.sorted(), [("a", "2"), ("b", "3")]);
        assert_eq!(params.remove("b").as_deref(), Some("3"));
        assert_eq!((params.len(), params.get("b"), params.get("a")), (1, None, Some("2")));
    }

    #[test]
    fn debug_prints_names_without_values() {
        let params: Params = [("customer_name", "测试用户")].into_iter().collect();
        assert_eq!(format!("{params:?}"), r#"Params{"customer_name"}"#);
    }
}

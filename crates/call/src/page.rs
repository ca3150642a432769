use std::fmt;

use hetong_signing::Secret;

use crate::host;

/// The address of a page or a file at the provider. Whoever has it can open it, so it is held as a secret: `Debug`
/// shows nothing but the host.
#[derive(Clone, PartialEq, Eq)]
pub struct PageUrl(Secret);

impl PageUrl {
    /// Takes an address.
    #[must_use]
    pub fn new(address: String) -> Self {
        Self(Secret::new(address))
    }

    /// The host that it is on.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        let uri: http::Uri = self.expose().parse().ok()?;
        uri.host().map(str::to_owned)
    }

    /// A parameter in its query, decoded: which contract it is of, or when it was made.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.expose().split_once('?')?;
        let query = query.split('#').next().unwrap_or_default();
        let found = form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned())
    }

    /// The address, to be handed to whom it is meant for, and kept out of logs.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for PageUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageUrl({})", host(self.expose()))
    }
}

use std::fmt;

use hetong_signing::Secret;

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

    /// The address, to be handed to whom it is meant for, and kept out of logs.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for PageUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let uri: Option<http::Uri> = self.expose().parse().ok();
        let host = uri.as_ref().and_then(|uri| uri.host()).unwrap_or("?");
        write!(f, "PageUrl({host}/***)")
    }
}

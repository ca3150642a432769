use hetong_call::{Invalid, base_address};

use crate::{Endpoint, GatewayCredentials};

/// Where calls go, and what is put around them on the way.
///
/// The provider sells its endpoints in packages on several hosts, and the marketplace's gateway is being retired:
/// with a route of its own for an endpoint, moving is a change of configuration and not of code.
#[derive(Clone, Debug)]
pub struct Route {
    line: Line,
    exceptions: Vec<(&'static str, Line)>,
}

/// One base address, behind a gateway or not.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Ends without a slash.
    pub(crate) base: String,
    pub(crate) gateway: Option<GatewayCredentials>,
    /// It may be without encryption.
    clear: bool,
}

impl Route {
    /// Straight to the provider. The base address comes with the app id; it ends in `/api` or `/api2`.
    ///
    /// # Errors
    /// If the address is not https; see [`Route::direct_in_clear`].
    pub fn direct(base: impl AsRef<str>) -> Result<Self, Invalid> {
        Ok(Self::of(Line { base: base_address(base.as_ref(), false)?, gateway: None, clear: false }))
    }

    /// Straight to a provider, perhaps without encryption: for the sandbox on the same machine, or a network that is
    /// secured otherwise. Contracts and personal data travel in clear.
    ///
    /// # Errors
    /// If the address is neither http nor https.
    pub fn direct_in_clear(base: impl AsRef<str>) -> Result<Self, Invalid> {
        Ok(Self::of(Line { base: base_address(base.as_ref(), true)?, gateway: None, clear: true }))
    }

    /// Through the cloud marketplace's gateway, whose base address ends in `/release/api2`.
    ///
    /// # Errors
    /// If the address is not https; see [`Route::gateway_in_clear`].
    pub fn gateway(base: impl AsRef<str>, credentials: GatewayCredentials) -> Result<Self, Invalid> {
        Ok(Self::of(Line {
            base: base_address(base.as_ref(), false)?,
            gateway: Some(credentials),
            clear: false,
        }))
    }

    /// Through the gateway, perhaps without encryption, as the provider's own samples do it.
    ///
    /// # Errors
    /// If the address is neither http nor https.
    pub fn gateway_in_clear(base: impl AsRef<str>, credentials: GatewayCredentials) -> Result<Self, Invalid> {
        Ok(Self::of(Line {
            base: base_address(base.as_ref(), true)?,
            gateway: Some(credentials),
            clear: true,
        }))
    }

    /// Sends one endpoint's calls another way.
    #[must_use]
    pub fn except<E: Endpoint>(self, other: Route) -> Self {
        self.except_named(E::SPEC.name, other)
    }

    /// Sends the calls of the endpoint of this name another way.
    #[must_use]
    pub fn except_named(mut self, endpoint: &'static str, other: Route) -> Self {
        self.exceptions.retain(|(name, _)| *name != endpoint);
        self.exceptions.push((endpoint, other.line));
        self
    }

    /// Whether addresses that answers name may be without encryption, as this route itself may.
    pub(crate) fn may_be_clear(&self) -> bool {
        self.line.clear
    }

    /// Whether the calls of this endpoint go another way.
    pub(crate) fn has_exception(&self, endpoint: &str) -> bool {
        self.exceptions.iter().any(|(name, _)| *name == endpoint)
    }

    /// The base address of an endpoint.
    pub(crate) fn line(&self, endpoint: &str) -> &Line {
        self.exceptions.iter().find(|(name, _)| *name == endpoint).map_or(&self.line, |(_, line)| line)
    }

    fn of(line: Line) -> Self {
        Self { line, exceptions: Vec::new() }
    }
}

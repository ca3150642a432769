use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use hetong_call::{Invalid, base_address};
use hetong_transport::{Clock, Courier, Pace, Retry, Transport};

use crate::client::{Client, Inner};
use crate::link::Hosts;
use crate::{Area, Credentials};

const BASE: &str = "https://api.tecmz.com/open_api";

/// How parameters are written into a request. The service takes all three; values are always texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// `application/x-www-form-urlencoded`.
    #[default]
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// A JSON object of texts.
    Json,
}

/// Sets a [`Client`] up.
#[derive(Clone)]
pub struct ClientBuilder {
    credentials: Credentials,
    areas: Vec<(Area, Credentials)>,
    base: String,
    legacy_base: Option<String>,
    encoding: Encoding,
    hosts: Hosts,
    retry: Retry,
    pace: Option<(Duration, u32)>,
    limit: usize,
}

impl ClientBuilder {
    pub(crate) fn new(credentials: Credentials) -> Self {
        Self {
            credentials,
            areas: Vec::new(),
            base: BASE.to_owned(),
            legacy_base: None,
            encoding: Encoding::default(),
            hosts: Hosts::default(),
            retry: Retry::default(),
            pace: None,
            limit: Courier::LIMIT,
        }
    }

    /// Uses other credentials for the calls of a product.
    #[must_use]
    pub fn area(mut self, area: Area, credentials: Credentials) -> Self {
        self.areas.retain(|(known, _)| *known != area);
        self.areas.push((area, credentials));
        self
    }

    /// Calls a private deployment; its base address ends in `/open_api`.
    ///
    /// # Errors
    /// If the address is not https.
    pub fn base(mut self, base: &str) -> Result<Self, Invalid> {
        self.base = base_address(base, false)?;
        Ok(self)
    }

    /// Calls a deployment, perhaps without encryption: for the sandbox on the same machine.
    ///
    /// # Errors
    /// If the address is neither http nor https.
    pub fn base_in_clear(mut self, base: &str) -> Result<Self, Invalid> {
        self.base = base_address(base, true)?;
        Ok(self)
    }

    /// Names the old address, which only [`News`](crate::News) needs. The provider's own is without encryption and may
    /// be gone.
    ///
    /// # Errors
    /// If the address is neither http nor https.
    pub fn legacy_base_in_clear(mut self, base: &str) -> Result<Self, Invalid> {
        self.legacy_base = Some(base_address(base, true)?);
        Ok(self)
    }

    /// Writes parameters another way than as a form.
    #[must_use]
    pub fn encoding(mut self, encoding: Encoding) -> Self {
        self.encoding = encoding;
        self
    }

    /// Follows addresses in answers to this domain and what is below it, too, over https. The provider's own domain is
    /// always allowed.
    #[must_use]
    pub fn allow_host(mut self, domain: &str) -> Self {
        self.hosts.allow(domain);
        self
    }

    /// Follows addresses in answers to this machine, even without encryption: for the sandbox.
    #[must_use]
    pub fn allow_loopback(mut self) -> Self {
        self.hosts.allow_loopback();
        self
    }

    /// How often and how fast failed calls are made again, where that is safe.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Keeps calls of the same endpoint apart: one each `interval`, after a first burst.
    #[must_use]
    pub fn pace(mut self, interval: Duration, burst: u32) -> Self {
        self.pace = Some((interval, burst));
        self
    }

    /// The longest JSON answer that is read, in bytes; 8 MiB otherwise.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// The client, over a transport and a clock.
    pub fn build(self, transport: impl Transport + 'static, clock: impl Clock + 'static) -> Client {
        let mut courier = Courier::new(Arc::new(transport), Arc::new(clock));
        courier.retry = self.retry;
        courier.limit = self.limit;
        if let Some((interval, burst)) = self.pace {
            courier.pace = Pace::new(interval, burst);
        }
        Client(Arc::new(Inner {
            credentials: self.credentials,
            areas: self.areas,
            base: self.base,
            legacy_base: self.legacy_base,
            encoding: self.encoding,
            hosts: self.hosts,
            courier,
        }))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("base", &self.base).finish_non_exhaustive()
    }
}

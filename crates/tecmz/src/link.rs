//! Addresses that answers name: a second host, or a result. They get no credentials, and only known hosts are asked.

use http::Uri;
use thiserror::Error;

/// An address in an answer that is not followed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LinkError {
    /// It is no address.
    #[error("the service named something that is no address")]
    NotUrl,
    /// It is without encryption.
    #[error("the service named an address on {host} that is not https; nothing was fetched")]
    NotHttps {
        /// The host.
        host: String,
    },
    /// It is on a host that is not known.
    #[error(
        "the service named an address on {host}; if that host is to be trusted, allow it with `allow_host`"
    )]
    ForeignHost {
        /// The host.
        host: String,
    },
}

/// The hosts that may be asked.
#[derive(Clone, Debug)]
pub(crate) struct Hosts {
    domains: Vec<String>,
    loopback: bool,
}

impl Default for Hosts {
    fn default() -> Self {
        Self { domains: vec!["tecmz.com".to_owned()], loopback: false }
    }
}

impl Hosts {
    pub(crate) fn allow(&mut self, domain: &str) {
        self.domains.push(domain.trim_start_matches('.').to_ascii_lowercase());
    }

    pub(crate) fn allow_loopback(&mut self) {
        self.loopback = true;
    }

    /// Whether an address may be asked.
    pub(crate) fn check(&self, address: &str) -> Result<(), LinkError> {
        let uri: Uri = address.parse().map_err(|_| LinkError::NotUrl)?;
        let Some(authority) = uri.authority() else { return Err(LinkError::NotUrl) };
        // A name before an @ would look like a host to a hasty reader.
        if authority.as_str().contains('@') {
            return Err(LinkError::NotUrl);
        }
        let host = authority.host().to_ascii_lowercase();
        if self.loopback && is_loopback(&host) {
            return Ok(());
        }
        if uri.scheme_str() != Some("https") {
            return Err(LinkError::NotHttps { host });
        }
        let within = |domain: &String| host == *domain || host.ends_with(&format!(".{domain}"));
        if self.domains.iter().any(within) { Ok(()) } else { Err(LinkError::ForeignHost { host }) }
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::{Hosts, LinkError};

    #[test]
    fn only_known_hosts_are_asked() {
        let mut hosts = Hosts::default();
        for fine in ["https://tecmz.com/x", "https://files.TECMZ.com:8443/x?y=z"] {
            assert_eq!(hosts.check(fine), Ok(()), "{fine}");
        }
        let foreign = |host: &str| Err(LinkError::ForeignHost { host: host.to_owned() });
        let clear = |host: &str| Err(LinkError::NotHttps { host: host.to_owned() });
        for (wrong, error) in [
            ("https://nottecmz.com/x", foreign("nottecmz.com")),
            ("https://tecmz.com.evil.example/", foreign("tecmz.com.evil.example")),
            ("http://files.tecmz.com/x", clear("files.tecmz.com")),
            ("http://127.0.0.1:8080/x", clear("127.0.0.1")),
            ("https://127.0.0.1/x", foreign("127.0.0.1")),
            ("https://tecmz.com@evil.example/", Err(LinkError::NotUrl)),
            ("file:///etc/passwd", Err(LinkError::NotUrl)),
            ("/relative", Err(LinkError::NotUrl)),
            ("", Err(LinkError::NotUrl)),
        ] {
            assert_eq!(hosts.check(wrong), error, "{wrong}");
        }
        hosts.allow("cdn.example");
        hosts.allow_loopback();
        for fine in
            ["https://cdn.example/x", "http://127.0.0.1:8080/x", "http://[::1]/x", "http://localhost/x"]
        {
            assert_eq!(hosts.check(fine), Ok(()), "{fine}");
        }
        assert!(hosts.check("http://192.168.0.1/x").is_err());
    }
}

//! The HMAC-SHA1 headers of the Tencent cloud marketplace gateway, in front of some Fadada packages.
//!
//! ```text
//! X-Date:        Tue, 02 Jan 2024 03:04:05 GMT
//! X-Source:      market
//! Authorization: hmac id="<secret id>", algorithm="hmac-sha1", headers="x-date x-source", signature="<signature>"
//! ```
//!
//! The signature is the Base64 of HMAC-SHA1 over `x-date: <X-Date>\nx-source: <X-Source>`. It covers no part of the
//! body; the gateway only learns who calls, and when.

use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

use crate::Secret;

/// The value of `X-Source` that the marketplace expects.
pub const SOURCE: &str = "market";

/// The value of `X-Date` for an instant: an HTTP date, always GMT, whatever zone the machine is in.
#[must_use]
pub fn x_date(now: SystemTime) -> String {
    httpdate::fmt_http_date(now)
}

/// The signature alone.
#[must_use]
pub fn signature(secret_key: &Secret, x_date: &str, x_source: &str) -> String {
    STANDARD.encode(mac(secret_key, x_date, x_source).finalize().into_bytes())
}

/// The whole `Authorization` header.
#[must_use]
pub fn authorization(secret_id: &str, secret_key: &Secret, x_date: &str, x_source: &str) -> String {
    let signature = signature(secret_key, x_date, x_source);
    format!(
        r#"hmac id="{secret_id}", algorithm="hmac-sha1", headers="x-date x-source", signature="{signature}""#
    )
}

/// An `Authorization` header taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authorization<'a> {
    /// Who calls: the secret id.
    pub id: &'a str,
    /// The signature, in Base64.
    pub signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Takes a header apart. `None` if it is not of the gateway's form, with its algorithm and its two headers.
    #[must_use]
    pub fn parse(header: &'a str) -> Option<Self> {
        let (mut id, mut signature, mut algorithm, mut headers) = (None, None, None, None);
        for pair in header.strip_prefix("hmac ")?.split(',') {
            let (name, value) = pair.split_once('=')?;
            let value = value.trim().strip_prefix('"')?.strip_suffix('"')?;
            let slot = match name.trim() {
                "id" => &mut id,
                "signature" => &mut signature,
                "algorithm" => &mut algorithm,
                "headers" => &mut headers,
                _ => return None,
            };
            if slot.replace(value).is_some() {
                return None;
            }
        }
        let known = algorithm? == "hmac-sha1" && headers? == "x-date x-source";
        known.then_some(Self { id: id?, signature: signature? })
    }

    /// Checks the signature against the two headers that it covers, in constant time.
    #[must_use]
    pub fn verify(&self, secret_key: &Secret, x_date: &str, x_source: &str) -> bool {
        STANDARD
            .decode(self.signature)
            .is_ok_and(|received| mac(secret_key, x_date, x_source).verify_slice(&received).is_ok())
    }
}

fn mac(secret_key: &Secret, x_date: &str, x_source: &str) -> Hmac<Sha1> {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret_key.expose().as_bytes()) else {
        unreachable!("HMAC takes a key of any length")
    };
    for piece in ["x-date: ", x_date, "\nx-source: ", x_source] {
        mac.update(piece.as_bytes());
    }
    mac
}

#[cfg(test)]
mod tests {
    use super::{Authorization, authorization};
    use crate::Secret;

    const DATE: &str = "Tue, 02 Jan 2024 03:04:05 GMT";

    #[test]
    fn a_header_is_taken_apart_and_verified() {
        let key = Secret::from("EXAMPLE-SECRET-KEY");
        let header = authorization("EXAMPLE-SECRET-ID", &key, DATE, "market");
        let parsed = Authorization::parse(&header).unwrap();
        assert_eq!((parsed.id, parsed.signature), ("EXAMPLE-SECRET-ID", "GboPczBo1KL279qNvLyTSOJpfLI="));
        assert!(parsed.verify(&key, DATE, "market"));
        assert!(!parsed.verify(&key, DATE, "other"));
        assert!(!parsed.verify(&key, "Tue, 02 Jan 2024 03:04:06 GMT", "market"));
        assert!(!parsed.verify(&Secret::from("other"), DATE, "market"));
    }

    #[test]
    fn other_forms_are_refused() {
        let signature = r#"signature="AA==""#;
        for header in [
            "",
            "Bearer x",
            r#"hmac id="a", algorithm="hmac-sha1", headers="x-date x-source""#,
            &format!(r#"hmac id="a", algorithm="hmac-sha256", headers="x-date x-source", {signature}"#),
            &format!(r#"hmac id="a", algorithm="hmac-sha1", headers="date source", {signature}"#),
            &format!(r#"hmac id="a", id="b", algorithm="hmac-sha1", headers="x-date x-source", {signature}"#),
            &format!(r#"hmac id = a, algorithm="hmac-sha1", headers="x-date x-source", {signature}"#),
        ] {
            assert_eq!(Authorization::parse(header), None, "{header}");
        }
    }
}

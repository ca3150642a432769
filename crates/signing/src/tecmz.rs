//! The `sign` of tecmz open_api.
//!
//! ```text
//! lower-case hex( MD5( name=value&name=value&…&app_secret=<secret> ) )
//! ```
//!
//! All parameters but `sign` take part, `app_id` and `timestamp` among them, in the order of their names' bytes, as
//! raw UTF-8 text without any escaping; empty values keep their `name=`. The scheme has no nonce and is not
//! injective: `a=1&b=2` as one value signs like the two parameters `a` and `b`.

use std::borrow::Cow;

use md5::{Digest, Md5};

use crate::percent::encode;
use crate::{Params, Secret, same};

/// How values enter the hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Values {
    /// Without [outer white space](trim), as the service is known to hash them.
    #[default]
    Trimmed,
    /// As they are. A client that [trims](trim) what it sends is right under both readings.
    Raw,
    /// Percent-encoded as in a form (PHP's `urlencode`), blanks as `+`: the rule of the old address, before open_api.
    FormEncoded,
    /// Percent-encoded as in a path (PHP's `rawurlencode`), blanks as `%20`: another rule that old servers knew.
    PercentEncoded,
}

impl Values {
    fn of(self, value: &str) -> Cow<'_, str> {
        match self {
            Values::Trimmed => trim(value).into(),
            Values::Raw => value.into(),
            Values::FormEncoded => encode(value, "-_.", "+").into(),
            Values::PercentEncoded => encode(value, "-_.~", "%20").into(),
        }
    }
}

/// Removes what the service removes at both ends: the six bytes of PHP's `trim` (space, tab, line feed, carriage
/// return, NUL and vertical tab), and not Unicode's white space.
#[must_use]
pub fn trim(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\n', '\r', '\0', '\x0b'])
}

/// Computes `sign` for business parameters `params` at `timestamp`, in seconds since 1970.
///
/// `app_id`, `timestamp` and `sign` among `params` are ignored.
#[must_use]
pub fn sign(app_id: &str, app_secret: &Secret, timestamp: &str, params: &Params, values: Values) -> String {
    let mut pairs = params.sorted();
    pairs.retain(|(name, _)| !matches!(*name, "app_id" | "timestamp" | "sign"));
    for own in [("app_id", app_id), ("timestamp", timestamp)] {
        let at = pairs.partition_point(|(name, _)| name.as_bytes() < own.0.as_bytes());
        pairs.insert(at, own);
    }

    let mut hash = Md5::new();
    for (name, value) in pairs {
        for piece in [name, "=", &values.of(value), "&"] {
            hash.update(piece);
        }
    }
    hash.update("app_secret=");
    hash.update(app_secret.expose());
    hex::encode(hash.finalize())
}

/// Checks a received `sign` in constant time. Upper-case hex is not accepted.
#[must_use]
pub fn verify(
    app_id: &str,
    app_secret: &Secret,
    timestamp: &str,
    params: &Params,
    values: Values,
    received: &str,
) -> bool {
    same(&sign(app_id, app_secret, timestamp, params, values), received)
}

#[cfg(test)]
mod tests {
    use super::{Values, sign, trim, verify};
    use crate::{Params, Secret};

    #[test]
    fn only_the_six_bytes_are_trimmed() {
        assert_eq!(trim(" \t\n\r\0\x0bx y\x0b\0\r\n\t "), "x y");
        for kept in ["\u{3000}x\u{3000}", "\x0cx\x0c", "\u{a0}x", "x\u{200b}", "\u{85}x"] {
            assert_eq!(trim(kept), kept);
        }
    }

    #[test]
    fn raw_and_trimmed_differ_only_in_outer_white_space() {
        let secret = Secret::from("s");
        let of = |value: &str, values| {
            let params: Params = [("text", value)].into_iter().collect();
            sign("a", &secret, "1", &params, values)
        };
        assert_ne!(of(" x ", Values::Raw), of(" x ", Values::Trimmed));
        assert_eq!(of("x", Values::Raw), of(" x ", Values::Trimmed));
    }

    #[test]
    fn reserved_names_among_the_parameters_change_nothing() {
        let secret = Secret::from("s");
        let plain: Params = [("b", "1")].into_iter().collect();
        let loaded: Params =
            [("sign", "x"), ("b", "1"), ("app_id", "other"), ("timestamp", "9")].into_iter().collect();
        let expected = sign("a", &secret, "1", &plain, Values::Trimmed);
        assert_eq!(sign("a", &secret, "1", &loaded, Values::Trimmed), expected);
        assert!(verify("a", &secret, "1", &plain, Values::Trimmed, &expected));
        assert!(!verify("a", &secret, "1", &plain, Values::Trimmed, &expected.to_uppercase()));
        assert!(!verify("a", &secret, "2", &plain, Values::Trimmed, &expected));
    }
}

//! The `msg_digest` of the Fadada (法大大) e-contract API 2.0.
//!
//! ```text
//! Base64( HEX( SHA1( app_id + HEX(MD5(md5 part)) + HEX(SHA1(app_secret + sha1 part)) + tail ) ) )
//! ```
//!
//! All text is UTF-8, hex is upper case, and Base64 is taken over the 40 letters of the hex form: a digest always has
//! 56 characters and ends in `==`. Values join as the service reads them, that is before URL encoding. Public
//! parameters (`app_id`, `timestamp`, `v`, `msg_digest`) and file contents never join a list of values.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use sha1::Sha1;

use crate::percent::encode;
use crate::{Params, Part, Recipe, Secret, Stamp, same};

/// Length of a digest in characters.
pub const DIGEST_LEN: usize = 56;

/// Computes `msg_digest` for business parameters `params`, which must not hold the public ones.
#[must_use]
pub fn msg_digest(
    app_id: &str,
    app_secret: &Secret,
    stamp: &Stamp,
    recipe: &Recipe,
    params: &Params,
) -> String {
    let md5 = absorb(Md5::new(), recipe.md5, stamp, params).finalize();

    let keyed = Sha1::new().chain_update(app_secret.expose());
    let inner = absorb(keyed, recipe.sha1, stamp, params).finalize();

    let outer = Sha1::new()
        .chain_update(app_id)
        .chain_update(hex::encode_upper(md5))
        .chain_update(hex::encode_upper(inner));
    let outer = absorb(outer, recipe.tail, stamp, params).finalize();

    STANDARD.encode(hex::encode_upper(outer))
}

/// Checks a received `msg_digest` in constant time.
#[must_use]
pub fn verify(
    app_id: &str,
    app_secret: &Secret,
    stamp: &Stamp,
    recipe: &Recipe,
    params: &Params,
    received: &str,
) -> bool {
    same(&msg_digest(app_id, app_secret, stamp, recipe, params), received)
}

/// How the name may be URL-encoded before it is hashed: what stays as it is, and what a blank becomes. The first is that
/// of Java, in which the service is written; one known sample, of Chinese characters alone, cannot tell them apart.
const NAME_ENCODINGS: &[(&str, &str)] = &[(".-*_", "+"), ("-_.", "+"), ("-_.~", "%20"), ("-_.!~*'()", "%20")];

/// Computes the `sign` with which a user returns from a real-name verification:
///
/// ```text
/// Base64( HEX( SHA1( app_id + HEX(SHA1(app_secret + transactionNo + URLENCODE(name) + status + authenticationType)) ) ) )
/// ```
///
/// There is no time stamp in it, so it stays right for ever. The values join without a mark between them: whoever checks
/// it must insist on their lengths. That blanks and ASCII marks in the name are encoded as Java does it is **inferred**.
#[must_use]
pub fn real_name_sign(
    app_id: &str,
    app_secret: &Secret,
    serial_no: &str,
    name: &str,
    status: &str,
    authentication_type: &str,
) -> String {
    let (kept, blank) = NAME_ENCODINGS[0];
    real_name(app_id, app_secret, [serial_no, &encode(name, kept, blank), status, authentication_type])
}

/// Checks a received `sign` of [`real_name_sign`] in constant time, under any usual way of encoding the name: all of them
/// decode to this very name.
#[must_use]
pub fn verify_real_name_sign(
    app_id: &str,
    app_secret: &Secret,
    serial_no: &str,
    name: &str,
    status: &str,
    authentication_type: &str,
    received: &str,
) -> bool {
    NAME_ENCODINGS.iter().fold(false, |fits, (kept, blank)| {
        let values = [serial_no, &encode(name, kept, blank), status, authentication_type];
        fits | same(&real_name(app_id, app_secret, values), received)
    })
}

fn real_name(app_id: &str, app_secret: &Secret, values: [&str; 4]) -> String {
    let inner = values.iter().fold(Sha1::new().chain_update(app_secret.expose()), Digest::chain_update);
    let outer = Sha1::new().chain_update(app_id).chain_update(hex::encode_upper(inner.finalize()));
    STANDARD.encode(hex::encode_upper(outer.finalize()))
}

fn absorb<D: Digest>(mut hash: D, parts: &[Part], stamp: &Stamp, params: &Params) -> D {
    for part in parts {
        match part {
            Part::Stamp => hash.update(stamp.as_str()),
            Part::Text(text) => hash.update(text),
            _ => part.visit(params, |_, value| hash.update(value)),
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::{real_name_sign, verify_real_name_sign};
    use crate::Secret;

    #[test]
    fn the_sign_of_a_return_from_a_verification_is_the_known_one() {
        let secret = Secret::from("0123456789abcdefABCDEFGH");
        let serial_no = "0123456789abcdef0123456789abcdef";
        let wanted = "NDcwRTY5MDI3NzM4QzZDQjE3RDgzRjExRkQ3MUMwRDU4Q0NBNjc2RA==";
        assert_eq!(real_name_sign("900001", &secret, serial_no, "测试用户", "2", "1"), wanted);
        assert!(verify_real_name_sign("900001", &secret, serial_no, "测试用户", "2", "1", wanted));
        assert!(!verify_real_name_sign("900001", &secret, serial_no, "测试用户", "3", "1", wanted));
        assert!(!verify_real_name_sign("900002", &secret, serial_no, "测试用户", "2", "1", wanted));
    }

    #[test]
    fn a_name_may_be_encoded_in_any_usual_way() {
        let secret = Secret::from("s");
        let name = "Ann O'Hara (~*)";
        for encoded in [
            "Ann+O%27Hara+%28%7E*%29",
            "Ann+O%27Hara+%28%7E%2A%29",
            "Ann%20O%27Hara%20%28~%2A%29",
            "Ann%20O'Hara%20(~*)",
        ] {
            let sign = super::real_name("a", &secret, ["n", encoded, "2", "1"]);
            assert!(verify_real_name_sign("a", &secret, "n", name, "2", "1", &sign), "{encoded}");
        }
        let sign = super::real_name("a", &secret, ["n", name, "2", "1"]);
        assert!(!verify_real_name_sign("a", &secret, "n", name, "2", "1", &sign));
    }
}

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

//! Ids that the sandbox gives out.

use std::hash::{BuildHasher, RandomState};

/// 32 random lower-case hex digits.
pub(crate) fn hex32() -> String {
    let random = || RandomState::new().hash_one(());
    format!("{:016x}{:016x}", random(), random())
}

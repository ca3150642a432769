#![doc = include_str!("../README.md")]

#[cfg(feature = "cipher")]
pub mod cipher;
pub mod fadada;
pub mod gateway;
pub mod tecmz;

mod blank;
mod params;
mod percent;
mod recipe;
mod secret;
mod stamp;

pub use params::Params;
pub use recipe::{Part, Recipe};
pub use secret::Secret;
pub use stamp::{Stamp, StampError};

/// Compares a received signature with the right one in a time that does not depend on where they differ.
fn same(expected: &str, received: &str) -> bool {
    subtle::ConstantTimeEq::ct_eq(expected.as_bytes(), received.as_bytes()).into()
}

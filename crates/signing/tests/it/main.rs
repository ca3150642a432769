//! Signatures computed by other implementations, and time stamps against a calendar library.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod recipes;
mod stamps;
mod vectors;

//! The delivery of calls: when it waits, when it tries again, when it does not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod bodies;
mod courier;
mod pace;
mod total;
mod traces;

//! The client over a scripted transport: what it sends, how it reads answers, when it tries again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod checks;
mod delivery;
mod endpoints;
mod golden;
mod links;
mod notify;
mod replies;
mod routes;
mod support;

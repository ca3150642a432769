//! The client over a scripted transport: what it sends, how it reads answers, how it waits for jobs.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod calls;
mod endpoints;
mod hops;
mod jobs;
mod notices;
mod support;

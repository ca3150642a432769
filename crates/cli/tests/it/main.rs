//! The program as people run it: what it prints, what it leaves behind, how it ends.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod callback;
mod calls;
mod demo;
mod inputs;
mod run;
mod signals;
mod streams;
mod tecmz;
mod times;
mod told;
mod vectors;

//! What crosses the crates: whole flows against the sandbox, in process and over a socket, direct and through the
//! gateway; what the sandbox refuses; what must never be shown.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod answers;
mod deposits;
mod documents;
mod fadada;
mod fadada_endpoints;
mod flows;
mod habits;
mod hostile;
mod inbox;
mod leaks;
mod leaks_tecmz;
mod links;
mod many;
mod notices;
mod over;
mod pages;
mod readme;
mod refusals;
mod seals;
mod stage;
mod states;
mod tecmz;
mod tecmz_endpoints;
mod tecmz_flows;
mod tecmz_gate;
mod templates;
mod trouble;

#![doc = include_str!("../README.md")]

pub mod pdf;

mod clock;
mod control;
mod fadada;
mod gateway;
mod id;
mod incoming;
mod journal;
mod outgoing;
mod pages;
mod sandbox;
mod settings;
mod store;
mod tecmz;
mod transport;

pub use sandbox::{Sandbox, SandboxError};
pub use settings::{ContractCodes, Leniencies, Rules, Settings, TecmzApp};
pub use transport::InProcess;

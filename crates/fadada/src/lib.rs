#![doc = include_str!("../README.md")]

mod client;
mod code;
mod credentials;
mod endpoint;
mod error;
mod ids;
mod reply;
mod request;
mod route;

pub mod endpoints;

pub use client::{Client, ClientBuilder};
pub use code::Code;
pub use credentials::{Credentials, GatewayCredentials};
pub use endpoint::rule::{Chars, Choice, FieldKind, FileRule, Limits, MEGABYTE};
pub use endpoint::{Decode, Endpoint, Envelope, Field, Kind, Raw, Source, Spec};
pub use error::{Error, Invalid, NoReply, Problem, Rejection, Unclear, Unreadable};
pub use ids::{ContractId, CustomerId, FileId, OpenId, SealId, SerialNo, TemplateId, TransactionId};
pub use reply::{Answer, Download, Extra, Moment, PageUrl};
pub use request::{
    Align, Document, DynamicTable, DynamicTables, ParameterMap, Position, Positions, SealImage, SealPlace,
    VerticalAlign,
};
pub use route::Route;

/// What the calls take and give besides this crate's own types.
pub use hetong_signing::{Params, Part, Recipe, Secret};
pub use hetong_transport::{Effect, Pace, Repeat, Retry, Upload};

pub use endpoints::*;

#![doc = include_str!("../README.md")]

mod client;
mod code;
mod credentials;
mod endpoint;
mod ids;
mod moment;
mod request;
mod route;

pub mod endpoints;
pub mod notify;

pub use client::{Client, ClientBuilder};
pub use code::Code;
pub use credentials::{Credentials, GatewayCredentials};
pub use endpoint::{Decode, Endpoint, Envelope, Raw, Spec};
pub use ids::{
    BatchId, ContractId, CustomerId, EvidenceNo, FileId, OnlineTemplateId, OpenId, SealId, SerialNo,
    TemplateId, TransactionId,
};
pub use moment::Moment;
pub use request::{
    Align, ContractIds, Document, DynamicTable, DynamicTables, Encrypted, ParameterMap, Position, Positions,
    Proof, Recipient, SealAuthQuery, SealPlace, Sha256, ShortUrlMessage, SignData, SignItem, TemplateKeys,
    VerticalAlign, Watermark,
};
pub use route::Route;

/// Why a call has no result.
pub type Error = hetong_call::Error<Code>;

/// The provider, or the gateway before it, said no.
pub type Rejection = hetong_call::Rejection<Code>;

/// What the calls take and give besides this crate's own types.
pub use hetong_call::{
    About, Answer, Base64 as SealImage, Chars, Choice, Download, Extra, Field, FieldKind, FileRule, Invalid,
    Kind, Limits, MEGABYTE, NoReply, PageUrl, Problem, Source, Unclear, Unreadable,
};
pub use hetong_signing::{Params, Part, Recipe, Secret, Stamp};
pub use hetong_transport::{Effect, Pace, Repeat, Retry, Upload};

pub use serde_json::Value;

pub use endpoints::*;

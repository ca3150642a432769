#![doc = include_str!("../README.md")]

mod builder;
mod client;
mod code;
mod credentials;
mod endpoint;
mod hops;
mod job;
mod link;
mod notice;
mod request;

pub mod endpoints;

pub use builder::{ClientBuilder, Encoding};
pub use client::Client;
pub use code::{Code, Gate};
pub use credentials::Credentials;
pub use endpoint::{Decode, Endpoint, Raw, Spec};
pub use hops::HopError;
pub use job::{
    CloudResult, Family, FileResult, Job, JobError, JobFailure, JobHandle, JobResult, Progress, Wait,
};
pub use link::LinkError;
pub use notice::{NoticeError, PaymentNotice};
pub use request::{JobId, Money, Options, Picture, Sources};

/// Why a call has no result.
pub type Error = hetong_call::Error<Code>;

/// The service said no.
pub type Rejection = hetong_call::Rejection<Code>;

/// What the calls take and give besides this crate's own types.
pub use bytes::Bytes;
pub use hetong_call::{
    About, Answer, Base64, Choice, Download, Extra, Field, FieldKind, Invalid, Kind, Limits, NoReply,
    PageUrl, Problem, Source, Unclear, Unreadable,
};
pub use hetong_signing::{Params, Secret};
pub use hetong_transport::{Effect, Repeat, Retry};
pub use serde_json::Value;

pub use endpoints::*;

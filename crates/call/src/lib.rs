#![doc = include_str!("../README.md")]

mod about;
mod address;
mod answer;
mod base64;
mod download;
mod error;
mod extra;
mod invalid;
pub mod lenient;
mod page;
mod rule;
mod settle;
mod show;
mod wire;

pub use about::{About, Field, Kind, Source};
pub use address::{base_address, web_address};
pub use answer::{Answer, Object};
pub use base64::Base64;
pub use download::Download;
pub use error::{Error, NoReply, Rejection, ResultCode, Unclear, Unreadable};
pub use extra::Extra;
pub use invalid::{Invalid, Problem};
pub use page::PageUrl;
pub use rule::{Chars, Choice, FieldKind, FileRule, Limits, MEGABYTE, json_object};
pub use settle::{Said, Settled, json_body, settle, undecodable, undelivered};
pub use show::{host, show};
pub use wire::{Wire, expose, json, url_json};

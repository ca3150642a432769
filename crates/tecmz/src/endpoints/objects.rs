// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! The objects in answers.

use serde::Deserialize;

use crate::{Base64, CensorVerdict, CheckStatus, Extra, PageUrl, Secret};
use hetong_call::Object;

/// An answer whose fields are not published: reach them by name through `more`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Opaque {
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for Opaque {}

/// An order to be settled.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PaymentOrder {
    /// The caller's own order number.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub biz_sn: String,
    /// The provider's order number.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub sn: String,
    /// The page to send the payer to.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub pay_url: PageUrl,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for PaymentOrder {}

/// Recognised speech.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct RecognizedSpeech {
    /// The text.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub text: Secret,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for RecognizedSpeech {}

/// A converted recording.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ConvertedAudio {
    /// The recording.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub content: Base64,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ConvertedAudio {}

/// The way of a parcel.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ExpressTrack {
    /// What happened, in the service's order.
    #[serde(rename = "list", default, deserialize_with = "hetong_call::lenient::list")]
    pub events: Vec<ExpressEvent>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ExpressTrack {}

/// A station on the way of a parcel.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ExpressEvent {
    /// When; the form is not documented.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub time: Option<String>,
    /// What.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub text: Option<Secret>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ExpressEvent {}

/// What came of a check; reasons are in `more`, under `messages`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Censored {
    /// The verdict.
    #[serde(rename = "result", deserialize_with = "hetong_call::lenient::required")]
    pub verdict: CensorVerdict,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for Censored {}

/// Where an IP address is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct IpLocation {
    /// Country.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub country: Option<String>,
    /// Province.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub province: Option<String>,
    /// City.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub city: Option<String>,
    /// District.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub district: Option<String>,
    /// Network operator.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub isp: Option<String>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for IpLocation {}

/// An address, taken apart.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ParsedAddress {
    /// Name.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub name: Option<Secret>,
    /// Phone number.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub phone: Option<Secret>,
    /// Identity number.
    #[serde(rename = "idNumber", default, deserialize_with = "hetong_call::lenient::optional")]
    pub id_number: Option<Secret>,
    /// Postal code.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub postcode: Option<String>,
    /// Province.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub province: Option<String>,
    /// City.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub city: Option<String>,
    /// District.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub district: Option<String>,
    /// The rest of the address.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub detail: Option<Secret>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ParsedAddress {}

/// A smaller picture.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CompressedImage {
    /// Bytes before.
    #[serde(rename = "originalSize", default, deserialize_with = "hetong_call::lenient::number")]
    pub original_size: Option<u64>,
    /// Bytes after; there may be more than before.
    #[serde(rename = "compressSize", default, deserialize_with = "hetong_call::lenient::number")]
    pub compressed_size: Option<u64>,
    /// Where it can be fetched.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub url: PageUrl,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for CompressedImage {}

/// What came of an identity check.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct IdCardCheck {
    /// Whether name and number belong together.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub status: Option<CheckStatus>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for IdCardCheck {}

/// News.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct NewsList {
    /// The news.
    #[serde(rename = "list", default, deserialize_with = "hetong_call::lenient::list")]
    pub items: Vec<NewsItem>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for NewsList {}

/// A piece of news.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct NewsItem {
    /// Headline.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub title: Option<String>,
    /// Text, in HTML.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub content: Option<String>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for NewsItem {}

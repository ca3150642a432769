// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! The calls, one struct each, with their values and answers.
//!
//! Everything here is also at the top of the crate.

mod account;
mod captcha;
mod cloud_model;
mod content;
mod document;
mod express;
mod geo;
mod identity;
mod image;
mod moderation;
mod objects;
mod ocr;
mod payment;
mod sms;
mod speech;
mod values;

use crate::Spec;

pub use account::Ping;
pub use captcha::{RelayCaptcha, ValidateCaptcha};
pub use cloud_model::{CloudModel, CloudModelAvailable, CloudModelConfig};
pub use content::News;
pub use document::{
    DocSmartPreview, DocToHtml, DocToImage, DocToImageAtOnce, DocToPdf, ImageToExcel, ImageToWord,
    PdfCollect, PdfDecrypt, PdfEncrypt, PdfOptimize, PdfToExcel, PdfToImage, PdfToText, PdfToWord,
    PdfWatermark, ReportDocToImage,
};
pub use express::TrackExpress;
pub use geo::{LocateIp, ParseAddress};
pub use identity::VerifyIdCard;
pub use image::{
    AiToImage, EpsToImage, ImageCompress, ImageCompressAtOnce, ImageThumb, PsdToImage, RandomAvatar,
};
pub use moderation::{CensorImage, CensorText};
pub use objects::{
    Censored, CompressedImage, ConvertedAudio, ExpressEvent, ExpressTrack, IdCardCheck, IpLocation, NewsItem,
    NewsList, Opaque, ParsedAddress, PaymentOrder, RecognizedSpeech,
};
pub use ocr::Ocr;
pub use payment::CreateOfflinePayment;
pub use sms::SendSms;
pub use speech::{AmrConvert, ConvertAudio, Mp3Convert, RecognizeSpeech, WavConvert};
pub use values::{Area, AudioFormat, Carrier, CensorVerdict, CheckStatus, ImageQuality, Verdict};

/// All endpoints.
pub static SPECS: &[&Spec] = &[
    <Ping as crate::Endpoint>::SPEC,
    <CreateOfflinePayment as crate::Endpoint>::SPEC,
    <RelayCaptcha as crate::Endpoint>::SPEC,
    <ValidateCaptcha as crate::Endpoint>::SPEC,
    <SendSms as crate::Endpoint>::SPEC,
    <RecognizeSpeech as crate::Endpoint>::SPEC,
    <ConvertAudio as crate::Endpoint>::SPEC,
    <AmrConvert as crate::Endpoint>::SPEC,
    <Mp3Convert as crate::Endpoint>::SPEC,
    <WavConvert as crate::Endpoint>::SPEC,
    <TrackExpress as crate::Endpoint>::SPEC,
    <CensorImage as crate::Endpoint>::SPEC,
    <CensorText as crate::Endpoint>::SPEC,
    <LocateIp as crate::Endpoint>::SPEC,
    <ParseAddress as crate::Endpoint>::SPEC,
    <DocToImageAtOnce as crate::Endpoint>::SPEC,
    <DocToImage as crate::Endpoint>::SPEC,
    <ReportDocToImage as crate::Endpoint>::SPEC,
    <DocToPdf as crate::Endpoint>::SPEC,
    <PdfCollect as crate::Endpoint>::SPEC,
    <PdfDecrypt as crate::Endpoint>::SPEC,
    <PdfEncrypt as crate::Endpoint>::SPEC,
    <PdfOptimize as crate::Endpoint>::SPEC,
    <PdfToImage as crate::Endpoint>::SPEC,
    <PdfWatermark as crate::Endpoint>::SPEC,
    <PdfToWord as crate::Endpoint>::SPEC,
    <PdfToExcel as crate::Endpoint>::SPEC,
    <ImageToWord as crate::Endpoint>::SPEC,
    <ImageToExcel as crate::Endpoint>::SPEC,
    <DocToHtml as crate::Endpoint>::SPEC,
    <PdfToText as crate::Endpoint>::SPEC,
    <DocSmartPreview as crate::Endpoint>::SPEC,
    <AiToImage as crate::Endpoint>::SPEC,
    <EpsToImage as crate::Endpoint>::SPEC,
    <PsdToImage as crate::Endpoint>::SPEC,
    <ImageThumb as crate::Endpoint>::SPEC,
    <ImageCompress as crate::Endpoint>::SPEC,
    <ImageCompressAtOnce as crate::Endpoint>::SPEC,
    <RandomAvatar as crate::Endpoint>::SPEC,
    <Ocr as crate::Endpoint>::SPEC,
    <VerifyIdCard as crate::Endpoint>::SPEC,
    <CloudModelAvailable as crate::Endpoint>::SPEC,
    <CloudModel as crate::Endpoint>::SPEC,
    <CloudModelConfig as crate::Endpoint>::SPEC,
    <News as crate::Endpoint>::SPEC,
];

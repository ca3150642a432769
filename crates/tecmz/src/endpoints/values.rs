// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! The values that parameters take and that answers hold.

use std::borrow::Cow;
use std::fmt;

use hetong_call::lenient::FromText;
use hetong_call::{Choice, Wire};

/// A product; the provider sells credentials by product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Area {
    /// `account`: The account (账号).
    Account,
    /// `payment`: Payment (自助结算).
    Payment,
    /// `captcha`: Captcha (安全验证).
    Captcha,
    /// `sms`: Text messages (短信服务).
    Sms,
    /// `speech`: Speech (语音).
    Speech,
    /// `express`: Parcels (快递查询).
    Express,
    /// `moderation`: Moderation (内容审核).
    Moderation,
    /// `geo`: Places (IP地址与地址解析).
    Geo,
    /// `document`: Documents (文档转换).
    Document,
    /// `image`: Pictures (图片处理).
    Image,
    /// `ocr`: Text in pictures (OCR).
    Ocr,
    /// `identity`: Identity (实名认证).
    Identity,
    /// `cloud_model`: Cloud models (云端模型).
    CloudModel,
    /// `content`: News (资讯).
    Content,
}

impl Area {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "account", doc: "The account (账号)." },
        Choice { value: "payment", doc: "Payment (自助结算)." },
        Choice { value: "captcha", doc: "Captcha (安全验证)." },
        Choice { value: "sms", doc: "Text messages (短信服务)." },
        Choice { value: "speech", doc: "Speech (语音)." },
        Choice { value: "express", doc: "Parcels (快递查询)." },
        Choice { value: "moderation", doc: "Moderation (内容审核)." },
        Choice { value: "geo", doc: "Places (IP地址与地址解析)." },
        Choice { value: "document", doc: "Documents (文档转换)." },
        Choice { value: "image", doc: "Pictures (图片处理)." },
        Choice { value: "ocr", doc: "Text in pictures (OCR)." },
        Choice { value: "identity", doc: "Identity (实名认证)." },
        Choice { value: "cloud_model", doc: "Cloud models (云端模型)." },
        Choice { value: "content", doc: "News (资讯)." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Payment => "payment",
            Self::Captcha => "captcha",
            Self::Sms => "sms",
            Self::Speech => "speech",
            Self::Express => "express",
            Self::Moderation => "moderation",
            Self::Geo => "geo",
            Self::Document => "document",
            Self::Image => "image",
            Self::Ocr => "ocr",
            Self::Identity => "identity",
            Self::CloudModel => "cloud_model",
            Self::Content => "content",
        }
    }
}

impl Wire for Area {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Format of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AudioFormat {
    /// `amr`: AMR.
    Amr,
    /// `wav`: WAV.
    Wav,
}

impl AudioFormat {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "amr", doc: "AMR." }, Choice { value: "wav", doc: "WAV." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Amr => "amr",
            Self::Wav => "wav",
        }
    }
}

impl Wire for AudioFormat {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// A carrier of parcels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Carrier {
    /// `SF`: 顺丰速运.
    Sf,
    /// `HTKY`: 百世快递.
    Htky,
    /// `ZTO`: 中通快递.
    Zto,
    /// `STO`: 申通快递.
    Sto,
    /// `YTO`: 圆通速递.
    Yto,
    /// `YD`: 韵达速递.
    Yd,
    /// `YZPY`: 邮政快递包裹.
    Yzpy,
    /// `EMS`: EMS.
    Ems,
    /// `HHTT`: 天天快递.
    Hhtt,
    /// `JD`: 京东快递.
    Jd,
    /// `UC`: 优速快递.
    Uc,
    /// `DBL`: 德邦快递.
    Dbl,
    /// `ZJS`: 宅急送.
    Zjs,
}

impl Carrier {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "SF", doc: "顺丰速运." },
        Choice { value: "HTKY", doc: "百世快递." },
        Choice { value: "ZTO", doc: "中通快递." },
        Choice { value: "STO", doc: "申通快递." },
        Choice { value: "YTO", doc: "圆通速递." },
        Choice { value: "YD", doc: "韵达速递." },
        Choice { value: "YZPY", doc: "邮政快递包裹." },
        Choice { value: "EMS", doc: "EMS." },
        Choice { value: "HHTT", doc: "天天快递." },
        Choice { value: "JD", doc: "京东快递." },
        Choice { value: "UC", doc: "优速快递." },
        Choice { value: "DBL", doc: "德邦快递." },
        Choice { value: "ZJS", doc: "宅急送." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sf => "SF",
            Self::Htky => "HTKY",
            Self::Zto => "ZTO",
            Self::Sto => "STO",
            Self::Yto => "YTO",
            Self::Yd => "YD",
            Self::Yzpy => "YZPY",
            Self::Ems => "EMS",
            Self::Hhtt => "HHTT",
            Self::Jd => "JD",
            Self::Uc => "UC",
            Self::Dbl => "DBL",
            Self::Zjs => "ZJS",
        }
    }
}

impl Wire for Carrier {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Quality of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageQuality {
    /// `normal`: Normal.
    Normal,
    /// `high`: High.
    High,
    /// `super`: Super.
    Super,
}

impl ImageQuality {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "normal", doc: "Normal." },
        Choice { value: "high", doc: "High." },
        Choice { value: "super", doc: "Super." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::High => "high",
            Self::Super => "super",
        }
    }
}

impl Wire for ImageQuality {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// What the caller made of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// `success`: It was good.
    Success,
    /// `fail`: It was not.
    Fail,
}

impl Verdict {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "success", doc: "It was good." }, Choice { value: "fail", doc: "It was not." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Fail => "fail",
        }
    }
}

impl Wire for Verdict {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// What came of a check. Nothing but Compliant is a pass.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CensorVerdict {
    /// `合规`: Compliant.
    Compliant,
    /// `不合规`: Not compliant.
    NotCompliant,
    /// `疑似`: Suspected.
    Suspected,
    /// `失败`: The check failed.
    Failed,
    /// `审核失败`: The check failed.
    CheckFailed,
    /// A value that is not known.
    Other(String),
}

impl CensorVerdict {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Compliant => "合规",
            Self::NotCompliant => "不合规",
            Self::Suspected => "疑似",
            Self::Failed => "失败",
            Self::CheckFailed => "审核失败",
            Self::Other(value) => value,
        }
    }
}

impl FromText for CensorVerdict {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "合规" => Self::Compliant,
            "不合规" => Self::NotCompliant,
            "疑似" => Self::Suspected,
            "失败" => Self::Failed,
            "审核失败" => Self::CheckFailed,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for CensorVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What came of an identity check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckStatus {
    /// `success`: They belong together.
    Match,
    /// `fail`: They do not.
    NoMatch,
    /// A value that is not known.
    Other(String),
}

impl CheckStatus {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Match => "success",
            Self::NoMatch => "fail",
            Self::Other(value) => value,
        }
    }
}

impl FromText for CheckStatus {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "success" => Self::Match,
            "fail" => Self::NoMatch,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for CheckStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

//! What the parameters of an endpoint may be, and the check of that before anything is sent.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_signing::Stamp;
use hetong_transport::Upload;
use serde_json::Value;

use crate::Problem;

/// The provider counts a megabyte as 1024 × 1024 bytes (inferred; the other reading is the smaller limit by 5 %).
pub const MEGABYTE: u64 = 1 << 20;

/// What a parameter is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum FieldKind {
    /// A text.
    Text(Limits),
    /// One of a few values.
    Choice(&'static [Choice]),
    /// A whole number, within bounds.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A number, within bounds.
    Decimal {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// An address.
    Url {
        /// Its greatest length in bytes.
        max_bytes: Option<u32>,
    },
    /// An address, or several as a JSON list.
    Urls,
    /// An amount of money, with two decimals.
    Money,
    /// JSON text, and a check of what it says.
    Json(fn(&Value) -> Result<(), Problem>),
    /// JSON text, URL-encoded, and a check of what it says.
    UrlJson(fn(&Value) -> Result<(), Problem>),
    /// A time, `yyyyMMddHHmmss`, in Beijing.
    Stamp,
    /// Encrypted text, in hex.
    Cipher,
    /// A picture, PNG or JPEG, as plain Base64.
    Image,
    /// Any file as plain Base64.
    Base64,
    /// A part of the path.
    Segment,
    /// A file.
    File(FileRule),
}

/// The check of JSON text that must be an object.
///
/// # Errors
/// If it is something else.
pub fn json_object(value: &Value) -> Result<(), Problem> {
    if value.is_object() { Ok(()) } else { Err(Problem::Content("it is not an object".to_owned())) }
}

/// One of a parameter's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it is sent.
    pub value: &'static str,
    /// What it means.
    pub doc: &'static str,
}

/// The limits of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Greatest length in characters.
    pub max_chars: Option<u32>,
    /// Greatest length in bytes of UTF-8.
    pub max_bytes: Option<u32>,
    /// Characters that are allowed.
    pub chars: Chars,
}

/// Characters that are allowed in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chars {
    /// All.
    Any,
    /// ASCII letters and digits.
    Alphanumeric,
    /// ASCII letters, digits and the underscore.
    AlphanumericUnderscore,
    /// All but these and control characters.
    Except(&'static str),
    /// All but these.
    Without(&'static str),
}

/// What a file must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileRule {
    /// It must be a PDF.
    pub pdf: bool,
    /// Its greatest length in bytes.
    pub max: u64,
}

impl FieldKind {
    /// Checks a text. Blank texts are the caller's business.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, text: &str) -> Result<(), Problem> {
        match self {
            FieldKind::Text(limits) => limits.check(text),
            FieldKind::Choice(choices) => {
                if choices.iter().any(|choice| choice.value == text) {
                    return Ok(());
                }
                let known: Vec<_> = choices
                    .iter()
                    .map(|choice| format!("{} ({})", choice.value, choice.doc.trim_end_matches('.')))
                    .collect();
                Err(Problem::NotAllowed(known.join(", ")))
            }
            FieldKind::Integer { min, max } => match text.parse::<i64>() {
                Ok(number) if (*min..=*max).contains(&number) => Ok(()),
                _ if *max == i64::MAX => Err(Problem::Range(format!("a whole number from {min}"))),
                _ => Err(Problem::Range(format!("a whole number from {min} to {max}"))),
            },
            FieldKind::Decimal { min, max } => match text.parse::<f64>() {
                Ok(number) if number.is_finite() && (*min..=*max).contains(&number) => Ok(()),
                _ if max.is_infinite() => Err(Problem::Range("a number".to_owned())),
                _ => Err(Problem::Range(format!("a number from {min} to {max}"))),
            },
            FieldKind::Url { max_bytes } => {
                let limits = Limits { max_chars: None, max_bytes: *max_bytes, chars: Chars::Any };
                limits.check(text)?;
                if is_url(text) { Ok(()) } else { Err(Problem::NotUrl) }
            }
            FieldKind::Urls => {
                let urls = match text.trim_start().starts_with('[') {
                    true => serde_json::from_str(text).map_err(|_| Problem::NotUrl)?,
                    false => vec![text.to_owned()],
                };
                if !urls.is_empty() && urls.iter().all(|url| is_url(url)) {
                    Ok(())
                } else {
                    Err(Problem::NotUrl)
                }
            }
            FieldKind::Money => {
                let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                let written = text
                    .split_once('.')
                    .is_some_and(|(yuan, fen)| digits(yuan) && digits(fen) && fen.len() == 2);
                let something = text.bytes().any(|b| (b'1'..=b'9').contains(&b));
                let right = written && something;
                if right {
                    Ok(())
                } else {
                    Err(Problem::Range("an amount in yuan, such as 12.50".to_owned()))
                }
            }
            FieldKind::Json(check) => check(&serde_json::from_str(text).map_err(|_| Problem::NotJson)?),
            FieldKind::UrlJson(check) => {
                let decoded = form_urlencoded::parse(text.as_bytes()).next().unwrap_or_default().0;
                check(&serde_json::from_str(&decoded).map_err(|_| Problem::NotJson)?)
            }
            FieldKind::Stamp => Stamp::parse(text).map(drop).map_err(|_| Problem::NotStamp),
            FieldKind::Cipher => {
                // Both ciphers give whole blocks, of 8 or 16 bytes.
                let hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
                if hex && text.len() % 16 == 0 { Ok(()) } else { Err(Problem::NotCipher) }
            }
            FieldKind::Image => {
                let bytes = STANDARD.decode(text).map_err(|_| Problem::NotImage)?;
                let known = bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff");
                if known { Ok(()) } else { Err(Problem::NotImage) }
            }
            FieldKind::Base64 => STANDARD.decode(text).map(drop).map_err(|_| Problem::NotBase64),
            FieldKind::Segment => {
                Limits { max_chars: Some(64), max_bytes: None, chars: Chars::AlphanumericUnderscore }
                    .check(text)
            }
            FieldKind::File(_) => Err(Problem::WrongKind("file")),
        }
    }

    /// Checks a file, without reading more than its head.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_file(&self, file: &Upload) -> Result<(), Problem> {
        let FieldKind::File(rule) = self else {
            return Err(Problem::WrongKind("text"));
        };
        let content = file.content();
        if content.is_empty() {
            Err(Problem::EmptyFile)
        } else if rule.pdf && !content.head().starts_with(b"%PDF") {
            Err(Problem::NotPdf)
        } else if content.len() > rule.max {
            Err(Problem::TooLong { length: content.len(), max: rule.max, unit: "bytes" })
        } else {
            Ok(())
        }
    }
}

/// Whether this is an http or https address. Characters outside ASCII are fine: services take them as they are.
fn is_url(text: &str) -> bool {
    let scheme = ["http://", "https://"]
        .iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let Some(rest) = scheme.map(|scheme| &text[scheme.len()..]) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.starts_with(':') && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

impl Limits {
    /// Any text.
    pub const NONE: Self = Self { max_chars: None, max_bytes: None, chars: Chars::Any };

    /// Checks a text.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, text: &str) -> Result<(), Problem> {
        let long = |length: usize, max: Option<u32>, unit| match max {
            Some(max) if length as u64 > u64::from(max) => {
                Err(Problem::TooLong { length: length as u64, max: max.into(), unit })
            }
            _ => Ok(()),
        };
        long(text.chars().count(), self.max_chars, "characters")?;
        long(text.len(), self.max_bytes, "bytes")?;
        if text.chars().all(|c| self.chars.allow(c)) {
            return Ok(());
        }
        Err(match self.chars {
            Chars::Without(forbidden) => Problem::Forbidden(forbidden),
            chars => Problem::Characters(chars.told()),
        })
    }
}

impl Chars {
    fn allow(self, c: char) -> bool {
        match self {
            Chars::Any => true,
            Chars::Alphanumeric => c.is_ascii_alphanumeric(),
            Chars::AlphanumericUnderscore => c.is_ascii_alphanumeric() || c == '_',
            Chars::Except(forbidden) => !forbidden.contains(c) && !c.is_control(),
            Chars::Without(forbidden) => !forbidden.contains(c),
        }
    }

    fn told(self) -> &'static str {
        match self {
            Chars::Any => "all characters",
            Chars::Alphanumeric => "letters and digits",
            Chars::AlphanumericUnderscore => "letters, digits and underscores",
            Chars::Except("'!<>^\\") => r"all characters but ' ! < > ^ \ and control characters",
            Chars::Except(_) | Chars::Without(_) => "fewer characters; see the parameter's documentation",
        }
    }
}

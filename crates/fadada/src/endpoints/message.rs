// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Short links and text messages (短链与短信).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::PUBLIC;
use crate::{
    About, Answer, Chars, Decode, Effect, EncryptType, Encrypted, Endpoint, Envelope, Field, FieldKind, Kind,
    Limits, MessageType, PageUrl, Params, Part, Recipe, Recipient, Repeat, Secret, ShortUrlMessage,
    SmsTemplate, Source, Spec,
};

/// Makes a short address that leads to a long one.
///
/// 生成短链, `short_url.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from independent public clients.
///
/// Inferred:
/// - That each call makes another address.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateShortUrl {
    /// The long address.
    pub source_url: String,
    /// For how many minutes it is good; 10080 (7 days) otherwise.
    pub expire_time: Option<u32>,
}

impl CreateShortUrl {
    /// With what is required.
    #[must_use]
    pub fn new(source_url: impl Into<String>) -> Self {
        Self { source_url: source_url.into(), expire_time: None }
    }

    /// For how many minutes it is good; 10080 (7 days) otherwise.
    #[must_use]
    pub fn expire_time(mut self, expire_time: u32) -> Self {
        self.expire_time = Some(expire_time);
        self
    }
}

impl fmt::Debug for CreateShortUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for CreateShortUrl {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "CreateShortUrl",
            path: "short_url.api",
            title: "生成短链",
            doc: "Makes a short address that leads to a long one.",
            group: "message",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("source_url", FieldKind::Url { max_bytes: Some(500) }, "The long address.")
                    .required(),
                Field::new(
                    "expire_time",
                    FieldKind::Integer { min: 1, max: i64::MAX },
                    "For how many minutes it is good; 10080 (7 days) otherwise.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::TwoClients,
            inferred: &["That each call makes another address."],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[Part::Field("expire_time"), Part::Field("source_url")],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = PageUrl;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("source_url", self.source_url.wire());
        if let Some(expire_time) = &self.expire_time {
            params.set("expire_time", expire_time.wire());
        }
        params
    }
}

impl Decode for CreateShortUrl {
    fn decode(answer: &Answer) -> Result<PageUrl, String> {
        answer.page()
    }
}

/// Sends a text message with a short address.
///
/// 自定义短信发送短链, `push_short_url_sms.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
#[derive(Clone)]
#[non_exhaustive]
pub struct SendShortUrlSms {
    /// The address that the short one leads to.
    pub source_url: String,
    /// For how many minutes it is good.
    pub expire_time: u32,
    /// The mobile number, encrypted with 3DES under the app secret.
    pub mobile: Encrypted,
    /// What the message says.
    pub message: ShortUrlMessage,
}

impl SendShortUrlSms {
    /// With what is required.
    #[must_use]
    pub fn new(
        source_url: impl Into<String>,
        expire_time: u32,
        mobile: Encrypted,
        message: impl Into<ShortUrlMessage>,
    ) -> Self {
        Self { source_url: source_url.into(), expire_time, mobile, message: message.into() }
    }
}

impl fmt::Debug for SendShortUrlSms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SendShortUrlSms {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SendShortUrlSms",
            path: "push_short_url_sms.api",
            title: "自定义短信发送短链",
            doc: "Sends a text message with a short address.",
            group: "message",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new(
                    "source_url",
                    FieldKind::Url { max_bytes: Some(3000) },
                    "The address that the short one leads to.",
                )
                .required(),
                Field::new(
                    "expire_time",
                    FieldKind::Integer { min: 1, max: 10080 },
                    "For how many minutes it is good.",
                )
                .required(),
                Field::new(
                    "mobile",
                    FieldKind::Cipher,
                    "The mobile number, encrypted with 3DES under the app secret.",
                )
                .required(),
                Field::new("message_type", FieldKind::Choice(MessageType::CHOICES), "Kind of message.")
                    .required(),
                Field::new(
                    "message_content",
                    FieldKind::Text(Limits {
                        max_chars: Some(500),
                        max_bytes: None,
                        chars: Chars::Without("【】"),
                    }),
                    "The caller's own text, without the brackets 【】.",
                ),
                Field::new(
                    "sms_template_type",
                    FieldKind::Choice(SmsTemplate::CHOICES),
                    "The provider's text.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[
                ("message_content", "message_type", "2"),
                ("sms_template_type", "message_type", "1"),
            ],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Account,
        done: &[],
        digest: Recipe {
            md5: &[Part::Stamp],
            sha1: &[
                Part::Field("expire_time"),
                Part::Field("message_content"),
                Part::Field("message_type"),
                Part::Field("mobile"),
                Part::Field("sms_template_type"),
                Part::Field("source_url"),
            ],
            tail: &[],
        },
        accept: &[],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("source_url", self.source_url.wire());
        params.set("expire_time", self.expire_time.wire());
        params.set("mobile", self.mobile.wire());
        self.message.put_params(&mut params);
        params
    }
}

impl Decode for SendShortUrlSms {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

/// Sends a text message. The digest covers the values in an order of its own, behind the time stamp.
///
/// 自定义短信发送, `sms_text.api`. A second call makes another one.
///
/// Not in the provider's document at hand; known from one public client.
///
/// Inferred:
/// - Whether encrypt_type is part of the digest: public clients disagree; it is, if it is sent.
/// - The values of message_type are not documented.
#[derive(Clone)]
#[non_exhaustive]
pub struct SendSms {
    /// Kind of message; the values are not documented.
    pub message_type: String,
    /// The text.
    pub message_content: Option<Secret>,
    /// The code to send.
    pub code: Option<Secret>,
    /// The mobile number, encrypted or plain.
    pub recipient: Recipient,
}

impl SendSms {
    /// With what is required.
    #[must_use]
    pub fn new(message_type: impl Into<String>, recipient: impl Into<Recipient>) -> Self {
        Self {
            message_type: message_type.into(),
            message_content: None,
            code: None,
            recipient: recipient.into(),
        }
    }

    /// The text.
    #[must_use]
    pub fn message_content(mut self, message_content: impl Into<Secret>) -> Self {
        self.message_content = Some(message_content.into());
        self
    }

    /// The code to send.
    #[must_use]
    pub fn code(mut self, code: impl Into<Secret>) -> Self {
        self.code = Some(code.into());
        self
    }
}

impl fmt::Debug for SendSms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for SendSms {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "SendSms",
            path: "sms_text.api",
            title: "自定义短信发送",
            doc: "Sends a text message. The digest covers the values in an order of its own, behind the time stamp.",
            group: "message",
            kind: Kind::Value,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new(
                    "mobile",
                    FieldKind::Text(Limits::NONE),
                    "The mobile number, encrypted as encrypt_type says.",
                )
                .required()
                .personal(),
                Field::new(
                    "message_type",
                    FieldKind::Text(Limits::NONE),
                    "Kind of message; the values are not documented.",
                )
                .required(),
                Field::new("message_content", FieldKind::Text(Limits::NONE), "The text.").personal(),
                Field::new("code", FieldKind::Text(Limits::NONE), "The code to send.").personal(),
                Field::new(
                    "encrypt_type",
                    FieldKind::Choice(EncryptType::CHOICES),
                    "How the mobile number is encrypted; 3DES otherwise.",
                ),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: PUBLIC,
            source: Source::OneClient,
            inferred: &[
                "Whether encrypt_type is part of the digest: public clients disagree; it is, if it is sent.",
                "The values of message_type are not documented.",
            ],
            deprecated: false,
        },
        public: PUBLIC,
        get: false,
        envelope: Envelope::Contract,
        done: &[],
        digest: Recipe {
            md5: &[
                Part::Stamp,
                Part::Field("mobile"),
                Part::Field("message_type"),
                Part::Field("message_content"),
                Part::Field("code"),
                Part::Field("encrypt_type"),
            ],
            sha1: &[],
            tail: &[],
        },
        accept: &[Recipe {
            md5: &[
                Part::Stamp,
                Part::Field("mobile"),
                Part::Field("message_type"),
                Part::Field("message_content"),
                Part::Field("code"),
            ],
            sha1: &[],
            tail: &[],
        }],
    };

    type Reply = ();

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("message_type", self.message_type.wire());
        if let Some(message_content) = &self.message_content {
            params.set("message_content", message_content.wire());
        }
        if let Some(code) = &self.code {
            params.set("code", code.wire());
        }
        self.recipient.put_params(&mut params);
        params
    }
}

impl Decode for SendSms {
    fn decode(_: &Answer) -> Result<(), String> {
        Ok(())
    }
}

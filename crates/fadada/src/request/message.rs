use std::fmt;

use hetong_call::Wire as _;
use hetong_signing::{Params, Secret};

use crate::{AuthList, CustomerId, EncryptType, Encrypted, MessageType, SealId, SmsTemplate};

/// What a text message with a short address says.
///
/// `Debug` shows how long the caller's own text is.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShortUrlMessage {
    /// One of the provider's texts (`message_type` 1).
    Template(SmsTemplate),
    /// The caller's own text (`message_type` 2): at most 500 characters, without 【】.
    Text(String),
}

impl ShortUrlMessage {
    pub(crate) fn put_params(&self, params: &mut Params) {
        match self {
            ShortUrlMessage::Template(template) => {
                params.set("message_type", MessageType::Template.as_str());
                params.set("sms_template_type", template.as_str());
            }
            ShortUrlMessage::Text(text) => {
                params.set("message_type", MessageType::Own.as_str());
                params.set("message_content", text.as_str());
            }
        }
    }
}

impl fmt::Debug for ShortUrlMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShortUrlMessage::Template(template) => f.debug_tuple("Template").field(template).finish(),
            ShortUrlMessage::Text(text) => write!(f, "Text({} bytes)", text.len()),
        }
    }
}

/// Whom a text message goes to.
#[derive(Clone, Debug)]
pub struct Recipient {
    mobile: Secret,
    encrypted: Option<EncryptType>,
}

impl Recipient {
    /// A mobile number that is sent as it is (`encrypt_type` 2).
    pub fn plain(mobile: impl Into<Secret>) -> Self {
        Self { mobile: mobile.into(), encrypted: Some(EncryptType::Plain) }
    }

    /// A mobile number encrypted with 3DES; `encrypt_type` is left out, as it is the default.
    #[must_use]
    pub fn triple_des(mobile: &Encrypted) -> Self {
        Self { mobile: mobile.wire().into_owned().into(), encrypted: None }
    }

    /// A mobile number encrypted with SM4 (`encrypt_type` 1).
    #[must_use]
    pub fn sm4(mobile: &Encrypted) -> Self {
        Self { mobile: mobile.wire().into_owned().into(), encrypted: Some(EncryptType::Sm4) }
    }

    pub(crate) fn put_params(&self, params: &mut Params) {
        params.set("mobile", self.mobile.expose());
        if let Some(kind) = self.encrypted {
            params.set("encrypt_type", kind.as_str());
        }
    }
}

/// What to ask about the leave to use seals.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SealAuthQuery {
    /// Who may use which seal (`type` 1), of one customer or one seal perhaps.
    Relations {
        /// Only of this customer.
        customer: Option<CustomerId>,
        /// Only of this seal.
        seal: Option<SealId>,
    },
    /// Who may use this seal (`type` 2).
    HoldersOf(SealId),
    /// Which seals this customer may use (`type` 3).
    SealsOf(CustomerId),
}

impl SealAuthQuery {
    pub(crate) fn put_params(&self, params: &mut Params) {
        let (customer, seal, list) = match self {
            SealAuthQuery::Relations { customer, seal } => {
                (customer.as_ref(), seal.as_ref(), AuthList::Relations)
            }
            SealAuthQuery::HoldersOf(seal) => (None, Some(seal), AuthList::Holders),
            SealAuthQuery::SealsOf(customer) => (Some(customer), None, AuthList::Seals),
        };
        if let Some(customer) = customer {
            params.set("customer_id", customer.as_str());
        }
        if let Some(seal) = seal {
            params.set("signature_id", seal.as_str());
        }
        params.set("type", list.as_str());
    }
}

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_call::ResultCode;

/// A result code: 0 is success, -1 a failure that its message tells; no others are documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

/// What the service's gate says when it does not let a call in. The messages are known from the provider's own framework,
/// not from the service itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Gate {
    /// `app_id empty`.
    AppIdEmpty,
    /// `invalid app_id`.
    InvalidAppId,
    /// `timestamp empty`.
    TimestampEmpty,
    /// `timestamp not valid (<the service's seconds>)`.
    TimestampNotValid {
        /// What the service's clock shows.
        service: SystemTime,
    },
    /// `sign empty`.
    SignEmpty,
    /// `sign error`.
    SignError,
}

impl Code {
    pub(crate) fn new(text: String) -> Self {
        Self(text)
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Gate {
    /// What a message of the gate says; `None` for any other message.
    #[must_use]
    pub fn of(message: &str) -> Option<Self> {
        let message = message.trim();
        Some(match message {
            "app_id empty" => Gate::AppIdEmpty,
            "invalid app_id" => Gate::InvalidAppId,
            "timestamp empty" => Gate::TimestampEmpty,
            "sign empty" => Gate::SignEmpty,
            "sign error" => Gate::SignError,
            _ => {
                let seconds = message.strip_prefix("timestamp not valid (")?.strip_suffix(')')?;
                let service = UNIX_EPOCH.checked_add(Duration::from_secs(seconds.trim().parse().ok()?))?;
                Gate::TimestampNotValid { service }
            }
        })
    }

    fn advice(self) -> &'static str {
        match self {
            Gate::AppIdEmpty => {
                "The service wants an app id: standard credentials are needed for this product."
            }
            Gate::InvalidAppId => {
                "The service does not know the app id: check it, and that it belongs to this product."
            }
            Gate::TimestampEmpty | Gate::SignEmpty => {
                "The service got no signature: check what stands between."
            }
            Gate::TimestampNotValid { .. } => {
                "The machine's clock and the service's differ by more than 30 minutes."
            }
            Gate::SignError => {
                "The signature does not fit: check the app secret, and that it belongs to this app id."
            }
        }
    }
}

impl ResultCode for Code {
    fn explain(&self, message: &str) -> Vec<Cow<'static, str>> {
        Gate::of(message).into_iter().map(|gate| gate.advice().into()).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

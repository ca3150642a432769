use std::fmt::Display;

use hetong_call::{Error, Invalid, Problem, ResultCode};

/// Why the program ends early: what it says, and its exit code.
#[derive(Debug)]
pub(crate) struct Fail {
    pub(crate) message: String,
    pub(crate) code: u8,
}

impl Fail {
    /// It did not work.
    pub(crate) fn failed(message: impl Display) -> Self {
        Self { message: message.to_string(), code: 1 }
    }

    /// What was asked cannot be right.
    pub(crate) fn usage(message: impl Display) -> Self {
        Self { message: message.to_string(), code: 2 }
    }

    /// A signal ended it; the exit code is what shells make of one.
    pub(crate) fn ended(signal: &str, number: i32) -> Self {
        Self { message: format!("ended by {signal}"), code: 128 + number as u8 }
    }

    /// Nobody reads what it prints, as in `hetong list | head`: a quiet end.
    pub(crate) fn unread() -> Self {
        Self { message: String::new(), code: 0 }
    }

    /// The provider said no.
    fn rejected(message: impl Display) -> Self {
        Self { message: message.to_string(), code: 3 }
    }
}

impl From<Invalid> for Fail {
    fn from(invalid: Invalid) -> Self {
        // The library names its own functions where the program has options.
        match invalid.problem() {
            Problem::InClear => {
                Fail::usage(format!("{} is not https; add --allow-http if that is meant", invalid.field()))
            }
            Problem::PageBehindGateway => Fail::usage(format!(
                "{} goes through the gateway, whose headers no browser sends; give the provider's own address with --base",
                invalid.field()
            )),
            Problem::WrongVerb(told) if told.contains("legacy_base_in_clear") => Fail::usage(format!(
                "{} is only at the old address; name it with --legacy-base",
                invalid.field()
            )),
            _ => Fail::usage(invalid),
        }
    }
}

impl<C: ResultCode> From<Error<C>> for Fail {
    fn from(error: Error<C>) -> Self {
        match error {
            Error::Invalid(invalid) => invalid.into(),
            Error::Rejected(rejection) => Fail::rejected(rejection),
            other => Fail::failed(other),
        }
    }
}

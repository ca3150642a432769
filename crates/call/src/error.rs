use std::borrow::Cow;
use std::fmt;

use hetong_transport::TransportError;

use crate::{About, Invalid};

/// Why a call has no result. `C` is the API's own kind of result code.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<C> {
    /// The input cannot be right; nothing was sent.
    Invalid(Invalid),
    /// The provider, or a gateway before it, said no.
    Rejected(Box<Rejection<C>>),
    /// There is no reply, and nothing was changed.
    NoReply(Box<NoReply>),
    /// The call may have been carried out: ask before it is made again.
    Unclear(Box<Unclear>),
    /// The reply is not what it should be, to a call that changes nothing.
    Unreadable(Box<Unreadable>),
}

/// A result code of an API.
pub trait ResultCode: fmt::Debug + fmt::Display {
    /// This code, or the one that a message stands for, where a code only says that there is a message.
    fn reason(&self, _message: &str) -> &Self {
        self
    }

    /// What it means and what to do, in sentences.
    fn explain(&self, message: &str) -> Vec<Cow<'static, str>>;
}

impl<C: ResultCode> Error<C> {
    /// The provider's code, if the provider said no: the code of the answer, or the one that its message stands for.
    pub fn code(&self) -> Option<&C> {
        match self {
            Error::Rejected(rejection) => rejection.reason(),
            _ => None,
        }
    }
}

impl<C: ResultCode> fmt::Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(error) => error.fmt(f),
            Error::Rejected(error) => error.fmt(f),
            Error::NoReply(error) => error.fmt(f),
            Error::Unclear(error) => error.fmt(f),
            Error::Unreadable(error) => error.fmt(f),
        }
    }
}

impl<C: ResultCode> std::error::Error for Error<C> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::NoReply(error) => Some(&error.source),
            Error::Unclear(error) => error.source.as_ref().map(|source| source as _),
            Error::Invalid(_) | Error::Rejected(_) | Error::Unreadable(_) => None,
        }
    }
}

impl<C> From<Invalid> for Error<C> {
    fn from(invalid: Invalid) -> Self {
        Error::Invalid(invalid)
    }
}

/// The provider, or a gateway before it, said no.
#[derive(Clone, Debug)]
pub struct Rejection<C> {
    /// The endpoint.
    pub endpoint: &'static About,
    /// The HTTP status.
    pub status: u16,
    /// The code of the answer; `None` if a gateway or a web server answered.
    pub code: Option<C>,
    /// The message, in the provider's words.
    pub message: String,
    /// How many attempts were made.
    pub attempts: u32,
    /// The reply to an earlier attempt was lost, and it may have been carried out.
    pub earlier_lost: bool,
    /// How far the machine's clock is off, if it seems to be.
    pub clock: Option<String>,
}

impl<C: ResultCode> Rejection<C> {
    /// What the rejection means: its code, or the code that its message stands for.
    pub fn reason(&self) -> Option<&C> {
        self.code.as_ref().map(|code| code.reason(&self.message))
    }
}

impl<C: ResultCode> fmt::Display for Rejection<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) was rejected", self.endpoint.name, self.endpoint.title)?;
        match &self.code {
            Some(code) => write!(f, " with code {code}")?,
            None => write!(f, " with HTTP status {}", self.status)?,
        }
        if self.code.is_none() && matches!(self.status, 404 | 405) {
            f.write_str(" | There is no such path there: is the base address right?")?;
        }
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        for text in self.code.iter().flat_map(|code| code.explain(&self.message)) {
            write!(f, " | {text}")?;
        }
        if let Some(clock) = &self.clock {
            write!(f, " | This machine's clock is {clock}.")?;
        }
        if self.earlier_lost {
            write!(f, " | The reply to an earlier attempt was lost; it may have been carried out.")?;
        }
        Ok(())
    }
}

impl<C: ResultCode> std::error::Error for Rejection<C> {}

/// There is no reply, and nothing was changed: the call only asks, or it was never sent.
#[derive(Debug, thiserror::Error)]
#[error(
    "{} ({}) has no reply after {attempts} attempt{}: {source}",
    endpoint.name,
    endpoint.title,
    if *attempts == 1 { "" } else { "s" }
)]
pub struct NoReply {
    /// The endpoint.
    pub endpoint: &'static About,
    /// How many attempts were made.
    pub attempts: u32,
    /// What went wrong in the last one.
    pub source: TransportError,
}

/// A call that may have been carried out although there is no usable reply.
#[derive(Debug)]
pub struct Unclear {
    /// The endpoint.
    pub endpoint: &'static About,
    /// How many attempts were made.
    pub attempts: u32,
    /// What was wrong with the reply, if there was one.
    pub reply: Option<Unreadable>,
    /// What went wrong on the way, if there was no reply.
    pub source: Option<TransportError>,
}

impl fmt::Display for Unclear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) may have been carried out: ", self.endpoint.name, self.endpoint.title)?;
        match (&self.source, &self.reply) {
            (Some(source), _) => write!(f, "{source}")?,
            (None, Some(reply)) => write!(f, "{}", reply.what)?,
            (None, None) => f.write_str("its reply was lost")?,
        }
        match self.endpoint.confirm {
            Some(confirm) => write!(f, " | Ask with {confirm} before making it again, and keep its ids."),
            None => f.write_str(" | Look at the provider's side before making it again."),
        }
    }
}

impl std::error::Error for Unclear {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// A reply that is not what it should be. Its content is never quoted.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{} ({}) has an unreadable reply: {what}", endpoint.name, endpoint.title)]
pub struct Unreadable {
    /// The endpoint.
    pub endpoint: &'static About,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong with it.
    pub what: Cow<'static, str>,
}

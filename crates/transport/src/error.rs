use std::error::Error;
use std::fmt;

/// Why there is no reply.
#[derive(Debug)]
pub struct TransportError {
    kind: ErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request could not be built, or its body could not be opened.
    Request,
    /// No connection: the name did not resolve, nobody listened, TLS failed, or it took too long.
    Connect,
    /// The total time for the call ran out before it was sent.
    Expired,
    /// The request's body failed while it was being sent.
    Upload,
    /// The total time for the call ran out.
    Timeout,
    /// The peer stopped sending for longer than the silence limit.
    Silence,
    /// The connection broke, or what came back is not HTTP.
    Broken,
    /// The reply ended before its announced length.
    Truncated,
    /// The reply is longer than the limit.
    TooLarge,
}

/// Whether the peer may have received the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sent {
    /// Certainly not: it can be sent again without a second thought.
    No,
    /// Perhaps, and perhaps it was carried out.
    Maybe,
}

impl TransportError {
    /// An error of a kind.
    #[must_use]
    pub fn new(kind: ErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// An error with its cause. The cause's text must not hold addresses with queries, bodies or header values.
    pub fn because(kind: ErrorKind, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Whether the peer may have received the request.
    #[must_use]
    pub fn sent(&self) -> Sent {
        self.kind.sent()
    }
}

impl ErrorKind {
    /// Whether the peer may have received the request.
    #[must_use]
    pub fn sent(self) -> Sent {
        match self {
            ErrorKind::Request | ErrorKind::Connect | ErrorKind::Expired => Sent::No,
            ErrorKind::Upload
            | ErrorKind::Timeout
            | ErrorKind::Silence
            | ErrorKind::Broken
            | ErrorKind::Truncated
            | ErrorKind::TooLarge => Sent::Maybe,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ErrorKind::Request => "the request could not be built; nothing was sent",
            ErrorKind::Connect => "no connection; nothing was sent",
            ErrorKind::Expired => "the time for the call ran out before its turn came; nothing was sent",
            ErrorKind::Upload => "the request's body could not be read to its end",
            ErrorKind::Timeout => "the time for the call ran out",
            ErrorKind::Silence => "the peer stopped sending",
            ErrorKind::Broken => "the connection broke",
            ErrorKind::Truncated => "the reply was cut short",
            ErrorKind::TooLarge => "the reply is longer than the limit",
        })
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind)?;
        // Causes nest, and only the innermost says what happened ("Connection refused").
        let mut cause: Option<&(dyn Error + 'static)> = self.source.as_deref().map(|source| source as _);
        while let Some(inner) = cause.and_then(Error::source) {
            cause = Some(inner);
        }
        match cause {
            Some(cause) => write!(f, " ({cause})"),
            None => Ok(()),
        }
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{ErrorKind, Sent, TransportError};

    #[test]
    fn only_three_kinds_promise_that_nothing_was_sent() {
        for kind in [ErrorKind::Request, ErrorKind::Connect, ErrorKind::Expired] {
            assert_eq!(kind.sent(), Sent::No);
        }
        for kind in [ErrorKind::Timeout, ErrorKind::Silence, ErrorKind::Broken, ErrorKind::Upload] {
            assert_eq!(kind.sent(), Sent::Maybe);
        }
    }

    #[test]
    fn the_innermost_cause_is_told() {
        let inner = io::Error::new(io::ErrorKind::ConnectionRefused, "Connection refused");
        let error = TransportError::because(ErrorKind::Connect, io::Error::other(inner));
        assert_eq!(error.to_string(), "no connection; nothing was sent (Connection refused)");
    }
}

use hetong_transport::{ErrorKind, TransportError};

use crate::upload::Progress;

/// Something could not be set up.
pub(crate) fn build(error: reqwest::Error) -> TransportError {
    TransportError::because(ErrorKind::Request, error.without_url())
}

/// A call that failed before its reply began. reqwest's own words name the address, which may hold a digest in its
/// query, so the address is taken out.
pub(crate) fn before_reply(error: reqwest::Error, progress: &Progress) -> TransportError {
    let kind = if error.is_builder() {
        ErrorKind::Request
    } else if error.is_connect() {
        ErrorKind::Connect
    } else if progress.failed() {
        ErrorKind::Upload
    } else {
        ErrorKind::Broken
    };
    TransportError::because(kind, error.without_url())
}

/// A reply that broke off after it had begun.
pub(crate) fn during_reply(error: reqwest::Error) -> TransportError {
    TransportError::because(ErrorKind::Truncated, error.without_url())
}

use std::time::Duration;

use thiserror::Error;

/// Why a notification is not believed. Quotes nothing of what arrived: that may be anybody's text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotifyError {
    /// It is longer than anything that the provider sends.
    #[error("it has more than {max} {unit}, and is not read")]
    TooLong {
        /// How much is allowed.
        max: usize,
        /// What is counted.
        unit: &'static str,
    },
    /// It is no form text.
    #[error("it is no form text: {0}; pass the raw body, or the raw query, as it arrived")]
    NotForm(&'static str),
    /// A name stands twice, so that it is open which value was signed.
    #[error("{0} stands twice")]
    Duplicate(&'static str),
    /// Something that is needed is not there, or empty.
    #[error("{0} is missing or empty; pass the raw body, or the raw query, as it arrived")]
    Missing(&'static str),
    /// A value is not of the form that it must have.
    #[error("{parameter} is not {wanted}")]
    Malformed {
        /// Which.
        parameter: &'static str,
        /// What it should be.
        wanted: &'static str,
    },
    /// It is for another app.
    #[error("{0} names another app; check which app's credentials belong to this address")]
    OtherApp(&'static str),
    /// The digest does not fit.
    #[error(
        "{0} does not fit: it was changed, or made up, or made with the secret of another app; check app_id and \
         app_secret if none ever fits"
    )]
    WrongDigest(&'static str),
    /// Its time is too far from ours.
    #[error("timestamp is more than {} s away from now: it is old, or a clock is wrong", .0.as_secs())]
    Time(Duration),
}

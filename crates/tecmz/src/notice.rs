//! The notification of a payment, and the payer's return: both are signed like a call.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hetong_signing::{Params, tecmz};
use thiserror::Error;

use crate::Credentials;
use crate::credentials::Way;

/// How old or how early a notification may be, as the provider's own receivers have it.
const TOLERANCE: Duration = Duration::from_secs(1800);
/// How long a form may be, in bytes, and how many parameters it may have: known ones have five.
const MAX_BYTES: usize = 64 << 10;
const MAX_PARAMETERS: usize = 64;

/// A payment that the service tells of. It exists only if the signature was right.
///
/// The scheme has no nonce, so the same notification can arrive again, or be sent again by whoever has seen it: mark the
/// order as paid once, by [`PaymentNotice::biz_sn`], and answer repeats like the first, with the plain text `success`;
/// answer `fail` if anything goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PaymentNotice {
    /// The caller's own order number.
    pub biz_sn: String,
    /// The provider's order number, if it is there.
    pub sn: Option<String>,
    /// The amount in yuan, if it is there.
    pub money: Option<String>,
    /// Everything that was signed.
    pub fields: Params,
}

/// Why a notification is not believed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NoticeError {
    /// The credentials are a key of the simple way, which signs nothing.
    #[error("notifications are signed with the standard credentials, and these are not")]
    NotStandard,
    /// Something is missing.
    #[error("{0} is missing or empty")]
    Missing(&'static str),
    /// It is for another app.
    #[error("it is for another app id")]
    OtherApp,
    /// Its time is too far from ours.
    #[error("its timestamp is more than 1800 s away")]
    Time,
    /// The signature does not fit.
    #[error("its signature does not fit")]
    Sign,
    /// A name stands twice, so that it is open which value was signed.
    #[error("a name stands twice")]
    Twice,
    /// Nobody sends so much, except to keep the receiver busy.
    #[error("it is longer than 64 KiB, or has more than 64 parameters")]
    TooLong,
}

impl PaymentNotice {
    /// Verifies a notification: `form` is the body of the request as it came, or the query of the payer's return.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify(credentials: &Credentials, form: &[u8], now: SystemTime) -> Result<Self, NoticeError> {
        if form.len() > MAX_BYTES || form_urlencoded::parse(form).nth(MAX_PARAMETERS).is_some() {
            return Err(NoticeError::TooLong);
        }
        let mut fields = Params::new();
        for (name, value) in form_urlencoded::parse(form.trim_ascii()) {
            if fields.get(&name).is_some() {
                return Err(NoticeError::Twice);
            }
            fields.set(name.into_owned(), value);
        }
        Self::verify_fields(credentials, fields, now)
    }

    /// Verifies a notification that arrived in another form, such as JSON, whose values are given as texts.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify_fields(
        credentials: &Credentials,
        mut fields: Params,
        now: SystemTime,
    ) -> Result<Self, NoticeError> {
        let Way::Standard { app_id, app_secret } = &credentials.0 else {
            return Err(NoticeError::NotStandard);
        };
        let present = |name| fields.get(name).map(tecmz::trim).filter(|text| !text.is_empty());
        let needed = |name| present(name).map(str::to_owned).ok_or(NoticeError::Missing(name));
        let (sign, timestamp, theirs) = (needed("sign")?, needed("timestamp")?, needed("app_id")?);
        if theirs != *app_id {
            return Err(NoticeError::OtherApp);
        }
        let seconds: u64 = timestamp.parse().map_err(|_| NoticeError::Time)?;
        let instant = UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).ok_or(NoticeError::Time)?;
        if instant.duration_since(now).unwrap_or_else(|earlier| earlier.duration()) > TOLERANCE {
            return Err(NoticeError::Time);
        }
        fields.remove("sign");
        if !tecmz::verify(app_id, app_secret, &timestamp, &fields, tecmz::Values::Trimmed, &sign) {
            return Err(NoticeError::Sign);
        }
        let text =
            |name| fields.get(name).map(tecmz::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let biz_sn = text("biz_sn").ok_or(NoticeError::Missing("biz_sn"))?;
        Ok(Self { biz_sn, sn: text("sn"), money: text("money"), fields })
    }
}

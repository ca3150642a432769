use std::borrow::Cow;

use hetong_signing::{Params, Recipe, Stamp, fadada};

use crate::Credentials;
use crate::endpoint::PUBLIC;
use crate::notify::NotifyError;

/// The raw text of a notification, taken apart and not yet believed. Its values come out through a check only, and
/// `Debug` shows names.
#[derive(Clone, Debug)]
pub struct Form(Params);

/// Which notification a text seems to be, by the names in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The result of a signing, posted or with the returning signer: [`SignNotice`](super::SignNotice).
    SignResult,
    /// A user who returns from a verification: [`RealNameReturn`](super::RealNameReturn).
    RealNameReturn,
    /// The result of a verification, which cannot be verified: [`RealNameHint`](super::RealNameHint).
    RealNameNotice,
}

impl Form {
    /// How long a text may be, in bytes: known ones are shorter than 4 KiB.
    pub const MAX_BYTES: usize = 64 << 10;
    /// How many parameters it may have: known ones have at most eight.
    pub const MAX_PARAMETERS: usize = 64;

    /// Takes a raw text apart: the body of a POST, or the query of a GET without its question mark.
    ///
    /// `&amp;` is taken for `&` if it stands for it throughout; otherwise it is part of a value.
    ///
    /// # Errors
    /// If it is too long, no form text in UTF-8, or has a name twice.
    pub fn parse(raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        let raw = raw.as_ref();
        if raw.len() > Self::MAX_BYTES {
            return Err(NotifyError::TooLong { max: Self::MAX_BYTES, unit: "bytes" });
        }
        let raw = raw.trim_ascii();
        let escaped = !raw.split(|byte| *byte == b'&').skip(1).any(|piece| !piece.starts_with(b"amp;"));
        let mut pieces: Vec<Cow<'_, [u8]>> = Vec::new();
        for (at, piece) in raw.split(|byte| *byte == b'&').enumerate() {
            match (piece.strip_prefix(b"amp;"), pieces.last_mut()) {
                (Some(rest), Some(_)) if at > 0 && escaped => pieces.push(rest.into()),
                (Some(_), Some(before)) => {
                    before.to_mut().push(b'&');
                    before.to_mut().extend_from_slice(piece);
                }
                _ => pieces.push(piece.into()),
            }
        }
        let mut params = Params::new();
        for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
            if params.len() == Self::MAX_PARAMETERS {
                return Err(NotifyError::TooLong { max: Self::MAX_PARAMETERS, unit: "parameters" });
            }
            let equals = piece.iter().position(|byte| *byte == b'=').unwrap_or(piece.len());
            let (name, value) = (decode(&piece[..equals])?, decode(piece.get(equals + 1..).unwrap_or(b""))?);
            if name.is_empty() {
                return Err(NotifyError::NotForm("a parameter has no name"));
            }
            if params.get(&name).is_some() {
                return Err(NotifyError::Duplicate(known(&name)));
            }
            params.set(name, value);
        }
        Ok(Self(params))
    }

    /// Which notification this seems to be; `None` if none that is known.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        let has = |name| self.0.get(name).is_some();
        if has("transaction_id") || has("result_code") {
            Some(Kind::SignResult)
        } else if has("transactionNo") {
            Some(Kind::RealNameReturn)
        } else if has("serialNo") {
            Some(Kind::RealNameNotice)
        } else {
            None
        }
    }

    /// Checks `msg_digest` by a recipe and gives the business parameters: for notifications that have no type here.
    ///
    /// What the recipe does not cover is as unverified as before: see [`Recipe::covered`]. Where it covers several
    /// values in a row, they are joined without a mark between them, so that the end of one may have been moved to the
    /// beginning of the next.
    ///
    /// # Errors
    /// If it is for another app, has no digest or time stamp, or the digest does not fit.
    pub fn verify(&self, credentials: &Credentials, recipe: &Recipe) -> Result<Params, NotifyError> {
        self.own_app(credentials)?;
        let (stamp, digest) = (self.stamp()?, self.needed("msg_digest")?);
        let params = self.business();
        let (app_id, app_secret) = (credentials.app_id(), credentials.app_secret());
        if fadada::verify(app_id, app_secret, &stamp, recipe, &params, digest) {
            Ok(params)
        } else {
            Err(NotifyError::WrongDigest("msg_digest"))
        }
    }

    /// Everything but the public parameters.
    fn business(&self) -> Params {
        let own = self.0.iter().filter(|(name, _)| !PUBLIC.contains(name));
        own.map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Some deployments name the app; then it must be ours.
    pub(super) fn own_app(&self, credentials: &Credentials) -> Result<(), NotifyError> {
        for name in ["app_id", "appId"] {
            if self.0.get(name).is_some_and(|theirs| theirs != credentials.app_id()) {
                return Err(NotifyError::OtherApp(name));
            }
        }
        Ok(())
    }

    /// The time stamp.
    pub(super) fn stamp(&self) -> Result<Stamp, NotifyError> {
        let wanted = "a time of the form yyyyMMddHHmmss";
        Stamp::parse(self.needed("timestamp")?)
            .map_err(|_| NotifyError::Malformed { parameter: "timestamp", wanted })
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).filter(|value| !value.is_empty())
    }

    pub(super) fn needed(&self, name: &'static str) -> Result<&str, NotifyError> {
        self.get(name).ok_or(NotifyError::Missing(name))
    }

    /// The parameters that are not among those named.
    pub(super) fn others(&self, known: &[&str]) -> Params {
        let others = self.0.iter().filter(|(name, _)| !known.contains(name) && !PUBLIC.contains(name));
        others.map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// Decodes a name or a value strictly: what a lenient reader would make of a broken escape is not what was signed.
fn decode(text: &[u8]) -> Result<String, NotifyError> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'+' => out.push(b' '),
            b'%' => {
                let digit = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
                let (Some(high), Some(low)) = (digit(0), digit(1)) else {
                    return Err(NotifyError::NotForm("a % is not followed by two hex digits"));
                };
                out.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            byte => out.push(*byte),
        }
    }
    String::from_utf8(out).map_err(|_| NotifyError::NotForm("it is not UTF-8"))
}

/// A name that may be shown. Others are whatever somebody sent.
fn known(name: &str) -> &'static str {
    const KNOWN: &[&str] = &[
        "transaction_id",
        "contract_id",
        "result_code",
        "result_desc",
        "download_url",
        "viewpdf_url",
        "timestamp",
        "msg_digest",
        "app_id",
        "appId",
        "v",
        "transactionNo",
        "personName",
        "companyName",
        "status",
        "authenticationType",
        "sign",
        "serialNo",
        "customerId",
        "statusDesc",
        "certStatus",
    ];
    KNOWN.iter().find(|known| **known == name).copied().unwrap_or("a parameter")
}

//! The marketplace's gateway, in front of the provider. Its messages are those that are usual for this kind of
//! gateway; no source quotes them (inferred).

use std::time::SystemTime;

use hetong_signing::gateway::Authorization;

use crate::incoming::Incoming;
use crate::settings::Settings;

const UNVERIFIED: &str = "HMAC signature cannot be verified";

/// Checks a request's headers; `Err` is the message of the refusal.
pub(crate) fn admit(settings: &Settings, now: SystemTime, request: &Incoming) -> Result<(), &'static str> {
    let Some(authorization) = request.header("authorization") else {
        return Err("HMAC authorization header is missing");
    };
    let Some(authorization) = Authorization::parse(authorization) else {
        return Err(UNVERIFIED);
    };
    let dated =
        "HMAC signature cannot be verified, a valid x-date header is required for HMAC authentication";
    let (Some(date), Some(source)) = (request.header("x-date"), request.header("x-source")) else {
        return Err(dated);
    };
    let Ok(instant) = httpdate::parse_http_date(date) else {
        return Err(dated);
    };
    let off = instant.duration_since(now).unwrap_or_else(|earlier| earlier.duration());
    if settings.rules.gateway_tolerance.is_some_and(|tolerance| off > tolerance) {
        return Err(dated);
    }
    if authorization.id != settings.gateway.secret_id() {
        return Err(UNVERIFIED);
    }
    if !authorization.verify(settings.gateway.secret_key(), date, source) {
        return Err("HMAC signature does not match");
    }
    Ok(())
}

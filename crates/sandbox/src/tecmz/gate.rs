//! Whether a call is let in: the checks of the provider's framework, in its order and with its messages.

use std::time::{SystemTime, UNIX_EPOCH};

use hetong_signing::{Params, tecmz};

use super::{Refusal, refuse};
use crate::settings::Settings;

/// How far a time stamp may be off, in seconds; exactly this much passes.
const TOLERANCE: u64 = 1800;

pub(super) fn admit(
    settings: &Settings,
    now: SystemTime,
    bearer: Option<&str>,
    mut params: Params,
    legacy: bool,
) -> Result<Params, Refusal> {
    params.remove("_input");
    let app = &settings.tecmz;
    // With the header, the header alone decides. The words of its refusal are the sandbox's own.
    if let Some(bearer) = bearer {
        let key = bearer.strip_prefix("Bearer ").map(str::trim);
        let known = app.as_ref().and_then(|app| app.bearer.as_ref());
        return match (key, known) {
            (Some(key), Some(known)) if hetong_signing::Secret::from(key) == *known => Ok(params),
            _ => refuse("沙盒: Authorization无效或未开启简单授权"),
        };
    }
    let sent = |name: &str| params.get(name).filter(|text| !php_empty(text)).map(str::to_owned);
    let Some(app_id) = sent("app_id") else { return refuse("app_id empty") };
    let Some(app) = app.as_ref().filter(|app| app.app_id == app_id) else { return refuse("invalid app_id") };

    let Some(timestamp) = sent("timestamp") else { return refuse("timestamp empty") };
    let seconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let near = timestamp.trim().parse().is_ok_and(|theirs: u64| theirs.abs_diff(seconds) <= TOLERANCE);
    if !near {
        return refuse(format!("timestamp not valid ({seconds})"));
    }
    let Some(sign) = sent("sign") else { return refuse("sign empty") };
    let values = match (legacy, settings.rules.tecmz_raw_values) {
        (true, _) => tecmz::Values::FormEncoded,
        (false, true) => tecmz::Values::Raw,
        (false, false) => tecmz::Values::Trimmed,
    };
    if !tecmz::verify(&app_id, &app.app_secret, &timestamp, &params, values, &sign) {
        return refuse("sign error");
    }
    for name in ["app_id", "timestamp", "sign"] {
        params.remove(name);
    }
    Ok(params)
}

/// What PHP takes for empty.
fn php_empty(text: &str) -> bool {
    text.is_empty() || text == "0"
}

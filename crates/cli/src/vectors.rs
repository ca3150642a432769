//! `hetong vectors`: signatures computed by other people's implementations, checked against ours.

use std::path::PathBuf;

use hetong_fadada::{Params, SPECS, Spec, notify};
use hetong_signing::{Secret, Stamp, fadada, gateway, tecmz};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::fail::Fail;
use crate::names::stem;
use crate::out::say;

#[derive(Deserialize)]
struct Vector {
    api: String,
    endpoint: String,
    app_id: String,
    app_secret: Secret,
    timestamp: String,
    params: Map<String, Value>,
    /// How values enter a hash of tecmz: `trim`, the usual one, `raw`, `urlencode` or `rawurlencode`.
    value_rule: Option<String>,
    expected: String,
}

pub(crate) fn check(files: &[PathBuf]) -> Result<(), Fail> {
    let (mut passed, mut failed) = (0, 0);
    for file in files {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Fail::usage(format!("{} cannot be read: {error}", file.display())))?;
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match one(line) {
                Ok(()) => passed += 1,
                Err(why) => {
                    failed += 1;
                    say(format_args!("{}:{}: {why}", file.display(), at + 1))?;
                }
            }
        }
    }
    say(format_args!("{passed} passed, {failed} failed"))?;
    if failed == 0 { Ok(()) } else { Err(Fail::failed("")) }
}

fn one(line: &str) -> Result<(), String> {
    let vector: Vector = serde_json::from_str(line).map_err(|error| {
        // serde quotes what it cannot read, and a secret could be in it.
        format!("not a vector (column {})", error.column())
    })?;
    let params: Params = vector.params.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    let computed = match vector.api.as_str() {
        "fadada" => digest(&vector, &params)?,
        "gateway" => {
            let header = |name| params.get(name).ok_or_else(|| format!("{name} is missing"));
            gateway::authorization(&vector.app_id, &vector.app_secret, header("x-date")?, header("x-source")?)
        }
        "tecmz" => {
            let values = match vector.value_rule.as_deref() {
                None | Some("trim") => tecmz::Values::Trimmed,
                Some("raw") => tecmz::Values::Raw,
                Some("urlencode") => tecmz::Values::FormEncoded,
                Some("rawurlencode") => tecmz::Values::PercentEncoded,
                Some(other) => return Err(format!("{other} is no value rule that is known")),
            };
            tecmz::sign(&vector.app_id, &vector.app_secret, &vector.timestamp, &params, values)
        }
        other => return Err(format!("{other} is no API that is known")),
    };
    if computed == vector.expected {
        Ok(())
    } else {
        Err(format!(
            "{} {}: {} is expected, {computed} is computed",
            vector.api, vector.endpoint, vector.expected
        ))
    }
}

fn digest(vector: &Vector, params: &Params) -> Result<String, String> {
    // However the words of a name are joined.
    let plain = |name: &str| name.replace(['_', '-', ' '], "").to_lowercase();
    let wanted = plain(&vector.endpoint);
    let recipe = match wanted.trim_start_matches("notification") {
        "signresult" | "signresultasync" | "signresultreturn" => Some(&notify::SIGN_RESULT),
        "realnamereturn" => return real_name_sign(vector, params),
        _ => None,
    };
    let recipe = recipe.or_else(|| {
        let named = |spec: &Spec| {
            let last = stem(spec.path).rsplit('/').next().unwrap_or_default();
            plain(last) == wanted || spec.name == vector.endpoint
        };
        SPECS.iter().find(|spec| named(spec)).map(|spec| &spec.digest)
    });
    let recipe = recipe.ok_or_else(|| format!("{} is no endpoint that is known", vector.endpoint))?;
    let stamp = Stamp::parse(&vector.timestamp).map_err(|error| error.to_string())?;
    Ok(fadada::msg_digest(&vector.app_id, &vector.app_secret, &stamp, recipe, params))
}

/// The sign with which a user returns from a verification has a formula of its own.
fn real_name_sign(vector: &Vector, params: &Params) -> Result<String, String> {
    let text = |name| params.get(name).ok_or_else(|| format!("{name} is missing"));
    let name = text("personName").or_else(|_| text("companyName"))?;
    let (serial_no, status, kind) = (text("transactionNo")?, text("status")?, text("authenticationType")?);
    let (app_id, app_secret) = (&vector.app_id, &vector.app_secret);
    Ok(fadada::real_name_sign(app_id, app_secret, serial_no, name, status, kind))
}

/// A value as it is sent and hashed: a number in its decimal form.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

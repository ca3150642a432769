//! Parameters as a service in PHP reads them, from a form, from multipart or from JSON.

use hetong_signing::Params;
use serde_json::Value;

use crate::incoming::Incoming;

/// All parameters of a request; those of the body win over those of the query.
pub(super) fn read(request: &Incoming) -> Result<Params, &'static str> {
    let mut params = Params::new();
    let content_type = request.header("content-type").unwrap_or_default().to_ascii_lowercase();
    if content_type.contains("/json") || content_type.contains("+json") {
        let query = request.head.uri.query().unwrap_or_default();
        for (name, text) in form_urlencoded::parse(query.as_bytes()).into_owned() {
            params.set(mangled(&name), text);
        }
        // Names in JSON are not changed.
        match serde_json::from_slice(&request.body) {
            Ok(Value::Object(fields)) => {
                for (name, value) in fields {
                    params.set(name, scalar(&value));
                }
            }
            _ if request.body.trim_ascii().is_empty() => {}
            _ => return Err("请求内容不是JSON对象"),
        }
    } else {
        for (name, text) in request.texts() {
            params.set(mangled(name), text);
        }
    }
    Ok(params)
}

/// What PHP makes of the name of a form's field: dots and blanks become `_`, and brackets begin a list, which no
/// signature survives.
fn mangled(name: &str) -> String {
    let name = name.trim_start_matches(' ');
    let name = name.split_once('[').filter(|(start, _)| !start.is_empty()).map_or(name, |(start, _)| start);
    name.replace(['.', ' '], "_")
}

/// What PHP makes of a JSON value where a text is due.
fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "1".to_owned(),
        Value::Bool(false) | Value::Null => String::new(),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => whole.to_string(),
            (None, Some(float)) => php_float(float),
            (None, None) => number.to_string(),
        },
        // The newest of the provider's helpers hashes the compact JSON text.
        Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// A float as PHP prints it: 14 digits, an exponent from 15 places on.
fn php_float(float: f64) -> String {
    if float == 0.0 {
        return "0".to_owned();
    }
    let scientific = format!("{float:.13e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if (-5..15).contains(&exponent) {
        let places = usize::try_from(13 - exponent).unwrap_or_default();
        let plain = format!("{float:.places$}");
        return match plain.contains('.') {
            true => plain.trim_end_matches('0').trim_end_matches('.').to_owned(),
            false => plain,
        };
    }
    let digits = digits.trim_end_matches('0');
    // PHP keeps one place behind the point: 1.0E-7.
    let digits = if digits.ends_with('.') { format!("{digits}0") } else { digits.to_owned() };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}E{sign}{}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{mangled, scalar};

    #[test]
    fn values_are_read_as_php_reads_them() {
        for (value, text) in [
            (json!("x"), "x"),
            (json!(true), "1"),
            (json!(false), ""),
            (json!(null), ""),
            (json!(12), "12"),
            (json!(-7), "-7"),
            (json!(10.00), "10"),
            (json!(1e3), "1000"),
            (json!(0.5), "0.5"),
            (json!(2.75), "2.75"),
            (json!(0.1), "0.1"),
            (json!(12_345_678_901_234_567_890_u64), "1.2345678901235E+19"),
            (json!(1e-7), "1.0E-7"),
            (json!(["甲", "b/c"]), r#"["甲","b/c"]"#),
        ] {
            assert_eq!(scalar(&value), text, "{value}");
        }
    }

    #[test]
    fn names_are_changed_as_php_changes_them() {
        for (name, read) in [("a.b", "a_b"), (" a b", "a_b"), ("a[b]", "a"), ("a-b", "a-b"), ("[x", "[x")] {
            assert_eq!(mangled(name), read);
        }
    }
}

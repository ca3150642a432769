//! Answers.

use std::fmt::Write as _;

use axum::body::Body;
use axum::response::Response;
use http::header::{ALLOW, CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use http::{HeaderValue, StatusCode};
use maud::Markup;
use serde_json::{Value, json};

/// JSON as the provider writes it: without blanks, and with `/` as `\/`.
pub(crate) fn json(status: StatusCode, body: &Value) -> Response {
    // A slash stands in JSON text inside of texts only.
    let text = body.to_string().replace('/', "\\/");
    with_type(status, "application/json", text.into())
}

/// JSON as PHP writes it: in the order given, with `/` as `\/` and everything outside ASCII as `\u` and four digits.
pub(crate) fn php_json(status: StatusCode, fields: &[(&str, Value)]) -> Response {
    let mut text = String::from("{");
    for (at, (name, value)) in fields.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let _ = write!(text, "{comma}\"{name}\":{}", value.to_string().replace('/', "\\/"));
    }
    text.push('}');
    let mut ascii = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    with_type(status, "application/json", ascii.into())
}

/// What a request of another method gets.
pub(crate) fn method_not_allowed(allowed: &'static str) -> Response {
    let mut response =
        json(StatusCode::METHOD_NOT_ALLOWED, &json!({ "message": format!("the method must be {allowed}") }));
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    response
}

/// A page.
pub(crate) fn page(status: StatusCode, body: Markup) -> Response {
    with_type(status, "text/html;charset=UTF-8", body.into_string().into())
}

/// The way to another address.
pub(crate) fn redirect(status: StatusCode, to: &str) -> Response {
    let mut address = String::with_capacity(to.len());
    for byte in to.trim().bytes() {
        if byte.is_ascii_graphic() {
            address.push(char::from(byte));
        } else {
            // Chinese, mostly: a header is ASCII.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    let mut response = with_type(status, "text/html;charset=UTF-8", Body::empty());
    if let Ok(value) = HeaderValue::try_from(address) {
        response.headers_mut().insert(LOCATION, value);
    }
    response
}

/// The same, to be shown where the page wants it: with `attachment` a browser leaves the page's frame empty.
pub(crate) fn shown(mut response: Response) -> Response {
    let disposition = response.headers().get(CONTENT_DISPOSITION).map(HeaderValue::as_bytes);
    if let Some(name) = disposition.and_then(|text| text.strip_prefix(b"attachment"))
        && let Ok(inline) = HeaderValue::from_bytes(&[b"inline", name].concat())
    {
        response.headers_mut().insert(CONTENT_DISPOSITION, inline);
    }
    response
}

/// A file.
pub(crate) fn file(content_type: &'static str, name: &str, content: Vec<u8>) -> Response {
    let mut response = with_type(StatusCode::OK, content_type, content.into());
    if let Ok(value) = HeaderValue::from_bytes(format!("attachment; filename={name}").as_bytes()) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}

fn with_type(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

use std::fmt;

use hetong_signing::Params;
use hetong_transport::Upload;

use crate::{About, Chars, Field, FieldKind};

/// `Debug` for a call: numbers, choices and ids are shown; of anything that may be personal data, of addresses and of
/// files only how long it is.
///
/// # Errors
/// If the formatter fails.
pub fn show(
    f: &mut fmt::Formatter<'_>,
    about: &About,
    params: &Params,
    files: &[(&'static str, Upload)],
) -> fmt::Result {
    let mut out = f.debug_struct(about.name);
    for (name, text) in params.iter() {
        match about.field(name) {
            Some(field) if harmless(field) => out.field(name, &text),
            _ => out.field(name, &format_args!("({} bytes)", text.len())),
        };
    }
    for (name, file) in files {
        out.field(name, &format_args!("({} bytes)", file.content().len()));
    }
    out.finish()
}

fn harmless(field: &Field) -> bool {
    let id = |chars| matches!(chars, Chars::Alphanumeric | Chars::AlphanumericUnderscore);
    match field.kind {
        _ if field.personal => false,
        FieldKind::Choice(_)
        | FieldKind::Integer { .. }
        | FieldKind::Decimal { .. }
        | FieldKind::Money
        | FieldKind::Stamp
        | FieldKind::Segment => true,
        FieldKind::Text(limits) => id(limits.chars),
        _ => false,
    }
}

/// The host of an address, which is all of it that may be shown: what follows may be a password for a file.
#[must_use]
pub fn host(address: &str) -> String {
    let uri: Option<http::Uri> = address.parse().ok();
    let host = uri.as_ref().and_then(|uri| uri.host()).unwrap_or("?");
    format!("{host}/***")
}

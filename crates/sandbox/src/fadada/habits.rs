//! What clients in use do that the provider's document does not show, and the service puts up with.

use hetong_fadada::{FieldKind, Params, Spec};
use http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::incoming::Incoming;
use crate::settings::Leniencies;

/// Takes the request as it was meant. Each habit that it shows gets a note, or is refused with it if the settings are
/// strict about it.
pub(super) fn forgive(
    lenient: &Leniencies,
    spec: &Spec,
    request: &mut Incoming,
    notes: &mut Vec<String>,
) -> Result<(), &'static str> {
    let mut found = |shown: bool, allowed: bool, told: &'static str| match (shown, allowed) {
        (false, _) => Ok(()),
        (true, true) => {
            notes.push(told.to_owned());
            Ok(())
        }
        (true, false) => Err(told),
    };
    let content_type = request.header(CONTENT_TYPE.as_str()).unwrap_or_default().to_ascii_lowercase();
    let multipart = content_type.starts_with("multipart/");
    let after_boundary =
        content_type.split_once("boundary=").is_some_and(|(_, rest)| rest.contains("charset"));
    let told = "the boundary in Content-Type is followed by a charset";
    found(multipart && after_boundary, lenient.charset_after_boundary, told)?;

    let without_file = multipart && !request.parts.iter().any(|part| part.file);
    found(without_file, lenient.multipart_without_file, "a multipart body without a file in it")?;

    let query = request.head.uri.query().unwrap_or_default();
    found(
        !query.is_ascii(),
        lenient.unencoded_query,
        "the query has characters that are not percent-encoded",
    )?;

    let blank = |name: &str| name != name.trim_end();
    let blanks = request.parts.iter().any(|part| blank(&part.name));
    found(blanks, lenient.blank_after_name, "a parameter's name ends in a blank")?;
    for part in &mut request.parts {
        part.name.truncate(part.name.trim_end().len());
    }

    let twice = request.parts.iter().any(|part| decoded_again(spec, &part.name, &part.text()).is_some());
    found(twice, lenient.json_encoded_twice, "JSON text is percent-encoded twice")
}

/// Takes the second encoding off JSON text. The digest is over the text as it arrived, so this comes after its check.
pub(super) fn decode_again(spec: &Spec, params: &mut Params) {
    for field in spec.fields {
        let decoded = params.get(field.name).and_then(|text| decoded_again(spec, field.name, text));
        if let Some(text) = decoded {
            params.set(field.name, text);
        }
    }
}

/// What a parameter says under a second encoding, if it is JSON there only.
fn decoded_again(spec: &Spec, name: &str, text: &str) -> Option<String> {
    let json = spec.field(name).is_some_and(|field| matches!(field.kind, FieldKind::Json(_)));
    if !json || !text.contains('%') || serde_json::from_str::<Value>(text).is_ok() {
        return None;
    }
    // Some encodings leave these two as they are.
    let pair = text.replace('&', "%26").replace('=', "%3D");
    let (decoded, _) = form_urlencoded::parse(pair.as_bytes()).next()?;
    serde_json::from_str::<Value>(&decoded).is_ok().then(|| decoded.into_owned())
}

/// The path behind a base address, which some clients write twice.
pub(super) fn behind_base(path: &str) -> Option<&str> {
    path.strip_prefix("api/")
}

/// What is said of it.
pub(super) const DOUBLED: &str = "the path has /api/ twice";

/// What is said of a call that changes something and is made as if it did not.
pub(super) const CHANGED_BY_GET: &str = "a call that changes something is made with GET; POST is due";

#[cfg(test)]
mod tests {
    use hetong_fadada::{BatchQuickSign, BatchSignPage, Endpoint as _};

    use super::decoded_again;

    #[test]
    fn only_json_that_is_none_as_it_stands_is_decoded_again() {
        let again = |name, text| decoded_again(BatchSignPage::SPEC, name, text);
        let plain = r#"[{"signKeyword":"a=1&b"}]"#;
        let half = "[%7B%22signKeyword%22:%22a=1&b%22%7D]";
        let whole = "%5B%7B%22signKeyword%22%3A%22a%3D1%26b%22%7D%5D";
        assert_eq!(again("sign_data", half).as_deref(), Some(plain));
        assert_eq!(again("sign_data", whole).as_deref(), Some(plain));
        assert_eq!(again("sign_data", plain), None);
        assert_eq!(again("sign_data", r#"[{"signKeyword":"5%25"}]"#), None);
        assert_eq!(again("sign_data", "%5Bno JSON"), None);
        assert_eq!(again("batch_title", whole), None);
        // This call has it encoded.
        assert_eq!(decoded_again(BatchQuickSign::SPEC, "sign_data", whole), None);
    }
}

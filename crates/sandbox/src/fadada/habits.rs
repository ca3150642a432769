//! What clients in use do that the provider's document does not show, and the service puts up with.

use http::header::CONTENT_TYPE;

use crate::incoming::Incoming;
use crate::settings::Leniencies;

/// Takes the request as it was meant. Each habit that it shows gets a note, or is refused with it if the settings are
/// strict about it.
pub(super) fn forgive(
    lenient: &Leniencies,
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
    Ok(())
}

/// The path behind a base address, which some clients write twice.
pub(super) fn behind_base(path: &str) -> Option<&str> {
    path.strip_prefix("api/")
}

/// What is said of it.
pub(super) const DOUBLED: &str = "the path has /api/ twice";

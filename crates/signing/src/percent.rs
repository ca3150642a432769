//! Percent-encoding, in the ways that differ from language to language.

/// Encodes UTF-8 with upper-case hex. ASCII letters, digits and the bytes of `kept` stay as they are; a blank becomes
/// `blank`.
pub(crate) fn encode(value: &str, kept: &str, blank: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b' ' => out.push_str(blank),
            byte if byte.is_ascii_alphanumeric() || kept.as_bytes().contains(&byte) => {
                out.push(char::from(byte))
            }
            byte => {
                out.push('%');
                out.push_str(&hex::encode_upper([byte]));
            }
        }
    }
    out
}

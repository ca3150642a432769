/// Whether a digest skips this value.
///
/// The service's own code asks Java's `Character.isWhitespace`, which differs from Unicode's white space in a few
/// characters: no-break spaces and U+0085 count as text, the four information separators count as blank.
pub(crate) fn is_blank(value: &str) -> bool {
    value.chars().all(|c| match c {
        '\u{1c}'..='\u{1f}' => true,
        '\u{85}' | '\u{a0}' | '\u{2007}' | '\u{202f}' => false,
        other => other.is_whitespace(),
    })
}

#[cfg(test)]
mod tests {
    use super::is_blank;

    #[test]
    fn blank_means_what_java_means() {
        for blank in ["", " ", "\t\r\n", "\u{3000}", "\u{1c}\u{1f}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for text in ["x", " x ", "\u{a0}", "\u{202f}", "\u{85}", "\u{200b}", "0"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}

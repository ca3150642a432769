use std::borrow::Cow;
use std::fmt;

use hetong_call::{Chars, FieldKind, Invalid, Limits, Problem, Wire};

/// A SHA-256 in hex.
#[derive(Clone, PartialEq, Eq)]
pub struct Sha256(String);

impl Sha256 {
    /// What it may be.
    pub const KIND: FieldKind =
        FieldKind::Text(Limits { max_chars: Some(64), max_bytes: None, chars: Chars::Alphanumeric });

    /// Takes 64 hex digits.
    ///
    /// # Errors
    /// If it is something else.
    pub fn new(hex: impl Into<String>) -> Result<Self, Invalid> {
        let hex = hex.into();
        if hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            Ok(Self(hex))
        } else {
            let problem = Problem::Range("a SHA-256: 64 hex digits".to_owned());
            Err(Invalid::new("original_sha256", problem))
        }
    }
}

impl From<[u8; 32]> for Sha256 {
    fn from(hash: [u8; 32]) -> Self {
        Self(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Wire for Sha256 {
    fn wire(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use hetong_call::Wire as _;

    use super::Sha256;

    #[test]
    fn a_hash_has_64_hex_digits() {
        assert_eq!(Sha256::from([0xAB; 32]).wire(), "ab".repeat(32));
        assert!(Sha256::new("AB".repeat(32)).is_ok());
        assert!(Sha256::new("ab").is_err());
        assert!(Sha256::new("xy".repeat(32)).is_err());
    }
}

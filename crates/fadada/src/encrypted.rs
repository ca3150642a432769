use std::borrow::Cow;
use std::fmt;

use hetong_call::{FieldKind, Invalid, Problem, Wire};

/// Stub.
#[derive(Clone, PartialEq, Eq)]
pub struct Encrypted(String);

impl Encrypted {
    /// From hex.
    ///
    /// # Errors
    /// x
    pub fn from_hex(hex: impl Into<String>) -> Result<Self, Invalid> {
        let hex = hex.into().to_ascii_uppercase();
        FieldKind::Cipher.check(&hex).map_err(|_| Invalid::new("encrypted", Problem::NotCipher))?;
        Ok(Self(hex))
    }
}

impl Wire for Encrypted {
    fn wire(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

impl fmt::Debug for Encrypted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encrypted({} digits)", self.0.len())
    }
}

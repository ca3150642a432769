use std::fmt;

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;

/// A file as plain Base64. `Debug` shows its size only.
#[derive(Clone, PartialEq, Eq)]
pub struct Base64(String);

impl Base64 {
    /// From the file's bytes.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        Self(STANDARD.encode(bytes))
    }

    /// From plain Base64, as the provider writes it.
    #[must_use]
    pub fn from_base64(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Plain Base64.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's bytes; `None` if the text is not Base64.
    #[must_use]
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.0).ok()
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} characters)", self.0.len())
    }
}

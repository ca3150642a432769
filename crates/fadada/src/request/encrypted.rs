use std::borrow::Cow;
use std::fmt;

use hetong_call::{Invalid, Problem, Wire};
#[cfg(feature = "crypto")]
use hetong_signing::cipher::Cipher;

#[cfg(feature = "crypto")]
use crate::Credentials;

/// A 3DES block of 8 bytes in hex; an SM4 block is two of them.
const BLOCK: usize = 16;

/// A value that travels encrypted, and is signed in that form: a mobile number, an identity, or several of them joined
/// with `|`.
///
/// The ciphers are in the crate's feature `crypto`; what was encrypted elsewhere is taken by [`Encrypted::from_hex`].
/// `Debug` shows only how long it is: equal texts have equal encrypted forms, so these can be recognised.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Encrypted(String);

impl Encrypted {
    /// Takes a value that is encrypted already: hex in whole blocks, of either case; it is sent in upper case.
    ///
    /// # Errors
    /// If it is something else, such as the text itself.
    pub fn from_hex(text: impl AsRef<str>) -> Result<Self, Invalid> {
        let text = text.as_ref();
        let wrong = |problem| Err(Invalid::new("encrypted value", problem));
        if text.is_empty() {
            return wrong(Problem::Missing);
        }
        if !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return wrong(Problem::Characters("hexadecimal digits"));
        }
        if text.len() % BLOCK != 0 {
            let told = format!("it has {} hex digits, which is no multiple of {BLOCK}", text.len());
            return wrong(Problem::Content(told));
        }
        Ok(Self(text.to_ascii_uppercase()))
    }

    /// Encrypts a text with 3DES (DESede / ECB / PKCS5) under the app's secret.
    ///
    /// # Errors
    /// If the app's secret does not have 24 bytes.
    #[cfg(feature = "crypto")]
    pub fn triple_des(credentials: &Credentials, text: &str) -> Result<Self, Invalid> {
        Self::with(Cipher::TripleDes, credentials, text)
    }

    /// Encrypts a text with SM4 (国密, ECB) under the last 16 bytes of the app's secret. Its padding (PKCS) is inferred.
    ///
    /// # Errors
    /// If the app's secret has fewer than 16 bytes.
    #[cfg(feature = "crypto")]
    pub fn sm4(credentials: &Credentials, text: &str) -> Result<Self, Invalid> {
        Self::with(Cipher::Sm4, credentials, text)
    }

    #[cfg(feature = "crypto")]
    fn with(cipher: Cipher, credentials: &Credentials, text: &str) -> Result<Self, Invalid> {
        let encrypted = cipher.encrypt(credentials.app_secret(), text);
        encrypted.map(Self).map_err(|error| Invalid::new("app_secret", Problem::Content(error.to_string())))
    }

    /// The upper-case hex, as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Wire for Encrypted {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

impl fmt::Debug for Encrypted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encrypted({} digits)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Encrypted;

    #[test]
    fn hex_is_checked_raised_and_not_shown() {
        let value = Encrypted::from_hex("f6dd1f1657b742eb44f9566683cd3230").unwrap();
        assert_eq!(value.as_str(), "F6DD1F1657B742EB44F9566683CD3230");
        assert_eq!(format!("{value:?}"), "Encrypted(32 digits)");
        for (wrong, told) in [
            ("", "encrypted value is required"),
            (
                "13000000000",
                "encrypted value cannot be right: it has 11 hex digits, which is no multiple of 16",
            ),
            (
                "13000000000|合同",
                "encrypted value has characters that are not allowed; allowed are hexadecimal digits",
            ),
        ] {
            assert_eq!(Encrypted::from_hex(wrong).unwrap_err().to_string(), told);
        }
    }

    #[cfg(feature = "crypto")]
    #[test]
    fn encrypting_gives_the_known_answers() {
        let credentials = crate::Credentials::new("900001", "0123456789abcdefABCDEFGH").unwrap();
        let of = |value: Encrypted| value.as_str().to_owned();
        assert_eq!(
            of(Encrypted::triple_des(&credentials, "13000000000").unwrap()),
            "F6DD1F1657B742EB44F9566683CD3230"
        );
        assert_eq!(
            of(Encrypted::sm4(&credentials, "13000000000").unwrap()),
            "A7A40272433D8349156674053709564F"
        );
        let short = crate::Credentials::new("900001", "short").unwrap();
        assert_eq!(
            Encrypted::triple_des(&short, "13000000000").unwrap_err().to_string(),
            "app_secret cannot be right: 3DES needs an app_secret of exactly 24 bytes; this one has 5"
        );
    }
}

//! Encryption of single fields, as a few Fadada calls want it: 3DES, and SM4 (国密) as an option of one of them.
//!
//! Both run in ECB mode with PKCS padding under a key that is the app's secret, and write upper-case hex. ECB shows
//! which values and which blocks are equal, and nothing notices a change: this hides a mobile number from a hasty
//! look, and replaces neither https nor the digest. The digest covers the encrypted form.
//!
//! The result of 3DES is what two other implementations compute. That SM4 pads as well is **inferred**: no source shows
//! an encrypted value of the service itself.

use std::fmt;

use cipher::block_padding::Pkcs7;
use cipher::{BlockModeDecrypt as _, BlockModeEncrypt as _, KeyInit as _};
use des::TdesEde3;
use ecb::{Decryptor, Encryptor};
use sm4::Sm4;
use zeroize::Zeroizing;

use crate::Secret;

/// A way to encrypt a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cipher {
    /// DESede / ECB / PKCS5; the key is the 24 bytes of the app's secret as they are.
    TripleDes,
    /// SM4 / ECB / PKCS; the key is the last 16 bytes of the app's secret.
    Sm4,
}

/// Why a field is not encrypted, or not decrypted. Quotes neither keys nor texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CipherError {
    /// The app's secret cannot be the key.
    Key {
        /// The cipher.
        cipher: Cipher,
        /// How many bytes the secret has.
        length: usize,
    },
    /// What is to be decrypted is not hex, or no whole number of blocks.
    NotHex {
        /// How many hex digits a block has.
        block: usize,
    },
    /// It was not encrypted with this secret and cipher, or was changed since.
    NotOurs,
}

impl fmt::Display for CipherError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key { cipher: Cipher::TripleDes, length } => {
                write!(f, "3DES needs an app_secret of exactly 24 bytes; this one has {length}")
            }
            Self::Key { cipher: Cipher::Sm4, length } => {
                write!(f, "SM4 needs an app_secret of at least 16 bytes; this one has {length}")
            }
            Self::NotHex { block } => {
                write!(f, "the encrypted text is not hex in whole blocks of {block} digits")
            }
            Self::NotOurs => f.write_str("the text was not encrypted with this app_secret and cipher"),
        }
    }
}

impl std::error::Error for CipherError {}

impl Cipher {
    /// How many hex digits a block has: an encrypted text is one or more of them.
    #[must_use]
    pub const fn block_digits(self) -> usize {
        match self {
            Self::TripleDes => 16,
            Self::Sm4 => 32,
        }
    }

    /// Encrypts a text; gives upper-case hex.
    ///
    /// # Errors
    /// If the secret is too short, or for 3DES too long, to be a key.
    pub fn encrypt(self, app_secret: &Secret, text: &str) -> Result<String, CipherError> {
        let (key, text) = (self.key(app_secret)?, text.as_bytes());
        let encrypted = match self {
            Self::TripleDes => Encryptor::<TdesEde3>::new_from_slice(key)
                .map(|cipher| cipher.encrypt_padded_vec::<Pkcs7>(text)),
            Self::Sm4 => {
                Encryptor::<Sm4>::new_from_slice(key).map(|cipher| cipher.encrypt_padded_vec::<Pkcs7>(text))
            }
        };
        encrypted.map(hex::encode_upper).map_err(|_| self.no_key(app_secret))
    }

    /// Decrypts hex of either case.
    ///
    /// # Errors
    /// If the secret cannot be a key, or if the text is not one that this cipher made with it.
    pub fn decrypt(self, app_secret: &Secret, encrypted: &str) -> Result<Secret, CipherError> {
        let key = self.key(app_secret)?;
        let block = self.block_digits();
        let bytes = hex::decode(encrypted).map_err(|_| CipherError::NotHex { block })?;
        if bytes.is_empty() || encrypted.len() % block != 0 {
            return Err(CipherError::NotHex { block });
        }
        let text = match self {
            Self::TripleDes => Decryptor::<TdesEde3>::new_from_slice(key)
                .map(|cipher| cipher.decrypt_padded_vec::<Pkcs7>(&bytes)),
            Self::Sm4 => {
                Decryptor::<Sm4>::new_from_slice(key).map(|cipher| cipher.decrypt_padded_vec::<Pkcs7>(&bytes))
            }
        };
        let text = text.map_err(|_| self.no_key(app_secret))?.map_err(|_| CipherError::NotOurs)?;
        let text = Zeroizing::new(text);
        std::str::from_utf8(&text).map(Secret::from).map_err(|_| CipherError::NotOurs)
    }

    /// The key's bytes in the secret.
    fn key(self, app_secret: &Secret) -> Result<&[u8], CipherError> {
        let secret = app_secret.expose().as_bytes();
        match self {
            Self::TripleDes if secret.len() == 24 => Some(secret),
            // The service's text says "the last 32 digits of the secret's hex form".
            Self::Sm4 => secret.last_chunk::<16>().map(<[u8; 16]>::as_slice),
            Self::TripleDes => None,
        }
        .ok_or_else(|| self.no_key(app_secret))
    }

    fn no_key(self, app_secret: &Secret) -> CipherError {
        CipherError::Key { cipher: self, length: app_secret.expose().len() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cipher, CipherError};
    use crate::Secret;

    const SECRET: &str = "0123456789abcdefABCDEFGH";

    #[test]
    fn known_answers() {
        let secret = Secret::from(SECRET);
        for (cipher, wanted) in [
            // Computed with OpenSSL and with Python's cryptography.
            (Cipher::TripleDes, "F6DD1F1657B742EB44F9566683CD3230"),
            (Cipher::Sm4, "A7A40272433D8349156674053709564F"),
        ] {
            assert_eq!(cipher.encrypt(&secret, "13000000000").unwrap(), wanted);
            for case in [wanted.to_owned(), wanted.to_lowercase()] {
                assert_eq!(cipher.decrypt(&secret, &case).unwrap().expose(), "13000000000");
            }
        }
    }

    #[test]
    fn every_length_comes_back() {
        let secret = Secret::from(SECRET);
        let text = "张三|110101199003070000|13000000000";
        for cipher in [Cipher::TripleDes, Cipher::Sm4] {
            for (end, _) in text.char_indices() {
                let encrypted = cipher.encrypt(&secret, &text[..end]).unwrap();
                assert_eq!(encrypted.len() % cipher.block_digits(), 0);
                assert_eq!(cipher.decrypt(&secret, &encrypted).unwrap().expose(), &text[..end]);
            }
        }
    }

    #[test]
    fn a_secret_that_is_no_key_is_told() {
        for (cipher, secret, told) in [
            (Cipher::TripleDes, "short", "3DES needs an app_secret of exactly 24 bytes; this one has 5"),
            (
                Cipher::TripleDes,
                "0123456789abcdefABCDEFGHI",
                "3DES needs an app_secret of exactly 24 bytes; this one has 25",
            ),
            (Cipher::Sm4, "0123456789abcde", "SM4 needs an app_secret of at least 16 bytes; this one has 15"),
        ] {
            let secret = Secret::from(secret);
            assert_eq!(cipher.encrypt(&secret, "x").unwrap_err().to_string(), told);
            assert_eq!(cipher.decrypt(&secret, "00").unwrap_err().to_string(), told);
        }
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        let secret = Secret::from(SECRET);
        for cipher in [Cipher::TripleDes, Cipher::Sm4] {
            let block = cipher.block_digits();
            for wrong in ["", "0", "zz", "F6DD1F16", "合同合同合"] {
                assert_eq!(cipher.decrypt(&secret, wrong), Err(CipherError::NotHex { block }), "{wrong}");
            }
            let other = Secret::from("FictitiousAppSecret00000");
            let encrypted = cipher.encrypt(&other, "13000000000").unwrap();
            assert_eq!(cipher.decrypt(&secret, &encrypted), Err(CipherError::NotOurs));
        }
    }
}

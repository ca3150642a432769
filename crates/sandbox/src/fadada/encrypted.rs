//! Parameters that travel encrypted.

use hetong_signing::Secret;
use hetong_signing::cipher::Cipher;

use super::Desk;

impl Desk<'_> {
    /// What a client has encrypted with the app's secret. The log says why it cannot be read; neither quotes anything.
    pub(crate) fn decrypted(&self, cipher: Cipher, text: &str) -> Option<Secret> {
        match cipher.decrypt(self.settings.app.app_secret(), text) {
            Ok(plain) => Some(plain),
            Err(error) => {
                self.notes.borrow_mut().push(error.to_string());
                None
            }
        }
    }
}

/// The parts of a text with `|` between them, none of which is blank.
pub(crate) fn parts<const N: usize>(text: &Secret) -> Option<[&str; N]> {
    let parts: Vec<&str> = text.expose().split('|').map(str::trim).collect();
    let parts: [&str; N] = parts.try_into().ok()?;
    parts.iter().all(|part| !part.is_empty()).then_some(parts)
}

/// Whether a text could be the number of a mobile telephone. Which numbers there are is not checked.
pub(crate) fn is_mobile(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    (5..=20).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use hetong_signing::Secret;

    use super::{is_mobile, parts};

    #[test]
    fn parts_are_counted_and_not_blank() {
        let text = Secret::from("测试用户|0000|13000000000");
        assert_eq!(parts::<3>(&text), Some(["测试用户", "0000", "13000000000"]));
        assert_eq!(parts::<2>(&text), None);
        assert_eq!(parts::<3>(&Secret::from("测试用户||13000000000")), None);
    }

    #[test]
    fn a_mobile_number_has_digits_only() {
        assert!(is_mobile("13000000000") && is_mobile("+8613000000000"));
        assert!(!is_mobile("") && !is_mobile("1300") && !is_mobile("1300000000x"));
    }
}

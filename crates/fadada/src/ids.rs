use std::borrow::Cow;
use std::fmt;

use hetong_call::lenient::FromText;
use hetong_call::{Chars, FieldKind, Invalid, Limits, Problem, Wire};

/// Makes an id: a checked text that does not turn into another kind of id.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $field:literal, $limits:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// What it may be.
            pub const KIND: FieldKind = FieldKind::Text($limits);

            /// Checks a text.
            ///
            /// # Errors
            /// If it is empty, too long, or has characters that are not allowed.
            pub fn new(text: impl Into<String>) -> Result<Self, Invalid> {
                let text = text.into();
                if text.is_empty() {
                    return Err(Invalid::new($field, Problem::Missing));
                }
                match Self::KIND.check(&text) {
                    Ok(()) => Ok(Self(text)),
                    Err(problem) => Err(Invalid::new($field, problem)),
                }
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Wire for $name {
            fn wire(&self) -> Cow<'_, str> {
                self.as_str().into()
            }
        }

        /// An id as the provider wrote it.
        impl FromText for $name {
            fn from_text(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Invalid;

            fn from_str(text: &str) -> Result<Self, Invalid> {
                Self::new(text)
            }
        }
    };
}

const fn words(max: u32) -> Limits {
    Limits { max_chars: Some(max), max_bytes: None, chars: Chars::AlphanumericUnderscore }
}

const fn letters_and_digits(max: u32) -> Limits {
    Limits { max_chars: Some(max), max_bytes: None, chars: Chars::Alphanumeric }
}

id! {
    /// The caller's own id of a customer (`open_id`): at most 64 characters, none of `' ! < > ^ \`.
    OpenId, "open_id", Limits { max_chars: Some(64), max_bytes: None, chars: Chars::Except("'!<>^\\") }
}
id! {
    /// The provider's number of a customer (`customer_id`, 客户编号), answered by the registration: 32 upper-case hex
    /// digits today, 16 in older accounts; checked as at most 32 letters and digits.
    CustomerId, "customer_id", letters_and_digits(32)
}
id! {
    /// The number of a real-name verification (`verified_serialno`, `transactionNo`, 实名认证序列号).
    SerialNo, "verified_serialno", letters_and_digits(32)
}
id! {
    /// The number of a contract (`contract_id`, 合同编号), chosen by the caller: at most 32 letters and digits.
    ContractId, "contract_id", letters_and_digits(32)
}
id! {
    /// The number of a template (`template_id`, 模板编号), chosen by the caller: at most 32 letters and digits.
    TemplateId, "template_id", letters_and_digits(32)
}
id! {
    /// The number of one signing (`transaction_id`, 交易号), chosen by the caller and used once: at most 32 letters,
    /// digits and underscores.
    TransactionId, "transaction_id", words(32)
}
id! {
    /// The number of a batch (`batch_id`, 批次号), chosen by the caller. Its limits are not documented; those of a
    /// transaction id are taken.
    BatchId, "batch_id", words(32)
}
id! {
    /// The number of an online template (`contract_template_id`), chosen by the caller. Its limits are not documented;
    /// at most 64 letters, digits and underscores are taken.
    OnlineTemplateId, "contract_template_id", words(64)
}
id! {
    /// The number of a deposit (`evidence_no`, 存证编号), answered by the provider: 23 digits in samples.
    EvidenceNo, "evidence_no", letters_and_digits(64)
}
id! {
    /// The number of a seal (`signature_id`, 印章编号), answered by the provider.
    SealId, "signature_id", letters_and_digits(32)
}
id! {
    /// The id of a file in a verification's data (`uuid`).
    FileId, "uuid", letters_and_digits(32)
}

#[cfg(test)]
mod tests {
    use super::{ContractId, OpenId, TransactionId};

    #[test]
    fn an_id_is_checked_when_it_is_made() {
        assert_eq!(ContractId::new("CON0001").unwrap().as_str(), "CON0001");
        for (wrong, told) in [
            ("", "contract_id is required"),
            ("CON-1", "contract_id has characters that are not allowed; allowed are letters and digits"),
            ("合同1", "contract_id has characters that are not allowed; allowed are letters and digits"),
            (
                "A123456789012345678901234567890123",
                "contract_id is 34 characters long; at most 32 are allowed",
            ),
        ] {
            assert_eq!(ContractId::new(wrong).unwrap_err().to_string(), told);
        }
        assert!(TransactionId::new("T_1").is_ok());
        assert!(OpenId::new("用户-1").is_ok());
        assert!(OpenId::new("a<b").is_err());
    }
}

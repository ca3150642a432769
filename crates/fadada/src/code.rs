mod table;

use std::borrow::Cow;
use std::fmt;

use hetong_call::ResultCode;

pub use table::Code;

/// What is known of a code.
pub(crate) struct Row {
    pub(crate) code: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) note_zh: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) advice: &'static str,
    pub(crate) retry: bool,
    pub(crate) group: &'static str,
}

impl Code {
    /// The code as text, as in the provider's table.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Code::Other(code) => code,
            known => known.row().code,
        }
    }

    /// The provider's text; empty if it varies or the code is not known.
    #[must_use]
    pub fn message_zh(&self) -> &'static str {
        self.row().zh
    }

    /// What the provider's table says besides.
    #[must_use]
    pub fn note_zh(&self) -> &'static str {
        self.row().note_zh
    }

    /// What it means.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        self.row().meaning
    }

    /// What to do; empty for a success.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        self.row().advice
    }

    /// Whether the very same call can succeed later with nobody changing anything.
    #[must_use]
    pub fn retry_can_help(&self) -> bool {
        self.row().retry
    }

    /// The part of the provider's table that it stands in.
    #[must_use]
    pub fn group(&self) -> &'static str {
        self.row().group
    }

    /// This code, or the one whose text `message` is, if this one only says that there is a text to be read.
    #[must_use]
    pub fn or_by_message(&self, message: &str) -> &Code {
        let vague = matches!(
            self,
            Code::Failure | Code::ContractParameterInvalid | Code::BusinessError | Code::OtherError
        );
        if !vague {
            return self;
        }
        let message = message.trim().trim_end_matches(['.', '。', '!', '!']);
        Code::ALL
            .iter()
            .find(|code| code.row().zh.len() > "success".len() && code.row().zh == message)
            .unwrap_or(self)
    }
}

impl ResultCode for Code {
    fn reason(&self, message: &str) -> &Self {
        self.or_by_message(message)
    }

    fn explain(&self, message: &str) -> Vec<Cow<'static, str>> {
        let reason = self.reason(message);
        [reason.meaning(), reason.advice()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(Cow::from)
            .collect()
    }
}

impl From<&str> for Code {
    fn from(code: &str) -> Self {
        Code::ALL
            .iter()
            .find(|known| known.as_str() == code)
            .cloned()
            .unwrap_or_else(|| Code::Other(code.into()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn every_code_is_found_by_its_text() {
        assert_eq!(Code::ALL.len(), 80);
        for code in Code::ALL {
            assert_eq!(Code::from(code.as_str()), *code);
            assert!(!code.meaning().is_empty(), "{code}");
        }
        assert_eq!(Code::from("4711").as_str(), "4711");
        assert_eq!(Code::from("1003").message_zh(), "msg_digest无效");
    }

    #[test]
    fn a_vague_code_is_read_by_its_message() {
        assert_eq!(Code::BusinessError.or_by_message("合同id重复"), &Code::ContractIdUsed);
        assert_eq!(Code::BusinessError.or_by_message("合同已归档。"), &Code::ContractFiled);
        assert_eq!(Code::BusinessError.or_by_message("合同编号不能为空."), &Code::BusinessError);
        assert_eq!(Code::DigestInvalid.or_by_message("合同id重复"), &Code::DigestInvalid);
    }
}

use std::borrow::Cow;

use hetong_fadada::Code;

use crate::pdf::PdfError;
use crate::store::StoreError;

/// Why a call is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    code: Code,
    text: Option<Cow<'static, str>>,
    /// What the sandbox has to say to it, in English. It may name what stands in a document, so the log does not have it.
    detail: Option<String>,
}

impl Refusal {
    pub(crate) fn new(code: Code) -> Self {
        Self { code, text: None, detail: None }
    }

    /// Something went wrong in the sandbox itself.
    pub(crate) fn internal() -> Self {
        Self::new(Code::Unexpected)
    }

    /// With other words than the table's.
    pub(crate) fn saying(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.text = Some(text.into());
        self
    }

    fn because(mut self, detail: &impl std::fmt::Display) -> Self {
        self.detail = Some(format!("(sandbox: {detail})"));
        self
    }

    /// What the log says.
    pub(crate) fn verdict(&self) -> String {
        format!("refused: {} {}", self.code, self.text.as_deref().unwrap_or_else(|| self.code.message_zh()))
    }

    /// Code and message as they are written; `hidden` if business codes are written as 2002.
    pub(crate) fn written(&self, hidden: bool) -> (String, String) {
        let public = matches!(
            self.code,
            Code::Unexpected
                | Code::PublicParameterInvalid
                | Code::AppIdUnknown
                | Code::DigestInvalid
                | Code::IpNotAllowed
                | Code::TooManyRequests
        );
        let code = if hidden && !public { &Code::BusinessError } else { &self.code };
        let message = self.text.as_deref().unwrap_or_else(|| self.code.message_zh());
        let detail = self.detail.iter().map(String::as_str);
        let message = std::iter::once(message).chain(detail).collect::<Vec<_>>().join(" ");
        (code.as_str().to_owned(), message)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::internal().because(&error)
    }
}

impl From<PdfError> for Refusal {
    /// What the sandbox cannot draw. The texts are its own.
    fn from(error: PdfError) -> Self {
        let code = match &error {
            PdfError::NotPdf | PdfError::Damaged(_) | PdfError::Encrypted | PdfError::TooLarge { .. } => {
                Code::TemplateFileInvalid
            }
            PdfError::Image(_) => Code::ImageFormatInvalid,
            PdfError::SealText(_) => Code::SealTextTooLong,
            _ => Code::ParameterInvalid,
        };
        Self::new(code).because(&error)
    }
}

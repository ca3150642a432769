//! Who may use what, and addresses that lead somewhere for a while.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::store::Record;

/// A person's leave to use a company's seals, or one of them.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Leave {
    key: String,
    pub(crate) company_id: String,
    pub(crate) person_id: String,
    /// None: all of them.
    pub(crate) signature_id: Option<String>,
}

impl Record for Leave {
    const KIND: &'static str = "leave";
    fn key(&self) -> &str {
        &self.key
    }
}

impl Leave {
    pub(crate) fn new(company_id: &str, person_id: &str, signature_id: Option<&str>) -> Self {
        Self {
            key: format!("{company_id} {person_id} {}", signature_id.unwrap_or("*")),
            company_id: company_id.to_owned(),
            person_id: person_id.to_owned(),
            signature_id: signature_id.map(str::to_owned),
        }
    }

    pub(crate) fn told(&self) -> Value {
        json!({
            "company_id": self.company_id,
            "person_id": self.person_id,
            "signature_id": self.signature_id,
        })
    }
}

/// A page on which an online template is being filled in.
#[derive(Serialize, Deserialize)]
pub(crate) struct FillForm {
    /// The number of the contract that it will make.
    pub(crate) contract_id: String,
    pub(crate) template_id: String,
    pub(crate) title: String,
    pub(crate) return_url: String,
}

impl Record for FillForm {
    const KIND: &'static str = "fill_form";
    fn key(&self) -> &str {
        &self.contract_id
    }
}

/// Addresses of a contract that may be used so many times, for so long.
#[derive(Serialize, Deserialize)]
pub(crate) struct TemporaryLink {
    pub(crate) token: String,
    pub(crate) contract_id: String,
    /// Seconds since 1970.
    pub(crate) until: u64,
    pub(crate) downloads: u64,
    pub(crate) views: u64,
}

impl Record for TemporaryLink {
    const KIND: &'static str = "temporary_link";
    fn key(&self) -> &str {
        &self.token
    }
}

/// A short address.
#[derive(Serialize, Deserialize)]
pub(crate) struct ShortLink {
    pub(crate) code: String,
    pub(crate) source_url: String,
    /// Seconds since 1970.
    pub(crate) until: u64,
}

impl Record for ShortLink {
    const KIND: &'static str = "short_link";
    fn key(&self) -> &str {
        &self.code
    }
}

/// A text message that would have been sent: whatever it says is left out.
#[derive(Serialize, Deserialize)]
pub(crate) struct Message {
    number: String,
    /// In Beijing.
    pub(crate) time: String,
    /// Whose words it has: `template`, `own`, `code`.
    pub(crate) kind: String,
    /// The mobile number, of which only the end is kept.
    pub(crate) to: String,
    pub(crate) short_url: Option<String>,
}

impl Record for Message {
    const KIND: &'static str = "message";
    fn key(&self) -> &str {
        &self.number
    }
}

impl Message {
    pub(crate) fn new(
        number: u64,
        time: String,
        kind: &str,
        mobile: &str,
        short_url: Option<String>,
    ) -> Self {
        // Keys are sorted as texts.
        let number = format!("{number:012}");
        Self { number, time, kind: kind.to_owned(), to: masked(mobile), short_url }
    }

    pub(crate) fn told(&self) -> Value {
        json!({
            "number": self.number.trim_start_matches('0'),
            "time": self.time,
            "kind": self.kind,
            "to": self.to,
            "short_url": self.short_url,
        })
    }
}

/// A number of which only the last two digits are shown; nothing of a text that is too short for that, or no number.
fn masked(mobile: &str) -> String {
    let length = mobile.chars().count();
    let shown = if length < 5 { length } else { length - 2 };
    let digit = |at: usize, c: char| if at >= shown && c.is_ascii_digit() { c } else { '*' };
    mobile.chars().take(LONGEST).enumerate().map(|(at, c)| digit(at, c)).collect()
}

/// No number is this long.
const LONGEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_number_shows_its_end_only() {
        assert_eq!(masked("13000000042"), "*********42");
        assert_eq!(masked("1"), "*");
        assert_eq!(masked("联系人测试用户"), "*******");
    }
}

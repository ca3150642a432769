use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use hetong_call::{FieldKind, Limits, Problem, Wire};
use serde::Serialize;
use serde_json::Value;

use crate::{ContractId, CustomerId, KeywordStrategy, TransactionId};

/// The contracts of a batch (`sign_data`), each with the number of its signing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct SignData(Vec<SignItem>);

impl SignData {
    /// What it may be.
    pub const KIND: FieldKind = FieldKind::Json(check);
    /// What it may be where it is URL-encoded.
    pub const URL_KIND: FieldKind = FieldKind::UrlJson(check);

    /// The contracts.
    #[must_use]
    pub fn items(&self) -> &[SignItem] {
        &self.0
    }
}

impl FromIterator<SignItem> for SignData {
    fn from_iter<I: IntoIterator<Item = SignItem>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<const N: usize> From<[SignItem; N]> for SignData {
    fn from(items: [SignItem; N]) -> Self {
        items.into_iter().collect()
    }
}

/// One contract of a batch. `Debug` shows how long its keyword is, for it is often a name.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignItem {
    /// Which contract.
    #[serde(serialize_with = "text")]
    pub contract_id: ContractId,
    /// Number of this signing, chosen by the caller, never used before.
    #[serde(serialize_with = "text")]
    pub transaction_id: TransactionId,
    /// Who signs, where the call itself does not say it.
    #[serde(serialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// Text in the contract that the seal is put on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_keyword: Option<String>,
    /// Which occurrences of the keyword.
    #[serde(serialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub keyword_strategy: Option<KeywordStrategy>,
}

impl fmt::Debug for SignItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keyword = self.sign_keyword.as_ref().map(String::len);
        f.debug_struct("SignItem")
            .field("contract_id", &self.contract_id)
            .field("transaction_id", &self.transaction_id)
            .field("customer_id", &self.customer_id)
            .field("sign_keyword", &format_args!("({} bytes)", keyword.unwrap_or_default()))
            .field("keyword_strategy", &self.keyword_strategy)
            .finish()
    }
}

fn text<S: serde::Serializer>(value: &impl Wire, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&value.wire())
}

fn optional<S: serde::Serializer>(value: &Option<impl Wire>, serializer: S) -> Result<S::Ok, S::Error> {
    value.as_ref().map(Wire::wire).serialize(serializer)
}

impl SignItem {
    /// With what is required.
    #[must_use]
    pub fn new(contract_id: ContractId, transaction_id: TransactionId) -> Self {
        Self { contract_id, transaction_id, customer_id: None, sign_keyword: None, keyword_strategy: None }
    }

    /// Who signs, where the call itself does not say it.
    #[must_use]
    pub fn customer_id(mut self, customer_id: CustomerId) -> Self {
        self.customer_id = Some(customer_id);
        self
    }

    /// Text in the contract that the seal is put on.
    #[must_use]
    pub fn sign_keyword(mut self, keyword: impl Into<String>) -> Self {
        self.sign_keyword = Some(keyword.into());
        self
    }

    /// Which occurrences of the keyword.
    #[must_use]
    pub fn keyword_strategy(mut self, strategy: KeywordStrategy) -> Self {
        self.keyword_strategy = Some(strategy);
        self
    }
}

fn check(items: &Value) -> Result<(), Problem> {
    let wrong = |what: &str| Err(Problem::Content(what.to_owned()));
    let Some(items) = items.as_array().filter(|items| !items.is_empty()) else {
        return wrong("it is not a list of contracts, or an empty one");
    };
    let mut transactions = HashSet::new();
    for item in items {
        let (Some(contract), Some(transaction)) =
            (item["contractId"].as_str(), item["transactionId"].as_str())
        else {
            return wrong("each contract needs contractId and transactionId (texts)");
        };
        ContractId::KIND.check(contract)?;
        TransactionId::KIND.check(transaction)?;
        if !transactions.insert(transaction) {
            return wrong("a transactionId stands twice; each signing needs its own");
        }
    }
    Ok(())
}

/// Several contracts (`contract_ids`), separated by commas.
#[derive(Clone, PartialEq, Eq)]
pub struct ContractIds(String);

impl ContractIds {
    /// What they may be.
    pub const KIND: FieldKind = FieldKind::Text(Limits::NONE);

    /// The contracts' numbers. None at all is an error of the call.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a ContractId>) -> Self {
        let ids: Vec<_> = ids.into_iter().map(ContractId::as_str).collect();
        Self(ids.join(","))
    }
}

impl Wire for ContractIds {
    fn wire(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

impl fmt::Debug for ContractIds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContractIds({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use hetong_call::{Wire as _, json, url_json};

    use super::{ContractIds, SignData, SignItem};
    use crate::{ContractId, KeywordStrategy, TransactionId};

    fn item(transaction: &str) -> SignItem {
        SignItem::new(ContractId::new("C1").unwrap(), TransactionId::new(transaction).unwrap())
    }

    #[test]
    fn a_batch_is_written_once_with_the_providers_names() {
        let item = item("T1").sign_keyword("甲方 盖章").keyword_strategy(KeywordStrategy::Last);
        let data = SignData::from([item]);
        let text = json(&data);
        assert_eq!(
            text,
            r#"[{"contractId":"C1","transactionId":"T1","signKeyword":"甲方 盖章","keywordStrategy":"2"}]"#
        );
        assert!(SignData::KIND.check(&text).is_ok());
        let encoded = url_json(&data);
        assert!(encoded.starts_with("%5B%7B%22contractId%22%3A%22C1%22"), "{encoded}");
        assert!(encoded.contains("%E7%94%B2%E6%96%B9+%E7%9B%96"), "{encoded}");
        assert!(SignData::URL_KIND.check(&encoded).is_ok());
        assert!(SignData::URL_KIND.check(&text).is_ok(), "what is not encoded reads the same");
    }

    #[test]
    fn a_batch_that_signs_twice_under_one_number_is_refused() {
        let text = json(&SignData::from([item("T1"), item("T1")]));
        let told = SignData::KIND.check(&text).unwrap_err().to_string();
        assert!(told.contains("transactionId stands twice"), "{told}");
        for wrong in ["[]", "{}", r#"[{"contractId":"C1"}]"#, r#"[{"contractId":"C-1","transactionId":"T"}]"#]
        {
            assert!(SignData::KIND.check(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn contract_numbers_are_separated_by_commas() {
        let ids = ["C1", "C2"].map(|id| ContractId::new(id).unwrap());
        assert_eq!(ContractIds::new(&ids).wire(), "C1,C2");
    }
}

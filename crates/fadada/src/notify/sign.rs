use std::fmt;
use std::time::{Duration, SystemTime};

use hetong_call::lenient::FromText as _;
use hetong_signing::{Params, Stamp, fadada};

use super::make::{REJECTION, SIGN_RESULT};
use super::{DedupKey, Form, NotifyError};
use crate::{
    Client, ContractId, Credentials, CustomerId, Error, PageUrl, QuerySignResult, SignRecord, SignResult,
    TransactionId,
};

/// The result of a signing. It exists only if its digest was right, **which covers the transaction's id and the time and
/// nothing else**: see [the module](super) for what can be made up, and [`SignNotice::confirm`] for what to do about it.
///
/// `Debug` shows neither the addresses nor the texts that the provider wrote.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignNotice {
    /// Which signing. Verified, except after a rejection; see [`SignNotice::protected`].
    pub transaction_id: TransactionId,
    /// When the provider wrote this, in Beijing time. Verified.
    pub timestamp: Stamp,
    /// Which contract; absent in some returns. Not verified: use what you have noted for the transaction.
    pub contract_id: Option<ContractId>,
    /// What came of it. **Not verified.**
    pub result: SignResult,
    /// The provider's words for it. Not verified.
    pub description: Option<String>,
    /// For downloading the PDF. Not verified: do not fetch it, take the one that [`SignNotice::confirm`] gives.
    pub download_url: Option<PageUrl>,
    /// For viewing the PDF. Not verified, as above.
    pub view_url: Option<PageUrl>,
    /// What else there is. Not verified.
    pub more: Params,
    joined: bool,
}

const FIELDS: &[&str] =
    &["transaction_id", "contract_id", "result_code", "result_desc", "download_url", "viewpdf_url"];

impl SignNotice {
    /// Verifies what was posted to `notify_url`.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify(credentials: &Credentials, raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        Self::general(credentials, &Form::parse(raw)?)
    }

    /// Verifies the query with which a signer returns to `return_url`. With `result_code=3003` the digest of
    /// [`SignNotice::verify_rejection`] is accepted, too.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify_return(credentials: &Credentials, raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        let form = Form::parse(raw)?;
        match Self::general(credentials, &form) {
            Err(NotifyError::WrongDigest(_)) if form.get("result_code") == Some("3003") => {
                Self::rejection(credentials, &form)
            }
            outcome => outcome,
        }
    }

    /// Verifies the query after a rejection (`result_code=3003`) by a digest over all business parameters in the order
    /// of their names. **Inferred** from one source.
    ///
    /// The values are joined without a mark between them, so that even the transaction's id can have been cut or made
    /// longer by a part of its neighbours: [`SignNotice::protected`] names the time alone.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify_rejection(credentials: &Credentials, raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        Self::rejection(credentials, &Form::parse(raw)?)
    }

    fn general(credentials: &Credentials, form: &Form) -> Result<Self, NotifyError> {
        form.needed("transaction_id")?;
        form.verify(credentials, &SIGN_RESULT)?;
        Self::read(form, false)
    }

    fn rejection(credentials: &Credentials, form: &Form) -> Result<Self, NotifyError> {
        form.needed("transaction_id")?;
        if form.needed("result_code")? != "3003" {
            return Err(NotifyError::Malformed { parameter: "result_code", wanted: "3003, a rejection" });
        }
        if let Err(wrong) = form.verify(credentials, &REJECTION) {
            // The addresses may have been escaped after they were signed.
            let mut params = form.others(&[]);
            for name in ["download_url", "viewpdf_url"] {
                if let Some(text) = form.get(name) {
                    params.set(name, unescaped(text));
                }
            }
            let (app_id, app_secret) = (credentials.app_id(), credentials.app_secret());
            let (stamp, digest) = (form.stamp()?, form.needed("msg_digest")?);
            let unescaped = fadada::verify(app_id, app_secret, &stamp, &REJECTION, &params, digest);
            if !unescaped || !matches!(wrong, NotifyError::WrongDigest(_)) {
                return Err(wrong);
            }
        }
        Self::read(form, true)
    }

    /// Reads a form whose digest was right.
    fn read(form: &Form, joined: bool) -> Result<Self, NotifyError> {
        let malformed = |parameter, wanted| NotifyError::Malformed { parameter, wanted };
        let wanted = "an id: at most 32 letters, digits and underscores";
        let transaction_id = TransactionId::new(form.needed("transaction_id")?)
            .map_err(|_| malformed("transaction_id", wanted))?;
        let contract_id = form.get("contract_id").map(|text| {
            let wanted = "an id: at most 32 letters and digits";
            ContractId::new(text).map_err(|_| malformed("contract_id", wanted))
        });
        let result = form.needed("result_code")?;
        if result.len() > 8 || !result.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(malformed("result_code", "a code such as 3000"));
        }
        Ok(Self {
            transaction_id,
            timestamp: form.stamp()?,
            contract_id: contract_id.transpose()?,
            result: SignResult::from_text(result.to_owned()),
            description: form.get("result_desc").map(str::to_owned),
            download_url: address(form, "download_url")?,
            view_url: address(form, "viewpdf_url")?,
            more: form.others(FIELDS),
            joined,
        })
    }

    /// The parameters that nobody can have changed. Everything else is as unverified as if there were no digest.
    #[must_use]
    pub fn protected(&self) -> &'static [&'static str] {
        if self.joined { &["timestamp"] } else { &["transaction_id", "timestamp"] }
    }

    /// Refuses it if its time is further from `now` than `age`, in either direction.
    ///
    /// This ends the time in which a text that somebody has seen can be sent again. How long the provider goes on
    /// trying, and whether it writes a new time then, is not known: allow at least as long as your own outages last.
    ///
    /// # Errors
    /// [`NotifyError::Time`].
    pub fn not_older_than(self, now: SystemTime, age: Duration) -> Result<Self, NotifyError> {
        let apart = self
            .timestamp
            .instant()
            .map(|then| now.duration_since(then).unwrap_or_else(|early| early.duration()));
        if apart.is_some_and(|apart| apart <= age) { Ok(self) } else { Err(NotifyError::Time(age)) }
    }

    /// The same for repeats of one notification: made of the transaction's id and the result code.
    ///
    /// The code is not verified, so that somebody can make other keys for a transaction that they know, and make them
    /// early: mark a key as done only when [`SignNotice::confirm`] has given this very result.
    #[must_use]
    pub fn dedup_key(&self) -> DedupKey {
        DedupKey::new("sign", self.transaction_id.as_str(), self.result.as_str())
    }

    /// Asks the provider what came of the signing ([`QuerySignResult`]): its answer is what counts.
    ///
    /// The contract and the customer are those that you have noted for [`transaction_id`](Self::transaction_id) when you
    /// asked for the signature: no notification names the customer, and the contract in it is not verified.
    ///
    /// # Errors
    /// As for any call.
    pub async fn confirm(
        &self,
        client: &Client,
        contract_id: &ContractId,
        customer_id: &CustomerId,
    ) -> Result<SignRecord, Error> {
        let transaction_id = self.transaction_id.clone();
        client.call(&QuerySignResult::new(contract_id.clone(), customer_id.clone(), transaction_id)).await
    }
}

impl fmt::Debug for SignNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let description = self.description.as_ref().map(String::len);
        f.debug_struct("SignNotice")
            .field("transaction_id", &self.transaction_id)
            .field("timestamp", &self.timestamp)
            .field("contract_id", &self.contract_id)
            .field("result", &self.result)
            .field("description", &format_args!("({} bytes)", description.unwrap_or_default()))
            .field("download_url", &self.download_url)
            .field("view_url", &self.view_url)
            .field("more", &self.more)
            .finish_non_exhaustive()
    }
}

/// An address, if there is one. Only addresses of the web: some handler will make a link of it.
fn address(form: &Form, parameter: &'static str) -> Result<Option<PageUrl>, NotifyError> {
    let Some(text) = form.get(parameter) else { return Ok(None) };
    let text = unescaped(text);
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let whole = !text.chars().any(|c| c.is_control() || c == ' ');
    if whole && matches!(scheme.as_deref(), Some("http" | "https")) {
        Ok(Some(PageUrl::new(text)))
    } else {
        Err(NotifyError::Malformed { parameter, wanted: "an http or https address" })
    }
}

/// An address as it was meant: some deployments escape its `&` once more.
fn unescaped(address: &str) -> String {
    let address = address.replace("&amp;", "&");
    match address.split_once('?') {
        // Beside a plain one, %26 is part of a value.
        Some((_, query)) if !query.contains('&') => address.replace("%26", "&"),
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn addresses_are_read_as_they_were_meant() {
        let meant = "https://x.example/getdocs.action?app_id=1&v=2.0";
        for arrives in [meant, &meant.replace('&', "&amp;"), &meant.replace('&', "%26")] {
            assert_eq!(unescaped(arrives), meant);
        }
        for kept in ["https://x.example/a%26b", "https://x.example/?a=1%262&b=3"] {
            assert_eq!(unescaped(kept), kept);
        }
    }
}

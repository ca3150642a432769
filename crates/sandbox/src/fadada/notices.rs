//! What the sandbox sends of its own accord: results to `notify_url`, and browsers back to `return_url`.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Weak};
use std::time::{Duration, UNIX_EPOCH};

use axum::response::Response;
use hetong_fadada::notify::{RealNameOutcome, RealNameState, SignOutcome};
use hetong_fadada::{CompanyState, PersonState, SignResult};
use hetong_transport::{FORM, Payload};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::model::{Counter, Customer, Signing, Transaction, Verification, Verified, Who};
use super::{Desk, Refusal, links};
use crate::sandbox::Inner;
use crate::store::{Record, StoreError};
use crate::{Sandbox, control, outgoing};

/// Whoever does not answer for so long has not got it.
const PATIENCE: Duration = Duration::from_secs(20);

/// A notification. Its body is signed once, so that a repeat is the same text.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Notice {
    /// Digits, so that the order of the keys is that of time.
    number: String,
    what: What,
    /// The number of the signing or of the verification.
    about: String,
    result: String,
    url: String,
    body: String,
    attempts: u32,
    state: Delivery,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    SignResult,
    Verification,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Delivery {
    Waiting,
    Delivered,
    GivenUp,
}

impl Record for Notice {
    const KIND: &'static str = "notice";
    fn key(&self) -> &str {
        &self.number
    }
}

impl Notice {
    /// Without its body, and without what may be secret in its address.
    pub(crate) fn told(&self) -> Value {
        json!({
            "number": self.number,
            "what": self.what,
            "about": self.about,
            "result": self.result,
            "to": hetong_call::host(&self.url),
            "attempts": self.attempts,
            "state": self.state,
        })
    }
}

/// Puts a notification into the outbox; it is sent when the request's work has been kept.
fn post(
    desk: &Desk<'_>,
    what: What,
    about: &str,
    result: &str,
    url: &str,
    body: String,
) -> Result<(), StoreError> {
    let mut counter = desk.tx.get("notice")?.unwrap_or(Counter { name: "notice".to_owned(), last: 0 });
    counter.last += 1;
    desk.tx.put(&counter)?;
    let number = format!("{:08}", counter.last);
    desk.tx.put(&Notice {
        number: number.clone(),
        what,
        about: about.to_owned(),
        result: result.to_owned(),
        url: url.to_owned(),
        body,
        attempts: 0,
        state: Delivery::Waiting,
    })?;
    desk.posted.borrow_mut().push(number);
    Ok(())
}

/// The result of a signing as it is sent, to the app or with the browser.
fn outcome(desk: &Desk<'_>, transaction: &Transaction, returning: bool) -> String {
    let (result, description) = match transaction.state {
        Signing::Signed => (SignResult::Signed, "签署成功"),
        Signing::Rejected => (SignResult::Rejected, "拒绝签署"),
        Signing::Revoked => (SignResult::Revoked, "已撤销"),
        Signing::Failed | Signing::Waiting => (SignResult::Failed, "签署失败"),
    };
    let signed = transaction.state == Signing::Signed;
    let links = signed.then(|| links::of_transaction(desk, &transaction.transaction_id));
    let (download, view) = links.unzip();
    let outcome = SignOutcome {
        transaction_id: &transaction.transaction_id,
        contract_id: Some(&transaction.contract_id),
        result: &result,
        description,
        download_url: download.as_deref(),
        view_url: view.as_deref(),
    };
    let app = &desk.settings.app;
    match returning && result == SignResult::Rejected {
        true => outcome.rejection_form(app, desk.now),
        false => outcome.form(app, desk.now),
    }
}

/// Tells the app what came of a signing, if it wants to know.
pub(crate) fn signing(desk: &Desk<'_>, transaction: &Transaction) -> Result<(), Refusal> {
    let Some(url) = &transaction.notify_url else { return Ok(()) };
    let body = outcome(desk, transaction, false);
    let (about, result) = (&transaction.transaction_id, transaction.state.code());
    Ok(post(desk, What::SignResult, about, result, url, body)?)
}

/// Where the signer's browser goes afterwards.
pub(crate) fn signer_returns(desk: &Desk<'_>, transaction: &Transaction) -> Option<String> {
    let url = transaction.return_url.as_ref()?;
    Some(joined(url, &outcome(desk, transaction, true)))
}

fn state(verification: &Verification) -> RealNameState {
    let passed = verification.state == Verified::Passed;
    match verification.who {
        Who::Person if passed => RealNameState::Person(PersonState::Passed),
        Who::Person => RealNameState::Person(PersonState::NotPassed),
        Who::Company if passed => RealNameState::Company(CompanyState::Passed),
        Who::Company => RealNameState::Company(CompanyState::NotPassed),
    }
}

/// Tells the app what came of a verification, if it wants to know.
pub(crate) fn verification(desk: &Desk<'_>, verification: &Verification) -> Result<(), StoreError> {
    let Some(url) = &verification.notify_url else { return Ok(()) };
    let state = state(verification);
    let outcome =
        RealNameOutcome { serial_no: &verification.serial_no, name: verification.name(), state: &state };
    let customer: Option<Customer> = desk.tx.get(&verification.customer_id)?;
    let bound = customer.is_some_and(|customer| customer.serial_no.as_ref() == Some(&verification.serial_no));
    let description = if verification.state == Verified::Passed { "审核通过" } else { "审核不通过" };
    let body = outcome.notice_form(&desk.settings.app, &verification.customer_id, description, bound);
    post(desk, What::Verification, &verification.serial_no, state.as_str(), url, body)
}

/// Where the browser goes after a verification.
pub(crate) fn verified_returns(desk: &Desk<'_>, verification: &Verification) -> Option<String> {
    let url = verification.return_url.as_ref()?;
    let state = state(verification);
    let outcome =
        RealNameOutcome { serial_no: &verification.serial_no, name: verification.name(), state: &state };
    Some(joined(url, &outcome.return_query(&desk.settings.app)))
}

fn joined(url: &str, query: &str) -> String {
    let (url, fragment) = url.split_once('#').map_or((url, None), |(url, fragment)| (url, Some(fragment)));
    let joint = if url.contains('?') { '&' } else { '?' };
    let fragment = fragment.map_or_else(String::new, |fragment| format!("#{fragment}"));
    format!("{url}{joint}{query}{fragment}")
}

impl Inner {
    /// Sends notifications, without being waited for.
    pub(crate) fn send_notices(&self, numbers: Vec<String>) {
        for number in numbers {
            let sending = deliver(Weak::clone(&self.me), number, self.forgotten.load(Ordering::Relaxed));
            tokio::spawn(sending);
        }
    }

    /// Sends what an earlier run has left.
    pub(crate) fn resume_notices(&self) -> Result<(), StoreError> {
        let waiting = self.store.all::<Notice>()?.into_iter();
        let waiting = waiting.filter(|notice| notice.state == Delivery::Waiting);
        self.send_notices(waiting.map(|notice| notice.number).collect());
        Ok(())
    }
}

/// Sends a notification until it arrives or the plan of repeats is at its end. Between attempts the sandbox may go.
/// What was forgotten is not sent any more, for another notification may have its number since.
async fn deliver(sandbox: Weak<Inner>, number: String, forgotten: u64) {
    while let Some(inner) = sandbox.upgrade() {
        if inner.forgotten.load(Ordering::Relaxed) != forgotten {
            return;
        }
        let clock = Arc::clone(&inner.settings.clock);
        let Some(wait) = attempt(Sandbox(inner), number.clone()).await else { return };
        clock.sleep(wait).await;
    }
}

/// Sends a notification once; how long to wait until the next time, if there is to be one.
async fn attempt(sandbox: Sandbox, number: String) -> Option<Duration> {
    let key = number.clone();
    let load = move |inner: &Inner| inner.store.write(|tx| tx.get::<Notice>(&key)).ok().flatten();
    let notice = sandbox.work(load).await??;
    let arrived = send(&sandbox.0, &notice).await;
    let keep = move |inner: &Inner| {
        inner.store.write(|tx| {
            let Some(mut notice) = tx.get::<Notice>(&number)? else { return Ok(None) };
            notice.attempts += 1;
            let plan = &inner.settings.rules.notice_retries;
            let wait = plan.get(notice.attempts as usize - 1).copied().filter(|_| arrived == Some(false));
            notice.state = match (arrived, wait) {
                (Some(true), _) => Delivery::Delivered,
                (_, Some(_)) => Delivery::Waiting,
                (_, None) => Delivery::GivenUp,
            };
            tx.put(&notice)?;
            Ok::<_, StoreError>(wait)
        })
    };
    sandbox.work(keep).await?.ok()?
}

/// Whether it arrived; `None` if there is nothing to send with.
async fn send(inner: &Inner, notice: &Notice) -> Option<bool> {
    let transport = inner.settings.fetch.as_ref()?;
    let request = http::Request::post(&notice.url).header(CONTENT_TYPE, FORM);
    let request = request.body(Payload::from(notice.body.clone())).ok()?;
    let reply = async {
        let reply = transport.send(request).await.ok()?;
        let status = reply.status();
        Some((status, reply.into_body().collect(4096).await.unwrap_or_default()))
    };
    let Ok(Some((status, body))) = tokio::time::timeout(PATIENCE, reply).await else { return Some(false) };
    let wanted = inner.settings.rules.notice_reply.as_deref();
    Some(status.is_success() && wanted.is_none_or(|wanted| body.trim_ascii() == wanted.as_bytes()))
}

/// `POST /sandbox/notifications/{number}/send`: sends a notification once more, as a repeat or a replay would come.
pub(crate) fn send_again(inner: &Inner, number: &str) -> Response {
    match inner.store.write(|tx| tx.get::<Notice>(number)) {
        Ok(Some(notice)) => {
            inner.send_notices(vec![notice.number]);
            outgoing::json(StatusCode::ACCEPTED, &json!({ "sent": number }))
        }
        Ok(None) => control::refuse(StatusCode::NOT_FOUND, "there is no notification with this number"),
        Err(error) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// The time in the unit of records: milliseconds since 1970.
pub(crate) fn millis(desk: &Desk<'_>) -> u64 {
    let since = desk.now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    u64::try_from(since).unwrap_or(u64::MAX)
}

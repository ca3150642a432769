//! Signing many contracts with one act.

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use maud::Markup;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::gate::Admitted;
use super::model::{Signing, Transaction};
use super::signing::{Start, certified, person, prepare, quick_data, sign};
use super::{Answer, Desk, Refusal, account, auto_sign, notices, page, place, refuse, refuse_saying};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::store::Record;
use crate::{outgoing, pages};

/// A batch.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Batch {
    pub(crate) batch_id: String,
    pub(crate) title: String,
    customer_id: String,
    transactions: Vec<String>,
    return_url: Option<String>,
}

impl Record for Batch {
    const KIND: &'static str = "batch";
    fn key(&self) -> &str {
        &self.batch_id
    }
}

impl Batch {
    pub(crate) fn told(&self) -> Value {
        json!({
            "batch_id": self.batch_id,
            "customer_id": self.customer_id,
            "transactions": self.transactions,
        })
    }
}

/// An entry of `sign_data`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    contract_id: String,
    transaction_id: String,
    customer_id: Option<String>,
    sign_keyword: Option<String>,
    keyword_strategy: Option<String>,
}

/// gotoBatchSemiautoSignPage, extBatchSign.
pub(crate) fn on_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    certified(&customer)?;
    let batch = begin(desk, call, false)?;
    Ok(Answer::Page(waiting(desk, &batch)?))
}

/// batch_quick_sign: the signer proves who they are in the same act.
pub(crate) fn quick(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let batch = begin(desk, call, true)?;
    let address = format!("{}/sandbox/pages/batch/{}", desk.origin, batch.batch_id);
    Ok(Answer::Data(json!(STANDARD.encode(address))))
}

/// extBatchSignAuto: first everything is checked, then each contract is signed for itself. What cannot be signed is told
/// by its notification (inferred).
pub(crate) fn auto(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let batch = begin(desk, call, false)?;
    for transaction in transactions(desk, &batch)? {
        auto_sign::must_be_granted(desk, &transaction.customer_id)?;
    }
    sign_all(desk, &batch)?;
    Ok(Answer::Done)
}

fn begin(desk: &Desk<'_>, call: &Admitted, quick: bool) -> Result<Batch, Refusal> {
    let wrong = |what: &'static str| refuse_saying(Code::ContractParameterInvalid, what);
    // One call sends it URL-encoded within the form's own encoding.
    let text = call.text("sign_data");
    let decoded = form_urlencoded::parse(text.as_bytes()).next().map(|(text, _)| text.into_owned());
    let entries = serde_json::from_str::<Vec<Entry>>(text)
        .ok()
        .or_else(|| serde_json::from_str(&decoded.unwrap_or_default()).ok());
    let Some(entries) = entries.filter(|entries| !entries.is_empty()) else {
        return wrong("sign_data不合法.");
    };
    let batch_id = call.text("batch_id");
    let ids: Vec<_> = entries.iter().map(|entry| entry.transaction_id.clone()).collect();
    if let Some(earlier) = desk.tx.get::<Batch>(batch_id)?
        && earlier.transactions != ids
    {
        return refuse(Code::TransactionIdUsed);
    }
    for entry in &entries {
        let Some(customer_id) = entry.customer_id.as_deref().or(call.maybe("customer_id")) else {
            return wrong("sign_data缺少customerId.");
        };
        let mut customer = account::customer(desk.tx, customer_id)?;
        if quick {
            customer = person(customer)?;
        } else {
            certified(&customer)?;
        }
        let mut transaction = prepare(
            desk,
            &Start {
                transaction_id: &entry.transaction_id,
                contract_id: &entry.contract_id,
                customer,
                title: "",
                place: place::on(entry.sign_keyword.as_deref(), entry.keyword_strategy.as_deref()),
                call,
            },
        )?;
        transaction.quick = quick.then(|| quick_data(call));
        desk.tx.put(&transaction)?;
    }
    let batch = Batch {
        batch_id: batch_id.to_owned(),
        title: call.text("batch_title").to_owned(),
        customer_id: call.text("customer_id").to_owned(),
        transactions: ids,
        return_url: call.maybe("return_url").map(str::to_owned),
    };
    desk.tx.put(&batch)?;
    Ok(batch)
}

fn transactions(desk: &Desk<'_>, batch: &Batch) -> Result<Vec<Transaction>, Refusal> {
    let mut all = Vec::new();
    for id in &batch.transactions {
        match desk.tx.get(id)? {
            Some(transaction) => all.push(transaction),
            None => return refuse(Code::InvalidTransaction),
        }
    }
    Ok(all)
}

/// Signs what waits. One that cannot be signed does not stop the others.
fn sign_all(desk: &Desk<'_>, batch: &Batch) -> Result<(), Refusal> {
    for mut transaction in transactions(desk, batch)? {
        if transaction.state != Signing::Waiting {
            continue;
        }
        if sign(desk, &mut transaction).is_err() {
            transaction.state = Signing::Failed;
            desk.tx.put(&transaction)?;
        }
        notices::signing(desk, &transaction)?;
    }
    Ok(())
}

fn waiting(desk: &Desk<'_>, batch: &Batch) -> Result<Markup, Refusal> {
    let transactions = transactions(desk, batch)?;
    let link = |transaction: &Transaction| super::archive::pdf_link(desk, &transaction.contract_id);
    let rows: Vec<_> = transactions.iter().map(|one| (one, link(one))).collect();
    Ok(pages::batch(batch, &rows))
}

/// `/sandbox/pages/batch/{batch_id}`. What the provider adds to the address that the browser returns to is in no
/// source, so it is left as it is.
pub(crate) fn act(inner: &Inner, request: &Incoming, batch_id: &str) -> Response {
    let pressed = request.head.method == Method::POST;
    page::answer(inner, request, |desk| {
        let Some(batch) = desk.tx.get::<Batch>(batch_id)? else {
            return refuse(Code::InvalidTransaction);
        };
        if pressed {
            sign_all(desk, &batch)?;
            if let Some(address) = &batch.return_url {
                return Ok(outgoing::redirect(StatusCode::SEE_OTHER, address));
            }
        }
        Ok(outgoing::page(StatusCode::OK, waiting(desk, &batch)?))
    })
}

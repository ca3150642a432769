//! Signing, on a page and without one.

use std::cell::RefCell;

use axum::response::Response;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use maud::Markup;
use serde_json::{Map, Value, json};

use super::gate::Admitted;
use super::model::{Contract, ContractState, Customer, Place, Signing, Transaction};
use super::states::{Act, allow};
use super::{Answer, Desk, Refusal, account, archive, contract, links, refuse, refuse_saying, seal};
use crate::incoming::Incoming;
use crate::pdf::{self, PdfError, Placement, Position, Which};
use crate::sandbox::Inner;
use crate::{outgoing, pages};

pub(crate) fn auto(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut transaction = begin(desk, call)?;
    sign(desk, &mut transaction)?;
    let (download, view) = links::of_transaction(desk, &transaction.transaction_id);
    let mut fields = Map::new();
    fields.insert("download_url".to_owned(), json!(download));
    fields.insert("viewpdf_url".to_owned(), json!(view));
    Ok(Answer::Fields("文档签署成功", fields))
}

pub(crate) fn page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let transaction = begin(desk, call)?;
    desk.tx.put(&transaction)?;
    Ok(Answer::Page(waiting(desk, &transaction)?))
}

/// Everything that must be right before a signature can be made.
fn begin(desk: &Desk<'_>, call: &Admitted) -> Result<Transaction, Refusal> {
    let (transaction_id, contract_id) = (call.text("transaction_id"), call.text("contract_id"));
    let contract = contract::known(desk, contract_id, Act::Sign)?;
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    certified(&customer)?;
    if let Some(earlier) = desk.tx.get::<Transaction>(transaction_id)? {
        let same = earlier.contract_id == contract_id && earlier.customer_id == customer.customer_id;
        match earlier.state {
            _ if !same => return refuse(Code::TransactionIdUsed),
            Signing::Signed => return refuse(Code::TransactionDone),
            Signing::Rejected => return refuse(Code::TransactionIdUsed),
            Signing::Waiting => {}
        }
    }
    allow(Act::Sign, Some(&contract))?;
    if desk.settings.rules.one_signature_each && contract.signed_by.contains(&customer.customer_id) {
        return refuse(Code::AlreadySigned);
    }
    if let Some(signature_id) = call.maybe("signature_id") {
        seal::to_sign_with(desk, &customer, Some(signature_id))?;
    }
    Ok(Transaction {
        transaction_id: transaction_id.to_owned(),
        contract_id: contract_id.to_owned(),
        customer_id: customer.customer_id,
        title: call.text("doc_title").to_owned(),
        state: Signing::Waiting,
        signature_id: call.maybe("signature_id").map(str::to_owned),
        place: place(call)?,
    })
}

fn certified(customer: &Customer) -> Result<(), Refusal> {
    if customer.serial_no.is_some() { Ok(()) } else { refuse(Code::NotVerified) }
}

fn place(call: &Admitted) -> Result<Place, Refusal> {
    let number = |name: &str| call.maybe(name).and_then(|text| text.parse::<f32>().ok());
    if call.maybe("position_type") == Some("1") {
        if let Some(text) = call.maybe("signature_positions") {
            let read = |value: &Value| {
                let number = |name: &str| match &value[name] {
                    Value::Number(number) => number.as_f64(),
                    Value::String(text) => text.trim().parse().ok(),
                    _ => None,
                };
                let (page, x, y) = (number("pagenum")?, number("x")?, number("y")?);
                (page >= 0.0).then_some((page as usize, x as f32, y as f32))
            };
            let positions: Option<Vec<Value>> = serde_json::from_str(text).ok();
            let positions: Option<Vec<_>> = positions.and_then(|all| all.iter().map(read).collect());
            return match positions {
                Some(positions) if !positions.is_empty() => Ok(Place::At(positions)),
                _ => refuse_saying(Code::ContractParameterInvalid, "signature_positions不合法."),
            };
        }
        if let (Some(x), Some(y)) = (number("x"), number("y")) {
            let page = call.maybe("pagenum").and_then(|page| page.parse().ok()).unwrap_or(0);
            return Ok(Place::At(vec![(page, x, y)]));
        }
    }
    Ok(match call.maybe("sign_keyword") {
        Some(text) => Place::Keyword {
            text: text.to_owned(),
            which: call.maybe("keyword_strategy").and_then(|which| which.chars().next()).unwrap_or('0'),
            right: number("keyx").unwrap_or(0.0),
            up: number("keyy").unwrap_or(0.0),
        },
        None => Place::End,
    })
}

/// Puts the seal on the contract.
fn sign(desk: &Desk<'_>, transaction: &mut Transaction) -> Result<(), Refusal> {
    let mut contract = contract::find(desk, &transaction.contract_id, Act::Sign)?;
    let customer = account::customer(desk.tx, &transaction.customer_id)?;
    let seal = seal::to_sign_with(desk, &customer, transaction.signature_id.as_deref())?;
    let name = Contract::file(&contract.contract_id);
    let Some(document) = desk.tx.file(&name)? else {
        return refuse(Code::FileGone);
    };
    let sealed = match stamp(&document, &seal, &transaction.place, contract.seals_at_end) {
        Err(PdfError::KeywordNotFound) => {
            return refuse_saying(Code::BusinessError, "合同中没有找到定位关键字.");
        }
        Err(PdfError::NoSuchPage { .. }) => {
            return refuse_saying(Code::ContractParameterInvalid, "signature_positions的页码超出合同页数.");
        }
        other => other?,
    };
    desk.tx.put_file(&name, &sealed)?;
    transaction.state = Signing::Signed;
    desk.tx.put(transaction)?;
    contract.signed_by.push(customer.customer_id);
    contract.seals_at_end += usize::from(matches!(transaction.place, Place::End));
    desk.tx.put(&contract)?;
    Ok(())
}

fn stamp(document: &[u8], seal: &pdf::Seal, place: &Place, at_end: usize) -> Result<Vec<u8>, PdfError> {
    match place {
        Place::Keyword { text, which, right, up } => {
            let which = match which {
                '1' => Which::First,
                '2' => Which::Last,
                _ => Which::All,
            };
            pdf::stamp(document, seal, &Placement::Keyword { keyword: text, which, dx: *right, dy: *up })
        }
        Place::At(places) => {
            let mut positions = Vec::new();
            for (page, x, down) in places {
                // The provider's document does not say from where y counts; from the top is assumed.
                let area = pdf::page_area(document, *page)?;
                positions.push(Position { page: *page, x: area.x + x, y: area.top() - down });
            }
            pdf::stamp(document, seal, &Placement::At(&positions))
        }
        Place::End => pdf::stamp(document, seal, &Placement::End { earlier: at_end }),
    }
}

pub(crate) fn query(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let transaction: Option<Transaction> = desk.tx.get(call.text("transaction_id"))?;
    let fits = |transaction: &Transaction| {
        transaction.contract_id == call.text("contract_id")
            && transaction.customer_id == call.text("customer_id")
    };
    let Some(transaction) = transaction.filter(fits) else {
        return refuse(Code::NoSigningRecord);
    };
    let links = match transaction.state {
        Signing::Signed => Some(links::of_transaction(desk, &transaction.transaction_id)),
        _ => None,
    };
    let (download, view) = links.unzip();
    let result = transaction.state.code();
    Ok(Answer::Data(json!({ "download_url": download, "result": result, "view_url": view })))
}

/// `/sandbox/pages/sign/{transaction_id}`: what the signer presses on the page, and what is to be seen afterwards.
pub(crate) fn act(inner: &Inner, request: &Incoming, transaction_id: &str) -> Response {
    let pressed = request.head.method == Method::POST;
    let rejects = request.text("action").is_some_and(|action| action == "reject");
    let notes = RefCell::default();
    let shown = inner.store.write(|tx| {
        let origin = request.origin();
        let desk = Desk { settings: &inner.settings, tx, now: inner.now(), origin, notes: &notes };
        let Some(mut transaction) = tx.get::<Transaction>(transaction_id)? else {
            return refuse(Code::InvalidTransaction);
        };
        match (transaction.state, pressed) {
            (Signing::Signed | Signing::Rejected, false) => {}
            (Signing::Signed, true) => return refuse(Code::TransactionDone),
            (Signing::Rejected, true) => return refuse(Code::ContractRejected),
            (Signing::Waiting, false) => return waiting(&desk, &transaction),
            (Signing::Waiting, true) if rejects => reject(&desk, &mut transaction)?,
            (Signing::Waiting, true) => sign(&desk, &mut transaction)?,
        }
        Ok(pages::signed(&transaction, &archive::pdf_link(&desk, &transaction.contract_id)))
    });
    match shown {
        Ok(page) => outgoing::page(StatusCode::OK, page),
        Err(refusal) => {
            let (code, message) = refusal.written(false);
            outgoing::page(StatusCode::OK, pages::refusal(&code, &message))
        }
    }
}

/// The page on which a signer signs.
fn waiting(desk: &Desk<'_>, transaction: &Transaction) -> Result<Markup, Refusal> {
    contract::find(desk, &transaction.contract_id, Act::Sign)?;
    let pdf = archive::pdf_link(desk, &transaction.contract_id);
    let action = format!("{}/sandbox/pages/sign/{}", desk.origin, transaction.transaction_id);
    Ok(pages::sign(transaction, &pdf, &action))
}

fn reject(desk: &Desk<'_>, transaction: &mut Transaction) -> Result<(), Refusal> {
    let mut contract = contract::find(desk, &transaction.contract_id, Act::Sign)?;
    contract.state = ContractState::Rejected;
    desk.tx.put(&contract)?;
    transaction.state = Signing::Rejected;
    desk.tx.put(transaction)?;
    Ok(())
}

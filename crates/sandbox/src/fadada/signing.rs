//! Signing, on a page and without one.

use std::time::UNIX_EPOCH;

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use maud::Markup;
use serde_json::{Map, Value, json};

use super::gate::Admitted;
use super::model::{
    Contract, ContractState, Customer, Identity, Place, Quick, Signing, Transaction, Verification, Who,
};
use super::states::{Act, allow};
use super::{
    Answer, Desk, Refusal, account, archive, auto_sign, certificate, contract, links, message, notices, page,
    place, refuse, seal,
};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::{outgoing, pages};

pub(crate) fn auto(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let transaction = begin(desk, call, place::of(call)?)?;
    auto_sign::must_be_granted(desk, &transaction.customer_id)?;
    finish_at_once(desk, transaction, "文档签署成功")
}

pub(crate) fn across_pages(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut transaction = begin(desk, call, Place::Across)?;
    transaction.signature_id = call.maybe("across_signature_id").map(str::to_owned);
    finish_at_once(desk, transaction, "操作成功")
}

fn finish_at_once(
    desk: &Desk<'_>,
    mut transaction: Transaction,
    message: &'static str,
) -> Result<Answer, Refusal> {
    sign(desk, &mut transaction)?;
    notices::signing(desk, &transaction)?;
    let (download, view) = links::of_transaction(desk, &transaction.transaction_id);
    let mut fields = Map::new();
    fields.insert("download_url".to_owned(), json!(download));
    fields.insert("viewpdf_url".to_owned(), json!(view));
    Ok(Answer::Fields(message, fields))
}

pub(crate) fn by_hand(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    show(desk, begin(desk, call, place::of(call)?)?)
}

/// A page whose address is good for some minutes, from its time stamp on, and for some openings.
pub(crate) fn limited_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let number = |name| call.text(name).parse::<u64>().unwrap_or_default();
    let made = call.stamp.instant().unwrap_or(UNIX_EPOCH).duration_since(UNIX_EPOCH).unwrap_or_default();
    let mut transaction = begin(desk, call, place::of(call)?)?;
    let minute = 60_000;
    let expires = (made.as_millis() as u64).saturating_add(number("validity").saturating_mul(minute));
    let earlier: Option<Transaction> = desk.tx.get(&transaction.transaction_id)?;
    let left = earlier.and_then(|earlier| earlier.openings_left).unwrap_or_else(|| number("quantity"));
    transaction.expires = Some(expires);
    in_time(desk, &transaction)?;
    let Some(left) = left.checked_sub(1) else { return refuse(Code::AddressExpired) };
    transaction.openings_left = Some(left);
    show(desk, transaction)
}

fn in_time(desk: &Desk<'_>, transaction: &Transaction) -> Result<(), Refusal> {
    match transaction.expires {
        Some(expires) if notices::millis(desk) > expires => refuse(Code::AddressExpired),
        _ => Ok(()),
    }
}

pub(super) fn show(desk: &Desk<'_>, transaction: Transaction) -> Result<Answer, Refusal> {
    desk.tx.put(&transaction)?;
    Ok(Answer::Page(waiting(desk, &transaction)?))
}

/// Verification and signature in one: answers the page's address.
pub(crate) fn quick(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let customer = person(account::customer(desk.tx, call.text("customer_id"))?)?;
    let mut transaction = prepare(
        desk,
        &Start {
            transaction_id: call.text("transaction_id"),
            contract_id: call.text("contract_id"),
            customer,
            title: call.maybe("doc_title").unwrap_or_default(),
            place: place::of(call)?,
            call,
        },
    )?;
    transaction.quick = Some(quick_data(call));
    desk.tx.put(&transaction)?;
    Ok(Answer::Data(json!(STANDARD.encode(address(desk, &transaction)))))
}

/// Whoever proves who they are in the act of signing is a person.
pub(super) fn person(customer: Customer) -> Result<Customer, Refusal> {
    if customer.who == Who::Person { Ok(customer) } else { refuse(Code::AccountTypeInvalid) }
}

pub(super) fn quick_data(call: &Admitted) -> Quick {
    let text = |name: &str, otherwise: &str| call.maybe(name).unwrap_or(otherwise).to_owned();
    let data = Identity {
        name: text("customer_name", "测试用户"),
        ident_no: text("customer_ident_no", "000000199001011234"),
        mobile: text("mobile", "10000000000"),
        bank_card_no: text("bank_card_no", ""),
        ..Identity::default()
    };
    let notify_url = call.maybe("verified_notify_url").map(str::to_owned);
    Quick { data, package: text("verified_way", "0"), notify_url }
}

/// The address of a page is sent to somebody by text message.
pub(crate) fn push(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let transaction = begin(desk, call, place::on(call.maybe("sign_keyword"), None))?;
    desk.tx.put(&transaction)?;
    let customer = account::customer(desk.tx, &transaction.customer_id)?;
    let verification = account::passed(desk.tx, &customer)?;
    let mobile = verification.map(|verification| verification.data.mobile).unwrap_or_default();
    message::send_page(desk, &mobile, address(desk, &transaction))?;
    Ok(Answer::Done)
}

/// The same for somebody without an account, who would get one on the provider's site; here that is the end of it.
pub(crate) fn push_unregistered(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    contract::find(desk, call.text("contract_id"), Act::Sign)?;
    if desk.tx.get::<Transaction>(call.text("transaction_id"))?.is_some() {
        return refuse(Code::TransactionIdUsed);
    }
    message::send_page(desk, call.text("mobile"), format!("{}/", desk.origin))?;
    Ok(Answer::Done)
}

/// What a signing begins with.
pub(super) struct Start<'a> {
    pub(super) transaction_id: &'a str,
    pub(super) contract_id: &'a str,
    pub(super) customer: Customer,
    pub(super) title: &'a str,
    pub(super) place: Place,
    /// Where everything else stands that signings have in common.
    pub(super) call: &'a Admitted,
}

/// Everything that must be right before a certified customer can sign.
pub(super) fn begin(desk: &Desk<'_>, call: &Admitted, place: Place) -> Result<Transaction, Refusal> {
    let contract_id = call.text("contract_id");
    contract::known(desk, contract_id, Act::Sign)?;
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    certified(&customer)?;
    let (transaction_id, title) = (call.text("transaction_id"), call.text("doc_title"));
    prepare(desk, &Start { transaction_id, contract_id, customer, title, place, call })
}

pub(super) fn prepare(desk: &Desk<'_>, start: &Start<'_>) -> Result<Transaction, Refusal> {
    let Start { transaction_id, contract_id, customer, call, .. } = start;
    let contract = contract::known(desk, contract_id, Act::Sign)?;
    if let Some(earlier) = desk.tx.get::<Transaction>(transaction_id)? {
        let same = earlier.contract_id == *contract_id && earlier.customer_id == customer.customer_id;
        match earlier.state {
            _ if !same => return refuse(Code::TransactionIdUsed),
            Signing::Signed => return refuse(Code::TransactionDone),
            Signing::Rejected | Signing::Failed | Signing::Revoked => {
                return refuse(Code::TransactionIdUsed);
            }
            Signing::Waiting => {}
        }
    }
    allow(Act::Sign, Some(&contract))?;
    once(desk, &contract, &customer.customer_id)?;
    // Who acts for the signer must be somebody; whether they have leave to use the signer's seals is not asked (inferred).
    if let Some(acting) = call.maybe("outh_customer_id") {
        account::customer(desk.tx, acting)?;
    }
    if let Some(signature_id) = call.maybe("signature_id") {
        seal::to_sign_with(desk, customer, Some(signature_id))?;
    }
    let text = |name: &str| call.maybe(name).map(str::to_owned);
    if let Some(other) = call.maybe("acrosspage_customer_id") {
        match desk.tx.get::<Customer>(other)? {
            Some(other) if other.serial_no.is_some() => {
                seal::to_sign_with(desk, &other, call.maybe("across_signature_id"))?;
            }
            _ => return refuse(Code::PagingSealCustomerInvalid),
        }
    }
    let title = if start.title.is_empty() { &contract.title } else { start.title };
    Ok(Transaction {
        transaction_id: (*transaction_id).to_owned(),
        contract_id: (*contract_id).to_owned(),
        customer_id: customer.customer_id.clone(),
        title: title.to_owned(),
        state: Signing::Waiting,
        signature_id: text("signature_id"),
        place: start.place.clone(),
        notify_url: text("notify_url"),
        return_url: text("return_url"),
        across: text("acrosspage_customer_id").map(|customer| (customer, text("across_signature_id"))),
        expires: None,
        openings_left: None,
        grants: false,
        quick: None,
        begun: notices::millis(desk),
    })
}

/// One signature of each customer, where the rules want that.
fn once(desk: &Desk<'_>, contract: &Contract, customer_id: &String) -> Result<(), Refusal> {
    let signed = contract.signed_by.contains(customer_id);
    if desk.settings.rules.one_signature_each && signed { refuse(Code::AlreadySigned) } else { Ok(()) }
}

pub(super) fn certified(customer: &Customer) -> Result<(), Refusal> {
    if customer.serial_no.is_some() { Ok(()) } else { refuse(Code::NotVerified) }
}

/// Puts the seals on the contract.
pub(super) fn sign(desk: &Desk<'_>, transaction: &mut Transaction) -> Result<(), Refusal> {
    let mut contract = contract::find(desk, &transaction.contract_id, Act::Sign)?;
    // The customer may have signed since this signing was begun.
    once(desk, &contract, &transaction.customer_id)?;
    let customer = verified_by_now(desk, transaction)?;
    let own = seal::to_sign_with(desk, &customer, transaction.signature_id.as_deref())?;
    let name = Contract::file(&contract.contract_id);
    let Some(document) = desk.tx.file(&name)? else {
        return refuse(Code::FileGone);
    };
    let mut sealed = place::stamp(&document, &own, &transaction.place, contract.seals_at_end)?;
    if let Some((other, seal)) = &transaction.across {
        let other = account::customer(desk.tx, other)?;
        let seal = seal::to_sign_with(desk, &other, seal.as_deref())?;
        sealed = place::stamp(&sealed, &seal, &Place::Across, 0)?;
    }
    desk.tx.put_file(&name, &sealed)?;
    transaction.state = Signing::Signed;
    desk.tx.put(transaction)?;
    contract.signed_by.push(customer.customer_id);
    contract.seals_at_end += usize::from(matches!(transaction.place, Place::End));
    desk.tx.put(&contract)?;
    if transaction.grants {
        auto_sign::grant(desk, &transaction.customer_id)?;
    }
    Ok(())
}

/// The signer, who proves who they are in the same act if it is a quick one.
fn verified_by_now(desk: &Desk<'_>, transaction: &Transaction) -> Result<Customer, Refusal> {
    let customer = account::customer(desk.tx, &transaction.customer_id)?;
    let Some(quick) = &transaction.quick else { return Ok(customer) };
    if customer.serial_no.is_some() {
        return Ok(customer);
    }
    let now = Some(notices::millis(desk));
    let verification = Verification {
        package: quick.package.clone(),
        notify_url: quick.notify_url.clone(),
        ..Verification::elsewhere(&customer.customer_id, customer.who, quick.data.clone(), now)
    };
    desk.tx.put(&verification)?;
    certificate::bind(desk.tx, desk.now, customer, &verification.serial_no, false)?;
    notices::verification(desk, &verification)?;
    account::customer(desk.tx, &transaction.customer_id)
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

/// The older question: the newest signing of a customer on a contract.
pub(crate) fn query_older(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let of = |transaction: &Transaction| {
        transaction.contract_id == call.text("contract_id")
            && transaction.customer_id == call.text("customer_id")
    };
    let newest = desk.tx.all::<Transaction>()?.into_iter().filter(of).max_by_key(|one| one.begun);
    let Some(transaction) = newest else { return refuse(Code::NoSigningRecord) };
    let signed = transaction.state == Signing::Signed;
    let (download, view) = signed.then(|| links::of_transaction(desk, &transaction.transaction_id)).unzip();
    let fields = json!({
        "download_url": download,
        "sign_status": if signed { "1" } else { "0" },
        "sign_status_desc": if signed { "已签" } else { "未签" },
        "transaction_id": transaction.transaction_id,
        "viewpdf_url": view,
    });
    let Value::Object(fields) = fields else { return Err(Refusal::internal()) };
    Ok(Answer::Fields("操作成功", fields))
}

/// contract_reject_sign: a signer's refusal, told by the app.
pub(crate) fn reject_by_call(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract_id = call.text("contract_id");
    contract::known(desk, contract_id, Act::Reject)?;
    let customer = account::customer(desk.tx, call.text("customer_id"))?;
    let transaction_id = call.text("transaction_id");
    let mut transaction = match desk.tx.get::<Transaction>(transaction_id)? {
        Some(known) if known.contract_id != contract_id || known.customer_id != customer.customer_id => {
            return refuse(Code::TransactionIdUsed);
        }
        Some(known) if known.state == Signing::Signed => return refuse(Code::TransactionDone),
        Some(known) if known.state == Signing::Waiting => known,
        // It is over; the contract under its number may be another one since.
        Some(_) => {
            contract::find(desk, contract_id, Act::Reject)?;
            return refuse(Code::TransactionIdUsed);
        }
        None => {
            let contract = contract::find(desk, contract_id, Act::Reject)?;
            let (title, place) = (contract.title.as_str(), Place::End);
            prepare(desk, &Start { transaction_id, contract_id, customer, title, place, call })?
        }
    };
    reject(desk, &mut transaction)?;
    Ok(Answer::Done)
}

fn reject(desk: &Desk<'_>, transaction: &mut Transaction) -> Result<(), Refusal> {
    let mut contract = contract::find(desk, &transaction.contract_id, Act::Reject)?;
    contract.state = ContractState::Rejected;
    desk.tx.put(&contract)?;
    transaction.state = Signing::Rejected;
    desk.tx.put(transaction)?;
    notices::signing(desk, transaction)
}

/// `/sandbox/pages/sign/{transaction_id}`: what the signer presses on the page, and what is to be seen afterwards.
pub(crate) fn act(inner: &Inner, request: &Incoming, transaction_id: &str) -> Response {
    let pressed = request.head.method == Method::POST;
    let rejects = request.text("action").is_some_and(|action| action == "reject");
    page::answer(inner, request, |desk| {
        let Some(mut transaction) = desk.tx.get::<Transaction>(transaction_id)? else {
            return refuse(Code::InvalidTransaction);
        };
        match (transaction.state, pressed) {
            (Signing::Signed | Signing::Rejected | Signing::Failed | Signing::Revoked, false) => {}
            (Signing::Signed, true) => return refuse(Code::TransactionDone),
            (Signing::Rejected, true) => return refuse(Code::ContractRejected),
            (Signing::Failed, true) => return refuse(Code::TransactionIdUsed),
            (Signing::Revoked, true) => return refuse(Code::ContractRevoked),
            (Signing::Waiting, false) => {
                return Ok(outgoing::page(StatusCode::OK, waiting(desk, &transaction)?));
            }
            (Signing::Waiting, true) => {
                in_time(desk, &transaction)?;
                if rejects {
                    reject(desk, &mut transaction)?;
                } else {
                    sign(desk, &mut transaction)?;
                    notices::signing(desk, &transaction)?;
                }
                if let Some(address) = notices::signer_returns(desk, &transaction) {
                    return Ok(outgoing::redirect(StatusCode::SEE_OTHER, &address));
                }
            }
        }
        let pdf = archive::pdf_link(desk, &transaction.contract_id);
        Ok(outgoing::page(StatusCode::OK, pages::signed(&transaction, &pdf)))
    })
}

fn address(desk: &Desk<'_>, transaction: &Transaction) -> String {
    format!("{}/sandbox/pages/sign/{}", desk.origin, transaction.transaction_id)
}

/// The page on which a signer signs.
fn waiting(desk: &Desk<'_>, transaction: &Transaction) -> Result<Markup, Refusal> {
    contract::find(desk, &transaction.contract_id, Act::Sign)?;
    in_time(desk, transaction)?;
    let pdf = archive::pdf_link(desk, &transaction.contract_id);
    Ok(pages::sign(transaction, &pdf, &address(desk, transaction)))
}

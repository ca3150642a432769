//! What is under `/sandbox/`: for tests and demos, not part of the provider.

use std::sync::atomic::Ordering;

use axum::response::Response;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::fadada::batch::Batch;
use crate::fadada::model::{
    Certificate, Contract, Customer, Deposit, Leave, Message, Seal, Template, Transaction, Verification,
};
use crate::fadada::notices::{self, Notice};
use crate::fadada::{account, auto_sign, batch, contract, message, online, signing, temporary};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::store::StoreError;
use crate::{Sandbox, outgoing, pages, tecmz};

pub(crate) async fn answer(sandbox: &Sandbox, request: Incoming) -> Response {
    let path = request.head.uri.path().trim_matches('/').to_owned();
    match (&request.head.method, &path.split('/').collect::<Vec<_>>()[..]) {
        (_, ["sandbox", "pages", "pay", sn]) => tecmz::pay_page(sandbox, request, sn).await,
        (&Method::POST, ["sandbox", "hop", what, token]) => tecmz::hop(sandbox, request, what, token).await,
        _ => sandbox
            .work(move |inner| at_once(inner, &request))
            .await
            .unwrap_or_else(|| refuse(StatusCode::INTERNAL_SERVER_ERROR, "internal error")),
    }
}

/// What waits for nothing but the database.
fn at_once(inner: &Inner, request: &Incoming) -> Response {
    let path: Vec<&str> = request.head.uri.path().trim_matches('/').split('/').collect();
    let outcome = match (&request.head.method, &path[..]) {
        (&Method::GET, [""] | ["sandbox"]) => {
            return outgoing::page(
                StatusCode::OK,
                pages::index(&request.origin(), inner.settings.app.app_id()),
            );
        }
        (&Method::GET, ["sandbox", "state"]) => state(inner),
        (&Method::DELETE, ["sandbox", "state"]) => {
            inner.journal.clear();
            inner.forgotten.fetch_add(1, Ordering::Relaxed);
            inner.store.clear().map(|()| json!({ "cleared": true }))
        }
        (&Method::GET, ["sandbox", "requests"]) => Ok(json!({ "requests": inner.journal.all() })),
        (&Method::POST, ["sandbox", "verifications", number, "complete"]) => {
            return account::complete(inner, request, number);
        }
        (&Method::POST, ["sandbox", "contracts", contract_id, "expire"]) => {
            return contract::expire(inner, contract_id);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "verify", number]) => {
            return account::page(inner, request, number);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "sign", transaction]) => {
            return signing::act(inner, request, transaction);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "batch", batch_id]) => {
            return batch::act(inner, request, batch_id);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "cancel-auto-sign", customer_id]) => {
            return auto_sign::act(inner, request, customer_id);
        }
        (&Method::GET, ["sandbox", "notifications"]) => notifications(inner),
        (&Method::POST, ["sandbox", "notifications", number, "send"]) => {
            return notices::send_again(inner, number);
        }
        (&Method::GET, ["sandbox", "messages"]) => messages(inner),
        (&Method::GET, ["sandbox", "s", code]) => return message::follow(inner, request, code),
        (&Method::GET, ["sandbox", "links", token, what @ ("download" | "view" | "pdf")]) => {
            return temporary::follow(inner, request, token, what);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "fill", contract]) => {
            return online::act(inner, request, contract);
        }
        (&(Method::GET | Method::POST), ["sandbox", "pages", "template", template]) => {
            return online::edit(inner, request, template);
        }
        (&Method::PUT, ["sandbox", "files", name]) => return tecmz::keep(inner, request, name),
        (&Method::GET, ["sandbox", "files", key @ ..]) => return tecmz::serve(inner, &key.join("/")),
        _ => return refuse(StatusCode::NOT_FOUND, "there is nothing here; see GET /"),
    };
    match outcome {
        Ok(body) => outgoing::json(StatusCode::OK, &body),
        Err(error) => refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

pub(crate) fn refuse(status: StatusCode, message: &str) -> Response {
    outgoing::json(status, &json!({ "message": message }))
}

/// What was sent to the app, and whether it arrived.
fn notifications(inner: &Inner) -> Result<Value, StoreError> {
    let all: Vec<_> = inner.store.all::<Notice>()?.iter().map(Notice::told).collect();
    Ok(json!({ "notifications": all }))
}

/// Text messages that would have been sent, without what they say.
fn messages(inner: &Inner) -> Result<Value, StoreError> {
    let messages: Vec<_> = inner.store.all::<Message>()?.iter().map(Message::told).collect();
    Ok(json!({ "messages": messages }))
}

/// Ids and states of everything; names and numbers of people are left out.
fn state(inner: &Inner) -> Result<Value, StoreError> {
    let store = &inner.store;
    let customers: Vec<_> = store.all::<Customer>()?.iter().map(Customer::told).collect();
    let verifications: Vec<_> = store.all::<Verification>()?.iter().map(Verification::told).collect();
    let seals: Vec<_> = store.all::<Seal>()?.iter().map(Seal::told).collect();
    let templates: Vec<_> = store.all::<Template>()?.iter().map(Template::told).collect();
    let contracts: Vec<_> = store.all::<Contract>()?.iter().map(Contract::told).collect();
    let transactions: Vec<_> = store.all::<Transaction>()?.iter().map(Transaction::told).collect();
    let batches: Vec<_> = store.all::<Batch>()?.iter().map(Batch::told).collect();
    Ok(json!({
        "batches": batches,
        "customers": customers,
        "verifications": verifications,
        "seals": seals,
        "templates": templates,
        "contracts": contracts,
        "transactions": transactions,
        "certificates": store.all::<Certificate>()?.iter().map(Certificate::told).collect::<Vec<_>>(),
        "deposits": store.all::<Deposit>()?.iter().map(Deposit::told).collect::<Vec<_>>(),
        "leaves": store.all::<Leave>()?.iter().map(Leave::told).collect::<Vec<_>>(),
    }))
}

//! What is under `/sandbox/`: for tests and demos, not part of the provider.

use axum::response::Response;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::fadada::model::{Contract, Customer, Seal, Template, Transaction, Verification};
use crate::fadada::{account, signing};
use crate::incoming::Incoming;
use crate::store::StoreError;
use crate::{Sandbox, outgoing, pages, tecmz};

pub(crate) async fn answer(sandbox: &Sandbox, request: &Incoming) -> Response {
    let path: Vec<&str> = request.head.uri.path().trim_matches('/').split('/').collect();
    let method = &request.head.method;
    let outcome = match (method, &path[..]) {
        (&Method::GET, [""] | ["sandbox"]) => {
            return outgoing::page(
                StatusCode::OK,
                pages::index(&request.origin(), sandbox.0.settings.app.app_id()),
            );
        }
        (&Method::GET, ["sandbox", "state"]) => state(sandbox),
        (&Method::DELETE, ["sandbox", "state"]) => {
            sandbox.0.journal.clear();
            sandbox.0.store.clear().map(|()| json!({ "cleared": true }))
        }
        (&Method::GET, ["sandbox", "requests"]) => Ok(json!({ "requests": sandbox.0.journal.all() })),
        (&Method::POST, ["sandbox", "verifications", number, "complete"]) => {
            return account::complete(sandbox, request, number).await;
        }
        (_, ["sandbox", "pages", "verify", number]) => return account::page(sandbox, request, number).await,
        (&Method::POST, ["sandbox", "pages", "sign", transaction]) => {
            return signing::act(sandbox, request, transaction).await;
        }
        (_, ["sandbox", "pages", "pay", sn]) => return tecmz::pay_page(sandbox, request, sn).await,
        (&Method::POST, ["sandbox", "hop", what, token]) => {
            return tecmz::hop(sandbox, request, what, token).await;
        }
        (&Method::PUT, ["sandbox", "files", name]) => return tecmz::keep(sandbox, request, name),
        (&Method::GET, ["sandbox", "files", key, name]) => return tecmz::serve(sandbox, key, name),
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

/// Ids and states of everything; names and numbers of people are left out.
fn state(sandbox: &Sandbox) -> Result<Value, StoreError> {
    let store = &sandbox.0.store;
    let customers: Vec<_> = store.all::<Customer>()?.iter().map(Customer::told).collect();
    let verifications: Vec<_> = store.all::<Verification>()?.iter().map(Verification::told).collect();
    let seals: Vec<_> = store.all::<Seal>()?.iter().map(Seal::told).collect();
    let templates: Vec<_> = store.all::<Template>()?.iter().map(Template::told).collect();
    let contracts: Vec<_> = store.all::<Contract>()?.iter().map(Contract::told).collect();
    let transactions: Vec<_> = store.all::<Transaction>()?.iter().map(Transaction::told).collect();
    Ok(json!({
        "customers": customers,
        "verifications": verifications,
        "seals": seals,
        "templates": templates,
        "contracts": contracts,
        "transactions": transactions,
    }))
}

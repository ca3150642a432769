//! Contracts.

use std::time::Duration;

use axum::response::Response;
use bytes::Bytes;
use hetong_fadada::{Code, MEGABYTE};
use hetong_transport::Transport;
use http::StatusCode;
use serde_json::{Map, json};

use super::gate::Admitted;
use super::model::{Contract, ContractState};
use super::states::{Act, allow};
use super::{Answer, Desk, Refusal, refuse, refuse_saying};
use crate::sandbox::Inner;
use crate::settings::Settings;
use crate::store::StoreError;
use crate::transport::empty;
use crate::{control, outgoing, pdf};

/// The caller waits for as long.
const FETCH_LIMIT: Duration = Duration::from_secs(20);
const LIMIT: usize = 20 * MEGABYTE as usize;

/// What stands at a `doc_url`: the document, or nothing if it could not be fetched.
pub(crate) type Fetched = Option<Bytes>;

/// Fetches what a call names as `doc_url`, if no file came along.
pub(crate) async fn fetch(settings: &Settings, call: &Admitted) -> Option<Fetched> {
    let url = call.maybe("doc_url").filter(|_| call.file("file").is_none())?;
    let Some(transport) = &settings.fetch else {
        return Some(None);
    };
    let fetched = tokio::time::timeout(FETCH_LIMIT, get(transport.as_ref(), url.trim()));
    Some(fetched.await.unwrap_or_default())
}

async fn get(transport: &dyn Transport, url: &str) -> Fetched {
    let request = http::Request::get(url).body(empty()).ok()?;
    let reply = transport.send(request).await.ok()?;
    if reply.status() != http::StatusCode::OK {
        return None;
    }
    reply.into_body().collect(LIMIT + 1).await.ok()
}

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    if call.text("doc_type") != ".pdf" {
        return refuse_saying(Code::ContractParameterInvalid, "文件类型错误");
    }
    let contract_id = call.text("contract_id");
    let document = document(call)?;
    allow(Act::Create, desk.tx.get::<Contract>(contract_id)?.as_ref())?;
    pdf::page_count(&document)?;
    add(desk, contract_id, call.text("doc_title"), &document)?;
    Ok(Answer::Done)
}

/// The PDF of a call, sent along or fetched.
pub(crate) fn document(call: &Admitted) -> Result<Bytes, Refusal> {
    let document = match (call.file("file"), &call.fetched) {
        (Some(file), _) => file.clone(),
        (None, Some(Some(fetched))) => fetched.clone(),
        (None, Some(None)) => return refuse(Code::FetchFailed),
        (None, None) => {
            return refuse_saying(Code::ContractParameterInvalid, "无法获取文档(file与doc_url皆为空).");
        }
    };
    if document.is_empty() {
        refuse_saying(Code::ContractParameterInvalid, "无法获取文档(file与doc_url皆为空).")
    } else if !document.starts_with(b"%PDF") {
        refuse_saying(Code::TemplateFileInvalid, "文件类型错误")
    } else if document.len() > LIMIT {
        refuse_saying(Code::ContractParameterInvalid, "文件大小不能超过20M.")
    } else {
        Ok(document)
    }
}

/// Adds a contract, or puts one in the place of a revoked one.
pub(crate) fn add(desk: &Desk<'_>, contract_id: &str, title: &str, document: &[u8]) -> Result<(), Refusal> {
    desk.tx.put_file(&Contract::file(contract_id), document)?;
    desk.tx.put(&Contract {
        contract_id: contract_id.to_owned(),
        title: title.to_owned(),
        state: ContractState::Waiting,
        signed_by: Vec::new(),
        seals_at_end: 0,
    })?;
    Ok(())
}

/// A contract to which something is to be done, in whatever state.
pub(crate) fn known(desk: &Desk<'_>, contract_id: &str, act: Act) -> Result<Contract, Refusal> {
    match desk.tx.get(contract_id)? {
        Some(contract) => Ok(contract),
        None => match allow(act, None) {
            Err(refusal) => Err(refusal),
            Ok(()) => refuse(Code::ContractUnknown),
        },
    }
}

/// A contract to which something may be done.
pub(crate) fn find(desk: &Desk<'_>, contract_id: &str, act: Act) -> Result<Contract, Refusal> {
    let contract = known(desk, contract_id, act)?;
    allow(act, Some(&contract))?;
    Ok(contract)
}

pub(crate) fn status(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract = find(desk, call.text("contract_id"), Act::Status)?;
    let (state, description) = match contract.state {
        ContractState::Filed => ("2", "已完成"),
        ContractState::Rejected => ("5", "已拒签"),
        _ => ("0", "待签署"),
    };
    // Sources disagree about the names, so both are sent.
    let mut fields = Map::new();
    for (name, value) in [
        ("contract_status", state),
        ("contractStatus", state),
        ("contract_status_desc", description),
        ("contractStatusDesc", description),
    ] {
        fields.insert(name.to_owned(), json!(value));
    }
    Ok(Answer::Fields("操作成功", fields))
}

/// `POST /sandbox/contracts/{contract_id}/expire`: what else would make a contract expire is not documented.
pub(crate) fn expire(inner: &Inner, contract_id: &str) -> Response {
    let done = inner.store.write(|tx| {
        let Some(mut contract) = tx.get::<Contract>(contract_id)? else { return Ok(None) };
        let waiting = contract.state == ContractState::Waiting;
        if waiting {
            contract.state = ContractState::Expired;
            tx.put(&contract)?;
        }
        Ok::<_, StoreError>(Some((waiting, contract.told())))
    });
    match done {
        Ok(Some((true, told))) => outgoing::json(StatusCode::OK, &told),
        Ok(Some((false, _))) => control::refuse(StatusCode::CONFLICT, "this contract does not wait any more"),
        Ok(None) => control::refuse(StatusCode::NOT_FOUND, "there is no contract with this number"),
        Err(error) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

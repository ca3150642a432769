//! What is done to a contract besides signing it, and what is told of its PDF.

use std::fmt::Write as _;

use hetong_fadada::Code;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::gate::Admitted;
use super::model::{Contract, ContractState, FillForm, Signing, TemporaryLink, Transaction};
use super::states::Act;
use super::{Answer, Desk, Refusal, contract, refuse, seal};
use crate::pdf::watermark::{Mark, Watermark, watermark as draw};

pub(crate) fn revoke(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut contract = contract::find(desk, call.text("contract_id"), Act::Revoke)?;
    contract.state = ContractState::Revoked;
    desk.tx.put(&contract)?;
    // A page that is still open must not sign whatever is put under the number next, nor an old link show it, nor a
    // page that made this contract make the next one.
    desk.tx.remove::<FillForm>(&contract.contract_id)?;
    for link in desk.tx.all::<TemporaryLink>()? {
        if link.contract_id == contract.contract_id {
            desk.tx.remove::<TemporaryLink>(&link.token)?;
        }
    }
    for mut transaction in desk.tx.all::<Transaction>()? {
        if transaction.contract_id == contract.contract_id && transaction.state != Signing::Rejected {
            transaction.state = Signing::Revoked;
            desk.tx.put(&transaction)?;
        }
    }
    Ok(Answer::Done)
}

pub(crate) fn delete(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut contract = contract::find(desk, call.text("contract_id"), Act::Delete)?;
    contract.state = ContractState::Deleted;
    desk.tx.put(&contract)?;
    desk.tx.remove_file(&Contract::file(&contract.contract_id))?;
    Ok(Answer::Done)
}

/// Neither the units nor the usual values are documented, but for the size of the text: degrees, a part of 1 or a
/// percentage, and a density of which 1 is usual (inferred).
pub(crate) fn watermark(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract = contract::find(desk, call.text("contract_id"), Act::Watermark)?;
    let number = |name: &str| call.maybe(name).and_then(|text| text.parse::<f32>().ok());
    let picture;
    let mark = match call.text("stamp_type") {
        "2" => {
            picture = seal::picture(call.text("picbase64"))?;
            Mark::Picture(&picture)
        }
        _ => Mark::Text { text: call.text("text_name"), size: number("font_size").unwrap_or(10.0) },
    };
    let opacity = number("opacity").unwrap_or(0.3);
    let look = Watermark {
        mark,
        degrees: number("rotate").unwrap_or(45.0),
        opacity: if opacity > 1.0 { opacity / 100.0 } else { opacity },
        density: number("concentration_factor").filter(|density| *density > 0.0).unwrap_or(1.0),
    };
    let marked = draw(&desk.settings.fonts, &file(desk, &contract.contract_id)?, &look)?;
    desk.tx.put_file(&Contract::file(&contract.contract_id), &marked)?;
    Ok(Answer::Done)
}

/// The service does not tell its algorithm; this is SHA-256 (inferred).
pub(crate) fn hash(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract = contract::find(desk, call.text("contract_id"), Act::Read)?;
    let hash = sha256(&file(desk, &contract.contract_id)?);
    Ok(with_data(json!({ "fileHash": hash })))
}

/// Seals of the sandbox are pictures without any cryptography: what can be told is whether a file is, byte for byte,
/// a contract as it stands now, and how often that one was signed. The names in the answer are the sandbox's own.
pub(crate) fn verify(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let hash = sha256(&contract::document(call)?);
    let mut found = None;
    for contract in desk.tx.all::<Contract>()? {
        let content = desk.tx.file(&Contract::file(&contract.contract_id))?;
        if content.is_some_and(|content| sha256(&content) == hash) {
            found = Some(contract);
            break;
        }
    }
    let signatures = found.as_ref().map_or(0, |contract| contract.signed_by.len());
    Ok(with_data(json!({
        "contract_id": found.map(|contract| contract.contract_id),
        "sha256": hash,
        "signatures": signatures,
    })))
}

fn with_data(data: Value) -> Answer {
    Answer::Fields("操作成功", Map::from_iter([("data".to_owned(), data)]))
}

fn file(desk: &Desk<'_>, contract_id: &str) -> Result<Vec<u8>, Refusal> {
    match desk.tx.file(&Contract::file(contract_id))? {
        Some(content) => Ok(content),
        None => refuse(Code::FileGone),
    }
}

pub(super) fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

//! Filing, viewing and downloading.

use std::collections::BTreeSet;

use hetong_fadada::{Code, DownloadContract, Endpoint as _, Params};

use super::gate::Admitted;
use super::model::{Contract, ContractState};
use super::states::Act;
use super::{Answer, Desk, Refusal, bundle, contract, refuse, refuse_saying};
use crate::pages;

pub(crate) fn file(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let mut contract = contract::find(desk, call.text("contract_id"), Act::File)?;
    contract.state = ContractState::Filed;
    desk.tx.put(&contract)?;
    Ok(Answer::Done)
}

pub(crate) fn download(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    give(desk, call.text("contract_id"))
}

pub(crate) fn view(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    show(desk, call.text("contract_id"))
}

/// A contract's PDF.
pub(crate) fn give(desk: &Desk<'_>, contract_id: &str) -> Result<Answer, Refusal> {
    contract::find(desk, contract_id, Act::Read)?;
    let Some(content) = desk.tx.file(&Contract::file(contract_id))? else {
        return refuse(Code::FileGone);
    };
    Ok(Answer::File { content_type: "application/pdf", name: format!("{contract_id}.pdf"), content })
}

/// The page that shows a contract.
pub(crate) fn show(desk: &Desk<'_>, contract_id: &str) -> Result<Answer, Refusal> {
    let contract = contract::find(desk, contract_id, Act::Read)?;
    Ok(Answer::Page(pages::contract(&contract, &pdf_link(desk, contract_id))))
}

/// The address of a contract's PDF, for a page.
pub(crate) fn pdf_link(desk: &Desk<'_>, contract_id: &str) -> String {
    let params: Params = [("contract_id", contract_id)].into_iter().collect();
    desk.signed_link("downLoadContract.action", DownloadContract::SPEC, params)
}

/// More is not put into one file.
const MOST_BYTES: usize = 200 << 20;

/// Several contracts in a ZIP.
pub(crate) fn several(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let ids: BTreeSet<_> =
        call.text("contract_ids").split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
    if ids.is_empty() {
        return refuse_saying(Code::ContractParameterInvalid, "contract_ids不能为空.");
    }
    let (mut files, mut bytes) = (Vec::new(), 0);
    for id in ids {
        contract::find(desk, id, Act::Read)?;
        let Some(content) = desk.tx.file(&Contract::file(id))? else {
            return refuse(Code::FileGone);
        };
        bytes += content.len();
        if bytes > MOST_BYTES {
            return refuse_saying(Code::OtherError, "沙盒: 文件总大小超过200M");
        }
        files.push((format!("{id}.pdf"), content));
    }
    bundle::zip("contracts.zip".to_owned(), &files)
}

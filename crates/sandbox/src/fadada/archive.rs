//! Filing, viewing and downloading.

use hetong_fadada::{Code, DownloadContract, Endpoint as _, Params};

use super::gate::Admitted;
use super::model::{Contract, ContractState};
use super::states::Act;
use super::{Answer, Desk, Refusal, contract, refuse};
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

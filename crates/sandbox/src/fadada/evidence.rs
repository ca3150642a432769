//! The report of evidence on a contract.

use std::fmt::Write as _;

use hetong_signing::Stamp;

use super::gate::Admitted;
use super::model::{Contract, ContractState, Signing, Transaction};
use super::states::Act;
use super::{Answer, Desk, Refusal, contract, document};
use crate::pdf;

/// What the service's report holds is not known: this one tells what the sandbox knows, by numbers.
pub(crate) fn report(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract = contract::find(desk, call.text("contractNum"), Act::Read)?;
    let contract_id = &contract.contract_id;
    let content = desk.tx.file(&Contract::file(contract_id))?.unwrap_or_default();
    let state = match contract.state {
        ContractState::Filed => "已归档",
        ContractState::Rejected => "已拒签",
        ContractState::Expired => "已过期",
        _ => "待签署",
    };
    let mut text = format!(
        "电子文件签署出证报告（沙盒样张，无法律效力）\n合同编号：{contract_id}\n合同标题：{}\n合同状态：{state}\n文件SHA-256：{}\n\
         出具时间：{}\n签署记录：",
        contract.title,
        document::sha256(&content),
        Stamp::at(desk.now),
    );
    let signed = desk.tx.all::<Transaction>()?.into_iter();
    for transaction in
        signed.filter(|known| known.contract_id == *contract_id && known.state == Signing::Signed)
    {
        let Transaction { transaction_id, customer_id, .. } = transaction;
        let _ = write!(text, "\n交易号 {transaction_id}  客户编号 {customer_id}");
    }
    let content = pdf::typeset(&desk.settings.fonts, &text)?;
    Ok(Answer::File { content_type: "application/pdf", name: format!("{contract_id}-report.pdf"), content })
}

//! Templates, and contracts made from them.

use std::collections::BTreeMap;

use hetong_fadada::Code;
use serde_json::Map;
use serde_json::value::RawValue;

use super::gate::Admitted;
use super::model::{Contract, Template};
use super::states::{Act, allow};
use super::{Answer, Desk, Refusal, contract, links, refuse, refuse_saying, tables};
use crate::journal::unknown;
use crate::pdf;

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let template_id = call.text("template_id");
    let document = contract::document(call)?;
    if desk.tx.get::<Template>(template_id)?.is_some() {
        return refuse(Code::TemplateIdUsed);
    }
    let fields = pdf::form_fields(&document)?.into_iter().map(|field| field.name).collect();
    desk.tx.put(&Template {
        template_id: template_id.to_owned(),
        fields,
        deleted: false,
        online: None,
        added: Vec::new(),
    })?;
    desk.tx.put_file(&Template::file(template_id), &document)?;
    Ok(Answer::Done)
}

pub(crate) fn fill(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template_id, contract_id) = (call.text("template_id"), call.text("contract_id"));
    let Ok(map) = serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(call.text("parameter_map")) else {
        return refuse_saying(Code::ContractParameterInvalid, "parameter_map不是JSON对象.");
    };
    let values: Option<Vec<_>> =
        map.into_iter().map(|(name, value)| literal(&value).map(|text| (name, text))).collect();
    let Some(values) = values else {
        return refuse_saying(Code::ContractParameterInvalid, "parameter_map的值必须是文本.");
    };
    let tables = match call.maybe("dynamic_tables").map(tables::read) {
        None => Vec::new(),
        Some(Ok(tables)) => tables,
        Some(Err(what)) => return refuse_saying(Code::ContractParameterInvalid, what),
    };
    let template = desk.tx.file(&Template::file(template_id))?;
    let Some(template) = template else {
        return refuse_saying(Code::TemplateUnknown, "对不起,没有检索到模板文件!");
    };
    allow(Act::Create, desk.tx.get::<Contract>(contract_id)?.as_ref())?;

    let font_size = call.maybe("font_size").and_then(|size| size.parse().ok());
    let filling = pdf::Filling { values: &values, font_size, tables: &tables };
    let filled = pdf::fill(&desk.settings.fonts, &template, &filling)?;
    contract::add(desk, contract_id, call.text("doc_title"), &filled.pdf)?;
    note(desk, template_id, &filled)?;

    let mut fields = Map::new();
    links::of_contract(desk, contract_id, &mut fields);
    Ok(Answer::Fields("操作成功", fields))
}

/// Says what a caller should know who looks at the log, but not at the contract.
fn note(desk: &Desk<'_>, template_id: &str, filled: &pdf::Filled) -> Result<(), Refusal> {
    let template: Option<Template> = desk.tx.get(template_id)?;
    let known: Vec<_> = template.iter().flat_map(|template| &template.fields).map(String::as_str).collect();
    let mut notes = desk.notes.borrow_mut();
    if !filled.unknown.is_empty() {
        let unknown: Vec<_> = filled.unknown.iter().map(|name| unknown(name, &known)).collect();
        notes.push(format!("the template has no such fields: {}", unknown.join(", ")));
    }
    if !filled.smaller.is_empty() {
        notes.push(format!("font_size is too large for these fields: {}", filled.smaller.join(", ")));
    }
    Ok(())
}

/// A text, or what a number or a truth value is written as; none for lists and objects.
pub(super) fn literal(value: &RawValue) -> Option<String> {
    let text = value.get().trim();
    match text.as_bytes().first() {
        Some(b'[' | b'{') => None,
        Some(b'"') => serde_json::from_str(text).ok(),
        _ if text == "null" => Some(String::new()),
        _ => Some(text.to_owned()),
    }
}

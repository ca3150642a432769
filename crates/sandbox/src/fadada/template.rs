//! Templates, and contracts made from them.

use hetong_fadada::Code;
use serde_json::{Map, Value};

use super::gate::Admitted;
use super::model::{Contract, Template};
use super::states::{Act, allow};
use super::{Answer, Desk, Refusal, contract, links, refuse, refuse_saying, tables};
use crate::pdf;

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let template_id = call.text("template_id");
    let document = contract::document(call)?;
    if desk.tx.get::<Template>(template_id)?.is_some() {
        return refuse(Code::TemplateIdUsed);
    }
    let fields = pdf::form_fields(&document)?.into_iter().map(|field| field.name).collect();
    desk.tx.put(&Template { template_id: template_id.to_owned(), fields })?;
    desk.tx.put_file(&Template::file(template_id), &document)?;
    Ok(Answer::Done)
}

pub(crate) fn fill(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template_id, contract_id) = (call.text("template_id"), call.text("contract_id"));
    let template = desk.tx.file(&Template::file(template_id))?;
    let Some(template) = template else {
        return refuse_saying(Code::TemplateUnknown, "对不起,没有检索到模板文件!");
    };
    allow(Act::Create, desk.tx.get::<Contract>(contract_id)?.as_ref())?;

    let Ok(Value::Object(map)) = serde_json::from_str(call.text("parameter_map")) else {
        return refuse_saying(Code::ContractParameterInvalid, "parameter_map不是JSON对象.");
    };
    let mut values = Vec::new();
    for (name, value) in map {
        values.push(match value {
            Value::String(text) => (name, text),
            Value::Null => (name, String::new()),
            Value::Bool(_) | Value::Number(_) => (name, value.to_string()),
            Value::Array(_) | Value::Object(_) => {
                return refuse_saying(Code::ContractParameterInvalid, "parameter_map的值必须是文本.");
            }
        });
    }
    let tables = match call.maybe("dynamic_tables").map(tables::read) {
        None => Vec::new(),
        Some(Ok(tables)) => tables,
        Some(Err(what)) => return refuse_saying(Code::ContractParameterInvalid, what),
    };
    let font_size = call.maybe("font_size").and_then(|size| size.parse().ok());
    let filling = pdf::Filling { values: &values, font_size, tables: &tables };
    let filled = pdf::fill(&desk.settings.fonts, &template, &filling)?;
    contract::add(desk, contract_id, call.text("doc_title"), &filled.pdf)?;

    let mut fields = Map::new();
    links::of_contract(desk, contract_id, &mut fields);
    Ok(Answer::Fields("操作成功", fields))
}

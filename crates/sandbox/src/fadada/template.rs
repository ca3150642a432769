//! Templates, and contracts made from them.

use std::collections::BTreeMap;

use hetong_fadada::{Code, DownloadTemplate, Endpoint as _, Params};
use serde_json::value::RawValue;
use serde_json::{Map, json};

use super::gate::Admitted;
use super::model::{Contract, Template};
use super::states::{Act, allow};
use super::{Answer, Desk, Refusal, bundle, contract, links, refuse, refuse_saying, tables};
use crate::journal::unknown;
use crate::pages;
use crate::pdf::{self, Table, TablePlace};

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    add(desk, call.text("template_id"), &contract::document(call)?, None)?;
    Ok(Answer::Done)
}

/// Adds a template. The number of a deleted one stays taken (inferred).
pub(super) fn add(
    desk: &Desk<'_>,
    template_id: &str,
    document: &[u8],
    online: Option<String>,
) -> Result<(), Refusal> {
    if desk.tx.get::<Template>(template_id)?.is_some() {
        return refuse(Code::TemplateIdUsed);
    }
    let fields = pdf::form_fields(document)?.into_iter().map(|field| field.name).collect();
    let template_id = template_id.to_owned();
    desk.tx.put_file(&Template::file(&template_id), document)?;
    desk.tx.put(&Template { template_id, fields, deleted: false, online, added: Vec::new() })?;
    Ok(())
}

/// A template and its PDF.
pub(super) fn find(desk: &Desk<'_>, template_id: &str) -> Result<(Template, Vec<u8>), Refusal> {
    let Some(template) = desk.tx.get::<Template>(template_id)? else {
        return refuse(Code::TemplateUnknown);
    };
    if template.deleted {
        return refuse(Code::TemplateDeleted);
    }
    match desk.tx.file(&Template::file(template_id))? {
        Some(document) => Ok((template, document)),
        None => refuse(Code::TemplateUnknown),
    }
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
    // The words of the sample.
    let known: Option<Template> = desk.tx.get(template_id)?;
    if known.is_none() {
        return refuse_saying(Code::TemplateUnknown, "对不起,没有检索到模板文件!");
    }
    let template = find(desk, template_id)?;
    let font_size = call.maybe("font_size").and_then(|size| size.parse().ok());
    make(desk, &template, &Draft { contract_id, title: call.text("doc_title"), values, tables, font_size })?;

    let mut fields = Map::new();
    links::of_contract(desk, contract_id, &mut fields);
    Ok(Answer::Fields("操作成功", fields))
}

/// A contract that is to be made from a template.
pub(super) struct Draft<'a> {
    pub(super) contract_id: &'a str,
    pub(super) title: &'a str,
    pub(super) values: Vec<(String, String)>,
    pub(super) tables: Vec<Table>,
    pub(super) font_size: Option<f32>,
}

/// Fills a template in.
pub(super) fn make(
    desk: &Desk<'_>,
    (template, document): &(Template, Vec<u8>),
    draft: &Draft<'_>,
) -> Result<(), Refusal> {
    allow(Act::Create, desk.tx.get::<Contract>(draft.contract_id)?.as_ref())?;
    // What was added to the template has no place in its PDF: it is set in a table behind it.
    let (added, values): (Vec<_>, Vec<_>) = draft
        .values
        .iter()
        .cloned()
        .partition(|(name, _)| template.added.contains(name) && !template.fields.contains(name));
    let mut tables = draft.tables.clone();
    if !added.is_empty() {
        let rows = added.into_iter().map(|(name, text)| vec![name, text]).collect();
        tables.push(Table { place: TablePlace::End, rows, column_widths: vec![30, 70], ..Table::default() });
    }
    let filling = pdf::Filling { values: &values, font_size: draft.font_size, tables: &tables };
    let filled = pdf::fill(&desk.settings.fonts, document, &filling)?;
    contract::add(desk, draft.contract_id, draft.title, &filled.pdf)?;
    note(desk, template, &filled);
    Ok(())
}

/// Says what a caller should know who looks at the log, but not at the contract.
fn note(desk: &Desk<'_>, template: &Template, filled: &pdf::Filled) {
    let known: Vec<_> = template.fields.iter().map(String::as_str).collect();
    let mut notes = desk.notes.borrow_mut();
    if !filled.unknown.is_empty() {
        let unknown: Vec<_> = filled.unknown.iter().map(|name| unknown(name, &known)).collect();
        notes.push(format!("the template has no such fields: {}", unknown.join(", ")));
    }
    if !filled.smaller.is_empty() {
        notes.push(format!("font_size is too large for these fields: {}", filled.smaller.join(", ")));
    }
}

pub(crate) fn view(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template, _) = find(desk, call.text("template_id"))?;
    Ok(Answer::Page(pages::template::view(&template, &pdf_link(desk, &template.template_id))))
}

/// The address of a template's PDF, for a page.
pub(super) fn pdf_link(desk: &Desk<'_>, template_id: &str) -> String {
    let params: Params = [("template_id", template_id)].into_iter().collect();
    desk.signed_link(DownloadTemplate::SPEC.path, DownloadTemplate::SPEC, params)
}

pub(crate) fn download(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let template_id = call.text("template_id");
    let (_, content) = find(desk, template_id)?;
    Ok(Answer::File { content_type: "application/pdf", name: format!("{template_id}.pdf"), content })
}

/// Pictures that stand for the pages: the sandbox does not render PDFs.
pub(crate) fn pictures(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let template_id = call.text("template_id");
    let (_, document) = find(desk, template_id)?;
    let Ok(pictures) = pdf::placeholder::placeholders(&desk.settings.fonts, &document) else {
        return refuse(Code::TemplateImagesUnavailable);
    };
    let pages = pictures.into_iter().enumerate();
    let files: Vec<_> = pages.map(|(page, picture)| (format!("{}.png", page + 1), picture)).collect();
    bundle::zip(format!("{template_id}.zip"), &files)
}

pub(crate) fn keys(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template, _) = find(desk, call.text("template_id"))?;
    Ok(Answer::Data(json!([template.fields, template.added].concat())))
}

pub(crate) fn delete(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (mut template, _) = find(desk, call.text("template_id"))?;
    template.deleted = true;
    desk.tx.put(&template)?;
    desk.tx.remove_file(&Template::file(&template.template_id))?;
    Ok(Answer::Data(json!(null)))
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

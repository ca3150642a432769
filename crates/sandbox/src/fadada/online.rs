//! Online templates: edited and filled in on a page. Here they are PDF forms, and share their numbers with the other
//! templates (inferred).

use axum::response::Response;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use super::gate::Admitted;
use super::model::{Contract, FillForm, Template};
use super::states::{Act, allow};
use super::template::{self, Draft};
use super::{Answer, Desk, Refusal, page, refuse, refuse_saying};
use crate::incoming::Incoming;
use crate::pages::template::Input;
use crate::pdf::{self, FieldKind};
use crate::sandbox::Inner;
use crate::{outgoing, pages};

/// So many keys may be added to a template.
const MOST_KEYS: usize = 200;
/// So many characters a key may have.
const LONGEST_KEY: usize = 100;

pub(crate) fn upload(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    // The service takes other documents, too, but the sandbox has nothing to draw them with.
    let Some(document) = call.file("file").filter(|file| file.starts_with(b"%PDF")) else {
        return refuse_saying(Code::TemplateFileInvalid, "沙盒: 在线模板只支持PDF文件");
    };
    let template_id = call.text("contract_template_id");
    let name = call.maybe("template_name").unwrap_or(template_id).to_owned();
    template::add(desk, template_id, document, Some(name))?;
    Ok(Answer::Data(json!(null)))
}

/// Which parameter carries the keys is not known: they are taken from all that the call does not know otherwise.
pub(crate) fn add_keys(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template, _) = template::find(desk, call.text("contract_template_id"))?;
    let others = call.params.iter().filter(|(name, _)| *name != "contract_template_id");
    let keys: Option<Vec<_>> = others.map(|(_, text)| names(text)).collect();
    let Some(keys) = keys else { return refuse(Code::ParameterInvalid) };
    // Which parameter carries keys is not known, so a call without any is none to refuse.
    add(desk, template, keys.concat())?;
    Ok(Answer::Data(json!(null)))
}

/// Names in a JSON list of texts or of objects with a `key` or `name`, as an object's keys, or between commas.
fn names(text: &str) -> Option<Vec<String>> {
    let name = |item: &Value| {
        item.get("key")
            .or_else(|| item.get("name"))
            .unwrap_or(item)
            .as_str()
            .map(|name| name.trim().to_owned())
    };
    match serde_json::from_str(text) {
        Ok(Value::Array(items)) => items.iter().map(name).collect(),
        Ok(Value::Object(fields)) => Some(fields.keys().map(|name| name.trim().to_owned()).collect()),
        _ => Some(text.split(',').map(|name| name.trim().to_owned()).collect()),
    }
}

fn add(desk: &Desk<'_>, mut template: Template, keys: Vec<String>) -> Result<(), Refusal> {
    for key in keys {
        if key.is_empty() || key.chars().count() > LONGEST_KEY || template.added.len() >= MOST_KEYS {
            return refuse(Code::ParameterInvalid);
        }
        if !template.fields.contains(&key) && !template.added.contains(&key) {
            template.added.push(key);
        }
    }
    desk.tx.put(&template)?;
    Ok(())
}

pub(crate) fn edit_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (template, _) = template::find(desk, call.text("contract_template_id"))?;
    Ok(Answer::Page(editor(desk, &template)))
}

fn editor(desk: &Desk<'_>, template: &Template) -> maud::Markup {
    let action = format!("{}/sandbox/pages/template/{}", desk.origin, template.template_id);
    pages::template::edit(template, &template::pdf_link(desk, &template.template_id), &action)
}

pub(crate) fn fill_page(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract_id = call.text("contract_id");
    let template = template::find(desk, call.text("contract_template_id"))?;
    allow(Act::Create, desk.tx.get::<Contract>(contract_id)?.as_ref())?;
    let form = FillForm {
        contract_id: contract_id.to_owned(),
        template_id: template.0.template_id.clone(),
        title: call.text("doc_title").to_owned(),
        return_url: call.text("return_url").to_owned(),
    };
    // The page may be opened again until it has made the contract; what was asked for last counts (inferred).
    desk.tx.put(&form)?;
    Ok(Answer::Page(waiting(desk, &form, &template)?))
}

/// The page on which a template is filled in.
fn waiting(
    desk: &Desk<'_>,
    form: &FillForm,
    (template, document): &(Template, Vec<u8>),
) -> Result<maud::Markup, Refusal> {
    let fields = pdf::form_fields(document)?.into_iter().filter_map(|field| {
        let input = match field.kind {
            FieldKind::Text { multiline: true } => Input::Lines,
            FieldKind::CheckBox => Input::Check,
            FieldKind::Signature | FieldKind::Other => return None,
            _ => Input::Line,
        };
        Some((field.name, input))
    });
    let added = template.added.iter().map(|key| (key.clone(), Input::Line));
    let inputs: Vec<_> = fields.chain(added).collect();
    let action = format!("{}/sandbox/pages/fill/{}", desk.origin, form.contract_id);
    let link = template::pdf_link(desk, &form.template_id);
    Ok(pages::template::fill(form, &inputs, &link, &action))
}

/// `/sandbox/pages/fill/{contract_id}`: the page again, or what was entered on it.
pub(crate) fn act(inner: &Inner, request: &Incoming, contract_id: &str) -> Response {
    let pressed = request.head.method == Method::POST;
    page::answer(inner, request, |desk| {
        let Some(form) = desk.tx.get::<FillForm>(contract_id)? else {
            return Ok(outgoing::page(StatusCode::NOT_FOUND, pages::not_found()));
        };
        let template = template::find(desk, &form.template_id)?;
        if !pressed {
            allow(Act::Create, desk.tx.get::<Contract>(contract_id)?.as_ref())?;
            return Ok(outgoing::page(StatusCode::OK, waiting(desk, &form, &template)?));
        }
        let texts = request.texts().filter(|(_, text)| !text.trim().is_empty());
        let values = texts.map(|(name, text)| (name.to_owned(), text.into_owned())).collect();
        let draft = Draft { contract_id, title: &form.title, values, tables: Vec::new(), font_size: None };
        template::make(desk, &template, &draft)?;
        // Whether the service adds parameters to the address is not known: none are added.
        Ok(outgoing::redirect(StatusCode::SEE_OTHER, &form.return_url))
    })
}

/// `/sandbox/pages/template/{template_id}`: a template, or a key that is added to it.
pub(crate) fn edit(inner: &Inner, request: &Incoming, template_id: &str) -> Response {
    let key = request.text("key").filter(|_| request.head.method == Method::POST);
    page::answer(inner, request, |desk| {
        let (template, _) = template::find(desk, template_id)?;
        if let Some(key) = key {
            add(desk, template, vec![key.trim().to_owned()])?;
        }
        let (template, _) = template::find(desk, template_id)?;
        Ok(outgoing::page(StatusCode::OK, editor(desk, &template)))
    })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_read_in_each_way() {
        for text in [r#"["a","b"]"#, r#"[{"key":"a"},{"name":"b","x":1}]"#, r#"{"a":"","b":1}"#, "a, b"] {
            assert_eq!(names(text), Some(vec!["a".to_owned(), "b".to_owned()]), "{text}");
        }
        assert_eq!(names("[1]"), None);
    }
}

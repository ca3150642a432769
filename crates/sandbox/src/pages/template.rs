//! Pages about templates.

use maud::{Markup, html};

use super::{page, viewer};
use crate::fadada::model::{FillForm, Template};

/// How a key is entered.
pub(crate) enum Input {
    Line,
    Lines,
    Check,
}

pub(crate) fn view(template: &Template, pdf: &str) -> Markup {
    page(
        "合同模板",
        html! {
            h1 { "合同模板" }
            (head(template, pdf))
            (viewer(pdf))
        },
    )
}

pub(crate) fn edit(template: &Template, pdf: &str, action: &str) -> Markup {
    page(
        "编辑模板",
        html! {
            h1 { "编辑模板" }
            (head(template, pdf))
            dl {
                dt { "表单域 · fields" }
                dd { @for name in &template.fields { code { (name) } " " } }
                dt { "添加的 · added" }
                dd { @for name in &template.added { code { (name) } " " } }
            }
            form method="post" action=(action) {
                input name="key" required maxlength="100";
                " "
                button { "添加 · add" }
            }
            (viewer(pdf))
        },
    )
}

fn head(template: &Template, pdf: &str) -> Markup {
    html! {
        p {
            @if let Some(name) = &template.online { (name) " · " }
            "模板编号 " code { (template.template_id) } " · " a href=(pdf) download { "下载 PDF" }
        }
    }
}

pub(crate) fn fill(form: &FillForm, inputs: &[(String, Input)], pdf: &str, action: &str) -> Markup {
    page(
        &form.title,
        html! {
            h1 { (form.title) }
            p { "合同编号 " code { (form.contract_id) } " · " a href=(pdf) download { "模板 PDF" } }
            form method="post" action=(action) {
                dl {
                    @for (at, (name, input)) in inputs.iter().enumerate() {
                        @let id = format!("key{at}");
                        dt { label for=(id) { (name) } }
                        dd {
                            @match input {
                                Input::Line => input id=(id) name=(name);,
                                Input::Lines => textarea id=(id) name=(name) rows="3" {},
                                Input::Check => input type="checkbox" id=(id) name=(name) value="是";,
                            }
                        }
                    }
                }
                button { "提交 · submit" }
            }
        },
    )
}

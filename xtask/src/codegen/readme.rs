//! The READMEs' table of endpoints.

use std::fmt::Write as _;

use super::endpoints::in_group;
use crate::spec::{Api, Endpoint};

const BEGIN: &str = "<!-- endpoints: made by `cargo xtask codegen` -->\n";
const END: &str = "<!-- end of endpoints -->\n";

#[derive(Clone, Copy)]
pub(super) enum Language {
    English,
    Chinese,
}

/// The text with its table made anew.
pub(super) fn with_table(text: &str, api: &Api, language: Language) -> Result<String, String> {
    let missing = || format!("the lines {} and {} are missing", BEGIN.trim(), END.trim());
    let begin = text.find(BEGIN).ok_or_else(missing)? + BEGIN.len();
    let end = text.find(END).ok_or_else(missing)?;
    Ok(format!(
        "{}\n{}\n{}",
        &text[..begin],
        table(api, language),
        &text[end..]
    ))
}

fn table(api: &Api, language: Language) -> String {
    let mut out = String::from(match language {
        Language::English => {
            "| Call | Title | Path | Gives | Effect | Known from |\n|---|---|---|---|---|---|\n"
        }
        Language::Chinese => "| 调用 | 接口 | 路径 | 返回 | 作用 | 依据 |\n|---|---|---|---|---|---|\n",
    });
    for group in &api.group {
        for endpoint in in_group(api, group) {
            let (gives, effect, source) = words(endpoint, language);
            let _ = writeln!(
                out,
                "| `{}` | {} | `{}` | {gives} | {effect} | {source} |",
                endpoint.name, endpoint.title, endpoint.path
            );
        }
    }
    out
}

fn words(endpoint: &Endpoint, language: Language) -> (&'static str, &'static str, &'static str) {
    let english = matches!(language, Language::English);
    let gives = match (endpoint.kind.as_str(), english) {
        ("file", true) => "file",
        ("file", false) => "文件",
        ("page", true) => "page address",
        ("page", false) => "页面地址",
        (_, true) => "value",
        (_, false) => "数据",
    };
    let effect = match (endpoint.effect.as_str(), english) {
        ("read", true) => "reads",
        ("read", false) => "只读",
        ("create", true) => "creates",
        ("create", false) => "新建",
        (_, true) => "**binds**",
        (_, false) => "**有法律约束力**",
    };
    let source = match (endpoint.source.as_str(), english) {
        ("seed", true) => "provider",
        ("seed", false) => "官方文档",
        ("two sources", true) => "clients",
        ("two sources", false) => "多个公开客户端",
        (_, true) => "one client",
        (_, false) => "一个公开客户端",
    };
    (gives, effect, source)
}

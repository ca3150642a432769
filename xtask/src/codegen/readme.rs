//! The READMEs' table of endpoints.

use std::fmt::Write as _;

use super::index::in_group;
use crate::spec::{Api, Endpoint};

#[derive(Clone, Copy)]
pub(super) enum Language {
    English,
    Chinese,
}

/// The text with the table of this name made anew.
pub(super) fn with_table(text: &str, name: &str, api: &Api, language: Language) -> Result<String, String> {
    let begin = format!("<!-- {name}: made by `cargo xtask codegen` -->\n");
    let end = format!("<!-- end of {name} -->\n");
    let missing = || format!("the lines {} and {} are missing", begin.trim(), end.trim());
    let from = text.find(&begin).ok_or_else(missing)? + begin.len();
    let to = text.find(&end).ok_or_else(missing)?;
    Ok(format!("{}\n{}\n{}", &text[..from], table(api, language), &text[to..]))
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
            let deprecated = match (endpoint.deprecated, language) {
                (false, _) => "",
                (true, Language::English) => " (deprecated)",
                (true, Language::Chinese) => "（已弃用）",
            };
            let _ = writeln!(
                out,
                "| `{}` | {}{deprecated} | `{}` | {gives} | {effect} | {source} |",
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
        ("job", true) => "job",
        ("job", false) => "任务",
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

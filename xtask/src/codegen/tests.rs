//! A test for each endpoint: it sends what is required, and its examples can be read.

use std::fmt::Write as _;

use super::text::{Uses, is_values, quoted, snake};
use crate::spec::{Api, Endpoint, Field};

/// `tests/it/endpoints.rs`.
pub(super) fn all(api: &Api, package: &str) -> String {
    let mut uses = Uses::default();
    let mut body = String::new();
    // What takes two steps has no single request to look at.
    for endpoint in api.endpoint.iter().filter(|endpoint| endpoint.kind != "two_step") {
        body.push_str(&one(api, endpoint, &mut uses));
    }
    let uses = uses.lines().replace("use crate::", &format!("use {package}::"));
    format!(
        "//! Each endpoint sends what is required, and its examples can be read.\n\n{uses}\nuse crate::support;\n\n{body}"
    )
}

fn one(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> String {
    let name = &endpoint.name;
    uses.add(name);
    let mut arguments = Vec::new();
    let mut names = Vec::new();
    for field in endpoint.fields.iter().filter(|field| field.required) {
        names.push(quoted(&field.name));
    }
    for field in endpoint.own_fields().filter(|field| field.required) {
        arguments.push(sample(api, field, uses));
    }
    for composite in endpoint.composites.iter().filter(|composite| composite.required) {
        arguments.push(match composite.kind.as_str() {
            "Document" => "support::pdf()".to_owned(),
            "Picture" => "support::picture()".to_owned(),
            _ => {
                uses.add(&composite.kind);
                format!("{}::keyword(\"甲方\")", composite.kind)
            }
        });
    }
    let mut out = format!(
        "#[tokio::test]\nasync fn {}() {{\nlet call = {name}::new({});\n",
        snake(name),
        arguments.join(", ")
    );
    let verb = match endpoint.kind.as_str() {
        "file" => "sends_as_file",
        "page" => "links",
        "job" => "starts",
        _ => "sends",
    };
    let wait = if verb == "links" { "" } else { ".await" };
    let _ = writeln!(out, "support::{verb}(&call, &[{}]){wait};", names.join(", "));
    for example in &endpoint.examples {
        let _ = writeln!(out, "support::reads(&call, {}).await;", quoted(example));
    }
    for refusal in &endpoint.refusals {
        let _ = writeln!(out, "support::is_refused(&call, {}).await;", quoted(refusal));
    }
    out.push_str("}\n\n");
    out
}

/// A value that passes the checks.
fn sample(api: &Api, field: &Field, uses: &mut Uses) -> String {
    match field.kind.as_str() {
        "text" | "secret" => "\"测试\"".to_owned(),
        "segment" => "\"model\"".to_owned(),
        "base64" => "support::base64()".to_owned(),
        "Money" => "support::money()".to_owned(),
        "url" | "Sources" => "\"https://caller.example/x\"".to_owned(),
        "int" | "decimal" => "1".to_owned(),
        "image" => "support::image()".to_owned(),
        "json:ParameterMap" => {
            uses.add("ParameterMap");
            "ParameterMap::new().field(\"借款人\", \"测试用户\")".to_owned()
        }
        values if is_values(api, values) => {
            uses.add(values);
            let first =
                api.values.iter().find(|other| other.name == values).map(|values| &values.values[0].name);
            format!("{values}::{}", first.map_or("", String::as_str))
        }
        id => {
            uses.add(id);
            format!("support::id({id}::new)")
        }
    }
}

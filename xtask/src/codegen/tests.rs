//! A test for each endpoint: it sends what is required, and its examples can be read.

use std::fmt::Write as _;

use super::text::{Uses, is_values, quoted, snake};
use crate::spec::{Api, Composite, Endpoint, Field};

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
    let names: Vec<_> =
        endpoint.fields.iter().filter(|field| field.required).map(|field| quoted(&field.name)).collect();
    let call = nowhere(&required(api, endpoint, uses));
    let mut out = format!("#[tokio::test]\nasync fn {}() {{\nlet call = {call};\n", snake(&endpoint.name));
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

/// A file of tests in which each endpoint is called on the sandbox, with what is required and with everything.
/// `support` is the module with the verbs. In a `world` the endpoint's ids name something that is there.
pub(super) fn on_sandbox(api: &Api, package: &str, support: &str, world: bool) -> String {
    let mut uses = Uses::default();
    let mut body = String::new();
    for endpoint in &api.endpoint {
        let verb = match endpoint.kind.as_str() {
            "file" => "brings",
            "page" => "shows",
            "job" => "works",
            "two_step" => "takes_two_steps",
            _ => "answers",
        };
        let required = required(api, endpoint, &mut uses);
        let further = further(api, endpoint, &mut uses);
        let _ = writeln!(body, "#[tokio::test]\nasync fn {}() {{", snake(&endpoint.name));
        let calls = std::iter::once(required.clone());
        let calls = calls.chain((!further.is_empty()).then(|| format!("{required}{further}")));
        for call in calls {
            if world {
                let call = in_world(&call);
                let name = if call.contains("world.") { "world" } else { "_" };
                let _ = writeln!(body, "support::{verb}(|{name}| {call}).await;");
            } else {
                let _ = writeln!(body, "support::{verb}(&{}).await;", nowhere(&call));
            }
        }
        body.push_str("}\n\n");
    }
    let uses = uses.lines().replace("use crate::", &format!("use {package}::"));
    format!("//! Each endpoint answers on the sandbox.\n\n{uses}\nuse crate::{support} as support;\n\n{body}")
}

/// Where nothing has to be there, any id will do.
fn nowhere(call: &str) -> String {
    let mut out = String::new();
    let mut rest = call;
    // `@id("name", ` becomes `support::id(`, and `@what("name")` becomes `support::what()`.
    while let Some((before, after)) = rest.split_once('@') {
        let (what, arguments) = after.split_once("(\"").unwrap_or((after, ""));
        let (_, arguments) = arguments.split_once('"').unwrap_or_default();
        let _ = write!(out, "{before}support::{what}(");
        rest = arguments.trim_start_matches(", ");
    }
    out + rest
}

fn in_world(call: &str) -> String {
    call.replace('@', "world.")
}

/// A call with what is required. What the test's surroundings supply is marked with `@`.
fn required(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> String {
    uses.add(&endpoint.name);
    let mut arguments: Vec<_> =
        endpoint.own_fields().filter(|field| field.required).map(|field| sample(api, field, uses)).collect();
    let composites = endpoint.composites.iter().filter(|composite| composite.required);
    arguments.extend(composites.map(|composite| sample_of(composite, uses)));
    format!("{}::new({})", endpoint.name, arguments.join(", "))
}

/// The setters of everything else.
fn further(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> String {
    let mut out = String::new();
    for field in endpoint.own_fields().filter(|field| !field.required) {
        let _ = write!(out, ".{}({})", field.rust_name(), sample(api, field, uses));
    }
    for composite in endpoint.composites.iter().filter(|composite| !composite.required) {
        let _ = write!(out, ".{}({})", composite.name, sample_of(composite, uses));
    }
    if endpoint.open.is_some() {
        out.push_str(".param(\"x\", \"测试\")");
    }
    out
}

fn sample_of(composite: &Composite, uses: &mut Uses) -> String {
    if let Some(sample) = &composite.sample {
        let mut before = ' ';
        for (at, c) in sample.char_indices() {
            if c.is_ascii_uppercase() && !before.is_ascii_alphanumeric() && !matches!(before, ':' | '"') {
                uses.add(sample[at..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default());
            }
            before = c;
        }
        return sample.replace("support::id(CustomerId::new)", "@id(\"customer_id\", CustomerId::new)");
    }
    match composite.kind.as_str() {
        "Document" => "support::pdf()".to_owned(),
        "Picture" => "support::picture()".to_owned(),
        kind => format!("compile_error!(\"{kind} needs a sample\")"),
    }
}

/// A value that passes the checks.
fn sample(api: &Api, field: &Field, uses: &mut Uses) -> String {
    if let Some(sample) = &field.sample {
        return quoted(sample);
    }
    match field.kind.as_str() {
        "text" | "secret" => "\"测试\"".to_owned(),
        "segment" => "\"model\"".to_owned(),
        "base64" => "support::base64()".to_owned(),
        "Money" => "support::money()".to_owned(),
        "url" | "Sources" => "\"https://caller.example/x\"".to_owned(),
        "int" | "long" => field.min.unwrap_or(1).to_string(),
        "decimal" => format!("{}.0", field.min.unwrap_or(1)),
        "stamp" => "support::stamp()".to_owned(),
        "cipher" => format!("@encrypted({:?})", field.name),
        "upload" => "support::pdf()".to_owned(),
        "Sha256" => "support::sha256()".to_owned(),
        "ContractIds" => format!("@contract_ids({:?})", field.name),
        "json:SignData" | "urljson:SignData" => format!("@sign_data({:?})", field.name),
        "json:Proof" => {
            uses.add("Proof");
            "Proof::new().set(\"transactionId\", \"1\")".to_owned()
        }
        "json:DynamicTables" => {
            uses.add("DynamicTable");
            "DynamicTable::at_end([\"名称\"], [[\"设备\"]])".to_owned()
        }
        prefill if prefill.ends_with("Prefill") => {
            let prefill = prefill.trim_start_matches("json:");
            uses.add(prefill);
            format!("{prefill}::new()")
        }
        "image" => "support::image()".to_owned(),
        "json:ParameterMap" => {
            uses.add("ParameterMap");
            "ParameterMap::new().field(\"借款人\", \"测试用户\")".to_owned()
        }
        "json:Options" => {
            uses.add("Options");
            "Options::new().set(\"x\", 1)".to_owned()
        }
        values if is_values(api, values) => {
            uses.add(values);
            let first =
                api.values.iter().find(|other| other.name == values).map(|values| &values.values[0].name);
            format!("{values}::{}", first.map_or("", String::as_str))
        }
        id => {
            uses.add(id);
            format!("@id({:?}, {id}::new)", field.name)
        }
    }
}

//! What only tecmz has: jobs, and calls that go on to a second host.

use std::fmt::Write as _;

use super::about::about;
use super::index::{in_group, index};
use super::text::Uses;
use super::{calls, objects, tests, values};
use crate::spec::{Api, Endpoint, Group};

/// Every generated file of the crate with its text.
pub(super) fn files(api: &Api) -> Result<Vec<(String, String)>, String> {
    let mut files = vec![
        ("src/endpoints.rs".to_owned(), index(api, &[])),
        ("src/endpoints/values.rs".to_owned(), values::all(api)),
        ("src/endpoints/objects.rs".to_owned(), objects::replies(api)),
        ("tests/it/endpoints.rs".to_owned(), tests::all(api, "hetong_tecmz")),
    ];
    for one in &api.group {
        files.push((format!("src/endpoints/{}.rs", one.name), group(api, one)?));
    }
    Ok(files)
}

fn group(api: &Api, group: &Group) -> Result<String, String> {
    let mut uses = Uses::default();
    uses.add("Endpoint");
    uses.add("Spec");
    let mut body = String::new();
    for endpoint in in_group(api, group) {
        body.push_str(&calls::structure(endpoint, &documentation(endpoint), &mut uses));
        body.push_str(&endpoint_impl(api, endpoint, &mut uses)?);
        body.push_str(&calls::decode(endpoint, &mut uses)?);
        if endpoint.kind == "job" {
            uses.add("Job");
            let _ = writeln!(body, "impl Job for {} {{}}\n", endpoint.name);
        }
    }
    let lines = uses.lines();
    let reserved = "use crate::endpoint::RESERVED;\n";
    Ok(format!("//! {}\n\n{}\n{reserved}{lines}\n{body}", group.doc, calls::helpers(&body)))
}

fn documentation(endpoint: &Endpoint) -> String {
    let twice = match (endpoint.effect.as_str(), endpoint.repeat.as_str()) {
        ("read", _) => "Only asks.",
        (_, "safe") => "A second call changes nothing.",
        _ => "A second call does it again.",
    };
    let mut out = String::new();
    if endpoint.deprecated {
        out.push_str("**Deprecated by the provider.** ");
    }
    let _ = write!(out, "{}\n\n{}, `{}`. {twice}", endpoint.doc, endpoint.title, endpoint.path);
    match endpoint.kind.as_str() {
        "job" => out.push_str("\nA job: [`Client::start`](crate::Client::start)."),
        "two_step" => out.push_str("\nTwo steps: see [`Client`](crate::Client)."),
        _ => {}
    }
    let clients =
        if endpoint.source == "two sources" { "both of the provider's clients" } else { "one client" };
    let _ = write!(out, "\n\nKnown from {clients}.");
    for inferred in &endpoint.inferred {
        let _ = write!(out, " Inferred: {inferred}");
    }
    out
}

fn endpoint_impl(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let family = match (endpoint.kind.as_str(), endpoint.family.as_deref()) {
        ("job", Some("file")) => Some("File"),
        ("job", Some("cloud")) => Some("Cloud"),
        ("job", _) => return Err(format!("{}: a job needs a family", endpoint.name)),
        (_, None) => None,
        _ => return Err(format!("{}: only a job has a family", endpoint.name)),
    };
    let reply = match (family, &endpoint.reply) {
        (Some("File"), _) => "FileResult",
        (Some(_), _) => "CloudResult",
        (None, Some(reply)) => reply.kind.as_str(),
        (None, None) if endpoint.kind == "two_step" => "Bytes",
        (None, None) => "()",
    };
    uses.add(reply);
    let family = match family {
        Some(family) => {
            uses.add("Family");
            format!("Some(Family::{family})")
        }
        None => "None".to_owned(),
    };
    Ok(format!(
        "impl Endpoint for {} {{\nconst SPEC: &'static Spec = &Spec {{ about: {}, family: {family}, legacy: {} }};\n\n\
         type Reply = {reply};\n\n{}}}\n\n",
        endpoint.name,
        about(api, endpoint, "RESERVED", uses)?,
        endpoint.legacy,
        calls::params(endpoint, uses),
    ))
}

//! What only the Fadada API has: envelopes, digests, pages and files.

use std::fmt::Write as _;

use super::about::{about, pick};
use super::index::{in_group, index};
use super::text::{Uses, list};
use super::{calls, objects, tests, values};
use crate::spec::{Api, Digest, Endpoint, Group};

/// Every generated file of the crate with its text.
pub(super) fn files(api: &Api) -> Result<Vec<(String, String)>, String> {
    let mut files = vec![
        ("src/endpoints.rs".to_owned(), index(api, &["prefill"])),
        ("src/endpoints/values.rs".to_owned(), values::all(api)),
        ("src/endpoints/objects.rs".to_owned(), objects::replies(api)),
        ("src/endpoints/prefill.rs".to_owned(), objects::requests(api)),
        ("tests/it/endpoints.rs".to_owned(), tests::all(api, "hetong_fadada")),
    ];
    for one in &api.group {
        files.push((format!("src/endpoints/{}.rs", one.name), group(api, one)?));
    }
    Ok(files)
}

fn group(api: &Api, group: &Group) -> Result<String, String> {
    let mut uses = Uses::default();
    for name in ["Endpoint", "Envelope", "Part", "Recipe", "Spec"] {
        uses.add(name);
    }
    let mut body = String::new();
    for endpoint in in_group(api, group) {
        body.push_str(&calls::structure(endpoint, &documentation(endpoint), &mut uses));
        body.push_str(&endpoint_impl(api, endpoint, &mut uses)?);
        body.push_str(&calls::decode(endpoint, &mut uses)?);
    }
    let from_text =
        if body.contains("::from_text)") { "use hetong_call::lenient::FromText as _;\n" } else { "" };
    let public: Vec<_> = ["EVIDENCE", "PUBLIC"].into_iter().filter(|name| body.contains(name)).collect();
    let reserved = format!("use crate::endpoint::{{{}}};\n", public.join(", "));
    let lines = uses.lines();
    Ok(format!("//! {}\n\n{from_text}{}\n{reserved}{lines}\n{body}", group.doc, calls::helpers(&body)))
}

fn documentation(endpoint: &Endpoint) -> String {
    let twice = match (endpoint.effect.as_str(), endpoint.repeat.as_str()) {
        ("read", _) => "Only asks.",
        ("create", "safe") => "A second call answers the same.",
        ("create", "keyed") => "A second call with the same number is refused.",
        ("create", _) => "A second call makes another one.",
        _ => "Binding: after a lost reply it is not sent again.",
    };
    let mut out = format!("{}\n\n{}, `{}`. {twice}", endpoint.doc, endpoint.title, endpoint.path);
    if let Some(confirm) = &endpoint.confirm {
        let _ = write!(out, "\n[`{confirm}`](crate::{confirm}) tells whether it worked.");
    }
    if endpoint.source != "seed" {
        let clients =
            if endpoint.source == "two sources" { "independent public clients" } else { "one public client" };
        let _ = write!(out, "\n\nNot in the provider's document at hand; known from {clients}.");
    }
    if !endpoint.inferred.is_empty() {
        out.push_str("\n\nInferred:");
        for inferred in &endpoint.inferred {
            let _ = write!(out, "\n- {inferred}");
        }
    }
    out
}

fn endpoint_impl(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let reply = match endpoint.kind.as_str() {
        "file" => "Download",
        "page" => "PageUrl",
        _ => endpoint.reply.as_ref().map_or("()", |reply| reply.kind.as_str()),
    };
    uses.add(reply);
    Ok(format!(
        "impl Endpoint for {} {{\nconst SPEC: &'static Spec = {};\n\ntype Reply = {reply};\n\n{}{}}}\n\n",
        endpoint.name,
        spec(api, endpoint, uses)?,
        calls::params(endpoint, uses),
        calls::files(endpoint, uses),
    ))
}

fn spec(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let envelopes =
        [("account", "Account"), ("contract", "Contract"), ("template", "Template"), ("query", "Query")];
    let envelope = pick(endpoint, endpoint.envelope.as_deref().unwrap_or_default(), &envelopes)?;
    let Some(digest) = &endpoint.digest else { return Err(format!("{}: it has no digest", endpoint.name)) };
    let public = if endpoint.evidence { "EVIDENCE" } else { "PUBLIC" };
    let accept: Vec<_> = endpoint.accept.iter().map(|digest| recipe(endpoint, digest)).collect();
    Ok(format!(
        "&Spec {{ about: {}, public: {public}, get: {}, envelope: Envelope::{envelope}, done: {}, digest: {}, accept: &[{}] }}",
        about(api, endpoint, public, uses)?,
        endpoint.get,
        list(&endpoint.done),
        recipe(endpoint, digest),
        accept.join(", "),
    ))
}

fn recipe(endpoint: &Endpoint, digest: &Digest) -> String {
    let parts = |names: &[String]| {
        let parts: Vec<_> = names
            .iter()
            .map(|name| match name.as_str() {
                "@stamp" => "Part::Stamp".to_owned(),
                "*" => {
                    let mut without: Vec<_> = endpoint.files().map(str::to_owned).collect();
                    without.extend(digest.without.iter().cloned());
                    format!("Part::AllExcept({})", list(&without))
                }
                part => match part.strip_prefix('=') {
                    Some(text) => format!("Part::Text({text:?})"),
                    None => format!("Part::Field({part:?})"),
                },
            })
            .collect();
        format!("&[{}]", parts.join(", "))
    };
    format!(
        "Recipe {{ md5: {}, sha1: {}, tail: {} }}",
        parts(&digest.md5),
        parts(&digest.sha1),
        parts(&digest.tail)
    )
}

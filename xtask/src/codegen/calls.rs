//! The structs of the calls.

use std::fmt::Write as _;

use super::text::{Type, Uses, doc, quoted};
use crate::spec::Endpoint;

/// The struct, with a function for what is required and a setter for each optional field.
pub(super) fn structure(endpoint: &Endpoint, documentation: &str, uses: &mut Uses) -> String {
    let name = &endpoint.name;
    let mut out = doc(documentation);
    let _ = writeln!(out, "#[derive(Clone)]\n#[non_exhaustive]\npub struct {name} {{");
    let members = members(endpoint);
    for member in &members {
        uses.add(&member.held);
        let held = if member.required { member.held.clone() } else { format!("Option<{}>", member.held) };
        let _ = writeln!(out, "{}pub {}: {held},", doc(&member.doc), member.name);
    }
    if let Some(open) = &endpoint.open {
        uses.add("Params");
        let _ = writeln!(out, "{}further: Params,", doc(&open.doc));
    }
    out.push_str("}\n\n");

    let (required, optional): (Vec<_>, Vec<_>) = members.iter().partition(|member| member.required);
    let taken: Vec<_> = required.iter().map(|member| format!("{}: {}", member.name, member.taken)).collect();
    let _ = writeln!(out, "impl {name} {{\n/// With what is required.\n#[must_use]");
    if required.is_empty() {
        let _ = writeln!(out, "#[allow(clippy::new_without_default, reason = \"all calls are made alike\")]");
    }
    if required.len() > 7 {
        out.push_str("#[expect(clippy::too_many_arguments, reason = \"the call requires them all\")]\n");
    }
    let _ = writeln!(out, "pub fn new({}) -> Self {{ Self {{", taken.join(", "));
    for member in &members {
        match (member.required, member.convert) {
            (true, "") => _ = writeln!(out, "{},", member.name),
            (true, convert) => _ = writeln!(out, "{}: {}{convert},", member.name, member.name),
            (false, _) => _ = writeln!(out, "{}: None,", member.name),
        }
    }
    if endpoint.open.is_some() {
        out.push_str("further: Params::new(),");
    }
    out.push_str("} }\n");
    for member in optional {
        let _ = writeln!(
            out,
            "\n{}#[must_use]\npub fn {}(mut self, {}: {}) -> Self {{ self.{} = Some({}{}); self }}",
            doc(&member.doc),
            member.name,
            member.name,
            member.taken,
            member.name,
            member.name,
            member.convert
        );
    }
    if let Some(open) = &endpoint.open {
        let set = match open.prefix.as_str() {
            "" => "name.into()".to_owned(),
            prefix => format!("format!(\"{prefix}{{}}\", name.into())"),
        };
        let _ = writeln!(
            out,
            "\n{}#[must_use]\npub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {{ \
             self.further.set({set}, value); self }}",
            doc(&open.doc)
        );
    }
    out.push_str("}\n\n");
    let files = if files(endpoint, uses).is_empty() { "&[]" } else { "&self.files()" };
    let _ = writeln!(
        out,
        "impl fmt::Debug for {name} {{ fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{ \
         show(f, Self::SPEC, &self.params(), {files}) }} }}\n"
    );
    out
}

/// `fn params`.
pub(super) fn params(endpoint: &Endpoint, uses: &mut Uses) -> String {
    uses.add("Params");
    let sent: Vec<_> =
        endpoint.fields.iter().filter(|field| field.part_of.is_none() && field.kind != "upload").collect();
    if sent.is_empty() && endpoint.composites.is_empty() && endpoint.open.is_none() {
        return "fn params(&self) -> Params { Params::new() }\n".to_owned();
    }
    let start = if endpoint.open.is_some() { "self.further.clone()" } else { "Params::new()" };
    let mut out = format!("fn params(&self) -> Params {{\nlet mut params = {start};");
    for field in sent {
        let (name, rust) = (quoted(&field.name), field.rust_name());
        if let Some(fixed) = &field.fixed {
            let _ = writeln!(out, "params.set({name}, {});", quoted(fixed));
            continue;
        }
        let json = field.kind.contains("json:");
        let text = |value: &str| match field.kind.split_once(':') {
            Some(("json", _)) => format!("json({value})"),
            Some(("urljson", _)) => format!("url_json({value})"),
            _ => format!("{value}.wire()"),
        };
        if field.required {
            let value = if json { format!("&self.{rust}") } else { format!("self.{rust}") };
            let _ = writeln!(out, "params.set({name}, {});", text(&value));
        } else if let Some(unset) = &field.unset {
            let _ = writeln!(
                out,
                "match &self.{rust} {{ Some({rust}) => params.set({name}, {}), None => params.set({name}, {}) }}",
                text(rust),
                quoted(unset)
            );
        } else {
            let _ =
                writeln!(out, "if let Some({rust}) = &self.{rust} {{ params.set({name}, {}); }}", text(rust));
        }
    }
    for composite in &endpoint.composites {
        let name = &composite.name;
        let args: String = composite.args.iter().map(|arg| format!(", {}", quoted(arg))).collect();
        if composite.required {
            let _ = writeln!(out, "self.{name}.put_params(&mut params{args});");
        } else {
            let _ = writeln!(
                out,
                "if let Some({name}) = &self.{name} {{ {name}.put_params(&mut params{args}); }}"
            );
        }
    }
    out.push_str("params\n}\n");
    out
}

/// `fn files`, if there can be any.
pub(super) fn files(endpoint: &Endpoint, uses: &mut Uses) -> String {
    let (mut required, mut out) = (String::new(), String::new());
    for field in endpoint.own_fields().filter(|field| field.kind == "upload") {
        let (name, rust) = (quoted(&field.name), field.rust_name());
        let _ = if field.required {
            write!(required, "({name}, self.{rust}.clone()),")
        } else {
            writeln!(out, "if let Some({rust}) = &self.{rust} {{ files.push(({name}, {rust}.clone())); }}")
        };
    }
    for composite in endpoint.composites.iter().filter(|composite| composite.kind == "Document") {
        let _ = writeln!(out, "self.{}.put_files(&mut files);", composite.name);
    }
    let body = match (required.is_empty(), out.is_empty()) {
        (true, true) => return out,
        (false, true) => format!("vec![{required}]"),
        _ => format!("let mut files = vec![{required}];\n{out}files"),
    };
    uses.add("Upload");
    format!("\nfn files(&self) -> Vec<(&'static str, Upload)> {{ {body} }}\n")
}

/// `impl Decode`, for an endpoint that answers a value.
pub(super) fn decode(endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    if endpoint.kind != "value" {
        return Ok(String::new());
    }
    uses.add("Answer");
    uses.add("Decode");
    let name = &endpoint.name;
    let Some(reply) = &endpoint.reply else {
        return Ok(format!(
            "impl Decode for {name} {{ fn decode(_: &Answer) -> Result<(), String> {{ Ok(()) }} }}\n\n"
        ));
    };
    uses.add(&reply.kind);
    let read = match reply.at.as_str() {
        "id" => format!("answer.data_text().map({}::from_text)", reply.kind),
        "data" | "top" | "text" => format!("answer.{}()", reply.at),
        "list" => "answer.list()".to_owned(),
        "page" => "answer.page()".to_owned(),
        "keys" => {
            uses.add("request::template_keys");
            "template_keys(answer)".to_owned()
        }
        "cert" => {
            uses.add("request::certificate");
            "certificate(answer)".to_owned()
        }
        "loose" => "answer.loose_data()".to_owned(),
        "whole" => "Ok(answer.body().clone())".to_owned(),
        other => return Err(format!("{name}: a reply cannot be at {other}")),
    };
    let kind = &reply.kind;
    Ok(format!(
        "impl Decode for {name} {{ fn decode(answer: &Answer) -> Result<{kind}, String> {{ {read} }} }}\n\n"
    ))
}

/// `use` lines for functions and traits that generated bodies call.
pub(super) fn helpers(body: &str) -> String {
    let mut names = vec!["show"];
    if body.contains(".wire()") {
        names.push("Wire as _");
    }
    if body.contains(" url_json(") {
        names.push("url_json");
    }
    if body.contains(" json(") {
        names.push("json");
    }
    format!("use std::fmt;\n\nuse hetong_call::{{{}}};\n", names.join(", "))
}

/// A field of the struct.
struct Member {
    name: String,
    held: String,
    taken: String,
    convert: &'static str,
    required: bool,
    doc: String,
}

fn members(endpoint: &Endpoint) -> Vec<Member> {
    let mut members: Vec<_> = endpoint
        .own_fields()
        .map(|field| {
            let kind = Type::of(field);
            Member {
                name: field.rust_name().to_owned(),
                held: kind.held,
                taken: kind.taken,
                convert: kind.convert,
                required: field.required,
                doc: field.doc.clone(),
            }
        })
        .collect();
    for composite in &endpoint.composites {
        members.push(Member {
            name: composite.name.clone(),
            held: composite.kind.clone(),
            taken: format!("impl Into<{}>", composite.kind),
            convert: ".into()",
            required: composite.required,
            doc: composite.doc.clone(),
        });
    }
    members
}

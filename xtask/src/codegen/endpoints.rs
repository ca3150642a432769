//! The structs of the calls.

use std::fmt::Write as _;

use super::text::{Type, Uses, doc, is_values, list, lists, quoted};
use crate::spec::{Api, Digest, Endpoint, Field, Group};

/// `src/endpoints.rs`.
pub(super) fn index(api: &Api) -> String {
    let mut out = String::from(
        "//! The calls, one struct each, with their values and answers.\n\
         //!\n\
         //! Everything here is also at the top of the crate.\n\n",
    );
    let mut modules: Vec<_> = api.group.iter().map(|group| group.name.as_str()).collect();
    modules.extend(["objects", "prefill", "values"]);
    modules.sort_unstable();
    for module in &modules {
        let _ = writeln!(out, "mod {module};");
    }
    out.push_str("\nuse crate::Spec;\n\n");
    for group in &api.group {
        let names: Vec<_> = in_group(api, group)
            .map(|endpoint| endpoint.name.as_str())
            .collect();
        let _ = writeln!(out, "pub use {}::{{{}}};", group.name, names.join(", "));
    }
    let names =
        |names: &mut dyn Iterator<Item = &String>| names.map(String::as_str).collect::<Vec<_>>().join(", ");
    let objects = names(&mut api.object.iter().map(|object| &object.name));
    let prefill = names(&mut api.request_object.iter().map(|object| &object.name));
    let values = names(&mut api.values.iter().map(|values| &values.name));
    let _ = writeln!(out, "pub use objects::{{{objects}}};");
    let _ = writeln!(out, "pub use prefill::{{{prefill}}};");
    let _ = writeln!(out, "pub use values::{{{values}}};\n");

    out.push_str("/// All endpoints.\npub static SPECS: &[&Spec] = &[\n");
    for group in &api.group {
        for endpoint in in_group(api, group) {
            let _ = writeln!(out, "<{} as crate::Endpoint>::SPEC,", endpoint.name);
        }
    }
    out.push_str("];\n");
    out
}

/// The endpoints of a group, in the specification's order.
pub(super) fn in_group<'a>(api: &'a Api, group: &Group) -> impl Iterator<Item = &'a Endpoint> {
    let name = group.name.clone();
    api.endpoint.iter().filter(move |endpoint| endpoint.group == name)
}

/// `src/endpoints/<group>.rs`.
pub(super) fn group(api: &Api, group: &Group) -> Result<String, String> {
    let mut uses = Uses::default();
    for name in [
        "Effect",
        "Endpoint",
        "Envelope",
        "Field",
        "FieldKind",
        "Kind",
        "Params",
        "Part",
        "Recipe",
        "Repeat",
        "Source",
        "Spec",
    ] {
        uses.add(name);
    }
    let mut body = String::new();
    for endpoint in in_group(api, group) {
        body.push_str(&one(api, endpoint, &mut uses)?);
    }
    let wire = if body.contains(".wire()") {
        "use crate::request::Wire as _;\n"
    } else {
        ""
    };
    let json = if body.contains(" json(") {
        "use crate::request::json;\n"
    } else {
        ""
    };
    Ok(format!(
        "//! {}\n\n{}{wire}{json}\n{body}",
        group.doc,
        uses.lines()
    ))
}

fn one(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let name = &endpoint.name;
    let mut out = doc(&documentation(endpoint));
    let _ = writeln!(
        out,
        "#[derive(Clone, Debug)]\n#[non_exhaustive]\npub struct {name} {{"
    );
    let members = members(endpoint);
    for member in &members {
        uses.add(&member.held);
        let held = if member.required {
            member.held.clone()
        } else {
            format!("Option<{}>", member.held)
        };
        let _ = writeln!(out, "{}pub {}: {held},", doc(&member.doc), member.name);
    }
    out.push_str("}\n\n");

    let (required, optional): (Vec<_>, Vec<_>) = members.iter().partition(|member| member.required);
    let taken: Vec<_> = required
        .iter()
        .map(|member| format!("{}: {}", member.name, member.taken))
        .collect();
    let _ = writeln!(out, "impl {name} {{\n/// With what is required.\n#[must_use]");
    let _ = writeln!(out, "pub fn new({}) -> Self {{ Self {{", taken.join(", "));
    for member in &members {
        match (member.required, member.convert) {
            (true, "") => _ = writeln!(out, "{},", member.name),
            (true, convert) => _ = writeln!(out, "{}: {}{convert},", member.name, member.name),
            (false, _) => _ = writeln!(out, "{}: None,", member.name),
        }
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
    out.push_str("}\n\n");
    out.push_str(&endpoint_impl(api, endpoint, uses)?);
    if endpoint.kind == "value" {
        uses.add("Answer");
        uses.add("Decode");
        let decode = match &endpoint.reply {
            None => "fn decode(_: &Answer) -> Result<(), String> { Ok(()) }".to_owned(),
            Some(reply) => {
                uses.add(&reply.kind);
                let text = matches!(reply.kind.as_str(), "CustomerId" | "SerialNo" | "SealId");
                let read = match (reply.at.as_str(), text) {
                    ("data", true) => format!("answer.data_text().map({}::from_wire)", reply.kind),
                    ("data" | "top" | "text", false) => format!("answer.{}()", reply.at),
                    (other, _) => return Err(format!("{name}: a reply cannot be at {other}")),
                };
                format!(
                    "fn decode(answer: &Answer) -> Result<{}, String> {{ {read} }}",
                    reply.kind
                )
            }
        };
        let _ = writeln!(out, "impl Decode for {name} {{ {decode} }}\n");
    }
    Ok(out)
}

fn documentation(endpoint: &Endpoint) -> String {
    let twice = match (endpoint.effect.as_str(), endpoint.repeat.as_str()) {
        ("read", _) => "Only asks.",
        ("create", "safe") => "A second call answers the same.",
        ("create", "keyed") => "A second call with the same number is refused.",
        ("create", _) => "A second call makes another one.",
        _ => "Binding: after a lost reply it is not sent again.",
    };
    let mut out = format!(
        "{}\n\n{}, `{}`. {twice}",
        endpoint.doc, endpoint.title, endpoint.path
    );
    if let Some(confirm) = &endpoint.confirm {
        let _ = write!(out, " [`{confirm}`](crate::{confirm}) tells whether it worked.");
    }
    if endpoint.source != "seed" {
        let clients = if endpoint.source == "two sources" {
            "independent public clients"
        } else {
            "one public client"
        };
        let _ = write!(
            out,
            "\n\nNot in the provider's document at hand; known from {clients}."
        );
    }
    if !endpoint.inferred.is_empty() {
        out.push_str("\n\nInferred:");
        for inferred in &endpoint.inferred {
            let _ = write!(out, "\n- {inferred}");
        }
    }
    out
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
                name: field.name.clone(),
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

fn endpoint_impl(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let reply = match endpoint.kind.as_str() {
        "file" => "Download",
        "page" => "PageUrl",
        _ => endpoint.reply.as_ref().map_or("()", |reply| reply.kind.as_str()),
    };
    uses.add(reply);
    let mut out = format!(
        "impl Endpoint for {} {{\nconst SPEC: &'static Spec = ",
        endpoint.name
    );
    out.push_str(&spec(api, endpoint, uses)?);
    let _ = writeln!(
        out,
        ";\n\ntype Reply = {reply};\n\nfn params(&self) -> Params {{\nlet mut params = Params::new();"
    );
    for field in endpoint.fields.iter().filter(|field| field.part_of.is_none()) {
        let name = &field.name;
        if let Some(fixed) = &field.fixed {
            let _ = writeln!(out, "params.set({}, {});", quoted(name), quoted(fixed));
        } else if field.kind != "upload" {
            let wire = |value: &str| match field.kind.starts_with("json:") {
                true => format!("json({value})"),
                false => format!("{value}.wire()"),
            };
            if field.required {
                let value = if field.kind.starts_with("json:") {
                    format!("&self.{name}")
                } else {
                    format!("self.{name}")
                };
                let _ = writeln!(out, "params.set({}, {});", quoted(name), wire(&value));
            } else {
                let _ = writeln!(
                    out,
                    "if let Some({name}) = &self.{name} {{ params.set({}, {}); }}",
                    quoted(name),
                    wire(name)
                );
            }
        }
    }
    for composite in &endpoint.composites {
        let name = &composite.name;
        if composite.required {
            let _ = writeln!(out, "self.{name}.put_params(&mut params);");
        } else {
            let _ = writeln!(
                out,
                "if let Some({name}) = &self.{name} {{ {name}.put_params(&mut params); }}"
            );
        }
    }
    out.push_str("params\n}\n");

    let documents = endpoint
        .composites
        .iter()
        .filter(|composite| composite.kind == "Document");
    let uploads = endpoint.own_fields().filter(|field| field.kind == "upload");
    let mut files = String::new();
    for field in uploads {
        let name = &field.name;
        let _ = writeln!(
            files,
            "if let Some({name}) = &self.{name} {{ files.push(({}, {name}.clone())); }}",
            quoted(name)
        );
    }
    for composite in documents {
        let _ = writeln!(files, "self.{}.put_files(&mut files);", composite.name);
    }
    if !files.is_empty() {
        uses.add("Upload");
        let _ = writeln!(
            out,
            "\nfn files(&self) -> Vec<(&'static str, Upload)> {{ let mut files = Vec::new();\n{files}files }}"
        );
    }
    out.push_str("}\n\n");
    Ok(out)
}

fn spec(api: &Api, endpoint: &Endpoint, uses: &mut Uses) -> Result<String, String> {
    let pick = |what: &str, text: &str, known: &[(&str, &'static str)]| {
        let found = known
            .iter()
            .find(|(name, _)| *name == text)
            .map(|(_, rust)| *rust);
        found.ok_or_else(|| format!("{}: {text} is no {what}", endpoint.name))
    };
    let kind = pick(
        "kind",
        &endpoint.kind,
        &[("value", "Value"), ("file", "File"), ("page", "Page")],
    )?;
    let effect = pick(
        "effect",
        &endpoint.effect,
        &[("read", "Read"), ("create", "Create"), ("binding", "Binding")],
    )?;
    let repeat = pick(
        "repeat",
        &endpoint.repeat,
        &[("safe", "Safe"), ("keyed", "Keyed"), ("never", "Never")],
    )?;
    let envelope = pick(
        "envelope",
        &endpoint.envelope,
        &[
            ("account", "Account"),
            ("contract", "Contract"),
            ("template", "Template"),
            ("query", "Query"),
        ],
    )?;
    let source = pick(
        "source",
        &endpoint.source,
        &[
            ("seed", "Vendor"),
            ("two sources", "TwoClients"),
            ("one source", "OneClient"),
        ],
    )?;
    let accept: Vec<_> = endpoint
        .accept
        .iter()
        .map(|digest| recipe(endpoint, digest))
        .collect();

    let mut out = format!(
        "&Spec {{ name: {}, path: {}, title: {}, doc: {}, group: {}, kind: Kind::{kind}, effect: Effect::{effect}, \
         repeat: Repeat::{repeat}, envelope: Envelope::{envelope}, done: {}, confirm: {}, digest: {}, accept: &[{}],\n",
        quoted(&endpoint.name),
        quoted(&endpoint.path),
        quoted(&endpoint.title),
        quoted(&endpoint.doc),
        quoted(&endpoint.group),
        list(&endpoint.done),
        endpoint
            .confirm
            .as_ref()
            .map_or("None".to_owned(), |confirm| format!("Some({})", quoted(confirm))),
        recipe(endpoint, &endpoint.digest),
        accept.join(", "),
    );
    out.push_str("fields: &[\n");
    for field in &endpoint.fields {
        out.push_str(&parameter(api, field, uses));
    }
    let _ = write!(
        out,
        "], exactly_one: {}, at_least_one: {}, source: Source::{source}, inferred: {} }}",
        lists(&endpoint.exactly_one),
        lists(&endpoint.at_least_one),
        list(&endpoint.inferred)
    );
    Ok(out)
}

fn parameter(api: &Api, field: &Field, uses: &mut Uses) -> String {
    let kind = kind(api, field, uses);
    let mut out = format!(
        "Field::new({}, {kind}, {})",
        quoted(&field.name),
        quoted(&field.doc)
    );
    if field.required {
        out.push_str(".required()");
    }
    if let Some(fixed) = &field.fixed {
        let _ = write!(out, ".fixed({})", quoted(fixed));
    }
    if field.kind == "secret" {
        out.push_str(".personal()");
    }
    out.push_str(",\n");
    out
}

fn kind(api: &Api, field: &Field, uses: &mut Uses) -> String {
    let bound = |bound: Option<u32>| bound.map_or("None".to_owned(), |bound| format!("Some({bound})"));
    match field.kind.as_str() {
        "text" | "secret" => {
            uses.add("Limits");
            match (field.max, field.max_bytes) {
                (None, None) => "FieldKind::Text(Limits::NONE)".to_owned(),
                (max, max_bytes) => {
                    uses.add("Chars");
                    format!(
                        "FieldKind::Text(Limits {{ max_chars: {}, max_bytes: {}, chars: Chars::Any }})",
                        bound(max),
                        bound(max_bytes)
                    )
                }
            }
        }
        "url" => format!("FieldKind::Url {{ max_bytes: {} }}", bound(field.max_bytes)),
        "int" => {
            let max = field.max.map_or("i64::MAX".to_owned(), |max| max.to_string());
            format!(
                "FieldKind::Integer {{ min: {}, max: {max} }}",
                field.min.unwrap_or_default()
            )
        }
        "decimal" => {
            let min = field
                .min
                .map_or("f64::NEG_INFINITY".to_owned(), |min| format!("{min}.0"));
            let max = field
                .max
                .map_or("f64::INFINITY".to_owned(), |max| format!("{max}.0"));
            format!("FieldKind::Decimal {{ min: {min}, max: {max} }}")
        }
        "image" => "FieldKind::Image".to_owned(),
        "upload" => {
            uses.add("FileRule");
            uses.add("MEGABYTE");
            format!(
                "FieldKind::File(FileRule {{ pdf: {}, max: 20 * MEGABYTE }})",
                field.pdf
            )
        }
        json if json.starts_with("json:") => "FieldKind::Json".to_owned(),
        values if is_values(api, values) => {
            uses.add(values);
            format!("FieldKind::Choice({values}::CHOICES)")
        }
        id => {
            uses.add(id);
            format!("FieldKind::Text({id}::LIMITS)")
        }
    }
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
                field => format!("Part::Field({})", quoted(field)),
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

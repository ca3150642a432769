//! `hetong list` and `hetong error`.

use std::fmt::Write as _;

use comfy_table::Table;
use comfy_table::presets::NOTHING;
use hetong_call::{About, FieldKind, Kind, Source};
use hetong_fadada::{Code, Effect};

use crate::fail::Fail;
use crate::names::{self, Spec};
use crate::out::say;

/// All endpoints, one a line.
pub(crate) fn all() -> Result<(), Fail> {
    let mut table = plain();
    table.set_header(["API", "CALL", "TITLE", "KIND", "EFFECT", "PATH"]);
    for spec in Spec::all() {
        let title =
            if spec.deprecated { format!("{} (deprecated)", spec.title) } else { spec.title.to_owned() };
        table.add_row([spec.api(), spec.name, &title, kind(&spec), effect(&spec), spec.path]);
    }
    print(&table)
}

/// All endpoints, with what they do, how well that is known, and what of it is inferred.
pub(crate) fn all_at_length() -> Result<(), Fail> {
    for (at, spec) in Spec::all().enumerate() {
        if at > 0 {
            say("")?;
        }
        head(&spec)?;
    }
    Ok(())
}

/// All about one endpoint.
pub(crate) fn one(name: &str) -> Result<(), Fail> {
    let spec = names::endpoint(name)?;
    head(&spec)?;
    parameters(&spec)
}

fn head(spec: &Spec) -> Result<(), Fail> {
    say(format_args!("{} ({}) {}", spec.name, spec.title, spec.path))?;
    say(spec.doc)?;
    if spec.deprecated {
        say("Deprecated: the provider has something better in its place, or has given it up.")?;
    }
    say(format_args!("{}: {}, {}; known from {}.", spec.api(), kind(spec), effect(spec), source(spec)))?;
    if let Some(confirm) = spec.confirm {
        say(format_args!("After a lost reply ask with {confirm}."))?;
    }
    for inferred in spec.inferred {
        say(format_args!("Inferred: {inferred}"))?;
    }
    Ok(())
}

fn parameters(spec: &Spec) -> Result<(), Fail> {
    if spec.fields.iter().all(|field| field.fixed.is_some()) && spec.open.is_none() {
        return say("It takes no parameters.");
    }
    say("")?;
    let mut table = plain();
    table.set_header(["PARAMETER", "", "WHAT"]);
    for field in spec.fields.iter().filter(|field| field.fixed.is_none()) {
        let one_of =
            spec.exactly_one.iter().chain(spec.at_least_one).any(|names| names.contains(&field.name));
        let need = match (field.required, one_of) {
            (true, _) => "required".to_owned(),
            (false, true) => "one of".to_owned(),
            (false, false) => {
                let mut conditions = spec.required_if.iter().filter(|(name, ..)| *name == field.name);
                conditions
                    .next()
                    .map_or_else(String::new, |(_, other, value)| format!("if {other} is {value}"))
            }
        };
        let unset = match field.unset {
            None | Some("") => String::new(),
            Some(unset) => format!(" (otherwise {unset})"),
        };
        table.add_row([field.name.to_owned(), need, format!("{}{unset}{}", field.doc, allowed(&field.kind))]);
    }
    if let Some(prefix) = spec.open {
        let told = match prefix {
            "" => "Further parameters, by any name.".to_owned(),
            _ => format!("Further parameters, whose names begin with {prefix}"),
        };
        table.add_row([format!("{prefix}…"), String::new(), told]);
    }
    print(&table)
}

/// What a code means.
pub(crate) fn code(text: &str) -> Result<(), Fail> {
    let code = Code::from(text.trim());
    if let Code::Other(_) = code {
        let hint = names::did_you_mean(text, Code::ALL.iter().map(Code::as_str));
        return Err(Fail::failed(format!("{text} is not in the provider's table{hint}")));
    }
    say(format_args!("{code}  {}", code.message_zh()))?;
    if !code.note_zh().is_empty() {
        say(format_args!("      {}", code.note_zh()))?;
    }
    for text in [code.meaning(), code.advice()].into_iter().filter(|text| !text.is_empty()) {
        say(text)?;
    }
    let again = if code.retry_can_help() { "can help" } else { "does not help" };
    say(format_args!("Sending the same call again later {again}. ({})", code.group()))
}

fn allowed(kind: &FieldKind) -> String {
    let mut out = String::new();
    match kind {
        FieldKind::Choice(choices) => {
            for choice in *choices {
                let _ = write!(out, "\n  {} {}", choice.value, choice.doc);
            }
        }
        FieldKind::Integer { min, max } if *max < i64::MAX => _ = write!(out, " ({min} to {max})"),
        FieldKind::Decimal { min, max } if max.is_finite() => _ = write!(out, " ({min} to {max})"),
        FieldKind::File(_) => out.push_str(" (a file: @PATH)"),
        FieldKind::Image => out.push_str(" (@PATH of a PNG or JPEG, or Base64)"),
        FieldKind::Base64 => out.push_str(" (@PATH, or Base64)"),
        FieldKind::Urls => out.push_str(" (an address, or a JSON list of several)"),
        FieldKind::Money => out.push_str(" (such as 12.50)"),
        FieldKind::Segment => out.push_str(" (letters, digits and underscores; a part of the path)"),
        FieldKind::Stamp => out.push_str(" (yyyyMMddHHmmss, in Beijing)"),
        FieldKind::Cipher => out.push_str(" (plain, or encrypted already, in hex)"),
        FieldKind::Json(_) | FieldKind::UrlJson(_) => out.push_str(" (JSON, or @PATH)"),
        _ => {}
    }
    out
}

fn plain() -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    table
}

fn print(table: &Table) -> Result<(), Fail> {
    table.lines().try_for_each(|line| say(line.strip_prefix(' ').unwrap_or(&line).trim_end()))
}

fn kind(spec: &About) -> &'static str {
    match spec.kind {
        Kind::Value => "value",
        Kind::File => "file",
        Kind::Page => "page",
        Kind::Job => "job",
        Kind::TwoStep => "two steps",
    }
}

fn effect(spec: &About) -> &'static str {
    match spec.effect {
        Effect::Read => "read",
        Effect::Create => "create",
        Effect::Binding => "binding",
    }
}

fn source(spec: &About) -> &'static str {
    match spec.source {
        Source::Vendor => "the provider's document",
        Source::TwoClients => "two or more public clients",
        Source::OneClient => "one public client",
    }
}

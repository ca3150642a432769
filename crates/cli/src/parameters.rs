//! `name=value` and `name=@file` on the command line.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};

use hetong_fadada::{FieldKind, Raw, SealImage, Spec};
use hetong_transport_reqwest::open;

use crate::fail::Fail;
use crate::names::did_you_mean;

/// Makes a call of an endpoint from words such as `contract_id=C1` and `file=@contract.pdf`.
///
/// A value that begins with `@` names a file: it is sent as a file where the endpoint takes one, as Base64 where it
/// takes a picture, and as its text otherwise. `@@` stands for a text that begins with `@`.
pub(crate) async fn read(spec: &'static Spec, words: &[String]) -> Result<Raw, Fail> {
    let mut call = Raw::new(spec);
    let mut given = Vec::new();
    for word in words {
        let Some((name, value)) = word.split_once('=') else {
            return Err(Fail::usage(format!("{word} is not of the form name=value")));
        };
        let Some(field) = spec.field(name).filter(|field| field.fixed.is_none()) else {
            return Err(unknown(spec, name));
        };
        if given.contains(&name) {
            return Err(Fail::usage(format!("{name} is given twice; give it once")));
        }
        given.push(name);
        let path = value.strip_prefix('@');
        call = match (path, field.kind) {
            (Some(text), _) if text.starts_with('@') => call.param(name, text),
            (Some(""), _) => {
                let told = format!("{name}=@ names no file: write {name}=@PATH, or {name}=@@ for the text @");
                return Err(Fail::usage(told));
            }
            (Some(path), FieldKind::File(_)) => {
                let content_type = content_type(path);
                let file = open(path, content_type).await.map_err(|error| unreadable(path, &error))?;
                call.file(name, file)?
            }
            (Some(path), FieldKind::Image) => {
                let image = content(path).map_err(|error| unreadable(path, &error))?;
                call.param(name, SealImage::new(&image).as_str())
            }
            (Some(path), _) => {
                let text = text(path).map_err(|error| unreadable(path, &error))?;
                call.param(name, text.trim_end_matches(['\r', '\n']))
            }
            (None, FieldKind::File(_)) => {
                return Err(Fail::usage(format!("{name} is a file: write {name}=@PATH")));
            }
            (None, _) => call.param(name, value),
        };
    }
    call.check()?;
    Ok(call)
}

/// The content of a file, if it is one: a device may have no end, and a pipe nobody who writes.
fn content(path: &str) -> io::Result<Vec<u8>> {
    const LIMIT: u64 = 8 << 20;
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let mut content = Vec::new();
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut content)?;
    if content.len() as u64 > LIMIT {
        return Err(io::Error::new(
            ErrorKind::FileTooLarge,
            "it is longer than 8 MiB, too long for a parameter",
        ));
    }
    Ok(content)
}

fn text(path: &str) -> io::Result<String> {
    String::from_utf8(content(path)?)
        .map_err(|_| io::Error::new(ErrorKind::InvalidData, "it is not UTF-8 text"))
}

fn unknown(spec: &Spec, name: &str) -> Fail {
    if ["app_id", "timestamp", "v", "msg_digest"].contains(&name) {
        return Fail::usage(format!("{name} is set by the program; leave it out"));
    }
    let known = spec.fields.iter().filter(|field| field.fixed.is_none()).map(|field| field.name);
    let all: Vec<_> = known.clone().collect();
    let hint = did_you_mean(name, known);
    Fail::usage(format!(
        "{} ({}) has no parameter {name}{hint}; it takes {}",
        spec.name,
        spec.title,
        all.join(", ")
    ))
}

fn unreadable(path: &str, error: &io::Error) -> Fail {
    Fail::usage(format!("{path} cannot be read: {error}"))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        _ => "application/octet-stream",
    }
}

//! `name=value` and `name=@file` on the command line.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, ErrorKind, Read as _};

use hetong_call::{About, Base64, FieldKind, Invalid, Problem};
use hetong_transport::Upload;
use hetong_transport_reqwest::open;

use crate::Connection;
use crate::fail::Fail;
use crate::names::{Spec, did_you_mean};

/// A call by name of either API.
pub(crate) enum Raw {
    Fadada(hetong_fadada::Raw),
    Tecmz(hetong_tecmz::Raw),
}

impl Raw {
    pub(crate) fn new(spec: Spec) -> Self {
        match spec {
            Spec::Fadada(spec) => Raw::Fadada(hetong_fadada::Raw::new(spec)),
            Spec::Tecmz(spec) => Raw::Tecmz(hetong_tecmz::Raw::new(spec)),
        }
    }

    pub(crate) fn about(&self) -> &'static About {
        match self {
            Raw::Fadada(call) => &call.spec().about,
            Raw::Tecmz(call) => &call.spec().about,
        }
    }

    fn param(self, name: &str, value: &str) -> Self {
        match self {
            Raw::Fadada(call) => Raw::Fadada(call.param(name, value)),
            Raw::Tecmz(call) => Raw::Tecmz(call.param(name, value)),
        }
    }

    fn file(self, name: &str, file: Upload) -> Result<Self, Invalid> {
        match self {
            Raw::Fadada(call) => Ok(Raw::Fadada(call.file(name, file)?)),
            // All that this API takes are texts.
            Raw::Tecmz(_) => Err(Invalid::new(name.to_owned(), Problem::WrongKind("text"))),
        }
    }

    fn check(&self) -> Result<(), Invalid> {
        match self {
            Raw::Fadada(call) => call.check(),
            Raw::Tecmz(call) => call.check(),
        }
    }
}

/// Fills a call with words such as `contract_id=C1` and `file=@contract.pdf`, and checks it.
///
/// A value that begins with `@` names a file: it is sent as a file where the endpoint takes one, as Base64 where it
/// takes that, and as its text otherwise. `@@` stands for a text that begins with `@`.
pub(crate) async fn read(call: Raw, words: &[String], connection: &Connection) -> Result<Raw, Fail> {
    let call = fill(call, words, connection).await?;
    call.check()?;
    Ok(call)
}

/// The same for a job that was started before: only what stands in its path is needed.
pub(crate) async fn read_path(call: Raw, words: &[String], connection: &Connection) -> Result<Raw, Fail> {
    let about = call.about();
    let in_path = about.fields.iter().filter(|field| matches!(field.kind, FieldKind::Segment));
    let in_path: Vec<&str> = in_path.map(|field| field.name).collect();
    let given: Vec<&str> =
        words.iter().map(|word| word.split_once('=').map_or(word.as_str(), |(name, _)| name)).collect();
    if let Some(other) = given.iter().find(|name| !in_path.contains(*name)) {
        let takes = if in_path.is_empty() { "nothing".to_owned() } else { in_path.join(", ") };
        return Err(Fail::usage(format!(
            "{other} is not needed to wait for a job of {} ({}), which takes {takes} besides its number",
            about.name, about.title
        )));
    }
    if let Some(missing) = in_path.iter().find(|name| !given.contains(name)) {
        return Err(Invalid::new(*missing, Problem::Missing).of(about).into());
    }
    fill(call, words, connection).await
}

async fn fill(mut call: Raw, words: &[String], connection: &Connection) -> Result<Raw, Fail> {
    let about = call.about();
    let mut given = Vec::new();
    for word in words {
        let Some((name, value)) = word.split_once('=') else {
            return Err(Fail::usage(format!("{word} is not of the form name=value")));
        };
        if given.contains(&name) {
            return Err(Fail::usage(format!("{name} is given twice; give it once")));
        }
        given.push(name);
        if about.reserved.contains(&name) {
            return Err(Fail::usage(format!("{name} is set by the program; leave it out")));
        }
        let field = about.field(name);
        match field.and_then(|field| field.fixed) {
            Some(fixed) if fixed == value => continue,
            Some(fixed) => {
                return Err(Fail::usage(format!("the program sets {name} to {fixed}; leave it out")));
            }
            None => {}
        }
        if field.is_none() && !about.open.is_some_and(|prefix| name.starts_with(prefix)) {
            return Err(unknown(about, name));
        }
        let kind = field.map(|field| field.kind);
        call = match (value.strip_prefix('@'), kind) {
            (Some(text), _) if text.starts_with('@') => call.param(name, text),
            (Some(""), _) => {
                let told = format!("{name}=@ names no file: write {name}=@PATH, or {name}=@@ for the text @");
                return Err(Fail::usage(told));
            }
            (Some(path), Some(FieldKind::File(_))) => {
                let content_type = content_type(path);
                let file = open(path, content_type).await.map_err(|error| unreadable(path, &error))?;
                call.file(name, file)?
            }
            (Some(path), Some(FieldKind::Image | FieldKind::Base64)) => {
                let bytes = content(path).map_err(|error| unreadable(path, &error))?;
                call.param(name, Base64::new(&bytes).as_str())
            }
            (Some(path), kind) => {
                let text = text(path).map_err(|error| unreadable(path, &error))?;
                call.param(name, &written(kind, text.trim_end_matches(['\r', '\n']), connection)?)
            }
            (None, Some(FieldKind::File(_))) => {
                return Err(Fail::usage(format!("{name} is a file: write {name}=@PATH")));
            }
            (None, kind) => call.param(name, &written(kind, value, connection)?),
        };
    }
    Ok(call)
}

/// A text as it is sent: JSON that has to be URL-encoded, and what has to be encrypted, may be given plain.
fn written<'a>(
    kind: Option<FieldKind>,
    text: &'a str,
    connection: &Connection,
) -> Result<Cow<'a, str>, Fail> {
    Ok(match kind {
        Some(FieldKind::UrlJson(_)) if text.trim_start().starts_with(['{', '[']) => {
            form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().into()
        }
        Some(kind @ FieldKind::Cipher) if !text.trim().is_empty() && kind.check(text).is_err() => {
            connection.encrypted(text)?.into()
        }
        _ => text.into(),
    })
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

fn unknown(about: &About, name: &str) -> Fail {
    let known = about.fields.iter().filter(|field| field.fixed.is_none()).map(|field| field.name);
    let mut all: Vec<String> = known.clone().map(str::to_owned).collect();
    all.extend(about.open.map(|prefix| format!("{prefix}…")));
    let takes = if all.is_empty() { "none".to_owned() } else { all.join(", ") };
    let hint = did_you_mean(name, known);
    Fail::usage(format!("{} ({}) has no parameter {name}{hint}; it takes {takes}", about.name, about.title))
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

//! One call on its way: how it becomes a request, and how its reply is judged.

use std::borrow::Cow;
use std::time::SystemTime;

use bytes::Bytes;
use hetong_call::json_body;
use hetong_signing::{Params, Recipe, Stamp, fadada, gateway};
use hetong_transport::{
    Call, Effect, ErrorKind, FORM, Judgement, Multipart, Payload, PrivatePath, Repeat, Request,
    TransportError, Upload, encode_form, form,
};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::response::Parts;
use http::{HeaderValue, Method};
use serde_json::Value;

use super::Inner;
use crate::Spec;
use crate::route::Line;

const VERSION: &str = "2.0";
const AGENT: &str = concat!("hetong/", env!("CARGO_PKG_VERSION"));

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Call,
    Download,
    Link,
    Page,
    /// An address that the provider gave, as it is.
    Fetch,
}

/// A call with checked parameters.
pub(super) struct Outgoing<'a> {
    pub(super) inner: &'a Inner,
    pub(super) verb: Verb,
    pub(super) spec: &'static Spec,
    /// The address to fetch.
    pub(super) link: Option<&'a str>,
    /// The path and the digest of a call that has no description.
    pub(super) own: Option<(String, Recipe)>,
    pub(super) params: Params,
    pub(super) files: Vec<(Cow<'static, str>, Upload)>,
}

impl Outgoing<'_> {
    pub(super) fn line(&self) -> &Line {
        self.inner.route.line(self.spec.name)
    }

    /// The parameters with the public ones, signed at `now`.
    fn signed(&self, now: SystemTime) -> Params {
        let credentials = &self.inner.credentials;
        let (app_id, app_secret) = (credentials.app_id(), credentials.app_secret());
        let stamp = Stamp::at(now);
        let recipe = self.own.as_ref().map_or(&self.spec.digest, |(_, recipe)| recipe);
        let digest = fadada::msg_digest(app_id, app_secret, &stamp, recipe, &self.params);
        let mut params = self.params.clone();
        let values = [app_id, stamp.as_str(), VERSION, &digest];
        for (name, value) in self.spec.public.iter().zip(values) {
            params.set(*name, value);
        }
        params
    }

    /// Whether the call asks for a PDF and for nothing else.
    fn pdf_is_due(&self) -> bool {
        self.spec.name == "DownloadFile" && self.params.get("doc_type") == Some("1")
    }

    fn address(&self) -> String {
        let path = self.own.as_ref().map_or(self.spec.path, |(path, _)| path);
        format!("{}/{path}", self.line().base)
    }

    pub(super) fn address_with_query(&self, now: SystemTime) -> String {
        format!("{}?{}", self.address(), encode_form(self.signed(now).iter()))
    }
}

impl Call for Outgoing<'_> {
    fn endpoint(&self) -> &'static str {
        self.spec.name
    }

    fn effect(&self) -> Effect {
        // Fetching a page only shows it; what binds is what the signer does there. What is behind a path of the
        // caller's own need not be a page, whatever the verb says.
        if self.verb == Verb::Page && self.own.is_none() { Effect::Read } else { self.spec.effect }
    }

    fn repeat(&self) -> Repeat {
        self.spec.repeat
    }

    fn request(&self, now: SystemTime) -> Result<Request, TransportError> {
        let mut request = http::Request::builder().header(USER_AGENT, AGENT);
        if let Some(link) = self.link {
            // A short link has all that it takes in its path.
            return request.uri(link).extension(PrivatePath).body(Payload::empty()).map_err(unbuildable);
        }
        if let Some(credentials) = &self.line().gateway {
            let date = gateway::x_date(now);
            let key = credentials.secret_key();
            let text = gateway::authorization(credentials.secret_id(), key, &date, gateway::SOURCE);
            let mut authorization = HeaderValue::try_from(text).map_err(unbuildable)?;
            authorization.set_sensitive(true);
            request = request
                .header("x-date", date)
                .header("x-source", gateway::SOURCE)
                .header(AUTHORIZATION, authorization);
        }
        if self.verb == Verb::Page || self.spec.get {
            let request = request.method(Method::GET).uri(self.address_with_query(now));
            return request.body(Payload::empty()).map_err(unbuildable);
        }
        if self.verb == Verb::Call {
            request = request.header(ACCEPT, "application/json");
        }
        let params = self.signed(now);
        let (content_type, payload) = if self.files.is_empty() {
            (FORM.to_owned(), form(params.iter()))
        } else {
            let texts = params.iter().fold(Multipart::new(), |body, (name, value)| body.text(name, value));
            self.files.iter().fold(texts, |body, (name, file)| body.file(name, file)).finish()
        };
        let request = request.method(Method::POST).uri(self.address()).header(CONTENT_TYPE, content_type);
        request.body(payload).map_err(unbuildable)
    }

    fn streams(&self, head: &Parts, first: &[u8]) -> bool {
        let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first).trim_ascii_start();
        let looks_right = match self.verb {
            Verb::Call | Verb::Link => false,
            Verb::Download if self.pdf_is_due() => first.starts_with(b"%PDF"),
            // Content types are not to be trusted: the provider's document calls even files JSON. But what is called a
            // text and does not begin as a file does is a refusal.
            Verb::Download | Verb::Fetch if calls_itself_text(head) => {
                FILE_MARKS.iter().any(|mark| first.starts_with(mark))
            }
            Verb::Download | Verb::Fetch => !matches!(text.first(), None | Some(b'{' | b'[' | b'<')),
            Verb::Page => !matches!(text.first(), None | Some(b'{' | b'[')),
        };
        looks_right && head.status.as_u16() == 200
    }

    fn judge(&self, head: &Parts, body: &Bytes) -> Judgement {
        // The digest of a link was made by others: to sign it anew changes nothing, and its host need not be the
        // provider's, whose time this client goes by.
        let signed = self.verb != Verb::Fetch;
        match head.status.as_u16() {
            // Nothing at all, or a file that is handed on as it arrives.
            200 if body.is_empty() && self.verb != Verb::Call => Judgement::Answer,
            200 => match json_body(body).and_then(|body| envelope(&body)) {
                Ok((code, _)) => match code.as_str() {
                    "1001" | "1003" if signed => Judgement::BadTime(None),
                    "1006" => Judgement::Refused,
                    // 2 says that the same call is under way.
                    "-1" | "2" => Judgement::Lost,
                    _ => Judgement::Answer,
                },
                Err(_) => Judgement::Lost,
            },
            401 | 403 if signed && self.line().gateway.is_some() => Judgement::BadTime(None),
            429 => Judgement::Refused,
            400..500 => Judgement::Answer,
            _ => Judgement::Lost,
        }
    }
}

/// How files begin that the provider may send.
const FILE_MARKS: &[&[u8]] = &[b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF"];

fn calls_itself_text(head: &Parts) -> bool {
    let content_type =
        head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content_type = content_type.to_ascii_lowercase();
    content_type.contains("json") || content_type.starts_with("text/")
}

fn unbuildable(error: impl Into<http::Error>) -> TransportError {
    TransportError::because(ErrorKind::Request, error.into())
}

/// Code and message of a JSON answer; else what is wrong with it.
pub(super) fn envelope(body: &Value) -> Result<(String, String), &'static str> {
    let code = match body.get("code") {
        Some(Value::String(code)) => code.trim().to_owned(),
        Some(Value::Number(code)) => code.to_string(),
        _ => return Err("it is JSON without a code"),
    };
    let message = body.get("msg").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((code, message))
}

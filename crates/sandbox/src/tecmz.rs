//! tecmz open_api: its gate, its endpoints, its jobs.

mod calls;
mod files;
mod gate;
mod input;
mod jobs;
mod pay;
mod tools;

use std::time::{SystemTime, UNIX_EPOCH};

use axum::response::Response;
use hetong_signing::Params;
use hetong_tecmz::{Kind, SPECS, Spec};
use http::header::ACCEPT;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::incoming::Incoming;
use crate::journal::Told;
use crate::settings::Settings;
use crate::store::{StoreError, Tx};
use crate::{Sandbox, outgoing, pages};

pub(crate) use files::{hop, keep, serve};
pub(crate) use pay::page as pay_page;

/// Why a call is refused: a message, with code -1.
#[derive(Debug)]
pub(crate) struct Refusal(String);

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self(format!("沙盒: {error}"))
    }
}

/// A refusal in words of the sandbox's own.
fn refuse<T>(message: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal(message.into()))
}

/// Everything that a handler works with.
pub(crate) struct Desk<'a> {
    settings: &'a Settings,
    tx: &'a Tx,
    now: SystemTime,
    origin: &'a str,
}

/// Milliseconds since 1970.
fn millis(now: SystemTime) -> u64 {
    u64::try_from(now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}

/// What a path means.
enum Target {
    Call(&'static Spec),
    Queue(&'static Spec),
    Query(&'static Spec),
    Prepare(&'static Spec),
}

impl Target {
    fn spec(&self) -> &'static Spec {
        match self {
            Target::Call(spec) | Target::Queue(spec) | Target::Query(spec) | Target::Prepare(spec) => spec,
        }
    }
}

/// Finds an endpoint, and the parameters that stand in its path.
fn find(path: &str, legacy: bool) -> Option<(Target, Vec<(&'static str, String)>)> {
    let target = |spec: &'static Spec, query: bool| match spec.kind {
        Kind::Job if query => Target::Query(spec),
        Kind::Job => Target::Queue(spec),
        Kind::TwoStep => Target::Prepare(spec),
        _ => Target::Call(spec),
    };
    // Endpoints with a name of their own come before those whose names are parameters.
    let mut specs: Vec<_> = SPECS.iter().copied().filter(|spec| spec.legacy == legacy).collect();
    specs.sort_by_key(|spec| spec.path.contains('{'));
    for spec in specs {
        if let Some(params) = fits(spec.path, path) {
            return Some((target(spec, false), params));
        }
        let query = spec.path.strip_suffix("queue").map(|start| format!("{start}query"));
        if let Some(params) = query.and_then(|query| fits(&query, path)) {
            return Some((target(spec, true), params));
        }
    }
    None
}

/// The parameters in a path, if it fits a pattern.
fn fits(pattern: &str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    if pattern.len() != path.len() {
        return None;
    }
    let mut params = Vec::new();
    for (part, given) in pattern.into_iter().zip(path) {
        match part {
            "{type}" => params.push(("type", given.to_owned())),
            "{name}" => params.push(("name", given.to_owned())),
            _ if part == given => {}
            _ => return None,
        }
    }
    Some(params)
}

/// Answers a request to `/open_api/…`, or to the old address.
pub(crate) async fn answer(
    sandbox: &Sandbox,
    request: Incoming,
    path: &str,
    legacy: bool,
    told: &mut Told,
) -> Response {
    let found = find(path, legacy);
    let base = if legacy { "/api/" } else { "/open_api/" };
    told.path = format!("{base}{}", found.as_ref().map_or("…", |(target, _)| target.spec().path));
    if let Some((target, _)) = &found {
        told.endpoint = Some(target.spec().name);
        told.title = Some(target.spec().title);
    }
    let known = found.as_ref().map(|(target, _)| names(target.spec())).unwrap_or_default();
    told.parameters(&request, &known);
    if !matches!(request.head.method, Method::GET | Method::POST) {
        told.verdict = "refused: method".to_owned();
        return outgoing::method_not_allowed("GET, POST");
    }
    let wants_json = request.head.headers.get(ACCEPT).is_some_and(|accept| accept == "application/json");
    let Some((target, in_path)) = found else {
        told.verdict = "no such endpoint".to_owned();
        if wants_json {
            return written(told, Err(Refusal("沙盒: 接口不存在".to_owned())));
        }
        return outgoing::page(StatusCode::NOT_FOUND, pages::not_found());
    };
    let params = match input::read(&request) {
        Ok(params) => params,
        Err(what) => return written(told, refuse(format!("沙盒: {what}"))),
    };
    let (settings, now) = (&sandbox.0.settings, sandbox.0.now());
    let mut params = match gate::admit(settings, now, request.header("authorization"), params, legacy) {
        Ok(params) => params,
        Err(refusal) => return written(told, Err(refusal)),
    };
    params.extend(in_path);
    let sources = match &target {
        Target::Query(_) => jobs::sources(sandbox, &params).await,
        _ => Vec::new(),
    };
    let work = sandbox.work(move |inner| {
        inner.store.write(|tx| {
            let desk = Desk { settings: &inner.settings, tx, now, origin: &request.origin() };
            match target {
                Target::Call(spec) => calls::answer(&desk, spec, &params),
                Target::Queue(spec) => jobs::queue(&desk, spec, &params),
                Target::Query(spec) => jobs::query(&desk, spec, &params, &sources),
                Target::Prepare(spec) => files::prepare(&desk, spec),
            }
        })
    });
    written(told, work.await.unwrap_or_else(|| refuse("沙盒: 内部错误")))
}

/// The names that an endpoint knows.
fn names(spec: &Spec) -> Vec<&'static str> {
    let public = ["app_id", "timestamp", "sign", "_input", "jobId", "taskId"];
    spec.fields.iter().map(|field| field.name).chain(public).collect()
}

/// An answer as a service in PHP writes it.
fn written(told: &mut Told, outcome: Result<Value, Refusal>) -> Response {
    let (code, message, data) = match outcome {
        Ok(data) => (0, "ok".to_owned(), data),
        Err(Refusal(message)) => (-1, message, json!(null)),
    };
    told.code = Some(code.to_string());
    told.verdict = if code == 0 { "accepted".to_owned() } else { format!("refused: {message}") };
    outgoing::php_json(StatusCode::OK, &[("code", json!(code)), ("msg", json!(message)), ("data", data)])
}

/// A parameter that must be there; the words are the sandbox's own.
fn needed<'a>(params: &'a Params, name: &str) -> Result<&'a str, Refusal> {
    match params.get(name).map(hetong_signing::tecmz::trim).filter(|text| !text.is_empty()) {
        Some(text) => Ok(text),
        None => refuse(format!("{name}不能为空")),
    }
}

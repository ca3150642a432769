//! Jobs: they wait, they work, and they are done, on the sandbox's clock. The work itself is done when somebody asks for
//! the end.

use std::time::{Duration, SystemTime};

use hetong_signing::{Params, tecmz};
use hetong_tecmz::{Family, Spec};
use hetong_transport::Transport;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Desk, Refusal, files, millis, needed, refuse, tools};
use crate::Sandbox;
use crate::sandbox::Inner;
use crate::settings::Settings;
use crate::store::{Record, StoreError};
use crate::transport::empty;

/// A larger source is not fetched.
const SOURCE_LIMIT: usize = 32 << 20;
/// The caller waits for as long.
const FETCH_LIMIT: Duration = Duration::from_secs(20);

#[derive(Clone, Serialize, Deserialize)]
struct Task {
    id: String,
    endpoint: String,
    /// Milliseconds since 1970.
    begun: u64,
    sources: Vec<String>,
    /// The answer to a query once the work is done.
    done: Option<Value>,
}

impl Record for Task {
    const KIND: &'static str = "tecmz_job";
    fn key(&self) -> &str {
        &self.id
    }
}

#[derive(Serialize, Deserialize)]
struct Count {
    name: String,
    last: u64,
}

impl Record for Count {
    const KIND: &'static str = "tecmz_count";
    fn key(&self) -> &str {
        &self.name
    }
}

pub(super) fn queue(desk: &Desk<'_>, spec: &Spec, params: &Params) -> Result<Value, Refusal> {
    for field in spec.fields.iter().filter(|field| field.required) {
        needed(params, field.name)?;
    }
    for field in spec.fields {
        let text = params.get(field.name).map(tecmz::trim).filter(|text| !text.is_empty());
        if text.is_some_and(|text| field.kind.check(text).is_err()) {
            return refuse(format!("{}不正确", field.name));
        }
    }
    let source = params.get("url").or_else(|| params.get("docPath")).map(tecmz::trim).unwrap_or_default();
    let sources = match serde_json::from_str(source) {
        Ok(several) => several,
        Err(_) if source.is_empty() => Vec::new(),
        Err(_) => vec![source.to_owned()],
    };
    let mut count = desk.tx.get("job")?.unwrap_or(Count { name: "job".to_owned(), last: 1000 });
    count.last += 1;
    desk.tx.put(&count)?;
    let id = count.last.to_string();
    desk.tx.put(&Task {
        id,
        endpoint: spec.name.to_owned(),
        begun: millis(desk.now),
        sources,
        done: None,
    })?;
    Ok(match spec.family {
        Some(Family::Cloud) => json!({ "taskId": count.last.to_string() }),
        _ => json!({ "jobId": count.last }),
    })
}

pub(super) fn query(
    desk: &Desk<'_>,
    spec: &Spec,
    params: &Params,
    sources: &[Option<Vec<u8>>],
) -> Result<Value, Refusal> {
    let cloud = spec.family == Some(Family::Cloud);
    let id = needed(params, if cloud { "taskId" } else { "jobId" })?;
    let task = desk.tx.get::<Task>(id)?.filter(|task| task.endpoint == spec.name);
    let Some(mut task) = task else {
        return Ok(json!({ "status": "NONE", "resultUrls": null, "resultParam": [] }));
    };
    if let Some(done) = task.done {
        return Ok(done);
    }
    let rules = &desk.settings.rules;
    let age = age(&task, desk.now);
    if age < rules.job_queue {
        return Ok(json!({ "status": "QUEUE", "resultUrls": null, "resultParam": [] }));
    }
    if age < work_time(desk.settings) {
        let working = if cloud { "PROCESS" } else { "CONVERTING" };
        return Ok(json!({ "status": working, "resultUrls": null, "resultParam": [] }));
    }
    let done = if cloud {
        json!({ "status": "SUCCESS", "statusRemark": null, "result": { "text": "沙盒云端模型的结果" } })
    } else {
        work(desk, spec, sources)?
    };
    task.done = Some(done.clone());
    desk.tx.put(&task)?;
    Ok(done)
}

fn age(task: &Task, now: SystemTime) -> Duration {
    Duration::from_millis(millis(now).saturating_sub(task.begun))
}

/// When the work is done, after its beginning.
fn work_time(settings: &Settings) -> Duration {
    settings.rules.job_queue + settings.rules.job_work
}

fn work(desk: &Desk<'_>, spec: &Spec, sources: &[Option<Vec<u8>>]) -> Result<Value, Refusal> {
    let failed = json!({ "status": "FAIL", "resultUrls": null, "resultParam": [] });
    let Some(sources) = sources.iter().cloned().collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
    else {
        return Ok(failed);
    };
    let Some(result) = tools::convert(&desk.settings.fonts, spec, &sources) else { return Ok(failed) };
    let url = files::add(desk.tx, desk.origin, &result.name, &result.content)?;
    let mut param = json!({ "size": result.content.len() });
    if let Some(pages) = result.pages {
        param["pageCount"] = json!(pages);
    }
    Ok(json!({ "status": "SUCCESS", "resultUrls": [url], "resultParam": param }))
}

/// What stands at the addresses of a job, if its work is due; one entry for each.
pub(super) async fn sources(sandbox: &Sandbox, params: &Params) -> Vec<Option<Vec<u8>>> {
    let Some(id) = params.get("jobId").map(|id| tecmz::trim(id).to_owned()) else { return Vec::new() };
    let due = move |inner: &Inner| -> Result<Vec<String>, StoreError> {
        let task = inner.store.write(|tx| tx.get::<Task>(&id))?;
        let due =
            task.filter(|task| task.done.is_none() && age(task, inner.now()) >= work_time(&inner.settings));
        Ok(due.map(|task| task.sources).unwrap_or_default())
    };
    let addresses = sandbox.work(move |inner| due(inner).unwrap_or_default()).await.unwrap_or_default();
    let mut found = Vec::new();
    for address in &addresses {
        found.push(fetch(sandbox, address).await);
    }
    found
}

/// A document, from the sandbox's own files or from elsewhere.
pub(super) async fn fetch(sandbox: &Sandbox, address: &str) -> Option<Vec<u8>> {
    let own = address.to_owned();
    let own = sandbox.work(move |inner| inner.store.write(|tx| files::own(tx, &own)));
    if let Some(Ok(Some(own))) = own.await {
        return Some(own);
    }
    let transport = sandbox.0.settings.fetch.as_ref()?;
    tokio::time::timeout(FETCH_LIMIT, get(transport.as_ref(), address)).await.ok()?
}

async fn get(transport: &dyn Transport, address: &str) -> Option<Vec<u8>> {
    let request = http::Request::get(address).body(empty()).ok()?;
    let reply = transport.send(request).await.ok()?;
    if reply.status() != StatusCode::OK {
        return None;
    }
    reply.into_body().collect(SOURCE_LIMIT).await.ok().map(Vec::from)
}

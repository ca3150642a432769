//! Files that the sandbox keeps for a while, and the second host of calls in two steps.

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_tecmz::Spec;
use http::StatusCode;
use http::header::AUTHORIZATION;
use serde_json::{Value, json};

use super::{Desk, Refusal, calls, refuse, tools};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::store::{StoreError, Tx};
use crate::{Sandbox, control, id, outgoing, pages};

/// Where a kept file is.
const PLACE: &str = "/sandbox/files/";

/// Keeps a file; gives its address.
pub(super) fn add(tx: &Tx, origin: &str, name: &str, content: &[u8]) -> Result<String, StoreError> {
    let key = format!("{}/{name}", id::hex32());
    tx.put_file(&kept(&key), content)?;
    Ok(format!("{origin}{PLACE}{key}"))
}

fn kept(key: &str) -> String {
    format!("tecmz/{key}")
}

/// A file that the sandbox itself keeps, by its address.
pub(super) fn own(tx: &Tx, address: &str) -> Result<Option<Vec<u8>>, StoreError> {
    match address.split_once(PLACE) {
        Some((_, key)) => tx.file(&kept(key)),
        None => Ok(None),
    }
}

/// `PUT /sandbox/files/{name}`: keeps a document at this very address, so that a job can be given it.
pub(crate) fn keep(inner: &Inner, request: &Incoming, name: &str) -> Response {
    let fine = !name.is_empty() && !name.contains(['\\', '\0']) && name != "." && name != "..";
    if !fine {
        return control::refuse(StatusCode::BAD_REQUEST, "the file needs a name");
    }
    match inner.store.write(|tx| tx.put_file(&kept(name), &request.body)) {
        Ok(()) => {
            outgoing::json(StatusCode::OK, &json!({ "url": format!("{}{PLACE}{name}", request.origin()) }))
        }
        Err(error) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// `GET /sandbox/files/{name}` of a document that was kept, `GET /sandbox/files/{number}/{name}` of a result.
pub(crate) fn serve(inner: &Inner, key: &str) -> Response {
    let name = key.rsplit('/').next().unwrap_or(key);
    match inner.store.write(|tx| tx.file(&kept(key))) {
        Ok(Some(content)) => outgoing::file(content_type(name), name, content),
        Ok(None) => outgoing::page(StatusCode::NOT_FOUND, pages::not_found()),
        Err(error) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The first step of a call in two: names the second host, which is the sandbox as well.
pub(super) fn prepare(desk: &Desk<'_>, spec: &Spec) -> Result<Value, Refusal> {
    let token = id::hex32();
    if spec.name == "RandomAvatar" {
        let server = format!("{}/sandbox/hop/avatar/{token}", desk.origin);
        let drawing = tools::portrait_svg(&token);
        return Ok(json!({ "format": "svg", "imageData": STANDARD.encode(drawing), "server": server }));
    }
    Ok(json!({ "server": format!("{}/sandbox/hop/compress/{token}", desk.origin) }))
}

/// `POST /sandbox/hop/{what}/{token}`: the second host.
pub(crate) async fn hop(sandbox: &Sandbox, request: Incoming, what: &str, token: &str) -> Response {
    let text = |name: &str| request.text(name).filter(|text| !text.is_empty());
    let leaked = request.head.headers.contains_key(AUTHORIZATION)
        || ["app_id", "sign", "timestamp"].iter().any(|name| text(name).is_some());
    let source = match text("imageUrl") {
        Some(address) => super::jobs::fetch(sandbox, &address).await,
        None => text("imageData").and_then(|data| calls::decoded(&data)),
    };
    let (what, token, origin) = (what.to_owned(), token.to_owned(), request.origin());
    let work = sandbox.work(move |inner| {
        inner.store.write(|tx| {
            if leaked {
                return refuse("沙盒: 第二步不得携带鉴权信息");
            }
            let Some(source) = source else { return refuse("imageData或imageUrl不正确") };
            if what == "avatar" {
                let url = add(tx, &origin, "avatar.png", &tools::portrait_png(&token))?;
                return Ok(json!({ "url": url }));
            }
            let Some(smaller) = tools::compressed(&source) else { return refuse("图片格式不支持") };
            let url = add(tx, &origin, "compressed.png", &smaller)?;
            Ok(json!({ "originalSize": source.len(), "compressSize": smaller.len(), "url": url }))
        })
    });
    let mut told = crate::journal::Told::default();
    super::written(&mut told, work.await.unwrap_or_else(|| refuse("沙盒: 内部错误")))
}

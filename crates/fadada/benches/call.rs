//! A small call over loopback beside bare reqwest with the same bytes: the difference is checking, signing, encoding,
//! decoding and what waits around a call.

#![allow(missing_docs, reason = "criterion_main! makes an undocumented function")]
#![allow(clippy::unwrap_used, reason = "a benchmark")]

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;
use criterion::{Criterion, criterion_group, criterion_main};
use hetong_fadada::{Client, ContractId, Credentials, QueryContractStatus, Route};
use hetong_transport::{ManualClock, Replay};
use hetong_transport_reqwest::{ReqwestTransport, TokioClock};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const JSON: &str = r#"{"code":"1000","contract_status":"0","contract_status_desc":"待签署","msg":"操作成功","result":"success"}"#;

async fn serve() -> String {
    let app = Router::new().route("/api/contract_status.api", post(async |_: Bytes| JSON));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}/api")
}

fn benches(c: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let base = runtime.block_on(serve());
    let credentials = || Credentials::new("900001", "0123456789abcdefABCDEFGH").unwrap();
    let call = QueryContractStatus::new(ContractId::new("CON0001").unwrap());

    // What the client sends, once.
    let replay = Replay::new().json(JSON);
    let route = || Route::direct_in_clear(&base).unwrap();
    let recorder =
        Client::new(credentials(), route(), replay.clone(), ManualClock::at_seconds(1_704_135_845));
    runtime.block_on(recorder.call(&call)).unwrap();
    let request = replay.requests().remove(0);

    let client = Client::new(credentials(), route(), ReqwestTransport::new().unwrap(), TokioClock);
    let bare = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = request.uri.to_string();

    let mut group = c.benchmark_group("small call");
    group.bench_function("client", |b| {
        b.to_async(&runtime).iter(async || client.call(&call).await.unwrap());
    });
    group.bench_function("bare reqwest", |b| {
        b.to_async(&runtime).iter(async || {
            let sent = bare.post(&url).headers(request.headers.clone()).body(request.body.clone()).send();
            sent.await.unwrap().bytes().await.unwrap()
        });
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);

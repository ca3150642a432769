//! Requests through the transport beside the same bytes through bare reqwest, over loopback.

#![allow(missing_docs, reason = "criterion_main! makes an undocumented function")]
#![allow(clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;
use std::io::Write as _;

use axum::Router;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hetong_transport::{Multipart, Payload, Transport};
use hetong_transport_reqwest::{ReqwestTransport, Save, open, save};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const FORM: &str = "contract_id=CON0001&app_id=900001&timestamp=20240102030405&v=2.0&msg_digest=x";
const JSON: &str = r#"{"code":"1000","msg":"操作成功","result":"success"}"#;
const LARGE: usize = 16 << 20;

async fn serve() -> String {
    let large = Bytes::from(vec![b'x'; LARGE]);
    let app = Router::new()
        .route("/small", post(async |_: Bytes| JSON))
        .route("/upload", post(async |body: Bytes| body.len().to_string()))
        .route("/download", get(async move || large.clone()))
        .layer(DefaultBodyLimit::disable());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

fn benches(c: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let base = runtime.block_on(serve());
    let transport = ReqwestTransport::new().unwrap();
    let bare = reqwest::Client::builder().no_proxy().build().unwrap();

    let mut group = c.benchmark_group("small request");
    let url = format!("{base}/small");
    group.bench_function("transport", |b| {
        b.to_async(&runtime).iter(async || {
            let request = http::Request::post(&url).body(Payload::from(FORM.to_owned())).unwrap();
            transport.send(request).await.unwrap().into_body().collect(1 << 20).await.unwrap()
        });
    });
    group.bench_function("bare reqwest", |b| {
        b.to_async(&runtime)
            .iter(async || bare.post(&url).body(FORM).send().await.unwrap().bytes().await.unwrap());
    });
    group.finish();

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.pdf");
    std::fs::File::create(&path).unwrap().write_all(&vec![b'x'; LARGE]).unwrap();

    let mut group = c.benchmark_group("upload of a 16 MiB file");
    group.sample_size(20).throughput(Throughput::Bytes(LARGE as u64));
    let url = format!("{base}/upload");
    group.bench_function("transport", |b| {
        b.to_async(&runtime).iter(async || {
            let upload = open(&path, "application/pdf").await.unwrap();
            let (content_type, payload) = Multipart::new().file("file", &upload).finish();
            let request =
                http::Request::post(&url).header("content-type", content_type).body(payload).unwrap();
            transport.send(request).await.unwrap().into_body().collect(1 << 20).await.unwrap()
        });
    });
    group.bench_function("bare reqwest", |b| {
        b.to_async(&runtime).iter(async || {
            let file = tokio::fs::File::open(&path).await.unwrap();
            let stream = tokio_util::io::ReaderStream::with_capacity(file, 64 << 10);
            let body = reqwest::Body::wrap_stream(stream);
            let request = bare.post(&url).header("content-length", LARGE).body(body);
            request.send().await.unwrap().bytes().await.unwrap()
        });
    });
    group.finish();

    let mut group = c.benchmark_group("download of a 16 MiB file");
    group.sample_size(20).throughput(Throughput::Bytes(LARGE as u64));
    let url = format!("{base}/download");
    group.bench_function("transport, collected", |b| {
        b.to_async(&runtime).iter(async || {
            let request = http::Request::get(&url).body(Payload::empty()).unwrap();
            transport.send(request).await.unwrap().into_body().collect(LARGE).await.unwrap()
        });
    });
    group.bench_function("bare reqwest, collected", |b| {
        b.to_async(&runtime)
            .iter(async || black_box(bare.get(&url).send().await.unwrap().bytes().await.unwrap()));
    });
    group.bench_function("transport, saved and synced", |b| {
        let target = folder.path().join("saved.pdf");
        b.to_async(&runtime).iter(async || {
            let request = http::Request::get(&url).body(Payload::empty()).unwrap();
            let body = transport.send(request).await.unwrap().into_body();
            save(body, &target, Save::any()).await.unwrap()
        });
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);

//! Each scheme beside the bare hash calls over the same bytes: the difference is what the scheme's own work costs.

#![allow(missing_docs, reason = "criterion_main! makes an undocumented function")]

use std::hint::black_box;
use std::time::{Duration, UNIX_EPOCH};

use criterion::{Criterion, criterion_group, criterion_main};
use hetong_signing::{Params, Part, Recipe, Secret, Stamp, fadada, gateway, tecmz};
use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::Md5;
use sha1::{Digest as _, Sha1};

const APP_ID: &str = "900001";
const SECRET: &str = "0123456789abcdefABCDEFGH";

fn params() -> Params {
    [
        ("customer_id", "0123456789ABCDEF0123456789ABCDEF"),
        ("verified_way", "0"),
        ("page_modify", "1"),
        ("notify_url", "https://caller.example/notify"),
        ("customer_name", "测试用户"),
    ]
    .into_iter()
    .collect()
}

fn benches(c: &mut Criterion) {
    let (secret, params) = (Secret::from(SECRET), params());
    let stamp = Stamp::at(UNIX_EPOCH + Duration::from_secs(1_704_135_845));
    let joined: String = {
        let mut sorted: Vec<_> = params.iter().collect();
        sorted.sort_unstable();
        sorted.into_iter().map(|(_, value)| value).collect()
    };

    let mut group = c.benchmark_group("fadada");
    let recipe = Recipe { md5: &[Part::Stamp], sha1: &[Part::AllExcept(&[])], tail: &[] };
    group.bench_function("msg_digest", |b| {
        b.iter(|| fadada::msg_digest(APP_ID, &secret, &stamp, &recipe, black_box(&params)));
    });
    group.bench_function("bare hashes", |b| {
        let outer = [b'0'; 6 + 32 + 40];
        b.iter(|| {
            (
                Md5::digest(black_box(stamp.as_str())),
                Sha1::new().chain_update(SECRET).chain_update(black_box(&joined)).finalize(),
                Sha1::digest(black_box(outer)),
            )
        });
    });
    group.finish();

    let mut group = c.benchmark_group("gateway");
    let date = gateway::x_date(UNIX_EPOCH + Duration::from_secs(1_704_135_845));
    group.bench_function("authorization", |b| {
        b.iter(|| gateway::authorization("EXAMPLE-SECRET-ID", &secret, black_box(&date), gateway::SOURCE));
    });
    group.bench_function("bare HMAC", |b| {
        let text = format!("x-date: {date}\nx-source: market");
        b.iter(|| {
            let mac = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()).ok()?;
            Some(mac.chain_update(black_box(text.as_bytes())).finalize().into_bytes())
        });
    });
    group.finish();

    let mut group = c.benchmark_group("tecmz");
    group.bench_function("sign", |b| {
        b.iter(|| tecmz::sign(APP_ID, &secret, "1704135845", black_box(&params), tecmz::Values::Trimmed));
    });
    group.bench_function("bare MD5", |b| {
        let names: String = params.iter().map(|(name, value)| format!("{name}={value}&")).collect();
        let text = format!("app_id={APP_ID}&{names}timestamp=1704135845&app_secret={SECRET}");
        b.iter(|| Md5::digest(black_box(&text)));
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);

use std::fmt::Debug;
use std::time::Duration;

use hetong_fadada::{
    Client, ContractId, ContractIds, Credentials, Decode, Download, Encrypted, Endpoint, Error, FieldKind,
    Invalid, PageUrl, Retry, Route, SealImage, Sha256, SignData, SignItem, TransactionId, Upload,
};
use hetong_signing::{Params, Secret, Stamp, fadada};
use hetong_transport::{ErrorKind, ManualClock, Recorded, Replay};

pub(crate) const APP_ID: &str = "900001";
pub(crate) const APP_SECRET: &str = "0123456789abcdefABCDEFGH";
/// 2024-01-02 03:04:05 in Beijing.
pub(crate) const NOW: u64 = 1_704_135_845;

/// A client over a script.
pub(crate) struct Stage {
    pub(crate) client: Client,
    pub(crate) replay: Replay,
    pub(crate) clock: ManualClock,
}

pub(crate) fn credentials() -> Credentials {
    Credentials::new(APP_ID, APP_SECRET).unwrap()
}

pub(crate) fn direct() -> Route {
    Route::direct("https://service.example/api/").unwrap()
}

pub(crate) fn stage(replay: Replay) -> Stage {
    stage_on(direct(), replay)
}

pub(crate) fn stage_on(route: Route, replay: Replay) -> Stage {
    let clock = ManualClock::at_seconds(NOW);
    let second = Duration::from_secs(1);
    let client = Client::builder(credentials(), route)
        .retry(Retry::default().delays(second, second).without_jitter())
        .build(replay.clone(), clock.clone());
    Stage { client, replay, clock }
}

pub(crate) fn id<T>(make: fn(String) -> Result<T, Invalid>) -> T {
    make("1".to_owned()).unwrap()
}

pub(crate) fn pdf() -> Upload {
    Upload::pdf("合同.pdf", "%PDF-1.7 fictitious")
}

pub(crate) fn encrypted() -> Encrypted {
    Encrypted::from_hex("F6DD1F1657B742EB44F9566683CD3230").unwrap()
}

pub(crate) fn sha256() -> Sha256 {
    Sha256::from([0xAB; 32])
}

pub(crate) fn contract_ids() -> ContractIds {
    ContractIds::new(&[id(ContractId::new)])
}

pub(crate) fn sign_data() -> SignData {
    SignData::from([SignItem::new(id(ContractId::new), id(TransactionId::new))])
}

pub(crate) fn image() -> SealImage {
    SealImage::new(b"\x89PNG\r\n\x1a\nfictitious")
}

/// Sends the call once, to nobody, and gives what was sent.
async fn sent<E: Endpoint>(call: &E) -> Recorded {
    let raw = call
        .params()
        .iter()
        .fold(hetong_fadada::Raw::new(E::SPEC), |raw, (name, value)| raw.param(name, value));
    let raw = call.files().into_iter().fold(raw, |raw, (name, file)| raw.file(name, file).unwrap());
    let replay = Replay::new().fail(ErrorKind::Timeout);
    // What is on a host of its own needs a route of its own.
    let client = Client::builder(credentials(), direct().except_named(E::SPEC.name, direct()))
        .retry(Retry::never())
        .build(replay.clone(), ManualClock::at_seconds(NOW));
    let outcome = match E::SPEC.kind {
        hetong_fadada::Kind::File => client.download_raw(&raw).await.map(drop),
        _ => client.call_raw(&raw).await.map(drop),
    };
    assert!(matches!(outcome, Err(Error::NoReply(_) | Error::Unclear(_))));
    let mut requests = replay.requests();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

/// The call sends these parameters, the public ones, and a digest that fits.
pub(crate) async fn sends<E: Endpoint>(call: &E, required: &[&str]) {
    let request = sent(call).await;
    assert_eq!(request.uri.path(), format!("/api/{}", E::SPEC.path));
    if E::SPEC.get {
        assert_eq!(request.method, "GET");
        return carries::<E>(request.form(), required);
    }
    assert_eq!(request.method, "POST");
    let content_type = request.headers["content-type"].to_str().unwrap();
    if call.files().is_empty() {
        assert_eq!(content_type, "application/x-www-form-urlencoded; charset=UTF-8");
        carries::<E>(request.form(), required);
    } else {
        let pairs = multipart(content_type, &request.body);
        let text = |name: &&str| !matches!(E::SPEC.field(name).unwrap().kind, FieldKind::File(_));
        let required: Vec<_> = required.iter().copied().filter(text).collect();
        carries::<E>(pairs, &required);
    }
}

pub(crate) async fn sends_as_file<E: Endpoint<Reply = Download>>(call: &E, required: &[&str]) {
    sends(call, required).await;
}

/// The link carries these parameters, the public ones, and a digest that fits; nothing is sent.
pub(crate) fn links<E: Endpoint<Reply = PageUrl>>(call: &E, required: &[&str]) {
    let stage = stage(Replay::new());
    let link = stage.client.page_url(call).unwrap();
    let (address, query) = link.expose().split_once('?').unwrap();
    assert_eq!(address, format!("https://service.example/api/{}", E::SPEC.path));
    let recorded: http::Uri = format!("https://x/?{query}").parse().unwrap();
    let request = Recorded {
        method: http::Method::GET,
        uri: recorded,
        headers: http::HeaderMap::new(),
        body: bytes::Bytes::new(),
    };
    carries::<E>(request.form(), required);
    assert!(stage.replay.requests().is_empty());
}

fn carries<E: Endpoint>(pairs: Vec<(String, String)>, required: &[&str]) {
    let mut params: Params = pairs.into_iter().collect();
    for name in required {
        assert!(params.get(name).is_some(), "{} sends no {name}", E::SPEC.name);
    }
    let [app_id, timestamp, version, digest] = E::SPEC.public.map(|name| params.remove(name).unwrap());
    assert_eq!((&*app_id, &*timestamp, &*version), (APP_ID, "20240102030405", "2.0"));
    let stamp = Stamp::parse("20240102030405").unwrap();
    assert!(fadada::verify(APP_ID, &Secret::from(APP_SECRET), &stamp, &E::SPEC.digest, &params, &digest));
}

/// The parts of a multipart body; a file's content stands for its text.
fn multipart(content_type: &str, body: &[u8]) -> Vec<(String, String)> {
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = std::str::from_utf8(body).unwrap();
    let delimiter = format!("--{boundary}");
    let parts = text.split(&delimiter).filter(|part| part.starts_with("\r\n"));
    parts
        .filter(|part| !part.contains("filename="))
        .map(|part| {
            let (head, value) = part.split_once("\r\n\r\n").unwrap();
            let name = head.split_once("name=\"").unwrap().1.split('"').next().unwrap();
            (name.to_owned(), value.strip_suffix("\r\n").unwrap().to_owned())
        })
        .collect()
}

/// The answer can be read.
pub(crate) async fn reads<E: Decode<Reply: Debug>>(call: &E, answer: &str) {
    let reply = stage(Replay::new().json(answer)).client.call(call).await;
    assert!(reply.is_ok(), "{}: {reply:?}", E::SPEC.name);
}

/// The answer is a refusal.
pub(crate) async fn is_refused<E: Decode<Reply: Debug>>(call: &E, answer: &str) {
    let reply = stage(Replay::new().json(answer)).client.call(call).await;
    assert!(matches!(reply, Err(Error::Rejected(_))), "{}: {reply:?}", E::SPEC.name);
}

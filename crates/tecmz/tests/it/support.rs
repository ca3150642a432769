use std::fmt::Debug;
use std::time::Duration;

use hetong_signing::{Secret, tecmz};
use hetong_tecmz::{
    Base64, Client, ClientBuilder, Credentials, Decode, Endpoint, Error, Invalid, Job, Money, Params,
    Picture, Raw, Retry,
};
use hetong_transport::{ManualClock, Recorded, Replay};

pub(crate) const APP_ID: &str = "1000000000";
pub(crate) const APP_SECRET: &str = "EXAMPLE0not0a0real0secret0000000";
pub(crate) const NOW: u64 = 1_700_000_000;

pub(crate) struct Stage {
    pub(crate) client: Client,
    pub(crate) replay: Replay,
    pub(crate) clock: ManualClock,
}

pub(crate) fn credentials() -> Credentials {
    Credentials::standard(APP_ID, APP_SECRET).unwrap()
}

pub(crate) fn stage(replay: Replay) -> Stage {
    stage_with(Client::builder(credentials()), replay)
}

pub(crate) fn stage_with(builder: ClientBuilder, replay: Replay) -> Stage {
    let clock = ManualClock::at_seconds(NOW);
    let second = Duration::from_secs(1);
    let client = builder
        .legacy_base_in_clear("http://old.example/api")
        .unwrap()
        .retry(Retry::default().delays(second, second).without_jitter())
        .build(replay.clone(), clock.clone());
    Stage { client, replay, clock }
}

pub(crate) fn id<T>(make: fn(&'static str) -> Result<T, Invalid>) -> T {
    make("42").unwrap()
}

pub(crate) fn money() -> Money {
    Money::from_fen(1250).unwrap()
}

pub(crate) fn base64() -> Base64 {
    Base64::new(b"fictitious")
}

pub(crate) fn picture() -> Picture {
    Picture::bytes(b"fictitious")
}

/// The parameters of a request, with its signature checked and the client's own ones taken out.
pub(crate) fn verified(request: &Recorded, values: tecmz::Values) -> Params {
    let mut params: Params = request.form().into_iter().collect();
    let sign = params.remove("sign").unwrap();
    assert!(tecmz::verify(APP_ID, &Secret::from(APP_SECRET), &NOW.to_string(), &params, values, &sign));
    assert_eq!(params.remove("app_id").unwrap(), APP_ID);
    assert_eq!(params.remove("timestamp").unwrap(), NOW.to_string());
    params
}

const REFUSAL: &str = r#"{"code":-1,"msg":"x"}"#;

/// The call sends these parameters, and a signature that fits however the service reads values; the same call by name
/// sends the same.
pub(crate) async fn sends<E: Decode>(call: &E, required: &[&str]) {
    let stage = stage(Replay::new().json(REFUSAL).json(REFUSAL));
    assert!(matches!(stage.client.call(call).await, Err(Error::Rejected(_))), "{}", E::SPEC.name);
    assert!(
        matches!(stage.client.call_raw(&by_name(call)).await, Err(Error::Rejected(_))),
        "{}",
        E::SPEC.name
    );
    looks_right::<E>(&stage.replay.requests(), required);
}

pub(crate) async fn starts<E: Job>(call: &E, required: &[&str]) {
    let stage = stage(Replay::new().json(REFUSAL).json(REFUSAL));
    assert!(matches!(stage.client.start(call).await, Err(Error::Rejected(_))), "{}", E::SPEC.name);
    assert!(
        matches!(stage.client.start_raw(&by_name(call)).await, Err(Error::Rejected(_))),
        "{}",
        E::SPEC.name
    );
    looks_right::<E>(&stage.replay.requests(), required);
}

/// The same call by name, without what nobody has to give.
fn by_name<E: Endpoint>(call: &E) -> Raw {
    let preset: Vec<_> = E::SPEC.presets().map(|(name, _)| name).collect();
    let params = call.params();
    let given = params.iter().filter(|(name, _)| !preset.contains(name));
    given.fold(Raw::new(E::SPEC), |raw, (name, value)| raw.param(name, value))
}

fn looks_right<E: Endpoint>(requests: &[Recorded], required: &[&str]) {
    let [request, named] = requests else { panic!("{requests:?}") };
    let sorted = |request: &Recorded| {
        let mut form = request.form();
        form.sort();
        form
    };
    assert_eq!(sorted(request), sorted(named), "{}", E::SPEC.name);
    let path = E::SPEC.path.replace("{type}", "model").replace("{name}", "model");
    let base = if E::SPEC.legacy { "http://old.example/api" } else { "https://api.tecmz.com/open_api" };
    assert_eq!(request.uri.to_string(), format!("{base}/{path}"));
    assert_eq!(request.headers["accept"], "application/json");
    let rules: &[tecmz::Values] = match E::SPEC.legacy {
        true => &[tecmz::Values::FormEncoded],
        false => &[tecmz::Values::Trimmed, tecmz::Values::Raw],
    };
    for values in rules {
        let params = verified(request, *values);
        for name in required.iter().filter(|name| !E::SPEC.path.contains(&format!("{{{name}}}"))) {
            assert!(params.get(name).is_some(), "{} sends no {name}", E::SPEC.name);
        }
    }
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

//! tecmz on the sandbox: a stage, and the verbs of the generated tests.

use std::fmt::Debug;

use async_trait::async_trait;
use hetong_sandbox::pdf::{Fonts, LEASE_FORM, Seal};
use hetong_sandbox::{Rules, Sandbox, TecmzApp};
use hetong_tecmz::{
    Base64, Client, Credentials, Decode, Encoding, Error, ImageCompress, Invalid, Job, Money, Picture,
    RandomAvatar,
};
use hetong_transport::{ManualClock, Request, Response, Transport, TransportError};

use crate::stage;

pub(crate) const APP_ID: &str = "2000000001";
pub(crate) const APP_SECRET: &str = "FictitiousTecmzSecret00000000000";
pub(crate) const BEARER: &str = "FictitiousBearerKey";
/// The client follows results to this machine only.
pub(crate) const ORIGIN: &str = "http://127.0.0.1";

/// A sandbox, and clients of it.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: ManualClock,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self::with(Rules::default(), Elsewhere(LEASE_FORM))
    }

    /// With rules, and with something to fetch sources from and to send notifications to.
    pub(crate) fn with(rules: Rules, elsewhere: impl Transport + 'static) -> Self {
        let clock = stage::clock();
        let app = TecmzApp::new(APP_ID, APP_SECRET).bearer(BEARER);
        let settings = stage::settings().tecmz(app).clock(clock.clone()).rules(rules).fetch(elsewhere);
        Self { sandbox: Sandbox::new(settings).unwrap(), clock }
    }

    pub(crate) fn client(&self, credentials: Credentials, encoding: Encoding) -> Client {
        let builder = Client::builder(credentials).encoding(encoding).allow_loopback();
        let builder = builder.base_in_clear(&format!("{ORIGIN}/open_api")).unwrap();
        let builder = builder.legacy_base_in_clear(&format!("{ORIGIN}/api")).unwrap();
        builder.build(self.sandbox.transport(), self.clock.clone())
    }

    /// A client that signs.
    pub(crate) fn signing(&self) -> Client {
        self.client(standard(), Encoding::Form)
    }
}

pub(crate) fn standard() -> Credentials {
    Credentials::standard(APP_ID, APP_SECRET).unwrap()
}

fn simple() -> Credentials {
    Credentials::simple(BEARER).unwrap()
}

/// All the ways to speak to a service, each with a service of its own: both kinds of credentials, all encodings, values
/// hashed without outer white space and as they are.
fn everywhere(elsewhere: &'static [u8]) -> Vec<(Stage, Client)> {
    let mut all = Vec::new();
    for credentials in [standard, simple] {
        for encoding in [Encoding::Form, Encoding::Multipart, Encoding::Json] {
            for raw in [false, true] {
                let mut rules = Rules::default();
                rules.tecmz_raw_values = raw;
                let stage = Stage::with(rules, Elsewhere(elsewhere));
                let client = stage.client(credentials(), encoding);
                all.push((stage, client));
            }
        }
    }
    all
}

/// The rest of the world: the same file at every address.
#[derive(Clone, Debug)]
pub(crate) struct Elsewhere(pub(crate) &'static [u8]);

#[async_trait]
impl Transport for Elsewhere {
    async fn send(&self, _: Request) -> Result<Response, TransportError> {
        Ok(http::Response::new(bytes::Bytes::from_static(self.0).into()))
    }
}

pub(crate) async fn answers<E: Decode<Reply: Debug>>(call: &E) {
    for (_, client) in everywhere(LEASE_FORM) {
        match client.call(call).await {
            Ok(_) => {}
            // Nobody has solved this captcha.
            Err(Error::Rejected(no)) if E::SPEC.name == "ValidateCaptcha" => {
                assert_eq!(no.message, "验证失败")
            }
            Err(error) => panic!("{error}"),
        }
    }
}

/// The job goes through its states, and its results can be fetched.
pub(crate) async fn works<E: Job<Reply: Debug> + Sync>(call: &E) {
    let source: &[u8] = if E::SPEC.name == "ImageThumb" { picture_bytes() } else { LEASE_FORM };
    for (stage, client) in everywhere(source) {
        let job = client.start(call).await.unwrap();
        let mut states = Vec::new();
        let wait = job.usual_wait().first(std::time::Duration::from_secs(1));
        let result = job.watch(wait, |state| states.push(state.to_owned())).await.unwrap();
        states.dedup();
        let working = if E::SPEC.name == "CloudModel" { "PROCESS" } else { "CONVERTING" };
        assert_eq!(states, ["QUEUE", working], "{}: {result:?}", E::SPEC.name);
        let requests = stage.sandbox.transport().send(told("/sandbox/requests")).await.unwrap();
        let log = stage::json(requests).await;
        assert_eq!(log["requests"][0]["endpoint"], E::SPEC.name);
    }
}

pub(crate) fn told(path: &str) -> Request {
    http::Request::get(format!("{ORIGIN}{path}")).body(hetong_transport::Payload::empty()).unwrap()
}

/// What takes two steps has a function of its own each.
pub(crate) trait TwoSteps {
    async fn take(&self, client: &Client);
}

impl TwoSteps for ImageCompress {
    async fn take(&self, client: &Client) {
        let smaller = client.compress_image(self).await.unwrap();
        let file = client.fetch(&smaller.url).await.unwrap().bytes(1 << 20).await.unwrap();
        assert_eq!(file.len() as u64, smaller.compressed_size.unwrap());
        assert!(file.starts_with(b"\x89PNG"));
    }
}

impl TwoSteps for RandomAvatar {
    async fn take(&self, client: &Client) {
        assert!(client.random_avatar().await.unwrap().starts_with(b"\x89PNG"));
    }
}

pub(crate) async fn takes_two_steps(call: &impl TwoSteps) {
    for (_stage, client) in everywhere(picture_bytes()) {
        call.take(&client).await;
    }
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
    Picture::bytes(picture_bytes())
}

pub(crate) fn picture_bytes() -> &'static [u8] {
    static PICTURE: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    PICTURE.get_or_init(|| Seal::person(&Fonts::bundled(), "测试").unwrap().png())
}

//! A world in which each endpoint of Fadada has something to work on.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, LazyLock, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use hetong_fadada::{
    AccountType, Chars, Client, ContractId, ContractIds, Credentials, Decode, DepositHash, Download,
    Encrypted, Endpoint, Envelope, FieldKind, FindPersonCertInfo, Invalid, Kind, Limits, OnlineTemplateId,
    PageModify, PageUrl, Params, PersonPackage, Raw, Retry, Route, SealImage, SealPlace, Sha256, SignAuto,
    SignData, SignItem, Spec, Stamp, TransactionId, Upload, UploadOnlineTemplate, UploadSeal, VerifyPerson,
};
use hetong_sandbox::pdf::{Fonts, LEASE_FORM, Seal};
use hetong_transport::{
    ErrorKind, Multipart, Payload, Replay, Request, Response, Traced, Transport, TransportError, form,
};
use http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::stage::{self, Stage, Way, in_process, text};

pub(crate) struct World {
    stage: Stage,
    ids: BTreeMap<&'static str, String>,
}

pub(crate) fn pdf() -> Upload {
    Upload::pdf("设备租赁合同.pdf", LEASE_FORM)
}

pub(crate) fn image() -> SealImage {
    static IMAGE: LazyLock<SealImage> =
        LazyLock::new(|| SealImage::new(&Seal::person(&Fonts::bundled(), "测试用户").unwrap().png()));
    IMAGE.clone()
}

pub(crate) fn stamp() -> Stamp {
    Stamp::parse("20240102030405").unwrap()
}

pub(crate) fn sha256() -> Sha256 {
    Sha256::from([0xAB; 32])
}

impl World {
    /// An id for a parameter of the endpoint: of something that is there, or that is to be made.
    pub(crate) fn id<T>(&self, field: &str, make: fn(String) -> Result<T, Invalid>) -> T {
        let id = self.ids.get(field).unwrap_or_else(|| panic!("there is no {field} in this world"));
        make(id.clone()).unwrap()
    }

    pub(crate) fn encrypted(&self, field: &str) -> Encrypted {
        let text = match field {
            "verify_element" => "测试用户|000000199001011234|13000000000",
            "id_mobile" => "000000199001011234|13000000000",
            _ => "13000000000",
        };
        Encrypted::triple_des(&credentials(), text).unwrap()
    }

    pub(crate) fn contract_ids(&self, _: &str) -> ContractIds {
        ContractIds::new(&[self.id("contract_id", ContractId::new)])
    }

    pub(crate) fn sign_data(&self, _: &str) -> SignData {
        let item = SignItem::new(
            self.id("contract_id", ContractId::new),
            self.id("transaction_id", TransactionId::new),
        );
        SignData::from([item.customer_id(self.id("customer_id", hetong_fadada::CustomerId::new))])
    }

    /// What an endpoint needs, and no more.
    async fn of(way: Way, spec: &Spec) -> Self {
        let stage = in_process(way);
        let client = &stage.client;
        let mut ids = BTreeMap::new();
        let mut set = |names: &[&'static str], id: &str| {
            for name in names {
                ids.insert(*name, id.to_owned());
            }
        };
        let person = stage.person("person").await;
        let company = stage.company("company").await;
        set(&["customer_id", "customerId", "outh_customer_id", "person_id"], person.as_str());
        set(&["company_id", "acrosspage_customer_id"], company.as_str());
        let own = client.call(&UploadSeal::new(person.clone(), image())).await.unwrap().signature_id;
        let its = client.call(&UploadSeal::new(company.clone(), image())).await.unwrap().signature_id;
        set(&["signature_id"], own.as_str());
        set(&["across_signature_id"], its.as_str());
        set(&["transaction_id"], "TNEW");
        set(&["batch_id"], "B1");
        set(&["open_id"], "new");

        if spec.fields.iter().any(|field| {
            matches!(field.name, "contract_id" | "contractNum" | "contract_ids" | "sign_data" | "template_id")
        }) {
            stage.contract("CON1").await;
        }
        set(&["contract_id", "contractNum"], "CON1");
        set(&["template_id"], "TCON1");
        set(&["contract_template_id"], "ONLINE1");
        if spec.field("contract_template_id").is_some() && spec.name != "UploadOnlineTemplate" {
            let number = OnlineTemplateId::new("ONLINE1").unwrap();
            client.call(&UploadOnlineTemplate::new(number, pdf())).await.unwrap();
        }

        // A verification that has passed and is bound to nobody yet.
        let fresh = stage.registered("fresh", AccountType::Person).await;
        let verify = VerifyPerson::new(fresh.clone(), PersonPackage::Face, PageModify::Allowed);
        let serial = client.call(&verify).await.unwrap().serial_no;
        assert_eq!(stage.complete(&serial, "").await, 200);
        set(&["verified_serialno"], serial.as_str());

        match spec.name {
            "VerifyPerson" => {
                set(&["customer_id"], stage.registered("p2", AccountType::Person).await.as_str())
            }
            "VerifyCompany" => {
                set(&["customer_id"], stage.registered("c2", AccountType::Company).await.as_str());
            }
            "ApplyCert" | "ApplyNumCert" => set(&["customer_id"], fresh.as_str()),
            "FindCompanyCertInfo" => {
                let customer = stage.registered("c2", AccountType::Company).await;
                let verify = hetong_fadada::VerifyCompany::new(customer, PageModify::Allowed);
                set(&["verified_serialno"], client.call(&verify).await.unwrap().serial_no.as_str());
            }
            "DownloadFile" => {
                let info = client.call(&FindPersonCertInfo::new(serial)).await.unwrap();
                set(&["uuid"], info.person.unwrap().head_photo.unwrap().expose());
            }
            "ApplyClientNumCert" => {
                let customer = stage.registered("deposited", AccountType::Person).await;
                let deposit = DepositHash::new(
                    customer.clone(),
                    "证件",
                    "a.pdf",
                    1,
                    1,
                    sha256(),
                    stage::transaction("D1"),
                );
                set(&["customer_id"], customer.as_str());
                set(&["evidence_no"], client.call(&deposit).await.unwrap().as_str());
            }
            "DepositCompany" => set(&["customer_id"], company.as_str()),
            "AuthorizeSeal" => set(&["signature_id"], its.as_str()),
            "SignAcrossPages" => set(&["across_signature_id"], own.as_str()),
            "UploadTemplate" => set(&["template_id"], "TNEW"),
            "FillTemplate" | "UploadContract" | "FillPage" => set(&["contract_id"], "CONNEW"),
            "QuerySignResult" | "QuerySignStatus" => {
                let place = SealPlace::keyword("乙方(签字)");
                let id = stage::transaction("TNEW");
                let sign = SignAuto::new(id, stage::contract("CON1"), person, "合同", place);
                client.call(&sign).await.unwrap();
            }
            _ => {}
        }
        Self { stage, ids }
    }
}

fn credentials() -> Credentials {
    Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap()
}

/// Keeps a copy of the last JSON answer.
#[derive(Debug)]
struct Tap {
    inner: Arc<dyn Transport>,
    last: Mutex<Option<Value>>,
}

#[async_trait]
impl Transport for Tap {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let reply = self.inner.send(request).await?;
        let (head, body) = reply.into_parts();
        let body = body.collect(64 << 20).await?;
        *self.last.lock().unwrap() = serde_json::from_slice(&body).ok();
        Ok(http::Response::from_parts(head, body.into()))
    }
}

/// A client of the world, and a look at what it was answered. What is on a host of its own is reached directly.
fn client(world: &World, spec: &'static Spec) -> (hetong_fadada::Client, Arc<Tap>) {
    let tap = Arc::new(Tap { inner: Arc::clone(&world.stage.transport), last: Mutex::default() });
    let mut route = world.stage.route();
    if spec.group == "evidence" {
        route = route.except_named(spec.name, Route::direct_in_clear(&world.stage.origin).unwrap());
    }
    let client =
        hetong_fadada::Client::new(credentials(), route, Arc::clone(&tap), world.stage.clock.clone());
    (client, tap)
}

/// The call with one character of its digest changed gets 1003, whatever it is.
async fn refuses_a_wrong_digest<E: Endpoint>(world: &World, call: &E) {
    let spec = E::SPEC;
    let mut params = world.stage.signed_for(spec, &call.params());
    let mut digest = params.get(spec.public[3]).unwrap().to_owned().into_bytes();
    let at = digest.len() / 2;
    digest[at] = if digest[at] == b'A' { b'B' } else { b'A' };
    params.set(spec.public[3], String::from_utf8(digest).unwrap());
    let reply = post(world, spec, &params, &call.files()).await;
    assert_eq!(reply.status(), 200, "{}", spec.name);
    let reply = text(reply).await;
    let told = match spec.kind {
        Kind::Page => reply.contains("<code>1003</code>"),
        _ => {
            let body: Value = serde_json::from_str(&reply).unwrap();
            body["code"] == 1003 || body["code"] == "1003"
        }
    };
    assert!(told, "{}: {reply}", spec.name);
}

async fn post(world: &World, spec: &Spec, params: &Params, files: &[(&'static str, Upload)]) -> Response {
    let stage = &world.stage;
    let base = match (spec.group, stage.way) {
        ("evidence", _) => stage.origin.clone(),
        (_, Way::Direct) => format!("{}/api", stage.origin),
        (_, Way::Gateway) => format!("{}/release/api2", stage.origin),
    };
    let (content_type, body) = if files.is_empty() {
        (hetong_transport::FORM.to_owned(), form(params.iter()))
    } else {
        let texts = params.iter().fold(Multipart::new(), |body, (name, value)| body.text(name, value));
        files.iter().fold(texts, |body, (name, file)| body.file(name, file)).finish()
    };
    let request = match spec.get {
        true => {
            let query = hetong_transport::encode_form(params.iter());
            stage.headers(http::Request::get(format!("{base}/{}?{query}", spec.path))).body(Payload::empty())
        }
        false => {
            let request = http::Request::post(format!("{base}/{}", spec.path));
            stage.headers(request).header(CONTENT_TYPE, content_type).body(body)
        }
    };
    stage.send(request.unwrap()).await
}

/// What a call carries that nobody but the service may read: everything but numbers, choices, times and ids.
fn secrets<E: Endpoint>(world: &World, call: &E) -> Vec<String> {
    // The names of the files that are sent, and of the contracts that the world is made of.
    let mut secrets = vec!["设备租赁合同".to_owned()];
    for (name, text) in call.params().iter() {
        let kind = match E::SPEC.field(name) {
            Some(field) if field.fixed.is_some() => continue,
            Some(field) if !field.personal => field.kind,
            _ => FieldKind::Text(Limits::NONE),
        };
        match kind {
            FieldKind::Choice(_)
            | FieldKind::Integer { .. }
            | FieldKind::Decimal { .. }
            | FieldKind::Money
            | FieldKind::Stamp
            | FieldKind::Segment => {}
            FieldKind::Text(limits)
                if matches!(limits.chars, Chars::Alphanumeric | Chars::AlphanumericUnderscore) => {}
            FieldKind::Json(_) => texts(&serde_json::from_str(text).unwrap(), &mut secrets),
            FieldKind::UrlJson(_) => {
                let decoded = form_urlencoded::parse(text.as_bytes()).next().unwrap().0;
                texts(&serde_json::from_str(&decoded).unwrap(), &mut secrets);
            }
            _ => secrets.push(text.to_owned()),
        }
    }
    // What is chosen to be an id is told; what is shorter stands in everything.
    secrets.retain(|text| text.len() > 3 && !world.ids.values().any(|id| id == text));
    secrets
}

/// All texts in a JSON value.
fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Object(fields) => fields.values().for_each(|item| texts(item, out)),
        _ => {}
    }
}

/// Neither the call, nor what it fails with, nor the traces, nor what the sandbox tells of a call that it has answered
/// show what was in it.
async fn is_not_told<E: Endpoint + Debug>(world: &World, call: &E) {
    let spec = E::SPEC;
    let secrets = secrets(world, call);
    let quiet = |what: &str, told: &str| {
        for secret in &secrets {
            assert!(!told.contains(secret.as_str()), "{}: {what} shows {secret}: {told}", spec.name);
        }
    };
    quiet("the call", &format!("{call:?} {call:#?}"));
    for path in ["requests", "state", "notifications", "messages"] {
        quiet(path, &world.stage.told(&format!("/sandbox/{path}")).await.to_string());
    }

    let raw = call.params().iter().fold(Raw::new(spec), |raw, (name, text)| raw.param(name, text));
    let raw = call.files().into_iter().fold(raw, |raw, (name, file)| raw.file(name, file).unwrap());
    quiet("the call by name", &format!("{raw:?} {raw:#?}"));
    let missing = http::Response::builder().status(404).body("<html>").unwrap();
    let refusals = ["", "<html>", "[]", r#"{"code":"1004","msg":"x"}"#, r#"{"code":"-1","msg":"x"}"#];
    let replay = refusals.into_iter().fold(Replay::new(), Replay::json).reply(missing);
    let replay = replay.fail(ErrorKind::Timeout).fail(ErrorKind::Connect);
    let clock = world.stage.clock.clone();
    let own = world.stage.route();
    let client = Client::builder(credentials(), own.clone().except_named(spec.name, own))
        .retry(Retry::never())
        .build(Traced::new(replay.clone(), Arc::new(clock.clone())), clock);
    let traces = crate::leaks::logged(async {
        while replay.left() > 0 {
            let outcome = match spec.kind {
                Kind::File => client.download_raw(&raw).await.map(drop),
                Kind::Page => client.open_page_raw(&raw).await.map(drop),
                _ => client.call_raw(&raw).await.map(drop),
            };
            // Any HTML is a page.
            let Err(error) = outcome else { continue };
            quiet("an error", &format!("{error} {error:?} {error:#?}"));
        }
    });
    let traces = traces.await;
    assert!(traces.contains("no reply"), "{traces}");
    quiet("a trace", &traces);
}

/// The endpoint answers a value in its envelope.
pub(crate) async fn answers<E: Decode<Reply: Debug> + Debug>(make: impl Fn(&World) -> E) {
    for way in [Way::Direct, Way::Gateway] {
        let world = World::of(way, E::SPEC).await;
        let call = make(&world);
        refuses_a_wrong_digest(&world, &call).await;
        let (client, tap) = client(&world, E::SPEC);
        client.call(&call).await.unwrap_or_else(|error| panic!("{way:?}: {error}"));
        let body = tap.last.lock().unwrap().take().unwrap();
        let (code, result) = (&body["code"], body.get("result").and_then(Value::as_str));
        let right = match E::SPEC.envelope {
            Envelope::Account => *code == 1 && result.is_none(),
            Envelope::Contract => *code == "1000" && result == Some("success"),
            Envelope::Template => *code == "1" && result == Some("success"),
            Envelope::Query => *code == "1" && body["data"].is_string(),
        };
        assert!(right, "{}: {body}", E::SPEC.name);
        assert!(body["msg"].is_string(), "{}: {body}", E::SPEC.name);
        is_not_told(&world, &call).await;
    }
}

/// The endpoint answers a file.
pub(crate) async fn brings<E: Endpoint<Reply = Download> + Debug>(make: impl Fn(&World) -> E) {
    for way in [Way::Direct, Way::Gateway] {
        let world = World::of(way, E::SPEC).await;
        let call = make(&world);
        refuses_a_wrong_digest(&world, &call).await;
        let (client, _) = client(&world, E::SPEC);
        let file = client.download(&call).await.unwrap_or_else(|error| panic!("{way:?}: {error}"));
        let content_type = file.content_type().to_owned();
        let content: Bytes = file.bytes(64 << 20).await.unwrap();
        let mark: &[u8] = match content_type.as_str() {
            "application/pdf" => b"%PDF",
            "application/zip" => b"PK\x03\x04",
            "image/jpeg" => b"\xff\xd8\xff",
            other => panic!("{}: {other}", E::SPEC.name),
        };
        assert!(content.starts_with(mark), "{}: {content_type}", E::SPEC.name);
        is_not_told(&world, &call).await;
    }
}

/// The endpoint shows a page.
pub(crate) async fn shows<E: Endpoint<Reply = PageUrl> + Debug>(make: impl Fn(&World) -> E) {
    for way in [Way::Direct, Way::Gateway] {
        let world = World::of(way, E::SPEC).await;
        let call = make(&world);
        refuses_a_wrong_digest(&world, &call).await;
        let (client, _) = client(&world, E::SPEC);
        let page = client.open_page(&call).await.unwrap_or_else(|error| panic!("{way:?}: {error}"));
        assert!(page.content_type().starts_with("text/html"), "{}", E::SPEC.name);
        let page = page.bytes(1 << 20).await.unwrap();
        let page = std::str::from_utf8(&page).unwrap();
        assert!(!page.contains("class=\"error\""), "{}: {page}", E::SPEC.name);
        is_not_told(&world, &call).await;
    }
}

use std::sync::Arc;

use hetong_fadada::{
    AccountType, ApplyCert, Client, ContractId, Credentials, CustomerId, Decode, DynamicTable, Error,
    FillTemplate, GatewayCredentials, OpenId, PageModify, ParameterMap, PersonPackage, RegisterAccount,
    Route, SerialNo, Spec, TemplateId, TransactionId, Upload, UploadTemplate, VerifyCompany, VerifyPerson,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{Sandbox, Settings};
use hetong_signing::{Params, Secret, Stamp, fadada, gateway};
use hetong_transport::{Clock as _, FORM, ManualClock, Payload, Request, Response, Transport, form};
use hetong_transport_reqwest::ReqwestTransport;
use http::header::CONTENT_TYPE;
use serde_json::Value;
use tokio::net::TcpListener;

pub(crate) const APP_ID: &str = "900001";
pub(crate) const APP_SECRET: &str = "FictitiousAppSecret00000";
pub(crate) const GATEWAY_ID: &str = "AKIDfictitious";
pub(crate) const GATEWAY_KEY: &str = "FictitiousGatewayKey";

/// How a client reaches the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Direct,
    Gateway,
}

/// A sandbox, and a client of it.
pub(crate) struct Stage {
    pub(crate) client: Client,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) origin: String,
    pub(crate) clock: ManualClock,
    pub(crate) way: Way,
}

pub(crate) fn settings() -> Settings {
    let app = Credentials::new(APP_ID, APP_SECRET).unwrap();
    Settings::new(app, GatewayCredentials::new(GATEWAY_ID, GATEWAY_KEY).unwrap())
}

/// 2026-11-21 18:00:00 in Beijing.
pub(crate) fn clock() -> ManualClock {
    ManualClock::at_seconds(1_795_255_200)
}

/// A sandbox without a socket.
pub(crate) fn in_process(way: Way) -> Stage {
    with(way, settings())
}

/// The same with settings.
pub(crate) fn with(way: Way, settings: Settings) -> Stage {
    let clock = clock();
    let sandbox = Sandbox::new(settings.clock(clock.clone())).unwrap();
    stage(way, "http://sandbox.example".to_owned(), Arc::new(sandbox.transport()), clock)
}

/// A sandbox without a socket on another clock; its client has a clock of its own.
pub(crate) fn on_clock(settings: Settings, other: impl hetong_transport::Clock + 'static) -> Stage {
    let sandbox = Sandbox::new(settings.clock(other)).unwrap();
    stage(Way::Direct, "http://sandbox.example".to_owned(), Arc::new(sandbox.transport()), clock())
}

/// A sandbox behind a socket.
pub(crate) async fn over_socket(way: Way) -> Stage {
    let clock = clock();
    let sandbox = Sandbox::new(settings().clock(clock.clone())).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(sandbox.serve(listener));
    stage(way, origin, Arc::new(ReqwestTransport::new().unwrap()), clock)
}

/// A client of a sandbox that listens there.
pub(crate) fn stage_at(way: Way, address: &str) -> Stage {
    stage(way, format!("http://{address}"), Arc::new(ReqwestTransport::new().unwrap()), clock())
}

fn stage(way: Way, origin: String, transport: Arc<dyn Transport>, clock: ManualClock) -> Stage {
    let route = route(way, &origin);
    let credentials = Credentials::new(APP_ID, APP_SECRET).unwrap();
    let client = Client::new(credentials, route, Arc::clone(&transport), clock.clone());
    Stage { client, transport, origin, clock, way }
}

fn route(way: Way, origin: &str) -> Route {
    match way {
        Way::Direct => Route::direct_in_clear(format!("{origin}/api")).unwrap(),
        Way::Gateway => {
            let credentials = GatewayCredentials::new(GATEWAY_ID, GATEWAY_KEY).unwrap();
            Route::gateway_in_clear(format!("{origin}/release/api2"), credentials).unwrap()
        }
    }
}

impl Stage {
    /// How this stage's client reaches the sandbox.
    pub(crate) fn route(&self) -> Route {
        route(self.way, &self.origin)
    }

    /// The gateway's headers, if the way goes through it.
    pub(crate) fn headers(&self, request: http::request::Builder) -> http::request::Builder {
        if self.way == Way::Direct {
            return request;
        }
        let date = gateway::x_date(self.clock.now());
        let key = Secret::from(GATEWAY_KEY);
        let authorization = gateway::authorization(GATEWAY_ID, &key, &date, gateway::SOURCE);
        request
            .header("x-date", date)
            .header("x-source", gateway::SOURCE)
            .header("authorization", authorization)
    }

    pub(crate) async fn send(&self, request: Request) -> Response {
        self.transport.send(request).await.unwrap()
    }

    /// What the sandbox tells under `/sandbox/`.
    pub(crate) async fn told(&self, path: &str) -> Value {
        let request = http::Request::get(format!("{}{path}", self.origin)).body(Payload::empty()).unwrap();
        json(self.send(request).await).await
    }

    /// Ends a verification.
    pub(crate) async fn complete(&self, serial: &SerialNo, body: &str) -> http::StatusCode {
        let address = format!("{}/sandbox/verifications/{serial}/complete", self.origin);
        let request = http::Request::post(address).body(Payload::from(body.to_owned())).unwrap();
        self.send(request).await.status()
    }

    /// Presses a button on a page for signing.
    pub(crate) async fn press(&self, transaction: &str, action: &str) -> String {
        let address = format!("{}/sandbox/pages/sign/{transaction}", self.origin);
        let body = form([("action", action)].into_iter());
        text(self.send(http::Request::post(address).header(CONTENT_TYPE, FORM).body(body).unwrap()).await)
            .await
    }

    /// Opens an address as a browser would.
    pub(crate) async fn browse(&self, address: &str) -> String {
        text(self.send(http::Request::get(address).body(Payload::empty()).unwrap()).await).await
    }

    /// A customer with an account only.
    pub(crate) async fn registered(&self, open_id: &str, kind: AccountType) -> CustomerId {
        self.client.call(&RegisterAccount::new(OpenId::new(open_id).unwrap(), kind)).await.unwrap()
    }

    /// A verified person with a certificate.
    pub(crate) async fn person(&self, open_id: &str) -> CustomerId {
        let customer = self.registered(open_id, AccountType::Person).await;
        let verify = VerifyPerson::new(customer.clone(), PersonPackage::Face, PageModify::Allowed)
            .customer_name("测试用户")
            .cert_flag(hetong_fadada::YesNo::No);
        let page = self.client.call(&verify).await.unwrap();
        assert_eq!(self.complete(&page.serial_no, "").await, 200);
        self.client.call(&ApplyCert::new(customer.clone(), page.serial_no)).await.unwrap();
        customer
    }

    /// A verified company with a certificate, which it gets by itself.
    pub(crate) async fn company(&self, open_id: &str) -> CustomerId {
        let customer = self.registered(open_id, AccountType::Company).await;
        let verify =
            VerifyCompany::new(customer.clone(), PageModify::Locked).cert_flag(hetong_fadada::YesNo::Yes);
        let page = self.client.call(&verify).await.unwrap();
        assert_eq!(self.complete(&page.serial_no, r#"{"result":"pass"}"#).await, 200);
        customer
    }

    /// A contract that waits for signatures.
    pub(crate) async fn contract(&self, number: &str) -> ContractId {
        let template = TemplateId::new(format!("T{number}")).unwrap();
        let upload = UploadTemplate::new(template.clone(), Upload::pdf("设备租赁合同.pdf", LEASE_FORM));
        self.client.call(&upload).await.unwrap();
        let contract = ContractId::new(number).unwrap();
        let map: ParameterMap = [
            ("contract_no", number),
            ("lessor", "示例科技有限公司"),
            ("lessee", "测试用户"),
            ("remark", "第一行\n第二行"),
            ("insured", "是"),
        ]
        .into_iter()
        .collect();
        let table =
            DynamicTable::at_end(["序号", "设备"], [["1", "服务器"], ["2", "交换机"]]).title("附件一");
        let fill = FillTemplate::new(template, contract.clone(), "设备租赁合同", map).dynamic_tables(table);
        let links = self.client.call(&fill).await.unwrap();
        assert!(links.download_url.is_some() && links.view_url.is_some());
        contract
    }

    /// Parameters with the public ones, signed.
    pub(crate) fn signed(&self, recipe: &hetong_signing::Recipe, params: &Params) -> Params {
        self.with_public(&["app_id", "timestamp", "v", "msg_digest"], recipe, params)
    }

    /// The same under the names that an endpoint has for them.
    pub(crate) fn signed_for(&self, spec: &Spec, params: &Params) -> Params {
        self.with_public(spec.public, &spec.digest, params)
    }

    fn with_public(
        &self,
        names: &[&'static str; 4],
        recipe: &hetong_signing::Recipe,
        params: &Params,
    ) -> Params {
        let stamp = Stamp::at(self.clock.now());
        let digest = fadada::msg_digest(APP_ID, &Secret::from(APP_SECRET), &stamp, recipe, params);
        let mut all = params.clone();
        all.extend(names.iter().copied().zip([APP_ID, stamp.as_str(), "2.0", &digest]));
        all
    }

    /// Posts a form to a path behind the direct base.
    pub(crate) async fn post(&self, path: &str, params: &Params) -> Response {
        let request = http::Request::post(format!("{}/api/{path}", self.origin)).header(CONTENT_TYPE, FORM);
        self.send(request.body(form(params.iter())).unwrap()).await
    }
}

pub(crate) fn contract(number: &str) -> ContractId {
    ContractId::new(number).unwrap()
}

pub(crate) fn transaction(number: &str) -> TransactionId {
    TransactionId::new(number).unwrap()
}

/// A customer that is not known.
pub(crate) fn nobody() -> CustomerId {
    CustomerId::new("0123456789ABCDEF0123456789ABCDEF").unwrap()
}

/// The code and the message with which a call is refused.
pub(crate) async fn refused<E: Decode>(stage: &Stage, call: &E) -> (String, String) {
    match stage.client.call(call).await.map(drop).unwrap_err() {
        Error::Rejected(no) => (no.code.unwrap().as_str().to_owned(), no.message),
        other => panic!("{other:?}"),
    }
}

pub(crate) fn pair(code: &str, message: &str) -> (String, String) {
    (code.to_owned(), message.to_owned())
}

pub(crate) async fn text(response: Response) -> String {
    let bytes = response.into_body().collect(64 << 20).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

pub(crate) async fn json(response: Response) -> Value {
    serde_json::from_str(&text(response).await).unwrap()
}

use hetong_fadada::{
    ContractId, Credentials, CustomerId, Error, GatewayCredentials, QueryContractStatus, Raw, Route, SPECS,
    SignPage, Spec, TransactionId, ViewContract,
};
use hetong_signing::{Secret, gateway};
use hetong_transport::Replay;

use crate::support::{direct, stage, stage_on};

const STATUS: &str = r#"{"code":"1000","contract_status":"0"}"#;
const GATEWAY: &str = "https://gateway.example/release/api2";

fn contract() -> ContractId {
    ContractId::new("CON0001").unwrap()
}

fn gateway_credentials() -> GatewayCredentials {
    GatewayCredentials::new("EXAMPLE-SECRET-ID", "EXAMPLE-SECRET-KEY").unwrap()
}

fn through_gateway() -> Route {
    Route::gateway(GATEWAY, gateway_credentials()).unwrap()
}

#[tokio::test]
async fn the_gateway_gets_its_headers_besides_the_digest() {
    let stage = stage_on(through_gateway(), Replay::new().json(STATUS));
    stage.client.call(&QueryContractStatus::new(contract())).await.unwrap();
    let request = &stage.replay.requests()[0];
    assert_eq!(request.uri.to_string(), "https://gateway.example/release/api2/contract_status.api");
    let header = |name: &str| request.headers[name].to_str().unwrap();
    assert_eq!((header("x-date"), header("x-source")), ("Mon, 01 Jan 2024 19:04:05 GMT", "market"));
    let authorization = gateway::Authorization::parse(header("authorization")).unwrap();
    assert_eq!(authorization.id, "EXAMPLE-SECRET-ID");
    assert!(authorization.verify(&Secret::from("EXAMPLE-SECRET-KEY"), header("x-date"), header("x-source")));
    assert!(request.headers["authorization"].is_sensitive());
    assert_eq!(
        request.value("timestamp").unwrap(),
        "20240102030405",
        "eight hours apart in the same request"
    );
    assert!(request.value("msg_digest").is_some());
}

#[tokio::test]
async fn a_direct_route_sends_no_gateway_headers() {
    let stage = stage(Replay::new().json(STATUS));
    stage.client.call(&QueryContractStatus::new(contract())).await.unwrap();
    let headers = &stage.replay.requests()[0].headers;
    assert!(["x-date", "x-source", "authorization"].iter().all(|name| !headers.contains_key(*name)));
    assert_eq!(headers["accept"], "application/json");
}

#[tokio::test]
async fn the_gateways_refusal_is_told() {
    let refusal =
        http::Response::builder().status(401).body(r#"{"message":"HMAC signature does not match"}"#).unwrap();
    let stage = stage_on(through_gateway(), Replay::new().reply(refusal));
    let error = stage.client.call(&QueryContractStatus::new(contract())).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "QueryContractStatus (查询合同状态) was rejected with HTTP status 401: HMAC signature does not match"
    );
}

#[tokio::test]
async fn the_gateways_refusal_of_a_wrong_clock_is_mended() {
    let refusal = http::Response::builder()
        .status(401)
        .header("date", "Mon, 01 Jan 2024 20:04:05 GMT")
        .body(r#"{"message":"HMAC signature cannot be verified, a valid date or x-date header is required"}"#)
        .unwrap();
    let stage = stage_on(through_gateway(), Replay::new().reply(refusal).json(STATUS));
    stage.client.call(&QueryContractStatus::new(contract())).await.unwrap();
    assert_eq!(stage.replay.requests()[1].headers["x-date"], "Mon, 01 Jan 2024 20:04:05 GMT");
}

#[tokio::test]
async fn an_endpoint_may_have_a_route_of_its_own() {
    let route = through_gateway().except::<ViewContract>(direct());
    let stage = stage_on(route.clone(), Replay::new().json(STATUS));
    let link = stage.client.page_url(&ViewContract::new(contract())).unwrap();
    assert!(
        link.expose().starts_with("https://service.example/api/viewContract.api?contract_id=CON0001&app_id=")
    );
    stage.client.call(&QueryContractStatus::new(contract())).await.unwrap();
    assert_eq!(stage.replay.requests()[0].uri.host(), Some("gateway.example"));
}

#[tokio::test]
async fn a_page_behind_the_gateway_has_no_link_but_can_be_fetched() {
    let stage =
        stage_on(through_gateway(), Replay::new().reply(http::Response::new("<html>contract</html>")));
    let view = ViewContract::new(contract());
    let error = stage.client.page_url(&view).unwrap_err();
    assert!(error.to_string().contains("give this endpoint a direct route"), "{error}");
    assert!(stage.replay.requests().is_empty());

    let page = stage.client.open_page(&view).await.unwrap();
    assert_eq!(&page.bytes(100).await.unwrap()[..], b"<html>contract</html>");
    let request = &stage.replay.requests()[0];
    assert_eq!((request.method.as_str(), request.value("contract_id").as_deref()), ("GET", Some("CON0001")));
    assert!(request.headers.contains_key("authorization"));
}

#[tokio::test]
async fn a_page_that_refuses_in_json_is_a_refusal() {
    let stage = stage(Replay::new().json(r#"{"code":1802,"data":null,"msg":"合同编号无效"}"#));
    let error = stage.client.open_page(&ViewContract::new(contract())).await.unwrap_err();
    assert_eq!(error.code().unwrap().as_str(), "1802");
}

#[test]
fn an_address_without_encryption_has_to_be_asked_for() {
    let error = Route::direct("http://service.example/api").unwrap_err();
    assert!(error.to_string().starts_with("base address is not https"), "{error}");
    assert!(Route::gateway("http://service.example/api", gateway_credentials()).is_err());
    assert!(Route::direct_in_clear("http://127.0.0.1:8080/api").is_ok());
    assert!(Route::gateway_in_clear("http://127.0.0.1:8080/release/api2", gateway_credentials()).is_ok());
    for wrong in [
        "service.example/api",
        "ftp://service.example",
        "https://user:pw@service.example/",
        "https://x/?a=b",
        "",
    ] {
        let error = Route::direct_in_clear(wrong).unwrap_err().to_string();
        assert!(error.starts_with("base address must be an http or https address"), "{error}");
        assert!(!error.contains("pw"), "{error}");
    }
}

#[test]
fn missing_credentials_are_told_at_once() {
    for (id, secret, told) in [
        ("", "s", "app_id is required"),
        ("900001", "", "app_secret is required"),
        ("900001", "s\n", "app_secret has white space at its beginning or end; remove it"),
        (" 900001", "s", "app_id has white space at its beginning or end; remove it"),
    ] {
        assert_eq!(Credentials::new(id, secret).unwrap_err().to_string(), told);
    }
    assert!(
        GatewayCredentials::new("a\"b", "k").unwrap_err().to_string().starts_with("secret_id has characters")
    );
    assert_eq!(GatewayCredentials::new("a", "").unwrap_err().to_string(), "secret_key is required");
}

fn spec(name: &str) -> &'static Spec {
    SPECS.iter().find(|spec| spec.name == name).unwrap()
}

#[tokio::test]
async fn a_call_by_name_is_checked_like_the_typed_one() {
    let ask = Raw::new(spec("QueryContractStatus")).param("contract_id", "CON0001");
    let typed = stage(Replay::new().json(STATUS));
    let answer = typed.client.call_raw(&ask).await.unwrap();
    assert_eq!(answer.body()["contract_status"], "0");

    for (raw, told) in [
        (Raw::new(spec("QueryContractStatus")), "contract_id is required"),
        (ask.clone().param("contract_no", "1"), "contract_no is not a parameter of this call"),
        (ask.clone().param("app_id", "1"), "app_id is set by the client; leave it out"),
        (ask.clone().param("contract_id", "a-b"), "contract_id has characters that are not allowed"),
        (ask.clone().param("contract_id", " "), "contract_id is blank"),
    ] {
        let stage = stage(Replay::new());
        let error = stage.client.call_raw(&raw).await.unwrap_err();
        assert!(matches!(error, Error::Invalid(_)));
        assert!(error.to_string().contains(told), "{error}");
        assert!(stage.replay.requests().is_empty());
    }
}

#[tokio::test]
async fn a_wrong_verb_is_told() {
    let stage = stage(Replay::new());
    let error = stage.client.call_raw(&Raw::new(spec("ViewContract"))).await.unwrap_err();
    assert_eq!(error.to_string(), "ViewContract needs another verb: this endpoint is a page (page)");
    let error = stage.client.download_raw(&Raw::new(spec("FileContract"))).await.unwrap_err();
    assert!(error.to_string().contains("answers a value"), "{error}");
    let error = stage.client.page_url_raw(&Raw::new(spec("DownloadContract"))).unwrap_err();
    assert!(error.to_string().contains("answers a file"), "{error}");
}

#[test]
fn debug_of_a_client_shows_no_secret() {
    let stage = stage_on(through_gateway(), Replay::new());
    let sign = SignPage::new(
        TransactionId::new("T1").unwrap(),
        contract(),
        CustomerId::new("C1").unwrap(),
        "采购合同",
    )
    .customer_name("planted-name")
    .customer_ident_no("planted-number");
    let told = format!("{:?} {sign:?}", stage.client);
    assert!(told.contains("gateway.example") && told.contains("EXAMPLE-SECRET-ID"));
    for planted in ["EXAMPLE-SECRET-KEY", crate::support::APP_SECRET, "planted"] {
        assert!(!told.contains(planted), "{told}");
    }
}

//! Short addresses, text messages, and addresses of contracts that are good for a while.

use std::time::Duration;

use hetong_fadada::{
    ContractIds, CreateShortUrl, Credentials, DownloadContracts, Encrypted, Recipient, SendShortUrlSms,
    SendSms, ShortUrlMessage, SmsTemplate, TemporaryLinks,
};
use hetong_transport::{Payload, Response};
use http::header::{CONTENT_TYPE, LOCATION};

use crate::stage::{APP_ID, APP_SECRET, Stage, Way, contract, in_process, pair, refused, text};

fn app() -> Credentials {
    Credentials::new(APP_ID, APP_SECRET).unwrap()
}

async fn get(stage: &Stage, address: &str) -> Response {
    stage.send(http::Request::get(address).body(Payload::empty()).unwrap()).await
}

async fn expired(stage: &Stage, address: &str) {
    let answer = get(stage, address).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()[CONTENT_TYPE], "text/html;charset=UTF-8");
    let page = text(answer).await;
    assert!(page.contains("1505") && page.contains("地址已失效"), "{page}");
}

#[tokio::test]
async fn a_short_address_leads_to_the_long_one_for_a_while() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let long = "https://app.example/签署?id=1&x=%20";
    let short = client.call(&CreateShortUrl::new(long).expire_time(10)).await.unwrap();
    let other = client.call(&CreateShortUrl::new(long)).await.unwrap();
    assert_ne!(short.expose(), other.expose(), "each call makes another address");
    assert!(short.expose().starts_with("http://sandbox.example/sandbox/s/"), "{}", short.expose());
    let to = |answer: Response| answer.headers()[LOCATION].to_str().unwrap().to_owned();
    for _ in 0..2 {
        let answer = get(&stage, short.expose()).await;
        assert_eq!(answer.status(), 302);
        assert_eq!(to(answer), "https://app.example/%E7%AD%BE%E7%BD%B2?id=1&x=%20");
    }
    stage.clock.advance(Duration::from_secs(599));
    assert_eq!(get(&stage, short.expose()).await.status(), 302);
    stage.clock.advance(Duration::from_secs(1));
    expired(&stage, short.expose()).await;
    // Seven days otherwise.
    stage.clock.advance(Duration::from_secs(7 * 24 * 3600 - 601));
    assert_eq!(get(&stage, other.expose()).await.status(), 302);
    stage.clock.advance(Duration::from_secs(1));
    expired(&stage, other.expose()).await;
    assert_eq!(get(&stage, "http://sandbox.example/sandbox/s/none").await.status(), 404);
}

#[tokio::test]
async fn text_messages_are_kept_without_what_they_say() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let mobile = Encrypted::triple_des(&app(), "13000000042").unwrap();
    let source = "https://app.example/sign";
    let own = ShortUrlMessage::Text("请签署秘密合同".to_owned());
    client.call(&SendShortUrlSms::new(source, 60, mobile.clone(), own)).await.unwrap();
    let template = ShortUrlMessage::Template(SmsTemplate::Signing);
    client.call(&SendShortUrlSms::new(source, 60, mobile.clone(), template)).await.unwrap();
    for recipient in [
        Recipient::triple_des(&mobile),
        Recipient::sm4(&Encrypted::sm4(&app(), "13000000043").unwrap()),
        Recipient::plain("13000000044"),
    ] {
        client.call(&SendSms::new("1", recipient).code("987654")).await.unwrap();
    }
    let own = SendSms::new("2", Recipient::plain("13000000045")).message_content("另一个秘密");
    client.call(&own).await.unwrap();

    let told = stage.told("/sandbox/messages").await;
    let messages = told["messages"].as_array().unwrap();
    let list = |name: &str| messages.iter().map(|message| message[name].clone()).collect::<Vec<_>>();
    assert_eq!(list("kind"), ["own", "template", "code", "code", "code", "own"]);
    assert_eq!(
        list("to"),
        ["*********42", "*********42", "*********42", "*********43", "*********44", "*********45"]
    );
    assert_eq!(list("time"), ["20261121180000"; 6]);
    for secret in ["秘密", "987654", "13000000"] {
        assert!(!told.to_string().contains(secret), "{secret}");
        assert!(!stage.told("/sandbox/requests").await.to_string().contains(secret), "{secret}");
    }
    // A test may follow the link.
    let answer = get(&stage, messages[0]["short_url"].as_str().unwrap()).await;
    assert_eq!(answer.headers()[LOCATION], source);
    assert!(messages[2]["short_url"].is_null());

    let wrong = Encrypted::triple_des(&app(), "not a number").unwrap();
    let text = ShortUrlMessage::Text("请签署".to_owned());
    let call = SendShortUrlSms::new(source, 60, wrong.clone(), text);
    assert_eq!(refused(&stage, &call).await, pair("1004", "请求参数非法"));
    for recipient in [Recipient::triple_des(&wrong), Recipient::sm4(&mobile), Recipient::plain("x")] {
        assert_eq!(refused(&stage, &SendSms::new("1", recipient)).await, pair("2002", "mobile不合法."));
    }
    assert_eq!(stage.told("/sandbox/messages").await["messages"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn a_message_without_its_text_is_refused() {
    use hetong_fadada::Endpoint as _;
    let stage = in_process(Way::Direct);
    let spec = SendShortUrlSms::SPEC;
    let mobile = Encrypted::triple_des(&app(), "13000000042").unwrap();
    let call =
        SendShortUrlSms::new("https://app.example/", 60, mobile, ShortUrlMessage::Text("签".to_owned()));
    let mut params = call.params();
    params.remove("message_content");
    let answer = stage.post(spec.path, &stage.signed_for(spec, &params)).await;
    assert_eq!(text(answer).await, r#"{"code":1004,"data":null,"msg":"请求参数非法"}"#);
}

#[tokio::test]
async fn a_contracts_temporary_addresses_are_used_up() {
    let stage = in_process(Way::Direct);
    let number = stage.contract("CON1").await;
    let links = stage.client.call(&TemporaryLinks::new(number.clone(), 30, 2)).await.unwrap();
    let (download, view) = (links.download_url.unwrap(), links.view_url.unwrap());
    for _ in 0..2 {
        let answer = get(&stage, download.expose()).await;
        assert_eq!(answer.headers()[CONTENT_TYPE], "application/pdf");
        assert!(answer.into_body().collect(1 << 22).await.unwrap().starts_with(b"%PDF"));
    }
    expired(&stage, download.expose()).await;
    // Each address has its own uses; what the page shows is not another one.
    let page = stage.browse(view.expose()).await;
    let (_, inner) = page.split_once("data=\"").unwrap();
    let inner = inner.split('"').next().unwrap().to_owned();
    for _ in 0..3 {
        assert_eq!(get(&stage, &inner).await.headers()[CONTENT_TYPE], "application/pdf");
    }
    assert!(stage.browse(view.expose()).await.contains("CON1"));
    expired(&stage, view.expose()).await;

    let links = stage.client.call(&TemporaryLinks::new(number, 30, 2)).await.unwrap();
    let (download, view) = (links.download_url.unwrap(), links.view_url.unwrap());
    stage.clock.advance(Duration::from_secs(30 * 60 - 1));
    assert_eq!(get(&stage, download.expose()).await.headers()[CONTENT_TYPE], "application/pdf");
    stage.clock.advance(Duration::from_secs(1));
    for address in [download.expose(), view.expose(), &inner] {
        expired(&stage, address).await;
    }
    let unknown = TemporaryLinks::new(contract("NONE"), 30, 2);
    assert_eq!(refused(&stage, &unknown).await, pair("2002", "合同编号无效"));
    assert_eq!(get(&stage, "http://sandbox.example/sandbox/links/none/view").await.status(), 404);
}

#[tokio::test]
async fn several_contracts_come_in_a_zip() {
    let stage = in_process(Way::Direct);
    let (first, second) = (stage.contract("CON1").await, stage.contract("CON2").await);
    let ids = ContractIds::new([&second, &first, &second]);
    let file = stage.client.download(&DownloadContracts::new(ids)).await.unwrap();
    assert_eq!((file.content_type(), file.file_name()), ("application/zip", Some("contracts.zip")));
    let bytes = file.bytes(1 << 24).await.unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, ["CON1.pdf", "CON2.pdf"]);
    let mut content = Vec::new();
    std::io::Read::read_to_end(&mut zip.by_name("CON2.pdf").unwrap(), &mut content).unwrap();
    assert!(hetong_sandbox::pdf::text(&content).unwrap()[0].contains("CON2"));

    let ids = ContractIds::new([&first, &contract("NONE")]);
    let error = stage.client.download(&DownloadContracts::new(ids)).await.unwrap_err();
    assert_eq!(error.code().unwrap().as_str(), "1802");
}

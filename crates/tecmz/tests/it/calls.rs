use hetong_signing::tecmz::Values;
use hetong_tecmz::{
    Area, CensorImage, CensorText, CensorVerdict, Client, Credentials, Encoding, Endpoint as _, Error, Gate,
    LocateIp, Money, News, Picture, Ping, Raw, RelayCaptcha, SPECS, SendSms, TrackExpress, VerifyIdCard,
};
use hetong_transport::{ErrorKind, Replay};

use crate::support::{self, APP_SECRET, credentials, stage, stage_with, verified};

const OK: &str = r#"{"code":0,"msg":"ok","data":null}"#;

#[tokio::test]
async fn values_are_trimmed_and_sent_as_they_are_hashed() {
    let stage = stage(Replay::new().json(OK));
    let message =
        SendSms::new("\t10000000000 ", "T0001\n").param("name", "  测试用户\u{0b}").param("code", "001234");
    stage.client.call(&message).await.unwrap();
    let request = &stage.replay.requests()[0];
    for values in [Values::Trimmed, Values::Raw] {
        let params = verified(request, values);
        let mut pairs: Vec<_> = params.iter().collect();
        pairs.sort_unstable();
        assert_eq!(
            pairs,
            [
                ("param_code", "001234"),
                ("param_name", "测试用户"),
                ("phone", "10000000000"),
                ("template_id", "T0001")
            ]
        );
    }
    // Computed with PHP's own functions.
    assert_eq!(request.value("sign").unwrap(), "a97b0edc008a5cf51aa0765ecf1d1adb");
}

#[tokio::test]
async fn the_simple_way_sends_a_key_and_nothing_else() {
    let simple = Client::builder(Credentials::simple("fictitious-key").unwrap());
    let stage = stage_with(simple, Replay::new().json(r#"{"code":0,"data":null}"#));
    stage.client.call(&LocateIp::new("192.0.2.1")).await.unwrap();
    let request = &stage.replay.requests()[0];
    assert_eq!(request.headers["authorization"], "Bearer fictitious-key");
    assert!(request.headers["authorization"].is_sensitive());
    assert_eq!(request.form(), [("ip".to_owned(), "192.0.2.1".to_owned())]);
}

#[tokio::test]
async fn each_product_may_have_its_own_credentials() {
    let sms = Credentials::standard("2000000000", "another-secret").unwrap();
    let builder = Client::builder(credentials()).area(Area::Sms, sms);
    let stage = stage_with(builder, Replay::new().json(OK).json(OK));
    stage.client.call(&SendSms::new("10000000000", "T1")).await.unwrap();
    stage.client.call(&Ping::new()).await.unwrap();
    let ids: Vec<_> =
        stage.replay.requests().iter().map(|request| request.value("app_id").unwrap()).collect();
    assert_eq!(ids, ["2000000000", support::APP_ID]);
}

#[tokio::test]
async fn three_encodings_carry_the_same_texts() {
    let call = CensorText::new("a=1&b=2 + 3 % 4 / \"5\" 中");
    let mut signs = Vec::new();
    for encoding in [Encoding::Form, Encoding::Multipart, Encoding::Json] {
        let builder = Client::builder(credentials()).encoding(encoding);
        let stage = stage_with(builder, Replay::new().json(r#"{"code":0,"data":{"result":"合规"}}"#));
        assert_eq!(stage.client.call(&call).await.unwrap().verdict, CensorVerdict::Compliant);
        let request = &stage.replay.requests()[0];
        let body = String::from_utf8(request.body.to_vec()).unwrap();
        signs.push(match encoding {
            Encoding::Form => request.value("sign").unwrap(),
            Encoding::Multipart => {
                assert!(body.contains("name=\"text\"\r\n\r\na=1&b=2 + 3 % 4 / \"5\" 中\r\n"), "{body}");
                let (_, rest) = body.split_once("name=\"sign\"\r\n\r\n").unwrap();
                rest.split("\r\n").next().unwrap().to_owned()
            }
            Encoding::Json => {
                assert_eq!(request.headers["content-type"], "application/json");
                let json: serde_json::Value = serde_json::from_str(&body).unwrap();
                assert!(json.as_object().unwrap().values().all(serde_json::Value::is_string), "{body}");
                json["sign"].as_str().unwrap().to_owned()
            }
        });
    }
    assert!(signs.iter().all(|sign| *sign == signs[0]), "{signs:?}");
}

#[tokio::test]
async fn the_services_clock_is_learned_from_its_refusal() {
    let refusal = format!(r#"{{"code":-1,"msg":"timestamp not valid ({})"}}"#, support::NOW + 7200);
    let stage = stage(Replay::new().json(&refusal).json(OK));
    stage.client.call(&SendSms::new("10000000000", "T1")).await.unwrap();
    let times: Vec<_> =
        stage.replay.requests().iter().map(|request| request.value("timestamp").unwrap()).collect();
    assert_eq!(times, [support::NOW.to_string(), (support::NOW + 7200).to_string()]);

    let stage = support::stage(Replay::new().json(&refusal).json(&refusal.replace("00)", "99)")));
    let error = stage.client.call(&Ping::new()).await.unwrap_err();
    assert!(error.to_string().contains("This machine's clock is 7200 s slow."), "{error}");
    assert_eq!(stage.replay.requests().len(), 2);
}

#[tokio::test]
async fn refusals_of_the_gate_are_typed_and_explained() {
    for (message, gate, told) in [
        ("app_id empty", Gate::AppIdEmpty, "The service wants an app id"),
        ("invalid app_id", Gate::InvalidAppId, "The service does not know the app id"),
        ("timestamp empty", Gate::TimestampEmpty, "The service got no signature"),
        ("sign empty", Gate::SignEmpty, "The service got no signature"),
        ("sign error", Gate::SignError, "The signature does not fit"),
    ] {
        let stage = stage(Replay::new().json(&format!(r#"{{"code":-1,"msg":"{message}"}}"#)));
        let Error::Rejected(no) = stage.client.call(&Ping::new()).await.unwrap_err() else {
            panic!("{message}")
        };
        assert_eq!(Gate::of(&no.message), Some(gate));
        assert!(
            no.to_string()
                .starts_with(&format!("Ping (测试接口连通性) was rejected with code -1: {message} | {told}"))
        );
    }
    let stage = stage(Replay::new().json(r#"{"code":"-1","msg":"余额不足"}"#));
    let error = stage.client.call(&Ping::new()).await.unwrap_err();
    assert_eq!(error.to_string(), "Ping (测试接口连通性) was rejected with code -1: 余额不足");
    assert_eq!(error.code().unwrap().as_str(), "-1");
}

#[tokio::test]
async fn replies_that_are_none_are_told() {
    for (body, what) in [
        ("", "it is empty"),
        ("<!DOCTYPE html><p>404", "it is HTML"),
        (r#"{"msg":"ok"}"#, "it is JSON without a code"),
        (r#"{"code":0,"data":{"#, "it is no JSON"),
    ] {
        let replay = Replay::new().json(body).json(body).json(body);
        let error = stage(replay).client.call(&Ping::new()).await.unwrap_err();
        assert!(matches!(error, Error::Unreadable(_)) && error.to_string().ends_with(what), "{error}");
    }
    let bom = format!("\u{feff}{OK}");
    stage(Replay::new().json(&bom)).client.call(&Ping::new()).await.unwrap();
}

#[tokio::test]
async fn a_message_with_a_lost_reply_is_not_sent_twice() {
    for replay in [Replay::new().fail(ErrorKind::Timeout), Replay::new().json("<html>")] {
        let stage = stage(replay.json(OK));
        let error = stage.client.call(&SendSms::new("10000000000", "T1")).await.unwrap_err();
        assert!(matches!(error, Error::Unclear(_)), "{error:?}");
        assert_eq!(stage.replay.left(), 1);
    }
    let stage = stage(Replay::new().fail(ErrorKind::Timeout).json(r#"{"code":0,"data":{"list":[]}}"#));
    let track = TrackExpress::new(hetong_tecmz::Carrier::Sf, "SF0000000000000");
    assert!(stage.client.call(&track).await.unwrap().events.is_empty(), "a question is asked again");
}

#[tokio::test]
async fn what_is_not_given_is_sent_as_the_providers_clients_send_it() {
    let stage = stage(Replay::new().json(OK));
    stage.client.call(&TrackExpress::new(hetong_tecmz::Carrier::Sf, "SF0000000000000")).await.unwrap();
    let request = &stage.replay.requests()[0];
    assert_eq!(request.value("phone").as_deref(), Some(""));
    // Computed with PHP's own functions.
    assert_eq!(request.value("sign").unwrap(), "a797a1277fc4822da4b50ed0454d2b31");
}

#[tokio::test]
async fn answers_keep_what_is_not_known() {
    let answer = r#"{"code":0,"data":{"result":"新的词","messages":["原因"],"score":1}}"#;
    let checked = stage(Replay::new().json(answer)).client.call(&CensorText::new("x")).await.unwrap();
    assert_eq!(checked.verdict, CensorVerdict::Other("新的词".to_owned()));
    assert_eq!(checked.more.get("messages").unwrap()[0], "原因");
    let whole = RelayCaptcha::new("get", "", "", "", "");
    let body = stage(Replay::new().json(r#"{"code":0,"x":1}"#)).client.call(&whole).await.unwrap();
    assert_eq!(body["x"], 1);
}

#[tokio::test]
async fn input_that_cannot_be_right_is_not_sent() {
    let told = |error: hetong_tecmz::Invalid| error.to_string();
    assert_eq!(told(Credentials::standard("", "s").unwrap_err()), "app_id is required");
    assert_eq!(
        told(Credentials::standard("1", " ").unwrap_err()),
        "app_secret has white space at its beginning or end; remove it"
    );
    assert_eq!(told(Credentials::simple("").unwrap_err()), "key is required");
    assert!(
        told(Credentials::simple("a b").unwrap_err()).starts_with("key has characters that are not allowed")
    );
    assert!(told(CensorText::new(" \t").check().unwrap_err()).contains("text is blank"));
    let dotted = SendSms::new("10000000000", "T1").param("a.b", "x");
    assert_eq!(
        told(dotted.check().unwrap_err()),
        "SendSms (短信服务 发送短信): param_a.b has a name that the service would change; use letters, digits, _ and - in it"
    );
    for name in ["a[b]", "a b", "中"] {
        assert!(
            told(SendSms::new("1", "T").param(name, "x").check().unwrap_err())
                .contains("use letters, digits")
        );
    }
    let none = CensorImage::new(Picture::Url("ftp://x".to_owned()));
    assert!(told(none.check().unwrap_err()).contains("imageUrl must be an http or https address"));
    assert!(Money::from_fen(0).is_err());

    let ping = SPECS.iter().find(|spec| spec.name == "Ping").unwrap();
    for (raw, told) in [
        (Raw::new(ping).param("timestamp", "1700000000000"), "timestamp is set by the client; leave it out"),
        (Raw::new(ping).param("app_id", "1"), "app_id is set by the client"),
        (Raw::new(ping).param("x", "1"), "x is not a parameter of this call"),
        (Raw::path("some/where").param("a.b", "1"), "a.b has a name that the service would change"),
        (Raw::path("../admin"), "path has characters that are not allowed"),
        (Raw::path("a//b"), "path has characters that are not allowed"),
        (Raw::path("a?b=c"), "path has characters that are not allowed"),
    ] {
        let stage = stage(Replay::new());
        let error = stage.client.call_raw(&raw).await.unwrap_err();
        assert!(error.to_string().contains(told), "{error}");
        assert!(stage.replay.requests().is_empty());
    }
}

#[tokio::test]
async fn an_endpoint_that_is_not_known_is_called_by_its_path() {
    let stage = stage(Replay::new().json(r#"{"code":0,"data":{"x":1}}"#));
    let answer = stage.client.call_raw(&Raw::path("/new_thing/do").param("a", " b ")).await.unwrap();
    assert_eq!(answer.body()["data"]["x"], 1);
    let request = &stage.replay.requests()[0];
    assert_eq!(request.uri.path(), "/open_api/new_thing/do");
    assert_eq!(verified(request, Values::Raw).get("a"), Some("b"));
}

#[tokio::test]
async fn the_old_address_is_used_only_if_it_is_named() {
    let clock = hetong_transport::ManualClock::at_seconds(support::NOW);
    let client = Client::builder(credentials()).build(Replay::new(), clock);
    let error = client.call(&News::new()).await.unwrap_err();
    assert!(error.to_string().contains("name it with `legacy_base_in_clear`"), "{error}");
    assert!(Client::builder(credentials()).base("http://api.example/open_api").is_err());
}

#[tokio::test]
async fn nothing_that_can_be_printed_shows_a_secret() {
    let simple = Credentials::simple("planted-key").unwrap();
    let stage = stage_with(Client::builder(credentials()).area(Area::Ocr, simple), Replay::new());
    let call = VerifyIdCard::new("planted", "planted");
    let sms = SendSms::new("planted", "T1").param("code", "planted");
    let told = format!("{:?} {call:?} {sms:?} {:?}", stage.client, call.params());
    assert!(
        told.contains(support::APP_ID) && !told.contains("planted") && !told.contains(APP_SECRET),
        "{told}"
    );
    let answer = r#"{"code":0,"data":{"status":"planted","name":"planted"}}"#;
    let reply = support::stage(Replay::new().json(answer))
        .client
        .call(&hetong_tecmz::ParseAddress::new("planted"))
        .await;
    assert!(!format!("{reply:?}").contains("planted"), "{reply:?}");
}

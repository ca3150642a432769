//! Whether the sandbox lets a call of tecmz in: its refusals, their order, and the ways of writing parameters.

use hetong_sandbox::Rules;
use hetong_signing::{Params, Secret, tecmz};
use hetong_tecmz::{CensorText, Client, Credentials, Encoding, Error, Gate, Ping};
use hetong_transport::{Clock as _, FORM, Multipart, Payload, Transport as _, encode_form, form};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use serde_json::Value;

use crate::stage::{json, text};
use crate::tecmz::{APP_ID, APP_SECRET, BEARER, Elsewhere, ORIGIN, Stage, standard};

impl Stage {
    fn seconds(&self) -> u64 {
        self.clock.now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs()
    }

    async fn send(&self, request: http::request::Builder, body: Payload) -> Value {
        let request = request.header(ACCEPT, "application/json").body(body).unwrap();
        let response = self.sandbox.transport().send(request).await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
        json(response).await
    }

    /// Posts a form to `ping`; gives the message of the answer.
    async fn ping(&self, params: &Params) -> String {
        let request = http::Request::post(format!("{ORIGIN}/open_api/ping")).header(CONTENT_TYPE, FORM);
        self.send(request, form(params.iter())).await["msg"].as_str().unwrap().to_owned()
    }

    /// Parameters with those of the gate, signed.
    fn signed(&self, params: &[(&'static str, &str)], values: tecmz::Values) -> Params {
        let mut params: Params = params.iter().copied().collect();
        let seconds = self.seconds().to_string();
        let sign = tecmz::sign(APP_ID, &Secret::from(APP_SECRET), &seconds, &params, values);
        params.extend([("app_id", APP_ID), ("timestamp", &seconds), ("sign", &sign)]);
        params
    }
}

#[tokio::test]
async fn the_gate_refuses_with_its_messages_in_its_order() {
    let stage = Stage::new();
    let mut params = Params::new();
    assert_eq!(stage.ping(&params).await, "app_id empty");
    // What PHP takes for empty.
    params.set("app_id", "0");
    assert_eq!(stage.ping(&params).await, "app_id empty");
    params.set("app_id", "3000000000");
    assert_eq!(stage.ping(&params).await, "invalid app_id");
    params.set("app_id", APP_ID);
    assert_eq!(stage.ping(&params).await, "timestamp empty");
    let now = stage.seconds();
    for wrong in [now - 1801, now + 1801, now * 1000] {
        params.set("timestamp", wrong.to_string());
        assert_eq!(stage.ping(&params).await, format!("timestamp not valid ({now})"));
    }
    for right in [now - 1800, now + 1800] {
        params.set("timestamp", right.to_string());
        assert_eq!(stage.ping(&params).await, "sign empty");
    }
    params.set("sign", "0123456789abcdef0123456789abcdef");
    assert_eq!(stage.ping(&params).await, "sign error");
    let right = stage.signed(&[], tecmz::Values::Trimmed);
    assert_eq!(stage.ping(&right).await, "ok");
    let mut upper = right.clone();
    upper.set("sign", right.get("sign").unwrap().to_uppercase());
    assert_eq!(stage.ping(&upper).await, "sign error");
    // This one never takes part.
    let mut further = right.clone();
    further.set("_input", "JSON");
    assert_eq!(stage.ping(&further).await, "ok");
    further.set("more", "x");
    assert_eq!(stage.ping(&further).await, "sign error");
}

#[tokio::test]
async fn the_header_alone_decides_if_there_is_one() {
    let stage = Stage::new();
    let send = async |authorization: &str, params: &Params| {
        let request = http::Request::post(format!("{ORIGIN}/open_api/ping"))
            .header(CONTENT_TYPE, FORM)
            .header(AUTHORIZATION, authorization);
        stage.send(request, form(params.iter())).await["msg"].as_str().unwrap().to_owned()
    };
    assert_eq!(send(&format!("Bearer {BEARER}"), &Params::new()).await, "ok");
    let signed = stage.signed(&[], tecmz::Values::Trimmed);
    for wrong in ["Bearer other", "Bearer", "Basic x", ""] {
        assert_eq!(send(wrong, &signed).await, "沙盒: Authorization无效或未开启简单授权");
    }
}

#[tokio::test]
async fn refusals_are_typed() {
    let stage = Stage::new();
    for (credentials, gate) in [
        (Credentials::standard("3000000000", APP_SECRET).unwrap(), Gate::InvalidAppId),
        (Credentials::standard(APP_ID, "other").unwrap(), Gate::SignError),
    ] {
        let Err(Error::Rejected(no)) = stage.client(credentials, Encoding::Form).call(&Ping::new()).await
        else {
            panic!("it was let in")
        };
        assert_eq!(Gate::of(&no.message), Some(gate));
    }
}

#[tokio::test]
async fn a_clock_that_is_off_is_corrected_and_told() {
    let stage = Stage::new();
    let theirs = stage.clock.now();
    let ours = hetong_transport::ManualClock::at(theirs - std::time::Duration::from_secs(2 * 3600));
    let builder = Client::builder(standard()).base_in_clear(&format!("{ORIGIN}/open_api")).unwrap();
    let client = builder.build(stage.sandbox.transport(), ours);
    client.call(&Ping::new()).await.unwrap();
    let log =
        json(stage.sandbox.transport().send(crate::tecmz::told("/sandbox/requests")).await.unwrap()).await;
    let verdicts: Vec<_> =
        log["requests"].as_array().unwrap().iter().map(|one| one["verdict"].clone()).collect();
    assert_eq!(
        verdicts,
        [format!("refused: timestamp not valid ({})", stage.seconds()), "accepted".to_owned()]
    );
}

#[tokio::test]
async fn values_are_hashed_trimmed_or_as_they_are() {
    let padded = [("x", " \t\n\r\0\u{b}测试 ")];
    for (raw, [trimmed_is, raw_is]) in [(false, ["ok", "sign error"]), (true, ["sign error", "ok"])] {
        let mut rules = Rules::default();
        rules.tecmz_raw_values = raw;
        let stage = Stage::with(rules, Elsewhere(b""));
        assert_eq!(stage.ping(&stage.signed(&padded, tecmz::Values::Trimmed)).await, trimmed_is);
        assert_eq!(stage.ping(&stage.signed(&padded, tecmz::Values::Raw)).await, raw_is);
        // A client that sends what it hashes is safe under both.
        let call = CensorText::new("\u{b} 采购合同 \n");
        assert!(stage.signing().call(&call).await.is_ok(), "{raw}");
    }
}

#[tokio::test]
async fn every_way_of_writing_parameters_is_understood() {
    let stage = Stage::new();
    let signed = stage.signed(&[("x", "测试 & +")], tecmz::Values::Trimmed);
    let query = encode_form(signed.iter());
    let address = format!("{ORIGIN}/open_api/ping");
    let (multipart, parts) =
        signed.iter().fold(Multipart::new(), |body, (name, value)| body.text(name, value)).finish();
    let texts: serde_json::Map<_, _> =
        signed.iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let object = Value::Object(texts).to_string();
    for (request, body) in [
        (http::Request::post(&address).header(CONTENT_TYPE, FORM), form(signed.iter())),
        (http::Request::post(&address).header(CONTENT_TYPE, multipart), parts),
        (http::Request::post(&address).header(CONTENT_TYPE, "application/json"), Payload::from(object)),
        (http::Request::get(format!("{address}?{query}")), Payload::empty()),
    ] {
        assert_eq!(stage.send(request, body).await["msg"], "ok");
    }
    let list = http::Request::post(&address).header(CONTENT_TYPE, "application/json");
    assert_eq!(stage.send(list, Payload::from("[]".to_owned())).await["msg"], "沙盒: 请求内容不是JSON对象");
}

/// What a client must know that writes JSON without this crate: values become texts first, as PHP makes them.
#[tokio::test]
async fn json_values_are_hashed_as_php_writes_them() {
    let stage = Stage::new();
    let hashed = [("a", "12.5"), ("b", "1"), ("c", ""), ("d", ""), ("e", "7"), ("f", "1.0E+25")];
    let signed = stage.signed(&hashed, tecmz::Values::Trimmed);
    let mut object = serde_json::json!({ "a": 12.50, "b": true, "c": false, "d": null, "e": 7, "f": 1e25 });
    for name in ["app_id", "timestamp", "sign"] {
        object[name] = signed.get(name).unwrap().into();
    }
    let request =
        http::Request::post(format!("{ORIGIN}/open_api/ping")).header(CONTENT_TYPE, "application/json");
    assert_eq!(stage.send(request, Payload::from(object.to_string())).await["msg"], "ok");
}

#[tokio::test]
async fn names_that_php_would_change_are_refused_before_sending_and_change_at_the_service() {
    let stage = Stage::new();
    let client = stage.signing();
    for name in ["a.b", "a b", "a[b]"] {
        let raw = hetong_tecmz::Raw::path("ping").param(name, "x");
        let error = client.call_raw(&raw).await.unwrap_err();
        assert!(error.to_string().contains("use letters, digits, _ and - in it"), "{error}");
    }
    // Signed under the name as it is written, it is hashed under another one at the service.
    assert_eq!(stage.ping(&stage.signed(&[("a.b", "x")], tecmz::Values::Trimmed)).await, "sign error");
    let mut changed = stage.signed(&[("a_b", "x")], tecmz::Values::Trimmed);
    changed.remove("a_b");
    changed.set("a.b", "x");
    assert_eq!(stage.ping(&changed).await, "ok");
}

#[tokio::test]
async fn answers_are_written_as_php_writes_them() {
    let stage = Stage::new();
    let signed = stage.signed(&[("ip", "203.0.113.7")], tecmz::Values::Trimmed);
    let request = http::Request::post(format!("{ORIGIN}/open_api/ip_to_location"))
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, FORM)
        .body(form(signed.iter()))
        .unwrap();
    let answer = text(stage.sandbox.transport().send(request).await.unwrap()).await;
    assert!(answer.starts_with(r#"{"code":0,"msg":"ok","data":{"#), "{answer}");
    assert!(answer.contains(r#""country":"\u4e2d\u56fd""#) && answer.is_ascii(), "{answer}");
}

#[tokio::test]
async fn what_is_not_there_is_html_unless_json_is_asked_for() {
    let stage = Stage::new();
    let address = format!("{ORIGIN}/open_api/nothing");
    let request = http::Request::post(&address).body(Payload::empty()).unwrap();
    let response = stage.sandbox.transport().send(request).await.unwrap();
    assert_eq!(response.status(), 404);
    assert!(text(response).await.starts_with("<!DOCTYPE html>"));
    let answer = stage.send(http::Request::post(&address), Payload::empty()).await;
    assert_eq!(answer["code"], -1);
    let put = http::Request::put(format!("{ORIGIN}/open_api/ping")).body(Payload::empty()).unwrap();
    assert_eq!(stage.sandbox.transport().send(put).await.unwrap().status(), 405);
}

use std::time::Duration;

use hetong_fadada::{
    AccountType, Endpoint, Field, FieldKind, FillTemplate, Kind, Params, QueryContractStatus, SPECS, Spec,
};
use hetong_sandbox::Rules;
use hetong_signing::gateway;
use hetong_transport::Payload;
use http::header::CONTENT_TYPE;

use crate::stage::{self, GATEWAY_ID, GATEWAY_KEY, Way, in_process, json, text};

/// Parameters with a valid digest: the required ones, and one of those of which one is.
fn sample(spec: &Spec) -> Params {
    let wanted = |field: &&Field| {
        let one_of = [spec.exactly_one, spec.at_least_one].concat();
        field.required || field.fixed.is_some() || one_of.iter().any(|names| names.contains(&field.name))
    };
    let text = |field: &Field| match field.kind {
        FieldKind::File(_) => None,
        _ if field.fixed.is_some() => field.fixed,
        FieldKind::Choice(choices) => Some(choices[0].value),
        FieldKind::Url { .. } | FieldKind::Urls => Some("http://127.0.0.1:9/x.pdf"),
        FieldKind::Json(_) => Some("{}"),
        FieldKind::UrlJson(_) => Some("%5B%5D"),
        FieldKind::Stamp => Some("20261121180000"),
        FieldKind::Image => Some("iVBORw0KGgo="),
        FieldKind::Cipher => Some("F6DD1F1657B742EB44F9566683CD3230"),
        _ => Some("1"),
    };
    spec.fields.iter().filter(wanted).filter_map(|field| Some((field.name, text(field)?))).collect()
}

/// The code of an answer, in JSON or on a page.
async fn code(spec: &Spec, response: hetong_transport::Response) -> String {
    assert_eq!(response.status(), 200, "{}", spec.name);
    let content_type = response.headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
    let body = text(response).await;
    if spec.kind == Kind::Page {
        assert_eq!(content_type, "text/html;charset=UTF-8");
        let (_, code) =
            body.split_once("错误码 · code: <code>").unwrap_or_else(|| panic!("{}: {body}", spec.name));
        return code.split('<').next().unwrap().to_owned();
    }
    assert_eq!(content_type, "application/json", "{}", spec.name);
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    body["code"].as_str().map_or_else(|| body["code"].to_string(), str::to_owned)
}

#[tokio::test]
async fn every_endpoint_checks_public_parameters_app_and_digest_in_this_order() {
    let stage = in_process(Way::Direct);
    for spec in SPECS.iter().copied() {
        let good = stage.signed_for(spec, &sample(spec));
        let try_with = async |name: &'static str, value: Option<&str>| {
            let mut params = good.clone();
            match value {
                Some(value) => params.set(name, value),
                None => drop(params.remove(name)),
            }
            code(spec, stage.post(spec.path, &params).await).await
        };
        let [app_id, timestamp, version, msg_digest] = *spec.public;
        for name in *spec.public {
            assert_eq!(try_with(name, None).await, "1001", "{} without {name}", spec.name);
        }
        assert_eq!(try_with(timestamp, Some("2026-11-21 18:00")).await, "1001", "{}", spec.name);
        assert_eq!(try_with(version, Some("1.0")).await, "1001", "{}", spec.name);
        assert_eq!(try_with(app_id, Some("900002")).await, "1002", "{}", spec.name);
        let digest = good.get(msg_digest).unwrap();
        let other = if digest.starts_with('Q') { "R" } else { "Q" };
        let changed = format!("{other}{}", &digest[1..]);
        assert_eq!(try_with(msg_digest, Some(&changed)).await, "1003", "{}", spec.name);
    }
}

#[tokio::test]
async fn every_value_that_the_digest_covers_is_covered() {
    let stage = in_process(Way::Direct);
    for spec in SPECS.iter().copied() {
        let params = sample(spec);
        for name in spec.digest.covered(&params) {
            let mut spoilt = stage.signed_for(spec, &params);
            spoilt.set(name.to_owned(), format!("{}1", params.get(name).unwrap()));
            assert_eq!(
                code(spec, stage.post(spec.path, &spoilt).await).await,
                "1003",
                "{}: {name}",
                spec.name
            );
        }
    }
}

#[tokio::test]
async fn the_log_names_what_the_digest_should_cover() {
    let stage = in_process(Way::Direct);
    let spec = FillTemplate::SPEC;
    let mut spoilt = stage.signed_for(spec, &sample(spec));
    spoilt.set("parameter_map", "{\"planted\":\"planted\"}");
    stage.post(spec.path, &spoilt).await;
    let log = stage.told("/sandbox/requests").await;
    let last = log["requests"].as_array().unwrap().last().unwrap();
    assert_eq!(last["verdict"], "refused: 1003 msg_digest无效");
    let hint = "the digest should be over app_id, MD5(timestamp), SHA1(app_secret + template_id + contract_id) and as its \
                tail (parameter_map)";
    assert_eq!(last["notes"][0], hint);
    assert!(!log.to_string().contains("planted"));
}

#[tokio::test]
async fn a_time_stamp_in_the_wrong_zone_is_noted_or_refused() {
    let spec = QueryContractStatus::SPEC;
    let lenient = in_process(Way::Direct);
    let params = lenient.signed(&spec.digest, &sample(spec));
    lenient.clock.advance(Duration::from_secs(8 * 3600));
    let answer = json(lenient.post(spec.path, &params).await).await;
    assert_eq!(answer["code"], "2002", "the contract is unknown, but the time stamp passes");
    let log = lenient.told("/sandbox/requests").await;
    assert_eq!(log["requests"][0]["notes"][0], "timestamp is 8.0 h off: is it in UTC? Beijing time is due");

    let mut rules = Rules::default();
    rules.timestamp_tolerance = Some(Duration::from_secs(1800));
    let strict = stage::with(Way::Direct, stage::settings().rules(rules));
    let params = strict.signed(&spec.digest, &sample(spec));
    strict.clock.advance(Duration::from_secs(1800));
    assert_eq!(json(strict.post(spec.path, &params).await).await["code"], "2002");
    strict.clock.advance(Duration::from_secs(1));
    assert_eq!(json(strict.post(spec.path, &params).await).await["code"], "1001");
}

#[tokio::test]
async fn a_client_whose_clock_is_off_is_corrected_by_a_strict_service() {
    let mut rules = Rules::default();
    rules.timestamp_tolerance = Some(Duration::from_secs(1800));
    let service = stage::with(Way::Direct, stage::settings().rules(rules));
    let clock = hetong_transport::ManualClock::at_seconds(1_795_255_200 - 7200);
    let credentials = hetong_fadada::Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap();
    let route = hetong_fadada::Route::direct_in_clear(format!("{}/api", service.origin)).unwrap();
    let client =
        hetong_fadada::Client::new(credentials, route, std::sync::Arc::clone(&service.transport), clock);
    let register =
        hetong_fadada::RegisterAccount::new(hetong_fadada::OpenId::new("x").unwrap(), AccountType::Person);
    client.call(&register).await.unwrap();
    let log = service.told("/sandbox/requests").await;
    let codes: Vec<_> =
        log["requests"].as_array().unwrap().iter().map(|entry| entry["code"].clone()).collect();
    assert_eq!(codes, ["1001", "1"]);
}

#[tokio::test]
async fn the_gateway_refuses_with_401() {
    let stage = in_process(Way::Direct);
    let date = gateway::x_date(hetong_transport::Clock::now(&stage.clock));
    let header = |id: &str, key: &str| gateway::authorization(id, &key.into(), &date, gateway::SOURCE);
    let right = header(GATEWAY_ID, GATEWAY_KEY);
    let late = "Sat, 21 Nov 2026 10:15:01 GMT";
    let dated =
        "HMAC signature cannot be verified, a valid x-date header is required for HMAC authentication";
    for (authorization, x_date, message) in [
        (None, Some(&*date), "HMAC authorization header is missing"),
        (Some("Bearer x"), Some(&*date), "HMAC signature cannot be verified"),
        (Some(&*right), None, dated),
        (Some(&*right), Some("yesterday"), dated),
        (Some(&*right), Some(late), dated),
        (Some(&*header("AKIDother", GATEWAY_KEY)), Some(&*date), "HMAC signature cannot be verified"),
        (Some(&*header(GATEWAY_ID, "other")), Some(&*date), "HMAC signature does not match"),
    ] {
        let address = format!("{}/release/api2/contract_status.api", stage.origin);
        let mut request = http::Request::post(address).header("x-source", gateway::SOURCE);
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        if let Some(x_date) = x_date {
            request = request.header("x-date", x_date);
        }
        let response = stage.send(request.body(Payload::empty()).unwrap()).await;
        assert_eq!(response.status(), 401, "{message}");
        assert_eq!(json(response).await["message"], message);
    }
}

#[tokio::test]
async fn other_paths_are_not_found() {
    let stage = in_process(Way::Direct);
    for path in ["/api/uploadDocs.api", "/api/nothing.api", "/uploaddocs.api", "/api/"] {
        let request = http::Request::post(format!("{}{path}", stage.origin)).body(Payload::empty()).unwrap();
        assert_eq!(stage.send(request).await.status(), 404, "{path}");
    }
    let log = stage.told("/sandbox/requests").await;
    assert_eq!(log["requests"][0]["verdict"], "paths are case-sensitive: uploaddocs.api");
}

#[tokio::test]
async fn the_log_names_what_is_missing_or_malformed_where_the_answer_does_not() {
    let stage = in_process(Way::Direct);
    for (path, params, told) in [
        ("account_register.api", vec![("account_type", "1")], "open_id is required"),
        (
            "account_register.api",
            vec![("account_type", "planted"), ("open_id", "x")],
            "account_type is none of the allowed values: 1 (A person (个人)), 2 (A company (企业))",
        ),
        ("uploadtemplate.api", vec![("template_id", "T1")], "one of these is required: file, doc_url"),
    ] {
        let spec = SPECS.iter().find(|spec| spec.path == path).unwrap();
        let answer = stage.post(path, &stage.signed_for(spec, &params.into_iter().collect())).await;
        assert!(matches!(json(answer).await["code"].to_string().as_str(), "1004" | "\"2002\"" | "\"2001\""));
        let log = stage.told("/sandbox/requests").await;
        let last = log["requests"].as_array().unwrap().last().unwrap();
        assert_eq!(last["notes"][0], told, "{last}");
        assert!(!log.to_string().contains("planted"));
    }
}

use std::time::Duration;

use hetong_fadada::{
    AccountType, ApplyCert, Code, ContractId, CreateTextSeal, CustomerId, Decode, DownloadContract, Endpoint,
    Error, FileContract, FillTemplate, FindCompanyCertInfo, FindPersonCertInfo, Kind, PageModify,
    ParameterMap, Params, PersonPackage, QueryContractStatus, QuerySignResult, SPECS, SealImage, SealPlace,
    SerialNo, SignAuto, SignPage, Spec, TemplateId, TransactionId, Upload, UploadContract, UploadSeal,
    UploadTemplate, VerifyPerson, ViewContract,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{ContractCodes, Rules};
use hetong_signing::{Recipe, gateway};
use hetong_transport::{FORM, Multipart, Payload, form};
use http::header::CONTENT_TYPE;

use crate::stage::{self, GATEWAY_ID, GATEWAY_KEY, Stage, Way, in_process, json, text};

fn contract(number: &str) -> ContractId {
    ContractId::new(number).unwrap()
}

fn transaction(number: &str) -> TransactionId {
    TransactionId::new(number).unwrap()
}

fn nobody() -> CustomerId {
    CustomerId::new("0123456789ABCDEF0123456789ABCDEF").unwrap()
}

/// The code and the message with which a call is refused.
async fn refused<E: Decode>(stage: &Stage, call: &E) -> (String, String) {
    match stage.client.call(call).await.map(drop).unwrap_err() {
        Error::Rejected(no) => (no.code.unwrap().as_str().to_owned(), no.message),
        other => panic!("{other:?}"),
    }
}

fn pair(code: &str, message: &str) -> (String, String) {
    (code.to_owned(), message.to_owned())
}

/// Parameters that let a call of this endpoint through the gate.
fn sample(spec: &Spec) -> Params {
    let values = [
        ("open_id", "x"),
        ("account_type", "1"),
        ("customer_id", "0123456789ABCDEF0123456789ABCDEF"),
        ("verified_way", "0"),
        ("page_modify", "1"),
        ("verified_serialno", "0123456789abcdef0123456789abcdef"),
        ("uuid", "0123456789abcdef0123456789abcdef"),
        ("signature_img_base64", "iVBORw0KGgo="),
        ("content", "测试章"),
        ("template_id", "T1"),
        ("contract_id", "C1"),
        ("transaction_id", "TRX1"),
        ("doc_title", "合同"),
        ("parameter_map", "{}"),
        ("sign_keyword", "甲方"),
        ("doc_url", "http://127.0.0.1:9/x.pdf"),
    ];
    let wanted = |name: &str| {
        let field = spec.field(name);
        field.is_some_and(|field| field.required)
            || [spec.exactly_one, spec.at_least_one].concat().iter().any(|names| names.contains(&name))
    };
    let mut params: Params = values.into_iter().filter(|(name, _)| wanted(name)).collect();
    for field in spec.fields.iter().filter_map(|field| Some((field.name, field.fixed?))) {
        params.set(field.0, field.1);
    }
    params
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
    for spec in SPECS {
        let good = stage.signed(&spec.digest, &sample(spec));
        let try_with = async |name: &'static str, value: Option<&str>| {
            let mut params = good.clone();
            match value {
                Some(value) => params.set(name, value),
                None => drop(params.remove(name)),
            }
            code(spec, stage.post(spec.path, &params).await).await
        };
        for name in ["app_id", "timestamp", "v", "msg_digest"] {
            assert_eq!(try_with(name, None).await, "1001", "{} without {name}", spec.name);
        }
        assert_eq!(try_with("timestamp", Some("2026-11-21 18:00")).await, "1001", "{}", spec.name);
        assert_eq!(try_with("v", Some("1.0")).await, "1001", "{}", spec.name);
        assert_eq!(try_with("app_id", Some("900002")).await, "1002", "{}", spec.name);
        let digest = good.get("msg_digest").unwrap();
        let other = if digest.starts_with('Q') { "R" } else { "Q" };
        let changed = format!("{other}{}", &digest[1..]);
        assert_eq!(try_with("msg_digest", Some(&changed)).await, "1003", "{}", spec.name);
    }
}

#[tokio::test]
async fn every_value_that_the_digest_covers_is_covered() {
    let stage = in_process(Way::Direct);
    for spec in SPECS {
        let params = sample(spec);
        for name in spec.digest.covered(&params) {
            let mut spoilt = stage.signed(&spec.digest, &params);
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
    let mut spoilt = stage.signed(&spec.digest, &sample(spec));
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
async fn every_way_of_sending_parameters_is_understood() {
    let stage = in_process(Way::Direct);
    let spec = QueryContractStatus::SPEC;
    let contract = stage.contract("CON1").await;
    let own: Params = [("contract_id", contract.as_str())].into_iter().collect();
    let params = stage.signed(&spec.digest, &own);
    let pairs = || params.iter();
    let (content_type, multipart) =
        pairs().fold(Multipart::new(), |body, (name, value)| body.text(name, value)).finish();
    let base = format!("{}/api2/contract_status.api", stage.origin);
    let query = hetong_transport::encode_form(pairs());
    for request in [
        http::Request::post(&base).header(CONTENT_TYPE, FORM).body(form(pairs())),
        http::Request::post(&base)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form(pairs())),
        http::Request::post(&base).header(CONTENT_TYPE, content_type).body(multipart),
        http::Request::get(format!("{base}?{query}")).body(Payload::empty()),
        http::Request::post(format!("{base}?{query}")).body(Payload::empty()),
    ] {
        assert_eq!(json(stage.send(request.unwrap()).await).await["code"], "1000");
    }
}

#[tokio::test]
async fn answers_are_written_as_the_provider_writes_them() {
    let stage = in_process(Way::Direct);
    let post = async |path: &str, recipe: &Recipe, params: &[(&'static str, &str)]| {
        let params: Params = params.iter().map(|(name, value)| (*name, *value)).collect();
        text(stage.post(path, &stage.signed(recipe, &params)).await).await
    };
    let id = "0123456789ABCDEF0123456789ABCDEF";
    let register = hetong_fadada::RegisterAccount::SPEC;
    let answer = post(register.path, &register.digest, &[("open_id", "x"), ("account_type", "1")]).await;
    assert!(
        answer.starts_with(r#"{"code":1,"data":""#) && answer.ends_with(r#"","msg":"success"}"#),
        "{answer}"
    );
    let seal = UploadSeal::SPEC;
    let answer =
        post(seal.path, &seal.digest, &[("customer_id", id), ("signature_img_base64", "iVBORw0KGgo=")]).await;
    assert_eq!(answer, r#"{"code":1601,"data":null,"msg":"客户编号无效"}"#);
    let apply = ApplyCert::SPEC;
    let answer = post(apply.path, &apply.digest, &[("customer_id", id), ("verified_serialno", "0")]).await;
    assert_eq!(answer, r#"{"code":1601,"msg":"客户编号无效"}"#);
    let file = FileContract::SPEC;
    assert_eq!(
        post(file.path, &file.digest, &[]).await,
        r#"{"code":"2002","msg":"合同编号不能为空.","result":"error"}"#
    );
    let fill = FillTemplate::SPEC;
    let params = [("template_id", "T"), ("contract_id", "C"), ("doc_title", "t"), ("parameter_map", "{}")];
    assert_eq!(
        post(fill.path, &fill.digest, &params).await,
        r#"{"code":"2002","download_url":null,"msg":"对不起,没有检索到模板文件!","result":"error","viewpdf_url":null}"#
    );
    let upload = UploadContract::SPEC;
    let params = [("contract_id", "C"), ("doc_title", "t"), ("doc_type", ".pdf")];
    assert_eq!(
        post(upload.path, &upload.digest, &params).await,
        r#"{"code":"2002","msg":"无法获取文档(file与doc_url皆为空).","result":"error"}"#
    );

    let template = UploadTemplate::SPEC;
    let own: Params = [("template_id", "T1")].into_iter().collect();
    let send = async |content: &'static [u8]| {
        let signed = stage.signed(&template.digest, &own);
        let texts = signed.iter().fold(Multipart::new(), |body, (name, value)| body.text(name, value));
        let (content_type, body) = texts.file("file", &Upload::pdf("x.pdf", content)).finish();
        let address = format!("{}/api/{}", stage.origin, template.path);
        let request = http::Request::post(address).header(CONTENT_TYPE, content_type).body(body).unwrap();
        text(stage.send(request).await).await
    };
    assert_eq!(send(b"PK\x03\x04").await, r#"{"code":"2002","msg":"文件类型错误","result":"error"}"#);
    assert_eq!(send(LEASE_FORM).await, r#"{"code":"1","msg":"上传成功!","result":"success"}"#);
    assert_eq!(send(LEASE_FORM).await, r#"{"code":"2002","msg":"对不起,模板号重复","result":"error"}"#);
    let params = [("template_id", "T1"), ("contract_id", "C1"), ("doc_title", "t"), ("parameter_map", "{}")];
    let answer = post(fill.path, &fill.digest, &params).await;
    assert!(
        answer.starts_with(
            r#"{"code":"1000","download_url":"http:\/\/sandbox.example\/api\/downLoadContract.action?"#
        ),
        "{answer}"
    );
    let query = QuerySignResult::SPEC;
    let params = [("contract_id", "C1"), ("customer_id", id), ("transaction_id", "T1")];
    assert_eq!(
        post(query.path, &query.digest, &params).await,
        r#"{"code":"1201","data":null,"msg":"签署记录为空"}"#
    );
    let status = QueryContractStatus::SPEC;
    assert_eq!(
        post(status.path, &status.digest, &[("contract_id", "C1")]).await,
        r#"{"code":"1000","contractStatus":"0","contractStatusDesc":"待签署","contract_status":"0","contract_status_desc":"待签署","msg":"操作成功","result":"success"}"#
    );
}

#[tokio::test]
async fn accounts_certificates_and_seals_are_refused_in_the_wrong_state() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let customer = stage.registered("p", AccountType::Person).await;
    let serial = SerialNo::new("0123456789abcdef0123456789abcdef").unwrap();
    let image = SealImage::new(
        &hetong_sandbox::pdf::Seal::person(&hetong_sandbox::pdf::Fonts::bundled(), "测试").unwrap().png(),
    );

    assert_eq!(
        refused(&stage, &UploadSeal::new(customer.clone(), image.clone())).await,
        pair("1302", "尚未实名认证")
    );
    assert_eq!(refused(&stage, &CreateTextSeal::new(customer.clone(), "测试")).await.0, "1302");
    assert_eq!(refused(&stage, &ApplyCert::new(nobody(), serial.clone())).await.0, "1601");
    assert_eq!(refused(&stage, &ApplyCert::new(customer.clone(), serial.clone())).await.0, "3204");
    assert_eq!(refused(&stage, &FindPersonCertInfo::new(serial)).await.0, "3204");

    let verify = VerifyPerson::new(customer.clone(), PersonPackage::Face, PageModify::Allowed);
    let page = client.call(&verify).await.unwrap();
    let apply = ApplyCert::new(customer.clone(), page.serial_no.clone());
    assert_eq!(refused(&stage, &apply).await, pair("3205", "实名认证未通过"));
    let other = stage.registered("q", AccountType::Person).await;
    assert_eq!(refused(&stage, &ApplyCert::new(other, page.serial_no.clone())).await.0, "3204");
    assert_eq!(
        refused(&stage, &FindCompanyCertInfo::new(page.serial_no.clone())).await,
        pair("3100", "账号类型非法")
    );

    assert_eq!(stage.complete(&page.serial_no, r#"{"result":"maybe"}"#).await, 400);
    assert_eq!(stage.complete(&page.serial_no, "").await, 200);
    assert_eq!(stage.complete(&page.serial_no, "").await, 409);
    assert_eq!(stage.complete(&SerialNo::new("1").unwrap(), "").await, 404);
    client.call(&apply).await.unwrap();
    assert_eq!(refused(&stage, &apply).await, pair("3201", "不能重复申请证书"));
    assert_eq!(refused(&stage, &verify).await, pair("1305", "实名认证信息通过"));
    assert!(client.call(&verify.clone().option(hetong_fadada::VerifyOption::Modify)).await.is_ok());

    let broken = SealImage::new(b"\x89PNG\r\n\x1a\nbroken");
    assert_eq!(refused(&stage, &UploadSeal::new(customer.clone(), broken)).await.0, "1607");
    let long = "测".repeat(31);
    assert_eq!(refused(&stage, &CreateTextSeal::new(customer, long)).await, pair("1611", "印章内容过长"));
    let company = stage.registered("c", AccountType::Company).await;
    let wrong = VerifyPerson::new(company, PersonPackage::Face, PageModify::Allowed);
    assert_eq!(refused(&stage, &wrong).await.0, "3100");
}

#[tokio::test]
async fn contracts_and_signatures_are_refused_in_the_wrong_state() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let person = stage.person("p").await;
    let unverified = stage.registered("q", AccountType::Person).await;
    let con1 = stage.contract("CON1").await;
    let con2 = stage.contract("CON2").await;
    let sign = |number: &str, contract: &ContractId, customer: &CustomerId| {
        SignAuto::new(
            transaction(number),
            contract.clone(),
            customer.clone(),
            "合同",
            SealPlace::keyword("乙方"),
        )
    };

    let again = UploadContract::new(con1.clone(), "合同", Upload::pdf("x.pdf", LEASE_FORM));
    assert_eq!(refused(&stage, &again).await, pair("2002", "合同id重复"));
    assert_eq!(refused(&stage, &sign("T0", &contract("NONE"), &person)).await, pair("2002", "合同编号无效"));
    assert_eq!(refused(&stage, &sign("T0", &con1, &nobody())).await, pair("2002", "客户编号无效"));
    assert_eq!(refused(&stage, &sign("T0", &con1, &unverified)).await, pair("2002", "尚未实名认证"));
    let lost = SignAuto::new(
        transaction("T0"),
        con1.clone(),
        person.clone(),
        "合同",
        SealPlace::keyword("没有这个词"),
    );
    assert_eq!(refused(&stage, &lost).await, pair("2002", "合同中没有找到定位关键字."));
    let other = sign("T0", &con1, &person).signature_id(hetong_fadada::SealId::new("1").unwrap());
    assert_eq!(refused(&stage, &other).await, pair("2002", "印章编号无效"));
    let query = QuerySignResult::new(con1.clone(), person.clone(), transaction("T0"));
    assert_eq!(
        refused(&stage, &query).await,
        pair("1201", "签署记录为空"),
        "a refused signature leaves no record"
    );

    client.call(&sign("T1", &con1, &person)).await.unwrap();
    assert_eq!(refused(&stage, &sign("T1", &con1, &person)).await, pair("2002", "签署成功,请勿重复请求"));
    assert_eq!(refused(&stage, &sign("T1", &con2, &person)).await, pair("2002", "交易号重复"));
    client.call(&sign("T2", &con1, &person)).await.unwrap();

    client.call(&FileContract::new(con1.clone())).await.unwrap();
    assert_eq!(refused(&stage, &FileContract::new(con1.clone())).await, pair("2002", "合同已归档"));
    assert_eq!(refused(&stage, &sign("T3", &con1, &person)).await, pair("2002", "合同已归档"));
    assert_eq!(refused(&stage, &FileContract::new(contract("NONE"))).await, pair("2002", "合同记录为空"));
    assert_eq!(
        refused(&stage, &QueryContractStatus::new(contract("NONE"))).await,
        pair("2002", "合同记录为空")
    );

    // On the page, the signer rejects.
    let page = SignPage::new(transaction("T4"), con2.clone(), person.clone(), "合同");
    stage.browse(client.page_url(&page).unwrap().expose()).await;
    assert!(stage.press("T4", "reject").await.contains("已拒签"));
    assert_eq!(refused(&stage, &sign("T5", &con2, &person)).await, pair("2002", "合同已拒签"));
    let status = client.call(&QueryContractStatus::new(con2.clone())).await.unwrap();
    assert_eq!(status.state, hetong_fadada::ContractState::Rejected);
    assert!(stage.press("T4", "sign").await.contains("1405"));

    let error = client.download(&DownloadContract::new(contract("NONE"))).await.unwrap_err();
    assert_eq!(error.code(), Some(&Code::ContractUnknown));
    let page = stage.browse(client.page_url(&ViewContract::new(contract("NONE"))).unwrap().expose()).await;
    assert!(page.contains("合同编号无效") && page.contains("1802"), "{page}");
}

#[tokio::test]
async fn contract_calls_answer_the_codes_of_the_table_if_so_set() {
    let mut rules = Rules::default();
    rules.contract_codes = ContractCodes::Table;
    rules.one_signature_each = true;
    let stage = stage::with(Way::Direct, stage::settings().rules(rules));
    let person = stage.person("p").await;
    let con1 = stage.contract("CON1").await;
    let sign = |number: &str| {
        SignAuto::new(transaction(number), con1.clone(), person.clone(), "合同", SealPlace::keyword("乙方"))
    };
    let again = UploadContract::new(con1.clone(), "合同", Upload::pdf("x.pdf", LEASE_FORM));
    assert_eq!(refused(&stage, &again).await, pair("2510", "合同id重复"));
    stage.client.call(&sign("T1")).await.unwrap();
    assert_eq!(refused(&stage, &sign("T1")).await, pair("1511", "签署成功,请勿重复请求"));
    assert_eq!(refused(&stage, &sign("T2")).await, pair("1409", "已签署"));
    let fill =
        FillTemplate::new(TemplateId::new("NONE").unwrap(), contract("C9"), "合同", ParameterMap::new());
    assert_eq!(refused(&stage, &fill).await.0, "2502");
    assert_eq!(refused(&stage, &FileContract::new(contract("NONE"))).await.0, "1401");
}

#[tokio::test]
async fn what_cannot_be_drawn_is_refused_and_leaves_nothing() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let template = TemplateId::new("TCON1").unwrap();
    let rare = ParameterMap::new().field("lessee", "\u{2b3cb}");
    let fill = FillTemplate::new(template.clone(), contract("CON2"), "合同", rare);
    let (code, message) = refused(&stage, &fill).await;
    assert_eq!(code, "2002");
    assert!(message.contains("lessee") && message.contains('\u{2b3cb}'), "{message}");
    assert_eq!(refused(&stage, &QueryContractStatus::new(contract("CON2"))).await.1, "合同记录为空");
    let fine = ParameterMap::new().field("lessee", "测试用户").field("no_such_field", "x");
    stage.client.call(&FillTemplate::new(template, contract("CON2"), "合同", fine)).await.unwrap();

    let damaged =
        UploadContract::new(contract("CON3"), "合同", Upload::pdf("x.pdf", "%PDF-1.7 and nothing else"));
    assert!(refused(&stage, &damaged).await.1.starts_with("沙盒: "));
    assert_eq!(refused(&stage, &QueryContractStatus::new(contract("CON3"))).await.1, "合同记录为空");
}

#[tokio::test]
async fn an_address_that_cannot_be_fetched_is_refused() {
    let stage = in_process(Way::Direct);
    let document = hetong_fadada::Document::Url("http://127.0.0.1:9/x.pdf".to_owned());
    let upload = UploadContract::new(contract("CON1"), "合同", document);
    assert_eq!(refused(&stage, &upload).await, pair("2002", "下载到本地失败"));
}

#[tokio::test]
async fn everything_can_be_forgotten() {
    let stage = in_process(Way::Direct);
    let first = stage.registered("x", AccountType::Person).await;
    let request =
        http::Request::delete(format!("{}/sandbox/state", stage.origin)).body(Payload::empty()).unwrap();
    assert_eq!(json(stage.send(request).await).await["cleared"], true);
    assert_eq!(stage.told("/sandbox/requests").await["requests"].as_array().unwrap().len(), 0);
    assert_ne!(stage.registered("x", AccountType::Person).await, first);
}

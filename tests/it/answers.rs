//! How requests may be written, and how answers are.

use hetong_fadada::{
    ApplyCert, Endpoint as _, FileContract, FillTemplate, Params, QueryContractStatus, QuerySignResult,
    Upload, UploadContract, UploadSeal, UploadTemplate,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{Leniencies, Rules};
use hetong_signing::Recipe;
use hetong_transport::{ChunkStream, FORM, Multipart, Payload, Replay, Response, Source, form};
use http::header::CONTENT_TYPE;

use crate::stage::{Stage, Way, in_process, json, settings, text, with};

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

/// Files a contract with another method than POST.
async fn file_with(stage: &Stage, method: &str) -> Response {
    let own: Params = [("contract_id", "CON1")].into_iter().collect();
    let signed = stage.signed(&FileContract::SPEC.digest, &own);
    let address =
        format!("{}/api/contractFiling.api?{}", stage.origin, hetong_transport::encode_form(signed.iter()));
    let request = http::Request::builder().method(method).uri(address).body(Payload::empty()).unwrap();
    stage.send(request).await
}

#[tokio::test]
async fn only_post_changes_anything() {
    let mut strict = Rules::default();
    strict.leniencies = Leniencies::none();
    let others = ["HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "SIGN"];
    for (rules, methods) in [(Rules::default(), &others[..]), (strict, &[&others[..], &["GET"]].concat())] {
        let stage = with(Way::Direct, settings().rules(rules));
        stage.contract("CON1").await;
        for method in methods {
            let response = file_with(&stage, method).await;
            assert_eq!(
                (response.status().as_u16(), &response.headers()["allow"]),
                (405, &"POST".parse().unwrap()),
                "{method}"
            );
        }
        let state = stage.told("/sandbox/state").await;
        assert_eq!(state["contracts"][0]["state"], "waiting");
        let log = stage.told("/sandbox/requests").await;
        assert!(log["requests"].as_array().unwrap().iter().any(|request| request["method"] == "(another)"));
    }
}

#[tokio::test]
async fn a_signed_get_changes_something_and_is_noted() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let forged = format!("{}/api/contractFiling.api?contract_id=CON1", stage.origin);
    let request = http::Request::get(forged).body(Payload::empty()).unwrap();
    assert_eq!(json(stage.send(request).await).await["result"], "error");
    assert_eq!(stage.told("/sandbox/state").await["contracts"][0]["state"], "waiting");

    assert_eq!(json(file_with(&stage, "GET").await).await["code"], "1000");
    assert_eq!(stage.told("/sandbox/state").await["contracts"][0]["state"], "filed");
    let log = stage.told("/sandbox/requests").await;
    let note = "a call that changes something is made with GET; POST is due";
    assert_eq!(log["requests"].as_array().unwrap().last().unwrap()["notes"][0], note);
}

#[tokio::test]
async fn a_file_without_a_file_name_arrives_whole() {
    let stage = in_process(Way::Direct);
    let own: Params = [("template_id", "T1")].into_iter().collect();
    let mut body = Vec::new();
    for (name, value) in stage.signed(&UploadTemplate::SPEC.digest, &own).iter() {
        body.extend(
            format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(b"--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n");
    body.extend(LEASE_FORM);
    body.extend(b"\r\n--B--\r\n");
    let request = http::Request::post(format!("{}/api/uploadtemplate.api", stage.origin))
        .header(CONTENT_TYPE, "multipart/form-data; boundary=B")
        .body(Payload::from(bytes::Bytes::from(body)))
        .unwrap();
    assert_eq!(json(stage.send(request).await).await["code"], "1");
    let fields = stage.told("/sandbox/state").await["templates"][0]["fields"].as_array().unwrap().len();
    assert_eq!(fields, 14);
}

#[tokio::test]
async fn the_log_shows_nothing_that_a_client_wrote() {
    let stage = in_process(Way::Direct);
    let post = async |path: &str, content_type: &str, body: &str| {
        let request =
            http::Request::post(format!("{}{path}", stage.origin)).header(CONTENT_TYPE, content_type);
        stage.send(request.body(Payload::from(body.to_owned())).unwrap()).await
    };
    let planted = r#"{"customer_name":"planted","app_secret":"planted"}"#;
    post("/api/get_person_verify_url.api", "application/json", planted).await;
    post("/api/get_person_verify_url.api", FORM, "planted:x&mobile:planted").await;
    post("/api/planted/account_register.api", FORM, "planted").await;
    post("/planted", FORM, "planted=1").await;
    post("/open_api/planted/queue", FORM, "planted=1").await;
    let multipart = "--B\r\nContent-Disposition: form-data; name=\"planted\"\r\n\r\nx";
    post("/api/account_register.api", "multipart/form-data; boundary=B", multipart).await;
    post("/api/account_register.api", "multipart/form-data; boundary=B", "--B\r\nplanted").await;
    // Everything sorted is digested: the hint about the digest names what was sent.
    let own: Params = [("open_id", "x"), ("account_type", "1"), ("planted", "x")].into_iter().collect();
    let mut signed = stage.signed(&hetong_fadada::RegisterAccount::SPEC.digest, &own);
    signed.set("msg_digest", "wrong");
    stage.post("account_register.api", &signed).await;

    let log = stage.told("/sandbox/requests").await.to_string();
    assert!(!log.contains("planted"), "{log}");
    assert!(log.contains("(50 bytes)") && log.contains("the multipart body breaks off"), "{log}");
}

#[tokio::test]
async fn a_slip_in_a_name_is_noted() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let map = hetong_fadada::ParameterMap::new().field("lesor", "x").field("lessor", "测试");
    let fill = FillTemplate::new(
        hetong_fadada::TemplateId::new("TCON1").unwrap(),
        crate::stage::contract("CON2"),
        "合同",
        map,
    );
    stage.client.call(&fill.font_size(30.0)).await.unwrap();
    let log = stage.told("/sandbox/requests").await;
    let notes = log["requests"].as_array().unwrap().last().unwrap()["notes"].to_string();
    assert!(notes.contains("the template has no such fields: (not lessor)"), "{notes}");
    assert!(notes.contains("font_size is too large for these fields: lessor"), "{notes}");
}

#[tokio::test]
async fn a_number_in_a_form_is_drawn_as_it_is_written() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let parameters = [
        ("template_id", "TCON1"),
        ("contract_id", "CON2"),
        ("doc_title", "t"),
        ("parameter_map", r#"{"rent":12800.00,"lessee":110101199001011239123456,"lessor":0.10}"#),
        ("dynamic_tables", r#"[{"pageBegin":"-1","headers":["a"],"datas":[[1.50]],"borderFlag":"false"}]"#),
    ];
    let own: Params = parameters.into_iter().collect();
    let answer =
        json(stage.post("generate_contract.api", &stage.signed(&FillTemplate::SPEC.digest, &own)).await)
            .await;
    assert_eq!(answer["code"], "1000");
    let link = answer["download_url"].as_str().unwrap();
    let response = stage.send(http::Request::get(link).body(Payload::empty()).unwrap()).await;
    let pdf = response.into_body().collect(64 << 20).await.unwrap();
    let text = hetong_sandbox::pdf::text(&pdf).unwrap().concat();
    for number in ["12800.00", "110101199001011239123456", "0.10", "1.50"] {
        assert!(text.contains(number), "{number}: {text}");
    }
}

/// A body that never comes.
#[derive(Debug)]
struct Never;

impl Source for Never {
    fn len(&self) -> u64 {
        5
    }

    fn head(&self) -> &[u8] {
        b""
    }

    fn open(&self) -> ChunkStream {
        struct Silent;
        impl futures_core::Stream for Silent {
            type Item = std::io::Result<bytes::Bytes>;
            fn poll_next(
                self: std::pin::Pin<&mut Self>,
                _: &mut std::task::Context<'_>,
            ) -> std::task::Poll<Option<Self::Item>> {
                std::task::Poll::Pending
            }
        }
        Box::pin(Silent)
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_come_is_not_waited_for_without_end() {
    let stage = in_process(Way::Direct);
    let (content_type, body) = Multipart::new().file("file", &Upload::new("x", "x/y", Never)).finish();
    let request = http::Request::post(format!("{}/api/uploaddocs.api", stage.origin))
        .header(CONTENT_TYPE, content_type);
    assert_eq!(stage.send(request.body(body).unwrap()).await.status(), 408);
}

#[tokio::test]
async fn an_address_is_fetched_only_for_a_call_that_was_let_in_and_takes_one() {
    let fetch = Replay::new().reply(http::Response::new(LEASE_FORM));
    let stage = crate::stage::with(Way::Direct, crate::stage::settings().fetch(fetch.clone()));
    let address = ("doc_url", "https://caller.example/x.pdf");
    stage.post("account_register.api", &[address].into_iter().collect()).await;
    stage.post("uploaddocs.api", &[address].into_iter().collect()).await;
    let register: Params = [("account_type", "1"), ("open_id", "x"), address].into_iter().collect();
    stage
        .post("account_register.api", &stage.signed(&hetong_fadada::RegisterAccount::SPEC.digest, &register))
        .await;
    assert_eq!(fetch.requests().len(), 0);

    let document = hetong_fadada::Document::Url(address.1.to_owned());
    let upload = UploadContract::new(crate::stage::contract("C1"), "合同", document);
    stage.client.call(&upload).await.unwrap();
    assert_eq!(fetch.requests().len(), 1);
}

#[tokio::test]
async fn too_many_parameters_are_refused_before_anything_is_made_of_them() {
    let stage = in_process(Way::Direct);
    let body: String = (0..501).map(|at| format!("p{at}=1&")).collect();
    let request =
        http::Request::post(format!("{}/api/account_register.api", stage.origin)).header(CONTENT_TYPE, FORM);
    let response = stage.send(request.body(Payload::from(body)).unwrap()).await;
    assert_eq!(response.status(), 400);
    assert_eq!(json(response).await["message"], "there are more than 500 parameters");
}

//! What is done to a contract besides signing it, what is told of its PDF, and the report of evidence.

use hetong_fadada::{
    AddWatermark, Client, ContractState, Credentials, DeleteContract, Document, DownloadContract,
    DownloadEvidenceReport, Endpoint as _, FileContract, QueryContractHash, QueryContractStatus,
    QuerySignResult, RevokeContract, Route, SealImage, SealPlace, SignAuto, SignPage, SignResult, Upload,
    UploadContract, VerifyDocument, Watermark,
};
use hetong_sandbox::pdf::{self, LEASE_FORM, Seal};
use hetong_transport::Payload;
use http::header::CONTENT_TYPE;

use crate::stage::{
    APP_ID, APP_SECRET, Stage, Way, contract, in_process, json, over_socket, pair, refused, transaction,
};

async fn pdf_of(stage: &Stage, number: &str) -> Vec<u8> {
    let file = stage.client.download(&DownloadContract::new(contract(number))).await.unwrap();
    file.bytes(1 << 22).await.unwrap().to_vec()
}

#[tokio::test]
async fn the_hash_is_that_of_the_pdf_as_it_stands() {
    let stage = in_process(Way::Direct);
    let upload = UploadContract::new(contract("CON1"), "合同", Upload::pdf("x.pdf", LEASE_FORM));
    stage.client.call(&upload).await.unwrap();
    let query = QueryContractHash::new(contract("CON1"));
    let hash = stage.client.call(&query).await.unwrap().file_hash;
    // Computed with sha256sum.
    assert_eq!(hash, include_str!("lease_form.sha256").trim());
    let person = stage.person("p").await;
    let place = SealPlace::keyword("乙方(签字)");
    let sign = SignAuto::new(transaction("T1"), contract("CON1"), person, "合同", place);
    stage.client.call(&sign).await.unwrap();
    assert_ne!(stage.client.call(&query).await.unwrap().file_hash, hash);
    let unknown = QueryContractHash::new(contract("NONE"));
    assert_eq!(refused(&stage, &unknown).await, pair("2002", "合同编号无效"));
}

#[tokio::test]
async fn a_document_is_known_if_it_is_a_contract_as_it_stands() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let person = stage.person("p").await;
    let number = stage.contract("CON1").await;
    let before = pdf_of(&stage, "CON1").await;
    let place = SealPlace::keyword("乙方(签字)");
    let sign = SignAuto::new(transaction("T1"), number, person, "合同", place);
    client.call(&sign).await.unwrap();
    let after = pdf_of(&stage, "CON1").await;
    let verify = async |content: Vec<u8>| {
        let verify = VerifyDocument::new(Upload::pdf("x.pdf", content));
        let answer = client.call(&verify).await.unwrap();
        (answer["data"]["contract_id"].clone(), answer["data"]["signatures"].clone())
    };
    assert_eq!(verify(after.clone()).await, ("CON1".into(), 1.into()));
    assert_eq!(verify(before).await, (serde_json::Value::Null, 0.into()), "an earlier state is not known");
    let mut changed = after;
    changed.push(b'\n');
    assert_eq!(verify(changed).await.1, 0);
    let lost = VerifyDocument::new(Document::Url("http://127.0.0.1:9/x.pdf".to_owned()));
    assert_eq!(refused(&stage, &lost).await, pair("2002", "下载到本地失败"));
}

#[tokio::test]
async fn a_revoked_contract_frees_its_number_and_a_deleted_one_keeps_it() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let (first, second) = (stage.contract("CON1").await, stage.contract("CON2").await);
    let person = stage.person("p").await;
    let page = SignPage::new(transaction("T1"), first.clone(), person.clone(), "合同");
    stage.browse(client.page_url(&page).unwrap().expose()).await;
    client.call(&RevokeContract::new(first.clone())).await.unwrap();
    assert_eq!(refused(&stage, &RevokeContract::new(first.clone())).await, pair("2002", "合同已撤销"));
    let again = |number: &hetong_fadada::ContractId| {
        UploadContract::new(number.clone(), "合同", Upload::pdf("x.pdf", LEASE_FORM))
    };
    client.call(&again(&first)).await.unwrap();
    assert!(stage.press("T1", "sign").await.contains("1404"), "the page was for the earlier contract");
    let query = QuerySignResult::new(first.clone(), person, transaction("T1"));
    assert_eq!(client.call(&query).await.unwrap().result, SignResult::Revoked);
    let status = client.call(&QueryContractStatus::new(first)).await.unwrap();
    assert_eq!(status.state, ContractState::Waiting);

    client.call(&DeleteContract::new(second.clone())).await.unwrap();
    assert_eq!(refused(&stage, &DeleteContract::new(second.clone())).await, pair("2002", "合同已删除"));
    assert_eq!(refused(&stage, &again(&second)).await, pair("2002", "合同id重复"));
    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["contracts"][1]["state"], "deleted");
    let unknown = pair("2002", "合同编号无效");
    assert_eq!(refused(&stage, &RevokeContract::new(contract("NONE"))).await, unknown);
    assert_eq!(refused(&stage, &DeleteContract::new(contract("NONE"))).await, unknown);
}

#[tokio::test]
async fn a_watermark_is_on_every_page() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let number = stage.contract("CON1").await;
    let mark = AddWatermark::new(number.clone(), Watermark::text("仅供测试使用"));
    client.call(&mark.clone().font_size(30.0).opacity(0.2)).await.unwrap();
    let marked = pdf_of(&stage, "CON1").await;
    let pages = pdf::text(&marked).unwrap();
    assert_eq!(pages.len(), 3);
    assert!(pages.iter().all(|page| page.contains("仅供测试使用")), "{pages:?}");

    let seal = Seal::company(&pdf::Fonts::bundled(), "示例科技有限公司").unwrap().png();
    let picture = Watermark::Image(SealImage::new(&seal));
    client.call(&AddWatermark::new(number.clone(), picture).opacity(20.0)).await.unwrap();
    assert!(pdf_of(&stage, "CON1").await.len() > marked.len());

    let broken = Watermark::Image(SealImage::new(b"\x89PNG\r\n\x1a\nbroken"));
    let (code, message) = refused(&stage, &AddWatermark::new(number.clone(), broken)).await;
    assert!(code == "2002" && message.starts_with("图片格式无效"), "{message}");
    let rare = AddWatermark::new(number.clone(), Watermark::text("\u{2b3cb}"));
    assert!(refused(&stage, &rare).await.1.contains("the watermark"));
    let mut params = mark.params();
    params.remove("text_name");
    let answer = stage.post(AddWatermark::SPEC.path, &stage.signed_for(AddWatermark::SPEC, &params)).await;
    assert_eq!(json(answer).await["msg"], "text_name不能为空.");
    client.call(&FileContract::new(number)).await.unwrap();
    assert_eq!(refused(&stage, &mark).await, pair("2002", "合同已归档"));
}

/// A client that knows the host for evidence.
fn with_evidence(stage: &Stage) -> Client {
    let own = Route::direct_in_clear(&stage.origin).unwrap();
    let route = Route::direct_in_clear(format!("{}/api", stage.origin)).unwrap();
    let route = route.except::<DownloadEvidenceReport>(own);
    let credentials = Credentials::new(APP_ID, APP_SECRET).unwrap();
    Client::new(credentials, route, std::sync::Arc::clone(&stage.transport), stage.clock.clone())
}

async fn report(stage: &Stage) {
    stage.contract("CON1").await;
    let client = with_evidence(stage);
    let call = DownloadEvidenceReport::new(contract("CON1")).account("demo");
    let file = client.download(&call).await.unwrap();
    assert_eq!(file.content_type(), "application/pdf");
    let text = pdf::text(&file.bytes(1 << 22).await.unwrap()).unwrap().concat();
    for told in ["CON1", "设备租赁合同", "待签署"] {
        assert!(text.contains(told), "{told} is missing in {text}");
    }
    let unknown = DownloadEvidenceReport::new(contract("NONE"));
    assert_eq!(client.download(&unknown).await.unwrap_err().code().unwrap().as_str(), "1802");
    let log = stage.told("/sandbox/requests").await;
    let last = log["requests"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["path"], &last["code"]), (&"/api/compliance-contract-report".into(), &"1802".into()));
}

#[tokio::test]
async fn a_report_of_evidence_comes_from_a_host_of_its_own() {
    report(&in_process(Way::Direct)).await;
}

#[tokio::test]
async fn a_report_of_evidence_comes_over_a_socket() {
    let stage = over_socket(Way::Direct).await;
    let address = stage.origin.strip_prefix("http://").unwrap().parse().unwrap();
    assert_eq!(hetong_sandbox::Sandbox::evidence_base(address), stage.origin);
    report(&stage).await;
}

#[tokio::test]
async fn the_report_has_other_names_for_the_public_parameters() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let spec = DownloadEvidenceReport::SPEC;
    let own = [("contractNum", "CON1")].into_iter().collect();
    let send = async |params: hetong_fadada::Params| {
        let query = hetong_transport::encode_form(params.iter());
        let address = format!("{}/api/compliance-contract-report?{query}", stage.origin);
        stage.send(http::Request::get(address).body(Payload::empty()).unwrap()).await
    };
    let answer = send(stage.signed_for(spec, &own)).await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "application/pdf");
    assert_eq!(json(send(stage.signed(&spec.digest, &own)).await).await["code"], 1001);
    let log = stage.told("/sandbox/requests").await;
    let last = log["requests"].as_array().unwrap().last().unwrap();
    assert!(
        last["notes"].to_string().contains("yyyyMMddHHmmss") || last["notes"].to_string().contains("appId")
    );
}

use hetong_fadada::{
    AccountType, CompanyState, ContractState, CreateTextSeal, DownloadContract, DownloadFile, Error,
    FileContract, FileId, FindCompanyCertInfo, FindPersonCertInfo, KeywordStrategy, PageModify,
    PersonPackage, PersonState, Position, QueryContractStatus, QuerySignResult, SealImage, SealPlace,
    SignAuto, SignPage, SignResult, TransactionId, Upload, UploadContract, UploadSeal, VerifyCompany,
    VerifyPerson, ViewContract,
};
use hetong_sandbox::pdf::{self, Fonts, Seal};
use hetong_transport_reqwest::{Save, save};

use crate::stage::{Stage, Way, in_process, over_socket};

#[tokio::test]
async fn a_whole_contract_in_process() {
    whole(&in_process(Way::Direct)).await;
}

#[tokio::test]
async fn a_whole_contract_in_process_through_the_gateway() {
    whole(&in_process(Way::Gateway)).await;
}

#[tokio::test]
async fn a_whole_contract_over_a_socket() {
    whole(&over_socket(Way::Direct).await).await;
}

#[tokio::test]
async fn a_whole_contract_over_a_socket_through_the_gateway() {
    whole(&over_socket(Way::Gateway).await).await;
}

/// Opens a page by its link, or through the gateway, to which links do not lead.
async fn open<E: hetong_fadada::Endpoint<Reply = hetong_fadada::PageUrl>>(stage: &Stage, page: &E) -> String {
    match stage.way {
        Way::Direct => stage.browse(stage.client.page_url(page).unwrap().expose()).await,
        Way::Gateway => {
            assert!(matches!(stage.client.page_url(page), Err(Error::Invalid(_))));
            let page = stage.client.open_page(page).await.unwrap();
            String::from_utf8(page.bytes(1 << 20).await.unwrap().to_vec()).unwrap()
        }
    }
}

async fn whole(stage: &Stage) {
    let client = &stage.client;
    let person = stage.person("lessee").await;
    let company = stage.company("lessor").await;

    let picture = Seal::person(&Fonts::bundled(), "测试用户").unwrap().png();
    let uploaded = client.call(&UploadSeal::new(person.clone(), SealImage::new(&picture))).await.unwrap();
    let drawn = client.call(&CreateTextSeal::new(company.clone(), "示例科技有限公司")).await.unwrap();
    assert!(drawn.image.bytes().unwrap().starts_with(b"\x89PNG"));
    assert_ne!(Some(&uploaded.signature_id), drawn.signature_id.as_ref());

    let contract = stage.contract("CON0001").await;
    let status = client.call(&QueryContractStatus::new(contract.clone())).await.unwrap();
    assert_eq!((status.state, status.description.as_deref()), (ContractState::Waiting, Some("待签署")));

    let by_hand = TransactionId::new("TRX_hand").unwrap();
    let page = SignPage::new(by_hand.clone(), contract.clone(), person.clone(), "设备租赁合同")
        .place(SealPlace::keyword("乙方(签字)"))
        .signature_id(uploaded.signature_id);
    assert!(open(stage, &page).await.contains("签署 · sign"));
    let query = QuerySignResult::new(contract.clone(), person, by_hand);
    assert_eq!(client.call(&query).await.unwrap().result, SignResult::Waiting);
    assert!(stage.press("TRX_hand", "sign").await.contains("签署成功"));
    let record = client.call(&query).await.unwrap();
    assert_eq!(record.result, SignResult::Signed);

    let at_once = TransactionId::new("TRX_auto").unwrap();
    let place = SealPlace::keyword_by("甲方(盖章)", KeywordStrategy::First);
    let sign = SignAuto::new(at_once.clone(), contract.clone(), company.clone(), "设备租赁合同", place);
    let links = client.call(&sign).await.unwrap();
    let query = QuerySignResult::new(contract.clone(), company, at_once);
    assert_eq!(client.call(&query).await.unwrap().result, SignResult::Signed);

    let view = open(stage, &ViewContract::new(contract.clone())).await;
    assert!(view.contains("CON0001") && view.contains("application/pdf"));
    client.call(&FileContract::new(contract.clone())).await.unwrap();
    let status = client.call(&QueryContractStatus::new(contract.clone())).await.unwrap();
    assert_eq!(status.state, ContractState::Finished);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("合同.pdf");
    let file = client.download(&DownloadContract::new(contract)).await.unwrap();
    assert_eq!((file.content_type(), file.file_name()), ("application/pdf", Some("CON0001.pdf")));
    save(file.into_body(), &path, Save::pdf()).await.unwrap();
    let saved = std::fs::read(&path).unwrap();
    let pages = pdf::text(&saved).unwrap();
    assert_eq!(pages.len(), 3);
    for text in ["CON0001", "示例科技有限公司", "测试用户"] {
        assert!(pages[0].contains(text), "{text} is missing on page 1");
    }
    assert!(pages[1].contains("第二行") && pages[2].contains("附件一") && pages[2].contains("交换机"));
    assert!(pdf::form_fields(&saved).unwrap().is_empty(), "a contract must not be editable");

    // The provider's own links lead to the same contract.
    if stage.way == Way::Direct {
        for link in [links.download_url.unwrap(), record.download_url.unwrap()] {
            let request = http::Request::get(link.expose()).body(hetong_transport::Payload::empty()).unwrap();
            let bytes = stage.send(request).await.into_body().collect(1 << 22).await.unwrap();
            assert_eq!(bytes, saved);
        }
        assert!(stage.browse(links.view_url.unwrap().expose()).await.contains("CON0001"));
    }

    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["contracts"][0]["state"], "filed");
    assert_eq!(state["contracts"][0]["signed_by"].as_array().unwrap().len(), 2);
    assert!(!state.to_string().contains("测试用户"), "names are left out of the state");
    let log = stage.told("/sandbox/requests").await;
    let requests = log["requests"].as_array().unwrap();
    assert!(requests.len() > 15);
    assert!(requests.iter().all(|request| request["verdict"] == "accepted"), "{log}");
    assert!(!log.to_string().contains("CON0001"), "values are left out of the log");
}

#[tokio::test]
async fn the_verified_identity_is_what_was_filled_in() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let customer = stage.registered("p", AccountType::Person).await;
    let front = Upload::new("正面.jpg", "image/jpeg", bytes::Bytes::from_static(b"\xff\xd8\xfffictitious"));
    let verify = VerifyPerson::new(customer.clone(), PersonPackage::BankOnly, PageModify::Allowed)
        .customer_name("测试甲")
        .mobile("10000000001")
        .ident_front_img(front);
    let page = client.call(&verify).await.unwrap();
    let info = client.call(&FindPersonCertInfo::new(page.serial_no.clone())).await.unwrap();
    assert_eq!(info.person.unwrap().status, Some(PersonState::NotStarted));
    assert!(info.submitted.is_none() && info.passed.is_none());

    assert_eq!(stage.complete(&page.serial_no, r#"{"result":"pass"}"#).await, 200);
    let info = client.call(&FindPersonCertInfo::new(page.serial_no)).await.unwrap();
    let person = info.person.unwrap();
    assert_eq!(person.status, Some(PersonState::Passed));
    assert_eq!(person.name.unwrap().expose(), "测试甲");
    assert_eq!(person.mobile.unwrap().expose(), "10000000001");
    assert_eq!(info.passed.unwrap().instant(), Some(hetong_transport::Clock::now(&stage.clock)));

    let photo = DownloadFile::new(FileId::new(person.head_photo.unwrap().expose()).unwrap());
    let file = client.download(&photo).await.unwrap();
    assert_eq!(file.content_type(), "image/jpeg");
    assert!(file.file_name().unwrap().ends_with("20261121180000.jpg"));
    assert_eq!(&file.bytes(100).await.unwrap()[..], b"\xff\xd8\xfffictitious");
}

#[tokio::test]
async fn a_company_is_verified_with_its_form() {
    let stage = in_process(Way::Direct);
    let customer = stage.registered("c", AccountType::Company).await;
    let prefill = hetong_fadada::CompanyPrefill::new().company_name("样本贸易有限公司").credit_no("0000X");
    let form = Upload::pdf("申请表.pdf", "%PDF-1.7 fictitious");
    let verify =
        VerifyCompany::new(customer, PageModify::Locked).company_info(prefill).authorization_file(form);
    let page = stage.client.call(&verify).await.unwrap();
    assert_eq!(stage.complete(&page.serial_no, r#"{"result":"fail"}"#).await, 200);
    let info = stage.client.call(&FindCompanyCertInfo::new(page.serial_no)).await.unwrap();
    let company = info.company.unwrap();
    assert_eq!(company.status, Some(CompanyState::NotPassed));
    assert_eq!(company.name.unwrap().expose(), "样本贸易有限公司");
    assert!(company.fail_reason.is_some());
    let form = DownloadFile::new(FileId::new(company.application_form.unwrap().expose()).unwrap())
        .doc_type(hetong_fadada::FileKind::Pdf);
    let file = stage.client.download(&form).await.unwrap();
    assert_eq!(file.content_type(), "application/pdf");
}

#[tokio::test]
async fn a_contract_may_be_uploaded_and_sealed_at_coordinates() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    let contract = hetong_fadada::ContractId::new("UP1").unwrap();
    let upload =
        UploadContract::new(contract.clone(), "采购合同", Upload::pdf("采购合同.pdf", pdf::LEASE_FORM));
    stage.client.call(&upload).await.unwrap();
    let place =
        SealPlace::at([Position { page: 0, x: 300.0, y: 100.0 }, Position { page: 1, x: 100.0, y: 700.0 }]);
    let sign = SignAuto::new(TransactionId::new("T1").unwrap(), contract.clone(), person, "采购合同", place);
    stage.client.call(&sign).await.unwrap();
    let file = stage.client.download(&DownloadContract::new(contract)).await.unwrap();
    assert_eq!(pdf::page_count(&file.bytes(1 << 22).await.unwrap()).unwrap(), 2);
}

#[tokio::test]
async fn the_same_open_id_is_the_same_customer() {
    let stage = in_process(Way::Direct);
    let first = stage.registered("x", AccountType::Person).await;
    assert_eq!(stage.registered("x", AccountType::Person).await, first);
    assert_ne!(stage.registered("x", AccountType::Company).await, first);
    assert_ne!(stage.registered("y", AccountType::Person).await, first);
    assert_eq!(first.as_str().len(), 32);
}

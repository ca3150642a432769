//! Batches, quick signing, limited pages, paging seals, and the leave to sign without a page.

use std::time::Duration;

use hetong_fadada::notify::{RealNameHint, SignNotice};
use hetong_fadada::{
    AccountType, AutoSignCancelPage, AutoSignGrantPage, AutoSignState, BatchId, BatchQuickSign,
    BatchSignAuto, BatchSignPage, Credentials, DownloadContract, FindPersonCertInfo, PageModify,
    PersonPackage, PersonState, PushSign, QueryAutoSign, QueryContractStatus, QuerySignResult,
    QuerySignStatus, QuickSign, RejectContract, SealPlace, SignAcrossPages, SignAuto, SignData, SignItem,
    SignPageLimited, SignResult, SignedState,
};
use hetong_sandbox::Rules;
use hetong_sandbox::pdf;
use hetong_transport::{FORM, form};
use http::header::{CONTENT_TYPE, LOCATION};

use crate::inbox::inbox;
use crate::stage::{self, Stage, Way, contract, in_process, pair, refused, settings, transaction, with};

const BACK: &str = "https://app.example/back";

fn item(number: u32) -> SignItem {
    SignItem::new(contract(&format!("CON{number}")), transaction(&format!("T{number}")))
        .sign_keyword("乙方(签字)")
}

fn batch(id: &str) -> BatchId {
    BatchId::new(id).unwrap()
}

/// Posts an empty form to a page; gives where the browser is sent.
async fn press(stage: &Stage, page: &str) -> String {
    let request = http::Request::post(format!("{}{page}", stage.origin)).header(CONTENT_TYPE, FORM);
    let reply = stage.send(request.body(form([("x", "")].into_iter())).unwrap()).await;
    reply.headers()[LOCATION].to_str().unwrap().to_owned()
}

async fn result(stage: &Stage, customer: &hetong_fadada::CustomerId, number: u32) -> SignResult {
    let item = item(number);
    let query = QuerySignResult::new(item.contract_id, customer.clone(), item.transaction_id);
    stage.client.call(&query).await.unwrap().result
}

#[tokio::test]
async fn a_batch_is_signed_on_one_page_and_each_signature_is_told() {
    let (transport, mut letters) = inbox(&[]);
    let stage = with(Way::Direct, settings().fetch(transport));
    let person = stage.person("p").await;
    for number in 1..=3 {
        stage.contract(&format!("CON{number}")).await;
    }
    let items = [item(1), item(2).sign_keyword("没有这样的词"), item(3)];
    let page = BatchSignPage::new(batch("B1"), "三份合同", SignData::from(items), person.clone(), BACK)
        .notify_url("https://app.example/notify");
    let shown = stage.browse(stage.client.page_url(&page).unwrap().expose()).await;
    assert_eq!(shown.matches("待签署").count(), 3, "{shown}");
    assert!(shown.contains("三份合同") && shown.contains("全部签署"));

    assert_eq!(press(&stage, "/sandbox/pages/batch/B1").await, BACK);
    assert_eq!(result(&stage, &person, 1).await, SignResult::Signed);
    assert_eq!(
        result(&stage, &person, 2).await,
        SignResult::Failed,
        "one that fails does not stop the others"
    );
    assert_eq!(result(&stage, &person, 3).await, SignResult::Signed);
    let credentials = Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap();
    let mut told = Vec::new();
    for _ in 0..3 {
        let notice = SignNotice::verify(&credentials, letters.next().await.1).unwrap();
        told.push((notice.transaction_id.to_string(), notice.result));
    }
    told.sort_by(|a, b| a.0.cmp(&b.0));
    let wanted = [("T1", SignResult::Signed), ("T2", SignResult::Failed), ("T3", SignResult::Signed)];
    assert_eq!(told, wanted.map(|(id, result)| (id.to_owned(), result)));
    let shown = stage.browse(&format!("{}/sandbox/pages/batch/B1", stage.origin)).await;
    assert!(!shown.contains("全部签署"), "there is nothing left to sign");
}

#[tokio::test]
async fn a_batch_without_a_page_signs_for_whoever_each_entry_names() {
    let stage = in_process(Way::Gateway);
    let (person, company) = (stage.person("p").await, stage.company("c").await);
    stage.contract("CON1").await;
    stage.contract("CON2").await;
    let items = [item(1).customer_id(person.clone()), item(2).customer_id(company.clone())];
    let notify = "https://app.example/notify";
    let call = BatchSignAuto::new(batch("B1"), "两份合同", SignData::from(items.clone()), notify);
    stage.client.call(&call).await.unwrap();
    assert_eq!(result(&stage, &person, 1).await, SignResult::Signed);
    assert_eq!(result(&stage, &company, 2).await, SignResult::Signed);
    assert_eq!(refused(&stage, &call).await, pair("2002", "签署成功,请勿重复请求"));

    let nobody = SignData::from([item(3)]);
    let call = BatchSignAuto::new(batch("B2"), "一份合同", nobody, notify);
    assert_eq!(refused(&stage, &call).await, pair("2002", "sign_data缺少customerId."));
    let call =
        BatchSignAuto::new(batch("B1"), "两份合同", SignData::from([item(9).customer_id(person)]), notify);
    assert_eq!(refused(&stage, &call).await, pair("2002", "交易号重复"), "the batch is another one");
}

#[tokio::test]
async fn quick_signing_verifies_the_signer_in_the_same_act() {
    let (transport, mut letters) = inbox(&[]);
    let stage = with(Way::Direct, settings().fetch(transport));
    let person = stage.registered("p", AccountType::Person).await;
    for number in 1..=2 {
        stage.contract(&format!("CON{number}")).await;
    }
    let quick = QuickSign::new(
        transaction("T1"),
        contract("CON1"),
        person.clone(),
        "https://app.example/signed",
        PageModify::Allowed,
        "https://app.example/verified",
        PersonPackage::Face,
    );
    let page = stage
        .client
        .call(&quick.customer_name("测试用户").place(SealPlace::keyword("乙方(签字)")))
        .await
        .unwrap();
    assert!(stage.browse(page.expose()).await.contains("测试用户"));
    assert!(stage.press("T1", "sign").await.contains("签署成功"));
    let credentials = Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap();
    let mut told = [letters.next().await, letters.next().await];
    told.sort();
    let notice = SignNotice::verify(&credentials, &told[0].1).unwrap();
    assert_eq!(notice.result, SignResult::Signed);
    let hint = RealNameHint::read(&credentials, &told[1].1).unwrap();
    let info = stage.client.call(&FindPersonCertInfo::new(hint.unverified_serial_no)).await.unwrap();
    assert_eq!(info.person.unwrap().status, Some(PersonState::Passed));

    let call = BatchQuickSign::new(
        person.clone(),
        batch("B1"),
        SignData::from([item(2).sign_keyword("乙方(签字)")]),
        "一份合同",
        BACK,
        "https://app.example/signed",
        PageModify::Allowed,
        "https://app.example/verified",
        PersonPackage::Face,
    );
    let page = stage.client.call(&call).await.unwrap();
    let path = page.expose().strip_prefix(&stage.origin).unwrap();
    assert_eq!(press(&stage, path).await, BACK);
    assert_eq!(result(&stage, &person, 2).await, SignResult::Signed);
}

#[tokio::test]
async fn a_limited_page_opens_so_many_times_and_so_long() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let page = SignPageLimited::new(transaction("T1"), contract("CON1"), person.clone(), "合同", 10, 2);
    let link = stage.client.page_url(&page).unwrap();
    for _ in 0..2 {
        assert!(stage.browse(link.expose()).await.contains("签署 · sign"));
    }
    assert!(stage.browse(link.expose()).await.contains("1505"), "it was opened twice");

    let page = SignPageLimited::new(transaction("T2"), contract("CON1"), person, "合同", 10, 9);
    let link = stage.client.page_url(&page).unwrap();
    assert!(stage.browse(link.expose()).await.contains("签署 · sign"));
    stage.clock.advance(Duration::from_secs(10 * 60 + 1));
    assert!(stage.browse(link.expose()).await.contains("1505"), "ten minutes are over");
    assert!(
        stage.press("T2", "sign").await.contains("1505"),
        "nor can it be signed on a page that was left open"
    );
}

#[tokio::test]
async fn a_paging_seal_lies_across_all_pages() {
    let stage = in_process(Way::Direct);
    let company = stage.company("c").await;
    stage.contract("CON1").await;
    let pdf = |stage: &Stage| {
        let client = stage.client.clone();
        async move {
            let file = client.download(&DownloadContract::new(contract("CON1"))).await.unwrap();
            file.bytes(1 << 24).await.unwrap()
        }
    };
    let before = pdf(&stage).await;
    let links =
        stage.client.call(&SignAcrossPages::new(transaction("T1"), contract("CON1"), company.clone())).await;
    assert!(links.unwrap().download_url.is_some());
    let after = pdf(&stage).await;
    assert_eq!(pdf::page_count(&before).unwrap(), pdf::page_count(&after).unwrap());
    assert!(after.len() > before.len());

    let sign = SignAuto::new(
        transaction("T2"),
        contract("CON1"),
        company.clone(),
        "合同",
        SealPlace::keyword("甲方"),
    )
    .acrosspage_customer_id(stage::nobody());
    assert_eq!(refused(&stage, &sign).await.0, "2002");
    stage.client.call(&sign.acrosspage_customer_id(company)).await.unwrap();
}

#[tokio::test]
async fn the_app_signs_without_a_page_only_with_leave_if_the_rules_want_it() {
    let mut rules = Rules::default();
    rules.auto_sign_grants = true;
    let stage = with(Way::Direct, settings().rules(rules));
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    stage.contract("AGREEMENT").await;
    let sign = SignAuto::new(
        transaction("T1"),
        contract("CON1"),
        person.clone(),
        "合同",
        SealPlace::keyword("乙方"),
    );
    assert_eq!(refused(&stage, &sign).await, pair("2002", "没有自动签权限"));

    let query = QueryAutoSign::new(person.clone());
    assert_ne!(stage.client.call(&query).await.unwrap().status, AutoSignState::Granted);
    let page = AutoSignGrantPage::new(
        transaction("GRANT"),
        contract("AGREEMENT"),
        person.clone(),
        BACK,
        "https://app.example/notify",
    );
    assert!(stage.browse(stage.client.page_url(&page).unwrap().expose()).await.contains("授权自动签署"));
    press(&stage, "/sandbox/pages/sign/GRANT").await;
    assert_eq!(stage.client.call(&query).await.unwrap().status, AutoSignState::Granted);
    stage.client.call(&sign).await.unwrap();

    let page = AutoSignCancelPage::new(person.clone()).return_url(BACK);
    assert!(stage.browse(stage.client.page_url(&page).unwrap().expose()).await.contains("取消授权"));
    assert_eq!(press(&stage, &format!("/sandbox/pages/cancel-auto-sign/{person}")).await, BACK);
    assert_ne!(stage.client.call(&query).await.unwrap().status, AutoSignState::Granted);
}

#[tokio::test]
async fn other_ways_to_sign_reject_and_ask() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let status = QuerySignStatus::new(contract("CON1"), person.clone());
    assert_eq!(refused(&stage, &status).await.0, "2002");
    let push =
        PushSign::new(transaction("T1"), contract("CON1"), person.clone(), "合同").sign_keyword("乙方(签字)");
    stage.client.call(&push).await.unwrap();
    assert_eq!(stage.client.call(&status).await.unwrap().state, SignedState::Unsigned);
    assert!(stage.press("T1", "sign").await.contains("签署成功"));
    let signed = stage.client.call(&status).await.unwrap();
    assert_eq!((signed.state, signed.transaction_id), (SignedState::Signed, Some(transaction("T1"))));

    let reject = RejectContract::new(contract("CON1"), person.clone(), "价格有误", transaction("T1"));
    assert_eq!(refused(&stage, &reject).await.0, "1511", "what is signed cannot be rejected");
    let reject = RejectContract::new(contract("CON1"), person.clone(), "价格有误", transaction("T2"));
    stage.client.call(&reject).await.unwrap();
    let state = stage.client.call(&QueryContractStatus::new(contract("CON1"))).await.unwrap();
    assert_eq!(state.state, hetong_fadada::ContractState::Rejected);
    assert_eq!(refused(&stage, &reject).await.0, "1405");
}

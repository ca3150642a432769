//! Notifications are sent, signed, sent again if they do not arrive, and browsers return with what was signed.

use hetong_fadada::notify::{NotifyError, RealNameHint, RealNameReturn, Seen, SignNotice};
use hetong_fadada::{
    AccountType, Credentials, CustomerId, FindPersonCertInfo, PageModify, PersonPackage, PersonState,
    RejectContract, SealPlace, SignAuto, SignPage, SignResult, VerifyPerson,
};
use hetong_sandbox::{Rules, Sandbox};
use hetong_transport::{Clock, FORM, form};
use http::header::{CONTENT_TYPE, LOCATION};

use crate::inbox::{Letters, inbox};
use crate::stage::{self, Stage, Way, contract, settings, transaction, with};

fn credentials() -> Credentials {
    Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap()
}

fn receiving(statuses: &[u16], rules: Rules) -> (Stage, Letters) {
    let (transport, letters) = inbox(statuses);
    (with(Way::Direct, settings().rules(rules).fetch(transport)), letters)
}

/// Presses a button; gives where the browser is sent, if it is.
async fn press(stage: &Stage, page: &str, name: &str, value: &str) -> Option<String> {
    let request = http::Request::post(format!("{}{page}", stage.origin)).header(CONTENT_TYPE, FORM);
    let reply = stage.send(request.body(form([(name, value)].into_iter())).unwrap()).await;
    let address = reply.headers().get(LOCATION).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(reply.status().as_u16(), if address.is_some() { 303 } else { 200 });
    address
}

async fn open(stage: &Stage, customer: &CustomerId, id: &str) {
    let page = SignPage::new(transaction(id), contract("CON1"), customer.clone(), "设备租赁合同")
        .notify_url("https://app.example/notify?shop=7")
        .return_url("https://app.example/return?x=1#part");
    assert!(stage.browse(stage.client.page_url(&page).unwrap().expose()).await.contains("签署 · sign"));
}

#[tokio::test]
async fn the_result_of_a_signing_is_posted_and_comes_back_with_the_browser() {
    let (stage, mut letters) = receiving(&[], Rules::default());
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    open(&stage, &person, "T1").await;
    let back = press(&stage, "/sandbox/pages/sign/T1", "action", "sign").await.unwrap();

    let (url, body) = letters.next().await;
    assert_eq!(url, "https://app.example/notify?shop=7");
    let notice = SignNotice::verify(&credentials(), &body).unwrap();
    assert_eq!((notice.transaction_id.as_str(), notice.result.clone()), ("T1", SignResult::Signed));
    let record = notice.confirm(&stage.client, &contract("CON1"), &person).await.unwrap();
    assert_eq!(record.result, SignResult::Signed);
    let pdf = stage.send(
        http::Request::get(notice.download_url.unwrap().expose())
            .body(hetong_transport::Payload::empty())
            .unwrap(),
    );
    assert!(pdf.await.into_body().collect(1 << 22).await.unwrap().starts_with(b"%PDF"));

    let query = back.strip_prefix("https://app.example/return?x=1&").unwrap().strip_suffix("#part").unwrap();
    assert_eq!(SignNotice::verify_return(&credentials(), query).unwrap().result, SignResult::Signed);

    let other = Credentials::new(stage::APP_ID, "AnotherFictitiousSecret0").unwrap();
    assert!(matches!(SignNotice::verify(&other, &body), Err(NotifyError::WrongDigest(_))));
}

#[tokio::test]
async fn a_rejection_on_the_page_and_by_a_call_is_told() {
    let (stage, mut letters) = receiving(&[], Rules::default());
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    open(&stage, &person, "T1").await;
    let back = press(&stage, "/sandbox/pages/sign/T1", "action", "reject").await.unwrap();
    let notice = SignNotice::verify(&credentials(), letters.next().await.1).unwrap();
    assert_eq!(notice.result, SignResult::Rejected);
    assert!(notice.download_url.is_none());
    let query = back.strip_prefix("https://app.example/return?x=1&").unwrap().strip_suffix("#part").unwrap();
    assert!(SignNotice::verify(&credentials(), query).is_err(), "its digest covers other parameters");
    assert_eq!(SignNotice::verify_return(&credentials(), query).unwrap().result, SignResult::Rejected);

    let (stage, mut letters) = receiving(&[], Rules::default());
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    open(&stage, &person, "T1").await;
    let reject = RejectContract::new(contract("CON1"), person, "价格有误", transaction("T1"));
    stage.client.call(&reject).await.unwrap();
    let notice = SignNotice::verify(&credentials(), letters.next().await.1).unwrap();
    assert_eq!(notice.result, SignResult::Rejected);
}

#[tokio::test]
async fn what_does_not_arrive_is_sent_again_by_the_plan_and_is_the_same_text() {
    let (stage, mut letters) = receiving(&[500, 404], Rules::default());
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let before = stage.clock.now();
    let sign = SignAuto::new(
        transaction("T1"),
        contract("CON1"),
        person,
        "设备租赁合同",
        SealPlace::keyword("乙方"),
    )
    .notify_url("https://app.example/notify");
    stage.client.call(&sign).await.unwrap();
    let (first, second, third) = (letters.next().await, letters.next().await, letters.next().await);
    assert_eq!((&first, &second), (&second, &third));
    let waited = stage.clock.now().duration_since(before).unwrap();
    assert_eq!(waited.as_secs(), 1 + 5, "the clock was waited on between the attempts");

    let mut seen = Seen::new(10);
    let key = || SignNotice::verify(&credentials(), &first.1).unwrap().dedup_key();
    assert!(seen.insert(key()));
    assert!(!seen.insert(key()));

    let told = stage.told("/sandbox/notifications").await;
    let notice = &told["notifications"][0];
    assert_eq!(notice["to"], "app.example/***");
    assert_eq!((&notice["about"], &notice["result"]), (&"T1".into(), &"3000".into()));
    let again = format!("{}/sandbox/notifications/{}/send", stage.origin, notice["number"].as_str().unwrap());
    let reply =
        stage.send(http::Request::post(again).body(hetong_transport::Payload::empty()).unwrap()).await;
    assert_eq!(reply.status(), 202);
    assert_eq!(letters.next().await, first, "a replay");
}

#[tokio::test]
async fn a_notification_is_given_up_at_the_end_of_the_plan() {
    let mut rules = Rules::default();
    rules.notice_retries.truncate(1);
    rules.notice_reply = Some("OK".to_owned());
    let (stage, mut letters) = receiving(&[], rules);
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let sign = SignAuto::new(
        transaction("T1"),
        contract("CON1"),
        person,
        "设备租赁合同",
        SealPlace::keyword("乙方"),
    )
    .notify_url("https://app.example/notify");
    stage.client.call(&sign).await.unwrap();
    letters.next().await;
    letters.next().await;
    // The outcome of the second attempt is noted after it was received.
    let notice = loop {
        let told = stage.told("/sandbox/notifications").await;
        let notice = told["notifications"][0].clone();
        if notice["state"] != "waiting" {
            break notice;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!((&notice["state"], &notice["attempts"]), (&"given_up".into(), &2.into()));
    assert!(letters.none());
}

#[tokio::test]
async fn a_verification_is_told_without_proof_and_returns_with_it() {
    let (stage, mut letters) = receiving(&[], Rules::default());
    let person = stage.registered("p", AccountType::Person).await;
    let verify = VerifyPerson::new(person.clone(), PersonPackage::Face, PageModify::Allowed)
        .customer_name("测试 用户")
        .notify_url("https://app.example/verified")
        .return_url("https://app.example/back");
    let page = stage.client.call(&verify).await.unwrap();
    let path = page.url.expose().strip_prefix(&stage.origin).unwrap().to_owned();
    let back = press(&stage, &path, "result", "pass").await.unwrap();

    let (url, body) = letters.next().await;
    assert_eq!(url, "https://app.example/verified");
    let hint = RealNameHint::read(&credentials(), &body).unwrap();
    assert_eq!(hint.unverified_serial_no, page.serial_no);
    let info = stage.client.call(&FindPersonCertInfo::new(hint.unverified_serial_no.clone())).await.unwrap();
    assert_eq!(info.person.unwrap().status, Some(PersonState::Passed));

    let query = back.strip_prefix("https://app.example/back?").unwrap();
    let returned = RealNameReturn::verify(&credentials(), query).unwrap();
    assert!(returned.state.passed());
    let forged = query.replace("status=2", "status=4");
    assert!(RealNameReturn::verify(&credentials(), forged).is_err(), "the status is covered");
}

/// A clock on which nobody ever wakes up.
#[derive(Clone, Debug)]
struct Still(hetong_transport::ManualClock);

#[async_trait::async_trait]
impl Clock for Still {
    fn now(&self) -> std::time::SystemTime {
        self.0.now()
    }

    async fn sleep(&self, _: std::time::Duration) {
        std::future::pending().await
    }
}

#[tokio::test]
async fn what_did_not_arrive_before_a_restart_is_sent_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let (transport, mut letters) = inbox(&[500]);
    let before =
        stage::on_clock(settings().data(folder.path()).fetch(transport.clone()), Still(stage::clock()));
    let person = before.person("p").await;
    before.contract("CON1").await;
    let sign = SignAuto::new(
        transaction("T1"),
        contract("CON1"),
        person,
        "设备租赁合同",
        SealPlace::keyword("乙方"),
    )
    .notify_url("https://app.example/notify");
    before.client.call(&sign).await.unwrap();
    let first = letters.next().await;
    while before.told("/sandbox/notifications").await["notifications"][0]["attempts"] != 1 {
        tokio::task::yield_now().await;
    }
    drop(before);

    // The database is free when the attempt that has just been noted is at its end.
    let settings = settings().data(folder.path()).fetch(transport);
    let after = loop {
        match Sandbox::new(settings.clone()) {
            Ok(sandbox) => break sandbox,
            Err(_) => tokio::task::yield_now().await,
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    tokio::spawn(after.serve(listener));
    assert_eq!(letters.next().await, first);
}

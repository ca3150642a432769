//! What is over stays over: nothing that was begun for one contract reaches the next one under its number, and nobody
//! signs twice where once is the rule.

use std::sync::Arc;

use hetong_fadada::{
    AccountType, BatchId, BatchQuickSign, BatchSignPage, ContractState, CustomerId, FillPage,
    OnlineTemplateId, PageModify, PersonPackage, QueryContractStatus, QuerySignResult, QuickSign,
    RejectContract, RevokeContract, SealPlace, SignAuto, SignData, SignItem, SignPage, SignResult,
    TemporaryLinks, Upload, UploadContract, UploadOnlineTemplate,
};
use hetong_sandbox::Rules;
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_transport::{Clock, FORM, ManualClock, Payload, form};
use http::header::CONTENT_TYPE;
use tokio::sync::Semaphore;

use crate::inbox::inbox;
use crate::stage::{
    self, Stage, Way, contract, in_process, nobody, refused, settings, text, transaction, with,
};

const BACK: &str = "https://app.example/back";
const NOTIFY: &str = "https://app.example/notify";

fn once() -> Stage {
    let mut rules = Rules::default();
    rules.one_signature_each = true;
    with(Way::Direct, settings().rules(rules))
}

async fn press(stage: &Stage, page: &str) -> String {
    let request = http::Request::post(format!("{}{page}", stage.origin)).header(CONTENT_TYPE, FORM);
    text(stage.send(request.body(form([("x", "1")].into_iter())).unwrap()).await).await
}

async fn result(stage: &Stage, customer: &CustomerId, number: &str) -> SignResult {
    let query = QuerySignResult::new(contract("CON1"), customer.clone(), transaction(number));
    stage.client.call(&query).await.unwrap().result
}

async fn open(stage: &Stage, customer: &CustomerId, number: &str) {
    let page = SignPage::new(transaction(number), contract("CON1"), customer.clone(), "合同");
    assert!(stage.browse(stage.client.page_url(&page).unwrap().expose()).await.contains("签署 · sign"));
}

/// Puts another contract under the number of the first.
async fn replaced(stage: &Stage) {
    stage.client.call(&RevokeContract::new(contract("CON1"))).await.unwrap();
    let upload = UploadContract::new(contract("CON1"), "另一份合同", Upload::pdf("x.pdf", LEASE_FORM));
    stage.client.call(&upload).await.unwrap();
}

async fn state(stage: &Stage) -> ContractState {
    stage.client.call(&QueryContractStatus::new(contract("CON1"))).await.unwrap().state
}

#[tokio::test]
async fn where_one_signature_each_is_the_rule_two_open_pages_give_one() {
    let stage = once();
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    open(&stage, &person, "T1").await;
    open(&stage, &person, "T2").await;
    assert!(stage.press("T1", "sign").await.contains("签署成功"));
    assert!(stage.press("T2", "sign").await.contains("1409"));
    assert_ne!(result(&stage, &person, "T2").await, SignResult::Signed);
}

#[tokio::test]
async fn where_one_signature_each_is_the_rule_a_batch_gives_one() {
    let stage = once();
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let items = ["T1", "T2"].map(|number| SignItem::new(contract("CON1"), transaction(number)));
    let batch = BatchId::new("B1").unwrap();
    let page = BatchSignPage::new(batch, "同一份合同", SignData::from(items), person.clone(), BACK);
    stage.browse(stage.client.page_url(&page).unwrap().expose()).await;
    press(&stage, "/sandbox/pages/batch/B1").await;
    assert_eq!(result(&stage, &person, "T1").await, SignResult::Signed);
    assert_eq!(result(&stage, &person, "T2").await, SignResult::Failed);
}

#[tokio::test]
async fn a_signing_that_is_over_does_not_reject_the_next_contract() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let reject =
        |number| RejectContract::new(contract("CON1"), person.clone(), "价格有误", transaction(number));
    open(&stage, &person, "T1").await;
    replaced(&stage).await;
    assert_eq!(refused(&stage, &reject("T1")).await.0, "1509");
    assert_eq!(state(&stage).await, ContractState::Waiting);

    stage.client.call(&reject("T2")).await.unwrap();
    assert_eq!(refused(&stage, &reject("T2")).await.0, "1405");
    replaced(&stage).await;
    assert_eq!(refused(&stage, &reject("T2")).await.0, "1509");
    assert_eq!(state(&stage).await, ContractState::Waiting);
}

#[tokio::test]
async fn temporary_addresses_of_a_revoked_contract_do_not_show_the_next_one() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    let links = stage.client.call(&TemporaryLinks::new(contract("CON1"), 30, 9)).await.unwrap();
    replaced(&stage).await;
    for link in [links.download_url.unwrap(), links.view_url.unwrap()] {
        let request = http::Request::get(link.expose()).body(Payload::empty()).unwrap();
        assert_eq!(stage.send(request).await.status(), 404);
    }
}

#[tokio::test]
async fn a_page_that_made_a_contract_does_not_make_the_next_one() {
    let stage = in_process(Way::Direct);
    let number = OnlineTemplateId::new("ON1").unwrap();
    let upload = UploadOnlineTemplate::new(number.clone(), Upload::pdf("租赁.pdf", LEASE_FORM));
    stage.client.call(&upload).await.unwrap();
    let page = FillPage::new(contract("CON1"), number, "合同", BACK);
    stage.browse(stage.client.page_url(&page).unwrap().expose()).await;
    press(&stage, "/sandbox/pages/fill/CON1").await;
    assert_eq!(state(&stage).await, ContractState::Waiting);
    assert!(press(&stage, "/sandbox/pages/fill/CON1").await.contains("2510"));
    stage.client.call(&RevokeContract::new(contract("CON1"))).await.unwrap();
    assert!(press(&stage, "/sandbox/pages/fill/CON1").await.contains("404"));
    assert_eq!(refused(&stage, &QueryContractStatus::new(contract("CON1"))).await.1, "合同已撤销");
}

#[tokio::test]
async fn only_persons_sign_quickly_and_whoever_acts_for_another_is_somebody() {
    let stage = in_process(Way::Direct);
    let (person, company) = (stage.person("p").await, stage.registered("c", AccountType::Company).await);
    stage.contract("CON1").await;
    let (modify, way) = (PageModify::Allowed, PersonPackage::Face);
    let quick =
        QuickSign::new(transaction("T1"), contract("CON1"), company.clone(), NOTIFY, modify, NOTIFY, way);
    assert_eq!(refused(&stage, &quick).await.0, "3100");
    let items = SignData::from([SignItem::new(contract("CON1"), transaction("T1"))]);
    let batch = BatchId::new("B1").unwrap();
    let quick = BatchQuickSign::new(company, batch, items, "合同", BACK, NOTIFY, modify, NOTIFY, way);
    assert_eq!(refused(&stage, &quick).await.0, "3100");

    let page = SignPage::new(transaction("T2"), contract("CON1"), person.clone(), "合同");
    let link = |page: &SignPage| stage.client.page_url(page).unwrap();
    let unknown = page.clone().outh_customer_id(nobody());
    assert!(stage.browse(link(&unknown).expose()).await.contains("1601"));
    let known = page.outh_customer_id(person);
    assert!(stage.browse(link(&known).expose()).await.contains("签署 · sign"));
}

/// A clock on which nobody wakes up before they are woken.
#[derive(Clone, Debug)]
struct Woken(ManualClock, Arc<Semaphore>);

#[async_trait::async_trait]
impl Clock for Woken {
    fn now(&self) -> std::time::SystemTime {
        self.0.now()
    }

    async fn sleep(&self, _: std::time::Duration) {
        self.1.acquire().await.unwrap().forget();
    }
}

#[tokio::test]
async fn what_was_forgotten_is_not_sent_again_under_the_number_of_another_notification() {
    // The first one does not arrive, and would be sent again.
    let (transport, mut letters) = inbox(&[500]);
    let bell = Arc::new(Semaphore::new(0));
    let stage = stage::on_clock(settings().fetch(transport), Woken(stage::clock(), Arc::clone(&bell)));
    let sign = |number, person: CustomerId| {
        let place = SealPlace::keyword("乙方");
        SignAuto::new(transaction(number), contract("CON1"), person, "合同", place).notify_url(NOTIFY)
    };
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    stage.client.call(&sign("T1", person)).await.unwrap();
    assert!(letters.next().await.1.contains("T1"));
    while stage.told("/sandbox/notifications").await["notifications"][0]["attempts"] != 1 {
        tokio::task::yield_now().await;
    }

    let forget = http::Request::delete(format!("{}/sandbox/state", stage.origin)).body(Payload::empty());
    assert_eq!(stage.send(forget.unwrap()).await.status(), 200);
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    stage.client.call(&sign("T2", person)).await.unwrap();
    assert!(letters.next().await.1.contains("T2"));
    bell.add_permits(9);
    for _ in 0..200 {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    assert!(letters.none(), "T2 arrived at once");
    assert_eq!(stage.told("/sandbox/notifications").await["notifications"][0]["attempts"], 1);
}

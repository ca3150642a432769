//! Seals of a customer, and who else may use them.

use hetong_fadada::{
    AccountType, AuthorizePerson, AuthorizeSeal, CreateTextSeal, CustomerId, Grant, ListSealAuthorizations,
    QuerySeals, RemoveSeal, ReplaceSeal, SealAuthQuery, SealId, SealImage, SealPlace, SetDefaultSeal,
    SignAuto,
};
use hetong_sandbox::pdf::{Fonts, Seal};

use crate::stage::{Stage, Way, in_process, nobody, pair, refused, transaction};

fn picture(text: &str) -> SealImage {
    SealImage::new(&Seal::person(&Fonts::bundled(), text).unwrap().png())
}

async fn drawn(stage: &Stage, customer: &CustomerId, text: &str) -> SealId {
    let seal = stage.client.call(&CreateTextSeal::new(customer.clone(), text)).await.unwrap();
    seal.signature_id.unwrap()
}

async fn default_seal(stage: &Stage, customer: &CustomerId) -> Option<String> {
    let state = stage.told("/sandbox/state").await;
    let customers = state["customers"].as_array().unwrap();
    let found = customers.iter().find(|known| known["customer_id"] == customer.as_str()).unwrap();
    found["default_seal"].as_str().map(str::to_owned)
}

#[tokio::test]
async fn seals_are_listed_replaced_and_removed() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let person = stage.person("p").await;
    assert_eq!(client.call(&QuerySeals::new(person.clone())).await.unwrap(), []);
    let first = drawn(&stage, &person, "测试甲").await;
    let second = drawn(&stage, &person, "测试乙").await;
    let third = drawn(&stage, &person, "测试丙").await;
    let all = client.call(&QuerySeals::new(person.clone())).await.unwrap();
    let ids: Vec<_> = all.iter().map(|seal| seal.signature_id.clone()).collect();
    assert_eq!(ids, [first.clone(), second.clone(), third.clone()]);
    assert_eq!(default_seal(&stage, &person).await.as_deref(), Some(third.as_str()));

    let one = QuerySeals::new(person.clone()).signature_id(first.clone());
    client.call(&ReplaceSeal::new(person.clone(), first.clone(), picture("换新"))).await.unwrap();
    let replaced = client.call(&one).await.unwrap();
    assert_eq!(replaced.len(), 1);
    assert_eq!(replaced[0].image.as_ref().unwrap().bytes(), picture("换新").bytes());
    assert_ne!(all[0].image, replaced[0].image);

    client.call(&SetDefaultSeal::new(person.clone(), first.clone())).await.unwrap();
    assert_eq!(default_seal(&stage, &person).await.as_deref(), Some(first.as_str()));
    // Not the default one: nothing else changes.
    client.call(&RemoveSeal::new(person.clone(), third.clone())).await.unwrap();
    assert_eq!(default_seal(&stage, &person).await.as_deref(), Some(first.as_str()));
    // The default one: the newest that is left follows.
    client.call(&RemoveSeal::new(person.clone(), first.clone())).await.unwrap();
    assert_eq!(default_seal(&stage, &person).await.as_deref(), Some(second.as_str()));
    client.call(&RemoveSeal::new(person.clone(), second.clone())).await.unwrap();
    assert_eq!(default_seal(&stage, &person).await, None);

    // Without a seal, one is drawn from the name.
    let contract = stage.contract("CON1").await;
    let place = SealPlace::keyword("乙方(签字)");
    client.call(&SignAuto::new(transaction("T1"), contract, person, "合同", place)).await.unwrap();
}

#[tokio::test]
async fn seals_are_refused_that_are_gone_or_somebody_elses() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let (person, other) = (stage.person("p").await, stage.person("q").await);
    let seal = drawn(&stage, &person, "测试甲").await;
    let gone = pair("1608", "印章编号无效");
    for (customer, seal) in [(&person, SealId::new("1").unwrap()), (&other, seal.clone())] {
        let query = QuerySeals::new(customer.clone()).signature_id(seal.clone());
        assert_eq!(refused(&stage, &query).await, gone);
        assert_eq!(refused(&stage, &RemoveSeal::new(customer.clone(), seal.clone())).await, gone);
        assert_eq!(refused(&stage, &SetDefaultSeal::new(customer.clone(), seal.clone())).await, gone);
        let replace = ReplaceSeal::new(customer.clone(), seal, picture("新"));
        assert_eq!(refused(&stage, &replace).await, pair("1602", "原章不存在"));
    }
    let unknown = pair("1601", "客户编号无效");
    assert_eq!(refused(&stage, &QuerySeals::new(nobody())).await, unknown);
    assert_eq!(refused(&stage, &RemoveSeal::new(nobody(), seal.clone())).await, unknown);
    assert_eq!(refused(&stage, &SetDefaultSeal::new(nobody(), seal.clone())).await, unknown);
    assert_eq!(refused(&stage, &ReplaceSeal::new(nobody(), seal.clone(), picture("新"))).await, unknown);
    let broken = SealImage::new(b"\x89PNG\r\n\x1a\nbroken");
    assert_eq!(refused(&stage, &ReplaceSeal::new(person.clone(), seal.clone(), broken)).await.0, "1607");

    client.call(&RemoveSeal::new(person.clone(), seal.clone())).await.unwrap();
    assert_eq!(refused(&stage, &RemoveSeal::new(person, seal)).await, gone);
}

#[tokio::test]
async fn a_company_lets_persons_use_its_seals() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let company = stage.company("c").await;
    let (person, other) = (stage.person("p").await, stage.person("q").await);
    let (first, second) =
        (drawn(&stage, &company, "示例公司").await, drawn(&stage, &company, "示例合同专用").await);

    let list = async |about: SealAuthQuery| {
        let entries = client.call(&ListSealAuthorizations::new(about)).await.unwrap();
        let mut entries: Vec<_> = entries
            .iter()
            .map(|entry| {
                (entry["person_id"].clone(), entry["signature_id"].as_str().unwrap_or("*").to_owned())
            })
            .collect();
        entries.sort_by_key(|(person, seal)| (person.to_string(), seal.clone()));
        entries
    };
    assert_eq!(list(SealAuthQuery::Relations { customer: None, seal: None }).await, []);
    let grant = |person: &CustomerId, seal: &SealId, grant: Grant| {
        AuthorizeSeal::new(company.clone(), grant, person.clone(), seal.clone())
    };
    for _ in 0..2 {
        client.call(&grant(&person, &first, Grant::Grant)).await.unwrap();
        let all = AuthorizePerson::new(company.clone(), other.clone(), Grant::Grant);
        client.call(&all).await.unwrap();
    }
    assert_eq!(list(SealAuthQuery::Relations { customer: None, seal: None }).await.len(), 2);
    assert_eq!(list(SealAuthQuery::HoldersOf(first.clone())).await.len(), 2);
    let holders = list(SealAuthQuery::HoldersOf(second.clone())).await;
    assert_eq!(holders, [(other.as_str().into(), "*".to_owned())]);
    let seals = list(SealAuthQuery::SealsOf(person.clone())).await;
    assert_eq!(seals, [(person.as_str().into(), first.as_str().to_owned())]);
    assert_eq!(list(SealAuthQuery::SealsOf(company.clone())).await.len(), 2, "its own");

    client.call(&grant(&person, &first, Grant::Cancel)).await.unwrap();
    client.call(&grant(&person, &first, Grant::Cancel)).await.unwrap();
    assert_eq!(list(SealAuthQuery::SealsOf(person.clone())).await, []);
    // With the seal, the leave to use it goes.
    client.call(&grant(&person, &second, Grant::Grant)).await.unwrap();
    client.call(&RemoveSeal::new(company.clone(), second.clone())).await.unwrap();
    assert_eq!(list(SealAuthQuery::SealsOf(person.clone())).await, []);

    assert_eq!(refused(&stage, &grant(&person, &second, Grant::Grant)).await, pair("1608", "签章不存在"));
    assert_eq!(refused(&stage, &grant(&nobody(), &first, Grant::Grant)).await.0, "1601");
    assert_eq!(refused(&stage, &grant(&company, &first, Grant::Grant)).await.0, "3100");
    let swapped = AuthorizePerson::new(person.clone(), company.clone(), Grant::Grant);
    assert_eq!(refused(&stage, &swapped).await, pair("2002", "账号类型非法"));
    let unknown = AuthorizePerson::new(nobody(), person, Grant::Grant);
    assert_eq!(refused(&stage, &unknown).await, pair("2002", "客户编号无效"));
    let list = ListSealAuthorizations::new(SealAuthQuery::HoldersOf(second));
    assert_eq!(refused(&stage, &list).await.0, "1608");
    let list = ListSealAuthorizations::new(SealAuthQuery::SealsOf(nobody()));
    assert_eq!(refused(&stage, &list).await.0, "1601");
    let registered = stage.registered("r", AccountType::Person).await;
    assert_eq!(
        stage.client.call(&QuerySeals::new(registered)).await.unwrap(),
        [],
        "asking needs no verification"
    );
}

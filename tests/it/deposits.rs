//! Verifications by number, certificates, deposits, and the older scheme.

use hetong_fadada::{
    AccountType, ApplyClientNumCert, ApplyNumCert, ChangeCustomerInfo, CheckThreeElements, CreateTextSeal,
    Credentials, CustomerId, DepositCompany, DepositHash, DepositPerson, DocumentType, Encrypted, EvidenceNo,
    FindSerialNo, LicenceType, PageModify, PersonPackage, Principal, Proof, QueryCert, SealPlace, Sha256,
    SignAuto, SyncCompany, SyncPerson, VerifiedMode, VerifiedType, VerifyPerson, YesNo,
};

use crate::stage::{APP_ID, APP_SECRET, Stage, Way, in_process, nobody, pair, refused, transaction};

fn encrypted(text: &str) -> Encrypted {
    Encrypted::triple_des(&Credentials::new(APP_ID, APP_SECRET).unwrap(), text).unwrap()
}

fn deposit_hash(customer: &CustomerId) -> DepositHash {
    let hash = Sha256::new("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855").unwrap();
    DepositHash::new(customer.clone(), "实名信息", "证据.zip", 1_795_255_200, 1024, hash, transaction("DEP1"))
}

fn deposit_person(customer: &CustomerId) -> DepositPerson {
    DepositPerson::new(
        customer.clone(),
        "实名信息",
        "示例平台",
        "测试用户",
        "000000199001011234",
        VerifiedType::Carrier,
    )
    .mobile_essential_factor(Proof::new().set("transactionId", "1"))
}

fn deposit_company(customer: &CustomerId) -> DepositCompany {
    DepositCompany::new(
        customer.clone(),
        "企业信息",
        "示例平台",
        "示例科技有限公司",
        LicenceType::ThreeInOne,
        VerifiedMode::PowerOfAttorney,
        Principal::LegalPerson,
        Proof::new().set("name", "测试"),
        transaction("DEP2"),
    )
    .credit_code("00000000000000000X")
}

async fn can_sign(stage: &Stage, customer: &CustomerId, number: &str) -> bool {
    let contract = stage.contract(number).await;
    let place = SealPlace::keyword("乙方(签字)");
    let sign = SignAuto::new(transaction(number), contract, customer.clone(), "合同", place);
    stage.client.call(&sign).await.is_ok()
}

#[tokio::test]
async fn a_customers_verifications_are_found() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let customer = stage.registered("p", AccountType::Person).await;
    let find = FindSerialNo::new(customer.clone());
    let found = client.call(&find).await.unwrap();
    assert!(found.bound.is_none() && found.verifications.is_empty());

    let verify = VerifyPerson::new(customer.clone(), PersonPackage::Face, PageModify::Allowed)
        .customer_name("测试用户");
    let page = client.call(&verify).await.unwrap();
    let found = client.call(&find).await.unwrap();
    let entry = &found.verifications[0];
    assert_eq!((&entry.serial_no, entry.status.as_deref()), (&page.serial_no, Some("0")));
    assert_eq!(entry.name.as_ref().unwrap().expose(), "测试用户");
    assert_eq!(entry.url.as_ref().unwrap().expose(), page.url.expose());
    assert!(found.bound.is_none());

    stage.complete(&page.serial_no, "").await;
    let apply = ApplyNumCert::new(customer, page.serial_no.clone());
    client.call(&apply).await.unwrap();
    assert_eq!(refused(&stage, &apply).await, pair("3201", "不能重复申请证书"));
    let found = client.call(&find).await.unwrap();
    assert_eq!(found.bound, Some(page.serial_no));
    assert_eq!(found.verifications[0].status.as_deref(), Some("2"));
    assert_eq!(refused(&stage, &FindSerialNo::new(nobody())).await.0, "1601");
}

#[tokio::test]
async fn a_certificate_tells_to_whom_it_is_made_out() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let person = stage.person("p").await;
    let certificate = client.call(&QueryCert::new(person)).await.unwrap().unwrap();
    assert!(certificate.distinguished_name.unwrap().expose().starts_with("CN=测试用户,"));
    assert_eq!(certificate.valid_from.as_deref(), Some("20261121180000"));
    assert_eq!(certificate.valid_to.as_deref(), Some("20271121180000"));

    let customer = stage.registered("q", AccountType::Person).await;
    assert_eq!(refused(&stage, &QueryCert::new(customer.clone())).await, pair("3205", "认证信息未通过"));
    let evidence = client.call(&deposit_person(&customer)).await.unwrap();
    assert!(client.call(&QueryCert::new(customer.clone())).await.unwrap().is_none());
    client.call(&ApplyClientNumCert::new(customer.clone(), evidence)).await.unwrap();
    let certificate = client.call(&QueryCert::new(customer)).await.unwrap().unwrap();
    let number = certificate.serial.unwrap();
    let name = certificate.distinguished_name.unwrap();
    assert!(name.expose().starts_with(&format!("CN={number},")), "a number in place of the name");
    assert_eq!(refused(&stage, &QueryCert::new(nobody())).await.0, "1601");
    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["certificates"].as_array().unwrap().len(), 2);
    assert_eq!(state["deposits"].as_array().unwrap().len(), 1);
    assert!(!state.to_string().contains("测试"), "names are left out of the state");
}

#[tokio::test]
async fn a_deposit_has_a_number_that_a_certificate_may_rest_on() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let (person, other) =
        (stage.registered("p", AccountType::Person).await, stage.registered("q", AccountType::Person).await);
    let company = stage.registered("c", AccountType::Company).await;

    let first = client.call(&deposit_hash(&person)).await.unwrap();
    let second = client.call(&deposit_hash(&person)).await.unwrap();
    assert_ne!(first, second, "each call makes another deposit");
    assert_eq!(first.as_str(), "20261121000000000000001");

    let none = pair("3202", "存证编号非法");
    let made_up = EvidenceNo::new("20261121000000000000009").unwrap();
    assert_eq!(refused(&stage, &ApplyClientNumCert::new(person.clone(), made_up)).await, none);
    assert_eq!(refused(&stage, &ApplyClientNumCert::new(other.clone(), first.clone())).await, none);
    assert_eq!(refused(&stage, &ApplyClientNumCert::new(nobody(), first.clone())).await.0, "1601");
    let apply = ApplyClientNumCert::new(person.clone(), first);
    client.call(&apply).await.unwrap();
    assert_eq!(refused(&stage, &apply).await, pair("3201", "不能重复申请证书"));
    // A hash does not tell what to write on a seal.
    assert!(!can_sign(&stage, &person, "CON1").await);
    client.call(&CreateTextSeal::new(person.clone(), "测试用户")).await.unwrap();
    assert!(can_sign(&stage, &person, "CON2").await);

    client.call(&deposit_person(&other).cert_flag(YesNo::Yes)).await.unwrap();
    assert!(can_sign(&stage, &other, "CON3").await, "the certificate came with the deposit");
    client.call(&deposit_company(&company).cert_flag(YesNo::Yes)).await.unwrap();
    assert!(can_sign(&stage, &company, "CON4").await);

    assert_eq!(refused(&stage, &deposit_hash(&nobody())).await, pair("1601", "客户编号无效"));
    assert_eq!(refused(&stage, &deposit_company(&nobody())).await, pair("1601", "客户编号无效"));
    assert_eq!(refused(&stage, &deposit_person(&company)).await, pair("3100", "账号类型非法"));
    assert_eq!(refused(&stage, &deposit_company(&person)).await, pair("3100", "账号类型非法"));
}

#[tokio::test]
async fn a_deposit_without_what_it_needs_is_refused() {
    use hetong_fadada::Endpoint as _;
    let stage = in_process(Way::Direct);
    let customer = stage.registered("p", AccountType::Person).await;
    let full = deposit_person(&customer);
    for name in ["preservation_name", "name", "idcard", "verified_type", "mobile_essential_factor"] {
        let mut params = full.params();
        if name == "mobile_essential_factor" {
            params.set(name, "[]")
        } else {
            drop(params.remove(name))
        }
        let signed = stage.signed_for(DepositPerson::SPEC, &params);
        let answer = crate::stage::text(stage.post(DepositPerson::SPEC.path, &signed).await).await;
        assert_eq!(answer, r#"{"code":1004,"data":null,"msg":"请求参数非法"}"#, "{name}");
    }
}

#[tokio::test]
async fn encrypted_elements_are_read() {
    let stage = in_process(Way::Direct);
    let check = |text: &str| CheckThreeElements::new(encrypted(text));
    stage.client.call(&check("测试用户|000000199001011234|13000000000")).await.unwrap();
    for wrong in ["测试用户|000000199001011234", "|000000199001011234|13000000000", "a|b|c", "", "a|b|1|1"]
    {
        assert_eq!(refused(&stage, &check(wrong)).await, pair("1004", "请求参数非法"), "{wrong}");
    }
    let other = Credentials::new(APP_ID, "AnotherAppSecret00000000").unwrap();
    let foreign = Encrypted::triple_des(&other, "测试用户|000000199001011234|13000000000").unwrap();
    assert_eq!(refused(&stage, &CheckThreeElements::new(foreign)).await.0, "1004");
    let log = stage.told("/sandbox/requests").await;
    let last = log["requests"].as_array().unwrap().last().unwrap();
    assert_eq!(last["notes"][0], "the text was not encrypted with this app_secret and cipher");
}

#[tokio::test]
async fn customers_of_the_older_scheme_can_sign_at_once() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let element = encrypted("000000199001011234|13000000000");
    let person = client.call(&SyncPerson::new("测试用户", element)).await.unwrap();
    assert_eq!(person.customer_id.as_str().len(), 16);
    assert!(can_sign(&stage, &person.customer_id, "CON1").await);
    let element = encrypted("X00000000|13000000000");
    let abroad = SyncPerson::new("测试用户", element).ident_type(DocumentType::Passport);
    assert!(can_sign(&stage, &client.call(&abroad).await.unwrap().customer_id, "CON3").await);
    let element = encrypted("00000000000000000X|13000000000");
    let company = SyncCompany::new("示例科技有限公司", "13000000000", "00000000000000000X", element);
    let first = client.call(&company).await.unwrap();
    assert!(can_sign(&stage, &first.customer_id, "CON2").await);
    assert_ne!(client.call(&company).await.unwrap().customer_id, first.customer_id);

    let wrong = pair("2002", "id_mobile不合法.");
    let element = encrypted("000000199001011234");
    assert_eq!(refused(&stage, &SyncPerson::new("测试用户", element)).await, wrong);
    let company = SyncCompany::new("示例", "13000000000", "0X", encrypted("0X|"));
    assert_eq!(refused(&stage, &company).await, wrong);

    let change = ChangeCustomerInfo::new(person.customer_id).mobile("13000000001");
    client.call(&change).await.unwrap();
    assert_eq!(refused(&stage, &ChangeCustomerInfo::new(nobody())).await, pair("2002", "客户编号无效"));
}

//! What is refused because of the state that something is in.

use hetong_fadada::{
    AccountType, AddWatermark, ApplyCert, Code, ContractId, CreateTextSeal, CustomerId, DeleteContract,
    DownloadContract, FileContract, FillTemplate, FindCompanyCertInfo, FindPersonCertInfo, PageModify,
    ParameterMap, PersonPackage, QueryContractHash, QueryContractStatus, QuerySignResult, RejectContract,
    RevokeContract, SealImage, SealPlace, SerialNo, SignAuto, SignPage, TemplateId, TemporaryLinks, Upload,
    UploadContract, UploadSeal, VerifyPerson, ViewContract, Watermark,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{ContractCodes, Rules};
use hetong_transport::Payload;

use crate::stage::{self, Way, contract, in_process, json, nobody, pair, refused, transaction};

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

/// What a contract can be brought to.
const STATES: [&str; 7] = ["absent", "waiting", "filed", "rejected", "revoked", "deleted", "expired"];

async fn expire(stage: &stage::Stage, number: &str) -> http::StatusCode {
    let address = format!("{}/sandbox/contracts/{number}/expire", stage.origin);
    stage.send(http::Request::post(address).body(Payload::empty()).unwrap()).await.status()
}

async fn bring_to(stage: &stage::Stage, person: &CustomerId, state: &str, number: &str) -> ContractId {
    if state == "absent" {
        return contract(number);
    }
    let contract = stage.contract(number).await;
    let client = &stage.client;
    match state {
        "filed" => client.call(&FileContract::new(contract.clone())).await.unwrap(),
        "revoked" => client.call(&RevokeContract::new(contract.clone())).await.unwrap(),
        "deleted" => client.call(&DeleteContract::new(contract.clone())).await.unwrap(),
        "rejected" => {
            let page = SignPage::new(transaction(number), contract.clone(), person.clone(), "合同");
            stage.browse(client.page_url(&page).unwrap().expose()).await;
            assert!(stage.press(number, "reject").await.contains("已拒签"));
        }
        "expired" => assert_eq!(expire(stage, number).await, 200),
        _ => {}
    }
    contract
}

/// Does something to a contract: the code with which it is refused, or nothing.
async fn code_of(stage: &stage::Stage, person: &CustomerId, act: &str, contract: ContractId) -> String {
    let client = &stage.client;
    let number = transaction(&format!("ACT{contract}"));
    let error = match act {
        "create" => {
            let upload = UploadContract::new(contract, "合同", Upload::pdf("x.pdf", LEASE_FORM));
            client.call(&upload).await.err()
        }
        "sign" => {
            let sign = SignAuto::new(number, contract, person.clone(), "合同", SealPlace::keyword("乙方"));
            client.call(&sign).await.map(drop).err()
        }
        "reject" => {
            client.call(&RejectContract::new(contract, person.clone(), "价格有误", number)).await.err()
        }
        "file" => client.call(&FileContract::new(contract)).await.err(),
        "revoke" => client.call(&RevokeContract::new(contract)).await.err(),
        "delete" => client.call(&DeleteContract::new(contract)).await.err(),
        "watermark" => client.call(&AddWatermark::new(contract, Watermark::text("样本"))).await.err(),
        "read" => client.download(&DownloadContract::new(contract)).await.map(drop).err(),
        "hash" => client.call(&QueryContractHash::new(contract)).await.map(drop).err(),
        "links" => client.call(&TemporaryLinks::new(contract, 1, 1)).await.map(drop).err(),
        "status" => client.call(&QueryContractStatus::new(contract)).await.map(drop).err(),
        other => panic!("{other}"),
    };
    error.map_or_else(String::new, |error| error.code().unwrap().as_str().to_owned())
}

#[tokio::test]
async fn everything_that_is_done_to_a_contract_depends_on_its_state() {
    let mut rules = Rules::default();
    rules.contract_codes = ContractCodes::Table;
    let stage = stage::with(Way::Direct, stage::settings().rules(rules));
    let person = stage.person("p").await;
    // Columns as in STATES; nothing where it is done.
    #[rustfmt::skip]
    let table = [
        ("create",    ["",     "2510", "2510", "2510", "",     "2510", "2510"]),
        ("sign",      ["1802", "",     "1402", "1405", "1404", "1803", "1403"]),
        ("reject",    ["1802", "",     "1402", "1405", "1404", "1803", "1403"]),
        ("file",      ["1401", "",     "1402", "1405", "1404", "1803", "1403"]),
        ("revoke",    ["1802", "",     "1402", "",     "1404", "1803", ""]),
        ("delete",    ["1802", "",     "1406", "",     "",     "1803", ""]),
        ("watermark", ["1802", "",     "1402", "1406", "1404", "1803", "1403"]),
        ("read",      ["1802", "",     "",     "",     "1404", "1803", ""]),
        ("hash",      ["1802", "",     "",     "",     "1404", "1803", ""]),
        ("links",     ["1802", "",     "",     "",     "1404", "1803", ""]),
        ("status",    ["1401", "",     "",     "",     "1404", "1803", "1403"]),
    ];
    for (row, (act, codes)) in table.into_iter().enumerate() {
        for (column, (state, code)) in STATES.into_iter().zip(codes).enumerate() {
            let contract = bring_to(&stage, &person, state, &format!("C{row}{column}")).await;
            assert_eq!(code_of(&stage, &person, act, contract).await, code, "{act} while {state}");
        }
    }
}

#[tokio::test]
async fn only_what_waits_expires() {
    let stage = in_process(Way::Direct);
    stage.contract("CON1").await;
    assert_eq!(expire(&stage, "CON1").await, 200);
    assert_eq!(expire(&stage, "CON1").await, 409);
    assert_eq!(expire(&stage, "NONE").await, 404);
    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["contracts"][0]["state"], "expired");
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
    let (_, message) = refused(&stage, &damaged).await;
    assert!(message.starts_with("无效模板文件 (sandbox: the PDF is damaged"), "{message}");
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

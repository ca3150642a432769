use hetong_fadada::{
    AccountType, Code, CompanyState, ContractId, ContractState, CreateTextSeal, CustomerId, DownloadContract,
    DownloadFile, Error, FileId, FileKind, FindCompanyCertInfo, FindPersonCertInfo, OpenId, PageModify,
    PersonPackage, PersonState, QueryContractStatus, QuerySignResult, RegisterAccount, SerialNo, SignResult,
    TransactionId, UploadSeal, VerifyPerson,
};
use hetong_transport::{ErrorKind, Replay};
use http::Response;

use crate::support::{self, stage};

fn contract() -> ContractId {
    ContractId::new("CON0001").unwrap()
}

fn customer() -> CustomerId {
    CustomerId::new("0123456789ABCDEF0123456789ABCDEF").unwrap()
}

fn serial() -> SerialNo {
    SerialNo::new("0123456789abcdef0123456789abcdef").unwrap()
}

#[tokio::test]
async fn a_registration_answers_the_customer_number() {
    let register = RegisterAccount::new(OpenId::new("user-0001").unwrap(), AccountType::Person);
    let stage =
        stage(Replay::new().json(r#"{"code":1,"data":"0123456789ABCDEF0123456789ABCDEF","msg":"success"}"#));
    assert_eq!(stage.client.call(&register).await.unwrap(), customer());

    for (answer, what) in [
        (r#"{"code":1,"data":null,"msg":"success"}"#, "it has no data"),
        (r#"{"code":1,"msg":"success"}"#, "it has no data"),
        (r#"{"code":1,"data":{"x":1},"msg":"success"}"#, "its data is no text"),
    ] {
        let error = support::stage(Replay::new().json(answer)).client.call(&register).await.unwrap_err();
        // Code 1 says that the account is there now.
        assert!(matches!(error, Error::Unclear(_)), "{error:?}");
        assert!(error.to_string().contains(&format!("may have been carried out: {what} |")), "{error}");
    }
}

#[tokio::test]
async fn a_verification_page_is_decoded() {
    let verify = VerifyPerson::new(customer(), PersonPackage::Face, PageModify::Allowed);
    for url in ["aHR0cHM6Ly92LmV4YW1wbGUvcD9hPTEmYj0y", "aHR0cHM6Ly92LmV4YW1wbGUvcD9hPTEmYj0y%3D%3D"] {
        let url = url.replace("Yj0y%3D%3D", "Yj0%3D");
        let answer =
            format!(r#"{{"code":1,"data":{{"transactionNo":"{0}","url":"{url}","new":"x"}}}}"#, serial());
        let page = stage(Replay::new().json(&answer)).client.call(&verify).await.unwrap();
        assert_eq!(page.serial_no, serial());
        assert!(page.url.expose().starts_with("https://v.example/p?a=1&b="), "{}", page.url.expose());
        assert_eq!(page.more.names().collect::<Vec<_>>(), ["new"]);
        assert_eq!(format!("{:?}", page.url), "PageUrl(v.example/***)");
    }
}

#[tokio::test]
async fn the_data_of_a_person_are_typed_and_hidden() {
    let answer = r#"{"code":1,"data":{"authenticationSubmitTime":"1546939583000","bankCard":null,"company":null,
        "manager":null,"passTime":"","person":{"auditFailReason":"","auditorTime":"2019-01-08 17:15:05.0",
        "headPhotoPath":"planted-photo","idCard":"planted-number","mobile":13000000000,"personName":"planted-name",
        "status":2,"type":"0","verifyType":null,"newField":"planted-new"},
        "transactionNo":"0123456789abcdef0123456789abcdef","type":"1"},"msg":"success"}"#;
    let info =
        stage(Replay::new().json(answer)).client.call(&FindPersonCertInfo::new(serial())).await.unwrap();
    let person = info.person.as_ref().unwrap();
    assert_eq!(person.status, Some(PersonState::Passed));
    assert_eq!(person.name.as_ref().unwrap().expose(), "planted-name");
    assert_eq!(person.mobile.as_ref().unwrap().expose(), "13000000000");
    assert_eq!((person.fail_reason.as_deref(), person.package.as_deref()), (None, None));
    assert_eq!((info.submitted.is_some(), info.passed.is_some()), (true, false));
    assert_eq!(person.more.get("newField").and_then(|value| value.as_str()), Some("planted-new"));
    let told = format!("{info:?}");
    assert!(!told.contains("planted") && !told.contains("13000000000"), "{told}");
}

#[tokio::test]
async fn the_data_of_a_company_are_typed() {
    let answer = r#"{"code":1,"data":{"company":{"companyName":"示例科技有限公司","status":"3","isThreeCertType":1},
        "manager":{"personName":"测试用户"},"transactionNo":"0123456789abcdef0123456789abcdef","type":"2"}}"#;
    let info =
        stage(Replay::new().json(answer)).client.call(&FindCompanyCertInfo::new(serial())).await.unwrap();
    let company = info.company.unwrap();
    assert_eq!(company.status, Some(CompanyState::UnderReview));
    assert_eq!(company.three_in_one.as_deref(), Some("1"));
    assert_eq!(info.manager.unwrap().name.unwrap().expose(), "测试用户");
}

#[tokio::test]
async fn a_missing_field_is_named_and_its_content_is_never_quoted() {
    let answer = r#"{"code":1,"data":{"person":{"personName":"planted"}},"msg":"success"}"#;
    let error =
        stage(Replay::new().json(answer)).client.call(&FindPersonCertInfo::new(serial())).await.unwrap_err();
    assert!(error.to_string().ends_with("missing field `transactionNo`"), "{error}");
    let answer = r#"{"code":1,"data":{"person":"planted","transactionNo":"1"},"msg":"success"}"#;
    let error =
        stage(Replay::new().json(answer)).client.call(&FindPersonCertInfo::new(serial())).await.unwrap_err();
    assert!(error.to_string().ends_with("a field has another type than expected"), "{error}");
    assert!(!format!("{error:?}").contains("planted"));
}

#[tokio::test]
async fn a_sign_result_is_read_from_text_object_or_top_level() {
    let query = QuerySignResult::new(contract(), customer(), TransactionId::new("TRX0001").unwrap());
    for (answer, result) in [
        (
            r#"{"code":"1","data":"{\"result\":\"3000\",\"download_url\":\"https:\/\/s.example\/d\"}"}"#,
            SignResult::Signed,
        ),
        (r#"{"code":1,"data":{"result":9999}}"#, SignResult::Waiting),
        (r#"{"code":"1","result":"3003"}"#, SignResult::Rejected),
        (r#"{"code":"1","data":"{\"result\":\"3777\"}"}"#, SignResult::Other("3777".to_owned())),
    ] {
        let record = stage(Replay::new().json(answer)).client.call(&query).await.unwrap();
        assert_eq!(record.result, result, "{answer}");
    }
}

#[tokio::test]
async fn a_contracts_state_is_read_under_both_names() {
    let query = QueryContractStatus::new(contract());
    for (answer, state) in [
        (r#"{"code":"1000","contract_status":"0"}"#, ContractState::Waiting),
        (r#"{"code":"1000","contractStatus":5}"#, ContractState::Rejected),
        (r#"{"code":"1000","contract_status":"3"}"#, ContractState::Other("3".to_owned())),
        (r#"{"code":"1000","contract_status":"2","contractStatus":"2"}"#, ContractState::Finished),
    ] {
        let status = stage(Replay::new().json(answer)).client.call(&query).await.unwrap();
        assert_eq!(status.state, state, "{answer}");
    }
}

#[tokio::test]
async fn a_seal_is_read_with_escaped_slashes() {
    let answer =
        r#"{"code":1,"data":{"signature_img_base64":"iVBORw0KGgo\/","signature_id":77},"msg":"success"}"#;
    let seal = stage(Replay::new().json(answer))
        .client
        .call(&CreateTextSeal::new(customer(), "测试章"))
        .await
        .unwrap();
    assert_eq!(seal.image.as_str(), "iVBORw0KGgo/");
    assert_eq!(seal.image.bytes().unwrap()[..4], *b"\x89PNG");
    assert_eq!(seal.signature_id.unwrap().as_str(), "77");
}

fn with_type(content_type: &str, body: &'static str) -> Response<&'static str> {
    Response::builder().header("content-type", content_type).body(body).unwrap()
}

#[tokio::test]
async fn a_file_comes_as_it_is_whatever_its_type_says() {
    for content_type in ["application/pdf", "application/octet-stream", "application/json"] {
        let stage = stage(Replay::new().reply(with_type(content_type, "%PDF-1.7 x")));
        let file = stage.client.download(&DownloadContract::new(contract())).await.unwrap();
        assert_eq!(file.content_type(), content_type);
        assert_eq!(&file.bytes(100).await.unwrap()[..], b"%PDF-1.7 x");
    }
}

#[tokio::test]
async fn json_where_a_file_is_due_is_a_refusal_or_unreadable() {
    let download = DownloadContract::new(contract());
    let refusal =
        with_type("application/json", r#"{"code":"4002","msg":"文件已被删除或下载","result":"error"}"#);
    let error = stage(Replay::new().reply(refusal)).client.download(&download).await.unwrap_err();
    assert_eq!(error.code(), Some(&Code::FileGone));

    for (body, what) in [
        (r#"{"code":"1000","msg":"x"}"#, "JSON where a file or a page is due"),
        ("", "it is empty"),
        ("  <html>login</html>", "it is HTML"),
        (r#"{"cod"#, "it is no JSON"),
        (r#"{"message":"x"}"#, "it is JSON without a code"),
    ] {
        let reply = || with_type("application/pdf", body);
        let stage = stage(Replay::new().reply(reply()).reply(reply()).reply(reply()));
        let error = stage.client.download(&download).await.unwrap_err();
        assert!(error.to_string().ends_with(what), "{error}");
    }
}

#[tokio::test]
async fn a_text_is_not_taken_for_a_file() {
    for (content_type, body) in [
        ("application/json", "\u{feff}{\"code\":\"1004\",\"msg\":\"请求参数非法\"}"),
        ("application/pdf", "\u{feff}{\"code\":\"1004\",\"msg\":\"请求参数非法\"}"),
        ("application/json;charset=UTF-8", "\"system error\""),
        ("text/html", "error <b>x</b>"),
        ("text/html", "\u{feff}<html>"),
    ] {
        let reply = || with_type(content_type, body);
        let stage = stage(Replay::new().reply(reply()).reply(reply()).reply(reply()));
        let error = stage.client.download(&DownloadFile::new(FileId::new("1").unwrap())).await.unwrap_err();
        match error.code() {
            Some(code) => assert_eq!(code, &Code::ParameterInvalid),
            None => assert!(matches!(error, Error::Unreadable(_)), "{error:?}"),
        }
    }
    // A PDF that is asked for must be one.
    let picture = || with_type("image/jpeg", "\u{ff}");
    let stage = stage(Replay::new().reply(picture()).reply(picture()).reply(picture()));
    let download = DownloadFile::new(FileId::new("1").unwrap()).doc_type(FileKind::Pdf);
    assert!(matches!(stage.client.download(&download).await, Err(Error::Unreadable(_))));
}

#[tokio::test]
async fn a_download_that_is_too_long_is_an_error() {
    let stage = stage(Replay::new().reply(Response::new("%PDF-1.7")));
    let file = stage.client.download(&DownloadFile::new(FileId::new("1").unwrap())).await.unwrap();
    assert_eq!(file.bytes(7).await.unwrap_err().kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn a_number_or_a_text_is_the_same_code() {
    for answer in
        [r#"{"code":1302,"data":null,"msg":"尚未实名认证"}"#, r#"{"code":"1302","msg":"尚未实名认证"}"#]
    {
        let upload = UploadSeal::new(customer(), support::image());
        let error = stage(Replay::new().json(answer)).client.call(&upload).await.unwrap_err();
        assert_eq!(error.code(), Some(&Code::NotVerified));
    }
    let bom = "\u{feff}{\"code\":\"1000\",\"contract_status\":\"0\"}";
    assert!(stage(Replay::new().json(bom)).client.call(&QueryContractStatus::new(contract())).await.is_ok());
}

#[tokio::test]
async fn unknown_codes_are_kept() {
    let answer = r#"{"code":"4711","msg":"新的错误","result":"error"}"#;
    let error = stage(Replay::new().json(answer))
        .client
        .call(&QueryContractStatus::new(contract()))
        .await
        .unwrap_err();
    assert_eq!(error.code().unwrap().as_str(), "4711");
    assert!(error.to_string().contains("4711: 新的错误"), "{error}");
}

#[tokio::test]
async fn another_status_is_told() {
    let not_found = Response::builder().status(404).body("<html>planted</html>").unwrap();
    let error = stage(Replay::new().reply(not_found))
        .client
        .call(&QueryContractStatus::new(contract()))
        .await
        .unwrap_err();
    let Error::Rejected(rejection) = &error else { panic!("{error:?}") };
    assert_eq!((rejection.status, rejection.code.is_none()), (404, true));
    assert_eq!(
        error.to_string(),
        "QueryContractStatus (查询合同状态) was rejected with HTTP status 404 | There is no such path there: is the base \
         address right?"
    );
}

#[tokio::test]
async fn an_answer_beyond_the_limit_is_an_error() {
    let replay = Replay::new().json(r#"{"code":"1000","contract_status":"0"}"#);
    let client = hetong_fadada::Client::builder(support::credentials(), support::direct())
        .limit(10)
        .retry(hetong_fadada::Retry::never())
        .build(replay, hetong_transport::ManualClock::at_seconds(support::NOW));
    let error = client.call(&QueryContractStatus::new(contract())).await.unwrap_err();
    assert!(error.to_string().ends_with("the reply is longer than the limit"), "{error}");
}

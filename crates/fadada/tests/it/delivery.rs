use std::time::Duration;

use hetong_fadada::{
    ApplyCert, Code, ContractId, CustomerId, Endpoint as _, Error, FileContract, FillTemplate, ParameterMap,
    QueryContractStatus, SealPlace, SerialNo, SignAuto, TemplateId, TransactionId, UploadContract,
    UploadSeal,
};
use hetong_transport::{ErrorKind, Replay};

use crate::support::{self, stage};

const DONE: &str = r#"{"code":"1000","msg":"操作成功","result":"success"}"#;

fn contract() -> ContractId {
    ContractId::new("CON0001").unwrap()
}

fn customer() -> CustomerId {
    CustomerId::new("0123456789ABCDEF0123456789ABCDEF").unwrap()
}

fn sign() -> SignAuto {
    let transaction = TransactionId::new("TRX0001").unwrap();
    SignAuto::new(transaction, contract(), customer(), "采购合同", SealPlace::keyword("甲方"))
}

#[tokio::test]
async fn a_second_attempt_is_signed_anew() {
    let stage = stage(Replay::new().fail(ErrorKind::Connect).json(DONE));
    stage.client.call(&sign()).await.unwrap();
    let requests = stage.replay.requests();
    let [first, second] = &requests[..] else { panic!("{requests:?}") };
    assert_eq!(first.value("timestamp").unwrap(), "20240102030405");
    assert_eq!(second.value("timestamp").unwrap(), "20240102030406");
    assert_ne!(first.value("msg_digest"), second.value("msg_digest"));
    assert_eq!(first.value("transaction_id").unwrap(), "TRX0001");
    assert_eq!(first.value("transaction_id"), second.value("transaction_id"));
}

#[tokio::test]
async fn a_signature_with_a_lost_reply_is_not_sent_again_but_reported() {
    for replay in [
        Replay::new().fail(ErrorKind::Timeout),
        Replay::new().fail(ErrorKind::Truncated),
        Replay::new().reply(http::Response::builder().status(502).body("<html>Bad Gateway").unwrap()),
        Replay::new().json("<html>maintenance</html>"),
        Replay::new().json(r#"{"code":"-1","msg":"抱歉,暂时无法处理您的请求,请稍后再试。"}"#),
        // Code 2 stands for a call that is under way.
        Replay::new().json(r#"{"code":"2","msg":"success"}"#),
        Replay::new().reply(http::Response::builder().status(202).body("").unwrap()),
        Replay::new().reply(http::Response::builder().status(204).body("").unwrap()),
        Replay::new().reply(http::Response::builder().status(206).body(DONE).unwrap()),
        Replay::new().reply(http::Response::builder().status(302).body("").unwrap()),
        Replay::new().json(""),
    ] {
        let stage = stage(replay.json(DONE));
        let error = stage.client.call(&sign()).await.unwrap_err();
        let Error::Unclear(unclear) = &error else { panic!("{error:?}") };
        assert_eq!((unclear.attempts, unclear.endpoint.confirm), (1, Some("QuerySignResult")));
        assert_eq!(stage.replay.requests().len(), 1);
        let told = error.to_string();
        assert!(told.starts_with("SignAuto (自动签署) may have been carried out: "), "{told}");
        assert!(
            told.ends_with("| Ask with QuerySignResult before making it again, and keep its ids."),
            "{told}"
        );
    }
}

#[tokio::test]
async fn a_filing_is_not_sent_again_either() {
    let stage = stage(Replay::new().fail(ErrorKind::Broken).json(DONE));
    let error = stage.client.call(&FileContract::new(contract())).await.unwrap_err();
    assert!(matches!(error, Error::Unclear(_)), "{error:?}");
}

#[tokio::test]
async fn success_without_its_result_leaves_the_result_open() {
    let stage = stage(Replay::new().json(r#"{"code":1,"data":{},"msg":"success"}"#));
    let error = stage.client.call(&UploadSeal::new(customer(), support::image())).await.unwrap_err();
    assert!(matches!(error, Error::Unclear(_)), "{error:?}");
    assert!(error.to_string().contains("missing field"), "{error}");
}

#[tokio::test]
async fn a_call_that_makes_another_one_each_time_is_not_sent_again() {
    let stage = stage(Replay::new().fail(ErrorKind::Timeout).json("{}"));
    let error = stage.client.call(&UploadSeal::new(customer(), support::image())).await.unwrap_err();
    assert!(matches!(error, Error::Unclear(_)), "{error:?}");
    assert!(error.to_string().contains("Look at the provider's side"), "{error}");
}

#[tokio::test]
async fn already_there_after_our_own_lost_reply_is_success() {
    for refusal in [
        r#"{"code":"2510","msg":"合同id重复","result":"error"}"#,
        // Some deployments answer 2002 with the text of the code.
        r#"{"code":"2002","msg":"合同id重复","result":"error"}"#,
    ] {
        let stage = stage(Replay::new().fail(ErrorKind::Timeout).json(refusal));
        stage.client.call(&UploadContract::new(contract(), "采购合同", support::pdf())).await.unwrap();
        assert_eq!(stage.replay.requests().len(), 2);
    }
    let stage = stage(Replay::new().fail(ErrorKind::Timeout).json(r#"{"code":"2002","msg":"合同id重复"}"#));
    let map = ParameterMap::new().field("a", "b");
    let fill = FillTemplate::new(TemplateId::new("T").unwrap(), contract(), "采购合同", map);
    let links = stage.client.call(&fill).await.unwrap();
    assert_eq!(links.download_url, None);
}

#[tokio::test]
async fn already_there_at_the_first_attempt_is_a_refusal() {
    let stage = stage(Replay::new().json(r#"{"code":3201,"msg":"不能重复申请证书"}"#));
    let apply = ApplyCert::new(customer(), SerialNo::new("0123456789abcdef0123456789abcdef").unwrap());
    let error = stage.client.call(&apply).await.unwrap_err();
    assert_eq!(error.code(), Some(&Code::CertificateAlreadyApplied));
    assert_eq!(
        error.to_string(),
        "ApplyCert (实名证书申请) was rejected with code 3201: 不能重复申请证书 | The customer already has the \
         certificate. | Nothing to do."
    );
}

#[tokio::test]
async fn too_many_requests_is_waited_for() {
    let busy = r#"{"code":1006,"msg":"请求频繁,请稍后再试"}"#;
    let stage = stage(Replay::new().json(busy).json(busy).json(DONE));
    stage.client.call(&sign()).await.unwrap();
    assert_eq!(stage.clock.slept(), [Duration::from_secs(1), Duration::from_secs(1)]);
}

#[tokio::test]
async fn a_question_is_asked_again() {
    let replay = Replay::new()
        .fail(ErrorKind::Timeout)
        .reply(http::Response::builder().status(503).body("").unwrap())
        .json(r#"{"code":"1000","contract_status":"2"}"#);
    let stage = stage(replay);
    let status = stage.client.call(&QueryContractStatus::new(contract())).await.unwrap();
    assert_eq!(status.state, hetong_fadada::ContractState::Finished);
}

#[tokio::test]
async fn a_question_without_an_answer_is_no_reply() {
    let replay = Replay::new().fail(ErrorKind::Timeout).fail(ErrorKind::Timeout).fail(ErrorKind::Silence);
    let error = stage(replay).client.call(&QueryContractStatus::new(contract())).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "QueryContractStatus (查询合同状态) has no reply after 3 attempts: the peer stopped sending"
    );
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_once_and_told() {
    let rejected = |date: &str| {
        let reply = http::Response::builder().header("date", date);
        reply.body(r#"{"code":1003,"data":null,"msg":"msg_digest无效"}"#).unwrap()
    };
    // The service's clock shows one hour more than ours.
    let late = "Mon, 01 Jan 2024 20:04:05 GMT";
    let corrected = stage(Replay::new().reply(rejected(late)).json(DONE));
    corrected.client.call(&sign()).await.unwrap();
    assert_eq!(corrected.replay.requests()[1].value("timestamp").unwrap(), "20240102040405");

    let wrong = stage(Replay::new().reply(rejected(late)).reply(rejected(late)));
    let error = wrong.client.call(&sign()).await.unwrap_err();
    assert!(error.to_string().contains("This machine's clock is 3600 s slow."), "{error}");

    let right = stage(Replay::new().reply(rejected("Mon, 01 Jan 2024 19:04:05 GMT")));
    let error = right.client.call(&sign()).await.unwrap_err();
    assert_eq!(error.code(), Some(&Code::DigestInvalid));
    assert!(!error.to_string().contains("clock is"), "{error}");
}

#[tokio::test]
async fn the_digest_covers_the_very_json_that_is_sent() {
    let stage = stage(Replay::new().json(DONE));
    let map = ParameterMap::new().field("platformName", "The Earth").field("borrower", "Boss Horse");
    let fill = FillTemplate::new(TemplateId::new("TPL0001").unwrap(), contract(), "Test", map);
    stage.client.call(&fill).await.unwrap();
    let request = &stage.replay.requests()[0];
    assert_eq!(
        request.value("parameter_map").unwrap(),
        r#"{"platformName":"The Earth","borrower":"Boss Horse"}"#
    );
    // Computed by another implementation.
    assert_eq!(
        request.value("msg_digest").unwrap(),
        "MjI2NzIwQzdFMjk3Q0E5QTdBMEJCNDVCNUQ5Mjc4RTIxMjc2ODFDMA=="
    );
}

#[tokio::test]
async fn a_refusal_after_a_lost_reply_tells_of_both() {
    let replay = Replay::new()
        .fail(ErrorKind::Timeout)
        .json(r#"{"code":"2002","msg":"文件类型错误","result":"error"}"#);
    let upload = UploadContract::new(contract(), "采购合同", support::pdf());
    let error = stage(replay).client.call(&upload).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("| The reply to an earlier attempt was lost; it may have been carried out.")
    );
    assert_eq!(UploadContract::SPEC.done, ["2510"]);
}

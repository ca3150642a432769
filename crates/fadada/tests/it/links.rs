use hetong_fadada::{
    ContractId, DownloadEvidenceReport, Error, GatewayCredentials, PageUrl, Raw, Recipe, Route, Upload,
};
use hetong_signing::Part;
use hetong_transport::Replay;

use crate::support::{stage, stage_on};

const LINK: &str = "https://files.example/api/getdocs.action?app_id=900001&transaction_id=TRX0001&send_app_id=null&x=%E5%90%88";

fn link(text: &str) -> PageUrl {
    PageUrl::new(text.to_owned())
}

#[tokio::test]
async fn a_link_is_fetched_as_it_is_and_without_credentials() {
    let stage = stage(Replay::new().reply(http::Response::new("%PDF-1.7 fictitious")));
    let file = stage.client.fetch(&link(LINK)).await.unwrap();
    assert_eq!(&file.bytes(100).await.unwrap()[..], b"%PDF-1.7 fictitious");
    let requests = stage.replay.requests();
    assert_eq!(requests[0].uri.to_string(), LINK);
    assert_eq!(requests[0].method, "GET");
    assert!(requests[0].headers.get("authorization").is_none());
}

#[tokio::test]
async fn a_link_in_clear_is_fetched_only_where_the_route_is() {
    let clear = LINK.replace("https", "http");
    let strict = stage(Replay::new());
    let told = strict.client.fetch(&link(&clear)).await.unwrap_err().to_string();
    assert!(told.starts_with("link is not https"), "{told}");
    assert!(strict.replay.requests().is_empty());
    for wrong in ["", "/relative", "file:///etc/passwd", "https://user@files.example/"] {
        assert!(matches!(strict.client.fetch(&link(wrong)).await, Err(Error::Invalid(_))), "{wrong}");
    }

    let route = Route::direct_in_clear("http://127.0.0.1:8080/api").unwrap();
    let loose = stage_on(route, Replay::new().reply(http::Response::new("%PDF-1.7 fictitious")));
    loose.client.fetch(&link(&clear)).await.unwrap();
}

#[tokio::test]
async fn a_refusal_in_the_place_of_a_file_is_one() {
    let stage = stage(Replay::new().json(r#"{"code":1002,"data":null,"msg":"app_id非法"}"#));
    assert!(matches!(stage.client.fetch(&link(LINK)).await, Err(Error::Rejected(_))));
}

#[test]
fn a_link_tells_its_host_and_its_parameters_and_debug_no_more_than_the_host() {
    let link = link(LINK);
    assert_eq!(link.host().as_deref(), Some("files.example"));
    assert_eq!(link.parameter("transaction_id").as_deref(), Some("TRX0001"));
    assert_eq!(link.parameter("x").as_deref(), Some("合"));
    assert_eq!(link.parameter("contract_id"), None);
    assert_eq!(format!("{link:?}"), "PageUrl(files.example/***)");
}

const RECIPE: Recipe =
    Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("contract_id"), Part::Text("x")], tail: &[] };

#[tokio::test]
async fn a_call_without_a_description_goes_to_its_path_with_its_digest() {
    let stage = stage(Replay::new().json(r#"{"code":1,"data":"x","msg":"success"}"#));
    let call = Raw::path("new_endpoint.api", RECIPE).param("contract_id", "CON0001").param("other", "1");
    let answer = stage.client.call_raw(&call).await.unwrap();
    assert_eq!(answer.data_text().unwrap(), "x");
    let request = &stage.replay.requests()[0];
    assert_eq!(request.uri.path(), "/api/new_endpoint.api");
    let params = [("contract_id", "CON0001"), ("other", "1")].into_iter().collect();
    let stamp = hetong_signing::Stamp::parse(&request.value("timestamp").unwrap()).unwrap();
    let (app_id, secret) = (crate::support::APP_ID, crate::support::APP_SECRET.into());
    let digest = hetong_signing::fadada::msg_digest(app_id, &secret, &stamp, &RECIPE, &params);
    assert_eq!(request.value("msg_digest"), Some(digest));
}

#[tokio::test]
async fn a_call_without_a_description_takes_files() {
    let stage = stage(Replay::new().json(r#"{"code":1,"data":null,"msg":"success"}"#));
    let call = Raw::path("new_upload.api", RECIPE).file("paper", Upload::pdf("x.pdf", "%PDF-1.7")).unwrap();
    stage.client.call_raw(&call.param("contract_id", "CON0001")).await.unwrap();
    let body = String::from_utf8(stage.replay.requests()[0].body.to_vec()).unwrap();
    assert!(body.contains(r#"name="paper"; filename="x.pdf""#), "{body}");
}

#[tokio::test]
async fn a_call_without_a_description_is_not_made_twice_and_its_path_stays_where_it_is() {
    let lost = stage(Replay::new().fail(hetong_transport::ErrorKind::Timeout));
    let call = Raw::path("new_endpoint.api", RECIPE);
    assert!(matches!(lost.client.call_raw(&call).await, Err(Error::Unclear(_))));
    assert_eq!(lost.replay.requests().len(), 1);
    for path in ["", "../x.api", "x.api?a=b", "x.api#y", "合同.api"] {
        let call = Raw::path(path, RECIPE);
        assert!(matches!(lost.client.call_raw(&call).await, Err(Error::Invalid(_))), "{path}");
    }
}

#[tokio::test]
async fn whatever_the_verb_a_call_without_a_description_may_have_signed() {
    let call = Raw::path("extsign_auto.api", RECIPE);
    let lost = || Replay::new().fail(hetong_transport::ErrorKind::Timeout);
    let done = || Replay::new().json(r#"{"code":"1000","msg":"操作成功","result":"success"}"#);
    let silent = || Replay::new().reply(http::Response::new(""));
    for replay in [lost(), done(), silent()] {
        let stage = stage(replay.fail(hetong_transport::ErrorKind::Timeout));
        let outcome = stage.client.open_page_raw(&call).await;
        assert!(matches!(outcome, Err(Error::Unclear(_))), "{outcome:?}");
        assert_eq!(stage.replay.requests().len(), 1, "it is not made again");
    }
    for replay in [lost(), done(), silent()] {
        let stage = stage(replay.fail(hetong_transport::ErrorKind::Timeout));
        let outcome = stage.client.download_raw(&call).await;
        assert!(matches!(outcome, Err(Error::Unclear(_))), "{outcome:?}");
        assert_eq!(stage.replay.requests().len(), 1, "it is not made again");
    }
}

#[tokio::test]
async fn an_evidence_report_that_did_not_come_may_have_been_made() {
    let call = DownloadEvidenceReport::new(ContractId::new("CON0001").unwrap());
    let own = Route::direct("https://evidence.example").unwrap();
    for replay in [
        Replay::new().reply(http::Response::new("")),
        Replay::new().json(r#"{"code":1,"data":null,"msg":"success"}"#),
    ] {
        let route = crate::support::direct().except::<DownloadEvidenceReport>(own.clone());
        let outcome = stage_on(route, replay).client.download(&call).await;
        assert!(matches!(outcome, Err(Error::Unclear(_))), "{outcome:?}");
    }
}

#[tokio::test]
async fn another_host_does_not_set_the_clock() {
    let date = |reply: http::response::Builder| reply.header("date", "Thu, 01 Jan 2026 00:00:00 GMT");
    let credentials = GatewayCredentials::new("AKIDfictitious", "FictitiousGatewayKey").unwrap();
    let route = Route::gateway("https://gateway.example/release/api2", credentials).unwrap();
    for reply in [
        date(http::Response::builder().status(403)).body("").unwrap(),
        date(http::Response::builder()).body(r#"{"code":1003,"msg":"x"}"#).unwrap(),
    ] {
        let stage = stage_on(route.clone(), Replay::new().reply(reply));
        assert!(matches!(stage.client.fetch(&link(LINK)).await, Err(Error::Rejected(_))));
        assert_eq!(stage.replay.requests().len(), 1, "a link is not signed anew");
    }
}

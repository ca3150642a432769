use hetong_tecmz::{Client, HopError, ImageCompress, LinkError, PageUrl, Picture};
use hetong_transport::{ErrorKind, Replay};
use http::Response;

use crate::support::{credentials, stage, stage_with};

const PREPARED: &str = r#"{"code":0,"data":{"server":"https:\/\/worker.tecmz.com\/do?token=fictitious"}}"#;
const SMALLER: &str = r#"{"code":0,"data":{"originalSize":2048,"compressSize":"1024","url":"https:\/\/files.tecmz.com\/r.png"}}"#;

fn compress() -> ImageCompress {
    ImageCompress::new("png", Picture::bytes(b"fictitious"))
}

#[tokio::test]
async fn the_second_host_gets_no_credentials() {
    let stage = stage(Replay::new().json(PREPARED).json(SMALLER).reply(Response::new("PNG")));
    let smaller = stage.client.compress_image(&compress()).await.unwrap();
    assert_eq!((smaller.original_size, smaller.compressed_size), (Some(2048), Some(1024)));
    let file = stage.client.fetch(&smaller.url).await.unwrap();
    assert_eq!(&file.bytes(100).await.unwrap()[..], b"PNG");

    let requests = stage.replay.requests();
    assert_eq!(requests[0].uri.path(), "/open_api/image_compress/prepare");
    let names: Vec<_> = requests[0].form().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["app_id", "timestamp", "sign"], "the first step has no parameters of its own");
    assert_eq!(requests[1].uri.to_string(), "https://worker.tecmz.com/do?token=fictitious");
    let body = String::from_utf8(requests[1].body.to_vec()).unwrap();
    assert!(body.contains("name=\"imageData\"") && body.contains("name=\"param\"\r\n\r\n[]\r\n"), "{body}");
    for secret in ["app_id", "sign", "timestamp"] {
        assert!(!body.contains(&format!("name=\"{secret}\"")), "{body}");
    }
    for request in &requests[1..] {
        assert!(!request.headers.contains_key("authorization"));
    }
    assert_eq!(requests[2].method, "GET");
}

#[tokio::test]
async fn the_key_of_the_simple_way_does_not_travel_on() {
    let simple = Client::builder(hetong_tecmz::Credentials::simple("planted-key").unwrap());
    let stage = stage_with(simple, Replay::new().json(PREPARED).json(SMALLER));
    stage.client.compress_image(&compress()).await.unwrap();
    let requests = stage.replay.requests();
    assert!(requests[0].headers.contains_key("authorization"));
    assert!(!requests[1].headers.contains_key("authorization"));
}

#[tokio::test]
async fn hosts_that_are_not_known_are_not_asked() {
    for (server, error) in [
        ("https://evil.example/do", LinkError::ForeignHost { host: "evil.example".to_owned() }),
        ("http://worker.tecmz.com/do", LinkError::NotHttps { host: "worker.tecmz.com".to_owned() }),
        ("http://127.0.0.1:9/do", LinkError::NotHttps { host: "127.0.0.1".to_owned() }),
        ("not an address", LinkError::NotUrl),
    ] {
        let stage = stage(Replay::new().json(&format!(r#"{{"code":0,"data":{{"server":"{server}"}}}}"#)));
        let found = stage.client.compress_image(&compress()).await.unwrap_err();
        assert!(matches!(&found, HopError::Link(link) if *link == error), "{found:?}");
        assert_eq!(stage.replay.requests().len(), 1);

        let found = stage.client.fetch(&PageUrl::new(server.to_owned())).await.unwrap_err();
        assert!(matches!(&found, HopError::Link(link) if *link == error), "{found:?}");
        assert_eq!(stage.replay.requests().len(), 1);
    }
    let allowed = Client::builder(credentials()).allow_host("cdn.example");
    let stage = stage_with(allowed, Replay::new().reply(Response::new("x")));
    stage.client.fetch(&PageUrl::new("https://a.cdn.example/x".to_owned())).await.unwrap();
}

#[tokio::test]
async fn a_portrait_comes_directly_or_by_a_second_host() {
    let direct = r#"{"code":0,"data":{"format":"png","imageData":"UE5H","server":null}}"#;
    let stage = stage(Replay::new().json(direct));
    assert_eq!(&stage.client.random_avatar().await.unwrap()[..], b"PNG");

    let drawn = r#"{"code":0,"data":{"format":"svg","imageData":"PHN2Zz4=","server":"https:\/\/worker.tecmz.com\/c"}}"#;
    let converted = r#"{"code":0,"data":{"url":"https:\/\/files.tecmz.com\/a.png"}}"#;
    let stage = crate::support::stage(Replay::new().json(drawn).json(converted).reply(Response::new("PNG")));
    assert_eq!(&stage.client.random_avatar().await.unwrap()[..], b"PNG");
    let body = String::from_utf8(stage.replay.requests()[1].body.to_vec()).unwrap();
    assert!(
        body.contains("name=\"imageData\"\r\n\r\nPHN2Zz4=\r\n")
            && body.contains("name=\"toFormat\"\r\n\r\npng")
    );
}

#[tokio::test]
async fn answers_without_what_is_due_are_told() {
    for (answer, what) in [
        (r#"{"code":0,"data":[]}"#, "missing field `server`"),
        (r#"{"code":0,"data":null}"#, "missing field `server`"),
        (r#"{"code":-1,"msg":"余额不足"}"#, "余额不足"),
    ] {
        let error = stage(Replay::new().json(answer)).client.compress_image(&compress()).await.unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
    }
    let none = r#"{"code":0,"data":{"format":"svg","imageData":"PHN2Zz4="}}"#;
    let error = stage(Replay::new().json(none)).client.random_avatar().await.unwrap_err();
    assert!(error.to_string().ends_with("it names no second host"), "{error}");
    let missing = stage(Replay::new().reply(Response::builder().status(404).body("").unwrap()));
    let error =
        missing.client.fetch(&PageUrl::new("https://files.tecmz.com/x".to_owned())).await.unwrap_err();
    assert!(error.to_string().contains("HTTP status 404"), "{error}");
    let long = stage(Replay::new().reply(Response::new("12345")));
    let file = long.client.fetch(&PageUrl::new("https://files.tecmz.com/x".to_owned())).await.unwrap();
    assert_eq!(file.bytes(4).await.unwrap_err().kind(), ErrorKind::TooLarge);
}

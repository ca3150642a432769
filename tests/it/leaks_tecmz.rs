//! The same for tecmz.

use std::fmt::Debug;
use std::sync::Arc;

use hetong_sandbox::TecmzApp;
use hetong_tecmz::{
    AudioFormat, Base64, Carrier, CensorImage, CensorText, Client, CloudModel, Credentials, Decode, DocToPdf,
    ImageCompress, Job, JobId, Ocr, Options, ParseAddress, PaymentNotice, PdfDecrypt, Picture,
    RecognizeSpeech, SendSms, TrackExpress, VerifyIdCard, Wait,
};
use hetong_transport::{ErrorKind, ManualClock, Replay, Retry, Traced};

use crate::leaks::{PLANTED, clean, logged};

fn clients(replay: &Replay) -> [Client; 2] {
    let standard = Credentials::standard("2000000001", "planted-secret").unwrap();
    let simple = Credentials::simple("planted-key").unwrap();
    [standard, simple].map(|credentials| {
        clean("credentials", &format!("{credentials:?}"));
        let clock = ManualClock::at_seconds(0);
        let builder = Client::builder(credentials).retry(Retry::never());
        clean("the builder", &format!("{builder:?}"));
        builder.build(Traced::new(replay.clone(), Arc::new(clock.clone())), clock)
    })
}

/// Answers of every kind, each with something in it that must not be shown.
fn replay() -> Replay {
    let refusal = http::Response::builder().status(404).body("<html>planted</html>").unwrap();
    [
        r#"{"code":0,"msg":"ok","data":{"text":"planted","name":"planted","phone":"planted","detail":"planted","list":[{"text":"planted"}],"result":"合规","messages":["planted"],"words":"planted","url":"https://files.tecmz.com/planted"}}"#,
        r#"{"code":0,"data":"planted"}"#,
        r#"{"code":0,"data":[{"planted":1}]}"#,
        r#"{"code":0,"data":{"jobId":{"planted":1},"status":{"planted":1}}}"#,
        "planted",
        "<html>planted</html>",
        r#"{"msg":"planted"}"#,
    ]
    .into_iter()
    .fold(Replay::new(), Replay::json)
    .reply(refusal)
    .fail(ErrorKind::Timeout)
    .fail(ErrorKind::Connect)
}

async fn value<E: Decode<Reply: Debug> + Debug>(call: &E) {
    clean(E::SPEC.name, &format!("{call:?} {call:#?} {:?}", call.params()));
    let scripts = [replay(), replay()];
    for (script, at) in scripts.iter().zip(0..) {
        let client = &clients(script)[at];
        while script.left() > 0 {
            match client.call(call).await {
                // Names of fields that are not known are no secrets.
                Ok(reply) => clean(E::SPEC.name, &format!("{reply:?}").replace("{\"planted\"}", "")),
                Err(error) => clean(E::SPEC.name, &format!("{error} {error:?} {error:#?}")),
            }
        }
        clean("the client", &format!("{client:?} {client:#?}"));
    }
}

async fn job<E: Job<Reply: Debug> + Debug>(call: &E) {
    clean(E::SPEC.name, &format!("{call:?} {call:#?} {:?}", call.params()));
    let script = replay();
    let [client, _] = clients(&script);
    while script.left() > 0 {
        let error = client.start(call).await.unwrap_err();
        clean(E::SPEC.name, &format!("{error} {error:?} {error:#?}"));
    }
}

/// What queries answer, and what becomes of results.
async fn results() {
    let at = |address: &str| {
        format!(
            r#"{{"code":0,"data":{{"status":"SUCCESS","resultUrls":["{address}"],"planted":"planted"}}}}"#
        )
    };
    let script = Replay::new()
        .json(&at("https://files.tecmz.com/planted?planted=1"))
        .json("planted")
        .json(&at("https://planted.example@files.tecmz.com/planted"));
    let [client, _] = clients(&script);
    let handle = client.resume::<DocToPdf>(JobId::new("7").unwrap());
    clean("the job", &format!("{handle:?}"));
    for _ in 0..2 {
        let result = handle.wait(Wait::usual(hetong_tecmz::Family::File)).await.unwrap();
        assert!(result.urls[0].expose().contains(PLANTED));
        clean("the result", &format!("{result:?}"));
        match client.fetch(&result.urls[0]).await {
            Ok(file) => clean("the file", &format!("{file:?}")),
            Err(error) => clean("the link", &format!("{error} {error:?}")),
        }
    }
    let second = Replay::new()
        .json(r#"{"code":0,"data":{"server":"https://hop.tecmz.com/planted?planted=1"}}"#)
        .json(r#"{"code":0,"data":{"url":"https://files.tecmz.com/planted","planted":1}}"#);
    let call = ImageCompress::new("png", Picture::Url("https://files.example/planted".to_owned()));
    let call = call.name("planted").param(Options::new().set("password", "planted"));
    clean("ImageCompress", &format!("{call:?}"));
    let [client, _] = clients(&second);
    let smaller = client.compress_image(&call).await.unwrap();
    clean("the smaller picture", &format!("{smaller:?}").replace("{\"planted\"}", ""));
}

#[tokio::test]
async fn nothing_of_tecmz_that_can_be_printed_shows_a_secret() {
    let traces = logged(async {
        value(&SendSms::new("planted", "T1").param("name", "planted")).await;
        value(&CensorText::new("planted")).await;
        value(&CensorImage::new(Picture::Url("https://files.example/planted".to_owned()))).await;
        value(&ParseAddress::new("planted")).await;
        value(&VerifyIdCard::new("planted", "planted")).await;
        value(&TrackExpress::new(Carrier::Sf, "planted").phone("planted")).await;
        value(&RecognizeSpeech::new(AudioFormat::Wav, Base64::from_base64("planted0"))).await;
        value(&Ocr::new("png", Picture::Bytes(Base64::from_base64("planted0")))).await;
        job(&DocToPdf::new("https://files.example/planted?planted=1").name("planted")).await;
        let password = Options::new().set("password", "planted");
        job(&PdfDecrypt::new("https://files.example/planted").param(password.clone())).await;
        job(&CloudModel::new("model").config(password)).await;
        results().await;
    });
    let traces = traces.await;
    assert!(
        traces.contains("host=\"api.tecmz.com\"") && traces.contains("host=\"files.tecmz.com\""),
        "{traces}"
    );
    clean("the traces", &traces);

    let app = TecmzApp::new("2000000001", "planted-secret").bearer("planted-key");
    clean("the sandbox's app", &format!("{app:?}"));
    let standard = Credentials::standard("2000000001", "planted-secret").unwrap();
    let forged = b"app_id=2000000001&timestamp=0&sign=planted&biz_sn=planted";
    let error = PaymentNotice::verify(&standard, forged, std::time::UNIX_EPOCH).unwrap_err();
    clean("a forged notification", &format!("{error} {error:?}"));
}

#[test]
fn an_input_of_tecmz_that_cannot_be_right_is_told_without_its_value() {
    for told in [
        JobId::new("planted id").unwrap_err().to_string(),
        Credentials::standard("planted ", "s").unwrap_err().to_string(),
        Credentials::simple("planted键").unwrap_err().to_string(),
        Client::builder(Credentials::simple("k").unwrap())
            .base("https://planted@x.example")
            .unwrap_err()
            .to_string(),
        hetong_tecmz::Endpoint::check(&DocToPdf::new("planted")).unwrap_err().to_string(),
        hetong_tecmz::Endpoint::check(&CloudModel::new("planted/..")).unwrap_err().to_string(),
        hetong_tecmz::Raw::path("x")
            .param("planted.y", "planted")
            .check()
            .unwrap_err()
            .to_string()
            .replace("planted.y", ""),
    ] {
        clean("an error", &told);
    }
}

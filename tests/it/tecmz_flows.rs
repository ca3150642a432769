//! Jobs, results, payments and captchas on the sandbox.

use std::time::Duration;

use hetong_sandbox::pdf;
use hetong_sandbox::{Rules, Sandbox};
use hetong_tecmz::{
    CreateOfflinePayment, DocToPdf, Encoding, Error, ImageCompress, ImageThumb, JobFailure, PaymentNotice,
    PdfToText, Picture, Progress, RelayCaptcha, ValidateCaptcha, Wait,
};
use hetong_transport::{FORM, Payload, Replay, Transport as _, form};
use http::header::CONTENT_TYPE;
use tokio::net::TcpListener;

use crate::stage::{json, text};
use crate::tecmz::{Elsewhere, ORIGIN, Stage, money, picture_bytes, standard, told};

/// Keeps a document in the sandbox; gives its address.
async fn keep(sandbox: &Sandbox, name: &str, content: &'static [u8]) -> String {
    let request = http::Request::put(format!("{ORIGIN}/sandbox/files/{name}"));
    let request = request.body(Payload::from(bytes::Bytes::from_static(content))).unwrap();
    let answer = json(sandbox.transport().send(request).await.unwrap()).await;
    answer["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_text_becomes_a_pdf_and_a_pdf_a_text() {
    let stage = Stage::new();
    let client = stage.signing();
    let source =
        keep(&stage.sandbox, "contract.txt", "采购合同\n\n第一条  甲方向乙方采购设备。".as_bytes()).await;
    let job = client.start(&DocToPdf::new(source)).await.unwrap();
    let result = job.wait(job.usual_wait()).await.unwrap();
    assert_eq!((result.urls.len(), result.page_count), (1, Some(1)));
    let file = client.fetch(&result.urls[0]).await.unwrap();
    assert_eq!(file.content_type(), "application/pdf");
    let made = file.bytes(1 << 20).await.unwrap();
    assert_eq!(result.size, Some(made.len() as u64));
    assert!(pdf::text(&made).unwrap()[0].contains("甲方向乙方采购设备。"));

    let job = client.start(&PdfToText::new(result.urls[0].expose())).await.unwrap();
    let result = job.wait(job.usual_wait()).await.unwrap();
    let read = client.fetch(&result.urls[0]).await.unwrap().bytes(1 << 20).await.unwrap();
    assert!(std::str::from_utf8(&read).unwrap().contains("采购合同"));
}

#[tokio::test]
async fn pictures_are_made_small() {
    let stage = Stage::new();
    let client = stage.signing();
    let source = keep(&stage.sandbox, "seal.png", picture_bytes()).await;
    let job = client.start(&ImageThumb::new(source.as_str())).await.unwrap();
    let result = job.wait(job.usual_wait()).await.unwrap();
    let thumb = client.fetch(&result.urls[0]).await.unwrap().bytes(1 << 20).await.unwrap();
    let sides: Vec<u32> =
        [16, 20].map(|at| u32::from_be_bytes(thumb[at..at + 4].try_into().unwrap())).into_iter().collect();
    assert_eq!(sides, [200, 200]);

    let smaller = client.compress_image(&ImageCompress::new("png", Picture::Url(source))).await.unwrap();
    assert_eq!(smaller.original_size, Some(picture_bytes().len() as u64));
    let no_picture = client.compress_image(&ImageCompress::new("png", Picture::bytes(b"no picture"))).await;
    assert!(no_picture.unwrap_err().to_string().contains("图片格式不支持"));
}

#[tokio::test]
async fn a_job_goes_on_without_us_and_can_be_asked_for_later() {
    let stage = Stage::new();
    let source = keep(&stage.sandbox, "x.txt", b"x").await;
    let id = stage.signing().start(&DocToPdf::new(source)).await.unwrap().id().clone();
    // Another process takes it up.
    let job = stage.signing().resume::<DocToPdf>(id.clone());
    for state in ["QUEUE", "CONVERTING", "CONVERTING"] {
        assert_eq!(job.poll().await.unwrap(), Progress::Waiting(state.to_owned()));
        stage.clock.advance(Duration::from_secs(2));
    }
    let Progress::Done(result) = job.poll().await.unwrap() else { panic!("it is not done") };
    assert!(matches!(job.poll().await.unwrap(), Progress::Done(again) if again == result));

    let impatient =
        Wait::usual(hetong_tecmz::Family::File).first(Duration::ZERO).give_up(Duration::from_secs(1));
    let source = keep(&stage.sandbox, "y.txt", b"y").await;
    let job = stage.signing().start(&DocToPdf::new(source)).await.unwrap();
    let error = job.wait(impatient).await.unwrap_err();
    assert_eq!(&error.id, job.id());
    assert!(matches!(&error.failure, JobFailure::GaveUp { status, .. } if status == "QUEUE"), "{error}");

    let unknown = stage.signing().resume::<PdfToText>(id).poll().await.unwrap();
    assert_eq!(unknown, Progress::Waiting("NONE".to_owned()));
}

#[tokio::test]
async fn a_job_without_its_source_fails() {
    let stage = Stage::new();
    let missing = format!("{ORIGIN}/sandbox/files/0/nothing.txt");
    let rare = keep(&stage.sandbox, "rare.txt", "\u{2b3cb}".as_bytes()).await;
    let elsewhere = Stage::with(Rules::default(), Replay::new());
    for (stage, source) in
        [(&elsewhere, missing.as_str()), (&elsewhere, "http://127.0.0.1:9/x"), (&stage, &rare)]
    {
        let job = stage.signing().start(&DocToPdf::new(source)).await.unwrap();
        let error = job.wait(job.usual_wait()).await.unwrap_err();
        assert!(matches!(&error.failure, JobFailure::Failed { status, .. } if status == "FAIL"), "{error}");
        assert!(error.to_string().contains(&format!("job {}", job.id())), "{error}");
    }
}

#[tokio::test]
async fn jobs_survive_a_restart_of_the_sandbox() {
    let folder = tempfile::tempdir().unwrap();
    let clock = crate::stage::clock();
    let open = || {
        let app = hetong_sandbox::TecmzApp::new(crate::tecmz::APP_ID, crate::tecmz::APP_SECRET);
        let settings = crate::stage::settings().tecmz(app).clock(clock.clone()).data(folder.path());
        Stage { sandbox: Sandbox::new(settings).unwrap(), clock: clock.clone() }
    };
    let stage = open();
    let source = keep(&stage.sandbox, "x.txt", b"x").await;
    let id = stage.signing().start(&DocToPdf::new(source)).await.unwrap().id().clone();
    drop(stage);
    let client = open().signing();
    let job = client.resume::<DocToPdf>(id);
    let result = job.wait(job.usual_wait()).await.unwrap();
    assert!(client.fetch(&result.urls[0]).await.unwrap().bytes(1 << 20).await.unwrap().starts_with(b"%PDF"));
}

#[tokio::test]
async fn the_second_host_gets_no_credentials() {
    let stage = Stage::new();
    // The sandbox's second host refuses whoever sends some.
    let leaking = http::Request::post(format!("{ORIGIN}/sandbox/hop/compress/1"))
        .header("authorization", "Bearer x")
        .body(Payload::empty())
        .unwrap();
    let answer = json(stage.sandbox.transport().send(leaking).await.unwrap()).await;
    assert_eq!(answer["msg"], "沙盒: 第二步不得携带鉴权信息");
    for credentials in [standard(), hetong_tecmz::Credentials::simple(crate::tecmz::BEARER).unwrap()] {
        let client = stage.client(credentials, Encoding::Form);
        client.compress_image(&ImageCompress::new("png", Picture::bytes(picture_bytes()))).await.unwrap();
        client.random_avatar().await.unwrap();
    }
}

#[tokio::test]
async fn over_a_socket_it_is_the_same() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut rules = Rules::default();
    rules.job_queue = Duration::ZERO;
    rules.job_work = Duration::ZERO;
    let app = hetong_sandbox::TecmzApp::new(crate::tecmz::APP_ID, crate::tecmz::APP_SECRET);
    tokio::spawn(Sandbox::new(crate::stage::settings().tecmz(app).rules(rules)).unwrap().serve(listener));
    let transport = hetong_transport_reqwest::ReqwestTransport::new().unwrap();
    let client = hetong_tecmz::Client::builder(standard())
        .base_in_clear(&Sandbox::tecmz_base(address))
        .unwrap()
        .allow_loopback()
        .build(transport.clone(), hetong_transport_reqwest::TokioClock);
    let request = http::Request::put(format!("http://{address}/sandbox/files/合同.txt"));
    let kept = transport.send(request.body(Payload::from("采购合同".to_owned())).unwrap()).await.unwrap();
    let source = json(kept).await["url"].as_str().unwrap().to_owned();
    let job = client.start(&DocToPdf::new(source)).await.unwrap();
    let Progress::Done(result) = job.poll().await.unwrap() else { panic!("it is not done") };
    let made = client.fetch(&result.urls[0]).await.unwrap().bytes(1 << 20).await.unwrap();
    assert!(pdf::text(&made).unwrap()[0].contains("采购合同"));
}

#[tokio::test]
async fn a_payment_is_told_and_the_notification_verified() {
    let server = Replay::new().json("success");
    let stage = Stage::with(Rules::default(), server.clone());
    let call = CreateOfflinePayment::new(
        "order-1",
        money(),
        "https://caller.example/notify",
        "https://caller.example/back?x=1",
    );
    let order = stage.signing().call(&call).await.unwrap();
    let page = text(
        stage
            .sandbox
            .transport()
            .send(told(order.pay_url.expose().strip_prefix(ORIGIN).unwrap()))
            .await
            .unwrap(),
    )
    .await;
    assert!(page.contains("order-1") && page.contains("12.50"), "{page}");
    assert!(server.requests().is_empty());

    let pay = || {
        http::Request::post(order.pay_url.expose())
            .header(CONTENT_TYPE, FORM)
            .body(form(std::iter::empty()))
            .unwrap()
    };
    let page = text(stage.sandbox.transport().send(pay()).await.unwrap()).await;
    assert!(page.contains("https://caller.example/back?x=1&amp;biz_sn=order-1"), "{page}");
    let told = server.requests()[0].body.clone();
    let now = hetong_transport::Clock::now(&stage.clock);
    let notice = PaymentNotice::verify(&standard(), &told, now).unwrap();
    assert_eq!((notice.biz_sn.as_str(), notice.money.as_deref()), ("order-1", Some("12.50")));
    let forged = String::from_utf8(told.to_vec()).unwrap().replace("12.50", "99.50");
    assert!(PaymentNotice::verify(&standard(), forged.as_bytes(), now).is_err());
}

#[tokio::test]
async fn a_captcha_is_solved_once() {
    let stage = Stage::with(Rules::default(), Elsewhere(b""));
    let client = stage.signing();
    let relay = async |key: &str, data: &str| {
        let call = RelayCaptcha::new("question", key, data, "1", "2");
        client.call(&call).await.unwrap()
    };
    let first = relay("none", "-").await;
    let key = first["data"]["key"].as_str().unwrap().to_owned();
    let refused = async || match client.call(&ValidateCaptcha::new(key.as_str())).await {
        Err(Error::Rejected(no)) => no.message,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused().await, "验证失败");
    relay(&key, "solved").await;
    client.call(&ValidateCaptcha::new(key.as_str())).await.unwrap();
    assert_eq!(refused().await, "验证失败");
}

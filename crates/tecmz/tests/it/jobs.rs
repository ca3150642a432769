use std::time::Duration;

use hetong_signing::tecmz::Values;
use hetong_tecmz::{
    CloudModel, DocToImage, DocToPdf, Error, FileResult, JobFailure, JobId, Options, PdfCollect, Progress,
    Raw, SPECS, Sources, Wait,
};
use hetong_transport::{Clock as _, ErrorKind, Replay};

use crate::support::{stage, verified};

const QUEUED: &str = r#"{"code":0,"msg":"ok","data":{"jobId":77}}"#;
const CONVERTING: &str = r#"{"code":0,"msg":"ok","data":{"status":"CONVERTING"}}"#;
const DONE: &str = r#"{"code":0,"msg":"ok","data":{"status":"SUCCESS","resultUrls":["https://files.tecmz.com/r.pdf"],
    "resultParam":{"size":"1024","pageCount":3}}}"#;

fn doc() -> DocToPdf {
    DocToPdf::new("https://files.example/report.docx")
        .name("report.docx")
        .param(Options::new().set("limit", 3))
}

#[tokio::test]
async fn a_job_is_awaited_in_one_line() {
    let stage = stage(Replay::new().json(QUEUED).json(CONVERTING).json(CONVERTING).json(DONE));
    let job = stage.client.start(&doc()).await.unwrap();
    assert_eq!(job.id().as_str(), "77");
    let result = job.wait(job.usual_wait()).await.unwrap();
    assert_eq!(result.urls[0].expose(), "https://files.tecmz.com/r.pdf");
    assert_eq!((result.size, result.page_count), (Some(1024), Some(3)));
    assert_eq!(stage.clock.slept(), [3000, 4500, 6750].map(Duration::from_millis));

    let requests = stage.replay.requests();
    let paths: Vec<_> = requests.iter().map(|request| request.uri.path().to_owned()).collect();
    assert_eq!(paths[..2], ["/open_api/doc_to_pdf/queue", "/open_api/doc_to_pdf/query"]);
    // Computed with PHP's own functions.
    assert_eq!(requests[0].value("sign").unwrap(), "625082f3b8610450a9057bfc86260021");
    assert_eq!(requests[1].value("jobId").as_deref(), Some("77"));
}

#[tokio::test]
async fn states_are_told_on_the_way() {
    let queue = r#"{"code":0,"data":{"status":"QUEUE"}}"#;
    let none = r#"{"code":0,"data":{"status":"NONE"}}"#;
    let stage = stage(Replay::new().json(QUEUED).json(none).json(queue).json(CONVERTING).json(DONE));
    let job = stage.client.start(&doc()).await.unwrap();
    let mut told = Vec::new();
    job.watch(job.usual_wait(), |status| told.push(status.to_owned())).await.unwrap();
    assert_eq!(told, ["NONE", "QUEUE", "CONVERTING"]);
}

#[tokio::test]
async fn a_job_that_fails_says_so_with_its_number() {
    let failed = r#"{"code":0,"data":{"status":"FAIL","resultUrls":null,"resultParam":[]}}"#;
    let stage = stage(Replay::new().json(QUEUED).json(failed));
    let job = stage.client.start(&doc()).await.unwrap();
    let error = job.wait(job.usual_wait()).await.unwrap_err();
    assert_eq!(error.to_string(), "DocToPdf (文档转PDF), job 77: it failed (FAIL)");
    assert!(matches!(error.failure, JobFailure::Failed { .. }));
}

#[tokio::test]
async fn a_job_that_never_ends_is_given_up_and_can_be_taken_up_again() {
    let replay = (0..6).fold(Replay::new().json(QUEUED), |replay, _| replay.json(CONVERTING));
    let stage = stage(replay.json(DONE));
    let job = stage.client.start(&doc()).await.unwrap();
    let how = job.usual_wait().give_up(Duration::from_secs(35));
    let error = job.wait(how).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "DocToPdf (文档转PDF), job 77: it is not done after 35 s (CONVERTING) | Ask again with its number; starting it \
         anew would cost again."
    );
    let id = JobId::new(error.id.as_str()).unwrap();
    drop(job);
    let again = stage.client.resume::<DocToPdf>(id);
    while let Progress::Waiting(status) = again.poll().await.unwrap() {
        assert_eq!(status, "CONVERTING");
    }
    assert_eq!(stage.replay.left(), 0);
}

#[tokio::test]
async fn a_clock_that_is_set_ends_no_waiting() {
    let stage = stage(Replay::new().json(QUEUED).json(CONVERTING).json(DONE));
    let job = stage.client.start(&doc()).await.unwrap();
    let a_day = Duration::from_secs(24 * 3600);
    job.watch(job.usual_wait(), |_| stage.clock.set(stage.clock.now() + a_day)).await.unwrap();
}

#[tokio::test]
async fn an_error_while_waiting_carries_the_number() {
    let replay =
        Replay::new().json(QUEUED).fail(ErrorKind::Timeout).fail(ErrorKind::Timeout).fail(ErrorKind::Timeout);
    let stage = stage(replay);
    let job = stage.client.start(&doc()).await.unwrap();
    let error = job.wait(job.usual_wait()).await.unwrap_err();
    assert_eq!(error.id.as_str(), "77");
    assert!(matches!(error.failure, JobFailure::Call(Error::NoReply(_))), "{error:?}");
    assert!(error.to_string().contains("job 77: its state is not known"), "{error}");
}

#[tokio::test]
async fn a_lost_reply_to_a_question_is_asked_for_again() {
    let stage = stage(Replay::new().json(QUEUED).fail(ErrorKind::Broken).json(DONE));
    let job = stage.client.start(&doc()).await.unwrap();
    job.wait(job.usual_wait()).await.unwrap();
}

#[tokio::test]
async fn a_lost_reply_to_a_start_is_not_answered_by_starting_again() {
    let stage = stage(Replay::new().fail(ErrorKind::Timeout).json(QUEUED));
    let error = stage.client.start(&doc()).await.unwrap_err();
    assert!(matches!(error, Error::Unclear(_)));
    assert_eq!(stage.replay.left(), 1);
}

#[tokio::test]
async fn answers_without_what_is_due_are_told() {
    // It was started, and will be paid for.
    for answer in
        [r#"{"code":0,"data":[]}"#, r#"{"code":0,"data":null}"#, r#"{"code":0,"data":{"jobId":""}}"#]
    {
        let error = stage(Replay::new().json(answer)).client.start(&doc()).await.unwrap_err();
        assert!(matches!(error, Error::Unclear(_)), "{error:?}");
        assert!(error.to_string().contains("may have been carried out: it has no job number"), "{error}");
    }
    for (answer, what) in [
        (r#"{"code":0}"#, "it has no data"),
        (r#"{"code":0,"data":[]}"#, "it has no state"),
        (r#"{"code":0,"data":{"status":"SUCCESS","resultUrls":[]}}"#, "it has no results"),
        (r#"{"code":0,"data":{"status":"SUCCESS","resultUrls":[1]}}"#, "a result is no address"),
    ] {
        let stage = stage(Replay::new().json(answer));
        let error = stage.client.resume::<DocToPdf>(JobId::new("77").unwrap()).poll().await.unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[tokio::test]
async fn several_sources_and_no_options_are_written_as_json() {
    let stage = stage(Replay::new().json(r#"{"code":0,"data":{"jobId":"9"}}"#));
    let two: Sources = ["https://files.example/1.pdf", "https://files.example/2.pdf"].into_iter().collect();
    stage.client.start(&PdfCollect::new(two)).await.unwrap();
    let request = &stage.replay.requests()[0];
    assert_eq!(verified(request, Values::Trimmed).get("param"), Some("[]"));
    // Computed with PHP's own functions.
    assert_eq!(request.value("sign").unwrap(), "7596b5947ec948a448fc6c21692c3d89");
}

#[tokio::test]
async fn the_pictures_of_a_document_take_options_at_the_top() {
    let stage = stage(Replay::new().json(QUEUED));
    let call = DocToImage::new("https://files.example/a.docx").param("dpi", "150");
    stage.client.start(&call).await.unwrap();
    let params = verified(&stage.replay.requests()[0], Values::Trimmed);
    assert_eq!(
        (params.get("dpi"), params.get("pageLimit"), params.get("imageQuality")),
        (Some("150"), Some("0"), Some(""))
    );
}

#[tokio::test]
async fn a_cloud_model_names_things_its_own_way() {
    let replay = Replay::new()
        .json(r#"{"code":0,"data":{"taskId":"t-1"}}"#)
        .json(r#"{"code":0,"data":{"status":"PROCESS"}}"#)
        .json(r#"{"code":0,"data":{"status":"SUCCESS","result":{"image":"x"}}}"#)
        .json(r#"{"code":0,"data":{"status":"REJECT","statusRemark":"内容不合规"}}"#);
    let stage = stage(replay);
    let call = CloudModel::new("fictitious_model").config(Options::new().set("prompt", "x")).out_id("1");
    let job = stage.client.start(&call).await.unwrap();
    let result = job.wait(job.usual_wait()).await.unwrap();
    assert_eq!(result.result["image"], "x");
    assert_eq!(stage.clock.slept(), [Duration::from_secs(6), Duration::from_secs(3)]);
    let requests = stage.replay.requests();
    assert_eq!(requests[0].uri.path(), "/open_api/fictitious_model/queue");
    assert_eq!(requests[1].uri.path(), "/open_api/fictitious_model/query");
    assert_eq!(requests[1].value("taskId").as_deref(), Some("t-1"));
    assert_eq!(requests[0].value("type"), None, "the model's name is in the path alone");

    let again = stage.client.resume_model("fictitious_model", JobId::new("t-1").unwrap()).unwrap();
    let error = again.poll().await.unwrap_err();
    assert!(error.to_string().ends_with("it failed (REJECT): 内容不合规"), "{error}");
    assert!(stage.client.resume_model("../x", JobId::new("1").unwrap()).is_err());
}

#[tokio::test]
async fn a_job_by_name() {
    let spec = SPECS.iter().find(|spec| spec.name == "PdfToText").unwrap();
    let stage = stage(Replay::new().json(QUEUED).json(DONE).json(DONE));
    let call = Raw::new(spec).param("url", "https://files.example/1.pdf");
    let job = stage.client.start_raw(&call).await.unwrap();
    let data = job.wait(Wait::usual(hetong_tecmz::Family::File)).await.unwrap();
    assert_eq!(data["resultUrls"][0], "https://files.tecmz.com/r.pdf");
    let again = stage.client.resume_raw(&Raw::new(spec), job.id().clone()).unwrap();
    assert!(matches!(again.poll().await.unwrap(), Progress::Done(_)));
    let error = stage.client.call_raw(&call).await.unwrap_err();
    assert_eq!(error.to_string(), "PdfToText needs another verb: this endpoint is a job (start_raw)");
    let _: Option<FileResult> = None;
}

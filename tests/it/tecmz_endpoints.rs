// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Each endpoint answers on the sandbox.

use hetong_tecmz::{
    AiToImage, AmrConvert, AudioFormat, Carrier, CensorImage, CensorText, CloudModel, CloudModelAvailable,
    CloudModelConfig, ConvertAudio, CreateOfflinePayment, DocSmartPreview, DocToHtml, DocToImage,
    DocToImageAtOnce, DocToPdf, EpsToImage, ImageCompress, ImageCompressAtOnce, ImageQuality, ImageThumb,
    ImageToExcel, ImageToWord, JobId, LocateIp, Mp3Convert, News, Ocr, Options, ParseAddress, PdfCollect,
    PdfDecrypt, PdfEncrypt, PdfOptimize, PdfToExcel, PdfToImage, PdfToText, PdfToWord, PdfWatermark, Ping,
    PsdToImage, RandomAvatar, RecognizeSpeech, RelayCaptcha, ReportDocToImage, SendSms, TrackExpress,
    ValidateCaptcha, Verdict, VerifyIdCard, WavConvert,
};

use crate::tecmz as support;

#[tokio::test]
async fn ping() {
    support::answers(&Ping::new()).await;
}

#[tokio::test]
async fn create_offline_payment() {
    support::answers(&CreateOfflinePayment::new(
        "测试",
        support::money(),
        "https://caller.example/x",
        "https://caller.example/x",
    ))
    .await;
}

#[tokio::test]
async fn relay_captcha() {
    support::answers(&RelayCaptcha::new("测试", "测试", "测试", "测试", "测试")).await;
}

#[tokio::test]
async fn validate_captcha() {
    support::answers(&ValidateCaptcha::new("测试")).await;
}

#[tokio::test]
async fn send_sms() {
    support::answers(&SendSms::new("测试", "测试")).await;
    support::answers(&SendSms::new("测试", "测试").param("x", "测试")).await;
}

#[tokio::test]
async fn recognize_speech() {
    support::answers(&RecognizeSpeech::new(AudioFormat::Amr, support::base64())).await;
}

#[tokio::test]
async fn convert_audio() {
    support::answers(&ConvertAudio::new("测试", "测试", support::base64())).await;
}

#[tokio::test]
async fn track_express() {
    support::answers(&TrackExpress::new(Carrier::Sf, "测试")).await;
    support::answers(&TrackExpress::new(Carrier::Sf, "测试").phone("测试")).await;
}

#[tokio::test]
async fn censor_image() {
    support::answers(&CensorImage::new(support::picture())).await;
}

#[tokio::test]
async fn censor_text() {
    support::answers(&CensorText::new("测试")).await;
}

#[tokio::test]
async fn locate_ip() {
    support::answers(&LocateIp::new("测试")).await;
}

#[tokio::test]
async fn parse_address() {
    support::answers(&ParseAddress::new("测试")).await;
}

#[tokio::test]
async fn doc_to_image_at_once() {
    support::answers(&DocToImageAtOnce::new("https://caller.example/x")).await;
    support::answers(&DocToImageAtOnce::new("https://caller.example/x").page_limit(0)).await;
}

#[tokio::test]
async fn doc_to_image() {
    support::works(&DocToImage::new("https://caller.example/x")).await;
    support::works(
        &DocToImage::new("https://caller.example/x")
            .page_limit(0)
            .image_quality(ImageQuality::Normal)
            .param("x", "测试"),
    )
    .await;
}

#[tokio::test]
async fn report_doc_to_image() {
    support::answers(&ReportDocToImage::new(support::id(JobId::new), Verdict::Success)).await;
}

#[tokio::test]
async fn ai_to_image() {
    support::works(&AiToImage::new("https://caller.example/x")).await;
    support::works(
        &AiToImage::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn amr_convert() {
    support::works(&AmrConvert::new("https://caller.example/x")).await;
    support::works(
        &AmrConvert::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn doc_to_pdf() {
    support::works(&DocToPdf::new("https://caller.example/x")).await;
    support::works(&DocToPdf::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)))
        .await;
}

#[tokio::test]
async fn eps_to_image() {
    support::works(&EpsToImage::new("https://caller.example/x")).await;
    support::works(
        &EpsToImage::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn mp3_convert() {
    support::works(&Mp3Convert::new("https://caller.example/x")).await;
    support::works(
        &Mp3Convert::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn wav_convert() {
    support::works(&WavConvert::new("https://caller.example/x")).await;
    support::works(
        &WavConvert::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_collect() {
    support::works(&PdfCollect::new("https://caller.example/x")).await;
    support::works(
        &PdfCollect::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_decrypt() {
    support::works(&PdfDecrypt::new("https://caller.example/x")).await;
    support::works(
        &PdfDecrypt::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_encrypt() {
    support::works(&PdfEncrypt::new("https://caller.example/x")).await;
    support::works(
        &PdfEncrypt::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_optimize() {
    support::works(&PdfOptimize::new("https://caller.example/x")).await;
    support::works(
        &PdfOptimize::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_to_image() {
    support::works(&PdfToImage::new("https://caller.example/x")).await;
    support::works(
        &PdfToImage::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_watermark() {
    support::works(&PdfWatermark::new("https://caller.example/x")).await;
    support::works(
        &PdfWatermark::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn psd_to_image() {
    support::works(&PsdToImage::new("https://caller.example/x")).await;
    support::works(
        &PsdToImage::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_to_word() {
    support::works(&PdfToWord::new("https://caller.example/x")).await;
    support::works(
        &PdfToWord::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_to_excel() {
    support::works(&PdfToExcel::new("https://caller.example/x")).await;
    support::works(
        &PdfToExcel::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn image_to_word() {
    support::works(&ImageToWord::new("https://caller.example/x")).await;
    support::works(
        &ImageToWord::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn image_to_excel() {
    support::works(&ImageToExcel::new("https://caller.example/x")).await;
    support::works(
        &ImageToExcel::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn image_thumb() {
    support::works(&ImageThumb::new("https://caller.example/x")).await;
    support::works(
        &ImageThumb::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn doc_to_html() {
    support::works(&DocToHtml::new("https://caller.example/x")).await;
    support::works(
        &DocToHtml::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn pdf_to_text() {
    support::works(&PdfToText::new("https://caller.example/x")).await;
    support::works(
        &PdfToText::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn doc_smart_preview() {
    support::works(&DocSmartPreview::new("https://caller.example/x")).await;
    support::works(
        &DocSmartPreview::new("https://caller.example/x").name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn image_compress() {
    support::takes_two_steps(&ImageCompress::new("测试", support::picture())).await;
    support::takes_two_steps(
        &ImageCompress::new("测试", support::picture()).name("测试").param(Options::new().set("x", 1)),
    )
    .await;
}

#[tokio::test]
async fn image_compress_at_once() {
    support::answers(&ImageCompressAtOnce::new("测试", support::base64())).await;
}

#[tokio::test]
async fn random_avatar() {
    support::takes_two_steps(&RandomAvatar::new()).await;
}

#[tokio::test]
async fn ocr() {
    support::answers(&Ocr::new("测试", support::picture())).await;
}

#[tokio::test]
async fn verify_id_card() {
    support::answers(&VerifyIdCard::new("测试", "测试")).await;
}

#[tokio::test]
async fn cloud_model_available() {
    support::answers(&CloudModelAvailable::new("model")).await;
}

#[tokio::test]
async fn cloud_model() {
    support::works(&CloudModel::new("model")).await;
    support::works(
        &CloudModel::new("model")
            .config(Options::new().set("x", 1))
            .callback("https://caller.example/x")
            .out_id("测试"),
    )
    .await;
}

#[tokio::test]
async fn cloud_model_config() {
    support::answers(&CloudModelConfig::new("model", "model")).await;
}

#[tokio::test]
async fn news() {
    support::answers(&News::new()).await;
    support::answers(&News::new().count(1).tag("测试")).await;
}

// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Each endpoint sends what is required, and its examples can be read.

use hetong_tecmz::{
    AiToImage, AmrConvert, AudioFormat, Carrier, CensorImage, CensorText, CloudModel, CloudModelAvailable,
    CloudModelConfig, ConvertAudio, CreateOfflinePayment, DocSmartPreview, DocToHtml, DocToImage,
    DocToImageAtOnce, DocToPdf, EpsToImage, ImageCompressAtOnce, ImageThumb, ImageToExcel, ImageToWord,
    JobId, LocateIp, Mp3Convert, News, Ocr, ParseAddress, PdfCollect, PdfDecrypt, PdfEncrypt, PdfOptimize,
    PdfToExcel, PdfToImage, PdfToText, PdfToWord, PdfWatermark, Ping, PsdToImage, RecognizeSpeech,
    RelayCaptcha, ReportDocToImage, SendSms, TrackExpress, ValidateCaptcha, Verdict, VerifyIdCard,
    WavConvert,
};

use crate::support;

#[tokio::test]
async fn ping() {
    let call = Ping::new();
    support::sends(&call, &[]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::reads(&call, "{\"code\":\"0\",\"msg\":\"ok\",\"data\":[]}").await;
    support::reads(&call, "{\"code\":0}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn create_offline_payment() {
    let call = CreateOfflinePayment::new(
        "测试",
        support::money(),
        "https://caller.example/x",
        "https://caller.example/x",
    );
    support::sends(&call, &["biz_sn", "money", "notify_url", "return_url"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"biz_sn\":\"demo_42\",\"sn\":\"20260000000000000001\",\"pay_url\":\"https://pay.example/p?x=1\"}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn relay_captcha() {
    let call = RelayCaptcha::new("测试", "测试", "测试", "测试", "测试");
    support::sends(&call, &["action", "key", "data", "runtime", "types"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"anything\":[1,2]}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn validate_captcha() {
    let call = ValidateCaptcha::new("测试");
    support::sends(&call, &["key"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::reads(&call, "{\"code\":\"0\",\"msg\":\"ok\",\"data\":[]}").await;
    support::reads(&call, "{\"code\":0}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"验证失败\"}").await;
}

#[tokio::test]
async fn send_sms() {
    let call = SendSms::new("测试", "测试");
    support::sends(&call, &["phone", "template_id"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::reads(&call, "{\"code\":\"0\",\"msg\":\"ok\",\"data\":[]}").await;
    support::reads(&call, "{\"code\":0}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn recognize_speech() {
    let call = RecognizeSpeech::new(AudioFormat::Amr, support::base64());
    support::sends(&call, &["type", "content"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"text\":\"你好\"}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn convert_audio() {
    let call = ConvertAudio::new("测试", "测试", support::base64());
    support::sends(&call, &["from", "to", "content"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"content\":\"AAAA\"}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn track_express() {
    let call = TrackExpress::new(Carrier::Sf, "测试");
    support::sends(&call, &["type", "no"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"list\":[{\"time\":\"2026-01-02 03:04:05\",\"text\":\"已揽收\"}]}}").await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":[]}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn censor_image() {
    let call = CensorImage::new(support::picture());
    support::sends(&call, &[]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"result\":\"合规\",\"messages\":[]}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn censor_text() {
    let call = CensorText::new("测试");
    support::sends(&call, &["text"]).await;
    support::reads(
        &call,
        "{\"code\":0,\"msg\":\"ok\",\"data\":{\"result\":\"不合规\",\"messages\":[\"x\"]}}",
    )
    .await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn locate_ip() {
    let call = LocateIp::new("测试");
    support::sends(&call, &["ip"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"country\":\"中国\",\"province\":\"示例省\",\"city\":\"示例市\",\"district\":\"\",\"isp\":null}}").await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn parse_address() {
    let call = ParseAddress::new("测试");
    support::sends(&call, &["content"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"name\":\"测试用户\",\"phone\":\"10000000000\",\"province\":\"示例省\"}}").await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":[]}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn doc_to_image_at_once() {
    let call = DocToImageAtOnce::new("https://caller.example/x");
    support::sends(&call, &["docPath"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"anything\":1}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn doc_to_image() {
    let call = DocToImage::new("https://caller.example/x");
    support::starts(&call, &["docPath"]).await;
}

#[tokio::test]
async fn report_doc_to_image() {
    let call = ReportDocToImage::new(support::id(JobId::new), Verdict::Success);
    support::sends(&call, &["jobId", "status"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::reads(&call, "{\"code\":\"0\",\"msg\":\"ok\",\"data\":[]}").await;
    support::reads(&call, "{\"code\":0}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn ai_to_image() {
    let call = AiToImage::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn amr_convert() {
    let call = AmrConvert::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn doc_to_pdf() {
    let call = DocToPdf::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn eps_to_image() {
    let call = EpsToImage::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn mp3_convert() {
    let call = Mp3Convert::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn wav_convert() {
    let call = WavConvert::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_collect() {
    let call = PdfCollect::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_decrypt() {
    let call = PdfDecrypt::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_encrypt() {
    let call = PdfEncrypt::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_optimize() {
    let call = PdfOptimize::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_to_image() {
    let call = PdfToImage::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_watermark() {
    let call = PdfWatermark::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn psd_to_image() {
    let call = PsdToImage::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_to_word() {
    let call = PdfToWord::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_to_excel() {
    let call = PdfToExcel::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn image_to_word() {
    let call = ImageToWord::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn image_to_excel() {
    let call = ImageToExcel::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn image_thumb() {
    let call = ImageThumb::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn doc_to_html() {
    let call = DocToHtml::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn pdf_to_text() {
    let call = PdfToText::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn doc_smart_preview() {
    let call = DocSmartPreview::new("https://caller.example/x");
    support::starts(&call, &["url"]).await;
}

#[tokio::test]
async fn image_compress_at_once() {
    let call = ImageCompressAtOnce::new("测试", support::base64());
    support::sends(&call, &["format", "imageData"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"anything\":1}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn ocr() {
    let call = Ocr::new("测试", support::picture());
    support::sends(&call, &["format"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"words\":[\"x\"]}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn verify_id_card() {
    let call = VerifyIdCard::new("测试", "测试");
    support::sends(&call, &["name", "idCardNumber"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"status\":\"success\"}}").await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":[]}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn cloud_model_available() {
    let call = CloudModelAvailable::new("model");
    support::sends(&call, &["type"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":null}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn cloud_model() {
    let call = CloudModel::new("model");
    support::starts(&call, &["type"]).await;
}

#[tokio::test]
async fn cloud_model_config() {
    let call = CloudModelConfig::new("model", "model");
    support::sends(&call, &["type", "name"]).await;
    support::reads(&call, "{\"code\":0,\"msg\":\"ok\",\"data\":{\"anything\":1}}").await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

#[tokio::test]
async fn news() {
    let call = News::new();
    support::sends(&call, &[]).await;
    support::reads(
        &call,
        "{\"code\":0,\"msg\":\"ok\",\"data\":{\"list\":[{\"title\":\"x\",\"content\":\"<p>x</p>\"}]}}",
    )
    .await;
    support::is_refused(&call, "{\"code\":-1,\"msg\":\"sign error\"}").await;
}

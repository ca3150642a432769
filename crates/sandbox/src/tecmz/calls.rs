//! Calls that answer at once. What is answered is invented unless said otherwise; the shapes are the service's.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_signing::{Params, tecmz};
use hetong_tecmz::Spec;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Desk, Refusal, needed, pay, refuse};
use crate::id;
use crate::store::Record;

/// A challenge of the captcha: ours is passed with any answer.
#[derive(Serialize, Deserialize)]
struct Challenge {
    key: String,
    passed: bool,
}

impl Record for Challenge {
    const KIND: &'static str = "tecmz_captcha";
    fn key(&self) -> &str {
        &self.key
    }
}

pub(super) fn answer(desk: &Desk<'_>, spec: &Spec, params: &Params) -> Result<Value, Refusal> {
    for field in spec.fields.iter().filter(|field| field.required && !field.may_be_empty) {
        needed(params, field.name)?;
    }
    for names in spec.exactly_one {
        if !names.iter().any(|name| needed(params, name).is_ok()) {
            return refuse(format!("{}不能为空", names.join("或")));
        }
    }
    for field in spec.fields {
        let text = params.get(field.name).map(tecmz::trim).filter(|text| !text.is_empty());
        if text.is_some_and(|text| field.kind.check(text).is_err()) {
            return refuse(format!("{}不正确", field.name));
        }
    }
    let text = |name: &str| params.get(name).map(tecmz::trim).unwrap_or_default();
    Ok(match spec.name {
        "Ping" | "SendSms" | "ReportDocToImage" => json!(null),
        "CreateOfflinePayment" => return pay::create(desk, params),
        "RelayCaptcha" => return relay(desk, text("key"), text("data")),
        "ValidateCaptcha" => return validate(desk, text("key")),
        "RecognizeSpeech" => json!({ "text": "这是沙盒的语音识别结果。" }),
        "ConvertAudio" => json!({ "content": text("content") }),
        "TrackExpress" => json!({ "list": [
            { "time": "2026-11-20 09:30:00", "text": "【示例市】快件已揽收" },
            { "time": "2026-11-21 08:10:00", "text": "【样本市】快件已签收" },
        ] }),
        "CensorText" => json!({ "result": verdict(text("text")), "messages": [] }),
        "CensorImage" => json!({ "result": "合规", "messages": [] }),
        // Only addresses that are reserved for documentation are known.
        "LocateIp" => match text("ip").rsplit_once('.').map(|(net, _)| net) {
            Some("192.0.2" | "198.51.100" | "203.0.113") => {
                json!({ "country": "中国", "province": "示例省", "city": "示例市", "district": "测试区", "isp": "示例网络" })
            }
            _ => json!([]),
        },
        "ParseAddress" => parsed(text("content")),
        "DocToImageAtOnce" => json!({ "images": [] }),
        "ImageCompressAtOnce" => json!({ "imageData": text("imageData") }),
        "Ocr" => json!({ "words": ["沙盒", "文字识别结果"] }),
        // Identity numbers that begin with six zeros belong to nobody; they fit any name.
        "VerifyIdCard" => {
            json!({ "status": if text("idCardNumber").starts_with("000000") { "success" } else { "fail" } })
        }
        "CloudModelAvailable" => json!({ "available": true }),
        "CloudModelConfig" => json!({ "name": text("name"), "value": null }),
        "News" => json!({ "list": [{ "title": "沙盒资讯", "content": "<p>没有新闻。</p>" }] }),
        other => return refuse(format!("沙盒: {other}没有实现")),
    })
}

/// The verdict hangs on words that nobody writes by accident.
fn verdict(text: &str) -> &'static str {
    if text.contains("沙盒违规") {
        "不合规"
    } else if text.contains("沙盒疑似") {
        "疑似"
    } else {
        "合规"
    }
}

fn relay(desk: &Desk<'_>, key: &str, answer: &str) -> Result<Value, Refusal> {
    let known: Option<Challenge> = desk.tx.get(key)?;
    let challenge = match known {
        None => Challenge { key: id::hex32(), passed: false },
        Some(known) => Challenge { passed: known.passed || !answer.is_empty(), ..known },
    };
    desk.tx.put(&challenge)?;
    Ok(json!({ "key": challenge.key, "passed": challenge.passed, "question": "沙盒: 任意回答" }))
}

fn validate(desk: &Desk<'_>, key: &str) -> Result<Value, Refusal> {
    match desk.tx.get::<Challenge>(key)? {
        Some(challenge) if challenge.passed => {
            // A key is good for one check.
            desk.tx.put(&Challenge { key: key.to_owned(), passed: false })?;
            Ok(json!(null))
        }
        _ => refuse("验证失败"),
    }
}

/// Finds a phone number, and takes the first word for a name.
fn parsed(content: &str) -> Value {
    let words: Vec<&str> =
        content.split([' ', ',', '，', '\n', '\t']).filter(|word| !word.is_empty()).collect();
    let is_phone = |word: &&&str| word.len() == 11 && word.bytes().all(|b| b.is_ascii_digit());
    let phone = words.iter().find(is_phone).copied().unwrap_or_default();
    let name =
        words.first().copied().filter(|word| word.chars().count() <= 4 && *word != phone).unwrap_or_default();
    let rest: Vec<&str> = words.iter().copied().filter(|word| *word != phone && *word != name).collect();
    json!({ "name": name, "phone": phone, "idNumber": "", "postcode": "", "province": "", "city": "", "district": "",
        "detail": rest.concat() })
}

/// A file that a call carries in Base64.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

//! What nobody means to send, with digests that fit: the sandbox refuses it, and never breaks.

use std::fmt::Write as _;

use hetong_fadada::{FieldKind, Kind, Params, SPECS, Spec, UploadSeal};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_transport::{Multipart, Payload};
use http::header::CONTENT_TYPE;

use crate::stage::{Stage, Way, in_process};

/// xorshift: the same numbers each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn text(&mut self) -> String {
        let length = self.below(40);
        (0..length)
            .map(|_| match self.below(6) {
                0 => char::from_u32(self.below(0x20) as u32).unwrap_or('x'),
                1 => char::from_u32(0x4e00 + self.below(0x5000) as u32).unwrap_or('x'),
                2 => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
                _ => char::from(0x20 + self.below(0x5f) as u8),
            })
            .collect()
    }

    fn number(&mut self) -> &'static str {
        self.pick(&[
            "0",
            "1",
            "-1",
            "2",
            "60",
            "10080",
            "1e308",
            "-1e308",
            "1e39",
            "NaN",
            "0.5",
            "595",
            "-842",
            "99999999999",
            "18446744073709551615",
            "9223372036854775807",
            "-0.0",
            "1e-40",
        ])
    }

    /// JSON, of the names that the endpoints know.
    fn json(&mut self, depth: usize) -> String {
        const NAMES: &[&str] = &[
            "contractId",
            "transactionId",
            "customerId",
            "signKeyword",
            "keywordStrategy",
            "pagenum",
            "x",
            "y",
            "insertWay",
            "pageBegin",
            "keyword",
            "headers",
            "datas",
            "colWidthPercent",
            "cellHeight",
            "borderFlag",
            "tableWidthPercentage",
            "tableHorizontalOffset",
            "theFirstHeader",
            "cellHorizontalAlignment",
            "cellVerticalAlignment",
            "lessee",
            "remark",
            "insured",
            "company_name",
            "legal_name",
            "key",
            "name",
        ];
        match self.below(if depth == 0 { 4 } else { 7 }) {
            0 => self
                .pick(&["null", "true", "false", "\"\"", "\"甲方\"", "\"CON1\"", "\"T1\"", "\"2\""])
                .to_owned(),
            1 => self.number().replace("NaN", "0"),
            2 => serde_json::to_string(&self.text()).unwrap(),
            3 => format!("\"{}\"", self.number()),
            4 => {
                let items: Vec<_> = (0..self.below(4)).map(|_| self.json(depth - 1)).collect();
                format!("[{}]", items.join(","))
            }
            _ => {
                let mut out = String::from("{");
                for at in 0..self.below(7) {
                    let comma = if at == 0 { "" } else { "," };
                    let _ = write!(out, "{comma}\"{}\":{}", self.pick(NAMES), self.json(depth - 1));
                }
                out + "}"
            }
        }
    }

    /// Mostly a number that may be, and sometimes any.
    fn some(&mut self, least: f64, most: f64) -> String {
        if self.below(6) == 0 {
            return self.number().replace("NaN", "1");
        }
        let (least, most) = (least.max(-2000.0), most.min(2000.0));
        (least + (most - least) * self.below(100) as f64 / 99.0).round().to_string()
    }

    /// Tables, places and batches that are nearly right.
    fn nearly(&mut self, name: &str, customer: &str) -> String {
        let text = if self.below(2) == 0 { self.text() } else { "甲方".to_owned() };
        let text = serde_json::to_string(&text).unwrap();
        match name {
            "dynamic_tables" => format!(
                r#"[{{"insertWay":{},"pageBegin":{},"keyword":"甲方","headers":["a","b"],"datas":[["1",{text}]],"cellHeight":{},"colWidthPercent":[{},{}],"tableWidthPercentage":{},"tableHorizontalOffset":{}}}]"#,
                self.below(2),
                self.some(1.0, 3.0),
                self.some(1.0, 2000.0),
                self.some(1.0, 99.0),
                self.some(1.0, 99.0),
                self.some(1.0, 100.0),
                self.some(-2000.0, 2000.0),
            ),
            "signature_positions" => format!(
                r#"[{{"pagenum":{},"x":{},"y":"{}"}}]"#,
                self.some(0.0, 1.0),
                self.some(-2000.0, 2000.0),
                self.some(-2000.0, 2000.0)
            ),
            "sign_data" => format!(
                r#"[{{"contractId":"CON1","customerId":"{customer}","transactionId":"T{}","signKeyword":{}}}]"#,
                self.below(1000),
                text
            ),
            "parameter_map" => format!(r#"{{"lessee":{text},"remark":"a\nb","insured":{}}}"#, self.below(2)),
            _ => self.json(4),
        }
    }
}

/// A value that is right, nearly right, or wrong.
fn value(dice: &mut Dice, name: &str, kind: FieldKind, ids: &[(&str, String)]) -> String {
    if dice.below(16) == 0 {
        return dice.text();
    }
    if let Some((_, id)) = ids.iter().rev().find(|(known, _)| *known == name) {
        return id.clone();
    }
    match kind {
        FieldKind::Choice(choices) => choices[dice.below(choices.len())].value.to_owned(),
        FieldKind::Integer { min, max } => dice.some(min as f64, max as f64),
        FieldKind::Decimal { min, max } => dice.some(min, max),
        FieldKind::Json(_) | FieldKind::UrlJson(_) if dice.below(4) == 0 => dice.json(4),
        FieldKind::Json(_) | FieldKind::UrlJson(_) => dice.nearly(name, &ids[0].1),
        FieldKind::Url { .. } => "https://app.example/x?a=%0d%0aSet-Cookie:x".to_owned(),
        FieldKind::Stamp => dice.pick(&["20240102030405", "00000101000000", "99991231235959"]).to_owned(),
        // The head of a picture, and then nothing of the kind; or a picture.
        FieldKind::Image | FieldKind::Base64 if dice.below(2) == 0 => dice
            .pick(&["iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB", "/9j/4AAQSkZJRgABAQEAYABgAAD/2w==", "AAAA"])
            .to_owned(),
        FieldKind::Image | FieldKind::Base64 => crate::fadada::image().as_str().to_owned(),
        FieldKind::Cipher => dice.pick(&["F6DD1F1657B742EB44F9566683CD3230", "0000000000000000"]).to_owned(),
        _ => dice.text(),
    }
}

async fn one(stage: &Stage, spec: &'static Spec, dice: &mut Dice, ids: &[(&str, String)]) {
    let mut params = Params::new();
    let mut body = Multipart::new();
    let mut files = false;
    for field in spec.fields {
        if !field.required && dice.below(2) == 0 {
            continue;
        }
        if let FieldKind::File(_) = field.kind {
            let mut content = LEASE_FORM.to_vec();
            for _ in 0..dice.below(4).saturating_sub(2) * 20 {
                let at = dice.below(content.len());
                content[at] = dice.next() as u8;
            }
            if dice.below(8) == 0 {
                content.truncate(dice.below(content.len()));
            }
            body = body.file(
                field.name,
                &hetong_fadada::Upload::new("x.pdf", "application/pdf", bytes::Bytes::from(content)),
            );
            files = true;
        } else {
            let fixed = field.fixed.map(str::to_owned);
            params.set(field.name, fixed.unwrap_or_else(|| value(dice, field.name, field.kind, ids)));
        }
    }
    // Such names cannot be written in a multipart body.
    if !files && dice.below(4) == 0 {
        params.set(dice.text(), dice.text());
    }
    let params = stage.signed_for(spec, &params);
    let request = http::Request::post(format!("{}/api/{}", stage.origin, spec.path));
    let request = if files {
        let body = params.iter().fold(body, |body, (name, text)| body.text(name, text));
        let (content_type, payload) = body.finish();
        request.header(CONTENT_TYPE, content_type).body(payload)
    } else {
        request.header(CONTENT_TYPE, hetong_transport::FORM).body(hetong_transport::form(params.iter()))
    };
    let reply = stage.send(request.unwrap()).await;
    let told = format!("{} {:?}", spec.name, params.iter().collect::<Vec<_>>());
    assert_eq!(reply.status(), 200, "{told}");
    if let Some(to) = reply.headers().get("content-disposition") {
        assert!(to.to_str().is_ok(), "{told}");
    }
    let kind = reply.headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
    let body = reply.into_body().collect(64 << 20).await.unwrap();
    if kind.starts_with("application/json") {
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let code = body["code"].as_str().map_or_else(|| body["code"].to_string(), str::to_owned);
        assert_ne!(code, "-1", "it broke: {told}");
    } else if spec.kind == Kind::Page {
        let page = String::from_utf8(body.to_vec()).unwrap();
        assert!(!page.contains("<code>-1</code>"), "it broke: {told}");
    }
}

#[tokio::test]
async fn the_sandbox_refuses_whatever_comes_and_goes_on() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let rounds = std::env::var("HETONG_FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(4);
    for round in 0..rounds {
        let stage = in_process(Way::Direct);
        let (person, company) = (stage.person("p").await, stage.company("c").await);
        stage.contract("CON1").await;
        let seal = UploadSeal::new(person.clone(), crate::fadada::image());
        let seal = stage.client.call(&seal).await.unwrap().signature_id;
        let mut ids: Vec<(&str, String)> = Vec::new();
        for name in ["customer_id", "customerId", "person_id", "outh_customer_id"] {
            ids.push((name, if round % 2 == 0 { person.to_string() } else { company.to_string() }));
        }
        ids.push(("company_id", company.to_string()));
        ids.push(("acrosspage_customer_id", company.to_string()));
        for (name, id) in [
            ("contractNum", "CON1"),
            ("contract_ids", "CON1,CON1"),
            ("template_id", "TCON1"),
            ("contract_template_id", "TCON1"),
            ("sign_keyword", "甲方"),
            ("signature_id", seal.as_str()),
        ] {
            ids.push((name, id.to_owned()));
        }
        for spec in SPECS {
            // What ends a contract's life would leave little for the others to do.
            let last =
                ["DeleteContract", "DeleteTemplate", "RevokeContract", "FileContract", "RejectContract"];
            if last.contains(&spec.name) && dice.below(8) > 0 {
                continue;
            }
            for _ in 0..3 {
                ids.push(("transaction_id", format!("T{}", dice.below(50))));
                ids.push(("batch_id", format!("B{}", dice.below(50))));
                let makes = matches!(spec.name, "UploadContract" | "FillTemplate" | "FillPage");
                let number = if makes { format!("C{}", dice.below(1000)) } else { "CON1".to_owned() };
                ids.push(("contract_id", number));
                one(&stage, spec, &mut dice, &ids).await;
                ids.truncate(ids.len() - 3);
            }
        }
        // The pages, too.
        for page in [
            "sign/T1",
            "batch/B1",
            "fill/CON1",
            "template/TCON1",
            "cancel-auto-sign/x",
            "verify/x",
            "%00",
            "../x",
        ] {
            for body in ["", "action=sign", "key=%ff%00", "a=b&a=b"] {
                let request = http::Request::post(format!("{}/sandbox/pages/{page}", stage.origin));
                let request = request.header(CONTENT_TYPE, hetong_transport::FORM);
                let reply = stage.send(request.body(Payload::from(body.to_owned())).unwrap()).await;
                assert!(reply.status().as_u16() < 500, "{page} {body}");
            }
        }
        let state = stage.told("/sandbox/state").await;
        assert!(state["customers"].is_array());
    }
}

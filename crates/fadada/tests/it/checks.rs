use std::io;

use hetong_fadada::{
    ContractId, CustomerId, Document, Endpoint, FillTemplate, ParameterMap, Params, SealImage, SealPlace,
    SignAuto, SignPage, Spec, TemplateId, TransactionId, Upload, UploadContract, UploadSeal, VerifyPerson,
};
use hetong_transport::{ChunkStream, Replay, Source};

use crate::support::{self, stage};

fn contract() -> ContractId {
    ContractId::new("CON0001").unwrap()
}

fn customer() -> CustomerId {
    CustomerId::new("C1").unwrap()
}

fn upload(document: impl Into<Document>) -> UploadContract {
    UploadContract::new(contract(), "采购合同", document)
}

fn told(call: &impl Endpoint) -> String {
    call.check().unwrap_err().to_string()
}

/// A file that says how long it is and cannot be read.
#[derive(Debug)]
struct Long(u64);

impl Source for Long {
    fn len(&self) -> u64 {
        self.0
    }

    fn head(&self) -> &[u8] {
        b"%PDF-1.7"
    }

    fn open(&self) -> ChunkStream {
        struct Fail;
        impl futures_core::Stream for Fail {
            type Item = io::Result<bytes::Bytes>;
            fn poll_next(
                self: std::pin::Pin<&mut Self>,
                _: &mut std::task::Context<'_>,
            ) -> std::task::Poll<Option<Self::Item>> {
                std::task::Poll::Ready(Some(Err(io::Error::other("opened"))))
            }
        }
        Box::pin(Fail)
    }
}

#[test]
fn a_file_is_checked_before_anything_is_sent() {
    let name = "UploadContract (合同上传): file ";
    assert_eq!(told(&upload(Upload::pdf("x.pdf", ""))), format!("{name}is an empty file"));
    let word = Upload::pdf("x.pdf", "PK\u{3}\u{4} a Word document");
    assert_eq!(told(&upload(word)), format!("{name}is not a PDF: it does not begin with %PDF"));
    let long = Upload::new("x.pdf", "application/pdf", Long(20 * (1 << 20) + 1));
    assert_eq!(told(&upload(long)), format!("{name}is 20971521 bytes long; at most 20971520 are allowed"));
    let just = Upload::new("x.pdf", "application/pdf", Long(20 * (1 << 20)));
    assert!(upload(just).check().is_ok());
}

#[test]
fn an_address_is_checked() {
    for wrong in ["", "ftp://x/y.pdf", "x.pdf", "https://", "https://x/a b.pdf"] {
        let told = told(&upload(Document::Url(wrong.to_owned())));
        assert!(told.starts_with("UploadContract (合同上传): doc_url "), "{told}");
    }
    assert!(upload(Document::Url("https://caller.example/a%20b.pdf".to_owned())).check().is_ok());
}

fn spec_told(spec: &Spec, params: &[(&'static str, &str)], files: &[(&'static str, Upload)]) -> String {
    let params: Params = params.iter().map(|(name, value)| (*name, *value)).collect();
    spec.check(&params, files).unwrap_err().to_string()
}

#[test]
fn exactly_one_of_file_and_address_is_needed() {
    let both = [("contract_id", "C1"), ("doc_title", "t"), ("doc_url", "https://x.example/a.pdf")];
    let file = [("file", support::pdf())];
    let told = spec_told(UploadContract::SPEC, &both, &file);
    assert_eq!(told, "UploadContract (合同上传): file, doc_url are given together; give exactly one of them");
    let told = spec_told(UploadContract::SPEC, &both[..2], &[]);
    assert_eq!(told, "UploadContract (合同上传): file, doc_url are all missing; give one of them");
    let told =
        spec_told(UploadContract::SPEC, &[("contract_id", "C1"), ("doc_title", "t"), ("file", "x")], &[]);
    assert!(told.ends_with("file must be a file"), "{told}");
}

#[test]
fn an_automatic_signature_needs_a_place() {
    let params = [("transaction_id", "T"), ("contract_id", "C"), ("customer_id", "C"), ("doc_title", "t")];
    let told = spec_told(SignAuto::SPEC, &params, &[]);
    assert!(
        told.ends_with("sign_keyword, signature_positions, x are all missing; give one of them"),
        "{told}"
    );
}

#[test]
fn ranges_choices_and_blanks_are_told_with_what_is_allowed() {
    let page = || SignPage::new(TransactionId::new("T").unwrap(), contract(), customer(), "采购合同");
    assert!(told(&page().read_time(61)).ends_with("read_time must be a whole number from 0 to 60"));
    let place =
        SealPlace::Keyword { keyword: "甲方".to_owned(), strategy: None, offset: Some((596.0, 0.0)) };
    assert!(told(&page().place(place)).ends_with("keyx must be a number from -595 to 595"));
    let nan =
        SealPlace::Keyword { keyword: "甲方".to_owned(), strategy: None, offset: Some((0.0, f64::NAN)) };
    assert!(told(&page().place(nan)).ends_with("keyy must be a number from -842 to 842"));
    assert!(told(&page().place(SealPlace::keyword(" "))).contains("sign_keyword is blank"));
    let long = format!("https://caller.example/{}", "x".repeat(500));
    assert!(told(&page().notify_url(long)).contains("notify_url is 523 bytes long; at most 500 are allowed"));
    assert!(page().read_time(60).check().is_ok());

    let choice = spec_told(
        VerifyPerson::SPEC,
        &[("customer_id", "C1"), ("verified_way", "7"), ("page_modify", "1")],
        &[],
    );
    assert!(
        choice.contains("verified_way is none of the allowed values: 0 (Name, identity number"),
        "{choice}"
    );
}

#[test]
fn a_picture_is_checked() {
    for wrong in ["data:image/png;base64,iVBORw0KGgo=", "R0lGODlhAQABAAAAACw=", "not base64"] {
        let told = told(&UploadSeal::new(customer(), SealImage::from_base64(wrong)));
        assert!(told.contains("signature_img_base64 is not plain Base64 of a PNG or JPEG"), "{told}");
    }
}

#[tokio::test]
async fn a_call_that_cannot_be_right_is_not_sent() {
    let stage = stage(Replay::new());
    let fill = FillTemplate::new(TemplateId::new("T").unwrap(), contract(), "  ", ParameterMap::new());
    let error = stage.client.call(&fill).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "FillTemplate (模板填充): doc_title is blank; give a text, or leave it out if it is optional"
    );
    assert!(stage.replay.requests().is_empty());
}

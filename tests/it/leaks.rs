//! Everything that can be printed is printed, and searched for what must not be there.

use std::fmt::Debug;
use std::io;
use std::sync::{Arc, Mutex};

use hetong_fadada::{
    AccountType, AgentPrefill, Client, CompanyPrefill, ContractId, Credentials, CustomerId, Decode,
    DynamicTable, Endpoint, FillTemplate, FindPersonCertInfo, GatewayCredentials, OpenId, PageModify,
    PageUrl, ParameterMap, PersonPackage, RegisterAccount, Retry, Route, SealImage, SealPlace,
    ShortUrlMessage, SignData, SignItem, SignPage, TemplateId, TransactionId, Upload, UploadSeal,
    VerifyCompany, VerifyPerson, Watermark,
};
use hetong_sandbox::{Sandbox, Settings};
use hetong_transport::{ErrorKind, ManualClock, Replay, Traced};

/// Stands in everything that must not be shown.
pub(crate) const PLANTED: &str = "planted";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) fn clean(what: &str, told: &str) {
    assert!(!told.contains(PLANTED), "{what} shows what it must not: {told}");
}

/// What is traced meanwhile.
pub(crate) async fn logged(work: impl Future<Output = ()>) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    work.await;
    drop(guard);
    String::from_utf8(log.0.lock().unwrap().clone()).unwrap()
}

fn customer() -> CustomerId {
    CustomerId::new("0123456789ABCDEF0123456789ABCDEF").unwrap()
}

fn client(replay: &Replay) -> Client {
    let clock = ManualClock::at_seconds(0);
    let credentials = Credentials::new("900001", "planted-secret").unwrap();
    let gateway = GatewayCredentials::new("AKIDfictitious", "planted-key").unwrap();
    let route = Route::gateway("https://gateway.example/release/api2", gateway).unwrap();
    let transport = Traced::new(replay.clone(), Arc::new(clock.clone()));
    Client::builder(credentials, route).retry(Retry::never()).build(transport, clock)
}

/// Everything that is said of a call: itself, its refusals, its lost replies, its answers, and the traces.
async fn all<E: Decode<Reply: Debug> + Debug>(call: &E) {
    clean(E::SPEC.name, &format!("{call:?} {call:#?} {:?}", call.params()));
    let refusal = http::Response::builder().status(404).body("<html>planted</html>").unwrap();
    let answers = [
        r#"{"code":1,"data":{"transactionNo":"1","url":"aHR0cHM6Ly92LmV4YW1wbGUvcGxhbnRlZD9wbGFudGVk","signature_id":"1","signature_img_base64":"planted","more":"planted"},"msg":"success"}"#,
        r#"{"code":1,"data":"planted-customer"#,
        r#"{"code":1,"data":[{"planted":1}]}"#,
        r#"{"code":"1000","download_url":"https:\/\/s.example\/planted?planted=1","viewpdf_url":"https:\/\/s.example\/planted"}"#,
        r#"planted"#,
        r#"<html>planted</html>"#,
    ];
    let replay = answers.into_iter().fold(Replay::new(), Replay::json);
    let replay = replay.reply(refusal).fail(ErrorKind::Timeout).fail(ErrorKind::Connect);
    let client = client(&replay);
    while replay.left() > 0 {
        match client.call(call).await {
            Ok(reply) => {
                // A customer number is no secret; everything else is.
                let told = format!("{reply:?}").replace("planted-customer", "").replace("{\"planted\"}", "");
                clean(E::SPEC.name, &told);
            }
            Err(error) => clean(E::SPEC.name, &format!("{error} {error:?} {error:#?}")),
        }
    }
    clean("the client", &format!("{client:?} {client:#?}"));
    clean("the record", &format!("{:?}", replay.requests()));
}

#[tokio::test]
async fn nothing_that_can_be_printed_shows_a_secret() {
    let traces = logged(everything()).await;
    assert!(traces.contains("host=\"gateway.example\""), "{traces}");
    clean("the traces", &traces);
}

async fn everything() {
    all(&RegisterAccount::new(OpenId::new("user-1").unwrap(), AccountType::Person)).await;
    let person = VerifyPerson::new(customer(), PersonPackage::Face, PageModify::Allowed)
        .customer_name("planted")
        .customer_ident_no("planted")
        .mobile("planted")
        .bank_card_no("planted")
        .ident_front_img(Upload::new("x.jpg", "image/jpeg", bytes::Bytes::from_static(b"planted")));
    all(&person).await;
    let file = Upload::new("planted.jpg", "image/jpeg", bytes::Bytes::from_static(b"planted"));
    clean(
        "an upload",
        &format!("{file:?} {:?} {:#?}", file.content(), hetong_fadada::Document::from(file.clone())),
    );
    let keyword = SignItem::new(ContractId::new("C1").unwrap(), TransactionId::new("T1").unwrap());
    clean(
        "what calls are made of",
        &format!(
            "{:?} {:?} {:?} {:?}",
            SealPlace::keyword("planted"),
            SignData::from([keyword.sign_keyword("planted")]),
            ShortUrlMessage::Text("planted".to_owned()),
            Watermark::text("planted"),
        ),
    );
    let company = VerifyCompany::new(customer(), PageModify::Locked)
        .company_info(CompanyPrefill::new().company_name("planted").credit_no("planted"))
        .agent_info(AgentPrefill::new().agent_name("planted").agent_id("planted").agent_mobile("planted"))
        .legal_name("planted");
    all(&company).await;
    all(&UploadSeal::new(customer(), SealImage::new(b"\x89PNG\r\n\x1a\nplanted"))).await;
    all(&FindPersonCertInfo::new(hetong_fadada::SerialNo::new("1").unwrap())).await;
    let fill = FillTemplate::new(
        TemplateId::new("T1").unwrap(),
        ContractId::new("C1").unwrap(),
        "合同",
        ParameterMap::new().field("name", "planted"),
    )
    .dynamic_tables(DynamicTable::at_end(["planted"], [["planted"]]).title("planted"));
    all(&fill).await;

    let page =
        SignPage::new(TransactionId::new("T1").unwrap(), ContractId::new("C1").unwrap(), customer(), "合同")
            .customer_mobile("planted")
            .customer_name("planted")
            .customer_ident_no("planted");
    clean("SignPage", &format!("{page:?} {:?}", page.params()));
    let credentials = Credentials::new("900001", "planted-secret").unwrap();
    let direct = Route::direct("https://service.example/api").unwrap();
    let link = Client::new(credentials.clone(), direct, Replay::new(), ManualClock::at_seconds(0))
        .page_url(&page)
        .unwrap();
    assert!(link.expose().contains(PLANTED));
    clean("the link", &format!("{link:?}"));

    let replay = Replay::new().reply(http::Response::new("%PDF")).fail(ErrorKind::Timeout);
    for _ in 0..2 {
        let fetched =
            self::client(&replay).fetch(&PageUrl::new("https://s.example/planted".to_owned())).await;
        clean("a short link", &format!("{fetched:?}"));
    }

    let settings =
        Settings::new(credentials, GatewayCredentials::new("AKIDfictitious", "planted-key").unwrap());
    clean("the sandbox's settings", &format!("{settings:?}"));
    clean("the sandbox", &format!("{:?}", Sandbox::new(settings).unwrap()));
}

#[test]
fn an_input_that_cannot_be_right_is_told_without_its_value() {
    for told in [
        OpenId::new("planted<").unwrap_err().to_string(),
        ContractId::new("planted-").unwrap_err().to_string(),
        Credentials::new("planted ", "s").unwrap_err().to_string(),
        Route::direct_in_clear("https://planted@x.example").unwrap_err().to_string(),
        VerifyPerson::new(customer(), PersonPackage::Face, PageModify::Allowed)
            .return_url("planted")
            .check()
            .unwrap_err()
            .to_string(),
    ] {
        clean("an error", &told);
    }
}

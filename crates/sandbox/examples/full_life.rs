//! The full life of a contract: a person proves who they are on a page, signs on another one by hand, and the app hears of
//! both by notifications that it verifies. Everything goes over real sockets: the sandbox has one, the app has the
//! other, and a browser without a window goes between them.
//!
//! ```text
//! cargo run --package hetong-sandbox --example full_life -- contract.pdf
//! ```
//!
//! Against the service itself it is the same but for the addresses and the credentials, and for the browser, which is the
//! customer's.

#![allow(clippy::print_stdout, reason = "a command line program")]

use std::error::Error;
use std::path::Path;

use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use hetong_fadada::notify::{NotifyError, RealNameHint, RealNameReturn, Seen, SignNotice};
use hetong_fadada::{
    AccountType, Client, ContractId, ContractState, Credentials, DownloadContract, FileContract,
    FillTemplate, GatewayCredentials, OpenId, PageModify, ParameterMap, PersonPackage, QueryContractStatus,
    RegisterAccount, Route, SealPlace, SignPage, SignResult, TemplateId, TransactionId, Upload,
    UploadTemplate, VerifyPerson, YesNo,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{Sandbox, Settings};
use hetong_transport::{FORM, Payload, Transport as _, form};
use hetong_transport_reqwest::{ReqwestTransport, Save, TokioClock, save};
use http::header::{CONTENT_TYPE, LOCATION};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

const TITLE: &str = "设备租赁合同";

/// What the app hears, as it came: nothing is believed before its digest has been checked.
enum Heard {
    Notified(String),
    Returned(String),
}

type Ears = mpsc::UnboundedSender<Heard>;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("where shall the contract go?")?;
    let length = run(Path::new(&path)).await?;
    println!("The contract: {} ({length} bytes)", Path::new(&path).display());
    Ok(())
}

async fn run(target: &Path) -> Result<u64, Box<dyn Error>> {
    let credentials = Credentials::new("900001", "FictitiousAppSecret00000")?;
    let transport = ReqwestTransport::new()?;
    let settings =
        Settings::new(credentials.clone(), GatewayCredentials::new("AKIDfictitious", "FictitiousKey")?);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let provider = listener.local_addr()?;
    let sandbox = tokio::spawn(Sandbox::new(settings.fetch(transport.clone()))?.serve(listener));
    let (ears, mut heard) = mpsc::unbounded_channel();
    let (app, serving) = app(ears).await?;

    let route = Route::direct_in_clear(Sandbox::direct_base(provider))?;
    let client = Client::new(credentials.clone(), route, transport.clone(), TokioClock);
    let browser = Browser { transport };

    // Who signs, and the proof of it.
    let customer =
        client.call(&RegisterAccount::new(OpenId::new("customer-1")?, AccountType::Person)).await?;
    let verify = VerifyPerson::new(customer.clone(), PersonPackage::Face, PageModify::Allowed)
        .customer_name("测试用户")
        .cert_flag(YesNo::Yes)
        .notify_url(format!("{app}/notify"))
        .return_url(format!("{app}/return"));
    let page = client.call(&verify).await?;
    browser.press(page.url.expose(), ("result", "pass")).await?;
    for _ in 0..2 {
        match heard.recv().await.ok_or("the app has ended")? {
            Heard::Notified(text) => {
                // Nothing proves this one, so the provider is asked.
                let info =
                    RealNameHint::read(&credentials, text)?.confirm_as(&client, AccountType::Person).await?;
                println!("verification: notified, and confirmed: {}", info.passed());
            }
            Heard::Returned(query) => {
                let returned = RealNameReturn::verify(&credentials, query)?;
                println!(
                    "verification: the customer is back, and it has passed: {}",
                    returned.state.passed()
                );
            }
        }
    }

    // The contract.
    let template = TemplateId::new("LEASE2026")?;
    client.call(&UploadTemplate::new(template.clone(), Upload::pdf("设备租赁合同.pdf", LEASE_FORM))).await?;
    let contract = ContractId::new("LIFE0001")?;
    let map: ParameterMap =
        [("contract_no", "LIFE0001"), ("lessee", "测试用户"), ("lessor", "示例科技有限公司")]
            .into_iter()
            .collect();
    client.call(&FillTemplate::new(template, contract.clone(), TITLE, map)).await?;

    // The signature, by hand.
    let transaction = TransactionId::new("LIFE0001SIGN")?;
    let place =
        SealPlace::Keyword {
            keyword: "乙方(签字)".to_owned(), strategy: None, offset: Some((90.0, -12.0))
        };
    let page = SignPage::new(transaction.clone(), contract.clone(), customer.clone(), TITLE)
        .place(place)
        .notify_url(format!("{app}/notify"))
        .return_url(format!("{app}/return"));
    browser.open(client.page_url(&page)?.expose()).await?;
    browser.press(&format!("http://{provider}/sandbox/pages/sign/{transaction}"), ("action", "sign")).await?;
    let mut seen = Seen::new(1000);
    for _ in 0..2 {
        let notice = match heard.recv().await.ok_or("the app has ended")? {
            Heard::Notified(text) => {
                let forged = text.replace("LIFE0001SIGN", "LIFE0002SIGN");
                let refused = SignNotice::verify(&credentials, forged);
                println!(
                    "signature: a forged notification: {}",
                    refused.err().map_or_else(String::new, told)
                );
                SignNotice::verify(&credentials, text)?
            }
            Heard::Returned(query) => SignNotice::verify_return(&credentials, query)?,
        };
        // The digest does not cover the result: what counts is the provider's answer.
        let record = notice.confirm(&client, &contract, &customer).await?;
        let new = seen.insert(notice.dedup_key());
        println!(
            "signature: heard {}, confirmed {}, for the first time: {new}",
            notice.result, record.result
        );
        if record.result != SignResult::Signed {
            return Err("the contract is not signed".into());
        }
    }

    client.call(&FileContract::new(contract.clone())).await?;
    let status = client.call(&QueryContractStatus::new(contract.clone())).await?;
    println!("contract: filed: {}", status.state == ContractState::Finished);
    let file = client.download(&DownloadContract::new(contract)).await?;
    let length = save(file.into_body(), target, Save::pdf()).await?;
    serving.abort();
    sandbox.abort();
    Ok(length)
}

fn told(error: NotifyError) -> String {
    error.to_string()
}

/// The app's own server: it keeps the raw text and answers at once.
async fn app(ears: Ears) -> Result<(String, tokio::task::JoinHandle<std::io::Result<()>>), Box<dyn Error>> {
    let notify = |State(ears): State<Ears>, body: String| async move {
        let _ = ears.send(Heard::Notified(body));
        "success"
    };
    let returned = |State(ears): State<Ears>, uri: http::Uri| async move {
        let _ = ears.send(Heard::Returned(uri.query().unwrap_or_default().to_owned()));
        "谢谢"
    };
    let router =
        Router::new().route("/notify", post(notify)).route("/return", get(returned)).with_state(ears);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    Ok((address, tokio::spawn(async move { axum::serve(listener, router).await })))
}

/// A browser without a window.
struct Browser {
    transport: ReqwestTransport,
}

impl Browser {
    async fn open(&self, address: &str) -> Result<(), Box<dyn Error>> {
        let reply = self.transport.send(http::Request::get(address).body(Payload::empty())?).await?;
        if reply.status().is_success() {
            Ok(())
        } else {
            Err(format!("the page says {}", reply.status()).into())
        }
    }

    /// Presses a button, and goes where the page sends it.
    async fn press(&self, page: &str, button: (&str, &str)) -> Result<(), Box<dyn Error>> {
        let request =
            http::Request::post(page).header(CONTENT_TYPE, FORM).body(form([button].into_iter()))?;
        let reply = self.transport.send(request).await?;
        let address = reply.headers().get(LOCATION).ok_or("the page sends the browser nowhere")?.to_str()?;
        self.open(address).await
    }
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_contract_lives() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x.pdf");
        super::run(&target).await.unwrap();
        let pages = hetong_sandbox::pdf::text(&std::fs::read(&target).unwrap()).unwrap();
        assert!(pages[0].contains(super::TITLE), "{pages:?}");
    }
}

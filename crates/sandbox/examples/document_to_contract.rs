//! A document becomes a PDF through tecmz, and the PDF a contract that is signed and filed through Fadada: both clients
//! against a sandbox in this process, over a real socket.
//!
//! ```text
//! cargo run --package hetong-sandbox --example document_to_contract -- agreement.pdf
//! ```
//!
//! Against the services themselves it is the same but for the addresses, the credentials, and the verification, which the
//! customer goes through on a page.

#![allow(clippy::print_stdout, reason = "a command line program")]

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use hetong_fadada::{
    AccountType, ApplyCert, ContractId, CreateTextSeal, CustomerId, DownloadContract, FileContract,
    GatewayCredentials, OpenId, PageModify, RegisterAccount, Route, SealPlace, SignAuto, TransactionId,
    Upload, UploadContract, VerifyCompany,
};
use hetong_sandbox::{Rules, Sandbox, Settings, TecmzApp};
use hetong_tecmz::DocToPdf;
use hetong_transport::{Payload, Transport as _};
use hetong_transport_reqwest::{ReqwestTransport, Save, TokioClock, save};

const TITLE: &str = "设备交付确认书";
const SIGNER: &str = "示例科技有限公司";
const DOCUMENT: &str = "设备交付确认书

示例科技有限公司确认，下列设备已于2026年11月20日送达示例市测试区样本路100号，并经双方共同清点：

　　机架式服务器　　8 台
　　存储服务器　　　2 台
　　机柜　　　　　　2 台

设备外观完好，通电正常，随附的说明书与合格证齐全。

本确认书自盖章之日起生效。



确认单位(盖章)：





日期：2026年11月21日
";
/// No answer is larger.
const LIMIT: usize = 20 << 20;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("where shall the contract go?")?;
    let length = run(Path::new(&path)).await?;
    println!("The contract: {} ({length} bytes)", Path::new(&path).display());
    Ok(())
}

async fn run(target: &Path) -> Result<u64, Box<dyn Error>> {
    let app = hetong_fadada::Credentials::new("900001", "FictitiousAppSecret00000")?;
    let mut rules = Rules::default();
    (rules.job_queue, rules.job_work) = (Duration::from_millis(50), Duration::from_millis(50));
    let settings = Settings::new(app.clone(), GatewayCredentials::new("AKIDfictitious", "FictitiousKey")?);
    let settings = settings.tecmz(TecmzApp::new("2000000001", "FictitiousTecmzSecret")).rules(rules);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let serving = tokio::spawn(Sandbox::new(settings)?.serve(listener));

    let transport = ReqwestTransport::new()?;
    let source = put(&transport, format!("http://{address}/sandbox/files/delivery.txt"), DOCUMENT).await?;
    let tecmz = hetong_tecmz::Client::builder(hetong_tecmz::Credentials::standard(
        "2000000001",
        "FictitiousTecmzSecret",
    )?)
    .base_in_clear(&Sandbox::tecmz_base(address))?
    .allow_loopback()
    .build(transport.clone(), TokioClock);
    let job = tecmz.start(&DocToPdf::new(source)).await?;
    let soon = Duration::from_millis(50);
    let result = job.wait(job.usual_wait().first(soon).longest(soon)).await?;
    let document =
        tecmz.fetch(result.urls.first().ok_or("the job has no result")?).await?.bytes(LIMIT).await?;

    let route = Route::direct_in_clear(Sandbox::direct_base(address))?;
    let fadada = hetong_fadada::Client::new(app, route, transport.clone(), TokioClock);
    let signer = signer(&fadada, &transport, &format!("http://{address}")).await?;
    let contract = ContractId::new("DELIVERY0001")?;
    fadada.call(&UploadContract::new(contract.clone(), TITLE, Upload::pdf("delivery.pdf", document))).await?;
    let place =
        SealPlace::Keyword { keyword: "(盖章)".to_owned(), strategy: None, offset: Some((110.0, -12.0)) };
    let transaction = TransactionId::new("DELIVERY0001SIGN")?;
    fadada.call(&SignAuto::new(transaction, contract.clone(), signer, TITLE, place)).await?;
    fadada.call(&FileContract::new(contract.clone())).await?;
    let file = fadada.download(&DownloadContract::new(contract)).await?;
    let length = save(file.into_body(), target, Save::pdf()).await?;
    serving.abort();
    Ok(length)
}

/// A company that is verified, with a certificate and a seal.
async fn signer(
    fadada: &hetong_fadada::Client,
    transport: &ReqwestTransport,
    origin: &str,
) -> Result<CustomerId, Box<dyn Error>> {
    let customer =
        fadada.call(&RegisterAccount::new(OpenId::new("company-1")?, AccountType::Company)).await?;
    let page = fadada.call(&VerifyCompany::new(customer.clone(), PageModify::Allowed)).await?;
    let pass = format!("{origin}/sandbox/verifications/{}/complete", page.serial_no);
    let passed = transport.send(http::Request::post(pass).body(Payload::empty())?).await?;
    if !passed.status().is_success() {
        return Err("the verification failed".into());
    }
    fadada.call(&ApplyCert::new(customer.clone(), page.serial_no)).await?;
    fadada.call(&CreateTextSeal::new(customer.clone(), SIGNER)).await?;
    Ok(customer)
}

/// Puts a document where the service can fetch it; gives its address.
async fn put(transport: &ReqwestTransport, address: String, text: &str) -> Result<String, Box<dyn Error>> {
    let request = http::Request::put(&address).body(Payload::from(text.to_owned()))?;
    if !transport.send(request).await?.status().is_success() {
        return Err("the document could not be put there".into());
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_document_becomes_a_contract() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x.pdf");
        super::run(&target).await.unwrap();
        let pages = hetong_sandbox::pdf::text(&std::fs::read(&target).unwrap()).unwrap();
        assert!(pages[0].contains(super::TITLE), "{pages:?}");
    }
}

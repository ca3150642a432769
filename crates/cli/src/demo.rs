//! `hetong demo`: the whole life of a contract, and of one that begins as a plain text, over real HTTP, against a sandbox
//! of its own.

mod contract;
mod show;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use hetong_fadada::{
    AccountType, ApplyCert, Client, ContractId, ContractState, CreateTextSeal, Credentials, CustomerId,
    DownloadContract, FileContract, FillTemplate, FindCompanyCertInfo, FindPersonCertInfo,
    GatewayCredentials, OpenId, PageModify, PersonPackage, QueryContractStatus, QuerySignResult,
    RegisterAccount, Route, SealImage, SealPlace, SerialNo, SignAuto, SignPage, SignResult, TemplateId,
    TransactionId, Upload, UploadContract, UploadSeal, UploadTemplate, VerifyCompany, VerifyPerson,
    ViewContract,
};
use hetong_sandbox::pdf::{Fonts, LEASE_FORM, Seal};
use hetong_sandbox::{Rules, Sandbox, Settings, TecmzApp};
use hetong_tecmz::{DocToPdf, HopError};
use hetong_transport::{Traced, Transport};
use hetong_transport_reqwest::{ReqwestTransport, Save, TokioClock, save};
use tokio::net::TcpListener;

use crate::demo::show::Show;
use crate::fail::Fail;
use crate::out::say;
use crate::sandbox::invent;

const LEASE: &str = "hetong-demo.pdf";
const SUPPLEMENT: &str = "hetong-demo-supplement.pdf";
/// Longer documents are not converted here.
const LIMIT: usize = 20 << 20;
const TEXT: &str = include_str!("../assets/supplement.txt");

/// The clients that the demo goes through.
struct Clients {
    tecmz: hetong_tecmz::Client,
    fadada: Client,
    gateway: Client,
}

pub(crate) async fn run(out: &Path) -> Result<(), Fail> {
    std::fs::create_dir_all(out).map_err(|error| Fail::usage(format!("{}: {error}", out.display())))?;

    let app = Credentials::new("900001", invent(24))?;
    let gateway = GatewayCredentials::new(format!("AKID{}", invent(32)), invent(32))?;
    let tecmz_secret = invent(32);
    let mut rules = Rules::default();
    rules.job_queue = Duration::from_millis(100);
    rules.job_work = Duration::from_millis(100);
    let settings = Settings::new(app.clone(), gateway.clone()).rules(rules);
    let settings = settings.tecmz(TecmzApp::new("2000000001", tecmz_secret.as_str()));
    let sandbox = Sandbox::new(settings).map_err(Fail::failed)?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Fail::failed)?;
    let address = listener.local_addr().map_err(Fail::failed)?;
    say(format_args!(
        "A sandbox listens on http://{address}/ and everything below goes through its socket.\n"
    ))?;

    let transport = Traced::new(ReqwestTransport::new().map_err(Fail::failed)?, Arc::new(TokioClock));
    let transport = Arc::new(transport);
    let direct = Route::direct_in_clear(Sandbox::direct_base(address))?;
    let through_gateway = Route::gateway_in_clear(Sandbox::gateway_base(address), gateway)?;
    let tecmz =
        hetong_tecmz::Client::builder(hetong_tecmz::Credentials::standard("2000000001", tecmz_secret)?)
            .base_in_clear(&Sandbox::tecmz_base(address))?
            .allow_loopback()
            .build(Arc::clone(&transport), TokioClock);
    let clients = Clients {
        tecmz,
        fadada: Client::new(app.clone(), direct, Arc::clone(&transport), TokioClock),
        gateway: Client::new(app, through_gateway, Arc::clone(&transport), TokioClock),
    };
    let mut show = Show::new(format!("http://{address}"), transport);

    let serving = tokio::spawn(sandbox.serve(listener));
    let told = Box::pin(story(&clients, &mut show, out)).await;
    serving.abort();
    let printed = show.print();
    told?;
    printed?;
    say(format_args!("The contracts: {} and {}", out.join(LEASE).display(), out.join(SUPPLEMENT).display()))
}

async fn story(clients: &Clients, show: &mut Show<impl Transport>, out: &Path) -> Result<(), Fail> {
    let client = &clients.fadada;
    let supplement = converted(&clients.tecmz, show).await?;
    let lessee = register(client, show, "demo-lessee", AccountType::Person).await?;
    let lessor = register(client, show, "demo-lessor", AccountType::Company).await?;

    let verify = VerifyPerson::new(lessee.clone(), PersonPackage::CarrierAndFace, PageModify::Allowed)
        .customer_name(contract::LESSEE);
    let page = show.call::<VerifyPerson>(client.call(&verify)).await?;
    show.pass(&page.serial_no, "个人在页面上完成认证", "the person proves who they are").await?;
    show.call::<FindPersonCertInfo>(client.call(&FindPersonCertInfo::new(page.serial_no.clone()))).await?;
    certify(client, show, &lessee, &page.serial_no).await?;

    let verify = VerifyCompany::new(lessor.clone(), PageModify::Allowed).company_info(contract::company());
    let page = show.call::<VerifyCompany>(client.call(&verify)).await?;
    show.pass(&page.serial_no, "企业在页面上完成认证", "the company proves who it is").await?;
    show.call::<FindCompanyCertInfo>(client.call(&FindCompanyCertInfo::new(page.serial_no.clone()))).await?;
    certify(client, show, &lessor, &page.serial_no).await?;

    let picture = Seal::person(&Fonts::bundled(), contract::LESSEE).map_err(Fail::failed)?.png();
    let seal = UploadSeal::new(lessee.clone(), SealImage::new(&picture));
    show.call::<UploadSeal>(client.call(&seal)).await?;
    let seal = CreateTextSeal::new(lessor.clone(), contract::LESSOR);
    show.call::<CreateTextSeal>(client.call(&seal)).await?;

    let template = TemplateId::new("LEASE2026")?;
    let form = Upload::pdf("设备租赁合同.pdf", LEASE_FORM);
    show.call::<UploadTemplate>(client.call(&UploadTemplate::new(template.clone(), form))).await?;
    let id = ContractId::new("HTDEMO0001")?;
    let fill = FillTemplate::new(template, id.clone(), contract::TITLE, contract::fields())
        .dynamic_tables(contract::equipment());
    show.call::<FillTemplate>(client.call(&fill)).await?;

    let by_hand = TransactionId::new("HTDEMO0001LESSEE")?;
    let page = SignPage::new(by_hand.clone(), id.clone(), lessee.clone(), contract::TITLE)
        .place(beside(contract::LESSEE_KEYWORD));
    let link = client.page_url(&page)?;
    show.open::<SignPage>(&link).await?;
    show.press_sign(&by_hand).await?;
    let at_once = TransactionId::new("HTDEMO0001LESSOR")?;
    let place = beside(contract::LESSOR_KEYWORD);
    let sign = SignAuto::new(at_once.clone(), id.clone(), lessor.clone(), contract::TITLE, place);
    show.call::<SignAuto>(client.call(&sign)).await?;

    for (customer, transaction) in [(&lessee, by_hand), (&lessor, at_once)] {
        let query = QuerySignResult::new(id.clone(), customer.clone(), transaction);
        let record = show.call::<QuerySignResult>(client.call(&query)).await?;
        expect(record.result == SignResult::Signed, "the signature was not recorded")?;
    }
    show.open::<ViewContract>(&client.page_url(&ViewContract::new(id.clone()))?).await?;
    show.call::<FileContract>(client.call(&FileContract::new(id.clone()))).await?;
    download(client, show, &id, &out.join(LEASE)).await?;

    show.note("经云市场网关", "through the gateway");
    let status = QueryContractStatus::new(id);
    let status = show.call::<QueryContractStatus>(clients.gateway.call(&status)).await?;
    expect(status.state == ContractState::Finished, "the contract is not finished")?;
    signed_at_once(client, show, supplement, [lessor, lessee], &out.join(SUPPLEMENT)).await
}

/// A text becomes a PDF through tecmz.
async fn converted(client: &hetong_tecmz::Client, show: &mut Show<impl Transport>) -> Result<Upload, Fail> {
    let source = show.keep("supplement.txt", TEXT).await?;
    let call = DocToPdf::new(source);
    show.note("开始", "the job starts");
    let job = show.job::<DocToPdf, _, _>(client.start(&call)).await?;
    let soon = Duration::from_millis(100);
    show.note("等待完成", "the job is waited for");
    let result = show.job::<DocToPdf, _, _>(job.wait(job.usual_wait().first(soon).longest(soon))).await?;
    let Some(link) = result.urls.first() else { return Err(Fail::failed("the job has no result")) };
    let fetched = async { Ok::<_, HopError>(client.fetch(link).await?.bytes(LIMIT).await?) };
    let file = show.fetched("下载转换结果", "the result is fetched", fetched).await?;
    Ok(Upload::pdf("补充协议.pdf", file))
}

/// A document becomes a contract that both parties have signed.
async fn signed_at_once(
    client: &Client,
    show: &mut Show<impl Transport>,
    document: Upload,
    [lessor, lessee]: [CustomerId; 2],
    target: &Path,
) -> Result<(), Fail> {
    let id = ContractId::new("HTDEMO0002")?;
    show.note("补充协议", "the supplement");
    let upload = UploadContract::new(id.clone(), contract::SUPPLEMENT_TITLE, document);
    show.call::<UploadContract>(client.call(&upload)).await?;
    for (customer, transaction, keyword, zh, en) in [
        (lessor, "HTDEMO0002LESSOR", contract::LESSOR_KEYWORD, "补充协议，出租方", "the supplement, lessor"),
        (lessee, "HTDEMO0002LESSEE", contract::LESSEE_KEYWORD, "补充协议，承租方", "the supplement, lessee"),
    ] {
        let transaction = TransactionId::new(transaction)?;
        let title = contract::SUPPLEMENT_TITLE;
        let sign = SignAuto::new(transaction, id.clone(), customer, title, beside(keyword));
        show.note(zh, en);
        show.call::<SignAuto>(client.call(&sign)).await?;
    }
    show.note("补充协议", "the supplement");
    show.call::<FileContract>(client.call(&FileContract::new(id.clone()))).await?;
    show.note("补充协议", "the supplement");
    download(client, show, &id, target).await
}

async fn download(
    client: &Client,
    show: &mut Show<impl Transport>,
    id: &ContractId,
    target: &Path,
) -> Result<(), Fail> {
    let file = show.file::<DownloadContract>(client.download(&DownloadContract::new(id.clone()))).await?;
    save(file.into_body(), target, Save::pdf()).await.map_err(Fail::failed)?;
    Ok(())
}

async fn register(
    client: &Client,
    show: &mut Show<impl Transport>,
    id: &str,
    kind: AccountType,
) -> Result<CustomerId, Fail> {
    let call = RegisterAccount::new(OpenId::new(id)?, kind);
    show.call::<RegisterAccount>(client.call(&call)).await
}

async fn certify(
    client: &Client,
    show: &mut Show<impl Transport>,
    customer: &CustomerId,
    serial: &SerialNo,
) -> Result<(), Fail> {
    let call = ApplyCert::new(customer.clone(), serial.clone());
    show.call::<ApplyCert>(client.call(&call)).await
}

/// Right of the words and a little lower, where the form leaves room for a seal.
fn beside(keyword: &str) -> SealPlace {
    SealPlace::Keyword { keyword: keyword.to_owned(), strategy: None, offset: Some((98.0, -12.0)) }
}

fn expect(met: bool, otherwise: &str) -> Result<(), Fail> {
    if met { Ok(()) } else { Err(Fail::failed(otherwise)) }
}

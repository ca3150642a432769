//! `hetong demo`: the whole life of a contract, over real HTTP, against a sandbox of its own.

mod contract;
mod show;

use std::path::Path;
use std::sync::Arc;

use hetong_fadada::{
    AccountType, ApplyCert, Client, ContractId, ContractState, CreateTextSeal, Credentials, CustomerId,
    DownloadContract, FileContract, FillTemplate, FindCompanyCertInfo, FindPersonCertInfo,
    GatewayCredentials, OpenId, PageModify, PersonPackage, QueryContractStatus, QuerySignResult,
    RegisterAccount, Route, SealImage, SealPlace, SerialNo, SignAuto, SignPage, SignResult, TemplateId,
    TransactionId, Upload, UploadSeal, UploadTemplate, VerifyCompany, VerifyPerson, ViewContract,
};
use hetong_sandbox::pdf::{Fonts, LEASE_FORM, Seal};
use hetong_sandbox::{Sandbox, Settings};
use hetong_transport::{Traced, Transport};
use hetong_transport_reqwest::{ReqwestTransport, Save, TokioClock, save};
use tokio::net::TcpListener;

use crate::demo::show::Show;
use crate::fail::Fail;
use crate::out::say;
use crate::sandbox::invent;

const FILE: &str = "hetong-demo.pdf";

pub(crate) async fn run(out: &Path) -> Result<(), Fail> {
    std::fs::create_dir_all(out).map_err(|error| Fail::usage(format!("{}: {error}", out.display())))?;

    let app = Credentials::new("900001", invent(24))?;
    let gateway = GatewayCredentials::new(format!("AKID{}", invent(32)), invent(32))?;
    let sandbox = Sandbox::new(Settings::new(app.clone(), gateway.clone())).map_err(Fail::failed)?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Fail::failed)?;
    let address = listener.local_addr().map_err(Fail::failed)?;
    say(format_args!(
        "A sandbox listens on http://{address}/ and everything below goes through its socket.\n"
    ))?;

    let transport = Traced::new(ReqwestTransport::new().map_err(Fail::failed)?, Arc::new(TokioClock));
    let transport = Arc::new(transport);
    let direct = Route::direct_in_clear(Sandbox::direct_base(address))?;
    let through_gateway = Route::gateway_in_clear(Sandbox::gateway_base(address), gateway)?;
    let client = Client::new(app.clone(), direct, Arc::clone(&transport), TokioClock);
    let gateway_client = Client::new(app, through_gateway, Arc::clone(&transport), TokioClock);
    let mut show = Show::new(format!("http://{address}"), transport);

    let serving = tokio::spawn(sandbox.serve(listener));
    let told = story(&client, &gateway_client, &mut show, out).await;
    serving.abort();
    let printed = show.print();
    told?;
    printed?;
    say(format_args!("The contract: {}", out.join(FILE).display()))
}

async fn story(
    client: &Client,
    gateway: &Client,
    show: &mut Show<impl Transport>,
    out: &Path,
) -> Result<(), Fail> {
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

    for (customer, transaction) in [(lessee, by_hand), (lessor, at_once)] {
        let query = QuerySignResult::new(id.clone(), customer, transaction);
        let record = show.call::<QuerySignResult>(client.call(&query)).await?;
        expect(record.result == SignResult::Signed, "the signature was not recorded")?;
    }
    show.open::<ViewContract>(&client.page_url(&ViewContract::new(id.clone()))?).await?;
    show.call::<FileContract>(client.call(&FileContract::new(id.clone()))).await?;
    let file = show.file::<DownloadContract>(client.download(&DownloadContract::new(id.clone()))).await?;
    save(file.into_body(), out.join(FILE), Save::pdf()).await.map_err(Fail::failed)?;

    show.note("经云市场网关", "through the gateway");
    let status = show.call::<QueryContractStatus>(gateway.call(&QueryContractStatus::new(id))).await?;
    expect(status.state == ContractState::Finished, "the contract is not finished")
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
    SealPlace::Keyword { keyword: keyword.to_owned(), strategy: None, offset: Some((90.0, -12.0)) }
}

fn expect(met: bool, otherwise: &str) -> Result<(), Fail> {
    if met { Ok(()) } else { Err(Fail::failed(otherwise)) }
}

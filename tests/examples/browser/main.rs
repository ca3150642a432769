//! Goes through the sandbox's pages in a real browser: presses their buttons, fills their form, looks where they lead, and
//! leaves a picture of each in a folder. Needs Chromium and its `chromedriver`.
//!
//! ```text
//! cargo run --package hetong-tests --example browser -- target/browser
//! ```

#![allow(clippy::print_stdout, reason = "a command line program")]

mod driver;

use std::error::Error;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use hetong_fadada::{
    AccountType, AutoSignCancelPage, AutoSignGrantPage, BatchId, BatchSignPage, Client, ContractId,
    ContractState, Credentials, CustomerId, EditTemplatePage, FillPage, GatewayCredentials, OnlineTemplateId,
    OpenId, PageModify, PersonPackage, QueryContractStatus, QuerySignResult, RegisterAccount, Route,
    SignData, SignItem, SignPage, SignPageLimited, SignResult, TransactionId, Upload, UploadContract,
    UploadOnlineTemplate, VerifyPerson, ViewContract, YesNo,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_sandbox::{Sandbox, Settings};
use hetong_transport_reqwest::{ReqwestTransport, TokioClock};
use tokio::net::TcpListener;

use driver::Browser;

/// A browser that has just been started on a busy machine takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome {
    let pictures = std::env::args().nth(1).ok_or("where shall the pictures go?")?;
    let transport = ReqwestTransport::new()?;
    let app = app().await?;
    let credentials = Credentials::new("900001", "FictitiousAppSecret00000")?;
    let settings =
        Settings::new(credentials.clone(), GatewayCredentials::new("AKIDfictitious", "FictitiousKey")?);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let provider = listener.local_addr()?;
    tokio::spawn(Sandbox::new(settings.fetch(transport.clone()))?.serve(listener));
    let route = Route::direct_in_clear(Sandbox::direct_base(provider))?;
    let client = Client::new(credentials, route, transport.clone(), TokioClock);

    let browser = Browser::start(transport, pictures).await?;
    let story = Story { client, browser: &browser, app, origin: format!("http://{provider}") };
    let told = story.tell().await;
    // The browser ends even if the story does not come to its end.
    browser.quit().await?;
    told?;
    println!("All pages do what they should.");
    Ok(())
}

/// The app that browsers come back to.
async fn app() -> Outcome<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    let page =
        || async { axum::response::Html("<meta charset=utf-8><title>商户页面</title><h1>谢谢</h1>") };
    let router = Router::new().route("/return", get(page));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

struct Story<'a> {
    client: Client,
    browser: &'a Browser,
    app: String,
    origin: String,
}

fn holds(what: &str, holds: bool) -> Outcome {
    if holds { Ok(()) } else { Err(format!("{what} does not hold").into()) }
}

impl Story<'_> {
    fn back(&self) -> String {
        format!("{}/return", self.app)
    }

    /// The browser is where the app wanted it, or gets there: a click does not always wait for the page behind it.
    async fn is_back(&self) -> Outcome {
        let begun = Instant::now();
        loop {
            let at = self.browser.address().await?;
            if at.starts_with(&self.back()) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                return Err(format!("the browser is not back but at {at}").into());
            }
        }
    }

    async fn tell(&self) -> Outcome {
        let browser = self.browser;
        browser.open(&format!("{}/", self.origin)).await?;
        browser.shows("index", "hetong sandbox").await?;
        let person = self.verified().await?;
        self.signing(&person).await?;
        self.batch(&person).await?;
        self.leave(&person).await?;
        self.online_template().await
    }

    async fn verified(&self) -> Outcome<CustomerId> {
        let person = self.client.call(&RegisterAccount::new(OpenId::new("p")?, AccountType::Person)).await?;
        let verify = VerifyPerson::new(person.clone(), PersonPackage::Face, PageModify::Allowed)
            .customer_name("测试用户")
            .cert_flag(YesNo::Yes)
            .return_url(self.back());
        let page = self.client.call(&verify).await?;
        self.browser.open(page.url.expose()).await?;
        self.browser.shows("verify", "个人实名认证").await?;
        self.browser.press("button[value=pass]").await?;
        self.is_back().await?;
        self.browser.open(page.url.expose()).await?;
        self.browser.shows("verified", "认证通过").await?;
        Ok(person)
    }

    async fn contract(&self, number: &str) -> Outcome<ContractId> {
        let id = ContractId::new(number)?;
        let upload = UploadContract::new(id.clone(), "设备租赁合同", Upload::pdf("x.pdf", LEASE_FORM));
        self.client.call(&upload).await?;
        Ok(id)
    }

    async fn result(
        &self,
        contract: &ContractId,
        person: &CustomerId,
        transaction: &str,
    ) -> Outcome<SignResult> {
        let query = QuerySignResult::new(contract.clone(), person.clone(), TransactionId::new(transaction)?);
        Ok(self.client.call(&query).await?.result)
    }

    async fn signing(&self, person: &CustomerId) -> Outcome {
        let browser = self.browser;
        let contract = self.contract("SIGN1").await?;
        let page = SignPage::new(TransactionId::new("T1")?, contract.clone(), person.clone(), "设备租赁合同")
            .return_url(self.back());
        browser.open(self.client.page_url(&page)?.expose()).await?;
        browser.shows("sign", "签署 · sign").await?;
        browser.press("button[value=sign]").await?;
        self.is_back().await?;
        holds("the signature", self.result(&contract, person, "T1").await? == SignResult::Signed)?;
        browser.open(&format!("{}/sandbox/pages/sign/T1", self.origin)).await?;
        browser.shows("signed", "签署成功").await?;
        browser.open(self.client.page_url(&ViewContract::new(contract))?.expose()).await?;
        browser.shows("contract", "合同编号").await?;

        let contract = self.contract("SIGN2").await?;
        let page = SignPageLimited::new(
            TransactionId::new("T2")?,
            contract.clone(),
            person.clone(),
            "租赁合同",
            60,
            1,
        );
        let link = self.client.page_url(&page)?;
        browser.open(link.expose()).await?;
        browser.press("button[value=reject]").await?;
        browser.shows("rejected", "已拒签").await?;
        holds("the rejection", self.result(&contract, person, "T2").await? == SignResult::Rejected)?;
        browser.open(link.expose()).await?;
        browser.shows("refused", "操作失败").await
    }

    async fn batch(&self, person: &CustomerId) -> Outcome {
        let mut items = Vec::new();
        for number in 1..=3 {
            let contract = self.contract(&format!("BATCH{number}")).await?;
            items.push(SignItem::new(contract, TransactionId::new(format!("B{number}"))?));
        }
        let batch = BatchId::new("B1")?;
        let data: SignData = items.into_iter().collect();
        let page = BatchSignPage::new(batch, "三份设备租赁合同", data, person.clone(), self.back());
        self.browser.open(self.client.page_url(&page)?.expose()).await?;
        self.browser.shows("batch", "全部签署").await?;
        self.browser.press("form button").await?;
        self.is_back().await?;
        let third = ContractId::new("BATCH3")?;
        holds("the batch", self.result(&third, person, "B3").await? == SignResult::Signed)
    }

    async fn leave(&self, person: &CustomerId) -> Outcome {
        let agreement = self.contract("AGREEMENT").await?;
        let transaction = TransactionId::new("GRANT")?;
        let page = AutoSignGrantPage::new(transaction, agreement, person.clone(), self.back(), self.back());
        self.browser.open(self.client.page_url(&page)?.expose()).await?;
        self.browser.shows("grant", "授权自动签署").await?;
        self.browser.press("button[value=sign]").await?;
        self.is_back().await?;
        let page = AutoSignCancelPage::new(person.clone()).return_url(self.back());
        self.browser.open(self.client.page_url(&page)?.expose()).await?;
        self.browser.shows("cancel", "取消授权").await?;
        self.browser.press("form button").await?;
        self.is_back().await
    }

    async fn online_template(&self) -> Outcome {
        let browser = self.browser;
        let template = OnlineTemplateId::new("ONLINE1")?;
        let upload = UploadOnlineTemplate::new(template.clone(), Upload::pdf("设备租赁合同.pdf", LEASE_FORM));
        self.client.call(&upload.template_name("设备租赁合同模板")).await?;
        browser.open(self.client.page_url(&EditTemplatePage::new(template.clone()))?.expose()).await?;
        browser.shows("edit", "编辑模板").await?;
        browser.write("input[name=key]", "保证金").await?;
        browser.press("form button").await?;
        browser.shows("edited", "保证金").await?;

        let contract = ContractId::new("FILLED1")?;
        let page = FillPage::new(contract.clone(), template, "设备租赁合同", self.back());
        browser.open(self.client.page_url(&page)?.expose()).await?;
        browser.shows("fill", "设备租赁合同").await?;
        browser.write("input[type=text], input:not([type])", "示例科技有限公司").await?;
        browser.press("form button").await?;
        self.is_back().await?;
        let status = self.client.call(&QueryContractStatus::new(contract)).await?;
        holds("the contract that was filled in", status.state == ContractState::Waiting)
    }
}

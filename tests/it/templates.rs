//! Templates, on and off a page.

use hetong_fadada::{
    AddTemplateKeys, ContractId, DeleteTemplate, DownloadContract, DownloadTemplate, DownloadTemplateImages,
    EditTemplatePage, FillPage, FillTemplate, OnlineTemplateId, ParameterMap, QueryContractStatus,
    QueryTemplateKeys, TemplateId, Upload, UploadOnlineTemplate, UploadTemplate, ViewTemplate,
};
use hetong_sandbox::pdf::{self, LEASE_FORM};
use hetong_transport::{FORM, Payload, Response, form};
use http::header::{CONTENT_TYPE, LOCATION};

use crate::stage::{Stage, Way, contract, in_process, over_socket, pair, refused, text};

fn template(number: &str) -> TemplateId {
    TemplateId::new(number).unwrap()
}

fn online(number: &str) -> OnlineTemplateId {
    OnlineTemplateId::new(number).unwrap()
}

async fn uploaded(stage: &Stage, number: &str) -> TemplateId {
    let upload = UploadTemplate::new(template(number), Upload::pdf("租赁.pdf", LEASE_FORM));
    stage.client.call(&upload).await.unwrap();
    template(number)
}

async fn uploaded_online(stage: &Stage, number: &str) -> OnlineTemplateId {
    let upload = UploadOnlineTemplate::new(online(number), Upload::pdf("租赁.pdf", LEASE_FORM));
    stage.client.call(&upload.template_name("租赁合同模板")).await.unwrap();
    online(number)
}

/// Submits the form of a page.
async fn submit(stage: &Stage, page: &str, entered: &[(&str, &str)]) -> Response {
    let address = format!("{}/sandbox/pages/{page}", stage.origin);
    let request = http::Request::post(address).header(CONTENT_TYPE, FORM);
    stage.send(request.body(form(entered.iter().copied())).unwrap()).await
}

async fn pdf_of(stage: &Stage, contract: ContractId) -> Vec<u8> {
    let file = stage.client.download(&DownloadContract::new(contract)).await.unwrap();
    file.bytes(1 << 22).await.unwrap().to_vec()
}

#[tokio::test]
async fn a_template_is_shown_downloaded_and_pictured() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let number = uploaded(&stage, "T1").await;

    let file = client.download(&DownloadTemplate::new(number.clone())).await.unwrap();
    assert_eq!((file.content_type(), file.file_name()), ("application/pdf", Some("T1.pdf")));
    assert_eq!(file.bytes(1 << 22).await.unwrap(), LEASE_FORM);

    let page = stage.browse(client.page_url(&ViewTemplate::new(number.clone())).unwrap().expose()).await;
    let (_, link) = page.split_once("data=\"").unwrap();
    let link = link.split('"').next().unwrap().replace("&amp;", "&");
    let shown = stage.send(http::Request::get(link).body(Payload::empty()).unwrap()).await;
    assert_eq!(shown.into_body().collect(1 << 22).await.unwrap(), LEASE_FORM);

    let file = client.download(&DownloadTemplateImages::new(number.clone())).await.unwrap();
    assert_eq!(file.content_type(), "application/zip");
    let bytes = file.bytes(1 << 22).await.unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, ["1.png", "2.png"]);
    let mut head = [0; 8];
    std::io::Read::read_exact(&mut zip.by_index(0).unwrap(), &mut head).unwrap();
    assert_eq!(&head, b"\x89PNG\r\n\x1a\n");

    let keys = client.call(&QueryTemplateKeys::new(number)).await.unwrap();
    let keys: Vec<_> = keys.iter().collect();
    assert!(keys.contains(&"lessee") && keys.contains(&"insured"), "{keys:?}");
    let fields = pdf::form_fields(LEASE_FORM).unwrap();
    assert_eq!(keys, fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_deleted_template_is_gone_but_its_number_is_taken() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let (number, none) = (uploaded(&stage, "T1").await, template("NONE"));
    let fill = |number: &TemplateId| {
        FillTemplate::new(number.clone(), contract("CON1"), "合同", ParameterMap::new().field("lessee", "x"))
    };
    client.call(&DeleteTemplate::new(number.clone())).await.unwrap();

    for (number, code, message) in [(&number, "2503", "模板已删除"), (&none, "2502", "无效模板编号")]
    {
        let told = pair(code, message);
        assert_eq!(refused(&stage, &DeleteTemplate::new(number.clone())).await, told);
        assert_eq!(refused(&stage, &QueryTemplateKeys::new(number.clone())).await, told);
        let error = client.download(&DownloadTemplate::new(number.clone())).await.unwrap_err();
        assert_eq!(error.code().unwrap().as_str(), code);
        let error = client.download(&DownloadTemplateImages::new(number.clone())).await.unwrap_err();
        assert_eq!(error.code().unwrap().as_str(), code);
        let page = stage.browse(client.page_url(&ViewTemplate::new(number.clone())).unwrap().expose()).await;
        assert!(page.contains(code) && page.contains(message), "{page}");
        let online = online(number.as_str());
        let page = EditTemplatePage::new(online.clone());
        assert!(stage.browse(client.page_url(&page).unwrap().expose()).await.contains(code));
        let page = FillPage::new(contract("CON1"), online.clone(), "合同", "https://app.example/");
        assert!(stage.browse(client.page_url(&page).unwrap().expose()).await.contains(code));
        assert_eq!(refused(&stage, &AddTemplateKeys::new(online).param("keys", "a")).await, told);
    }
    assert_eq!(refused(&stage, &fill(&number)).await, pair("2002", "模板已删除"));
    assert_eq!(refused(&stage, &fill(&none)).await, pair("2002", "对不起,没有检索到模板文件!"));
    let taken = "对不起,模板号重复";
    let upload = UploadTemplate::new(number.clone(), Upload::pdf("租赁.pdf", LEASE_FORM));
    assert_eq!(refused(&stage, &upload).await, pair("2002", taken));
    let upload = UploadOnlineTemplate::new(online("T1"), Upload::pdf("租赁.pdf", LEASE_FORM));
    assert_eq!(refused(&stage, &upload).await, pair("2507", taken));
    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["templates"][0]["deleted"], true);
}

#[tokio::test]
async fn a_template_is_filled_in_on_a_page() {
    let stage = in_process(Way::Direct);
    fill_in(&stage).await;
}

#[tokio::test]
async fn a_template_is_filled_in_on_a_page_over_a_socket() {
    let stage = over_socket(Way::Direct).await;
    let client = &stage.client;
    let page =
        FillPage::new(contract("CON1"), uploaded_online(&stage, "ON1").await, "租赁", "https://app.example/");
    let shown = stage.browse(client.page_url(&page).unwrap().expose()).await;
    assert!(shown.contains("name=\"lessee\""), "{shown}");
    assert!(client.call(&QueryContractStatus::new(contract("CON1"))).await.is_err());
}

async fn fill_in(stage: &Stage) {
    let client = &stage.client;
    let number = uploaded_online(stage, "ON_1").await;
    let add = AddTemplateKeys::new(number.clone()).param("keys", r#"["保证金","lessee"]"#);
    client.call(&add).await.unwrap();
    let keys = client.call(&QueryTemplateKeys::new(template("ON1"))).await;
    assert!(keys.is_err(), "another number");

    let back = "https://app.example/合同完成?n=1&m=2";
    let page = FillPage::new(contract("CON1"), number.clone(), "<租赁>合同", back);
    let link = client.page_url(&page).unwrap();
    let shown = stage.browse(link.expose()).await;
    assert!(shown.contains("&lt;租赁&gt;合同") && shown.contains("name=\"保证金\""), "{shown}");
    for (name, input) in [("lessee", "<input"), ("remark", "<textarea"), ("insured", "type=\"checkbox\"")] {
        let (before, _) = shown.split_once(&format!("name=\"{name}\"")).unwrap();
        assert!(before.rsplit("<dd>").next().unwrap().contains(input), "{name}");
    }

    // What cannot be drawn makes no contract, and can be corrected.
    let rare = text(submit(stage, "fill/CON1", &[("lessee", "\u{2b3cb}")]).await).await;
    assert!(rare.contains("lessee") && rare.contains("操作失败"), "{rare}");
    assert!(client.call(&QueryContractStatus::new(contract("CON1"))).await.is_err());

    let entered = [
        ("contract_no", "CON1"),
        ("lessee", "测试用户"),
        ("remark", "第一行\r\n第二行"),
        ("insured", "是"),
        ("lessor", ""),
        ("保证金", "一万元整"),
    ];
    let answer = submit(stage, "fill/CON1", &entered).await;
    assert_eq!(answer.status(), 303);
    let to = answer.headers()[LOCATION].to_str().unwrap();
    assert_eq!(to, "https://app.example/%E5%90%88%E5%90%8C%E5%AE%8C%E6%88%90?n=1&m=2");
    let made = pdf_of(stage, contract("CON1")).await;
    let pages = pdf::text(&made).unwrap();
    assert!(pages[0].contains("测试用户") && pages[1].contains("第二行"), "{pages:?}");
    assert!(pages.last().unwrap().contains("一万元整"), "{pages:?}");
    assert!(pdf::form_fields(&made).unwrap().is_empty());

    // The number is used now.
    for shown in [
        stage.browse(link.expose()).await,
        stage.browse(&format!("{}/sandbox/pages/fill/CON1", stage.origin)).await,
        text(submit(stage, "fill/CON1", &entered).await).await,
    ] {
        assert!(shown.contains("2510"), "{shown}");
    }
    assert_eq!(submit(stage, "fill/NONE", &entered).await.status(), 404);
}

#[tokio::test]
async fn an_uploaded_form_can_be_filled_in_on_the_page_too() {
    let stage = in_process(Way::Direct);
    uploaded(&stage, "T1").await;
    let page = FillPage::new(contract("CON1"), online("T1"), "租赁", "https://app.example/");
    stage.browse(stage.client.page_url(&page).unwrap().expose()).await;
    assert_eq!(submit(&stage, "fill/CON1", &[("lessee", "测试用户")]).await.status(), 303);
    assert!(pdf::text(&pdf_of(&stage, contract("CON1")).await).unwrap()[0].contains("测试用户"));
}

#[tokio::test]
async fn keys_are_added_to_an_online_template() {
    let stage = in_process(Way::Direct);
    let client = &stage.client;
    let number = uploaded_online(&stage, "ON1").await;
    let add = |text: &str| AddTemplateKeys::new(number.clone()).param("keys", text);
    client.call(&add(r#"[{"key":"甲"},{"name":"乙"}]"#)).await.unwrap();
    client.call(&add("乙, 丙")).await.unwrap();
    let link = client.page_url(&EditTemplatePage::new(number.clone())).unwrap();
    assert!(stage.browse(link.expose()).await.contains("租赁合同模板"));
    assert!(text(submit(&stage, "template/ON1", &[("key", "<丁>")]).await).await.contains("&lt;丁&gt;"));
    let keys = client.call(&QueryTemplateKeys::new(template("ON1"))).await.unwrap();
    let keys: Vec<_> = keys.iter().collect();
    assert_eq!(keys[keys.len() - 4..], ["甲", "乙", "丙", "<丁>"]);

    for wrong in ["[1]", r#"[""]"#] {
        assert_eq!(refused(&stage, &add(wrong)).await, pair("1004", "请求参数非法"), "{wrong}");
    }
    client.call(&AddTemplateKeys::new(number)).await.unwrap();
    let word = UploadOnlineTemplate::new(
        online("ON2"),
        Upload::new("合同.docx", "application/msword", bytes::Bytes::from_static(b"PK\x03\x04")),
    );
    assert_eq!(refused(&stage, &word).await, pair("2504", "沙盒: 在线模板只支持PDF文件"));
}

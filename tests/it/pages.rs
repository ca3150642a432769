use hetong_fadada::{
    AccountType, FindPersonCertInfo, PageModify, PersonPackage, PersonState, SignPage, TransactionId,
    VerifyPerson, ViewContract,
};
use hetong_transport::{FORM, form};
use http::header::CONTENT_TYPE;

use crate::stage::{Way, in_process, text};

#[tokio::test]
async fn a_verification_page_is_where_the_link_says() {
    let stage = in_process(Way::Direct);
    let customer = stage.registered("p", AccountType::Person).await;
    let verify =
        VerifyPerson::new(customer, PersonPackage::Face, PageModify::Allowed).customer_name("测试<甲>");
    let page = stage.client.call(&verify).await.unwrap();
    let shown = stage.browse(page.url.expose()).await;
    assert!(shown.contains("个人实名认证") && shown.contains("测试&lt;甲&gt;"), "{shown}");

    let press = http::Request::post(page.url.expose()).header(CONTENT_TYPE, FORM);
    let pressed = text(stage.send(press.body(form([("result", "pass")].into_iter())).unwrap()).await).await;
    assert!(pressed.contains("认证通过"));
    let info = stage.client.call(&FindPersonCertInfo::new(page.serial_no)).await.unwrap();
    assert_eq!(info.person.unwrap().status, Some(PersonState::Passed));
}

#[tokio::test]
async fn a_page_for_signing_can_be_opened_again_until_it_is_signed() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    let contract = stage.contract("CON1").await;
    let page = SignPage::new(TransactionId::new("T1").unwrap(), contract.clone(), person, "<b>合同</b>");
    let link = stage.client.page_url(&page).unwrap();
    for _ in 0..2 {
        let shown = stage.browse(link.expose()).await;
        assert!(shown.contains("&lt;b&gt;合同&lt;/b&gt;"), "{shown}");
    }
    assert!(stage.press("T1", "sign").await.contains("签署成功"));
    assert!(stage.browse(link.expose()).await.contains("签署成功,请勿重复请求"));
    assert!(stage.press("T1", "sign").await.contains("1511"));

    let view = stage.browse(stage.client.page_url(&ViewContract::new(contract)).unwrap().expose()).await;
    let (_, pdf) = view.split_once("data=\"").unwrap();
    let pdf = pdf.split('"').next().unwrap().replace("&amp;", "&");
    let request = http::Request::get(pdf).body(hetong_transport::Payload::empty()).unwrap();
    let reply = stage.send(request).await;
    assert_eq!(
        reply.headers()["content-disposition"],
        "inline; filename=CON1.pdf",
        "it is not saved but shown"
    );
    let bytes = reply.into_body().collect(1 << 22).await.unwrap();
    assert!(bytes.starts_with(b"%PDF"), "the page shows the contract");
}

#[tokio::test]
async fn the_first_page_tells_the_addresses() {
    let stage = in_process(Way::Direct);
    let index = stage.browse(&format!("{}/", stage.origin)).await;
    for told in
        ["http://sandbox.example/api/", "http://sandbox.example/release/api2/", "900001", "/sandbox/requests"]
    {
        assert!(index.contains(told), "{told}");
    }
    assert!(!index.contains(crate::stage::APP_SECRET));
}

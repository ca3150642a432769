// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! Each endpoint sends what is required, and its examples can be read.

use hetong_fadada::{
    AccountType, ApplyCert, ContractId, CreateTextSeal, CustomerId, DownloadContract, DownloadFile,
    FileContract, FileId, FillTemplate, FindCompanyCertInfo, FindPersonCertInfo, OpenId, PageModify,
    ParameterMap, PersonPackage, QueryContractStatus, QuerySignResult, RegisterAccount, SealPlace, SerialNo,
    SignAuto, SignPage, TemplateId, TransactionId, UploadContract, UploadSeal, UploadTemplate, VerifyCompany,
    VerifyPerson, ViewContract,
};

use crate::support;

#[tokio::test]
async fn register_account() {
    let call = RegisterAccount::new(support::id(OpenId::new), AccountType::Person);
    support::sends(&call, &["open_id", "account_type"]).await;
    support::reads(&call, "{\"code\":1,\"data\":\"0123456789ABCDEF0123456789ABCDEF\",\"msg\":\"success\"}")
        .await;
}

#[tokio::test]
async fn verify_person() {
    let call =
        VerifyPerson::new(support::id(CustomerId::new), PersonPackage::CarrierAndFace, PageModify::Allowed);
    support::sends(&call, &["customer_id", "verified_way", "page_modify"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"transactionNo\":\"0123456789abcdef0123456789abcdef\",\"url\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\"},\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn verify_company() {
    let call = VerifyCompany::new(support::id(CustomerId::new), PageModify::Allowed);
    support::sends(&call, &["customer_id", "page_modify"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"transactionNo\":\"0123456789abcdef0123456789abcdef\",\"url\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\"},\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn find_person_cert_info() {
    let call = FindPersonCertInfo::new(support::id(SerialNo::new));
    support::sends(&call, &["verified_serialno"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"authenticationSubmitTime\":\"1546939583000\",\"bankCard\":null,\"company\":null,\"manager\":null,\"passTime\":\"1546939597000\",\"person\":{\"auditFailReason\":\"\",\"auditorTime\":\"\",\"headPhotoPath\":\"xxx\",\"idCard\":\"xxx\",\"mobile\":\"xxx\",\"personName\":\"xxx\",\"status\":\"2\",\"type\":\"0\",\"verifyType\":\"1\"},\"transactionNo\":\"0123456789abcdef0123456789abcdef\",\"type\":\"1\"},\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3100,\"data\":null,\"msg\":\"账号类型非法\"}").await;
}

#[tokio::test]
async fn find_company_cert_info() {
    let call = FindCompanyCertInfo::new(support::id(SerialNo::new));
    support::sends(&call, &["verified_serialno"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"authenticationSubmitTime\":\"1546938963000\",\"bankCard\":null,\"company\":{\"auditFailReason\":\"\",\"auditorTime\":\"2019-01-08 17:15:05.0\",\"companyName\":\"xxx\",\"hasagent\":\"0\",\"legal\":\"\",\"legalName\":\"xxx\",\"organization\":\"xxx\",\"organizationPath\":\"xxx\",\"regFormPath\":\"xxx\",\"relatedTransactionNo\":\"xxx\",\"status\":\"4\",\"verifyType\":\"1\"},\"manager\":{\"auditFailReason\":\"\",\"auditorTime\":\"\",\"headPhotoPath\":\"xxx\",\"idCard\":\"xxx\",\"mobile\":\"xxx\",\"personName\":\"xxx\",\"status\":\"2\",\"type\":\"1\",\"verifyType\":\"0\"},\"passTime\":\"1546938905000\",\"person\":null,\"transactionNo\":\"0123456789abcdef0123456789abcdef\",\"type\":\"2\"},\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3100,\"data\":null,\"msg\":\"账号类型非法\"}").await;
}

#[tokio::test]
async fn download_file() {
    let call = DownloadFile::new(support::id(FileId::new));
    support::sends_as_file(&call, &["uuid"]).await;
}

#[tokio::test]
async fn apply_cert() {
    let call = ApplyCert::new(support::id(CustomerId::new), support::id(SerialNo::new));
    support::sends(&call, &["customer_id", "verified_serialno"]).await;
    support::reads(&call, "{\"code\":1,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3201,\"msg\":\"不能重复申请证书\"}").await;
}

#[tokio::test]
async fn upload_seal() {
    let call = UploadSeal::new(support::id(CustomerId::new), support::image());
    support::sends(&call, &["customer_id", "signature_img_base64"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"signature_id\":\"4309624\",\"signature_sub_info\":null},\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":1302,\"data\":null,\"msg\":\"尚未实名认证\"}").await;
}

#[tokio::test]
async fn create_text_seal() {
    let call = CreateTextSeal::new(support::id(CustomerId::new), "测试");
    support::sends(&call, &["customer_id", "content"]).await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":{\"signature_img_base64\":\"iVBORw0KGgo=\"},\"msg\":\"success\"}",
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":{\"signature_img_base64\":\"iVBORw0KGgo=\",\"signature_id\":4309624},\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":1004,\"data\":null,\"msg\":\"请求参数非法\"}").await;
}

#[tokio::test]
async fn upload_template() {
    let call = UploadTemplate::new(support::id(TemplateId::new), support::pdf());
    support::sends(&call, &["template_id"]).await;
    support::reads(&call, "{\"code\":\"1\",\"msg\":\"上传成功!\",\"result\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":\"2002\",\"msg\":\"文件类型错误\",\"result\":\"error\"}").await;
}

#[tokio::test]
async fn fill_template() {
    let call = FillTemplate::new(
        support::id(TemplateId::new),
        support::id(ContractId::new),
        "测试",
        ParameterMap::new().field("借款人", "测试用户"),
    );
    support::sends(&call, &["template_id", "contract_id", "doc_title", "parameter_map"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"download_url\":\"http:\\/\\/testapi.fadada.com............BQg==\",\"msg\":\"操作成功\",\"result\":\"success\",\"viewpdf_url\":\"http:\\/\\/testapi.fadada.com........BQg==\"}").await;
    support::is_refused(&call, "{\"code\":\"2002\",\"download_url\":null,\"msg\":\"对不起,没有检索到模板文件!\",\"result\":\"error\",\"viewpdf_url\":null}").await;
}

#[tokio::test]
async fn upload_contract() {
    let call = UploadContract::new(support::id(ContractId::new), "测试", support::pdf());
    support::sends(&call, &["contract_id", "doc_title"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
    support::is_refused(
        &call,
        "{\"code\":\"2002\",\"msg\":\"无法获取文档(file与doc_url皆为空).\",\"result\":\"error\"}",
    )
    .await;
}

#[tokio::test]
async fn sign_page() {
    let call = SignPage::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "测试",
    );
    support::links(&call, &["transaction_id", "contract_id", "customer_id", "doc_title"]);
}

#[tokio::test]
async fn sign_auto() {
    let call = SignAuto::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "测试",
        SealPlace::keyword("甲方"),
    );
    support::sends(&call, &["transaction_id", "contract_id", "customer_id", "doc_title"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"download_url\":\"https:\\/\\/service.example\\/api\\/getdocs.action?x=1\",\"msg\":\"文档签署成功\",\"result\":\"success\",\"viewpdf_url\":\"https:\\/\\/service.example\\/api\\/viewdocs.action?x=1\"}").await;
    support::reads(&call, "{\"code\":1000,\"result\":\"success\",\"msg\":\"文档签署成功\"}").await;
    support::is_refused(&call, "{\"code\":\"2002\",\"msg\":\"没有自动签权限\",\"result\":\"error\"}").await;
}

#[tokio::test]
async fn query_sign_result() {
    let call = QuerySignResult::new(
        support::id(ContractId::new),
        support::id(CustomerId::new),
        support::id(TransactionId::new),
    );
    support::sends(&call, &["contract_id", "customer_id", "transaction_id"]).await;
    support::reads(&call, "{\"code\":\"1\",\"data\":\"{\\\"result\\\":\\\"3000\\\",\\\"download_url\\\":\\\"https:\\/\\/service.example\\/d\\\",\\\"view_url\\\":\\\"https:\\/\\/service.example\\/v\\\"}\",\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":{\"result\":9999},\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":\"1\",\"result\":\"3003\",\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn query_contract_status() {
    let call = QueryContractStatus::new(support::id(ContractId::new));
    support::sends(&call, &["contract_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"contract_status\":\"0\",\"contract_status_desc\":\"待签署\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
    support::reads(
        &call,
        "{\"code\":\"1000\",\"contractStatus\":2,\"msg\":\"操作成功\",\"result\":\"success\"}",
    )
    .await;
}

#[tokio::test]
async fn file_contract() {
    let call = FileContract::new(support::id(ContractId::new));
    support::sends(&call, &["contract_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":\"2002\",\"msg\":\"合同编号不能为空.\",\"result\":\"error\"}")
        .await;
}

#[tokio::test]
async fn download_contract() {
    let call = DownloadContract::new(support::id(ContractId::new));
    support::sends_as_file(&call, &["contract_id"]).await;
}

#[tokio::test]
async fn view_contract() {
    let call = ViewContract::new(support::id(ContractId::new));
    support::links(&call, &["contract_id"]);
}

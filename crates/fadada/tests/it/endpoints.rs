// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! Each endpoint sends what is required, and its examples can be read.

use hetong_fadada::{
    AccountType, AddTemplateKeys, AddWatermark, ApplyCert, ApplyClientNumCert, ApplyNumCert, AuthorizePerson,
    AuthorizeSeal, AutoSignCancelPage, AutoSignGrantPage, BatchId, BatchQuickSign, BatchSignAuto,
    BatchSignPage, BatchSignPageManual, ChangeCustomerInfo, CheckThreeElements, ContractId, CreateShortUrl,
    CreateTextSeal, CustomerId, DeleteContract, DeleteTemplate, DepositCompany, DepositHash, DepositPerson,
    DownloadContract, DownloadContracts, DownloadEvidenceReport, DownloadFile, DownloadTemplate,
    DownloadTemplateImages, EditTemplatePage, EvidenceNo, FileContract, FileId, FillPage, FillTemplate,
    FindCompanyCertInfo, FindPersonCertInfo, FindSerialNo, Grant, LicenceType, ListSealAuthorizations,
    OnlineTemplateId, OpenId, PageModify, ParameterMap, PersonPackage, Principal, Proof, PushSign,
    PushSignUnregistered, QueryAutoSign, QueryCert, QueryContractHash, QueryContractStatus, QuerySeals,
    QuerySignResult, QuerySignStatus, QueryTemplateKeys, QuickSign, Recipient, RegisterAccount,
    RejectContract, RemoveSeal, ReplaceSeal, RevokeContract, SealAuthQuery, SealId, SealPlace,
    SendShortUrlSms, SendSms, SerialNo, SetDefaultSeal, ShortUrlMessage, SignAcrossPages, SignAuto, SignPage,
    SignPageLimited, SyncCompany, SyncPerson, TemplateId, TemporaryLinks, TransactionId, UploadContract,
    UploadOnlineTemplate, UploadSeal, UploadTemplate, VerifiedMode, VerifiedType, VerifyCompany,
    VerifyDocument, VerifyPerson, ViewContract, ViewTemplate, Watermark,
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
async fn find_serial_no() {
    let call = FindSerialNo::new(support::id(CustomerId::new));
    support::sends(&call, &["customer_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"bindSerialNo\":\"0123456789abcdef0123456789abcdef\",\"transactionList\":[{\"identityName\":\"测试用户\",\"status\":\"2\",\"transactionNo\":\"0123456789abcdef0123456789abcdef\",\"type\":\"1\",\"url\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\"}]},\"msg\":\"success\"}").await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":{\"bindSerialNo\":\"\",\"transactionList\":null},\"msg\":\"success\"}",
    )
    .await;
}

#[tokio::test]
async fn check_three_elements() {
    let call = CheckThreeElements::new(support::encrypted());
    support::sends(&call, &["verify_element"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn change_customer_info() {
    let call = ChangeCustomerInfo::new(support::id(CustomerId::new));
    support::sends(&call, &["customer_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
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

#[tokio::test]
async fn temporary_links() {
    let call = TemporaryLinks::new(support::id(ContractId::new), 1, 1);
    support::sends(&call, &["contract_id", "validity", "quantity"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"download_url\":\"https:\\/\\/service.example\\/api\\/downLoadContract.action?x=1\",\"msg\":\"操作成功\",\"result\":\"success\",\"viewpdf_url\":\"https:\\/\\/service.example\\/api\\/viewContract.action?x=1\"}").await;
}

#[tokio::test]
async fn download_contracts() {
    let call = DownloadContracts::new(support::contract_ids());
    support::sends_as_file(&call, &["contract_ids"]).await;
}

#[tokio::test]
async fn auto_sign_grant_page() {
    let call = AutoSignGrantPage::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "https://caller.example/x",
        "https://caller.example/x",
    );
    support::links(&call, &["transaction_id", "contract_id", "customer_id", "return_url", "notify_url"]);
}

#[tokio::test]
async fn query_auto_sign() {
    let call = QueryAutoSign::new(support::id(CustomerId::new));
    support::sends(&call, &["customer_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"status\":1},\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":{\"status\":\"0\"},\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn auto_sign_cancel_page() {
    let call = AutoSignCancelPage::new(support::id(CustomerId::new));
    support::links(&call, &["customer_id"]);
}

#[tokio::test]
async fn batch_sign_page() {
    let call = BatchSignPage::new(
        support::id(BatchId::new),
        "测试",
        support::sign_data(),
        support::id(CustomerId::new),
        "https://caller.example/x",
    );
    support::links(&call, &["batch_id", "batch_title", "sign_data", "customer_id", "return_url"]);
}

#[tokio::test]
async fn batch_sign_auto() {
    let call = BatchSignAuto::new(
        support::id(BatchId::new),
        "测试",
        support::sign_data(),
        "https://caller.example/x",
    );
    support::sends(&call, &["batch_id", "batch_title", "sign_data", "notify_url"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn batch_sign_page_manual() {
    let call = BatchSignPageManual::new(
        support::id(BatchId::new),
        "测试",
        support::sign_data(),
        support::id(CustomerId::new),
        "https://caller.example/x",
    );
    support::links(&call, &["batch_id", "batch_title", "sign_data", "customer_id", "return_url"]);
}

#[tokio::test]
async fn batch_quick_sign() {
    let call = BatchQuickSign::new(
        support::id(CustomerId::new),
        support::id(BatchId::new),
        support::sign_data(),
        "测试",
        "https://caller.example/x",
        "https://caller.example/x",
        PageModify::Allowed,
        "https://caller.example/x",
        PersonPackage::CarrierAndFace,
    );
    support::sends(
        &call,
        &[
            "customer_id",
            "batch_id",
            "sign_data",
            "batch_title",
            "return_url",
            "notify_url",
            "page_modify",
            "verified_notify_url",
            "verified_way",
        ],
    )
    .await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\",\"msg\":\"success\"}",
    )
    .await;
}

#[tokio::test]
async fn apply_cert() {
    let call = ApplyCert::new(support::id(CustomerId::new), support::id(SerialNo::new));
    support::sends(&call, &["customer_id", "verified_serialno"]).await;
    support::reads(&call, "{\"code\":1,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3201,\"msg\":\"不能重复申请证书\"}").await;
}

#[tokio::test]
async fn apply_num_cert() {
    let call = ApplyNumCert::new(support::id(CustomerId::new), support::id(SerialNo::new));
    support::sends(&call, &["customer_id", "verified_serialno"]).await;
    support::reads(&call, "{\"code\":1,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3201,\"msg\":\"不能重复申请证书\"}").await;
}

#[tokio::test]
async fn apply_client_num_cert() {
    let call = ApplyClientNumCert::new(support::id(CustomerId::new), support::id(EvidenceNo::new));
    support::sends(&call, &["customer_id", "evidence_no"]).await;
    support::reads(&call, "{\"code\":1,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3202,\"msg\":\"存证编号不合法\"}").await;
}

#[tokio::test]
async fn query_cert() {
    let call = QueryCert::new(support::id(CustomerId::new));
    support::sends(&call, &["customerId"]).await;
    support::reads(&call, "{\"code\":1,\"data\":{\"certType\":\"1\",\"dn\":\"CN=x\",\"endTime\":\"20270101000000\",\"sequenceNo\":\"1\",\"startTime\":\"20260101000000\"},\"msg\":\"success\"}").await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":\"{\\\"cert\\\":{\\\"dn\\\":\\\"CN=x\\\"}}\",\"msg\":\"success\"}",
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":{},\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":3205,\"data\":null,\"msg\":\"认证信息未通过\"}").await;
}

#[tokio::test]
async fn sync_person() {
    let call = SyncPerson::new("测试", support::encrypted());
    support::sends(&call, &["customer_name", "id_mobile"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"customer_id\":\"0123456789ABCDEF\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn sync_company() {
    let call = SyncCompany::new("测试", "测试", "测试", support::encrypted());
    support::sends(&call, &["customer_name", "mobile", "organization", "id_mobile"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"customer_id\":\"0123456789ABCDEF\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
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
async fn query_contract_hash() {
    let call = QueryContractHash::new(support::id(ContractId::new));
    support::sends(&call, &["contract_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"data\":{\"fileHash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn verify_document() {
    let call = VerifyDocument::new(support::pdf());
    support::sends(&call, &[]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn revoke_contract() {
    let call = RevokeContract::new(support::id(ContractId::new));
    support::sends(&call, &["contract_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn delete_contract() {
    let call = DeleteContract::new(support::id(ContractId::new));
    support::sends(&call, &["contract_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn add_watermark() {
    let call = AddWatermark::new(support::id(ContractId::new), Watermark::text("样本"));
    support::sends(&call, &["contract_id", "stamp_type"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn deposit_hash() {
    let call = DepositHash::new(
        support::id(CustomerId::new),
        "测试",
        "测试",
        1,
        1,
        support::sha256(),
        support::id(TransactionId::new),
    );
    support::sends(
        &call,
        &[
            "customer_id",
            "preservation_name",
            "file_name",
            "noper_time",
            "file_size",
            "original_sha256",
            "transaction_id",
        ],
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":\"20260000000000000000001\",\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn deposit_person() {
    let call = DepositPerson::new(
        support::id(CustomerId::new),
        "测试",
        "测试",
        "测试",
        "测试",
        VerifiedType::Police,
    );
    support::sends(
        &call,
        &[
            "customer_id",
            "preservation_name",
            "preservation_data_provider",
            "name",
            "idcard",
            "verified_type",
        ],
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":\"20260000000000000000001\",\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":1004,\"data\":null,\"msg\":\"请求参数非法\"}").await;
}

#[tokio::test]
async fn deposit_company() {
    let call = DepositCompany::new(
        support::id(CustomerId::new),
        "测试",
        "测试",
        "测试",
        LicenceType::ThreeInOne,
        VerifiedMode::PowerOfAttorney,
        Principal::LegalPerson,
        Proof::new().set("transactionId", "1"),
        support::id(TransactionId::new),
    );
    support::sends(
        &call,
        &[
            "customer_id",
            "preservation_name",
            "preservation_data_provider",
            "company_name",
            "document_type",
            "verified_mode",
            "company_principal_type",
            "company_principal_verified_msg",
            "transaction_id",
        ],
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":\"20260000000000000000001\",\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":1601,\"data\":null,\"msg\":\"客户编号无效\"}").await;
}

#[tokio::test]
async fn download_evidence_report() {
    let call = DownloadEvidenceReport::new(support::id(ContractId::new));
    support::sends_as_file(&call, &["contractNum"]).await;
}

#[tokio::test]
async fn create_short_url() {
    let call = CreateShortUrl::new("https://caller.example/x");
    support::sends(&call, &["source_url"]).await;
    support::reads(&call, "{\"code\":1,\"data\":\"https:\\/\\/s.example\\/a1B2\",\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn send_short_url_sms() {
    let call = SendShortUrlSms::new(
        "https://caller.example/x",
        1,
        support::encrypted(),
        ShortUrlMessage::Text("请签署合同".to_owned()),
    );
    support::sends(&call, &["source_url", "expire_time", "mobile", "message_type"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn send_sms() {
    let call = SendSms::new("测试", Recipient::plain("13000000000"));
    support::sends(&call, &["mobile", "message_type"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
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
async fn query_sign_status() {
    let call = QuerySignStatus::new(support::id(ContractId::new), support::id(CustomerId::new));
    support::sends(&call, &["contract_id", "customer_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"download_url\":\"https:\\/\\/service.example\\/d\",\"msg\":\"操作成功\",\"result\":\"success\",\"sign_status\":\"1\",\"sign_status_desc\":\"已签\",\"transaction_id\":\"TRX0001\",\"viewpdf_url\":null}").await;
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
async fn query_seals() {
    let call = QuerySeals::new(support::id(CustomerId::new));
    support::sends(&call, &["customer_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":[{\"signature_id\":\"4309624\",\"signature_img_base64\":\"iVBORw0KGgo=\"}],\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn replace_seal() {
    let call = ReplaceSeal::new(support::id(CustomerId::new), support::id(SealId::new), support::image());
    support::sends(&call, &["customer_id", "signature_id", "signature_img_base64"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn remove_seal() {
    let call = RemoveSeal::new(support::id(CustomerId::new), support::id(SealId::new));
    support::sends(&call, &["customer_id", "signature_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn set_default_seal() {
    let call = SetDefaultSeal::new(support::id(CustomerId::new), support::id(SealId::new));
    support::sends(&call, &["customer_id", "signature_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn authorize_person() {
    let call =
        AuthorizePerson::new(support::id(CustomerId::new), support::id(CustomerId::new), Grant::Cancel);
    support::sends(&call, &["company_id", "person_id", "operate_type"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn authorize_seal() {
    let call = AuthorizeSeal::new(
        support::id(CustomerId::new),
        Grant::Cancel,
        support::id(CustomerId::new),
        support::id(SealId::new),
    );
    support::sends(&call, &["company_id", "operate_type", "person_id", "signature_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
    support::is_refused(&call, "{\"code\":1608,\"data\":null,\"msg\":\"签章不存在\"}").await;
}

#[tokio::test]
async fn list_seal_authorizations() {
    let call = ListSealAuthorizations::new(SealAuthQuery::SealsOf(support::id(CustomerId::new)));
    support::sends(&call, &[]).await;
    support::reads(&call, "{\"code\":1,\"data\":[{\"person_id\":\"x\"}],\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
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
async fn sign_page_limited() {
    let call = SignPageLimited::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "测试",
        1,
        1,
    );
    support::links(
        &call,
        &["transaction_id", "contract_id", "customer_id", "doc_title", "validity", "quantity"],
    );
}

#[tokio::test]
async fn quick_sign() {
    let call = QuickSign::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "https://caller.example/x",
        PageModify::Allowed,
        "https://caller.example/x",
        PersonPackage::CarrierAndFace,
    );
    support::sends(
        &call,
        &[
            "transaction_id",
            "contract_id",
            "customer_id",
            "notify_url",
            "page_modify",
            "verified_notify_url",
            "verified_way",
        ],
    )
    .await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\",\"msg\":\"success\"}",
    )
    .await;
    support::reads(&call, "{\"code\":1,\"data\":\"https:\\/\\/verify.example\\/page\",\"msg\":\"success\"}")
        .await;
    support::reads(
        &call,
        "{\"code\":1,\"data\":{\"url\":\"aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS9wYWdl\"},\"msg\":\"success\"}",
    )
    .await;
}

#[tokio::test]
async fn sign_across_pages() {
    let call = SignAcrossPages::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
    );
    support::sends(&call, &["transaction_id", "contract_id", "customer_id"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"download_url\":\"https:\\/\\/service.example\\/api\\/getdocs.action?x=1\",\"msg\":\"操作成功\",\"result\":\"success\",\"viewpdf_url\":null}").await;
}

#[tokio::test]
async fn reject_contract() {
    let call = RejectContract::new(
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "测试",
        support::id(TransactionId::new),
    );
    support::sends(&call, &["contract_id", "customer_id", "reject_reason", "transaction_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn push_sign_unregistered() {
    let call = PushSignUnregistered::new(
        "测试",
        support::id(ContractId::new),
        "测试",
        "测试",
        "测试",
        support::id(TransactionId::new),
    );
    support::sends(&call, &["company_name", "contract_id", "doc_title", "mobile", "name", "transaction_id"])
        .await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
}

#[tokio::test]
async fn push_sign() {
    let call = PushSign::new(
        support::id(TransactionId::new),
        support::id(ContractId::new),
        support::id(CustomerId::new),
        "测试",
    );
    support::sends(&call, &["transaction_id", "contract_id", "customer_id", "doc_title"]).await;
    support::reads(&call, "{\"code\":\"1000\",\"msg\":\"操作成功\",\"result\":\"success\"}").await;
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
async fn view_template() {
    let call = ViewTemplate::new(support::id(TemplateId::new));
    support::links(&call, &["template_id"]);
}

#[tokio::test]
async fn download_template() {
    let call = DownloadTemplate::new(support::id(TemplateId::new));
    support::sends_as_file(&call, &["template_id"]).await;
}

#[tokio::test]
async fn delete_template() {
    let call = DeleteTemplate::new(support::id(TemplateId::new));
    support::sends(&call, &["template_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn download_template_images() {
    let call = DownloadTemplateImages::new(support::id(TemplateId::new));
    support::sends_as_file(&call, &["template_id"]).await;
}

#[tokio::test]
async fn query_template_keys() {
    let call = QueryTemplateKeys::new(support::id(TemplateId::new));
    support::sends(&call, &["template_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":[\"borrower\",\"platformName\"],\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":{\"borrower\":\"\"},\"msg\":\"success\"}").await;
    support::reads(&call, "{\"code\":1,\"data\":[{\"key\":\"borrower\"}],\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn add_template_keys() {
    let call = AddTemplateKeys::new(support::id(OnlineTemplateId::new));
    support::sends(&call, &["contract_template_id"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn upload_online_template() {
    let call = UploadOnlineTemplate::new(support::id(OnlineTemplateId::new), support::pdf());
    support::sends(&call, &["contract_template_id", "file"]).await;
    support::reads(&call, "{\"code\":1,\"data\":null,\"msg\":\"success\"}").await;
}

#[tokio::test]
async fn edit_template_page() {
    let call = EditTemplatePage::new(support::id(OnlineTemplateId::new));
    support::links(&call, &["contract_template_id"]);
}

#[tokio::test]
async fn fill_page() {
    let call = FillPage::new(
        support::id(ContractId::new),
        support::id(OnlineTemplateId::new),
        "测试",
        "https://caller.example/x",
    );
    support::links(&call, &["contract_id", "contract_template_id", "doc_title", "return_url"]);
}

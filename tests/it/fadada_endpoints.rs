// Made by `cargo xtask codegen` from crates/fadada/spec: do not edit.

//! Each endpoint answers on the sandbox.

use hetong_fadada::{
    AccountType, AddTemplateKeys, AddWatermark, AgentPrefill, ApplyCert, ApplyClientNumCert, ApplyNumCert,
    AuthorizePerson, AuthorizeSeal, AutoSignCancelPage, AutoSignGrantPage, BankPrefill, BatchId,
    BatchQuickSign, BatchSignAuto, BatchSignPage, BatchSignPageManual, ChangeCustomerInfo,
    CheckThreeElements, ClientRole, CompanyPackage, CompanyPrefill, ContractId, CreateShortUrl,
    CreateTextSeal, CustomerId, DeleteContract, DeleteTemplate, DepositCompany, DepositHash, DepositPerson,
    DocType, DocumentChoice, DocumentType, DownloadContract, DownloadContracts, DownloadEvidenceReport,
    DownloadFile, DownloadTemplate, DownloadTemplateImages, DynamicTable, EditTemplatePage, EvidenceNo,
    FileContract, FileId, FileKind, FillPage, FillTemplate, FillType, FindCompanyCertInfo,
    FindPersonCertInfo, FindSerialNo, FontType, Grant, IdPhoto, Language, LegalPrefill, LicenceType,
    ListSealAuthorizations, OnlineTemplateId, OpenId, OrganizationType, PageModify, ParameterMap, PayType,
    PersonPackage, Principal, Proof, PushSign, PushSignUnregistered, QueryAutoSign, QueryCert,
    QueryContractHash, QueryContractStatus, QuerySeals, QuerySignResult, QuerySignStatus, QueryTemplateKeys,
    QuickSign, Recipient, RegisterAccount, RejectContract, RemoveSeal, ReplaceSeal, ResultPage,
    RevokeContract, SealAuthQuery, SealId, SealPlace, SendShortUrlSms, SendSms, SerialNo, SetDefaultSeal,
    ShortUrlMessage, ShowTime, SignAcrossPages, SignAuto, SignCheck, SignPage, SignPageLimited, SyncCompany,
    SyncPerson, TemplateId, TemporaryLinks, TransactionId, UploadContract, UploadOnlineTemplate, UploadSeal,
    UploadTemplate, VerifiedMode, VerifiedType, VerifyCompany, VerifyDocument, VerifyOption, VerifyPerson,
    ViewContract, ViewTemplate, Watermark, YesNo, YesOnly,
};

use crate::fadada as support;

#[tokio::test]
async fn register_account() {
    support::answers(|world| RegisterAccount::new(world.id("open_id", OpenId::new), AccountType::Person))
        .await;
}

#[tokio::test]
async fn verify_person() {
    support::answers(|world| {
        VerifyPerson::new(
            world.id("customer_id", CustomerId::new),
            PersonPackage::CarrierAndFace,
            PageModify::Allowed,
        )
    })
    .await;
    support::answers(|world| {
        VerifyPerson::new(
            world.id("customer_id", CustomerId::new),
            PersonPackage::CarrierAndFace,
            PageModify::Allowed,
        )
        .notify_url("https://caller.example/x")
        .return_url("https://caller.example/x")
        .customer_name("测试")
        .customer_ident_type(DocumentChoice::IdCardOnly)
        .customer_ident_no("测试")
        .mobile("测试")
        .ident_front_path("https://caller.example/x")
        .ident_back_path("https://caller.example/x")
        .ident_front_img(support::pdf())
        .ident_back_img(support::pdf())
        .result_type(ResultPage::Jump)
        .cert_flag(YesNo::No)
        .option(VerifyOption::Add)
        .cert_type(DocumentType::IdCard)
        .bank_card_no("测试")
        .id_photo_optional(IdPhoto::Front)
        .is_mini_program(YesNo::No)
        .area_code("测试")
        .lang(Language::Chinese)
        .is_allow_overseas_bank_card_auth(YesNo::No)
    })
    .await;
}

#[tokio::test]
async fn verify_company() {
    support::answers(|world| {
        VerifyCompany::new(world.id("customer_id", CustomerId::new), PageModify::Allowed)
    })
    .await;
    support::answers(|world| {
        VerifyCompany::new(world.id("customer_id", CustomerId::new), PageModify::Allowed)
            .verified_way(CompanyPackage::Standard)
            .m_verified_way(PersonPackage::CarrierAndFace)
            .company_principal_type(Principal::LegalPerson)
            .notify_url("https://caller.example/x")
            .return_url("https://caller.example/x")
            .company_info(CompanyPrefill::new())
            .bank_info(BankPrefill::new())
            .legal_info(LegalPrefill::new())
            .agent_info(AgentPrefill::new())
            .legal_name("测试")
            .mobile("测试")
            .legal_authorized_mobile("测试")
            .verified_serialno(world.id("verified_serialno", SerialNo::new))
            .organization_type(OrganizationType::Enterprise)
            .result_type(ResultPage::Jump)
            .cert_flag(YesNo::No)
            .option(VerifyOption::Add)
            .id_photo_optional(IdPhoto::Front)
            .legal_allow_company_verify_way("测试")
            .agent_allow_company_verify_way("测试")
            .bank_province_name("测试")
            .bank_city_name("测试")
            .area_code("测试")
            .lang(Language::Chinese)
            .is_mini_program(YesNo::No)
            .authorization_file(support::pdf())
            .legal_id_front_img(support::pdf())
            .agent_id_front_img(support::pdf())
    })
    .await;
}

#[tokio::test]
async fn find_person_cert_info() {
    support::answers(|world| FindPersonCertInfo::new(world.id("verified_serialno", SerialNo::new))).await;
}

#[tokio::test]
async fn find_company_cert_info() {
    support::answers(|world| FindCompanyCertInfo::new(world.id("verified_serialno", SerialNo::new))).await;
}

#[tokio::test]
async fn download_file() {
    support::brings(|world| DownloadFile::new(world.id("uuid", FileId::new))).await;
    support::brings(|world| DownloadFile::new(world.id("uuid", FileId::new)).doc_type(FileKind::Image)).await;
}

#[tokio::test]
async fn find_serial_no() {
    support::answers(|world| FindSerialNo::new(world.id("customer_id", CustomerId::new))).await;
}

#[tokio::test]
async fn check_three_elements() {
    support::answers(|world| CheckThreeElements::new(world.encrypted("verify_element"))).await;
}

#[tokio::test]
async fn change_customer_info() {
    support::answers(|world| ChangeCustomerInfo::new(world.id("customer_id", CustomerId::new))).await;
    support::answers(|world| {
        ChangeCustomerInfo::new(world.id("customer_id", CustomerId::new)).email("测试").mobile("测试")
    })
    .await;
}

#[tokio::test]
async fn file_contract() {
    support::answers(|world| FileContract::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn download_contract() {
    support::brings(|world| DownloadContract::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn view_contract() {
    support::shows(|world| ViewContract::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn temporary_links() {
    support::answers(|world| TemporaryLinks::new(world.id("contract_id", ContractId::new), 1, 1)).await;
}

#[tokio::test]
async fn download_contracts() {
    support::brings(|world| DownloadContracts::new(world.contract_ids("contract_ids"))).await;
}

#[tokio::test]
async fn auto_sign_grant_page() {
    support::shows(|world| {
        AutoSignGrantPage::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
            "https://caller.example/x",
        )
    })
    .await;
}

#[tokio::test]
async fn query_auto_sign() {
    support::answers(|world| QueryAutoSign::new(world.id("customer_id", CustomerId::new))).await;
}

#[tokio::test]
async fn auto_sign_cancel_page() {
    support::shows(|world| AutoSignCancelPage::new(world.id("customer_id", CustomerId::new))).await;
    support::shows(|world| {
        AutoSignCancelPage::new(world.id("customer_id", CustomerId::new))
            .notify_url("https://caller.example/x")
            .return_url("https://caller.example/x")
    })
    .await;
}

#[tokio::test]
async fn batch_sign_page() {
    support::shows(|world| {
        BatchSignPage::new(
            world.id("batch_id", BatchId::new),
            "测试",
            world.sign_data("sign_data"),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
        )
    })
    .await;
    support::shows(|world| {
        BatchSignPage::new(
            world.id("batch_id", BatchId::new),
            "测试",
            world.sign_data("sign_data"),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
        )
        .outh_customer_id(world.id("outh_customer_id", CustomerId::new))
        .notify_url("https://caller.example/x")
        .signature_id(world.id("signature_id", SealId::new))
        .mobile_sign_type(0)
        .customer_mobile("测试")
    })
    .await;
}

#[tokio::test]
async fn batch_sign_auto() {
    support::answers(|world| {
        BatchSignAuto::new(
            world.id("batch_id", BatchId::new),
            "测试",
            world.sign_data("sign_data"),
            "https://caller.example/x",
        )
    })
    .await;
}

#[tokio::test]
async fn batch_sign_page_manual() {
    support::shows(|world| {
        BatchSignPageManual::new(
            world.id("batch_id", BatchId::new),
            "测试",
            world.sign_data("sign_data"),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
        )
    })
    .await;
    support::shows(|world| {
        BatchSignPageManual::new(
            world.id("batch_id", BatchId::new),
            "测试",
            world.sign_data("sign_data"),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
        )
        .outh_customer_id(world.id("outh_customer_id", CustomerId::new))
        .notify_url("https://caller.example/x")
    })
    .await;
}

#[tokio::test]
async fn batch_quick_sign() {
    support::answers(|world| {
        BatchQuickSign::new(
            world.id("customer_id", CustomerId::new),
            world.id("batch_id", BatchId::new),
            world.sign_data("sign_data"),
            "测试",
            "https://caller.example/x",
            "https://caller.example/x",
            PageModify::Allowed,
            "https://caller.example/x",
            PersonPackage::CarrierAndFace,
        )
    })
    .await;
    support::answers(|world| {
        BatchQuickSign::new(
            world.id("customer_id", CustomerId::new),
            world.id("batch_id", BatchId::new),
            world.sign_data("sign_data"),
            "测试",
            "https://caller.example/x",
            "https://caller.example/x",
            PageModify::Allowed,
            "https://caller.example/x",
            PersonPackage::CarrierAndFace,
        )
        .param("x", "测试")
    })
    .await;
}

#[tokio::test]
async fn apply_cert() {
    support::answers(|world| {
        ApplyCert::new(world.id("customer_id", CustomerId::new), world.id("verified_serialno", SerialNo::new))
    })
    .await;
}

#[tokio::test]
async fn apply_num_cert() {
    support::answers(|world| {
        ApplyNumCert::new(
            world.id("customer_id", CustomerId::new),
            world.id("verified_serialno", SerialNo::new),
        )
    })
    .await;
}

#[tokio::test]
async fn apply_client_num_cert() {
    support::answers(|world| {
        ApplyClientNumCert::new(
            world.id("customer_id", CustomerId::new),
            world.id("evidence_no", EvidenceNo::new),
        )
    })
    .await;
}

#[tokio::test]
async fn query_cert() {
    support::answers(|world| QueryCert::new(world.id("customerId", CustomerId::new))).await;
}

#[tokio::test]
async fn sync_person() {
    support::answers(|world| SyncPerson::new("测试", world.encrypted("id_mobile"))).await;
    support::answers(|world| {
        SyncPerson::new("测试", world.encrypted("id_mobile")).email("测试").ident_type(DocumentType::IdCard)
    })
    .await;
}

#[tokio::test]
async fn sync_company() {
    support::answers(|world| SyncCompany::new("测试", "测试", "测试", world.encrypted("id_mobile"))).await;
}

#[tokio::test]
async fn upload_contract() {
    support::answers(|world| {
        UploadContract::new(world.id("contract_id", ContractId::new), "测试", support::pdf())
    })
    .await;
}

#[tokio::test]
async fn query_contract_hash() {
    support::answers(|world| QueryContractHash::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn verify_document() {
    support::answers(|_| VerifyDocument::new(support::pdf())).await;
}

#[tokio::test]
async fn revoke_contract() {
    support::answers(|world| RevokeContract::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn delete_contract() {
    support::answers(|world| DeleteContract::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn add_watermark() {
    support::answers(|world| {
        AddWatermark::new(world.id("contract_id", ContractId::new), Watermark::text("样本"))
    })
    .await;
    support::answers(|world| {
        AddWatermark::new(world.id("contract_id", ContractId::new), Watermark::text("样本"))
            .font_size(1.0)
            .rotate(-360.0)
            .opacity(0.0)
            .concentration_factor(0.0)
    })
    .await;
}

#[tokio::test]
async fn deposit_hash() {
    support::answers(|world| {
        DepositHash::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            1,
            1,
            support::sha256(),
            world.id("transaction_id", TransactionId::new),
        )
    })
    .await;
    support::answers(|world| {
        DepositHash::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            1,
            1,
            support::sha256(),
            world.id("transaction_id", TransactionId::new),
        )
        .preservation_desc("测试")
        .cert_flag(YesNo::No)
    })
    .await;
}

#[tokio::test]
async fn deposit_person() {
    support::answers(|world| {
        DepositPerson::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            "测试",
            "测试",
            VerifiedType::Police,
        )
    })
    .await;
    support::answers(|world| {
        DepositPerson::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            "测试",
            "测试",
            VerifiedType::Police,
        )
        .preservation_desc("测试")
        .document_type(DocumentType::IdCard)
        .mobile("测试")
        .verified_time(support::stamp())
        .public_security_essential_factor(Proof::new().set("transactionId", "1"))
        .mobile_essential_factor(Proof::new().set("transactionId", "1"))
        .bank_essential_factor(Proof::new().set("transactionId", "1"))
        .mobile_and_bank_essential_factor(Proof::new().set("transactionId", "1"))
        .live_detection(Proof::new().set("transactionId", "1"))
        .cert_flag(YesNo::No)
        .idcard_positive_file(support::pdf())
        .idcard_negative_file(support::pdf())
        .live_detection_file(support::pdf())
    })
    .await;
}

#[tokio::test]
async fn deposit_company() {
    support::answers(|world| {
        DepositCompany::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            "测试",
            LicenceType::ThreeInOne,
            VerifiedMode::PowerOfAttorney,
            Principal::LegalPerson,
            Proof::new().set("transactionId", "1"),
            world.id("transaction_id", TransactionId::new),
        )
    })
    .await;
    support::answers(|world| {
        DepositCompany::new(
            world.id("customer_id", CustomerId::new),
            "测试",
            "测试",
            "测试",
            LicenceType::ThreeInOne,
            VerifiedMode::PowerOfAttorney,
            Principal::LegalPerson,
            Proof::new().set("transactionId", "1"),
            world.id("transaction_id", TransactionId::new),
        )
        .preservation_desc("测试")
        .credit_code("测试")
        .licence("测试")
        .organization("测试")
        .verified_time(support::stamp())
        .pay_type(PayType::RandomCode)
        .amount_or_random_code("测试")
        .user_back_fill_amount_or_random_code("测试")
        .public_bank_account("测试")
        .public_branch_bank("测试")
        .customer_bank("测试")
        .customer_bank_account("测试")
        .customer_branch_bank("测试")
        .legal_name("测试")
        .legal_idcard("测试")
        .cert_flag(YesNo::No)
        .credit_code_file(support::pdf())
        .licence_file(support::pdf())
        .organization_file(support::pdf())
        .power_attorney_file(support::pdf())
        .idcard_positive_file(support::pdf())
        .idcard_negative_file(support::pdf())
        .live_detection_file(support::pdf())
    })
    .await;
}

#[tokio::test]
async fn download_evidence_report() {
    support::brings(|world| DownloadEvidenceReport::new(world.id("contractNum", ContractId::new))).await;
    support::brings(|world| {
        DownloadEvidenceReport::new(world.id("contractNum", ContractId::new)).account("测试")
    })
    .await;
}

#[tokio::test]
async fn create_short_url() {
    support::answers(|_| CreateShortUrl::new("https://caller.example/x")).await;
    support::answers(|_| CreateShortUrl::new("https://caller.example/x").expire_time(1)).await;
}

#[tokio::test]
async fn send_short_url_sms() {
    support::answers(|world| {
        SendShortUrlSms::new(
            "https://caller.example/x",
            1,
            world.encrypted("mobile"),
            ShortUrlMessage::Text("请签署合同".to_owned()),
        )
    })
    .await;
}

#[tokio::test]
async fn send_sms() {
    support::answers(|_| SendSms::new("测试", Recipient::plain("13000000000"))).await;
    support::answers(|_| {
        SendSms::new("测试", Recipient::plain("13000000000")).message_content("测试").code("测试")
    })
    .await;
}

#[tokio::test]
async fn query_sign_result() {
    support::answers(|world| {
        QuerySignResult::new(
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            world.id("transaction_id", TransactionId::new),
        )
    })
    .await;
}

#[tokio::test]
async fn query_contract_status() {
    support::answers(|world| QueryContractStatus::new(world.id("contract_id", ContractId::new))).await;
}

#[tokio::test]
async fn query_sign_status() {
    support::answers(|world| {
        QuerySignStatus::new(
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
        )
    })
    .await;
}

#[tokio::test]
async fn upload_seal() {
    support::answers(|world| UploadSeal::new(world.id("customer_id", CustomerId::new), support::image()))
        .await;
}

#[tokio::test]
async fn create_text_seal() {
    support::answers(|world| CreateTextSeal::new(world.id("customer_id", CustomerId::new), "测试")).await;
}

#[tokio::test]
async fn query_seals() {
    support::answers(|world| QuerySeals::new(world.id("customer_id", CustomerId::new))).await;
    support::answers(|world| {
        QuerySeals::new(world.id("customer_id", CustomerId::new))
            .signature_id(world.id("signature_id", SealId::new))
    })
    .await;
}

#[tokio::test]
async fn replace_seal() {
    support::answers(|world| {
        ReplaceSeal::new(
            world.id("customer_id", CustomerId::new),
            world.id("signature_id", SealId::new),
            support::image(),
        )
    })
    .await;
}

#[tokio::test]
async fn remove_seal() {
    support::answers(|world| {
        RemoveSeal::new(world.id("customer_id", CustomerId::new), world.id("signature_id", SealId::new))
    })
    .await;
}

#[tokio::test]
async fn set_default_seal() {
    support::answers(|world| {
        SetDefaultSeal::new(world.id("customer_id", CustomerId::new), world.id("signature_id", SealId::new))
    })
    .await;
}

#[tokio::test]
async fn authorize_person() {
    support::answers(|world| {
        AuthorizePerson::new(
            world.id("company_id", CustomerId::new),
            world.id("person_id", CustomerId::new),
            Grant::Cancel,
        )
    })
    .await;
}

#[tokio::test]
async fn authorize_seal() {
    support::answers(|world| {
        AuthorizeSeal::new(
            world.id("company_id", CustomerId::new),
            Grant::Cancel,
            world.id("person_id", CustomerId::new),
            world.id("signature_id", SealId::new),
        )
    })
    .await;
}

#[tokio::test]
async fn list_seal_authorizations() {
    support::answers(|world| {
        ListSealAuthorizations::new(SealAuthQuery::SealsOf(world.id("customer_id", CustomerId::new)))
    })
    .await;
}

#[tokio::test]
async fn sign_page() {
    support::shows(|world| {
        SignPage::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
        )
    })
    .await;
    support::shows(|world| {
        SignPage::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
        )
        .signature_id(world.id("signature_id", SealId::new))
        .notify_url("https://caller.example/x")
        .return_url("https://caller.example/x")
        .customer_mobile("测试")
        .customer_name("测试")
        .customer_ident_no("测试")
        .outh_customer_id(world.id("outh_customer_id", CustomerId::new))
        .mobile_sign_type(0)
        .pc_hand_signature(YesOnly::Yes)
        .writing_track(YesNo::No)
        .read_time(0)
        .lang(Language::Chinese)
        .sign_verify_way(SignCheck::Sms)
        .verify_way_flag(YesNo::No)
        .open_environment(0)
        .signature_show_time(ShowTime::Shown)
        .acrosspage_customer_id(world.id("acrosspage_customer_id", CustomerId::new))
        .across_signature_id(world.id("across_signature_id", SealId::new))
        .place(SealPlace::keyword("甲方"))
    })
    .await;
}

#[tokio::test]
async fn sign_auto() {
    support::answers(|world| {
        SignAuto::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
            SealPlace::keyword("甲方"),
        )
    })
    .await;
    support::answers(|world| {
        SignAuto::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
            SealPlace::keyword("甲方"),
        )
        .signature_id(world.id("signature_id", SealId::new))
        .notify_url("https://caller.example/x")
        .signature_show_time(ShowTime::Shown)
        .acrosspage_customer_id(world.id("acrosspage_customer_id", CustomerId::new))
        .across_signature_id(world.id("across_signature_id", SealId::new))
        .client_role(ClientRole::Platform)
        .handsignimg("测试")
    })
    .await;
}

#[tokio::test]
async fn sign_page_limited() {
    support::shows(|world| {
        SignPageLimited::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
            1,
            1,
        )
    })
    .await;
    support::shows(|world| {
        SignPageLimited::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
            1,
            1,
        )
        .signature_id(world.id("signature_id", SealId::new))
        .notify_url("https://caller.example/x")
        .return_url("https://caller.example/x")
        .customer_mobile("测试")
        .customer_name("测试")
        .customer_ident_no("测试")
        .outh_customer_id(world.id("outh_customer_id", CustomerId::new))
        .mobile_sign_type(0)
        .pc_hand_signature(YesOnly::Yes)
        .writing_track(YesNo::No)
        .read_time(0)
        .lang(Language::Chinese)
        .sign_verify_way(SignCheck::Sms)
        .verify_way_flag(YesNo::No)
        .open_environment(0)
        .signature_show_time(ShowTime::Shown)
        .acrosspage_customer_id(world.id("acrosspage_customer_id", CustomerId::new))
        .across_signature_id(world.id("across_signature_id", SealId::new))
        .place(SealPlace::keyword("甲方"))
    })
    .await;
}

#[tokio::test]
async fn quick_sign() {
    support::answers(|world| {
        QuickSign::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
            PageModify::Allowed,
            "https://caller.example/x",
            PersonPackage::CarrierAndFace,
        )
    })
    .await;
    support::answers(|world| {
        QuickSign::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "https://caller.example/x",
            PageModify::Allowed,
            "https://caller.example/x",
            PersonPackage::CarrierAndFace,
        )
        .return_url("https://caller.example/x")
        .doc_title("测试")
        .customer_name("测试")
        .customer_ident_type(DocumentChoice::IdCardOnly)
        .customer_ident_no("测试")
        .cert_type(DocumentType::IdCard)
        .mobile("测试")
        .area_code("测试")
        .bank_card_no("测试")
        .ident_front_path("https://caller.example/x")
        .ident_back_path("https://caller.example/x")
        .id_photo_optional(IdPhoto::Front)
        .mobile_sign_type(0)
        .person_auth_fail_allow_manual_audit("测试")
        .signature_show_time(ShowTime::Shown)
        .lang(Language::Chinese)
        .verification_type("测试")
        .open_environment(0)
        .place(SealPlace::keyword("甲方"))
    })
    .await;
}

#[tokio::test]
async fn sign_across_pages() {
    support::answers(|world| {
        SignAcrossPages::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
        )
    })
    .await;
    support::answers(|world| {
        SignAcrossPages::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
        )
        .across_signature_id(world.id("across_signature_id", SealId::new))
        .notify_url("https://caller.example/x")
    })
    .await;
}

#[tokio::test]
async fn reject_contract() {
    support::answers(|world| {
        RejectContract::new(
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
            world.id("transaction_id", TransactionId::new),
        )
    })
    .await;
}

#[tokio::test]
async fn push_sign_unregistered() {
    support::answers(|world| {
        PushSignUnregistered::new(
            "测试",
            world.id("contract_id", ContractId::new),
            "测试",
            "测试",
            "测试",
            world.id("transaction_id", TransactionId::new),
        )
    })
    .await;
}

#[tokio::test]
async fn push_sign() {
    support::answers(|world| {
        PushSign::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
        )
    })
    .await;
    support::answers(|world| {
        PushSign::new(
            world.id("transaction_id", TransactionId::new),
            world.id("contract_id", ContractId::new),
            world.id("customer_id", CustomerId::new),
            "测试",
        )
        .sign_keyword("测试")
        .return_url("https://caller.example/x")
        .notify_url("https://caller.example/x")
    })
    .await;
}

#[tokio::test]
async fn upload_template() {
    support::answers(|world| UploadTemplate::new(world.id("template_id", TemplateId::new), support::pdf()))
        .await;
    support::answers(|world| {
        UploadTemplate::new(world.id("template_id", TemplateId::new), support::pdf()).doc_type(DocType::Pdf)
    })
    .await;
}

#[tokio::test]
async fn fill_template() {
    support::answers(|world| {
        FillTemplate::new(
            world.id("template_id", TemplateId::new),
            world.id("contract_id", ContractId::new),
            "测试",
            ParameterMap::new().field("借款人", "测试用户"),
        )
    })
    .await;
    support::answers(|world| {
        FillTemplate::new(
            world.id("template_id", TemplateId::new),
            world.id("contract_id", ContractId::new),
            "测试",
            ParameterMap::new().field("借款人", "测试用户"),
        )
        .font_size(1.0)
        .font_type(FontType::SimSun)
        .dynamic_tables(DynamicTable::at_end(["名称"], [["设备"]]))
        .fill_type(FillType::Pdf)
    })
    .await;
}

#[tokio::test]
async fn view_template() {
    support::shows(|world| ViewTemplate::new(world.id("template_id", TemplateId::new))).await;
}

#[tokio::test]
async fn download_template() {
    support::brings(|world| DownloadTemplate::new(world.id("template_id", TemplateId::new))).await;
}

#[tokio::test]
async fn delete_template() {
    support::answers(|world| DeleteTemplate::new(world.id("template_id", TemplateId::new))).await;
}

#[tokio::test]
async fn download_template_images() {
    support::brings(|world| DownloadTemplateImages::new(world.id("template_id", TemplateId::new))).await;
}

#[tokio::test]
async fn query_template_keys() {
    support::answers(|world| QueryTemplateKeys::new(world.id("template_id", TemplateId::new))).await;
    support::answers(|world| {
        QueryTemplateKeys::new(world.id("template_id", TemplateId::new)).fill_type(FillType::Pdf)
    })
    .await;
}

#[tokio::test]
async fn add_template_keys() {
    support::answers(|world| AddTemplateKeys::new(world.id("contract_template_id", OnlineTemplateId::new)))
        .await;
    support::answers(|world| {
        AddTemplateKeys::new(world.id("contract_template_id", OnlineTemplateId::new)).param("x", "测试")
    })
    .await;
}

#[tokio::test]
async fn upload_online_template() {
    support::answers(|world| {
        UploadOnlineTemplate::new(world.id("contract_template_id", OnlineTemplateId::new), support::pdf())
    })
    .await;
    support::answers(|world| {
        UploadOnlineTemplate::new(world.id("contract_template_id", OnlineTemplateId::new), support::pdf())
            .template_name("测试")
    })
    .await;
}

#[tokio::test]
async fn edit_template_page() {
    support::shows(|world| EditTemplatePage::new(world.id("contract_template_id", OnlineTemplateId::new)))
        .await;
}

#[tokio::test]
async fn fill_page() {
    support::shows(|world| {
        FillPage::new(
            world.id("contract_id", ContractId::new),
            world.id("contract_template_id", OnlineTemplateId::new),
            "测试",
            "https://caller.example/x",
        )
    })
    .await;
}

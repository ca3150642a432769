// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! The calls, one struct each, with their values and answers.
//!
//! Everything here is also at the top of the crate.

mod account;
mod archive;
mod auto_sign;
mod batch;
mod certificate;
mod contract;
mod deposit;
mod evidence;
mod message;
mod objects;
mod prefill;
mod query;
mod seal;
mod signing;
mod template;
mod values;

use crate::Spec;

pub use account::{
    ChangeCustomerInfo, CheckThreeElements, DownloadFile, FindCompanyCertInfo, FindPersonCertInfo,
    FindSerialNo, RegisterAccount, VerifyCompany, VerifyPerson,
};
pub use archive::{DownloadContract, DownloadContracts, FileContract, TemporaryLinks, ViewContract};
pub use auto_sign::{AutoSignCancelPage, AutoSignGrantPage, QueryAutoSign};
pub use batch::{BatchQuickSign, BatchSignAuto, BatchSignPage, BatchSignPageManual};
pub use certificate::{ApplyCert, ApplyClientNumCert, ApplyNumCert, QueryCert, SyncCompany, SyncPerson};
pub use contract::{
    AddWatermark, DeleteContract, QueryContractHash, RevokeContract, UploadContract, VerifyDocument,
};
pub use deposit::{DepositCompany, DepositHash, DepositPerson};
pub use evidence::DownloadEvidenceReport;
pub use message::{CreateShortUrl, SendShortUrlSms, SendSms};
pub use objects::{
    AutoSign, BankCard, Certificate, CompanyCertInfo, CompanyInfo, ContractHash, ContractLinks,
    ContractStatus, LegacyAccount, PersonCertInfo, PersonInfo, SerialNumbers, SignRecord, SignStatus,
    StoredSeal, TextSeal, UploadedSeal, VerificationEntry, VerificationPage,
};
pub use prefill::{AgentPrefill, BankPrefill, CompanyPrefill, LegalPrefill};
pub use query::{QueryContractStatus, QuerySignResult, QuerySignStatus};
pub use seal::{
    AuthorizePerson, AuthorizeSeal, CreateTextSeal, ListSealAuthorizations, QuerySeals, RemoveSeal,
    ReplaceSeal, SetDefaultSeal, UploadSeal,
};
pub use signing::{
    PushSign, PushSignUnregistered, QuickSign, RejectContract, SignAcrossPages, SignAuto, SignPage,
    SignPageLimited,
};
pub use template::{
    AddTemplateKeys, DeleteTemplate, DownloadTemplate, DownloadTemplateImages, EditTemplatePage, FillPage,
    FillTemplate, QueryTemplateKeys, UploadOnlineTemplate, UploadTemplate, ViewTemplate,
};
pub use values::{
    AccountType, AuthList, AutoSignState, ClientRole, CompanyPackage, CompanyState, ContractState, DocType,
    DocumentChoice, DocumentType, EncryptType, FileKind, FillType, FontType, Grant, IdPhoto, KeywordStrategy,
    Language, LicenceType, MessageType, OrganizationType, PageModify, PayType, PersonPackage, PersonState,
    PositionType, Principal, ResultPage, ShowTime, SignCheck, SignResult, SignedState, SmsTemplate,
    VerifiedMode, VerifiedType, VerifyOption, WatermarkKind, YesNo, YesOnly,
};

/// All endpoints.
pub static SPECS: &[&Spec] = &[
    <RegisterAccount as crate::Endpoint>::SPEC,
    <VerifyPerson as crate::Endpoint>::SPEC,
    <VerifyCompany as crate::Endpoint>::SPEC,
    <FindPersonCertInfo as crate::Endpoint>::SPEC,
    <FindCompanyCertInfo as crate::Endpoint>::SPEC,
    <DownloadFile as crate::Endpoint>::SPEC,
    <FindSerialNo as crate::Endpoint>::SPEC,
    <CheckThreeElements as crate::Endpoint>::SPEC,
    <ChangeCustomerInfo as crate::Endpoint>::SPEC,
    <ApplyCert as crate::Endpoint>::SPEC,
    <ApplyNumCert as crate::Endpoint>::SPEC,
    <ApplyClientNumCert as crate::Endpoint>::SPEC,
    <QueryCert as crate::Endpoint>::SPEC,
    <SyncPerson as crate::Endpoint>::SPEC,
    <SyncCompany as crate::Endpoint>::SPEC,
    <UploadSeal as crate::Endpoint>::SPEC,
    <CreateTextSeal as crate::Endpoint>::SPEC,
    <QuerySeals as crate::Endpoint>::SPEC,
    <ReplaceSeal as crate::Endpoint>::SPEC,
    <RemoveSeal as crate::Endpoint>::SPEC,
    <SetDefaultSeal as crate::Endpoint>::SPEC,
    <AuthorizePerson as crate::Endpoint>::SPEC,
    <AuthorizeSeal as crate::Endpoint>::SPEC,
    <ListSealAuthorizations as crate::Endpoint>::SPEC,
    <UploadTemplate as crate::Endpoint>::SPEC,
    <FillTemplate as crate::Endpoint>::SPEC,
    <ViewTemplate as crate::Endpoint>::SPEC,
    <DownloadTemplate as crate::Endpoint>::SPEC,
    <DeleteTemplate as crate::Endpoint>::SPEC,
    <DownloadTemplateImages as crate::Endpoint>::SPEC,
    <QueryTemplateKeys as crate::Endpoint>::SPEC,
    <AddTemplateKeys as crate::Endpoint>::SPEC,
    <UploadOnlineTemplate as crate::Endpoint>::SPEC,
    <EditTemplatePage as crate::Endpoint>::SPEC,
    <FillPage as crate::Endpoint>::SPEC,
    <UploadContract as crate::Endpoint>::SPEC,
    <QueryContractHash as crate::Endpoint>::SPEC,
    <VerifyDocument as crate::Endpoint>::SPEC,
    <RevokeContract as crate::Endpoint>::SPEC,
    <DeleteContract as crate::Endpoint>::SPEC,
    <AddWatermark as crate::Endpoint>::SPEC,
    <SignPage as crate::Endpoint>::SPEC,
    <SignAuto as crate::Endpoint>::SPEC,
    <SignPageLimited as crate::Endpoint>::SPEC,
    <QuickSign as crate::Endpoint>::SPEC,
    <SignAcrossPages as crate::Endpoint>::SPEC,
    <RejectContract as crate::Endpoint>::SPEC,
    <PushSignUnregistered as crate::Endpoint>::SPEC,
    <PushSign as crate::Endpoint>::SPEC,
    <BatchSignPage as crate::Endpoint>::SPEC,
    <BatchSignAuto as crate::Endpoint>::SPEC,
    <BatchSignPageManual as crate::Endpoint>::SPEC,
    <BatchQuickSign as crate::Endpoint>::SPEC,
    <AutoSignGrantPage as crate::Endpoint>::SPEC,
    <QueryAutoSign as crate::Endpoint>::SPEC,
    <AutoSignCancelPage as crate::Endpoint>::SPEC,
    <QuerySignResult as crate::Endpoint>::SPEC,
    <QueryContractStatus as crate::Endpoint>::SPEC,
    <QuerySignStatus as crate::Endpoint>::SPEC,
    <FileContract as crate::Endpoint>::SPEC,
    <DownloadContract as crate::Endpoint>::SPEC,
    <ViewContract as crate::Endpoint>::SPEC,
    <TemporaryLinks as crate::Endpoint>::SPEC,
    <DownloadContracts as crate::Endpoint>::SPEC,
    <CreateShortUrl as crate::Endpoint>::SPEC,
    <SendShortUrlSms as crate::Endpoint>::SPEC,
    <SendSms as crate::Endpoint>::SPEC,
    <DepositHash as crate::Endpoint>::SPEC,
    <DepositPerson as crate::Endpoint>::SPEC,
    <DepositCompany as crate::Endpoint>::SPEC,
    <DownloadEvidenceReport as crate::Endpoint>::SPEC,
];

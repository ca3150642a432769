// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.

//! The calls, one struct each, with their values and answers.
//!
//! Everything here is also at the top of the crate.

mod account;
mod archive;
mod certificate;
mod contract;
mod objects;
mod prefill;
mod seal;
mod signing;
mod template;
mod values;

use crate::Spec;

pub use account::{
    DownloadFile, FindCompanyCertInfo, FindPersonCertInfo, RegisterAccount, VerifyCompany, VerifyPerson,
};
pub use archive::{DownloadContract, FileContract, ViewContract};
pub use certificate::ApplyCert;
pub use contract::{QueryContractStatus, UploadContract};
pub use objects::{
    BankCard, CompanyCertInfo, CompanyInfo, ContractLinks, ContractStatus, PersonCertInfo, PersonInfo,
    SignRecord, TextSeal, UploadedSeal, VerificationPage,
};
pub use prefill::{AgentPrefill, BankPrefill, CompanyPrefill, LegalPrefill};
pub use seal::{CreateTextSeal, UploadSeal};
pub use signing::{QuerySignResult, SignAuto, SignPage};
pub use template::{FillTemplate, UploadTemplate};
pub use values::{
    AccountType, ClientRole, CompanyPackage, CompanyState, ContractState, DocumentChoice, DocumentType,
    FileKind, FillType, FontType, IdPhoto, KeywordStrategy, Language, OrganizationType, PageModify,
    PersonPackage, PersonState, PositionType, Principal, ResultPage, ShowTime, SignCheck, SignResult,
    VerifyOption, YesNo, YesOnly,
};

/// All endpoints.
pub static SPECS: &[&Spec] = &[
    <RegisterAccount as crate::Endpoint>::SPEC,
    <VerifyPerson as crate::Endpoint>::SPEC,
    <VerifyCompany as crate::Endpoint>::SPEC,
    <FindPersonCertInfo as crate::Endpoint>::SPEC,
    <FindCompanyCertInfo as crate::Endpoint>::SPEC,
    <DownloadFile as crate::Endpoint>::SPEC,
    <ApplyCert as crate::Endpoint>::SPEC,
    <UploadSeal as crate::Endpoint>::SPEC,
    <CreateTextSeal as crate::Endpoint>::SPEC,
    <UploadTemplate as crate::Endpoint>::SPEC,
    <FillTemplate as crate::Endpoint>::SPEC,
    <UploadContract as crate::Endpoint>::SPEC,
    <QueryContractStatus as crate::Endpoint>::SPEC,
    <SignPage as crate::Endpoint>::SPEC,
    <SignAuto as crate::Endpoint>::SPEC,
    <QuerySignResult as crate::Endpoint>::SPEC,
    <FileContract as crate::Endpoint>::SPEC,
    <DownloadContract as crate::Endpoint>::SPEC,
    <ViewContract as crate::Endpoint>::SPEC,
];

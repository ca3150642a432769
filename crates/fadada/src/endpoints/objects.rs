// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! The objects in answers.

use serde::Deserialize;

use crate::{
    AutoSignState, CompanyState, ContractState, CustomerId, Extra, Moment, PageUrl, PersonState, SealId,
    SealImage, Secret, SerialNo, SignResult, SignedState, TransactionId,
};
use hetong_call::Object;

/// A verification that was started.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct VerificationPage {
    /// Serial number of the verification: `verified_serialno` in other calls.
    #[serde(rename = "transactionNo", deserialize_with = "hetong_call::lenient::required")]
    pub serial_no: SerialNo,
    /// The page on which it is carried out, decoded.
    #[serde(deserialize_with = "hetong_call::lenient::base64_url")]
    pub url: PageUrl,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for VerificationPage {}

/// A person's verification.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PersonCertInfo {
    /// The serial number that was asked for.
    #[serde(rename = "transactionNo", deserialize_with = "hetong_call::lenient::required")]
    pub serial_no: SerialNo,
    /// `1` person, `2` company.
    #[serde(rename = "type", default, deserialize_with = "hetong_call::lenient::optional")]
    pub kind: Option<String>,
    /// When it was submitted.
    #[serde(
        rename = "authenticationSubmitTime",
        default,
        deserialize_with = "hetong_call::lenient::optional"
    )]
    pub submitted: Option<Moment>,
    /// When it passed.
    #[serde(rename = "passTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub passed: Option<Moment>,
    /// The bank card that was checked.
    #[serde(rename = "bankCard", default)]
    pub bank_card: Option<BankCard>,
    /// The person.
    #[serde(default)]
    pub person: Option<PersonInfo>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for PersonCertInfo {}

/// A company's verification.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CompanyCertInfo {
    /// The serial number that was asked for.
    #[serde(rename = "transactionNo", deserialize_with = "hetong_call::lenient::required")]
    pub serial_no: SerialNo,
    /// `1` person, `2` company.
    #[serde(rename = "type", default, deserialize_with = "hetong_call::lenient::optional")]
    pub kind: Option<String>,
    /// When it was submitted.
    #[serde(
        rename = "authenticationSubmitTime",
        default,
        deserialize_with = "hetong_call::lenient::optional"
    )]
    pub submitted: Option<Moment>,
    /// When it passed.
    #[serde(rename = "passTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub passed: Option<Moment>,
    /// The bank account that was checked.
    #[serde(rename = "bankCard", default)]
    pub bank_card: Option<BankCard>,
    /// The company.
    #[serde(default)]
    pub company: Option<CompanyInfo>,
    /// The person who acted for the company.
    #[serde(default)]
    pub manager: Option<PersonInfo>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for CompanyCertInfo {}

/// A verified person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PersonInfo {
    /// Name.
    #[serde(rename = "personName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub name: Option<Secret>,
    /// Identity number.
    #[serde(rename = "idCard", default, deserialize_with = "hetong_call::lenient::optional")]
    pub id_card: Option<Secret>,
    /// Mobile number.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub mobile: Option<Secret>,
    /// State of the verification.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub status: Option<PersonState>,
    /// `0` or `1`; the meaning is not documented.
    #[serde(rename = "type", default, deserialize_with = "hetong_call::lenient::optional")]
    pub kind: Option<String>,
    /// The package that was used.
    #[serde(rename = "verifyType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub package: Option<String>,
    /// Why it was not passed.
    #[serde(rename = "auditFailReason", default, deserialize_with = "hetong_call::lenient::optional")]
    pub fail_reason: Option<String>,
    /// When it was reviewed.
    #[serde(rename = "auditorTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub reviewed: Option<Moment>,
    /// File id of the document's side with the portrait.
    #[serde(rename = "headPhotoPath", default, deserialize_with = "hetong_call::lenient::optional")]
    pub head_photo: Option<Secret>,
    /// File id of the document's other side.
    #[serde(rename = "backgroundIdCardPath", default, deserialize_with = "hetong_call::lenient::optional")]
    pub back_photo: Option<Secret>,
    /// File id of the picture of the face.
    #[serde(rename = "photoUuid", default, deserialize_with = "hetong_call::lenient::optional")]
    pub face_photo: Option<Secret>,
    /// Kind of document.
    #[serde(rename = "certType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub document_type: Option<String>,
    /// Bank card number.
    #[serde(rename = "bankCardNo", default, deserialize_with = "hetong_call::lenient::optional")]
    pub bank_card_no: Option<Secret>,
    /// Address.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub address: Option<Secret>,
    /// Date of birth.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub birthday: Option<Secret>,
    /// Sex.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub sex: Option<Secret>,
    /// Ethnic group (the provider's spelling is `fork`).
    #[serde(rename = "fork", default, deserialize_with = "hetong_call::lenient::optional")]
    pub ethnic_group: Option<Secret>,
    /// Who issued the document.
    #[serde(rename = "issueAuthority", default, deserialize_with = "hetong_call::lenient::optional")]
    pub issue_authority: Option<Secret>,
    /// The document is valid from this date.
    #[serde(rename = "startDate", default, deserialize_with = "hetong_call::lenient::optional")]
    pub valid_from: Option<Secret>,
    /// The document is valid until this date.
    #[serde(rename = "expiresDate", default, deserialize_with = "hetong_call::lenient::optional")]
    pub valid_to: Option<Secret>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for PersonInfo {}

/// A verified company.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CompanyInfo {
    /// Name.
    #[serde(rename = "companyName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub name: Option<Secret>,
    /// Credit code.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub organization: Option<Secret>,
    /// State of the verification.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub status: Option<CompanyState>,
    /// The package that was used.
    #[serde(rename = "verifyType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub package: Option<String>,
    /// Why it was not passed.
    #[serde(rename = "auditFailReason", default, deserialize_with = "hetong_call::lenient::optional")]
    pub fail_reason: Option<String>,
    /// When it was reviewed.
    #[serde(rename = "auditorTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub reviewed: Option<Moment>,
    /// File id of the licence's picture.
    #[serde(rename = "organizationPath", default, deserialize_with = "hetong_call::lenient::optional")]
    pub licence_photo: Option<Secret>,
    /// File id of the application form.
    #[serde(rename = "regFormPath", default, deserialize_with = "hetong_call::lenient::optional")]
    pub application_form: Option<Secret>,
    /// Identity number of the legal representative (believed).
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub legal: Option<Secret>,
    /// Name of the legal representative.
    #[serde(rename = "legalName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub legal_name: Option<Secret>,
    /// `1` if an agent acted.
    #[serde(rename = "hasagent", default, deserialize_with = "hetong_call::lenient::optional")]
    pub has_agent: Option<String>,
    /// Serial number of the acting person's own verification.
    #[serde(rename = "relatedTransactionNo", default, deserialize_with = "hetong_call::lenient::optional")]
    pub related_serial_no: Option<String>,
    /// E-mail address.
    #[serde(rename = "companyEmail", default, deserialize_with = "hetong_call::lenient::optional")]
    pub email: Option<Secret>,
    /// Kind of document; the values are not documented.
    #[serde(rename = "identType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub ident_type: Option<String>,
    /// `1` if the licence unites three certificates.
    #[serde(rename = "isThreeCertType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub three_in_one: Option<String>,
    /// Kind of organisation.
    #[serde(rename = "organizationType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub organization_type: Option<String>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for CompanyInfo {}

/// A bank card or a bank account.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct BankCard {
    /// Its number.
    #[serde(rename = "bankCardNo", default, deserialize_with = "hetong_call::lenient::optional")]
    pub number: Option<Secret>,
    /// The bank.
    #[serde(rename = "bankName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub bank: Option<Secret>,
    /// The branch.
    #[serde(rename = "bankDetailName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub branch: Option<Secret>,
    /// The branch's code.
    #[serde(rename = "branchBankCode", default, deserialize_with = "hetong_call::lenient::optional")]
    pub branch_code: Option<Secret>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for BankCard {}

/// A seal that was added.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UploadedSeal {
    /// The seal's number.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub signature_id: SealId,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for UploadedSeal {}

/// A seal that was drawn.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TextSeal {
    /// The picture.
    #[serde(rename = "signature_img_base64", deserialize_with = "hetong_call::lenient::required")]
    pub image: SealImage,
    /// The seal's number; older deployments leave it out.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub signature_id: Option<SealId>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for TextSeal {}

/// Addresses of a contract's PDF. They are credentials: whoever has one can open the contract.
#[derive(Clone, Debug, PartialEq, Deserialize, Default)]
#[non_exhaustive]
pub struct ContractLinks {
    /// For downloading.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub download_url: Option<PageUrl>,
    /// For viewing in a browser.
    #[serde(rename = "viewpdf_url", default, deserialize_with = "hetong_call::lenient::optional")]
    pub view_url: Option<PageUrl>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ContractLinks {}

/// The record of a signing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SignRecord {
    /// What came of it.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub result: SignResult,
    /// For downloading the PDF.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub download_url: Option<PageUrl>,
    /// For viewing the PDF in a browser.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub view_url: Option<PageUrl>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for SignRecord {
    const ALIASES: &'static [(&'static str, &'static str)] = &[("viewpdf_url", "view_url")];
}

/// The state of a contract.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ContractStatus {
    /// The state.
    #[serde(rename = "contract_status", deserialize_with = "hetong_call::lenient::required")]
    pub state: ContractState,
    /// The provider's words for it.
    #[serde(rename = "contract_status_desc", default, deserialize_with = "hetong_call::lenient::optional")]
    pub description: Option<String>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ContractStatus {
    const ALIASES: &'static [(&'static str, &'static str)] =
        &[("contractStatus", "contract_status"), ("contractStatusDesc", "contract_status_desc")];
}

/// A customer's verifications.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SerialNumbers {
    /// Serial number of the verification that the certificate binds the customer to.
    #[serde(rename = "bindSerialNo", default, deserialize_with = "hetong_call::lenient::optional")]
    pub bound: Option<SerialNo>,
    /// All verifications.
    #[serde(rename = "transactionList", default, deserialize_with = "hetong_call::lenient::list")]
    pub verifications: Vec<VerificationEntry>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for SerialNumbers {}

/// One of a customer's verifications.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct VerificationEntry {
    /// Serial number.
    #[serde(rename = "transactionNo", deserialize_with = "hetong_call::lenient::required")]
    pub serial_no: SerialNo,
    /// Name of who is verified.
    #[serde(rename = "identityName", default, deserialize_with = "hetong_call::lenient::optional")]
    pub name: Option<Secret>,
    /// State: see [`PersonState`](crate::PersonState) and [`CompanyState`](crate::CompanyState), by the kind.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub status: Option<String>,
    /// `1` person, `2` company.
    #[serde(rename = "type", default, deserialize_with = "hetong_call::lenient::optional")]
    pub kind: Option<String>,
    /// The page on which it is carried out, decoded.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional_base64_url")]
    pub url: Option<PageUrl>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for VerificationEntry {}

/// A customer's certificate.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Certificate {
    /// Kind; the values are not documented.
    #[serde(rename = "certType", default, deserialize_with = "hetong_call::lenient::optional")]
    pub kind: Option<String>,
    /// Distinguished name: it holds the customer's name.
    #[serde(rename = "dn", default, deserialize_with = "hetong_call::lenient::optional")]
    pub distinguished_name: Option<Secret>,
    /// Serial number of the certificate.
    #[serde(rename = "sequenceNo", default, deserialize_with = "hetong_call::lenient::optional")]
    pub serial: Option<String>,
    /// `yyyyMMddHHmmss`.
    #[serde(rename = "startTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub valid_from: Option<String>,
    /// `yyyyMMddHHmmss`.
    #[serde(rename = "endTime", default, deserialize_with = "hetong_call::lenient::optional")]
    pub valid_to: Option<String>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for Certificate {}

/// A customer of the older scheme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct LegacyAccount {
    /// The customer's number.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub customer_id: CustomerId,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for LegacyAccount {}

/// One of a customer's seals.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct StoredSeal {
    /// The seal's number.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub signature_id: SealId,
    /// The picture.
    #[serde(rename = "signature_img_base64", default, deserialize_with = "hetong_call::lenient::optional")]
    pub image: Option<SealImage>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for StoredSeal {}

/// The hash of a contract's PDF.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ContractHash {
    /// The hash; the algorithm is not documented.
    #[serde(rename = "fileHash", deserialize_with = "hetong_call::lenient::required")]
    pub file_hash: String,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for ContractHash {}

/// Whether a customer lets the app sign for them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct AutoSign {
    /// Granted, or anything else.
    #[serde(deserialize_with = "hetong_call::lenient::required")]
    pub status: AutoSignState,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for AutoSign {}

/// Whether a customer has signed, in the older question.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SignStatus {
    /// Signed or not.
    #[serde(rename = "sign_status", deserialize_with = "hetong_call::lenient::required")]
    pub state: SignedState,
    /// The provider's words for it.
    #[serde(rename = "sign_status_desc", default, deserialize_with = "hetong_call::lenient::optional")]
    pub description: Option<String>,
    /// Number of the signing.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub transaction_id: Option<TransactionId>,
    /// For downloading the PDF.
    #[serde(default, deserialize_with = "hetong_call::lenient::optional")]
    pub download_url: Option<PageUrl>,
    /// For viewing the PDF in a browser.
    #[serde(rename = "viewpdf_url", default, deserialize_with = "hetong_call::lenient::optional")]
    pub view_url: Option<PageUrl>,
    /// What else there is.
    #[serde(flatten)]
    pub more: Extra,
}

impl Object for SignStatus {}

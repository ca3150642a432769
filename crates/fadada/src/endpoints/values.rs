// Made by `cargo xtask codegen` from crates/fadada/spec and errors.toml: do not edit.

//! The values that parameters take and that answers hold.

use std::borrow::Cow;
use std::fmt;

use hetong_call::lenient::FromText;
use hetong_call::{Choice, Wire};

/// Kind of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountType {
    /// `1`: A person (个人).
    Person,
    /// `2`: A company (企业).
    Company,
}

impl AccountType {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "A person (个人)." }, Choice { value: "2", doc: "A company (企业)." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "1",
            Self::Company => "2",
        }
    }
}

impl Wire for AccountType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// What a person's verification consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PersonPackage {
    /// `0`: Name, identity number and mobile number with the carrier, then the face.
    CarrierAndFace,
    /// `1`: The same with the carrier; the face only if that fails.
    CarrierElseFace,
    /// `2`: Name, identity number, mobile number and bank card, then the face.
    BankAndFace,
    /// `3`: The same with the bank; the face only if that fails.
    BankElseFace,
    /// `4`: The carrier only.
    CarrierOnly,
    /// `5`: The bank only.
    BankOnly,
    /// `6`: The carrier and a review by a person; for whoever acts for a company (one source).
    CarrierAndReview,
    /// `9`: Name, identity number and face.
    Face,
}

impl PersonPackage {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice {
            value: "0",
            doc: "Name, identity number and mobile number with the carrier, then the face.",
        },
        Choice { value: "1", doc: "The same with the carrier; the face only if that fails." },
        Choice { value: "2", doc: "Name, identity number, mobile number and bank card, then the face." },
        Choice { value: "3", doc: "The same with the bank; the face only if that fails." },
        Choice { value: "4", doc: "The carrier only." },
        Choice { value: "5", doc: "The bank only." },
        Choice {
            value: "6",
            doc: "The carrier and a review by a person; for whoever acts for a company (one source).",
        },
        Choice { value: "9", doc: "Name, identity number and face." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CarrierAndFace => "0",
            Self::CarrierElseFace => "1",
            Self::BankAndFace => "2",
            Self::BankElseFace => "3",
            Self::CarrierOnly => "4",
            Self::BankOnly => "5",
            Self::CarrierAndReview => "6",
            Self::Face => "9",
        }
    }
}

impl Wire for PersonPackage {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a company is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyPackage {
    /// `0`: Payment, paper, legal representative or authorisation.
    Standard,
    /// `1`: A payment to the company's account.
    Payment,
    /// `2`: Review of paper documents.
    Paper,
    /// `3`: Identity or authorisation of the legal representative.
    LegalPerson,
}

impl CompanyPackage {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "Payment, paper, legal representative or authorisation." },
        Choice { value: "1", doc: "A payment to the company's account." },
        Choice { value: "2", doc: "Review of paper documents." },
        Choice { value: "3", doc: "Identity or authorisation of the legal representative." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "0",
            Self::Payment => "1",
            Self::Paper => "2",
            Self::LegalPerson => "3",
        }
    }
}

impl Wire for CompanyPackage {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Whether what is filled in may be changed on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PageModify {
    /// `1`: It may.
    Allowed,
    /// `2`: It may not.
    Locked,
}

impl PageModify {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "It may." }, Choice { value: "2", doc: "It may not." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "1",
            Self::Locked => "2",
        }
    }
}

impl Wire for PageModify {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YesNo {
    /// `0`: No.
    No,
    /// `1`: Yes.
    Yes,
}

impl YesNo {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "0", doc: "No." }, Choice { value: "1", doc: "Yes." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::No => "0",
            Self::Yes => "1",
        }
    }
}

impl Wire for YesNo {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Yes; there is no value for no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YesOnly {
    /// `1`: Yes.
    Yes,
}

impl YesOnly {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[Choice { value: "1", doc: "Yes." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "1",
        }
    }
}

impl Wire for YesOnly {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Which identity documents are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentChoice {
    /// `0`: The identity card only.
    IdCardOnly,
    /// `1`: Other documents as well.
    Others,
}

impl DocumentChoice {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "The identity card only." },
        Choice { value: "1", doc: "Other documents as well." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdCardOnly => "0",
            Self::Others => "1",
        }
    }
}

impl Wire for DocumentChoice {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of identity document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocumentType {
    /// `0`: Resident identity card.
    IdCard,
    /// `1`: Passport.
    Passport,
    /// `2`: Military identity document (one source).
    Military,
    /// `B`: Travel permit for residents of Hong Kong and Macau.
    HongKongMacau,
    /// `C`: Travel permit for residents of Taiwan.
    Taiwan,
    /// `P`: Permanent residence card of a foreigner (one source).
    PermanentResidence,
}

impl DocumentType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "Resident identity card." },
        Choice { value: "1", doc: "Passport." },
        Choice { value: "2", doc: "Military identity document (one source)." },
        Choice { value: "B", doc: "Travel permit for residents of Hong Kong and Macau." },
        Choice { value: "C", doc: "Travel permit for residents of Taiwan." },
        Choice { value: "P", doc: "Permanent residence card of a foreigner (one source)." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdCard => "0",
            Self::Passport => "1",
            Self::Military => "2",
            Self::HongKongMacau => "B",
            Self::Taiwan => "C",
            Self::PermanentResidence => "P",
        }
    }
}

impl Wire for DocumentType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// What happens after the face check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultPage {
    /// `1`: The browser goes on at once.
    Jump,
    /// `2`: The result is shown; the user goes on.
    Show,
}

impl ResultPage {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "The browser goes on at once." },
        Choice { value: "2", doc: "The result is shown; the user goes on." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jump => "1",
            Self::Show => "2",
        }
    }
}

impl Wire for ResultPage {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// New verification or change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerifyOption {
    /// `add`: A new one.
    Add,
    /// `modify`: A change of an earlier one.
    Modify,
}

impl VerifyOption {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "add", doc: "A new one." },
        Choice { value: "modify", doc: "A change of an earlier one." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Modify => "modify",
        }
    }
}

impl Wire for VerifyOption {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Which sides of the document must be photographed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdPhoto {
    /// `0`: The side with the portrait.
    Front,
    /// `1`: Both sides.
    Both,
    /// `2`: None.
    None,
}

impl IdPhoto {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "The side with the portrait." },
        Choice { value: "1", doc: "Both sides." },
        Choice { value: "2", doc: "None." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Front => "0",
            Self::Both => "1",
            Self::None => "2",
        }
    }
}

impl Wire for IdPhoto {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Language of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `zh`: Chinese.
    Chinese,
    /// `en`: English.
    English,
}

impl Language {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "zh", doc: "Chinese." }, Choice { value: "en", doc: "English." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::English => "en",
        }
    }
}

impl Wire for Language {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Who acts for a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Principal {
    /// `1`: Its legal representative.
    LegalPerson,
    /// `2`: An agent.
    Agent,
}

impl Principal {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "Its legal representative." }, Choice { value: "2", doc: "An agent." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LegalPerson => "1",
            Self::Agent => "2",
        }
    }
}

impl Wire for Principal {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrganizationType {
    /// `0`: Enterprise.
    Enterprise,
    /// `1`: Government or public institution.
    Public,
    /// `2`: Other organisation.
    Other,
    /// `3`: Sole trader.
    SoleTrader,
}

impl OrganizationType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "Enterprise." },
        Choice { value: "1", doc: "Government or public institution." },
        Choice { value: "2", doc: "Other organisation." },
        Choice { value: "3", doc: "Sole trader." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enterprise => "0",
            Self::Public => "1",
            Self::Other => "2",
            Self::SoleTrader => "3",
        }
    }
}

impl Wire for OrganizationType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of file of a verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// `0`: A picture.
    Image,
    /// `1`: The PDF of a company's application form.
    Pdf,
}

impl FileKind {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "A picture." },
        Choice { value: "1", doc: "The PDF of a company's application form." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Image => "0",
            Self::Pdf => "1",
        }
    }
}

impl Wire for FileKind {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Typeface of filled-in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FontType {
    /// `0`: 宋体.
    SimSun,
    /// `1`: 仿宋.
    FangSong,
    /// `2`: 黑体.
    SimHei,
    /// `3`: 楷体.
    KaiTi,
    /// `4`: 微软雅黑.
    MicrosoftYaHei,
}

impl FontType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "宋体." },
        Choice { value: "1", doc: "仿宋." },
        Choice { value: "2", doc: "黑体." },
        Choice { value: "3", doc: "楷体." },
        Choice { value: "4", doc: "微软雅黑." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SimSun => "0",
            Self::FangSong => "1",
            Self::SimHei => "2",
            Self::KaiTi => "3",
            Self::MicrosoftYaHei => "4",
        }
    }
}

impl Wire for FontType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FillType {
    /// `0`: A PDF form.
    Pdf,
    /// `1`: A template made in the provider's online editor.
    Online,
}

impl FillType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "A PDF form." },
        Choice { value: "1", doc: "A template made in the provider's online editor." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "0",
            Self::Online => "1",
        }
    }
}

impl Wire for FillType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a seal's place is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PositionType {
    /// `0`: By a keyword.
    Keyword,
    /// `1`: By coordinates.
    Coordinates,
}

impl PositionType {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "0", doc: "By a keyword." }, Choice { value: "1", doc: "By coordinates." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keyword => "0",
            Self::Coordinates => "1",
        }
    }
}

impl Wire for PositionType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Which occurrences of a keyword are sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeywordStrategy {
    /// `0`: All.
    All,
    /// `1`: The first.
    First,
    /// `2`: The last.
    Last,
}

impl KeywordStrategy {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "All." },
        Choice { value: "1", doc: "The first." },
        Choice { value: "2", doc: "The last." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "0",
            Self::First => "1",
            Self::Last => "2",
        }
    }
}

impl Wire for KeywordStrategy {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a signer's will is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignCheck {
    /// `1`: By SMS code.
    Sms,
    /// `3`: By face.
    Face,
}

impl SignCheck {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "By SMS code." }, Choice { value: "3", doc: "By face." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "1",
            Self::Face => "3",
        }
    }
}

impl Wire for SignCheck {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Whether the time is shown under a seal (believed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShowTime {
    /// `1`: It is.
    Shown,
    /// `2`: It is not.
    Hidden,
}

impl ShowTime {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "It is." }, Choice { value: "2", doc: "It is not." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Shown => "1",
            Self::Hidden => "2",
        }
    }
}

impl Wire for ShowTime {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// A signer's role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClientRole {
    /// `1`: The platform itself.
    Platform,
    /// `2`: A guarantor.
    Guarantor,
    /// `3`: A client of the platform, an investor.
    Client,
    /// `4`: A borrower.
    Borrower,
}

impl ClientRole {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "The platform itself." },
        Choice { value: "2", doc: "A guarantor." },
        Choice { value: "3", doc: "A client of the platform, an investor." },
        Choice { value: "4", doc: "A borrower." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "1",
            Self::Guarantor => "2",
            Self::Client => "3",
            Self::Borrower => "4",
        }
    }
}

impl Wire for ClientRole {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// The result of a signing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignResult {
    /// `3000`: Signed (签署成功).
    Signed,
    /// `3001`: Failed (签署失败).
    Failed,
    /// `3002`: Revoked (已撤销).
    Revoked,
    /// `3003`: Rejected by the signer (已拒签).
    Rejected,
    /// `9999`: The signer has not signed yet (待签署).
    Waiting,
    /// A value that is not known.
    Other(String),
}

impl SignResult {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Signed => "3000",
            Self::Failed => "3001",
            Self::Revoked => "3002",
            Self::Rejected => "3003",
            Self::Waiting => "9999",
            Self::Other(value) => value,
        }
    }
}

impl FromText for SignResult {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "3000" => Self::Signed,
            "3001" => Self::Failed,
            "3002" => Self::Revoked,
            "3003" => Self::Rejected,
            "9999" => Self::Waiting,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for SignResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The state of a contract. The values 1, 3 and 4 are not documented.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContractState {
    /// `0`: Waiting to be signed, or to be filed.
    Waiting,
    /// `2`: Finished: filed.
    Finished,
    /// `5`: Rejected by a signer.
    Rejected,
    /// A value that is not known.
    Other(String),
}

impl ContractState {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "0",
            Self::Finished => "2",
            Self::Rejected => "5",
            Self::Other(value) => value,
        }
    }
}

impl FromText for ContractState {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "0" => Self::Waiting,
            "2" => Self::Finished,
            "5" => Self::Rejected,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for ContractState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The state of a person's verification. Only Passed is backed by samples; the others are not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PersonState {
    /// `0`: Not started.
    NotStarted,
    /// `1`: Not verified.
    Unverified,
    /// `2`: Passed.
    Passed,
    /// `3`: Waiting for review.
    UnderReview,
    /// `4`: Not passed.
    NotPassed,
    /// A value that is not known.
    Other(String),
}

impl PersonState {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NotStarted => "0",
            Self::Unverified => "1",
            Self::Passed => "2",
            Self::UnderReview => "3",
            Self::NotPassed => "4",
            Self::Other(value) => value,
        }
    }
}

impl FromText for PersonState {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "0" => Self::NotStarted,
            "1" => Self::Unverified,
            "2" => Self::Passed,
            "3" => Self::UnderReview,
            "4" => Self::NotPassed,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for PersonState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The state of a company's verification. Only UnderReview and Passed are backed by samples; the others are not confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CompanyState {
    /// `0`: Not verified.
    Unverified,
    /// `1`: The person acting has been submitted.
    ManagerSubmitted,
    /// `2`: The company's basic data have been submitted.
    DataSubmitted,
    /// `3`: Submitted, under review.
    UnderReview,
    /// `4`: Passed.
    Passed,
    /// `5`: Not passed.
    NotPassed,
    /// `6`: The first review has passed.
    FirstReviewPassed,
    /// A value that is not known.
    Other(String),
}

impl CompanyState {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unverified => "0",
            Self::ManagerSubmitted => "1",
            Self::DataSubmitted => "2",
            Self::UnderReview => "3",
            Self::Passed => "4",
            Self::NotPassed => "5",
            Self::FirstReviewPassed => "6",
            Self::Other(value) => value,
        }
    }
}

impl FromText for CompanyState {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "0" => Self::Unverified,
            "1" => Self::ManagerSubmitted,
            "2" => Self::DataSubmitted,
            "3" => Self::UnderReview,
            "4" => Self::Passed,
            "5" => Self::NotPassed,
            "6" => Self::FirstReviewPassed,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for CompanyState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DocType {
    /// `.pdf`: PDF, the only one.
    Pdf,
}

impl DocType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[Choice { value: ".pdf", doc: "PDF, the only one." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
        }
    }
}

impl Wire for DocType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Grants or cancels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Grant {
    /// `0`: Cancels.
    Cancel,
    /// `1`: Grants.
    Grant,
}

impl Grant {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "0", doc: "Cancels." }, Choice { value: "1", doc: "Grants." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cancel => "0",
            Self::Grant => "1",
        }
    }
}

impl Wire for Grant {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// What of the leave to use seals is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthList {
    /// `1`: Who may use which seal.
    Relations,
    /// `2`: Who may use one seal.
    Holders,
    /// `3`: Which seals one customer may use.
    Seals,
}

impl AuthList {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "Who may use which seal." },
        Choice { value: "2", doc: "Who may use one seal." },
        Choice { value: "3", doc: "Which seals one customer may use." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Relations => "1",
            Self::Holders => "2",
            Self::Seals => "3",
        }
    }
}

impl Wire for AuthList {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of watermark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WatermarkKind {
    /// `1`: A text.
    Text,
    /// `2`: A picture.
    Image,
}

impl WatermarkKind {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "A text." }, Choice { value: "2", doc: "A picture." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "1",
            Self::Image => "2",
        }
    }
}

impl Wire for WatermarkKind {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of text message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageType {
    /// `1`: A text of the provider's.
    Template,
    /// `2`: A text of the caller's.
    Own,
}

impl MessageType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "A text of the provider's." },
        Choice { value: "2", doc: "A text of the caller's." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Template => "1",
            Self::Own => "2",
        }
    }
}

impl Wire for MessageType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// A text message of the provider's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SmsTemplate {
    /// `1`: To sign a contract.
    Signing,
    /// `2`: To carry a verification out.
    Verification,
}

impl SmsTemplate {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "To sign a contract." },
        Choice { value: "2", doc: "To carry a verification out." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signing => "1",
            Self::Verification => "2",
        }
    }
}

impl Wire for SmsTemplate {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a mobile number is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EncryptType {
    /// `0`: 3DES with the app secret.
    TripleDes,
    /// `1`: SM4 with the last 32 hex digits of the app secret's hex form.
    Sm4,
    /// `2`: Not at all.
    Plain,
}

impl EncryptType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "0", doc: "3DES with the app secret." },
        Choice { value: "1", doc: "SM4 with the last 32 hex digits of the app secret's hex form." },
        Choice { value: "2", doc: "Not at all." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TripleDes => "0",
            Self::Sm4 => "1",
            Self::Plain => "2",
        }
    }
}

impl Wire for EncryptType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a caller has verified a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerifiedType {
    /// `1`: Name and identity number, with the police.
    Police,
    /// `2`: The mobile number too, with the carrier.
    Carrier,
    /// `3`: The bank card, with the bank.
    BankCard,
    /// `4`: Mobile number and bank card.
    CarrierAndBank,
    /// `Z`: Otherwise.
    Other,
}

impl VerifiedType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "Name and identity number, with the police." },
        Choice { value: "2", doc: "The mobile number too, with the carrier." },
        Choice { value: "3", doc: "The bank card, with the bank." },
        Choice { value: "4", doc: "Mobile number and bank card." },
        Choice { value: "Z", doc: "Otherwise." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Police => "1",
            Self::Carrier => "2",
            Self::BankCard => "3",
            Self::CarrierAndBank => "4",
            Self::Other => "Z",
        }
    }
}

impl Wire for VerifiedType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Kind of business licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LicenceType {
    /// `1`: One that unites three certificates.
    ThreeInOne,
    /// `2`: An older one.
    Old,
}

impl LicenceType {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "One that unites three certificates." },
        Choice { value: "2", doc: "An older one." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThreeInOne => "1",
            Self::Old => "2",
        }
    }
}

impl Wire for LicenceType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a caller has verified a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerifiedMode {
    /// `1`: By a power of attorney.
    PowerOfAttorney,
    /// `2`: By a payment to its account.
    Payment,
}

impl VerifiedMode {
    /// All of them.
    pub const CHOICES: &'static [Choice] = &[
        Choice { value: "1", doc: "By a power of attorney." },
        Choice { value: "2", doc: "By a payment to its account." },
    ];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PowerOfAttorney => "1",
            Self::Payment => "2",
        }
    }
}

impl Wire for VerifiedMode {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// How a payment was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PayType {
    /// `1`: By a code in it.
    RandomCode,
    /// `2`: By its amount.
    Amount,
}

impl PayType {
    /// All of them.
    pub const CHOICES: &'static [Choice] =
        &[Choice { value: "1", doc: "By a code in it." }, Choice { value: "2", doc: "By its amount." }];

    /// As it is sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RandomCode => "1",
            Self::Amount => "2",
        }
    }
}

impl Wire for PayType {
    fn wire(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Whether a customer lets the app sign for them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AutoSignState {
    /// `1`: They do.
    Granted,
    /// A value that is not known.
    Other(String),
}

impl AutoSignState {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Granted => "1",
            Self::Other(value) => value,
        }
    }
}

impl FromText for AutoSignState {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "1" => Self::Granted,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for AutoSignState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether a customer has signed, in the older question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignedState {
    /// `0`: Not signed.
    Unsigned,
    /// `1`: Signed.
    Signed,
    /// A value that is not known.
    Other(String),
}

impl SignedState {
    /// As the provider wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unsigned => "0",
            Self::Signed => "1",
            Self::Other(value) => value,
        }
    }
}

impl FromText for SignedState {
    fn from_text(text: String) -> Self {
        match text.as_str() {
            "0" => Self::Unsigned,
            "1" => Self::Signed,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for SignedState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

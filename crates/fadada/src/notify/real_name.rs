use hetong_call::lenient::FromText as _;
use hetong_signing::{Params, Secret, fadada};

use super::{DedupKey, Form, NotifyError};
use crate::{
    AccountType, Client, Code, CompanyCertInfo, CompanyState, Credentials, Error, FindCompanyCertInfo,
    FindPersonCertInfo, PersonCertInfo, PersonState, SerialNo,
};

/// A user who returns from a real-name verification. It exists only if its sign was right, which covers everything but
/// [`more`](Self::more).
///
/// The sign has no time in it: the same address stays right for ever, also after the state has changed.
/// [`RealNameReturn::confirm`] asks for the state of today.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RealNameReturn {
    /// Which verification.
    pub serial_no: SerialNo,
    /// The name of the person or the company.
    pub name: Secret,
    /// How it stood when the user left the page.
    pub state: RealNameState,
    /// What else there is. Not verified.
    pub more: Params,
}

/// The state of a verification, of a person or a company: the same number means different things for them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RealNameState {
    /// A person's.
    Person(PersonState),
    /// A company's.
    Company(CompanyState),
}

impl RealNameState {
    /// Whether the verification was passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        matches!(self, Self::Person(PersonState::Passed) | Self::Company(CompanyState::Passed))
    }

    /// Of whom.
    #[must_use]
    pub fn account_type(&self) -> AccountType {
        match self {
            Self::Person(_) => AccountType::Person,
            Self::Company(_) => AccountType::Company,
        }
    }

    /// The state as the provider writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person(state) => state.as_str(),
            Self::Company(state) => state.as_str(),
        }
    }
}

/// What the provider knows of a verification.
#[derive(Clone, Debug, PartialEq)]
pub enum CertInfo {
    /// A person's.
    Person(Box<PersonCertInfo>),
    /// A company's.
    Company(Box<CompanyCertInfo>),
}

impl CertInfo {
    /// Whether the person or the company has passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        match self {
            Self::Person(info) => {
                let person = info.person.as_ref();
                person.and_then(|person| person.status.as_ref()) == Some(&PersonState::Passed)
            }
            Self::Company(info) => {
                let company = info.company.as_ref();
                company.and_then(|company| company.status.as_ref()) == Some(&CompanyState::Passed)
            }
        }
    }
}

const FIELDS: &[&str] =
    &["transactionNo", "personName", "companyName", "status", "authenticationType", "sign", "appId"];

impl RealNameReturn {
    /// Verifies the query with which a user returns to the `return_url` of a verification.
    ///
    /// The sign joins its values without a mark between them, so their lengths are insisted on: a serial number of 32
    /// characters, a state of one digit.
    ///
    /// # Errors
    /// Why it is not believed.
    pub fn verify(credentials: &Credentials, raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        let form = Form::parse(raw)?;
        form.own_app(credentials)?;
        let malformed = |parameter, wanted| NotifyError::Malformed { parameter, wanted };
        let serial_no = form.needed("transactionNo")?;
        let kind = form.needed("authenticationType")?;
        let status = form.needed("status")?;
        let sign = form.needed("sign")?;
        // Which of the two names it is, is not signed; the kind is.
        let (own, other) = match kind {
            "1" => ("personName", "companyName"),
            "2" => ("companyName", "personName"),
            _ => return Err(malformed("authenticationType", "1 (person) or 2 (company)")),
        };
        let name = form.needed(own)?;
        if form.get(other).is_some() {
            return Err(malformed(other, "left out, as authenticationType demands"));
        }
        if serial_no.len() != 32 || !serial_no.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(malformed("transactionNo", "a serial number of 32 letters and digits"));
        }
        if status.len() != 1 || !status.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed("status", "a single digit"));
        }
        let (app_id, app_secret) = (credentials.app_id(), credentials.app_secret());
        if !fadada::verify_real_name_sign(app_id, app_secret, serial_no, name, status, kind, sign) {
            return Err(NotifyError::WrongDigest("sign"));
        }
        let state = match kind {
            "1" => RealNameState::Person(PersonState::from_text(status.to_owned())),
            _ => RealNameState::Company(CompanyState::from_text(status.to_owned())),
        };
        Ok(Self {
            serial_no: SerialNo::from_text(serial_no.to_owned()),
            name: Secret::from(name),
            state,
            more: form.others(FIELDS),
        })
    }

    /// The same for repeats: made of the serial number, the kind and the state.
    #[must_use]
    pub fn dedup_key(&self) -> DedupKey {
        let kind = match self.state {
            RealNameState::Person(_) => "person",
            RealNameState::Company(_) => "company",
        };
        DedupKey::new(kind, self.serial_no.as_str(), self.state.as_str())
    }

    /// Asks the provider for the data and the state of the verification.
    ///
    /// # Errors
    /// As for any call.
    pub async fn confirm(&self, client: &Client) -> Result<CertInfo, Error> {
        ask(client, &self.serial_no, self.state.account_type()).await
    }
}

/// The result of a verification, posted to its `notify_url`. **No recipe for its signature is known**, so nothing of it is
/// to be believed and nothing of it is given but the number to ask about.
///
/// Anybody can post one. Look the number up among those that you have been given by
/// [`VerifyPerson`](crate::VerifyPerson) and [`VerifyCompany`](crate::VerifyCompany) before you ask.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RealNameHint {
    /// Which verification it claims to be about. Not verified.
    pub unverified_serial_no: SerialNo,
}

impl RealNameHint {
    /// Reads what was posted to the `notify_url` of a verification. Checks that it names this app, and nothing more.
    ///
    /// # Errors
    /// If it cannot be read, or names another app.
    pub fn read(credentials: &Credentials, raw: impl AsRef<[u8]>) -> Result<Self, NotifyError> {
        let form = Form::parse(raw)?;
        form.needed("appId")?;
        form.own_app(credentials)?;
        let wanted = "a serial number: at most 32 letters and digits";
        let serial_no = SerialNo::new(form.needed("serialNo")?)
            .map_err(|_| NotifyError::Malformed { parameter: "serialNo", wanted })?;
        Ok(Self { unverified_serial_no: serial_no })
    }

    /// Asks the provider for the verification: as a person's, and if it is none, as a company's.
    ///
    /// # Errors
    /// As for any call; with a number that was made up, a rejection.
    pub async fn confirm(&self, client: &Client) -> Result<CertInfo, Error> {
        match self.confirm_as(client, AccountType::Person).await {
            Err(error) if error.code() == Some(&Code::AccountTypeInvalid) => {
                self.confirm_as(client, AccountType::Company).await
            }
            outcome => outcome,
        }
    }

    /// The same with one call, if you have noted whose verification it is.
    ///
    /// # Errors
    /// As for any call.
    pub async fn confirm_as(&self, client: &Client, account_type: AccountType) -> Result<CertInfo, Error> {
        ask(client, &self.unverified_serial_no, account_type).await
    }
}

async fn ask(client: &Client, serial_no: &SerialNo, account_type: AccountType) -> Result<CertInfo, Error> {
    Ok(match account_type {
        AccountType::Person => {
            CertInfo::Person(Box::new(client.call(&FindPersonCertInfo::new(serial_no.clone())).await?))
        }
        AccountType::Company => {
            CertInfo::Company(Box::new(client.call(&FindCompanyCertInfo::new(serial_no.clone())).await?))
        }
    })
}

//! `hetong callback`: notifications of the providers, pasted.

use std::io::{self, Read, Write as _};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::{Args, Subcommand, ValueEnum};
use hetong_fadada::notify::{Form, Kind, NotifyError, RealNameHint, RealNameReturn, SignNotice};
use hetong_fadada::{Credentials, Params};
use hetong_tecmz::{NoticeError, PaymentNotice};
use serde_json::{Map, Value, json};

use crate::connect::{needed, setting};
use crate::fail::Fail;
use crate::out::say;

#[derive(Args)]
pub(crate) struct Callback {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks the signature of a notification, and prints what it says as JSON, with its links and names.
    Verify(Verify),
}

#[derive(Args)]
struct Verify {
    /// The raw body of the POST, the raw query of the GET, or the whole address with the query; @PATH reads it from a
    /// file, - from standard input. Other users of the machine can see what stands on the command line.
    #[arg(value_name = "TEXT|@FILE|-", default_value = "-", allow_hyphen_values = true)]
    text: String,

    /// What it is; told from its parameters otherwise.
    #[arg(long, value_enum)]
    kind: Option<As>,

    /// Refuses a time stamp that is further from now than this; of a payment, 1800 if it is not given.
    #[arg(long, value_name = "SECONDS")]
    max_age: Option<u64>,

    /// The app's id. [env: HETONG_FADADA_APP_ID; of a payment, HETONG_TECMZ_APP_ID]
    #[arg(long, value_name = "ID")]
    app_id: Option<String>,

    /// The app's secret. Other users of the machine can see it on the command line; prefer the variable.
    /// [env: HETONG_FADADA_APP_SECRET; of a payment, HETONG_TECMZ_APP_SECRET]
    #[arg(long, value_name = "SECRET", verbatim_doc_comment)]
    app_secret: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum As {
    /// The result of a signing, posted to notify_url.
    Sign,
    /// The signer's return to return_url.
    Return,
    /// The signer's return after a rejection, by the digest over all parameters.
    Reject,
    /// The user's return from a real-name verification.
    RealName,
    /// The result of a real-name verification, posted to notify_url. Nothing of it can be verified.
    RealNameNotice,
    /// tecmz: a payment, posted to notify_url, or the payer's return.
    Pay,
}

impl Callback {
    pub(crate) fn run(self) -> Result<(), Fail> {
        match self.command {
            Command::Verify(verify) => verify.run(),
        }
    }
}

impl Verify {
    fn run(self) -> Result<(), Fail> {
        let text = read(&self.text)?;
        let raw = form_text(&text);
        let kind = match self.kind {
            Some(kind) => kind,
            None => guess(raw)?,
        };
        match kind {
            As::Sign => self.sign(SignNotice::verify(&self.fadada()?, raw)),
            As::Return => self.sign(SignNotice::verify_return(&self.fadada()?, raw)),
            As::Reject => self.sign(SignNotice::verify_rejection(&self.fadada()?, raw)),
            As::RealName => self.real_name(RealNameReturn::verify(&self.fadada()?, raw)),
            As::Pay => self.payment(raw),
            As::RealNameNotice => {
                let hint = RealNameHint::read(&self.fadada()?, raw).map_err(unverified)?;
                Err(Fail::failed(format!(
                    "nothing of this notification can be verified: no recipe for its signature is known; if you know \
                     the number, ask the provider: hetong call FindPersonCertInfo verified_serialno={} (for a company \
                     FindCompanyCertInfo)",
                    hint.unverified_serial_no
                )))
            }
        }
    }

    fn fadada(&self) -> Result<Credentials, Fail> {
        let (app_id, app_secret) = self.app("HETONG_FADADA_APP_ID", "HETONG_FADADA_APP_SECRET")?;
        Ok(Credentials::new(app_id, app_secret)?)
    }

    /// The app's id and secret, given or in these variables.
    fn app(&self, id: &str, secret: &str) -> Result<(String, String), Fail> {
        let app_id = needed(setting(&self.app_id, id)?, &format!("--app-id or {id}"))?;
        Ok((app_id, needed(setting(&self.app_secret, secret)?, secret)?))
    }

    fn sign(&self, notice: Result<SignNotice, NotifyError>) -> Result<(), Fail> {
        let mut notice = notice.map_err(unverified)?;
        if let Some(age) = self.max_age {
            notice =
                notice.not_older_than(SystemTime::now(), Duration::from_secs(age)).map_err(unverified)?;
        }
        let told = json!({
            "kind": "sign",
            "transaction_id": notice.transaction_id.as_str(),
            "timestamp": notice.timestamp.as_str(),
            "contract_id": notice.contract_id.as_ref().map(|id| id.as_str()),
            "result_code": notice.result.as_str(),
            "result_desc": notice.description,
            "download_url": notice.download_url.as_ref().map(|link| link.expose()),
            "viewpdf_url": notice.view_url.as_ref().map(|link| link.expose()),
            "more": object(&notice.more),
            "protected": notice.protected(),
            "dedup_key": notice.dedup_key().as_str(),
        });
        say(format_args!("{told:#}"))?;
        note(format_args!(
            "the digest fits; it protects {} and NOTHING else: not the result, not the contract, not the links. Ask \
             the provider before you act on it: hetong call QuerySignResult contract_id=... customer_id=... \
             transaction_id={} with the contract and the customer that you have noted",
            notice.protected().join(" and "),
            notice.transaction_id
        ));
        Ok(())
    }

    fn real_name(&self, notice: Result<RealNameReturn, NotifyError>) -> Result<(), Fail> {
        let notice = notice.map_err(unverified)?;
        if self.max_age.is_some() {
            return Err(Fail::usage(
                "--max-age does not apply: a return from a verification has no time stamp",
            ));
        }
        let told = json!({
            "kind": "real-name",
            "transactionNo": notice.serial_no.as_str(),
            "name": notice.name.expose(),
            "authenticationType": notice.state.account_type().as_str(),
            "status": notice.state.as_str(),
            "passed": notice.state.passed(),
            "more": object(&notice.more),
            "dedup_key": notice.dedup_key().as_str(),
        });
        say(format_args!("{told:#}"))?;
        note(format_args!(
            "the sign fits; it protects the number, the name, the kind and the status. There is no time in it: the \
             same address stays right for ever, whatever has become of the verification since"
        ));
        Ok(())
    }

    fn payment(&self, raw: &[u8]) -> Result<(), Fail> {
        let (app_id, app_secret) = self.app("HETONG_TECMZ_APP_ID", "HETONG_TECMZ_APP_SECRET")?;
        let credentials = hetong_tecmz::Credentials::standard(app_id, app_secret)?;
        let mut now = SystemTime::now();
        if let (Some(age), Some(told)) = (self.max_age, told_at(raw)) {
            if told.duration_since(now).unwrap_or_else(|early| early.duration()) > Duration::from_secs(age) {
                return Err(unverified(format_args!("timestamp is more than {age} s away")));
            }
            // The library's own limit is for receivers; who looks into an old one has set another.
            now = told;
        }
        let notice = PaymentNotice::verify(&credentials, raw, now).map_err(|error| match error {
            NoticeError::Time => unverified(format_args!("{error}; --max-age sets another limit")),
            _ => unverified(error),
        })?;
        let told = json!({
            "kind": "pay",
            "biz_sn": notice.biz_sn,
            "sn": notice.sn,
            "money": notice.money,
            "fields": object(&notice.fields),
        });
        say(format_args!("{told:#}"))?;
        note(
            "the sign fits; it protects all of this. The same notification can arrive again: mark the order as paid \
             once, by biz_sn, and compare the amount with your own",
        );
        Ok(())
    }
}

/// When a payment says that it was told of.
fn told_at(raw: &[u8]) -> Option<SystemTime> {
    let (_, seconds) = form_urlencoded::parse(raw).find(|(name, _)| name == "timestamp")?;
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds.trim().parse().ok()?))
}

/// What the text seems to be. A posted result and a return look alike, and a return may have either digest.
fn guess(raw: &[u8]) -> Result<As, Fail> {
    match Form::parse(raw).map_err(unverified)?.kind() {
        Some(Kind::SignResult) => Ok(As::Return),
        Some(Kind::RealNameReturn) => Ok(As::RealName),
        Some(Kind::RealNameNotice) => Ok(As::RealNameNotice),
        None if form_urlencoded::parse(raw).any(|(name, _)| name == "biz_sn") => Ok(As::Pay),
        _ => Err(Fail::failed(
            "none of the notifications that are known has these parameters; nothing is verified",
        )),
    }
}

fn unverified(error: impl std::fmt::Display) -> Fail {
    Fail::failed(format!("not verified: {error}"))
}

fn object(params: &Params) -> Value {
    let pairs = params.iter().map(|(name, value)| (name.to_owned(), value.into()));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn note(text: impl std::fmt::Display) {
    // What was verified has been printed; a closed standard error changes nothing about it.
    drop(writeln!(io::stderr(), "hetong: {text}"));
}

/// The text itself, or what the file holds that it names.
fn read(word: &str) -> Result<Vec<u8>, Fail> {
    let unreadable = |name: &str, error: &io::Error| Fail::usage(format!("{name} cannot be read: {error}"));
    match word.strip_prefix('@') {
        _ if word == "-" => limited(io::stdin().lock()).map_err(|error| unreadable("standard input", &error)),
        Some(path) => std::fs::File::open(path).and_then(limited).map_err(|error| unreadable(path, &error)),
        None => Ok(word.as_bytes().to_vec()),
    }
}

/// So much that the check can say that it is too much: what is read may have no end.
fn limited(source: impl Read) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    source.take(2 * Form::MAX_BYTES as u64).read_to_end(&mut text)?;
    Ok(text)
}

/// The form text in what was pasted: of an address, the query.
fn form_text(pasted: &[u8]) -> &[u8] {
    let text = pasted.trim_ascii();
    let begins =
        |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    if !["http://", "https://", "/", "?"].into_iter().any(begins) {
        return text;
    }
    let query = text.iter().position(|byte| *byte == b'?').map_or(&[][..], |at| &text[at + 1..]);
    query.split(|byte| *byte == b'#').next().unwrap_or_default()
}

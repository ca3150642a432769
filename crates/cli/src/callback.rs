//! `hetong callback`: notifications of the provider, pasted.

use std::io::{self, Read, Write as _};
use std::time::{Duration, SystemTime};

use clap::{Args, Subcommand, ValueEnum};
use hetong_fadada::notify::{Form, Kind, NotifyError, RealNameHint, RealNameReturn, SignNotice};
use hetong_fadada::{Credentials, Params};
use serde_json::{Map, Value, json};

use crate::fail::Fail;
use crate::out::say;

#[derive(Args)]
pub(crate) struct Callback {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks the digest of a notification, and prints what it says as JSON, with its links and names.
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

    /// Refuses a time stamp that is further from now than this.
    #[arg(long, value_name = "SECONDS")]
    max_age: Option<u64>,

    /// The app's id.
    #[arg(long, value_name = "ID", env = "HETONG_FADADA_APP_ID")]
    app_id: Option<String>,

    /// The app's secret. Other users of the machine can see it on the command line; prefer the variable.
    #[arg(long, value_name = "SECRET", env = "HETONG_FADADA_APP_SECRET", hide_env_values = true)]
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
        let given = |value: &Option<String>, name: &str| {
            let value = value.clone().filter(|value| !value.is_empty());
            value.ok_or_else(|| Fail::usage(format!("{name} is missing")))
        };
        let app_id = given(&self.app_id, "--app-id or HETONG_FADADA_APP_ID")?;
        let credentials = Credentials::new(app_id, given(&self.app_secret, "HETONG_FADADA_APP_SECRET")?)?;
        let text = read(&self.text)?;
        let raw = form_text(&text);
        let kind = match self.kind {
            Some(kind) => kind,
            None => guess(raw)?,
        };
        match kind {
            As::Sign => self.sign(SignNotice::verify(&credentials, raw)),
            As::Return => self.sign(SignNotice::verify_return(&credentials, raw)),
            As::Reject => self.sign(SignNotice::verify_rejection(&credentials, raw)),
            As::RealName => self.real_name(RealNameReturn::verify(&credentials, raw)),
            As::RealNameNotice => {
                let hint = RealNameHint::read(&credentials, raw).map_err(unverified)?;
                Err(Fail::failed(format!(
                    "nothing of this notification can be verified: no recipe for its signature is known; if you know \
                     the number, ask the provider: hetong call FindPersonCertInfo verified_serialno={} (for a company \
                     FindCompanyCertInfo)",
                    hint.unverified_serial_no
                )))
            }
        }
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
}

/// What the text seems to be. A posted result and a return look alike, and a return may have either digest.
fn guess(raw: &[u8]) -> Result<As, Fail> {
    match Form::parse(raw).map_err(unverified)?.kind() {
        Some(Kind::SignResult) => Ok(As::Return),
        Some(Kind::RealNameReturn) => Ok(As::RealName),
        Some(Kind::RealNameNotice) => Ok(As::RealNameNotice),
        _ => Err(Fail::failed(
            "none of the notifications that are known has these parameters; nothing is verified",
        )),
    }
}

fn unverified(error: NotifyError) -> Fail {
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

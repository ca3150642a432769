//! `hetong call`, `hetong page`, `hetong download`.

use std::path::PathBuf;

use clap::Args;
use hetong_call::{About, Error, Kind, ResultCode, Unclear};
use hetong_fadada::Effect;
use serde_json::json;

use crate::Connection;
use crate::fail::Fail;
use crate::job::{self, Patience};
use crate::out::say;
use crate::parameters::Raw;
use crate::save::{Results, fetch_fadada};
use crate::signals::until_signal;
use crate::{names, parameters, recipe, save};

/// What is called, and with what.
#[derive(Args)]
struct Words {
    /// The endpoint: its Rust name, its path, or its Chinese title; `fadada:` or `tecmz:` before it says whose.
    endpoint: String,

    /// Parameters as name=value; name=@PATH takes a file.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,

    /// Takes ENDPOINT for a path that the program does not know: of tecmz's, where it must answer a value, or with
    /// fadada: before it of Fadada's, with --digest.
    #[arg(long)]
    raw: bool,

    /// What the digest of such a call of Fadada's covers: parameters' names, in their order, with a comma between two.
    /// They follow the secret; md5=… and tail=… are the lists of the other two places, with a semicolon between two
    /// lists: 'md5=transaction_id,@stamp;sha1=customer_id'. @stamp is the time stamp, which alone is in md5 if no such
    /// list is given; * stands for all parameters, *-a-b for all but a and b; =TEXT for a text that is no parameter's.
    #[arg(long, value_name = "NAMES", requires = "raw")]
    digest: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Words {
    /// The call, without its parameters.
    fn raw(&self) -> Result<Raw, Fail> {
        if self.raw { self.unknown() } else { Ok(Raw::new(names::endpoint(&self.endpoint)?)) }
    }

    /// A call of a path that the program does not know.
    fn unknown(&self) -> Result<Raw, Fail> {
        let (api, path) = names::api_of(&self.endpoint);
        let path = path.trim_start_matches('/');
        match (api, &self.digest) {
            (Some("fadada"), Some(digest)) => {
                Ok(Raw::Fadada(hetong_fadada::Raw::path(path, recipe::read(digest)?)))
            }
            (Some("fadada"), None) => Err(Fail::usage(
                "--digest is missing: what the digest covers has to be known; `hetong help call` tells how to write it",
            )),
            (_, Some(_)) => Err(Fail::usage("--digest is for a path of Fadada's: write fadada: before it")),
            (_, None) => {
                let path = path.strip_prefix("open_api/").unwrap_or(path);
                Ok(Raw::Tecmz(hetong_tecmz::Raw::path(path)))
            }
        }
    }
}

#[derive(Args)]
pub(crate) struct Call {
    #[command(flatten)]
    words: Words,

    /// Saves what a job, or a call in two steps, results in. Several results get numbers: out.png becomes out-1.png,
    /// out-2.png and so on.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Starts a job, prints its number, and does not wait; `hetong wait` takes it up again.
    #[arg(long, conflicts_with = "output")]
    no_wait: bool,

    #[command(flatten)]
    patience: Patience,
}

#[derive(Args)]
pub(crate) struct Page {
    #[command(flatten)]
    words: Words,
}

#[derive(Args)]
pub(crate) struct Download {
    #[command(flatten)]
    words: Words,

    /// Where the file goes. Several results of a job get numbers: out.png becomes out-1.png, out-2.png and so on.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    #[command(flatten)]
    patience: Patience,
}

impl Call {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let raw = self.words.raw()?;
        let about = raw.about();
        match about.kind {
            Kind::Value | Kind::Job | Kind::TwoStep => {}
            Kind::File => return Err(wrong_verb(about, "download")),
            Kind::Page => return Err(wrong_verb(about, "page")),
        }
        if about.kind == Kind::Value && self.output.is_some() {
            let told = "gives a value, which is printed; leave -o out";
            return Err(Fail::usage(format!("{} ({}) {told}", about.name, about.title)));
        }
        if about.kind != Kind::Job && self.no_wait {
            return Err(Fail::usage(format!(
                "{} ({}) is no job; leave --no-wait out",
                about.name, about.title
            )));
        }
        let raw = parameters::read(raw, &self.words.parameters, &self.words.connection).await?;
        let connection = &self.words.connection;
        let output = self.output.as_deref();
        match raw {
            Raw::Fadada(call) => {
                let client = connection.fadada(about)?;
                answer(about, client.call_raw(&call)).await
            }
            Raw::Tecmz(call) if about.kind == Kind::Value => {
                let client = connection.tecmz()?;
                answer(about, client.call_raw(&call)).await
            }
            Raw::Tecmz(call) => {
                let results = Results::new(output, true)?;
                let client = connection.tecmz()?;
                match about.kind {
                    Kind::Job => job::start(&client, &call, &results, self.no_wait, &self.patience).await,
                    _ => save::two_steps(&client, &call, &results).await,
                }
            }
        }
    }
}

impl Page {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let raw = self.words.raw()?;
        let about = raw.about();
        // Of an endpoint that is not known, the caller knows what it answers.
        match about.kind {
            Kind::Page => {}
            Kind::Value if self.words.digest.is_some() => {}
            Kind::Value | Kind::Job | Kind::TwoStep => return Err(wrong_verb(about, "call")),
            Kind::File => return Err(wrong_verb(about, "download")),
        }
        match parameters::read(raw, &self.words.parameters, &self.words.connection).await? {
            Raw::Fadada(call) => say(self.words.connection.fadada(about)?.page_url_raw(&call)?.expose()),
            Raw::Tecmz(_) => Err(wrong_verb(about, "call")),
        }
    }
}

impl Download {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let raw = self.words.raw()?;
        let about = raw.about();
        let raw = match about.kind {
            Kind::File | Kind::Job | Kind::TwoStep => raw,
            Kind::Value if self.words.digest.is_some() => raw,
            Kind::Value => return Err(wrong_verb(about, "call")),
            Kind::Page => return Err(wrong_verb(about, "page")),
        };
        let raw = parameters::read(raw, &self.words.parameters, &self.words.connection).await?;
        let connection = &self.words.connection;
        match raw {
            Raw::Fadada(call) => {
                let client = connection.fadada(about)?;
                let length = until_signal(fetch_fadada(&client, &call, &self.output)).await??;
                say(format_args!("{} ({length} bytes)", self.output.display()))
            }
            Raw::Tecmz(call) => {
                let results = Results::new(Some(&self.output), false)?;
                let client = connection.tecmz()?;
                match about.kind {
                    Kind::Job => job::start(&client, &call, &results, false, &self.patience).await,
                    _ => save::two_steps(&client, &call, &results).await,
                }
            }
        }
    }
}

/// Makes a call and prints its answer.
async fn answer<C: ResultCode>(
    about: &'static About,
    call: impl Future<Output = Result<hetong_call::Answer, Error<C>>>,
) -> Result<(), Fail> {
    match until_signal(call).await.map_err(|ended| broken_off(about, ended))? {
        Ok(answer) => say(format_args!("{:#}", answer.body())),
        Err(error) => Err(refused(error)),
    }
}

/// What a failed call ends with. A refusal is printed as JSON, too.
pub(crate) fn refused<C: ResultCode>(error: Error<C>) -> Fail {
    if let Error::Rejected(rejection) = &error {
        let code = rejection.code.as_ref().map(ToString::to_string);
        let told = json!({ "code": code, "msg": rejection.message, "status": rejection.status });
        // That the provider said no matters more than whether anybody reads it here.
        drop(say(format_args!("{told:#}")));
    }
    error.into()
}

/// A call that was broken off may have been carried out, unless it only asks.
pub(crate) fn broken_off(about: &'static About, mut ended: Fail) -> Fail {
    if about.effect != Effect::Read {
        let unclear = Unclear { endpoint: about, attempts: 1, reply: None, source: None };
        ended.message = format!("{}: {unclear}", ended.message);
    }
    ended
}

fn wrong_verb(about: &About, verb: &str) -> Fail {
    Fail::usage(format!("{} ({}) needs `hetong {verb}`", about.name, about.title))
}

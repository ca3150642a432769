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
use crate::{names, parameters, save};

/// What is called, and with what.
#[derive(Args)]
struct Words {
    /// The endpoint: its Rust name, its path, or its Chinese title; `fadada:` or `tecmz:` before it says whose.
    endpoint: String,

    /// Parameters as name=value; name=@PATH takes a file.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,

    #[command(flatten)]
    connection: Connection,
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

    /// Takes ENDPOINT for a path of tecmz's that the program does not know; it must answer a value.
    #[arg(long)]
    raw: bool,
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
        let raw = if self.raw {
            unknown(&self.words.endpoint)?
        } else {
            Raw::new(names::endpoint(&self.words.endpoint)?)
        };
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
        let raw = parameters::read(raw, &self.words.parameters).await?;
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
        let raw = Raw::new(names::endpoint(&self.words.endpoint)?);
        let about = raw.about();
        match parameters::read(fits(raw, Kind::Page)?, &self.words.parameters).await? {
            Raw::Fadada(call) => say(self.words.connection.fadada(about)?.page_url_raw(&call)?.expose()),
            Raw::Tecmz(_) => Err(wrong_verb(about, "call")),
        }
    }
}

impl Download {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let raw = Raw::new(names::endpoint(&self.words.endpoint)?);
        let about = raw.about();
        let raw = match about.kind {
            Kind::File | Kind::Job | Kind::TwoStep => raw,
            Kind::Value => return Err(wrong_verb(about, "call")),
            Kind::Page => return Err(wrong_verb(about, "page")),
        };
        let raw = parameters::read(raw, &self.words.parameters).await?;
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

/// A call of a path that the program does not know.
fn unknown(endpoint: &str) -> Result<Raw, Fail> {
    match names::api_of(endpoint) {
        (Some("fadada"), _) => Err(Fail::usage(
            "--raw is for tecmz: what a digest of Fadada covers has to be known of each endpoint",
        )),
        (_, path) => {
            let path = path.trim_start_matches('/');
            Ok(Raw::Tecmz(hetong_tecmz::Raw::path(path.strip_prefix("open_api/").unwrap_or(path))))
        }
    }
}

/// Whether the verb fits the endpoint.
fn fits(raw: Raw, kind: Kind) -> Result<Raw, Fail> {
    let about = raw.about();
    match about.kind {
        found if found == kind => Ok(raw),
        Kind::Value | Kind::Job | Kind::TwoStep => Err(wrong_verb(about, "call")),
        Kind::File => Err(wrong_verb(about, "download")),
        Kind::Page => Err(wrong_verb(about, "page")),
    }
}

fn wrong_verb(about: &About, verb: &str) -> Fail {
    Fail::usage(format!("{} ({}) needs `hetong {verb}`", about.name, about.title))
}

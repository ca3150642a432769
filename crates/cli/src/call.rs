//! `hetong call`, `hetong page`, `hetong download`.

use std::path::PathBuf;

use clap::Args;
use hetong_fadada::{Client, Effect, Error, Kind, Raw, Spec, Unclear};
use hetong_transport_reqwest::{Save, SaveError, save};
use serde_json::json;

use crate::Connection;
use crate::fail::Fail;
use crate::out::say;
use crate::signals::until_signal;
use crate::{names, parameters};

#[derive(Args)]
pub(crate) struct Call {
    /// The endpoint: its Rust name, its path, or its Chinese title.
    endpoint: String,

    /// Parameters as name=value; name=@PATH takes a file.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,

    #[command(flatten)]
    connection: Connection,
}

#[derive(Args)]
pub(crate) struct Page {
    #[command(flatten)]
    call: Call,
}

#[derive(Args)]
pub(crate) struct Download {
    #[command(flatten)]
    call: Call,

    /// Where the file goes.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Call {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let spec = names::endpoint(&self.endpoint)?;
        fits(spec, Kind::Value)?;
        let raw = parameters::read(spec, &self.parameters).await?;
        let client = self.connection.client()?;
        match until_signal(client.call_raw(&raw)).await.map_err(|ended| broken_off(spec, ended))? {
            Ok(answer) => say(format_args!("{:#}", answer.body())),
            Err(error) => {
                if let Error::Rejected(rejection) = &error {
                    let code = rejection.code.as_ref().map(|code| code.as_str());
                    let told = json!({ "code": code, "msg": rejection.message, "status": rejection.status });
                    // That the provider said no matters more than whether anybody reads it here.
                    drop(say(format_args!("{told:#}")));
                }
                Err(error.into())
            }
        }
    }
}

impl Page {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let spec = names::endpoint(&self.call.endpoint)?;
        fits(spec, Kind::Page)?;
        let raw = parameters::read(spec, &self.call.parameters).await?;
        say(self.call.connection.client()?.page_url_raw(&raw)?.expose())
    }
}

impl Download {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let spec = names::endpoint(&self.call.endpoint)?;
        fits(spec, Kind::File)?;
        let raw = parameters::read(spec, &self.call.parameters).await?;
        let client = self.call.connection.client()?;
        let length = until_signal(self.fetch(spec, &client, &raw)).await??;
        say(format_args!("{} ({length} bytes)", self.output.display()))
    }

    /// Fetches and saves the file; gives its length.
    async fn fetch(&self, spec: &Spec, client: &Client, raw: &Raw) -> Result<u64, Fail> {
        let file = client.download_raw(raw).await?;
        // Contracts come as PDF; several of them as one ZIP.
        let pdf = file.content_type().starts_with("application/pdf")
            || spec.group == "archive" && !file.content_type().contains("zip");
        let how = if pdf { Save::pdf() } else { Save::any() };
        save(file.into_body(), &self.output, how).await.map_err(|error| {
            let told = match &error {
                SaveError::File { .. } | SaveError::NotAFile { .. } | SaveError::ReadOnly { .. } => {
                    error.to_string()
                }
                _ => format!("{} is not saved: {error}", self.output.display()),
            };
            Fail::failed(format!("{} ({}): {told}", spec.name, spec.title))
        })
    }
}

/// A call that was broken off may have been carried out, unless it only asks.
fn broken_off(spec: &'static Spec, mut ended: Fail) -> Fail {
    if spec.effect != Effect::Read {
        let unclear = Unclear { endpoint: spec, attempts: 1, reply: None, source: None };
        ended.message = format!("{}: {unclear}", ended.message);
    }
    ended
}

/// Whether the verb fits the endpoint.
fn fits(spec: &Spec, kind: Kind) -> Result<(), Fail> {
    if spec.kind == kind {
        return Ok(());
    }
    let verb = match spec.kind {
        Kind::Value | Kind::Job | Kind::TwoStep => "call",
        Kind::File => "download",
        Kind::Page => "page",
    };
    Err(Fail::usage(format!("{} ({}) needs `hetong {verb}`", spec.name, spec.title)))
}

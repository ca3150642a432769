//! `hetong`: electronic contracts and documents from the command line.

mod call;
mod callback;
mod connect;
mod demo;
mod fail;
mod job;
mod list;
mod names;
mod out;
mod parameters;
mod recipe;
mod sandbox;
mod save;
mod signals;
mod vectors;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};

use crate::connect::Connection;
use crate::fail::Fail;
use crate::signals::until_signal;

/// Electronic contracts through 法大大 Fadada (API 2.0), documents and more through tecmz open_api, and an offline
/// sandbox of both.
///
/// Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 rejected by the provider; 129, 130 and 143 ended by a signal.
// Arguments hold secrets and personal data, so they have no Debug.
#[derive(Parser)]
#[command(name = "hetong", version, propagate_version = true)]
struct Arguments {
    /// Tells each request on standard error: method, host, path, status, time.
    #[arg(short, long, global = true)]
    verbose: bool,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Goes through the whole life of a contract on a sandbox of its own, and leaves its PDF.
    Demo {
        /// The folder for the contract; it is made if there is none.
        #[arg(long, value_name = "DIR", default_value = ".")]
        out: PathBuf,
    },

    /// Answers as both providers do, offline.
    // Boxed like others, because commands differ in size.
    Sandbox(Box<sandbox::Options>),

    /// Makes a call and prints the answer as JSON. A job is waited for, and its results saved with -o.
    Call(Box<call::Call>),

    /// Takes a job up again that was started before, by its number.
    Wait(Box<job::Resume>),

    /// Prints the link of a page, and sends nothing.
    Page(Box<call::Page>),

    /// Downloads a file, whole or not at all.
    Download(Box<call::Download>),

    /// Looks into what a provider sent of its own accord.
    Callback(callback::Callback),

    /// Lists the endpoints of both APIs, or tells all about one.
    List {
        /// An endpoint to tell about.
        endpoint: Option<String>,

        /// Tells of each endpoint what it does, how well that is known, and what of it is inferred.
        #[arg(long, conflicts_with = "endpoint")]
        long: bool,
    },

    /// Tells what a result code of Fadada's means.
    Error {
        /// The code.
        #[arg(allow_hyphen_values = true)]
        code: String,
    },

    /// Checks files of signatures computed by other implementations.
    Vectors {
        /// Files with one JSON object a line.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.verbose {
        tracing_subscriber::fmt()
            .with_writer(std::io::stderr)
            .with_ansi(false)
            .log_internal_errors(false)
            .init();
    }
    let outcome = match tokio::runtime::Runtime::new() {
        Ok(runtime) => {
            let outcome = runtime.block_on(run(arguments.command));
            // After a signal, a name may still be looked up, which can take long and cannot be broken off.
            runtime.shutdown_timeout(Duration::from_secs(1));
            outcome
        }
        Err(error) => Err(Fail::failed(error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fail) => {
            if !fail.message.is_empty() {
                // If this cannot be written either, the exit code is all there is to tell.
                drop(writeln!(std::io::stderr(), "hetong: {}", fail.message));
            }
            ExitCode::from(fail.code)
        }
    }
}

async fn run(command: Command) -> Result<(), Fail> {
    match command {
        Command::Demo { out } => until_signal(Box::pin(demo::run(&out))).await?,
        Command::Sandbox(options) => sandbox::run(*options).await,
        Command::Call(command) => command.run().await,
        Command::Wait(command) => command.run().await,
        Command::Page(command) => command.run().await,
        Command::Download(command) => command.run().await,
        Command::Callback(command) => command.run(),
        Command::List { endpoint: None, long: false } => list::all(),
        Command::List { endpoint: None, long: true } => list::all_at_length(),
        Command::List { endpoint: Some(endpoint), .. } => list::one(&endpoint),
        Command::Error { code } => list::code(&code),
        Command::Vectors { files } => vectors::check(&files),
    }
}

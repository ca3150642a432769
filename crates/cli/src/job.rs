//! Jobs: started, waited for, and taken up again by their numbers.

use std::cell::{Cell, RefCell};
use std::io::{IsTerminal as _, Write as _, stderr};
use std::path::PathBuf;
use std::pin::pin;
use std::time::{Duration, Instant};

use clap::Args;
use hetong_call::Kind;
use hetong_tecmz::{Client, Family, JobError, JobFailure, JobHandle, JobId, Progress, Raw, Spec, Wait};
use serde_json::Value;

use crate::Connection;
use crate::call::{broken_off, refused};
use crate::fail::Fail;
use crate::out::{remark, say};
use crate::save::{Results, files};
use crate::signals::until_signal;
use crate::{names, parameters};

/// How long a job is waited for.
#[derive(Args)]
pub(crate) struct Patience {
    /// Seconds that a job is waited for; 600 for a conversion, 60 for a cloud model otherwise.
    #[arg(long, value_name = "SECONDS")]
    give_up: Option<u64>,
}

impl Patience {
    /// A person who waits wants to be told of a quick end, so the first question comes early.
    fn wait(&self, family: Family) -> Wait {
        let wait = Wait::usual(family);
        let wait = if family == Family::File { wait.first(Duration::from_millis(500)) } else { wait };
        match self.give_up {
            Some(seconds) => wait.give_up(Duration::from_secs(seconds)),
            None => wait,
        }
    }
}

/// `hetong wait`.
#[derive(Args)]
pub(crate) struct Resume {
    /// The job's endpoint.
    endpoint: String,

    /// The job's number.
    id: String,

    /// What stands in the path of a cloud model, as name=value.
    #[arg(value_name = "NAME=VALUE")]
    parameters: Vec<String>,

    /// Saves what the job results in; several results get numbers: out.png becomes out-1.png, out-2.png and so on.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    patience: Patience,

    #[command(flatten)]
    connection: Connection,
}

impl Resume {
    pub(crate) async fn run(self) -> Result<(), Fail> {
        let spec = names::endpoint(&self.endpoint)?;
        let not_one = || Fail::usage(format!("{} ({}) is no job", spec.name, spec.title));
        let names::Spec::Tecmz(_) = spec else { return Err(not_one()) };
        if spec.kind != Kind::Job {
            return Err(not_one());
        }
        let parameters::Raw::Tecmz(call) =
            parameters::read_path(parameters::Raw::new(spec), &self.parameters, &self.connection).await?
        else {
            return Err(not_one());
        };
        let id = JobId::new(self.id)?;
        let results = Results::new(self.output.as_deref(), true)?;
        gives_files(call.spec(), &results)?;
        let client = self.connection.tecmz()?;
        let job = client.resume_raw(&call, id)?;
        Followed::new(&client, &call, job, &results).to_its_end(&self.patience, true).await
    }
}

/// Starts a job and follows it to its end, or prints its number.
pub(crate) async fn start(
    client: &Client,
    call: &Raw,
    results: &Results<'_>,
    no_wait: bool,
    patience: &Patience,
) -> Result<(), Fail> {
    let spec = call.spec();
    gives_files(spec, results)?;
    let started =
        until_signal(client.start_raw(call)).await.map_err(|ended| broken_off(&spec.about, ended))?;
    let job = started.map_err(refused)?;
    let followed = Followed::new(client, call, job, results);
    if no_wait {
        return say(followed.job.id()).map_err(|fail| followed.not_lost(fail));
    }
    followed.to_its_end(patience, false).await
}

/// A cloud model answers JSON and no file.
fn gives_files(spec: &Spec, results: &Results<'_>) -> Result<(), Fail> {
    if spec.family == Some(Family::Cloud) && results.output().is_some() {
        let told = "gives a value, which `hetong call` prints; leave -o out";
        return Err(Fail::usage(format!("{} ({}) {told}", spec.name, spec.title)));
    }
    Ok(())
}

/// A job that is waited for.
struct Followed<'a> {
    client: &'a Client,
    spec: &'static Spec,
    job: JobHandle<Value>,
    results: &'a Results<'a>,
    /// The command that takes it up again.
    again: String,
}

impl<'a> Followed<'a> {
    fn new(client: &'a Client, call: &Raw, job: JobHandle<Value>, results: &'a Results<'a>) -> Self {
        let spec = call.spec();
        let mut again = format!("hetong wait {} {}", spec.name, job.id());
        for (name, value) in call.path_params() {
            again.push_str(&format!(" {name}={value}"));
        }
        if let Some(output) = results.output() {
            again.push_str(&format!(" -o {}", quoted(&output.display().to_string())));
        }
        Self { client, spec, job, results, again }
    }

    async fn to_its_end(&self, patience: &Patience, may_be_done: bool) -> Result<(), Fail> {
        let work = async {
            let data = self.data(patience, may_be_done).await?;
            let taken = self.results.take(self.client, &self.spec.about, &data, || files(&data)).await;
            taken.map_err(|fail| self.not_lost(fail))
        };
        // Whoever ends the program while the job runs still has to pay for it.
        until_signal(work).await.map_err(|ended| self.not_lost(ended))?
    }

    /// What the job has come to.
    async fn data(&self, patience: &Patience, may_be_done: bool) -> Result<Value, Fail> {
        let family = self.spec.family.unwrap_or(Family::File);
        let job = format!("{} ({}), job {}", self.spec.name, self.spec.title, self.job.id());
        let shown = Shown::new(job, if may_be_done { "asked for" } else { "started" });
        let told = |error| self.failed(error);
        if may_be_done {
            match self.job.poll().await.map_err(told)? {
                Progress::Done(data) => return Ok(data),
                Progress::Waiting(state) => shown.state(&state),
            }
        }
        let mut watched = pin!(self.job.watch(patience.wait(family), |state| shown.state(state)));
        let mut second = tokio::time::interval(Duration::from_secs(1));
        loop {
            tokio::select! {
                done = &mut watched => return done.map_err(told),
                _ = second.tick() => shown.again(),
            }
        }
    }

    fn failed(&self, error: JobError) -> Fail {
        // The library speaks of the number where the program has a command.
        let again = format!("`{}` asks again;", self.again);
        let mut message = error.to_string().replace("Ask again with its number;", &again);
        match error.failure {
            JobFailure::Call(error) => return Fail { message, ..refused(error) },
            JobFailure::GaveUp { status, .. } if status == "NONE" => {
                message.push_str(" The service does not know the number; is it one of this endpoint's?");
            }
            _ => {}
        }
        Fail::failed(message)
    }

    /// The same, with what is needed to take the job up again.
    fn not_lost(&self, fail: Fail) -> Fail {
        let before = if fail.message.is_empty() { String::new() } else { format!("{} | ", fail.message) };
        let told = format!("{before}job {} is not lost: `{}` asks for it again", self.job.id(), self.again);
        Fail { message: told, ..fail }
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ',' | ':' | '@' | '%');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// What is shown on standard error while a job runs: one line that is written over on a terminal, a line for each
/// change of its state elsewhere.
struct Shown {
    job: String,
    begun: Instant,
    terminal: bool,
    state: RefCell<String>,
    written: Cell<bool>,
}

impl Shown {
    fn new(job: String, state: &str) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let shown = Self {
            job,
            begun: Instant::now(),
            terminal: stderr().is_terminal() && !dumb,
            state: RefCell::default(),
            written: Cell::default(),
        };
        // The number stands there from the beginning, whatever becomes of this program.
        shown.state(state);
        shown
    }

    fn state(&self, state: &str) {
        let changed = *self.state.borrow() != state;
        state.clone_into(&mut self.state.borrow_mut());
        if self.terminal {
            self.again();
        } else if changed {
            remark(self.line());
        }
    }

    /// The same state, a little later.
    fn again(&self) {
        if self.terminal {
            self.written.set(true);
            let mut out = stderr().lock();
            // To the line's beginning, and nothing behind what is written.
            drop(write!(out, "\r{}\x1b[K", self.line()).and_then(|()| out.flush()));
        }
    }

    fn line(&self) -> String {
        format!("{}: {}, {} s", self.job, self.state.borrow(), self.begun.elapsed().as_secs())
    }
}

impl Drop for Shown {
    /// What is written next has a line of its own.
    fn drop(&mut self) {
        if self.written.get() {
            drop(writeln!(stderr().lock()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_command_can_be_pasted() {
        for (word, told) in
            [("合同/a-1.pdf", "合同/a-1.pdf"), ("my file", "'my file'"), ("it's", r"'it'\''s'"), ("", "''")]
        {
            assert_eq!(quoted(word), told);
        }
    }
}

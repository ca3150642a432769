//! Jobs: a queue that gives a number, and a query that gives the state.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use hetong_call::lenient::FromText as _;
use hetong_call::{Answer, Invalid, Kind, PageUrl, Problem, undecodable};
use hetong_signing::Params;
use hetong_transport::Effect;
use serde_json::Value;

use crate::client::{Outgoing, To, placed};
use crate::{Client, CloudModel, Endpoint, Error, JobId, Raw, Spec};

/// An endpoint whose work takes its time.
pub trait Job: Endpoint<Reply: JobResult> {}

/// What a job gives.
pub trait JobResult: Sized {
    /// Takes the result out of a query's data.
    ///
    /// # Errors
    /// What is wrong with it, without quoting it.
    fn read(data: &Value) -> Result<Self, String>;
}

/// The two kinds of jobs, which name things differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Conversions of files: `jobId`; NONE, QUEUE, CONVERTING, FAIL, SUCCESS; `resultUrls`.
    File,
    /// Cloud models: `taskId`; QUEUE, PROCESS, SUCCESS, anything else a failure; `result`.
    Cloud,
}

/// What a conversion gives. Fetch it soon: how long it is kept is not documented.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FileResult {
    /// Where the files are: [`Client::fetch`] brings them.
    pub urls: Vec<PageUrl>,
    /// Size in bytes (believed).
    pub size: Option<u64>,
    /// Number of pages.
    pub page_count: Option<u64>,
}

/// What a cloud model gives. `Debug` does not show it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CloudResult {
    /// The result; its shape depends on the model.
    pub result: Value,
}

impl fmt::Debug for CloudResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CloudResult").finish_non_exhaustive()
    }
}

impl JobResult for FileResult {
    fn read(data: &Value) -> Result<Self, String> {
        let urls = match data.get("resultUrls") {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(urls)) => {
                let url = |url: &Value| url.as_str().map(|url| PageUrl::new(url.to_owned()));
                urls.iter().map(|one| url(one).ok_or("a result is no address")).collect::<Result<_, _>>()?
            }
            Some(_) => return Err("its results are no list".to_owned()),
        };
        if urls.is_empty() {
            return Err("it has no results".to_owned());
        }
        let number = |name: &str| match data.get("resultParam").and_then(|param| param.get(name)) {
            Some(Value::Number(number)) => number.as_u64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        Ok(Self { urls, size: number("size"), page_count: number("pageCount") })
    }
}

impl JobResult for CloudResult {
    fn read(data: &Value) -> Result<Self, String> {
        Ok(Self { result: data.get("result").cloned().unwrap_or_default() })
    }
}

/// The whole data of a query, for jobs by name.
impl JobResult for Value {
    fn read(data: &Value) -> Result<Self, String> {
        Ok(data.clone())
    }
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress<T> {
    /// It goes on; the state in the service's words.
    Waiting(String),
    /// It is done.
    Done(T),
}

/// How a job is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    first: Duration,
    longest: Duration,
    give_up: Duration,
}

impl Wait {
    /// What suits a family: conversions are asked for after 3 s, then in growing intervals of up to 10 s for 600 s, as
    /// nothing is documented; cloud models after 6 s, then every 3 s for 60 s, as the provider's own client does.
    #[must_use]
    pub fn usual(family: Family) -> Self {
        let seconds = Duration::from_secs;
        match family {
            Family::File => Self { first: seconds(3), longest: seconds(10), give_up: seconds(600) },
            Family::Cloud => Self { first: seconds(6), longest: seconds(3), give_up: seconds(60) },
        }
    }

    /// How long to wait before asking for the first time.
    #[must_use]
    pub fn first(mut self, time: Duration) -> Self {
        self.first = time;
        self
    }

    /// The longest interval between two questions.
    #[must_use]
    pub fn longest(mut self, time: Duration) -> Self {
        self.longest = time;
        self
    }

    /// After how long to give up. The job goes on without us, and can be asked for by its number.
    #[must_use]
    pub fn give_up(mut self, time: Duration) -> Self {
        self.give_up = time;
        self
    }

    /// The wait after this one.
    fn next(&self, last: Duration) -> Duration {
        (last * 3 / 2).max(Duration::from_millis(1)).min(self.longest)
    }
}

/// A job that was started. It can be dropped without harm: keep its number, and [`Client::resume`] takes it up again.
pub struct JobHandle<R> {
    client: Client,
    spec: &'static Spec,
    family: Family,
    path: String,
    id: JobId,
    result: PhantomData<fn() -> R>,
}

/// Waiting for a job failed. The number of the job is in it, so that nothing that was paid for is lost.
#[derive(Debug)]
pub struct JobError {
    /// The endpoint.
    pub endpoint: &'static Spec,
    /// The job.
    pub id: JobId,
    /// What went wrong.
    pub failure: JobFailure,
}

/// What went wrong with a job.
#[derive(Debug)]
#[non_exhaustive]
pub enum JobFailure {
    /// Asking for its state failed; the job itself may be fine.
    Call(Error),
    /// The job failed.
    Failed {
        /// The state in the service's words.
        status: String,
        /// The reason, if the service gives one.
        remark: String,
    },
    /// It was not done in time; it goes on.
    GaveUp {
        /// The last state in the service's words.
        status: String,
        /// How long was waited.
        after: Duration,
    },
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}), job {}: ", self.endpoint.name, self.endpoint.title, self.id)?;
        match &self.failure {
            JobFailure::Call(error) => write!(f, "its state is not known: {error}")?,
            JobFailure::Failed { status, remark } if remark.is_empty() => write!(f, "it failed ({status})")?,
            JobFailure::Failed { status, remark } => write!(f, "it failed ({status}): {remark}")?,
            JobFailure::GaveUp { status, after } => {
                write!(f, "it is not done after {} s ({status})", after.as_secs())?;
            }
        }
        match self.failure {
            JobFailure::Failed { .. } => Ok(()),
            _ => f.write_str(" | Ask again with its number; starting it anew would cost again."),
        }
    }
}

impl std::error::Error for JobError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.failure {
            JobFailure::Call(error) => Some(error),
            _ => None,
        }
    }
}

impl Client {
    /// Starts a job.
    ///
    /// # Errors
    /// See [`Error`]; [`Error::Unclear`] means that it may have been started, and may have been paid for.
    pub async fn start<E: Job>(&self, call: &E) -> Result<JobHandle<E::Reply>, Error> {
        call.check()?;
        self.begin(E::SPEC, call.params()).await
    }

    /// Takes up a conversion that was started before.
    #[must_use]
    pub fn resume<E: Job + Endpoint<Reply = FileResult>>(&self, id: JobId) -> JobHandle<FileResult> {
        JobHandle::new(self.clone(), E::SPEC, E::SPEC.path.to_owned(), id)
    }

    /// Takes up a cloud model's job that was started before.
    ///
    /// # Errors
    /// If the model's name cannot be right.
    pub fn resume_model(&self, model: &str, id: JobId) -> Result<JobHandle<CloudResult>, Error> {
        let call = CloudModel::new(model);
        call.check()?;
        let (path, _) = placed(CloudModel::SPEC, call.params());
        Ok(JobHandle::new(self.clone(), CloudModel::SPEC, path, id))
    }

    /// Starts a job by name.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn start_raw(&self, call: &Raw) -> Result<JobHandle<Value>, Error> {
        if call.spec.kind != Kind::Job {
            return Err(Invalid::new(call.spec.name, Problem::WrongVerb("is no job")).into());
        }
        call.check()?;
        self.begin(call.spec, call.params.clone()).await
    }

    /// Takes up a job by name. A cloud model's name has to be among the call's parameters.
    ///
    /// # Errors
    /// If it is no job.
    pub fn resume_raw(&self, call: &Raw, id: JobId) -> Result<JobHandle<Value>, Error> {
        if call.spec.kind != Kind::Job {
            return Err(Invalid::new(call.spec.name, Problem::WrongVerb("is no job")).into());
        }
        let (path, _) = placed(call.spec, call.params.clone());
        Ok(JobHandle::new(self.clone(), call.spec, path, id))
    }

    async fn begin<R: JobResult>(&self, spec: &'static Spec, params: Params) -> Result<JobHandle<R>, Error> {
        let (path, _) = placed(spec, params.clone());
        let outgoing = self.outgoing(spec, params)?;
        let answer = outgoing.answer().await?;
        let family = spec.family.unwrap_or(Family::File);
        let data = answer.body().get("data");
        let id = match data.and_then(|data| data.get(family.id())) {
            Some(Value::String(id)) if !id.trim().is_empty() => JobId::from_text(id.clone()),
            Some(Value::Number(id)) => JobId::from_text(id.to_string()),
            _ => return Err(undecodable(spec, spec.effect, &answer, "it has no job number")),
        };
        Ok(JobHandle::new(self.clone(), spec, path, id))
    }
}

impl Family {
    /// The name of a job's number.
    fn id(self) -> &'static str {
        match self {
            Family::File => "jobId",
            Family::Cloud => "taskId",
        }
    }

    /// Whether a state means that the job goes on. NONE is believed to be a job that is not recorded yet.
    fn goes_on(self, status: &str) -> bool {
        match self {
            Family::File => matches!(status, "NONE" | "QUEUE" | "CONVERTING"),
            Family::Cloud => matches!(status, "QUEUE" | "PROCESS"),
        }
    }
}

impl<R: JobResult> JobHandle<R> {
    fn new(client: Client, spec: &'static Spec, queue: String, id: JobId) -> Self {
        let path = queue.strip_suffix("queue").map_or(queue.clone(), |start| format!("{start}query"));
        Self { client, spec, family: spec.family.unwrap_or(Family::File), path, id, result: PhantomData }
    }

    /// The job's number.
    #[must_use]
    pub fn id(&self) -> &JobId {
        &self.id
    }

    /// How this kind of job is usually waited for.
    #[must_use]
    pub fn usual_wait(&self) -> Wait {
        Wait::usual(self.family)
    }

    /// Asks once how far the job is.
    ///
    /// # Errors
    /// If asking fails, or the job has failed.
    pub async fn poll(&self) -> Result<Progress<R>, JobError> {
        let params: Params = [(self.family.id(), self.id.as_str())].into_iter().collect();
        let to = To::Api { path: self.path.clone(), legacy: false };
        let outgoing = Outgoing { inner: &self.client.0, about: self.spec, effect: Effect::Read, to, params };
        let answer = outgoing.answer().await.map_err(|error| self.wrong(JobFailure::Call(error)))?;
        self.progress(&answer).map_err(|what| self.wrong(JobFailure::Call(outgoing.unreadable(what))))?
    }

    fn progress(&self, answer: &Answer) -> Result<Result<Progress<R>, JobError>, String> {
        let data = answer.body().get("data").ok_or("it has no data")?;
        let status = data.get("status").and_then(Value::as_str).ok_or("it has no state")?;
        if self.family.goes_on(status) {
            return Ok(Ok(Progress::Waiting(status.to_owned())));
        }
        if status == "SUCCESS" {
            return Ok(Ok(Progress::Done(R::read(data)?)));
        }
        let remark = data.get("statusRemark").and_then(Value::as_str).unwrap_or_default();
        let remark = remark.chars().filter(|c| !c.is_control()).take(300).collect();
        Ok(Err(self.wrong(JobFailure::Failed { status: status.to_owned(), remark })))
    }

    /// Waits for the end.
    ///
    /// # Errors
    /// If the job fails, asking fails for good, or it takes too long. The error carries the job's number.
    pub async fn wait(&self, how: Wait) -> Result<R, JobError> {
        self.watch(how, |_| ()).await
    }

    /// Waits for the end, and tells each state on the way.
    ///
    /// # Errors
    /// As [`JobHandle::wait`].
    pub async fn watch(&self, how: Wait, mut told: impl FnMut(&str)) -> Result<R, JobError> {
        let clock = self.client.0.courier.clock();
        let begun = clock.monotonic();
        let mut pause = how.first;
        let mut status = "QUEUE".to_owned();
        loop {
            let after = clock.monotonic().saturating_duration_since(begun);
            if after >= how.give_up {
                return Err(self.wrong(JobFailure::GaveUp { status, after }));
            }
            clock.sleep(pause.min(how.give_up - after)).await;
            pause = how.next(pause);
            match self.poll().await? {
                Progress::Done(result) => return Ok(result),
                Progress::Waiting(now) => status = now,
            }
            told(&status);
        }
    }

    fn wrong(&self, failure: JobFailure) -> JobError {
        JobError { endpoint: self.spec, id: self.id.clone(), failure }
    }
}

impl<R> fmt::Debug for JobHandle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JobHandle")
            .field("endpoint", &self.spec.name)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

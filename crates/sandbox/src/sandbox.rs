use std::net::SocketAddr;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::header::DATE;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde_json::json;
use thiserror::Error;
use tokio::net::TcpListener;
use tower_http::timeout::{TimeoutBody, TimeoutError};

use crate::incoming::Incoming;
use crate::journal::{Entry, Journal, Told};
use crate::settings::Settings;
use crate::store::Store;
use crate::transport::InProcess;
use crate::{control, fadada, outgoing, tecmz};

/// More than a contract with everything around it.
const BODY_LIMIT: usize = 64 << 20;
/// Whoever is silent for this long in the middle of a request is not waited for.
const BODY_SILENCE: Duration = Duration::from_secs(30);

/// A provider on this machine. Cheap to clone; clones share their state.
#[derive(Clone, Debug)]
pub struct Sandbox(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) store: Store,
    pub(crate) journal: Journal,
    /// How often everything was forgotten.
    pub(crate) forgotten: AtomicU64,
    /// For what goes on after a request.
    pub(crate) me: Weak<Inner>,
}

/// A sandbox could not be set up, or could not go on.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// The folder for its state cannot be made.
    #[error("{folder} cannot be used: {source}")]
    Folder {
        /// The folder.
        folder: std::path::PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The database in the folder cannot be opened; perhaps another sandbox has it open.
    #[error("{0}")]
    Store(String),
    /// The socket failed.
    #[error("the socket failed: {0}")]
    Socket(#[from] std::io::Error),
}

impl Sandbox {
    /// Sets a sandbox up.
    ///
    /// # Errors
    /// If its folder cannot be used.
    pub fn new(settings: Settings) -> Result<Self, SandboxError> {
        let store = match &settings.data {
            None => Store::in_memory().map_err(|error| SandboxError::Store(error.to_string()))?,
            Some(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|source| SandboxError::Folder { folder: folder.clone(), source })?;
                let file = folder.join("sandbox.redb");
                Store::open(&file)
                    .map_err(|error| SandboxError::Store(format!("{}: {error}", file.display())))?
            }
        };
        let journal = Journal::default();
        Ok(Self(Arc::new_cyclic(|me| Inner {
            settings,
            store,
            journal,
            forgotten: AtomicU64::new(0),
            me: Weak::clone(me),
        })))
    }

    /// The sandbox as a transport, without a socket.
    #[must_use]
    pub fn transport(&self) -> InProcess {
        InProcess::new(self.clone())
    }

    /// The sandbox as a service, to be put into a server of your own.
    pub fn router(&self) -> Router {
        Router::new().fallback(entry).with_state(self.clone())
    }

    /// Serves on a socket until the future is dropped. Notifications that an earlier run has left are sent, too.
    ///
    /// # Errors
    /// If the socket fails.
    pub async fn serve(self, listener: TcpListener) -> Result<(), SandboxError> {
        self.0.resume_notices().map_err(|error| SandboxError::Store(error.to_string()))?;
        Ok(axum::serve(listener, self.router()).await?)
    }

    /// The base address of direct calls, for a sandbox that listens there.
    #[must_use]
    pub fn direct_base(address: SocketAddr) -> String {
        format!("http://{address}/api")
    }

    /// The base address of the calls that the provider has on its host for evidence.
    #[must_use]
    pub fn evidence_base(address: SocketAddr) -> String {
        format!("http://{address}")
    }

    /// The base address of tecmz open_api.
    #[must_use]
    pub fn tecmz_base(address: SocketAddr) -> String {
        format!("http://{address}/open_api")
    }

    /// The base address of calls through the gateway.
    #[must_use]
    pub fn gateway_base(address: SocketAddr) -> String {
        format!("http://{address}/release/api2")
    }
}

impl Sandbox {
    /// Does what takes its time, such as drawing and the database, away from the threads that serve sockets. `None` if
    /// it panics.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> T + Send + 'static,
    ) -> Option<T> {
        let inner = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || work(&inner)).await.ok()
    }
}

impl Inner {
    pub(crate) fn now(&self) -> SystemTime {
        self.settings.clock.now()
    }
}

/// Every request comes in here, whatever its method and path.
async fn entry(State(sandbox): State<Sandbox>, request: http::Request<Body>) -> Response {
    let (head, body) = request.into_parts();
    let mut told = Told::default();
    let (method, path) = (head.method.clone(), head.uri.path().to_owned());
    let control = path == "/" || path.starts_with("/sandbox");

    let mut answer = match read(head, body).await {
        Ok(request) if control => control::answer(&sandbox, request).await,
        Ok(request) => match (path.strip_prefix("/open_api/"), path.as_str()) {
            (Some(endpoint), _) => tecmz::answer(&sandbox, request, endpoint, false, &mut told).await,
            // The only endpoint that is left of tecmz's old address, which shares its beginning with Fadada's.
            (None, "/api/news") => tecmz::answer(&sandbox, request, "news", true, &mut told).await,
            (None, _) => fadada::answer(&sandbox, request, &mut told).await,
        },
        Err((status, message)) => {
            told.verdict = message.to_owned();
            outgoing::json(status, &json!({ "message": message }))
        }
    };

    let now = sandbox.0.now();
    if let Ok(date) = HeaderValue::try_from(httpdate::fmt_http_date(now)) {
        answer.headers_mut().insert(DATE, date);
    }
    if !control {
        let (status, method) = (answer.status().as_u16(), known(&method));
        let time = hetong_signing::Stamp::at(now).to_string();
        sandbox.0.journal.add(|number| Entry { number, time, method, told, status });
    }
    answer
}

/// Reads a request to its end, unless it is too long or takes too long.
async fn read(head: Parts, body: Body) -> Result<Incoming, (StatusCode, &'static str)> {
    let body = Limited::new(TimeoutBody::new(BODY_SILENCE, body), BODY_LIMIT);
    match body.collect().await {
        Ok(body) => {
            Incoming::read(head, body.to_bytes()).await.map_err(|what| (StatusCode::BAD_REQUEST, what))
        }
        Err(error) if error.is::<LengthLimitError>() => {
            Err((StatusCode::PAYLOAD_TOO_LARGE, "the body is longer than 64 MiB"))
        }
        Err(error) if error.is::<TimeoutError>() => {
            Err((StatusCode::REQUEST_TIMEOUT, "nothing more of the body came for 30 s"))
        }
        Err(_) => Err((StatusCode::BAD_REQUEST, "the body broke off")),
    }
}

/// A method is a word that a client may choose.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        Method::PATCH => "PATCH",
        _ => "(another)",
    }
}

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::SystemTime;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::header::DATE;
use http::{HeaderValue, StatusCode};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde_json::json;
use thiserror::Error;
use tokio::net::TcpListener;

use crate::incoming::Incoming;
use crate::journal::{Entry, Journal, Told};
use crate::settings::Settings;
use crate::store::Store;
use crate::transport::InProcess;
use crate::{control, fadada, outgoing, tecmz};

/// More than a contract with everything around it.
const BODY_LIMIT: usize = 64 << 20;

/// A provider on this machine. Cheap to clone; clones share their state.
#[derive(Clone, Debug)]
pub struct Sandbox(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) store: Store,
    pub(crate) journal: Journal,
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
            None => Store::in_memory(),
            Some(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|source| SandboxError::Folder { folder: folder.clone(), source })?;
                Store::open(&folder.join("sandbox.redb"))
            }
        };
        let store = store.map_err(|error| SandboxError::Store(error.to_string()))?;
        Ok(Self(Arc::new(Inner { settings, store, journal: Journal::default() })))
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

    /// Serves on a socket until the future is dropped.
    ///
    /// # Errors
    /// If the socket fails.
    pub async fn serve(self, listener: TcpListener) -> Result<(), SandboxError> {
        Ok(axum::serve(listener, self.router()).await?)
    }

    /// The base address of direct calls, for a sandbox that listens there.
    #[must_use]
    pub fn direct_base(address: SocketAddr) -> String {
        format!("http://{address}/api")
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

impl Inner {
    pub(crate) fn now(&self) -> SystemTime {
        self.settings.clock.now()
    }
}

/// Every request comes in here, whatever its method and path.
async fn entry(State(sandbox): State<Sandbox>, request: http::Request<Body>) -> Response {
    let (head, body) = request.into_parts();
    let mut told = Told::default();
    let (method, path) = (head.method.to_string(), head.uri.path().to_owned());
    let control = path == "/" || path.starts_with("/sandbox");

    let mut answer = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => match Incoming::read(head, body.to_bytes()).await {
            Ok(incoming) if control => control::answer(&sandbox, &incoming).await,
            Ok(incoming) => match (path.strip_prefix("/open_api/"), path.as_str()) {
                (Some(endpoint), _) => tecmz::answer(&sandbox, incoming, endpoint, false, &mut told).await,
                // The only endpoint that is left of tecmz's old address, which shares its beginning with Fadada's.
                (None, "/api/news") => tecmz::answer(&sandbox, incoming, "news", true, &mut told).await,
                (None, _) => fadada::answer(&sandbox, incoming, &mut told).await,
            },
            Err(what) => {
                told.notes.push(what);
                plain(&mut told, StatusCode::BAD_REQUEST, "the body cannot be read")
            }
        },
        Err(error) if error.is::<LengthLimitError>() => {
            plain(&mut told, StatusCode::PAYLOAD_TOO_LARGE, "the body is longer than 64 MiB")
        }
        Err(_) => plain(&mut told, StatusCode::BAD_REQUEST, "the body broke off"),
    };

    let now = sandbox.0.now();
    if let Ok(date) = HeaderValue::try_from(httpdate::fmt_http_date(now)) {
        answer.headers_mut().insert(DATE, date);
    }
    if !control {
        let status = answer.status().as_u16();
        let time = hetong_signing::Stamp::at(now).to_string();
        sandbox.0.journal.add(|number| Entry { number, time, method, path, told, status });
    }
    answer
}

fn plain(told: &mut Told, status: StatusCode, message: &str) -> Response {
    told.verdict = message.to_owned();
    outgoing::json(status, &json!({ "message": message }))
}

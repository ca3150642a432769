//! Receives the results of signings: verifies them, drops repeats, answers at once, and asks the provider afterwards.
//!
//! With the variables that `hetong sandbox` prints, or those of an account:
//!
//! ```sh
//! cargo run -p hetong-fadada --example callback_axum
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use hetong_fadada::notify::{Form, Seen, SignNotice};
use hetong_fadada::{Client, ContractId, Credentials, CustomerId, Route, SignResult, TransactionId};
use hetong_transport_reqwest::{ReqwestTransport, TokioClock};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Longer than our own outages, and not for ever.
const AGE: Duration = Duration::from_secs(24 * 3600);

struct App {
    credentials: Credentials,
    client: Client,
    /// What was noted when the signatures were asked for. In earnest this is a database.
    noted: HashMap<TransactionId, (ContractId, CustomerId)>,
    done: Mutex<Seen>,
    work: Sender<SignNotice>,
}

impl App {
    fn done(&self) -> MutexGuard<'_, Seen> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `notify_url`: takes the raw body, so that nothing has changed it before it is verified, and answers at once.
async fn notified(State(app): State<Arc<App>>, body: Bytes) -> (StatusCode, &'static str) {
    let notice = SignNotice::verify(&app.credentials, &body);
    match notice.and_then(|notice| notice.not_older_than(SystemTime::now(), AGE)) {
        Ok(notice) if app.done().contains(&notice.dedup_key()) => (StatusCode::OK, "ok"),
        Ok(notice) => match app.work.try_send(notice) {
            Ok(()) => (StatusCode::OK, "ok"),
            Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "later"),
        },
        Err(error) => {
            // The error quotes nothing of what arrived.
            eprintln!("not believed: {error}");
            (StatusCode::BAD_REQUEST, "not verified")
        }
    }
}

/// Asks the provider, because the digest does not cover the result. Doing this twice does no harm.
async fn work(app: Arc<App>, mut queue: Receiver<SignNotice>) {
    while let Some(notice) = queue.recv().await {
        let Some((contract, customer)) = app.noted.get(&notice.transaction_id) else {
            eprintln!("{} is none of ours", notice.transaction_id);
            continue;
        };
        match notice.confirm(&app.client, contract, customer).await {
            Ok(record) if record.result == SignResult::Waiting => {
                eprintln!("{}: announced, and not signed", notice.transaction_id);
            }
            Ok(record) => {
                println!("{}: {}", notice.transaction_id, record.result);
                // Only what the provider has confirmed is done: a made-up notification must not hide the true one.
                if record.result == notice.result {
                    app.done().insert(notice.dedup_key());
                }
            }
            Err(error) => eprintln!("{}: to be asked again later: {error}", notice.transaction_id),
        }
    }
}

/// `return_url`: shows the signer a page. What came of the signing is not this page's business.
async fn returned(State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> (StatusCode, &'static str) {
    match SignNotice::verify_return(&app.credentials, query.unwrap_or_default()) {
        Ok(_) => (StatusCode::OK, "Thank you. You will hear from us."),
        Err(_) => (StatusCode::BAD_REQUEST, "This address is not complete."),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let var = |name| std::env::var(name).map_err(|_| format!("{name} is not set"));
    let credentials = Credentials::new(var("HETONG_FADADA_APP_ID")?, var("HETONG_FADADA_APP_SECRET")?)?;
    let route = Route::direct_in_clear(var("HETONG_FADADA_BASE")?)?;
    let client = Client::new(credentials.clone(), route, ReqwestTransport::new()?, TokioClock);
    let (sender, receiver) = channel(1000);
    let done = Mutex::new(Seen::new(10_000));
    let app = Arc::new(App { credentials, client, noted: HashMap::new(), done, work: sender });
    tokio::spawn(work(app.clone(), receiver));

    let routes = Router::new()
        .route("/fadada/notify", post(notified))
        .route("/fadada/return", get(returned))
        .layer(DefaultBodyLimit::max(Form::MAX_BYTES))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8081").await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, routes).await?;
    Ok(())
}

//! `hetong sandbox`.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use hetong_fadada::{Credentials, GatewayCredentials};
use hetong_sandbox::pdf::Fonts;
use hetong_sandbox::{ContractCodes, Leniencies, Rules, Sandbox, Settings, TecmzApp};
use hetong_transport_reqwest::ReqwestTransport;
use tokio::net::TcpListener;

use crate::fail::Fail;
use crate::out::say;

#[derive(Args)]
pub(crate) struct Options {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// Keeps everything in this folder; in memory otherwise.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,

    /// The app's id; invented if it is not given.
    #[arg(long, value_name = "ID", env = "HETONG_FADADA_APP_ID")]
    app_id: Option<String>,

    /// The app's secret; invented if it is not given.
    #[arg(long, value_name = "SECRET", env = "HETONG_FADADA_APP_SECRET", hide_env_values = true)]
    app_secret: Option<String>,

    /// The gateway's id; invented if it is not given.
    #[arg(long, value_name = "ID", env = "HETONG_GATEWAY_SECRET_ID")]
    gateway_secret_id: Option<String>,

    /// The gateway's key; invented if it is not given.
    #[arg(long, value_name = "KEY", env = "HETONG_GATEWAY_SECRET_KEY", hide_env_values = true)]
    gateway_secret_key: Option<String>,

    /// The id of the app of tecmz; invented if it is not given.
    #[arg(long, value_name = "ID", env = "HETONG_TECMZ_APP_ID")]
    tecmz_app_id: Option<String>,

    /// The secret of the app of tecmz; invented if it is not given.
    #[arg(long, value_name = "SECRET", env = "HETONG_TECMZ_APP_SECRET", hide_env_values = true)]
    tecmz_app_secret: Option<String>,

    /// The key of tecmz's simple way; invented if it is not given.
    #[arg(long, value_name = "KEY", env = "HETONG_TECMZ_BEARER", hide_env_values = true)]
    tecmz_bearer: Option<String>,

    /// Hashes tecmz's parameters as they are, rather than without outer white space: a client that is right under both
    /// is safe.
    #[arg(long)]
    tecmz_raw_values: bool,

    /// Seconds that a job of tecmz's takes: a third of it waiting, two thirds working.
    #[arg(long, value_name = "SECONDS", default_value_t = 6)]
    job_time: u32,

    /// A TrueType font to draw with before the bundled one; may be given several times.
    #[arg(long = "font", value_name = "FILE")]
    fonts: Vec<PathBuf>,

    /// Which codes contract calls answer: 2002 and a text as in the provider's samples, or those of its table.
    #[arg(long, value_enum, default_value_t = Codes::Samples)]
    contract_codes: Codes,

    /// Refuses time stamps that are further off than so many seconds.
    #[arg(long, value_name = "SECONDS")]
    timestamp_tolerance: Option<u64>,

    /// Refuses a second signature of the same customer on the same contract (1409).
    #[arg(long)]
    one_signature_each: bool,

    /// Signs without a page only for customers who have granted it on the page of before_authsign.
    #[arg(long)]
    auto_sign_grants: bool,

    /// Refuses the habits of clients that the document does not show, such as /api/ twice in a path, instead of noting
    /// them in the log of requests.
    #[arg(long)]
    strict: bool,

    /// Seconds to wait before a notification that did not arrive is sent again, time after time.
    #[arg(long, value_name = "SECONDS,…", value_delimiter = ',', default_value = "1,5,30,120,600")]
    notice_retries: Vec<u64>,

    /// What a notification must be answered with to count as arrived; any text otherwise.
    #[arg(long, value_name = "TEXT")]
    notice_reply: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Codes {
    Samples,
    Table,
}

/// A credential, and whether it was invented.
struct Credential {
    variable: &'static str,
    text: String,
    invented: bool,
}

impl Credential {
    fn new(variable: &'static str, given: Option<String>, invent: impl FnOnce() -> String) -> Self {
        let given = given.filter(|text| !text.is_empty());
        let invented = given.is_none();
        Self { variable, text: given.unwrap_or_else(invent), invented }
    }
}

pub(crate) async fn run(options: Options) -> Result<(), Fail> {
    let credentials = [
        Credential::new("HETONG_FADADA_APP_ID", options.app_id, || "900001".to_owned()),
        Credential::new("HETONG_FADADA_APP_SECRET", options.app_secret, || invent(24)),
        Credential::new("HETONG_GATEWAY_SECRET_ID", options.gateway_secret_id, || {
            format!("AKID{}", invent(32))
        }),
        Credential::new("HETONG_GATEWAY_SECRET_KEY", options.gateway_secret_key, || invent(32)),
    ];
    let [app_id, app_secret, gateway_id, gateway_key] = credentials.each_ref().map(|one| one.text.as_str());
    let app = Credentials::new(app_id, app_secret)?;
    let gateway = GatewayCredentials::new(gateway_id, gateway_key)?;
    let tecmz_credentials = [
        Credential::new("HETONG_TECMZ_APP_ID", options.tecmz_app_id, || "2000000001".to_owned()),
        Credential::new("HETONG_TECMZ_APP_SECRET", options.tecmz_app_secret, || invent(32)),
        Credential::new("HETONG_TECMZ_BEARER", options.tecmz_bearer, || invent(32)),
    ];
    let [tecmz_id, tecmz_secret, tecmz_key] = tecmz_credentials.each_ref().map(|one| one.text.as_str());
    // What no client could send is told here.
    hetong_tecmz::Credentials::standard(tecmz_id, tecmz_secret)?;
    hetong_tecmz::Credentials::simple(tecmz_key)?;
    let tecmz = TecmzApp::new(tecmz_id, tecmz_secret).bearer(tecmz_key);

    let mut rules = Rules::default();
    rules.contract_codes = match options.contract_codes {
        Codes::Samples => ContractCodes::Samples,
        Codes::Table => ContractCodes::Table,
    };
    rules.timestamp_tolerance = options.timestamp_tolerance.map(Duration::from_secs);
    rules.one_signature_each = options.one_signature_each;
    rules.auto_sign_grants = options.auto_sign_grants;
    if options.strict {
        rules.leniencies = Leniencies::none();
    }
    rules.notice_retries = options.notice_retries.into_iter().map(Duration::from_secs).collect();
    rules.notice_reply = options.notice_reply;
    rules.tecmz_raw_values = options.tecmz_raw_values;
    let job_time = Duration::from_secs(options.job_time.into());
    rules.job_queue = job_time / 3;
    rules.job_work = job_time - rules.job_queue;
    let mut settings = Settings::new(app, gateway)
        .tecmz(tecmz)
        .rules(rules)
        .fonts(fonts(&options.fonts)?)
        .fetch(ReqwestTransport::new().map_err(Fail::failed)?);
    if let Some(folder) = &options.data {
        settings = settings.data(folder);
    }
    let sandbox = Sandbox::new(settings).map_err(Fail::failed)?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|error| Fail::failed(format!("cannot listen on {}: {error}", options.listen)))?;
    let address = reachable(listener.local_addr().map_err(Fail::failed)?);

    say(format_args!("hetong sandbox: http://{address}/"))?;
    say(format_args!("  direct   {}", Sandbox::direct_base(address)))?;
    say(format_args!("  gateway  {}", Sandbox::gateway_base(address)))?;
    say(format_args!("  evidence {}", Sandbox::evidence_base(address)))?;
    say(format_args!("  tecmz    {}", Sandbox::tecmz_base(address)))?;
    match &options.data {
        Some(folder) => say(format_args!("  state    in {}", folder.display()))?,
        None => say("  state    in memory")?,
    }
    say("\nFor `hetong call` in another terminal:")?;
    say(format_args!("  export HETONG_FADADA_BASE={}", Sandbox::direct_base(address)))?;
    say(format_args!("  export HETONG_FADADA_EVIDENCE_BASE={}", Sandbox::evidence_base(address)))?;
    print_invented(&credentials)?;
    say(format_args!("  export HETONG_TECMZ_BASE={}", Sandbox::tecmz_base(address)))?;
    print_invented(&tecmz_credentials)?;
    say("\nCtrl-C ends it.")?;
    tokio::select! {
        served = sandbox.serve(listener) => served.map_err(Fail::failed),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}

fn print_invented(credentials: &[Credential]) -> Result<(), Fail> {
    let mut invented = credentials.iter().filter(|credential| credential.invented);
    invented.try_for_each(|one| say(format_args!("  export {}={}", one.variable, one.text)))
}

/// Where a client on this machine finds a sandbox that listens on all of the machine's addresses.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    address
}

/// Random letters and digits.
pub(crate) fn invent(length: usize) -> String {
    use std::hash::{BuildHasher as _, RandomState};
    const ALPHABET: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    let random = || RandomState::new().hash_one(()) as usize;
    std::iter::repeat_with(|| char::from(ALPHABET[random() % ALPHABET.len()])).take(length).collect()
}

fn fonts(paths: &[PathBuf]) -> Result<Fonts, Fail> {
    if paths.is_empty() {
        return Ok(Fonts::bundled());
    }
    let read = |path: &PathBuf| {
        std::fs::read(path)
            .map_err(|error| Fail::usage(format!("{} cannot be read: {error}", path.display())))
    };
    let files = paths.iter().map(read).collect::<Result<_, _>>()?;
    Fonts::with(files).map_err(Fail::usage)
}

#[cfg(test)]
mod tests {
    use super::reachable;

    #[test]
    fn an_address_that_stands_for_all_is_told_as_this_machines_own() {
        for (listens, told) in [
            ("0.0.0.0:8099", "127.0.0.1:8099"),
            ("[::]:8099", "[::1]:8099"),
            ("127.0.0.2:8099", "127.0.0.2:8099"),
            ("192.0.2.1:8099", "192.0.2.1:8099"),
        ] {
            assert_eq!(reachable(listens.parse().unwrap()), told.parse().unwrap());
        }
    }
}

//! Where calls go, and with which credentials.

use std::time::Duration;

use clap::Args;
use hetong_fadada::{Client, Credentials, GatewayCredentials, Retry, Route};
use hetong_transport::Traced;
use hetong_transport_reqwest::{ReqwestTransport, Settings, TokioClock};

use crate::fail::Fail;

/// The provider, and who we are to it.
#[derive(Args)]
#[command(next_help_heading = "Connection")]
pub(crate) struct Connection {
    /// The base address: it ends in /api or /api2; behind the gateway in /release/api2.
    #[arg(long, value_name = "URL", env = "HETONG_FADADA_BASE")]
    base: Option<String>,

    /// The app's id.
    #[arg(long, value_name = "ID", env = "HETONG_FADADA_APP_ID")]
    app_id: Option<String>,

    /// The app's secret. Other users of the machine can see it on the command line; prefer the variable.
    #[arg(long, value_name = "SECRET", env = "HETONG_FADADA_APP_SECRET", hide_env_values = true)]
    app_secret: Option<String>,

    /// The gateway's id, for a base address behind the gateway.
    #[arg(long, value_name = "ID", env = "HETONG_GATEWAY_SECRET_ID")]
    gateway_secret_id: Option<String>,

    /// The gateway's key.
    #[arg(long, value_name = "KEY", env = "HETONG_GATEWAY_SECRET_KEY", hide_env_values = true)]
    gateway_secret_key: Option<String>,

    /// Allows a base address without encryption on another machine. On this machine it is allowed anyway.
    #[arg(long)]
    allow_http: bool,

    /// Seconds that a call may take in all, however many attempts it needs.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
}

impl Connection {
    /// A client for this provider.
    pub(crate) fn client(&self) -> Result<Client, Fail> {
        let app_id = given(self.app_id.as_deref(), "--app-id or HETONG_FADADA_APP_ID")?;
        let app_secret = given(self.app_secret.as_deref(), "HETONG_FADADA_APP_SECRET")?;
        let credentials = Credentials::new(app_id, app_secret)?;
        let time = Duration::from_secs(self.timeout);
        let settings = Settings::default().total_timeout(time);
        let transport = ReqwestTransport::with(settings).map_err(Fail::failed)?;
        let transport = Traced::new(transport, std::sync::Arc::new(TokioClock));
        let retry = Retry::default().total(time);
        Ok(Client::builder(credentials, self.route()?).retry(retry).build(transport, TokioClock))
    }

    fn route(&self) -> Result<Route, Fail> {
        let base = given(
            self.base.as_deref(),
            "--base or HETONG_FADADA_BASE (for `hetong sandbox` it is http://127.0.0.1:8080/api)",
        )?;
        let uri: Option<http::Uri> = base.parse().ok();
        let uri = uri.as_ref();
        let clear = self.allow_http || uri.and_then(|uri| uri.host()).is_some_and(on_this_machine);
        // The gateway's addresses begin with its release stage; a provider's own never do.
        let behind_gateway = uri.is_some_and(|uri| uri.path().starts_with("/release"));
        if !behind_gateway {
            return Ok(if clear { Route::direct_in_clear(base)? } else { Route::direct(base)? });
        }
        let id = given(self.gateway_secret_id.as_deref(), "--gateway-secret-id or HETONG_GATEWAY_SECRET_ID")?;
        let key = given(self.gateway_secret_key.as_deref(), "HETONG_GATEWAY_SECRET_KEY")?;
        let gateway = GatewayCredentials::new(id, key)?;
        Ok(if clear { Route::gateway_in_clear(base, gateway)? } else { Route::gateway(base, gateway)? })
    }
}

fn given<'a>(value: Option<&'a str>, name: &str) -> Result<&'a str, Fail> {
    value.filter(|value| !value.is_empty()).ok_or_else(|| Fail::usage(format!("{name} is missing")))
}

/// Whether what is sent there never leaves the machine.
fn on_this_machine(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

//! Where calls go, and with which credentials.

use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use hetong_call::About;
use hetong_fadada::{Encrypted, GatewayCredentials, Retry, Route};
use hetong_transport::{Traced, Transport};
use hetong_transport_reqwest::{ReqwestTransport, Settings, TokioClock};

use crate::fail::Fail;

/// The provider, and who we are to it. What is not given is taken from variables: HETONG_FADADA_… for Fadada's
/// endpoints, HETONG_TECMZ_… for tecmz's.
// Not clap's own variables, because an option has one for each API.
#[derive(Args)]
#[command(next_help_heading = "Connection")]
pub(crate) struct Connection {
    /// The base address. Fadada's ends in /api or /api2, behind the gateway in /release/api2; tecmz's ends in /open_api
    /// and is the provider's own if it is not given. Evidence is on a host of its own.
    /// [env: HETONG_FADADA_BASE, HETONG_FADADA_EVIDENCE_BASE, HETONG_TECMZ_BASE]
    #[arg(long, value_name = "URL", verbatim_doc_comment)]
    base: Option<String>,

    /// The app's id. [env: HETONG_FADADA_APP_ID, HETONG_TECMZ_APP_ID]
    #[arg(long, value_name = "ID")]
    app_id: Option<String>,

    /// The app's secret. Other users of the machine can see it on the command line; prefer the variable.
    /// [env: HETONG_FADADA_APP_SECRET, HETONG_TECMZ_APP_SECRET]
    #[arg(long, value_name = "SECRET", verbatim_doc_comment)]
    app_secret: Option<String>,

    /// tecmz only: the key of the simple way. The variable is used if there is no app's id with its secret.
    /// [env: HETONG_TECMZ_BEARER]
    #[arg(long, value_name = "KEY", verbatim_doc_comment)]
    bearer: Option<String>,

    /// Fadada only: the gateway's id, for a base address behind the gateway.
    #[arg(long, value_name = "ID", env = "HETONG_GATEWAY_SECRET_ID")]
    gateway_secret_id: Option<String>,

    /// Fadada only: the gateway's key.
    #[arg(long, value_name = "KEY", env = "HETONG_GATEWAY_SECRET_KEY", hide_env_values = true)]
    gateway_secret_key: Option<String>,

    /// tecmz only: a domain, besides the provider's own, that results may be fetched from; may be given several times.
    #[arg(long, value_name = "DOMAIN")]
    allow_host: Vec<String>,

    /// tecmz only: the old address, which nothing but News needs.
    #[arg(long, value_name = "URL")]
    legacy_base: Option<String>,

    /// Allows a base address without encryption on another machine. On this machine it is allowed anyway.
    #[arg(long)]
    allow_http: bool,

    /// Seconds that a call may take in all, however many attempts it needs. A job's questions are calls of their own.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
}

impl Connection {
    /// A client of Fadada, for this endpoint.
    pub(crate) fn fadada(&self, about: &About) -> Result<hetong_fadada::Client, Fail> {
        let credentials = self.fadada_credentials()?;
        let route = if about.group == "evidence" {
            // Evidence is on a host of its own, which is none for other calls; so theirs is none for it.
            let base = setting(&self.base, "HETONG_FADADA_EVIDENCE_BASE")?;
            let base = base.ok_or_else(|| {
                Fail::usage(format!(
                    "{} is on a host of its own; name its address with --base or HETONG_FADADA_EVIDENCE_BASE (for \
                     `hetong sandbox` it is http://127.0.0.1:8080)",
                    about.name
                ))
            })?;
            let route = self.route(base)?;
            route.clone().except_named(about.name, route)
        } else {
            self.route(needed(
                setting(&self.base, "HETONG_FADADA_BASE")?,
                "--base or HETONG_FADADA_BASE (for `hetong sandbox` it is http://127.0.0.1:8080/api)",
            )?)?
        };
        let builder = hetong_fadada::Client::builder(credentials, route).retry(self.retry());
        Ok(builder.build(self.transport()?, TokioClock))
    }

    /// A text as endpoints of Fadada's take it that want it encrypted.
    pub(crate) fn encrypted(&self, text: &str) -> Result<String, Fail> {
        Ok(Encrypted::triple_des(&self.fadada_credentials()?, text)?.as_str().to_owned())
    }

    fn fadada_credentials(&self) -> Result<hetong_fadada::Credentials, Fail> {
        let app_id =
            needed(setting(&self.app_id, "HETONG_FADADA_APP_ID")?, "--app-id or HETONG_FADADA_APP_ID")?;
        let app_secret = setting(&self.app_secret, "HETONG_FADADA_APP_SECRET")?;
        let app_secret = needed(app_secret, "HETONG_FADADA_APP_SECRET")?;
        Ok(hetong_fadada::Credentials::new(app_id, app_secret)?)
    }

    fn route(&self, base: String) -> Result<Route, Fail> {
        let clear = self.clear(&base);
        // The gateway's addresses begin with its release stage; a provider's own never do.
        let behind_gateway = base.parse().is_ok_and(|base: http::Uri| base.path().starts_with("/release"));
        if !behind_gateway {
            return Ok(if clear { Route::direct_in_clear(base)? } else { Route::direct(base)? });
        }
        let id = needed(self.gateway_secret_id.clone(), "--gateway-secret-id or HETONG_GATEWAY_SECRET_ID")?;
        let key = needed(self.gateway_secret_key.clone(), "HETONG_GATEWAY_SECRET_KEY")?;
        let gateway = GatewayCredentials::new(id, key)?;
        Ok(if clear { Route::gateway_in_clear(base, gateway)? } else { Route::gateway(base, gateway)? })
    }

    /// A client of tecmz: signing if there are an app's id and secret, else with the key alone.
    pub(crate) fn tecmz(&self) -> Result<hetong_tecmz::Client, Fail> {
        let mut builder = hetong_tecmz::Client::builder(self.tecmz_credentials()?).retry(self.retry());
        if let Some(base) = setting(&self.base, "HETONG_TECMZ_BASE")? {
            builder = if self.clear(&base) { builder.base_in_clear(&base)? } else { builder.base(&base)? };
            // A service on this machine has its results here, too.
            if on_this_machine(&base) {
                builder = builder.allow_loopback();
            }
        }
        if let Some(base) = &self.legacy_base {
            if !base.starts_with("https:") && !self.clear(base) {
                return Err(Fail::usage(
                    "legacy base address is not https; add --allow-http if that is meant",
                ));
            }
            builder = builder.legacy_base_in_clear(base)?;
        }
        let builder = self.allow_host.iter().fold(builder, |builder, domain| builder.allow_host(domain));
        Ok(builder.build(self.transport()?, TokioClock))
    }

    fn tecmz_credentials(&self) -> Result<hetong_tecmz::Credentials, Fail> {
        let app_id = setting(&self.app_id, "HETONG_TECMZ_APP_ID")?;
        let app_secret = setting(&self.app_secret, "HETONG_TECMZ_APP_SECRET")?;
        let bearer = setting(&self.bearer, "HETONG_TECMZ_BEARER")?;
        // What stands on the command line is meant, whatever the variables are.
        let meant = self.bearer.is_some() && self.app_id.is_none() && self.app_secret.is_none();
        Ok(match (app_id, app_secret, bearer) {
            (_, _, Some(key)) if meant => hetong_tecmz::Credentials::simple(key)?,
            (Some(id), Some(secret), _) => hetong_tecmz::Credentials::standard(id, secret)?,
            (_, _, Some(key)) => hetong_tecmz::Credentials::simple(key)?,
            (Some(_), None, None) => return Err(Fail::usage("HETONG_TECMZ_APP_SECRET is missing")),
            (None, Some(_), None) => return Err(Fail::usage("--app-id or HETONG_TECMZ_APP_ID is missing")),
            (None, None, None) => {
                return Err(Fail::usage(
                    "HETONG_TECMZ_APP_ID and HETONG_TECMZ_APP_SECRET are missing, and so is HETONG_TECMZ_BEARER",
                ));
            }
        })
    }

    fn transport(&self) -> Result<impl Transport + 'static, Fail> {
        let settings = Settings::default().total_timeout(self.time());
        let transport = ReqwestTransport::with(settings).map_err(Fail::failed)?;
        Ok(Traced::new(transport, Arc::new(TokioClock)))
    }

    fn retry(&self) -> Retry {
        Retry::default().total(self.time())
    }

    fn time(&self) -> Duration {
        Duration::from_secs(self.timeout)
    }

    /// Whether an address may be without encryption.
    fn clear(&self, base: &str) -> bool {
        self.allow_http || on_this_machine(base)
    }
}

/// An option, else a variable, which is not set if it is empty. An option is not left out by giving it without content.
pub(crate) fn setting(option: &Option<String>, variable: &str) -> Result<Option<String>, Fail> {
    let value = match (option, std::env::var(variable)) {
        (Some(given), _) if given.is_empty() => {
            return Err(Fail::usage(format!("the option that stands for {variable} is empty")));
        }
        (Some(given), _) => Some(given.clone()),
        (None, Ok(value)) => Some(value),
        (None, Err(std::env::VarError::NotPresent)) => None,
        (None, Err(_)) => return Err(Fail::usage(format!("{variable} is not UTF-8 text"))),
    };
    Ok(value.filter(|value| !value.is_empty()))
}

pub(crate) fn needed(value: Option<String>, name: &str) -> Result<String, Fail> {
    let value = value.filter(|value| !value.is_empty());
    value.ok_or_else(|| Fail::usage(format!("{name} is missing")))
}

/// Whether what is sent to an address never leaves the machine.
fn on_this_machine(address: &str) -> bool {
    let uri: Option<http::Uri> = address.parse().ok();
    uri.as_ref().and_then(|uri| uri.host()).is_some_and(|host| {
        let host = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    })
}

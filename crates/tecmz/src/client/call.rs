//! One call on its way: how it becomes a request, and how its reply is judged.

use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use hetong_call::{About, json_body};
use hetong_signing::{Params, tecmz};
use hetong_transport::{
    Call, Effect, ErrorKind, FORM, Judgement, Multipart, Payload, PrivatePath, Repeat, Request,
    TransportError, form,
};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::response::Parts;
use http::{HeaderValue, Method};
use serde_json::{Map, Value};

use super::Inner;
use crate::credentials::Way;
use crate::{Credentials, Encoding, Gate};

const AGENT: &str = concat!("hetong/", env!("CARGO_PKG_VERSION"));

/// Where a call goes.
pub(crate) enum To {
    /// To the API, with credentials.
    Api { path: String, legacy: bool },
    /// To an address that an answer named, without any.
    Host { address: String },
    /// To fetch a file, without any.
    Get { address: String },
}

/// A call with checked parameters.
pub(crate) struct Outgoing<'a> {
    pub(crate) inner: &'a Inner,
    pub(crate) about: &'static About,
    /// What this very call does; asking for a job's state does less than the job.
    pub(crate) effect: Effect,
    pub(crate) to: To,
    pub(crate) params: Params,
}

impl Outgoing<'_> {
    fn credentials(&self) -> &Credentials {
        let own = self.inner.areas.iter().find(|(area, _)| area.as_str() == self.about.group);
        own.map_or(&self.inner.credentials, |(_, credentials)| credentials)
    }

    /// The parameters as they are sent: without outer white space, because the service hashes them without, and signed
    /// if the credentials sign.
    fn signed(&self, now: SystemTime, legacy: bool) -> Params {
        let mut params: Params = self
            .params
            .iter()
            .map(|(name, value)| (name.to_owned(), tecmz::trim(value).to_owned()))
            .collect();
        if let Way::Standard { app_id, app_secret } = &self.credentials().0 {
            let seconds = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
            let values = if legacy { tecmz::Values::FormEncoded } else { tecmz::Values::Trimmed };
            let sign = tecmz::sign(app_id, app_secret, &seconds, &params, values);
            params.set("app_id", app_id.as_str());
            params.set("timestamp", seconds);
            params.set("sign", sign);
        }
        params
    }

    fn base(&self, legacy: bool) -> &str {
        match &self.inner.legacy_base {
            Some(base) if legacy => base,
            _ => &self.inner.base,
        }
    }
}

impl Call for Outgoing<'_> {
    fn endpoint(&self) -> &'static str {
        self.about.name
    }

    fn effect(&self) -> Effect {
        self.effect
    }

    fn repeat(&self) -> Repeat {
        self.about.repeat
    }

    fn request(&self, now: SystemTime) -> Result<Request, TransportError> {
        let mut request = http::Request::builder().header(USER_AGENT, AGENT);
        let (address, params, encoding) = match &self.to {
            To::Get { address } => {
                let request = request.method(Method::GET).uri(address.as_str()).extension(PrivatePath);
                return request.body(Payload::empty()).map_err(unbuildable);
            }
            // The provider's own clients post a multipart form to the second host.
            To::Host { address } => {
                request = request.extension(PrivatePath);
                (address.clone(), self.params.clone(), Encoding::Multipart)
            }
            To::Api { path, legacy } => {
                if let Way::Simple { key } = &self.credentials().0 {
                    let mut bearer =
                        HeaderValue::try_from(format!("Bearer {}", key.expose())).map_err(unbuildable)?;
                    bearer.set_sensitive(true);
                    request = request.header(AUTHORIZATION, bearer);
                }
                let address = format!("{}/{path}", self.base(*legacy));
                (address, self.signed(now, *legacy), self.inner.encoding)
            }
        };
        let (content_type, payload) = match encoding {
            Encoding::Form => (FORM.to_owned(), form(params.iter())),
            Encoding::Multipart => {
                params.iter().fold(Multipart::new(), |body, (name, value)| body.text(name, value)).finish()
            }
            Encoding::Json => {
                let texts: Map<String, Value> =
                    params.iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
                ("application/json".to_owned(), Payload::from(Value::Object(texts).to_string()))
            }
        };
        // The framework behind the service answers HTML unless this stands here exactly.
        let request = request.header(ACCEPT, "application/json").header(CONTENT_TYPE, content_type);
        request.method(Method::POST).uri(address).body(payload).map_err(unbuildable)
    }

    fn streams(&self, head: &Parts, first: &[u8]) -> bool {
        let file = matches!(self.to, To::Get { .. });
        file && head.status.as_u16() == 200 && !first.is_empty()
    }

    fn judge(&self, head: &Parts, body: &Bytes) -> Judgement {
        match head.status.as_u16() {
            200 if matches!(self.to, To::Get { .. }) => Judgement::Answer,
            200 => match json_body(body).and_then(|body| envelope(&body)) {
                Ok((_, message)) => match Gate::of(&message) {
                    Some(Gate::TimestampNotValid { service }) => Judgement::BadTime(Some(service)),
                    _ => Judgement::Answer,
                },
                Err(_) => Judgement::Lost,
            },
            429 => Judgement::Refused,
            400..500 => Judgement::Answer,
            _ => Judgement::Lost,
        }
    }
}

fn unbuildable(error: impl Into<http::Error>) -> TransportError {
    TransportError::because(ErrorKind::Request, error.into())
}

/// Code and message of an answer; else what is wrong with it.
pub(super) fn envelope(body: &Value) -> Result<(String, String), &'static str> {
    let code = match body.get("code") {
        Some(Value::String(code)) => code.trim().to_owned(),
        Some(Value::Number(code)) => code.to_string(),
        _ => return Err("it is JSON without a code"),
    };
    let message = body.get("msg").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((code, message))
}

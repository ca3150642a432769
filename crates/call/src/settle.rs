use std::borrow::Cow;
use std::fmt;

use hetong_transport::{Content, Delivered, Effect, Undelivered};
use serde_json::Value;

use crate::{About, Answer, Download, Error, NoReply, Rejection, ResultCode, Unclear, Unreadable};

/// What an answer says, as its API writes it. `Debug` shows its code only.
pub struct Said<C> {
    /// The code.
    pub code: C,
    /// Whether the code means success.
    pub success: bool,
    /// Whether the code means that an earlier attempt had done the work.
    pub done: bool,
    /// The message.
    pub message: String,
    /// The whole body.
    pub body: Value,
}

impl<C: ResultCode> fmt::Debug for Said<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Said").field("code", &self.code).finish_non_exhaustive()
    }
}

/// What has come of a call.
#[derive(Debug)]
pub enum Settled {
    /// A value.
    Answer(Answer),
    /// A file or a page.
    File(Download),
}

/// Decides what a delivered reply means: an answer, a refusal, or an open question. `effect` is that of the very call,
/// which may ask for less than its endpoint; `clock` tells how far the machine's clock is off, if the service has
/// complained; `read` reads an answer of status 200.
///
/// # Errors
/// If it is no successful answer.
pub fn settle<C: ResultCode>(
    about: &'static About,
    effect: Effect,
    delivered: Delivered,
    clock: Option<String>,
    read: impl FnOnce(Value) -> Result<Said<C>, &'static str>,
) -> Result<Settled, Error<C>> {
    let Delivered { reply, attempts, earlier_lost, unclear } = delivered;
    let status = reply.head.status.as_u16();
    let body = match reply.content {
        Content::Stream(body) => return Ok(Settled::File(Download::new(&reply.head.headers, body))),
        Content::Bytes(body) => body,
    };
    let reject = |code, message: &str| {
        Error::Rejected(Box::new(Rejection {
            endpoint: about,
            status,
            code,
            message: message.chars().filter(|c| !c.is_control()).take(300).collect(),
            attempts,
            earlier_lost,
            clock,
        }))
    };
    // A reply that cannot be read does not tell that nothing was done; least of all one of success.
    let open = |what: Cow<'static, str>| {
        let reply = Unreadable { endpoint: about, status, what };
        if (unclear || earlier_lost || status == 200) && effect != Effect::Read {
            Error::Unclear(Box::new(Unclear { endpoint: about, attempts, reply: Some(reply), source: None }))
        } else {
            Error::Unreadable(Box::new(reply))
        }
    };

    if (400..500).contains(&status) {
        // A gateway's refusal is a small JSON object; anything else is some server's page.
        let told: Option<Value> = serde_json::from_slice(&body).ok();
        let told = told.as_ref().and_then(|told| told.get("message").or_else(|| told.get("msg")));
        return Err(reject(None, told.and_then(Value::as_str).unwrap_or_default()));
    }
    if status != 200 {
        return Err(open(format!("HTTP status {status}").into()));
    }
    let said = json_body(&body).and_then(read).map_err(|what| open(what.into()))?;
    if said.success {
        return Ok(Settled::Answer(Answer::new(said.body, false, attempts)));
    }
    if said.done && earlier_lost {
        tracing::info!(target: "hetong", endpoint = about.name, code = %said.code, "an earlier attempt had worked");
        return Ok(Settled::Answer(Answer::new(said.body, true, attempts)));
    }
    if unclear && effect != Effect::Read {
        return Err(open(format!("code {} leaves open what happened", said.code).into()));
    }
    Err(reject(Some(said.code), &said.message))
}

/// What a successful answer means that has not in it what it should have: the work is done, but with what result?
pub fn undecodable<C>(
    about: &'static About,
    effect: Effect,
    answer: &Answer,
    what: impl Into<Cow<'static, str>>,
) -> Error<C> {
    let reply = Unreadable { endpoint: about, status: 200, what: what.into() };
    if effect == Effect::Read {
        return Error::Unreadable(Box::new(reply));
    }
    let (attempts, reply) = (answer.attempts(), Some(reply));
    Error::Unclear(Box::new(Unclear { endpoint: about, attempts, reply, source: None }))
}

/// What a call without any reply means.
pub fn undelivered<C>(about: &'static About, effect: Effect, undelivered: Undelivered) -> Error<C> {
    let Undelivered { error, attempts, maybe_done } = undelivered;
    if maybe_done && effect != Effect::Read {
        Error::Unclear(Box::new(Unclear { endpoint: about, attempts, reply: None, source: Some(error) }))
    } else {
        Error::NoReply(Box::new(NoReply { endpoint: about, attempts, source: error }))
    }
}

/// The JSON of a body, with or without a byte order mark.
///
/// # Errors
/// What it is instead.
pub fn json_body(body: &[u8]) -> Result<Value, &'static str> {
    let text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii();
    if text.is_empty() {
        return Err("it is empty");
    }
    if text.starts_with(b"<") {
        return Err("it is HTML");
    }
    serde_json::from_slice(text).map_err(|_| "it is no JSON")
}

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderMap;
use http::header::RETRY_AFTER;
use http::response::Parts;

use crate::deadline::Deadline;
use crate::{
    Body, Clock, Effect, ErrorKind, Failure, Pace, Repeat, Request, Retry, Sent, Skew, Transport,
    TransportError,
};

/// One call, as the delivery sees it: a way to make a fresh request, and a way to judge a reply.
pub trait Call: Send + Sync {
    /// The endpoint's name, for the pace and for traces.
    fn endpoint(&self) -> &'static str;

    /// What the call does.
    fn effect(&self) -> Effect;

    /// What a second one does.
    fn repeat(&self) -> Repeat;

    /// Signs a fresh copy of the call at `now`.
    ///
    /// # Errors
    /// If it cannot be written as a request; nothing is sent then.
    fn request(&self, now: SystemTime) -> Result<Request, TransportError>;

    /// Whether the body, which begins with `first`, is to be handed on as it arrives rather than collected and judged.
    fn streams(&self, head: &Parts, first: &[u8]) -> bool;

    /// Whether this reply ends the call. `body` is empty if it [streams](Call::streams).
    fn judge(&self, head: &Parts, body: &Bytes) -> Judgement;
}

/// What a reply means for the delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It is the answer, good or bad.
    Answer,
    /// The service did not take the call and says so.
    Refused,
    /// It leaves open what happened.
    Lost,
    /// The call was not taken, perhaps because of its time stamp. The service's own time, if the reply tells it.
    BadTime(Option<SystemTime>),
}

/// A reply with its body collected, or still to come.
#[derive(Debug)]
pub struct Reply {
    /// Status and headers.
    pub head: Parts,
    /// The body.
    pub content: Content,
}

/// The body of a [`Reply`].
pub enum Content {
    /// All of it.
    Bytes(Bytes),
    /// As it arrives.
    Stream(Body),
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Content::Stream(_) => f.write_str("Stream"),
        }
    }
}

/// The answer to a call.
#[derive(Debug)]
pub struct Delivered {
    /// The last reply.
    pub reply: Reply,
    /// How many attempts it took.
    pub attempts: u32,
    /// An earlier attempt may have been carried out although its reply was lost.
    pub earlier_lost: bool,
    /// The last reply leaves open what happened, and there is no attempt left.
    pub unclear: bool,
}

/// A call without an answer.
#[derive(Debug)]
pub struct Undelivered {
    /// What went wrong in the last attempt.
    pub error: TransportError,
    /// How many attempts there were.
    pub attempts: u32,
    /// Whether any of them may have been carried out.
    pub maybe_done: bool,
}

/// Which attempt a request is, from 1: an extension of the request, for traces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt(pub u32);

/// How much time the call has left, its reply's body included: an extension of the request, where [`Retry::total`] sets
/// a limit. A transport should give up with [`ErrorKind::Timeout`] when it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLeft(pub Duration);

/// Carries calls to a service: waits for their turn, has them signed, sends them, and tries again where that is safe.
///
/// What waits stands before signing; what only watches stands behind it, as a [`Transport`] around another. So every
/// attempt has a new time stamp and a new signature, and what the caller chose stays the same.
#[derive(Debug)]
pub struct Courier {
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    /// How often and how fast to try again.
    pub retry: Retry,
    /// How far calls are kept apart.
    pub pace: Pace,
    /// The longest reply that is collected, in bytes.
    pub limit: usize,
    skew: Skew,
}

impl Courier {
    /// The usual limit of a collected reply: 8 MiB.
    pub const LIMIT: usize = 8 << 20;

    /// A courier with default settings.
    pub fn new(transport: Arc<dyn Transport>, clock: Arc<dyn Clock>) -> Self {
        Self {
            transport,
            clock,
            retry: Retry::default(),
            pace: Pace::unlimited(),
            limit: Self::LIMIT,
            skew: Skew::default(),
        }
    }

    /// The clock that everything here goes by.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The time as the service sees it, as far as it is known.
    #[must_use]
    pub fn service_time(&self) -> SystemTime {
        self.skew.adjust(self.clock.now())
    }

    /// How far the machine's clock is off, if the service has complained.
    #[must_use]
    pub fn clock_complaint(&self) -> Option<String> {
        self.skew.complaint()
    }

    /// Delivers a call.
    ///
    /// # Errors
    /// If no attempt brought a reply back.
    pub async fn deliver(&self, call: &dyn Call) -> Result<Delivered, Undelivered> {
        let deadline = self.retry.deadline(self.clock());
        let mut waits = self.retry.waits();
        let mut corrected = false;
        let mut earlier_lost = false;
        if !self.pace.turn_before(call.endpoint(), deadline).await {
            let error = TransportError::new(ErrorKind::Expired);
            return Err(Undelivered { error, attempts: 0, maybe_done: false });
        }
        for attempt in 1.. {
            let ours = self.clock.now();
            let signed = self.skew.adjust(ours);
            let outcome = self.attempt(call, attempt, ours, signed, deadline).await;
            let (failure, wait) = match &outcome {
                Ok((reply, judgement)) => match judgement {
                    Judgement::Answer => (None, None),
                    Judgement::Refused => {
                        (Some(Failure::Refused), retry_after(&reply.head.headers, self.clock()))
                    }
                    Judgement::Lost => (Some(Failure::Lost), retry_after(&reply.head.headers, self.clock())),
                    Judgement::BadTime(_) => {
                        if !corrected
                            && self.skew.apply(ours, signed)
                            && self.pace.turn_before(call.endpoint(), deadline).await
                        {
                            corrected = true;
                            continue;
                        }
                        (None, None)
                    }
                },
                Err(error) if error.sent() == Sent::No => (Some(Failure::NotSent), None),
                Err(_) => (Some(Failure::Lost), None),
            };

            let lost = failure == Some(Failure::Lost);
            let again = failure.is_some_and(|failure| failure.may_resend(call.effect(), call.repeat()));
            if again {
                if let Some(backoff) = waits.next() {
                    let wait = wait.map_or(backoff, |told| told.clamp(backoff, self.retry.longest()));
                    if deadline.sleep(wait).await && self.pace.turn_before(call.endpoint(), deadline).await {
                        earlier_lost |= lost;
                        continue;
                    }
                }
            }
            return match outcome {
                Ok((reply, _)) => Ok(Delivered { reply, attempts: attempt, earlier_lost, unclear: lost }),
                Err(error) => Err(Undelivered { error, attempts: attempt, maybe_done: earlier_lost || lost }),
            };
        }
        unreachable!("the attempts are counted without end, and the loop is left by return")
    }

    /// One attempt, begun when our clock showed `ours` and signed for the time `signed`.
    async fn attempt(
        &self,
        call: &dyn Call,
        attempt: u32,
        ours: SystemTime,
        signed: SystemTime,
        deadline: Deadline<'_>,
    ) -> Result<(Reply, Judgement), TransportError> {
        let mut request = call.request(signed)?;
        request.extensions_mut().insert(Attempt(attempt));
        if let Some(left) = deadline.left() {
            request.extensions_mut().insert(TimeLeft(left));
        }

        let (head, mut body) = self.transport.send(request).await?.into_parts();
        self.skew.learn(ours, self.clock.now(), &head.headers);

        if call.streams(&head, body.peek().await?) {
            let judgement = call.judge(&head, &Bytes::new());
            return Ok((Reply { head, content: Content::Stream(body) }, judgement));
        }
        let body = body.collect(self.limit).await?;
        let judgement = call.judge(&head, &body);
        if let Judgement::BadTime(Some(theirs)) = judgement {
            self.skew.learn_now(self.clock.now(), theirs);
        }
        Ok((Reply { head, content: Content::Bytes(body) }, judgement))
    }
}

/// How long the service asks to wait, in seconds or as a date.
fn retry_after(headers: &HeaderMap, clock: &dyn Clock) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?;
    match text.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => httpdate::parse_http_date(text).ok()?.duration_since(clock.now()).ok(),
    }
}

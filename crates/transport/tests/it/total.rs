//! The limit of time over all attempts of a call.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use hetong_transport::{
    Courier, Delivered, Effect, ErrorKind, ManualClock, Pace, Repeat, Replay, Request, Response, Retry, Sent,
    TimeLeft, Transport, TransportError, Undelivered,
};

use crate::courier::{READ, SIGN, Sample, rejected, status};

const SECOND: Duration = Duration::from_secs(1);

/// Follows a script and takes its time for each reply.
#[derive(Debug)]
struct Slow {
    replay: Replay,
    clock: ManualClock,
    takes: Duration,
    left: Arc<Mutex<Vec<Option<u64>>>>,
}

#[async_trait]
impl Transport for Slow {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let left = request.extensions().get::<TimeLeft>().map(|left| left.0.as_secs());
        self.left.lock().unwrap().push(left);
        self.clock.advance(self.takes);
        self.replay.send(request).await
    }
}

struct Stage {
    courier: Courier,
    clock: ManualClock,
    replay: Replay,
    left: Arc<Mutex<Vec<Option<u64>>>>,
}

/// Attempts of 5 s with 1 s, then 2 s, between them, and so much time in all.
fn stage(total: Duration, replay: Replay) -> Stage {
    let clock = ManualClock::at_seconds(1_000_000);
    let left = Arc::default();
    let slow = Slow {
        replay: replay.clone(),
        clock: clock.clone(),
        takes: Duration::from_secs(5),
        left: Arc::clone(&left),
    };
    let mut courier = Courier::new(Arc::new(slow), Arc::new(clock.clone()));
    courier.retry = Retry::default().delays(SECOND, 10 * SECOND).without_jitter().total(total);
    Stage { courier, clock, replay, left }
}

impl Stage {
    async fn deliver(&self, call: &Sample) -> Result<Delivered, Undelivered> {
        self.courier.deliver(call).await
    }

    /// How many seconds each attempt was given.
    fn given(&self) -> Vec<Option<u64>> {
        self.left.lock().unwrap().clone()
    }
}

fn broken() -> Replay {
    Replay::new().fail(ErrorKind::Broken).fail(ErrorKind::Broken).fail(ErrorKind::Broken)
}

#[tokio::test]
async fn no_attempt_begins_after_the_total_time_and_each_knows_what_is_left() {
    // The third attempt would begin 13 s after the first.
    for (total, given) in [
        (14, vec![Some(14), Some(8), Some(1)]),
        (13, vec![Some(13), Some(7)]),
        (12, vec![Some(12), Some(6)]),
        (6, vec![Some(6)]),
        (4, vec![Some(4)]),
    ] {
        let stage = stage(total * SECOND, broken());
        let undelivered = stage.deliver(&READ).await.unwrap_err();
        assert_eq!(stage.given(), given);
        assert_eq!(undelivered.attempts as usize, given.len());
        assert_eq!(undelivered.error.kind(), ErrorKind::Broken);
    }
}

#[tokio::test]
async fn a_limit_too_long_to_count_is_none() {
    let stage = stage(Duration::MAX, broken());
    stage.deliver(&READ).await.unwrap_err();
    assert_eq!(stage.given(), [None, None, None]);
}

#[tokio::test]
async fn a_call_that_ran_out_of_time_may_have_been_carried_out() {
    let call = Sample { effect: Effect::Create, repeat: Repeat::Keyed };
    let lost_first = Replay::new().fail(ErrorKind::Timeout).fail(ErrorKind::Connect).fail(ErrorKind::Connect);
    let undelivered = stage(7 * SECOND, lost_first).deliver(&call).await.unwrap_err();
    assert_eq!((undelivered.attempts, undelivered.maybe_done), (2, true));

    let never_sent = Replay::new().fail(ErrorKind::Connect).fail(ErrorKind::Connect);
    let undelivered = stage(7 * SECOND, never_sent).deliver(&SIGN).await.unwrap_err();
    assert_eq!((undelivered.attempts, undelivered.maybe_done), (2, false));

    let open = stage(6 * SECOND, Replay::new().reply(status(503))).deliver(&call).await.unwrap();
    assert!(open.unclear);
}

#[tokio::test]
async fn a_refusal_that_asks_for_more_patience_than_there_is_is_handed_back_at_once() {
    let busy = http::Response::builder().status(429).header("retry-after", "9").body("").unwrap();
    let stage = stage(14 * SECOND, Replay::new().reply(busy).json("{}"));
    let delivered = stage.deliver(&READ).await.unwrap();
    assert_eq!((delivered.reply.head.status.as_u16(), delivered.attempts), (429, 1));
    assert_eq!(stage.clock.slept(), []);
}

#[tokio::test]
async fn a_corrected_clock_gives_no_more_time() {
    let late = rejected("Mon, 12 Jan 1970 14:46:40 GMT", "");
    let stage = stage(5 * SECOND, Replay::new().reply(late).json("{}"));
    let delivered = stage.deliver(&READ).await.unwrap();
    assert_eq!((delivered.reply.head.status.as_u16(), delivered.attempts), (401, 1));
}

#[tokio::test]
async fn a_call_whose_turn_comes_too_late_is_not_sent() {
    let mut stage = stage(6 * SECOND, Replay::new().json("{}").json("{}"));
    stage.courier.pace = Pace::new(12 * SECOND, 1);
    stage.deliver(&SIGN).await.unwrap();
    let undelivered = stage.deliver(&SIGN).await.unwrap_err();
    assert_eq!((undelivered.error.kind(), undelivered.error.sent()), (ErrorKind::Expired, Sent::No));
    assert_eq!((undelivered.attempts, undelivered.maybe_done), (0, false));
    assert_eq!((stage.clock.slept(), stage.replay.left()), (vec![], 1));

    stage.clock.advance(SECOND);
    stage.deliver(&SIGN).await.unwrap_err();
    stage.clock.advance(SECOND);
    stage.deliver(&SIGN).await.unwrap();
    assert_eq!(stage.given(), [Some(6), Some(1)], "the wait for its turn is part of a call's time");
}

#[tokio::test]
async fn without_any_time_nothing_is_sent() {
    let stage = stage(Duration::ZERO, Replay::new().json("{}"));
    let undelivered = stage.deliver(&READ).await.unwrap_err();
    assert_eq!((undelivered.error.kind(), stage.replay.left()), (ErrorKind::Expired, 1));
}

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use hetong_transport::{
    Call, Content, Courier, Delivered, Effect, ErrorKind, Failure, Judgement, ManualClock, Pace, Payload,
    Repeat, Replay, Request, Retry, TransportError, Undelivered,
};
use http::response::Parts;

/// A call whose requests carry their time, and whose replies are judged by status.
pub(crate) struct Sample {
    pub(crate) effect: Effect,
    pub(crate) repeat: Repeat,
}

pub(crate) const READ: Sample = Sample { effect: Effect::Read, repeat: Repeat::Safe };
pub(crate) const SIGN: Sample = Sample { effect: Effect::Binding, repeat: Repeat::Keyed };

impl Call for Sample {
    fn endpoint(&self) -> &'static str {
        "sample"
    }

    fn effect(&self) -> Effect {
        self.effect
    }

    fn repeat(&self) -> Repeat {
        self.repeat
    }

    fn request(&self, now: SystemTime) -> Result<Request, TransportError> {
        let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let body = format!("id=T1&time={}", since.as_secs());
        Ok(http::Request::post("http://service.example/x").body(Payload::from(body)).unwrap())
    }

    fn streams(&self, _: &Parts, first: &[u8]) -> bool {
        first.starts_with(b"%PDF")
    }

    fn judge(&self, head: &Parts, body: &Bytes) -> Judgement {
        match head.status.as_u16() {
            429 => Judgement::Refused,
            500.. => Judgement::Lost,
            401 if body.is_empty() => Judgement::BadTime(None),
            401 => {
                let seconds = std::str::from_utf8(body).unwrap().parse().unwrap();
                Judgement::BadTime(Some(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)))
            }
            _ => Judgement::Answer,
        }
    }
}

struct Stage {
    replay: Replay,
    clock: ManualClock,
    courier: Courier,
}

fn stage(replay: Replay) -> Stage {
    let clock = ManualClock::at_seconds(1_000_000);
    let mut courier = Courier::new(Arc::new(replay.clone()), Arc::new(clock.clone()));
    courier.retry = Retry::default().without_jitter();
    Stage { replay, clock, courier }
}

impl Stage {
    async fn deliver(&self, call: &Sample) -> Result<Delivered, Undelivered> {
        self.courier.deliver(call).await
    }

    fn times(&self) -> Vec<String> {
        self.replay.requests().iter().map(|request| request.value("time").unwrap()).collect()
    }
}

pub(crate) fn status(status: u16) -> http::Response<&'static str> {
    http::Response::builder().status(status).body("").unwrap()
}

#[test]
fn the_table_of_what_may_be_sent_again() {
    use Effect::{Binding, Create, Read};
    use Failure::{Lost, NotSent, Refused};
    use Repeat::{Keyed, Never, Safe};
    for effect in [Read, Create, Binding] {
        for repeat in [Safe, Keyed, Never] {
            assert!(NotSent.may_resend(effect, repeat));
            assert!(Refused.may_resend(effect, repeat));
        }
    }
    for (effect, repeat, may) in [
        (Read, Safe, true),
        (Read, Never, true),
        (Create, Safe, true),
        (Create, Keyed, true),
        (Create, Never, false),
        (Binding, Safe, false),
        (Binding, Keyed, false),
        (Binding, Never, false),
    ] {
        assert_eq!(Lost.may_resend(effect, repeat), may, "{effect:?} {repeat:?}");
    }
}

#[tokio::test]
async fn a_second_attempt_is_made_anew_and_keeps_the_callers_id() {
    let mut stage = stage(Replay::new().fail(ErrorKind::Connect).json("{}"));
    stage.courier.retry =
        Retry::default().delays(Duration::from_secs(1), Duration::from_secs(1)).without_jitter();
    let delivered = stage.deliver(&SIGN).await.unwrap();
    assert_eq!((delivered.attempts, delivered.earlier_lost, delivered.unclear), (2, false, false));
    assert_eq!(stage.times(), ["1000000", "1000001"]);
    let requests = stage.replay.requests();
    assert_eq!(requests[0].value("id"), requests[1].value("id"));
}

#[tokio::test]
async fn a_binding_call_with_a_lost_reply_is_not_sent_again() {
    for kind in [ErrorKind::Timeout, ErrorKind::Broken, ErrorKind::Silence, ErrorKind::Truncated] {
        let stage = stage(Replay::new().fail(kind).json("{}"));
        let undelivered = stage.deliver(&SIGN).await.unwrap_err();
        assert!(undelivered.maybe_done, "{kind:?}");
        assert_eq!((undelivered.attempts, stage.replay.left()), (1, 1), "{kind:?}");
    }
    let stage = stage(Replay::new().reply(status(502)).json("{}"));
    let delivered = stage.deliver(&SIGN).await.unwrap();
    assert!(delivered.unclear);
    assert_eq!((delivered.attempts, stage.replay.left()), (1, 1));
}

#[tokio::test]
async fn a_binding_call_that_was_refused_is_sent_again() {
    let stage = stage(Replay::new().reply(status(429)).json("{}"));
    let delivered = stage.deliver(&SIGN).await.unwrap();
    assert_eq!((delivered.attempts, delivered.earlier_lost), (2, false));
}

#[tokio::test]
async fn a_keyed_call_is_sent_again_and_knows_that_a_reply_was_lost() {
    let call = Sample { effect: Effect::Create, repeat: Repeat::Keyed };
    let stage = stage(Replay::new().fail(ErrorKind::Broken).reply(status(503)).json("{}"));
    let delivered = stage.deliver(&call).await.unwrap();
    assert_eq!((delivered.attempts, delivered.earlier_lost, delivered.unclear), (3, true, false));
}

#[tokio::test]
async fn waits_grow_and_attempts_end() {
    let stage =
        stage(Replay::new().fail(ErrorKind::Connect).fail(ErrorKind::Connect).fail(ErrorKind::Connect));
    let undelivered = stage.deliver(&READ).await.unwrap_err();
    assert_eq!((undelivered.attempts, undelivered.maybe_done), (3, false));
    assert_eq!(stage.clock.slept(), [Duration::from_millis(500), Duration::from_secs(1)]);
}

#[tokio::test]
async fn a_connection_failure_after_a_lost_reply_does_not_hide_the_loss() {
    let call = Sample { effect: Effect::Create, repeat: Repeat::Keyed };
    let replay = Replay::new().fail(ErrorKind::Timeout).fail(ErrorKind::Connect).fail(ErrorKind::Connect);
    let undelivered = stage(replay).deliver(&call).await.unwrap_err();
    assert_eq!(undelivered.error.kind(), ErrorKind::Connect);
    assert!(undelivered.maybe_done);
}

#[tokio::test]
async fn retry_after_is_obeyed_within_bounds() {
    for (header, wait) in [
        ("4", Duration::from_secs(4)),
        ("0", Duration::from_millis(500)),
        ("86400", Duration::from_secs(10)),
        ("Mon, 12 Jan 1970 13:46:45 GMT", Duration::from_secs(5)),
        ("nonsense", Duration::from_millis(500)),
    ] {
        let busy = http::Response::builder().status(429).header("retry-after", header).body("").unwrap();
        let stage = stage(Replay::new().reply(busy).json("{}"));
        stage.deliver(&READ).await.unwrap();
        assert_eq!(stage.clock.slept(), [wait], "{header}");
    }
}

#[tokio::test]
async fn the_longest_wait_holds_for_jitter_too() {
    let second = Duration::from_secs(1);
    let busy = || http::Response::builder().status(429).header("retry-after", "1").body("").unwrap();
    for replay in [Replay::new().fail(ErrorKind::Connect), Replay::new().reply(busy())] {
        let mut stage = stage(replay.json("{}"));
        stage.courier.retry = Retry::default().delays(second, second);
        stage.deliver(&READ).await.unwrap();
        assert_eq!(stage.clock.slept(), [second]);
    }
}

pub(crate) fn rejected(date: &str, body: &'static str) -> http::Response<&'static str> {
    http::Response::builder().status(401).header("date", date).body(body).unwrap()
}

#[tokio::test]
async fn a_clock_that_is_off_is_corrected_once_after_a_complaint() {
    // Our clock shows 1 000 000 s, which is 13:46:40; the service's shows one hour more.
    let late = "Mon, 12 Jan 1970 14:46:40 GMT";
    let stage = stage(Replay::new().reply(rejected(late, "")).json("{}").json("{}"));
    stage.deliver(&SIGN).await.unwrap();
    assert_eq!(stage.times(), ["1000000", "1003600"]);
    assert_eq!(stage.courier.clock_complaint().as_deref(), Some("3600 s slow"));

    stage.deliver(&SIGN).await.unwrap();
    assert_eq!(stage.times()[2], "1003600", "later calls start with the corrected time");
}

#[tokio::test]
async fn the_services_own_words_about_its_time_win_over_the_date_header() {
    let stage = stage(Replay::new().reply(rejected("Mon, 12 Jan 1970 13:46:40 GMT", "990000")).json("{}"));
    stage.deliver(&READ).await.unwrap();
    assert_eq!(stage.times(), ["1000000", "990000"]);
    assert_eq!(stage.courier.clock_complaint().as_deref(), Some("10000 s fast"));
}

#[tokio::test]
async fn a_complaint_about_the_time_without_a_difference_ends_the_call() {
    let stage = stage(Replay::new().reply(rejected("Mon, 12 Jan 1970 13:46:40 GMT", "")).json("{}"));
    let delivered = stage.deliver(&READ).await.unwrap();
    assert_eq!((delivered.reply.head.status.as_u16(), delivered.attempts), (401, 1));
    assert_eq!(stage.courier.clock_complaint(), None);
}

#[tokio::test]
async fn a_second_complaint_about_the_time_ends_the_call() {
    let replay = Replay::new()
        .reply(rejected("Mon, 12 Jan 1970 14:46:40 GMT", ""))
        .reply(rejected("Mon, 12 Jan 1970 15:46:40 GMT", ""))
        .json("{}");
    let stage = stage(replay);
    assert_eq!(stage.deliver(&READ).await.unwrap().attempts, 2);
}

#[tokio::test]
async fn as_long_as_our_time_is_accepted_it_is_kept() {
    let ok = http::Response::builder().header("date", "Mon, 12 Jan 1970 14:46:40 GMT").body("{}").unwrap();
    let stage = stage(Replay::new().reply(ok).json("{}"));
    stage.deliver(&READ).await.unwrap();
    stage.deliver(&READ).await.unwrap();
    assert_eq!(stage.times(), ["1000000", "1000000"]);
}

#[tokio::test]
async fn the_pace_waits_before_the_call_is_signed() {
    let mut stage = stage(Replay::new().json("{}").json("{}").json("{}").json("{}"));
    stage.courier.pace = Pace::new(Duration::from_secs(10), 2);
    for _ in 0..4 {
        stage.deliver(&READ).await.unwrap();
    }
    assert_eq!(stage.times(), ["1000000", "1000000", "1000010", "1000020"]);
}

#[tokio::test]
async fn a_clock_that_is_set_back_delays_no_call() {
    let mut stage = stage(Replay::new().json("{}").json("{}"));
    stage.courier.pace = Pace::new(Duration::from_secs(1), 1);
    stage.deliver(&READ).await.unwrap();
    stage.clock.set(SystemTime::UNIX_EPOCH);
    stage.deliver(&READ).await.unwrap();
    assert_eq!(stage.clock.slept(), [Duration::from_secs(1)]);
}

#[tokio::test]
async fn a_reply_longer_than_the_limit_is_an_error() {
    let mut stage = stage(Replay::new().json("123456789"));
    stage.courier.limit = 8;
    stage.courier.retry = Retry::never();
    let undelivered = stage.deliver(&READ).await.unwrap_err();
    assert_eq!(undelivered.error.kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn a_reply_is_collected() {
    let stage = stage(Replay::new().json(r#"{"code":1}"#));
    let delivered = stage.deliver(&READ).await.unwrap();
    let Content::Bytes(body) = delivered.reply.content else { panic!("not collected") };
    assert_eq!(&body[..], br#"{"code":1}"#);
}

#[tokio::test]
async fn a_file_is_handed_on_from_its_first_byte() {
    let stage = stage(Replay::new().reply(http::Response::new("%PDF-1.7")));
    let delivered = stage.deliver(&READ).await.unwrap();
    let Content::Stream(body) = delivered.reply.content else { panic!("collected") };
    assert_eq!(&body.collect(100).await.unwrap()[..], b"%PDF-1.7");
}

use std::future::{Future as _, poll_fn};
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime};

use hetong_transport::{Clock, ManualClock, Pace};

#[tokio::test]
async fn a_call_that_is_given_up_while_it_waits_delays_no_other() {
    /// A clock whose waits do not end.
    #[derive(Debug)]
    struct Stopped(ManualClock);

    #[async_trait::async_trait]
    impl Clock for Stopped {
        fn now(&self) -> SystemTime {
            self.0.now()
        }

        fn monotonic(&self) -> Instant {
            self.0.monotonic()
        }

        async fn sleep(&self, _: Duration) {
            std::future::pending().await
        }
    }

    let clock = ManualClock::at_seconds(0);
    let pace = Pace::new(Duration::from_secs(10), 1);
    pace.turn("sample", &clock).await;
    for _ in 0..5 {
        let stopped = Stopped(clock.clone());
        let mut waiting = Box::pin(pace.turn("sample", &stopped));
        assert!(poll_fn(|cx| Poll::Ready(waiting.as_mut().poll(cx).is_pending())).await);
    }
    pace.turn("sample", &clock).await;
    assert_eq!(clock.slept(), [Duration::from_secs(10)]);
}

#[tokio::test]
async fn calls_that_wait_together_go_one_each_interval() {
    let clock = ManualClock::at_seconds(0);
    let pace = Pace::new(Duration::from_secs(10), 2);
    let begun = clock.monotonic();
    let turn = async || {
        pace.turn("sample", &clock).await;
        (clock.monotonic() - begun).as_secs()
    };
    let (a, b, c, d) = tokio::join!(turn(), turn(), turn(), turn());
    assert_eq!([a, b, c, d], [0, 0, 10, 20]);
    pace.turn("another", &clock).await;
    assert_eq!((clock.monotonic() - begun).as_secs(), 20, "each endpoint has its own turns");
}

#[tokio::test]
async fn an_interval_of_any_length_is_counted() {
    let clock = ManualClock::at_seconds(0);
    let pace = Pace::new(Duration::MAX, u32::MAX);
    for _ in 0..3 {
        pace.turn("sample", &clock).await;
    }
    assert_eq!(clock.slept(), []);
}

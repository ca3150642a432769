use std::fmt::Debug;
use std::time::{Duration, Instant, SystemTime};

use async_trait::async_trait;

/// Tells the time and waits. All time in the clients comes from one clock, so that a test can hold it still.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Clock: Send + Sync + Debug {
    /// What time it is.
    fn now(&self) -> SystemTime;

    /// A reading to measure time with: unlike [`Clock::now`] it does not jump when somebody sets the machine's clock.
    fn monotonic(&self) -> Instant {
        Instant::now()
    }

    /// Waits.
    async fn sleep(&self, time: Duration);
}

#[async_trait]
impl<C: Clock + ?Sized> Clock for std::sync::Arc<C> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn monotonic(&self) -> Instant {
        (**self).monotonic()
    }

    async fn sleep(&self, time: Duration) {
        (**self).sleep(time).await;
    }
}

/// A clock that stands still until somebody waits or advances it. Clones share their time.
#[cfg(feature = "test-util")]
#[derive(Clone, Debug)]
pub struct ManualClock(std::sync::Arc<std::sync::Mutex<Hands>>);

#[cfg(feature = "test-util")]
#[derive(Debug)]
struct Hands {
    now: SystemTime,
    monotonic: Instant,
    slept: Vec<Duration>,
}

#[cfg(feature = "test-util")]
impl ManualClock {
    /// A clock that shows `now`.
    #[must_use]
    pub fn at(now: SystemTime) -> Self {
        Self(std::sync::Arc::new(std::sync::Mutex::new(Hands {
            now,
            monotonic: Instant::now(),
            slept: Vec::new(),
        })))
    }

    /// A clock that shows so many seconds since 1970.
    #[must_use]
    pub fn at_seconds(seconds: u64) -> Self {
        Self::at(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
    }

    /// Moves the time forward.
    pub fn advance(&self, time: Duration) {
        self.hands().advance(time);
    }

    /// Sets the time, as people and time servers do: what [`Clock::monotonic`] reads does not change.
    pub fn set(&self, now: SystemTime) {
        self.hands().now = now;
    }

    /// All waits so far.
    #[must_use]
    pub fn slept(&self) -> Vec<Duration> {
        self.hands().slept.clone()
    }

    fn hands(&self) -> std::sync::MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(feature = "test-util")]
impl Hands {
    fn advance(&mut self, time: Duration) {
        self.now += time;
        self.monotonic += time;
    }
}

#[cfg(feature = "test-util")]
#[async_trait]
impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.hands().now
    }

    fn monotonic(&self) -> Instant {
        self.hands().monotonic
    }

    /// Moves the time forward and returns at once.
    async fn sleep(&self, time: Duration) {
        let mut hands = self.hands();
        hands.advance(time);
        hands.slept.push(time);
    }
}

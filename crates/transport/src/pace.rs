use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::Clock;

/// Keeps calls apart, so that a service's rate limit is not hit: so many in a burst, then one each interval.
///
/// One count is kept per endpoint. The waiting happens before a call is signed, so a time stamp never grows old in a
/// queue. This is the generic cell rate algorithm, which needs one instant per endpoint.
#[derive(Debug, Default)]
pub struct Pace {
    interval: Duration,
    burst: u32,
    next: Mutex<HashMap<&'static str, SystemTime>>,
}

impl Pace {
    /// No limit.
    #[must_use]
    pub fn unlimited() -> Self {
        Self::default()
    }

    /// One call each `interval` and endpoint, after a first `burst` of calls at once (at least one).
    #[must_use]
    pub fn new(interval: Duration, burst: u32) -> Self {
        Self { interval, burst: burst.max(1), next: Mutex::default() }
    }

    /// Waits for this endpoint's turn.
    pub async fn turn(&self, endpoint: &'static str, clock: &dyn Clock) {
        if self.interval.is_zero() {
            return;
        }
        let wait = self.reserve(endpoint, clock.now());
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
    }

    fn reserve(&self, endpoint: &'static str, now: SystemTime) -> Duration {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let due = next.entry(endpoint).or_insert(now);
        let start = (*due).max(now);
        *due = start + self.interval;
        let ahead = self.interval * (self.burst - 1);
        start.duration_since(now).unwrap_or_default().saturating_sub(ahead)
    }
}

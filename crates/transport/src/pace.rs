use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::Clock;
use crate::deadline::Deadline;

/// Keeps calls apart, so that a service's rate limit is not hit: so many in a burst, then one each interval.
///
/// One count is kept per endpoint. The waiting happens before a call is signed, so a time stamp never grows old in a
/// queue. A call counts when it goes, not while it waits: one that is given up delays no other, and of those that
/// wait for the same moment the first to ask goes, whichever came first. This is a leaky bucket.
#[derive(Debug, Default)]
pub struct Pace {
    interval: Duration,
    burst: u32,
    levels: Mutex<HashMap<&'static str, Level>>,
}

/// How full an endpoint's bucket was at some moment: each call fills in an interval, and time lets it out.
#[derive(Debug)]
struct Level {
    full: Duration,
    at: Instant,
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
        Self { interval, burst: burst.max(1), levels: Mutex::default() }
    }

    /// Waits for this endpoint's turn.
    pub async fn turn(&self, endpoint: &'static str, clock: &dyn Clock) {
        self.turn_before(endpoint, Deadline::after(None, clock)).await;
    }

    /// The same; tells whether the turn came before the deadline.
    pub(crate) async fn turn_before(&self, endpoint: &'static str, deadline: Deadline<'_>) -> bool {
        if self.interval.is_zero() {
            return !deadline.is_over();
        }
        let mut now = deadline.clock().monotonic();
        while !deadline.is_over() {
            let Some(wait) = self.take(endpoint, now) else {
                return true;
            };
            if !deadline.sleep(wait).await {
                return false;
            }
            // A clock in a test may come back at once, and has to be believed.
            let then = now.checked_add(wait).unwrap_or(now);
            now = deadline.clock().monotonic().max(then);
        }
        false
    }

    /// Takes the turn, or tells how long to wait before asking again.
    fn take(&self, endpoint: &'static str, now: Instant) -> Option<Duration> {
        let mut levels = self.levels.lock().unwrap_or_else(PoisonError::into_inner);
        let level = levels.entry(endpoint).or_insert(Level { full: Duration::ZERO, at: now });
        level.full = level.full.saturating_sub(now.saturating_duration_since(level.at));
        level.at = level.at.max(now);

        let room = self.interval.saturating_mul(self.burst - 1);
        let wait = level.full.saturating_sub(room);
        if !wait.is_zero() {
            return Some(wait);
        }
        level.full = level.full.saturating_add(self.interval);
        None
    }
}

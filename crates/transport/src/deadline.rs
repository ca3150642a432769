use std::time::{Duration, Instant};

use crate::Clock;

/// When a call has to be over, if ever.
#[derive(Clone, Copy)]
pub(crate) struct Deadline<'a> {
    clock: &'a dyn Clock,
    at: Option<Instant>,
}

impl<'a> Deadline<'a> {
    /// None, or one in so much time; none as well if that is further off than a clock can show.
    pub(crate) fn after(time: Option<Duration>, clock: &'a dyn Clock) -> Self {
        Self { clock, at: time.and_then(|time| clock.monotonic().checked_add(time)) }
    }

    pub(crate) fn clock(&self) -> &'a dyn Clock {
        self.clock
    }

    /// How much time is left; `None` if there is no limit.
    pub(crate) fn left(&self) -> Option<Duration> {
        self.at.map(|at| at.saturating_duration_since(self.clock.monotonic()))
    }

    pub(crate) fn is_over(&self) -> bool {
        self.left().is_some_and(|left| left.is_zero())
    }

    /// Waits, or does not even begin if there is less time left. Tells whether there still is some.
    pub(crate) async fn sleep(&self, time: Duration) -> bool {
        if self.left().is_some_and(|left| left <= time) {
            return false;
        }
        self.clock.sleep(time).await;
        !self.is_over()
    }
}

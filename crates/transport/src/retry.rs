use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBuilder};

use crate::Clock;
use crate::deadline::Deadline;

/// What a call does to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It only asks.
    Read,
    /// It makes something that can be made again or taken back.
    Create,
    /// It binds somebody: a signature, a filing.
    Binding,
}

/// What happens when the service gets the same call a second time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// The same as the first time.
    Safe,
    /// It recognises the call by an id that the caller chose, and refuses the second one.
    Keyed,
    /// It does it again.
    Never,
}

/// How an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Failure {
    /// Nothing was sent.
    NotSent,
    /// The service said that it did not take the call: too many at once.
    Refused,
    /// No usable reply, or one that leaves it open whether the call was carried out.
    Lost,
}

impl Failure {
    /// Whether a call may be sent again after this. The whole table:
    ///
    /// | | read | create, repeat safe or keyed | create, repeat never | binding |
    /// |---|---|---|---|---|
    /// | not sent | yes | yes | yes | yes |
    /// | refused | yes | yes | yes | yes |
    /// | lost | yes | yes | **no** | **no** |
    #[must_use]
    pub fn may_resend(self, effect: Effect, repeat: Repeat) -> bool {
        match (self, effect) {
            (Failure::NotSent | Failure::Refused, _) | (Failure::Lost, Effect::Read) => true,
            (Failure::Lost, Effect::Create) => repeat != Repeat::Never,
            (Failure::Lost, Effect::Binding) => false,
        }
    }
}

/// How often a call is tried, and how long to wait in between.
#[derive(Clone, Debug)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    longest: Duration,
    jitter: bool,
    total: Option<Duration>,
}

impl Default for Retry {
    /// Three attempts; 0.5 s before the second, doubling, each wait randomly up to twice as long, 10 s at most;
    /// no limit of time for all together.
    fn default() -> Self {
        let (first, longest) = (Duration::from_millis(500), Duration::from_secs(10));
        Self { attempts: 3, first, longest, jitter: true, total: None }
    }
}

impl Retry {
    /// One attempt only.
    #[must_use]
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How many attempts in all, the first included.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The wait before the second attempt, and the longest wait: also the longest `Retry-After` that is obeyed.
    #[must_use]
    pub fn delays(mut self, first: Duration, longest: Duration) -> Self {
        (self.first, self.longest) = (first, longest.max(first));
        self
    }

    /// Waits exactly as long as said instead of randomly longer.
    #[must_use]
    pub fn without_jitter(mut self) -> Self {
        self.jitter = false;
        self
    }

    /// How long a call may take in all: for its turn, its attempts, the waits between them and its reply. What cannot
    /// begin in this time is not tried, and a transport ends what is under way (see [`TimeLeft`](crate::TimeLeft)).
    #[must_use]
    pub fn total(mut self, time: Duration) -> Self {
        self.total = Some(time);
        self
    }

    /// The waits between attempts, none of them over the longest.
    pub(crate) fn waits(&self) -> impl Iterator<Item = Duration> + Send {
        let builder = ExponentialBuilder::default()
            .with_min_delay(self.first)
            .with_max_delay(self.longest)
            .with_max_times(self.attempts as usize - 1);
        let waits = if self.jitter { builder.with_jitter().build() } else { builder.build() };
        // backon adds the jitter to what it has capped.
        let longest = self.longest;
        waits.map(move |wait| wait.min(longest))
    }

    pub(crate) fn longest(&self) -> Duration {
        self.longest
    }

    pub(crate) fn deadline<'a>(&self, clock: &'a dyn Clock) -> Deadline<'a> {
        Deadline::after(self.total, clock)
    }
}

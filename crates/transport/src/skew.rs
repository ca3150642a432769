use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::DATE;

/// How far the machine's clock is from the service's.
///
/// Every reply's `Date` header teaches; the lesson is applied only after the service has rejected a call for its
/// time, because as long as it accepts our own time there is nothing to mend.
#[derive(Debug, Default)]
pub struct Skew(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    learned: Option<Offset>,
    applied: Option<Offset>,
}

/// What to add to our clock to get the service's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offset {
    Ahead(Duration),
    Behind(Duration),
}

/// `Date` has whole seconds and networks are slow: less than this is not worth a second attempt.
const NOTABLE: Duration = Duration::from_secs(2);

impl Skew {
    /// Learns from a reply to a request sent at `sent` that began to arrive at `received`.
    pub fn learn(&self, sent: SystemTime, received: SystemTime, headers: &HeaderMap) {
        let date = headers.get(DATE).and_then(|value| value.to_str().ok());
        let Some(date) = date.and_then(|text| httpdate::parse_http_date(text).ok()) else {
            return;
        };
        let way = received.duration_since(sent).unwrap_or_default();
        // The service wrote whole seconds, on average half a second ago.
        self.learn_now(sent + way / 2, date + Duration::from_millis(500));
    }

    /// Learns that the service's clock showed `theirs` when ours showed `ours`.
    pub fn learn_now(&self, ours: SystemTime, theirs: SystemTime) {
        let offset = match theirs.duration_since(ours) {
            Ok(ahead) => Offset::Ahead(ahead),
            Err(behind) => Offset::Behind(behind.duration()),
        };
        self.state().learned = Some(offset);
    }

    /// The time to sign with when our clock shows `now`.
    #[must_use]
    pub fn adjust(&self, now: SystemTime) -> SystemTime {
        self.state().applied.map_or(now, |offset| offset.added_to(now))
    }

    /// Applies what was learned, after a call signed with the time `signed` when our clock showed `ours` was rejected
    /// for its time. Says whether a new attempt would carry a notably different time.
    pub fn apply(&self, ours: SystemTime, signed: SystemTime) -> bool {
        let mut state = self.state();
        let Some(learned) = state.learned else {
            return false;
        };
        let better = learned.added_to(ours);
        let change = better.duration_since(signed).unwrap_or_else(|earlier| earlier.duration());
        if change >= NOTABLE {
            state.applied = Some(learned);
        }
        change >= NOTABLE
    }

    /// How far our clock is off, once the service has complained, as in "70 s slow".
    #[must_use]
    pub fn complaint(&self) -> Option<String> {
        self.state().applied.map(|offset| match offset {
            Offset::Ahead(by) => format!("{} s slow", by.as_secs()),
            Offset::Behind(by) => format!("{} s fast", by.as_secs()),
        })
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Offset {
    fn added_to(self, now: SystemTime) -> SystemTime {
        match self {
            Offset::Ahead(by) => now.checked_add(by),
            Offset::Behind(by) => now.checked_sub(by),
        }
        .unwrap_or(now)
    }
}

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use hetong_transport::Clock;

/// The machine's clock.
#[derive(Debug)]
pub(crate) struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    async fn sleep(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

/// Seconds since 1970.
pub(crate) fn seconds(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// The same so many minutes later.
pub(crate) fn later(now: SystemTime, minutes: &str) -> u64 {
    seconds(now).saturating_add(minutes.parse::<u64>().unwrap_or_default().saturating_mul(60))
}

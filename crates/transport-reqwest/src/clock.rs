use std::time::{Duration, Instant, SystemTime};

use async_trait::async_trait;
use hetong_transport::Clock;

/// The machine's clock and tokio's timer.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioClock;

#[async_trait]
impl Clock for TokioClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    // tokio's own reading stands still with its timer in tests that pause it.
    fn monotonic(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }

    async fn sleep(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

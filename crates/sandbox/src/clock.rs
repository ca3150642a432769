use std::time::{Duration, SystemTime};

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

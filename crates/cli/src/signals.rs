//! Signals that end the program before its work is done.

use std::future::Future;
use std::io;

use crate::fail::Fail;

/// Does the work, unless a signal ends it first: then everything that the work holds is dropped, so that no
/// half-written file stays behind.
pub(crate) async fn until_signal<T>(work: impl Future<Output = T>) -> Result<T, Fail> {
    let signal = signal().map_err(Fail::failed)?;
    tokio::select! {
        biased;
        done = work => Ok(done),
        ended = signal => Err(ended),
    }
}

#[cfg(unix)]
fn signal() -> io::Result<impl Future<Output = Fail>> {
    use std::task::Poll;

    use tokio::signal::unix::SignalKind;

    let ignored = ignored();
    let mut signals = Vec::new();
    for (name, kind) in [
        ("SIGHUP", SignalKind::hangup()),
        ("SIGINT", SignalKind::interrupt()),
        ("SIGTERM", SignalKind::terminate()),
    ] {
        if ignored >> (kind.as_raw_value() - 1) & 1 == 0 {
            signals.push((name, kind, tokio::signal::unix::signal(kind)?));
        }
    }
    Ok(std::future::poll_fn(move |cx| {
        let ready = signals.iter_mut().find_map(|(name, kind, signal)| {
            signal.poll_recv(cx).is_ready().then(|| Fail::ended(name, kind.as_raw_value()))
        });
        ready.map_or(Poll::Pending, Poll::Ready)
    }))
}

/// The signals that whoever started the program wants ignored, as `nohup` does: a bit for each, from the lowest.
#[cfg(unix)]
fn ignored() -> u64 {
    // Linux tells it; elsewhere no signal is taken to be ignored.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

#[cfg(not(unix))]
fn signal() -> io::Result<impl Future<Output = Fail>> {
    Ok(async {
        match tokio::signal::ctrl_c().await {
            Ok(()) => Fail::ended("Ctrl-C", 2),
            Err(_) => std::future::pending().await,
        }
    })
}

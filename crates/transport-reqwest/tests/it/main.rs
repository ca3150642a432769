//! Each kind of failure over real loopback sockets, and files on a real disk.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod files;
mod peer;
mod saves;
mod slow;
mod sockets;

//! Standard output and standard error.

use std::fmt::Display;
use std::io::{ErrorKind, Write as _, stderr, stdout};

use crate::fail::Fail;

/// Writes a line.
pub(crate) fn say(line: impl Display) -> Result<(), Fail> {
    writeln!(stdout().lock(), "{line}").map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Fail::unread(),
        _ => Fail::failed(format!("standard output cannot be written: {error}")),
    })
}

/// Writes a line to standard error. What is said there is never the matter itself, so it may get lost.
pub(crate) fn remark(line: impl Display) {
    drop(writeln!(stderr().lock(), "{line}"));
}

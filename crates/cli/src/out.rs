//! Standard output.

use std::fmt::Display;
use std::io::{ErrorKind, Write as _, stdout};

use crate::fail::Fail;

/// Writes a line.
pub(crate) fn say(line: impl Display) -> Result<(), Fail> {
    writeln!(stdout().lock(), "{line}").map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Fail::unread(),
        _ => Fail::failed(format!("standard output cannot be written: {error}")),
    })
}

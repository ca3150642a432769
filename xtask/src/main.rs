//! `cargo xtask`: the project's own tasks.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program")]

mod check;
mod codegen;
mod layers;
mod spec;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask codegen            make the generated code and tables from the specifications
cargo xtask codegen --check    fail if they are not up to date
cargo xtask layers             fail if a crate depends on what it must not
cargo xtask check              the whole gate: fmt, clippy, codegen, layers, tests, docs";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["codegen"] => codegen::write(root()),
        ["codegen", "--check"] => codegen::check(root()),
        ["layers"] => layers::check(root()),
        ["check"] => check::all(root()),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The workspace's folder.
fn root() -> &'static Path {
    static ROOT: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();
    ROOT.get_or_init(|| {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
    })
}

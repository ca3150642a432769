//! The gate.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Runs every check; stops at the first that fails.
pub(crate) fn all(root: &Path) -> Result<(), String> {
    let begun = Instant::now();
    cargo(root, &["fmt", "--all", "--check"], &[])?;
    step("xtask codegen --check");
    crate::codegen::check(root)?;
    step("xtask layers");
    crate::layers::check(root)?;
    cargo(root, &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"], &[])?;
    // Time stamps are in Beijing time wherever the machine stands.
    for zone in ["UTC", "America/Los_Angeles", "Asia/Shanghai"] {
        cargo(root, &["test", "--workspace", "--quiet"], &[("TZ", zone)])?;
    }
    let deny = [("RUSTDOCFLAGS", "-D warnings")];
    cargo(root, &["doc", "--workspace", "--no-deps", "--quiet"], &deny)?;
    println!("All checks passed in {} s.", begun.elapsed().as_secs());
    Ok(())
}

fn step(name: &str) {
    println!("== {name}");
}

fn cargo(root: &Path, words: &[&str], vars: &[(&str, &str)]) -> Result<(), String> {
    let told: Vec<String> = vars.iter().map(|(name, value)| format!("{name}='{value}' ")).collect();
    step(&format!("{}cargo {}", told.concat(), words.join(" ")));
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(root).args(words).envs(vars.iter().copied());
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("cargo {} failed", words.join(" "))),
        Err(error) => Err(format!("cargo cannot be started: {error}")),
    }
}

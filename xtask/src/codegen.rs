//! Makes code and tables from the specifications.

mod about;
mod calls;
mod codes;
mod fadada;
mod index;
mod objects;
mod readme;
mod tecmz;
mod tests;
mod text;
mod values;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::spec::{self, Api, Codes};

/// Writes what is generated.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let generated = generate(root)?;
    for (path, text) in &generated {
        if std::fs::read_to_string(path).ok().as_ref() == Some(text) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", shown(root, path));
    }
    for path in leftovers(root, &generated) {
        std::fs::remove_file(&path).map_err(|error| error.to_string())?;
        println!("removed {}", shown(root, &path));
    }
    Ok(())
}

/// Fails if what is generated differs from what is there.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let generated = generate(root)?;
    let mut stale = leftovers(root, &generated);
    let differs =
        |(path, text): &&(PathBuf, String)| std::fs::read_to_string(path).ok().as_ref() != Some(text);
    stale.extend(generated.iter().filter(differs).map(|(path, _)| path.clone()));
    if stale.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = stale.iter().map(|path| format!("  {}", shown(root, path))).collect();
    Err(format!("not up to date:\n{}\nrun `cargo xtask codegen` and commit what it writes", names.join("\n")))
}

/// Every generated file with its text.
fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let (fadada_home, tecmz_home) = (root.join("crates/fadada"), root.join("crates/tecmz"));
    let fadada_api = Api::read(&fadada_home.join("spec"))?;
    let tecmz_api = Api::read(&tecmz_home.join("spec.toml"))?;
    let codes: Codes = spec::read(&fadada_home.join("errors.toml"))?;
    let mut fadada_files = fadada::files(&fadada_api)?;
    fadada_files.push(("src/code/table.rs".to_owned(), codes::table(&codes)));

    let mut generated = Vec::new();
    for (home, sources, files) in [
        (fadada_home, "crates/fadada/spec and errors.toml", fadada_files),
        (tecmz_home, "crates/tecmz/spec.toml", tecmz::files(&tecmz_api)?),
    ] {
        for (name, text) in files {
            let text = format!("// Made by `cargo xtask codegen` from {sources}: do not edit.\n\n{text}");
            generated.push((home.join(name), format(root, &text)?));
        }
    }
    for (name, source, text) in [
        ("fadada", "spec", tests::on_sandbox(&fadada_api, "hetong_fadada", "fadada", true)),
        ("tecmz", "spec.toml", tests::on_sandbox(&tecmz_api, "hetong_tecmz", "tecmz", false)),
    ] {
        let text =
            format!("// Made by `cargo xtask codegen` from crates/{name}/{source}: do not edit.\n\n{text}");
        generated.push((root.join(format!("tests/it/{name}_endpoints.rs")), format(root, &text)?));
    }
    for (name, language) in
        [("README.md", readme::Language::English), ("README.zh-CN.md", readme::Language::Chinese)]
    {
        let path = root.join(name);
        let mut text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        for (table, api) in [("fadada", &fadada_api), ("tecmz", &tecmz_api)] {
            text = readme::with_table(&text, table, api, language)
                .map_err(|error| format!("{name}: {error}"))?;
        }
        generated.push((path, text));
    }
    Ok(generated)
}

/// Generated files that nothing generates any more.
fn leftovers(root: &Path, generated: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let folders = ["crates/fadada/src/endpoints", "crates/tecmz/src/endpoints"];
    let entries = folders.iter().filter_map(|folder| std::fs::read_dir(root.join(folder)).ok()).flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| !generated.iter().any(|(known, _)| known == path)).collect()
}

fn format(root: &Path, text: &str) -> Result<String, String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--quiet", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt cannot be started: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("rustfmt refuses what was generated:\n{text}"));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

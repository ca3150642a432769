//! Makes code and tables from the specifications.

mod codes;
mod endpoints;
mod objects;
mod readme;
mod tests;
mod text;
mod values;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::spec::{self, Api, Codes};

const HEADER: &str =
    "// Made by `cargo xtask codegen` from crates/fadada/spec.toml and errors.toml: do not edit.\n";

/// Writes what is generated.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    for (path, text) in generate(root)? {
        if std::fs::read_to_string(&path).ok().as_deref() == Some(text.as_str()) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", shown(root, &path));
    }
    for path in leftovers(root)? {
        std::fs::remove_file(&path).map_err(|error| error.to_string())?;
        println!("removed {}", shown(root, &path));
    }
    Ok(())
}

/// Fails if what is generated differs from what is there.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let mut stale = leftovers(root)?;
    for (path, text) in generate(root)? {
        if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            stale.push(path);
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = stale
        .iter()
        .map(|path| format!("  {}", shown(root, path)))
        .collect();
    Err(format!(
        "not up to date:\n{}\nrun `cargo xtask codegen` and commit what it writes",
        names.join("\n")
    ))
}

/// Every generated file with its text.
fn generate(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let home = root.join("crates/fadada");
    let api: Api = spec::read(&home.join("spec.toml"))?;
    let codes: Codes = spec::read(&home.join("errors.toml"))?;
    consistent(&api)?;

    let mut files = vec![
        (home.join("src/endpoints.rs"), endpoints::index(&api)),
        (home.join("src/endpoints/values.rs"), values::all(&api)),
        (home.join("src/endpoints/objects.rs"), objects::replies(&api)),
        (home.join("src/endpoints/prefill.rs"), objects::requests(&api)),
        (home.join("src/code/table.rs"), codes::table(&codes)),
        (home.join("tests/it/endpoints.rs"), tests::all(&api)),
    ];
    for group in &api.group {
        files.push((
            home.join(format!("src/endpoints/{}.rs", group.name)),
            endpoints::group(&api, group)?,
        ));
    }
    for (_, text) in &mut files {
        *text = format(root, &format!("{HEADER}\n{text}"))?;
    }
    for (name, language) in [
        ("README.md", readme::Language::English),
        ("README.zh-CN.md", readme::Language::Chinese),
    ] {
        let path = root.join(name);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        files.push((
            path,
            readme::with_table(&text, &api, language).map_err(|error| format!("{name}: {error}"))?,
        ));
    }
    Ok(files)
}

/// Generated files that nothing generates any more.
fn leftovers(root: &Path) -> Result<Vec<PathBuf>, String> {
    let wanted: Vec<_> = generate(root)?.into_iter().map(|(path, _)| path).collect();
    let folder = root.join("crates/fadada/src/endpoints");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        return Ok(Vec::new());
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(paths.filter(|path| !wanted.contains(path)).collect())
}

/// What a typing error in a specification could break without a compiler noticing.
fn consistent(api: &Api) -> Result<(), String> {
    for endpoint in &api.endpoint {
        let name = &endpoint.name;
        let known = |field: &String| endpoint.fields.iter().any(|other| other.name == *field);
        let digests = std::iter::once(&endpoint.digest).chain(&endpoint.accept);
        let signed = digests.flat_map(|digest| digest.md5.iter().chain(&digest.sha1).chain(&digest.tail));
        let grouped = endpoint
            .exactly_one
            .iter()
            .chain(&endpoint.at_least_one)
            .flatten();
        for field in signed
            .filter(|field| !matches!(field.as_str(), "@stamp" | "*"))
            .chain(grouped)
        {
            if !known(field) {
                return Err(format!("{name}: {field} is not one of its fields"));
            }
        }
        if !api.group.iter().any(|group| group.name == endpoint.group) {
            return Err(format!("{name}: there is no group {}", endpoint.group));
        }
        let unknown = |confirm: &&String| !api.endpoint.iter().any(|other| other.name == **confirm);
        if let Some(confirm) = endpoint.confirm.as_ref().filter(unknown) {
            return Err(format!("{name}: there is no endpoint {confirm}"));
        }
        for field in endpoint.fields.iter().filter_map(|field| field.part_of.as_ref()) {
            if !endpoint
                .composites
                .iter()
                .any(|composite| composite.name == *field)
            {
                return Err(format!("{name}: there is no composite {field}"));
            }
        }
        let twice = api
            .endpoint
            .iter()
            .filter(|other| other.name == *name || other.path == endpoint.path)
            .count();
        if twice > 1 {
            return Err(format!("{name}: its name or its path stands twice"));
        }
        if endpoint.kind == "value" && endpoint.examples.is_empty() {
            return Err(format!(
                "{name}: an endpoint that answers a value needs an example"
            ));
        }
    }
    Ok(())
}

fn format(root: &Path, text: &str) -> Result<String, String> {
    let mut child = Command::new("rustfmt")
        .args([
            "--edition",
            "2024",
            "--emit",
            "stdout",
            "--quiet",
            "--config-path",
        ])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt cannot be started: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(text.as_bytes())
            .map_err(|error| error.to_string())?;
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

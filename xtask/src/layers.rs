//! The arrows between the crates, and what must not be below them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Which workspace crates each crate may depend on. Tests, examples and benches may use more.
const ARROWS: &[(&str, &[&str])] = &[
    ("hetong-signing", &[]),
    ("hetong-transport", &[]),
    ("hetong-transport-reqwest", &["hetong-transport"]),
    ("hetong-call", &["hetong-signing", "hetong-transport"]),
    ("hetong-fadada", &["hetong-signing", "hetong-transport", "hetong-call"]),
    ("hetong-tecmz", &["hetong-signing", "hetong-transport", "hetong-call"]),
    (
        "hetong-sandbox",
        &["hetong-signing", "hetong-transport", "hetong-call", "hetong-fadada", "hetong-tecmz"],
    ),
    (
        "hetong-cli",
        &[
            "hetong-signing",
            "hetong-transport",
            "hetong-transport-reqwest",
            "hetong-call",
            "hetong-fadada",
            "hetong-tecmz",
            "hetong-sandbox",
        ],
    ),
    ("hetong-tests", &[]),
    ("xtask", &[]),
];

/// What must not be compiled for these crates, however indirectly.
const WITHOUT: &[(&str, &[&str])] = &[
    ("hetong-signing", &["reqwest", "tokio", "http", "serde"]),
    ("hetong-transport", &["reqwest", "tokio", "hyper"]),
    ("hetong-call", &["reqwest", "tokio", "hyper"]),
    ("hetong-fadada", &["reqwest", "tokio", "hyper"]),
    ("hetong-tecmz", &["reqwest", "tokio", "hyper"]),
];

/// The most crates that these may pull in, themselves not counted.
const AT_MOST: &[(&str, usize)] = &[("hetong-signing", 20), ("hetong-fadada", 45), ("hetong-tecmz", 45)];

pub(crate) fn check(root: &Path) -> Result<(), String> {
    let graph = Graph::read(root)?;
    let mut wrong = Vec::new();

    for (name, direct) in &graph.direct {
        let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| known == name) else {
            wrong.push(format!("{name} is in no picture: add it to the arrows in xtask/src/layers.rs"));
            continue;
        };
        let inner = direct.iter().filter(|other| graph.direct.contains_key(*other));
        for other in inner.filter(|other| !allowed.contains(&other.as_str())) {
            wrong.push(format!("{name} must not depend on {other}"));
        }
    }
    for (name, without) in WITHOUT {
        let tree = graph.tree(name)?;
        for other in without.iter().filter(|other| tree.contains(**other)) {
            wrong.push(format!("{name} must not pull in {other}"));
        }
    }
    for (name, most) in AT_MOST {
        let count = graph.tree(name)?.len();
        if count > *most {
            wrong.push(format!("{name} pulls in {count} crates; at most {most} are allowed"));
        }
        println!("{name}: {count} crates (at most {most})");
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

struct Graph {
    /// Workspace crates and what they name as dependencies and build dependencies.
    direct: BTreeMap<String, Vec<String>>,
    root: std::path::PathBuf,
}

impl Graph {
    fn read(root: &Path) -> Result<Self, String> {
        let text = cargo(root, &["metadata", "--format-version", "1", "--no-deps", "--locked"])?;
        let metadata: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let mut direct = BTreeMap::new();
        for package in metadata["packages"].as_array().into_iter().flatten() {
            let name = package["name"].as_str().unwrap_or_default().to_owned();
            let dependencies = package["dependencies"].as_array().into_iter().flatten();
            let kept = dependencies.filter(|dependency| dependency["kind"].as_str() != Some("dev"));
            let names = kept.filter_map(|dependency| dependency["name"].as_str()).map(str::to_owned);
            direct.insert(name, names.collect());
        }
        Ok(Self { direct, root: root.to_owned() })
    }

    /// Everything that is compiled for a crate alone, with its default features.
    fn tree(&self, name: &str) -> Result<BTreeSet<String>, String> {
        let words = [
            "tree",
            "--locked",
            "--package",
            name,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ];
        let text = cargo(&self.root, &words)?;
        let crates = text.lines().filter_map(|line| {
            let mut words = line.split(' ');
            let (name, version) = (words.next()?, words.next()?);
            Some((name.to_owned(), version.to_owned()))
        });
        // Two versions of a crate are two crates.
        let crates: BTreeSet<_> = crates.filter(|(other, _)| other != name).collect();
        let mut names = BTreeSet::new();
        for (other, version) in crates {
            let second = names.contains(&other);
            names.insert(if second { format!("{other} {version}") } else { other });
        }
        Ok(names)
    }
}

fn cargo(root: &Path, words: &[&str]) -> Result<String, String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(root)
        .args(words)
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("cargo {}: {}", words.join(" "), String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

//! The direction of dependencies: `corpus <- ingest`, `corpus <- search <- themes`, all `<- cli`; the page uses corpus,
//! search and themes.

use crate::command::{cargo, output};
use crate::project;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;

/// What each package of the project may use of the project. Whoever is not here may use everything.
const MAY_USE: [(&str, &[&str]); 5] = [
    ("scrutineer-corpus", &[]),
    ("scrutineer-ingest", &["scrutineer-corpus"]),
    ("scrutineer-search", &["scrutineer-corpus"]),
    ("scrutineer-themes", &["scrutineer-corpus", "scrutineer-search"]),
    ("scrutineer-web", &["scrutineer-corpus", "scrutineer-search", "scrutineer-themes"]),
];

/// Packages that must not be in the page, with the reason. Leptos itself names `regex`, for a part that the linker
/// drops; so our own crates are asked for it, not the whole page.
const NOT_IN: [(&str, &str, &str); 6] = [
    ("scrutineer-web", "scrutineer-cli", "the page owns no files"),
    ("scrutineer-web", "scrutineer-ingest", "reading minutes is a second, lazy module"),
    ("scrutineer-web", "tantivy", "it is a yardstick for tests only"),
    ("scrutineer-web", "rayon", "there are no threads in the page"),
    ("scrutineer-search", "regex", "it adds 500 KB to the page; split by hand"),
    ("scrutineer-themes", "regex", "it adds 500 KB to the page; split by hand"),
];

/// Fails when an arrow points the wrong way.
///
/// # Errors
/// When one does, naming all of them, or when Cargo cannot be asked.
pub(crate) fn check() -> Result<()> {
    let mut wrong = Vec::new();
    let uses = uses()?;
    for (package, allowed) in MAY_USE {
        let used = uses.get(package).with_context(|| format!("there is no package {package}"))?;
        for name in used.iter().filter(|name| !allowed.contains(&name.as_str())) {
            wrong.push(format!("{package} uses {name}: it may use {}", list(allowed)));
        }
    }
    for (package, heavy, reason) in NOT_IN {
        if in_page(package)?.lines().any(|line| line.split_whitespace().next() == Some(heavy)) {
            wrong.push(format!("{package} reaches {heavy}: {reason}"));
        }
    }
    if !wrong.is_empty() {
        bail!("dependencies point the wrong way:\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

/// Everything that a package brings into the page, a line each, name first.
fn in_page(package: &str) -> Result<String> {
    let mut tree = cargo(&project::root());
    tree.args([
        "tree",
        "--package",
        package,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    output(tree.args(["--no-default-features", "--target", "wasm32-unknown-unknown"]))
}

/// What each package of the workspace uses of the workspace, tests aside.
fn uses() -> Result<BTreeMap<String, Vec<String>>> {
    let arguments = ["metadata", "--format-version", "1", "--no-deps"];
    let metadata: Value = serde_json::from_str(&output(cargo(&project::root()).args(arguments))?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let own: Vec<String> = packages.iter().map(|package| text(&package["name"])).collect();
    let used_by = |package: &Value| {
        let all = package["dependencies"].as_array().into_iter().flatten();
        let normal =
            all.filter(|dependency| dependency["kind"].is_null()).map(|dependency| text(&dependency["name"]));
        normal.filter(|name| own.contains(name)).collect()
    };
    Ok(packages.iter().map(|package| (text(&package["name"]), used_by(package))).collect())
}

fn list(names: &[&str]) -> String {
    if names.is_empty() { "nothing of the project".to_owned() } else { names.join(", ") }
}

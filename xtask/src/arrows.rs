//! The direction of dependencies: `corpus <- ingest`, `corpus <- search`, all `<- cli`; the page uses corpus and search.

use crate::command::{cargo, output};
use crate::project;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;

/// What each package of the project may use of the project. Whoever is not here may use everything.
const MAY_USE: [(&str, &[&str]); 4] = [
    ("scrutineer-corpus", &[]),
    ("scrutineer-ingest", &["scrutineer-corpus"]),
    ("scrutineer-search", &["scrutineer-corpus"]),
    ("scrutineer-web", &["scrutineer-corpus", "scrutineer-search"]),
];

/// Packages that would weigh too much in the page, with what to do instead.
const NOT_IN_PAGE: [(&str, &str); 5] = [
    ("scrutineer-cli", "the page owns no files"),
    ("scrutineer-ingest", "reading minutes is a second, lazy module"),
    ("regex", "it adds 500 KB; split by hand"),
    ("tantivy", "it is a test's yardstick only"),
    ("rayon", "there are no threads in the page"),
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
    let tree =
        ["tree", "--package", "scrutineer-web", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let tree = output(cargo(&project::root()).args(tree).args(["--target", "wasm32-unknown-unknown"]))?;
    let in_page: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    for (package, instead) in NOT_IN_PAGE {
        if in_page.contains(&package) {
            wrong.push(format!("the page reaches {package}: {instead}"));
        }
    }
    if !wrong.is_empty() {
        bail!("dependencies point the wrong way:\n  {}", wrong.join("\n  "));
    }
    Ok(())
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

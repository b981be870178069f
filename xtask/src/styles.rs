//! `cargo xtask styles`: one style sheet out of many. Trunk calls it before each build.

use crate::project;
use anyhow::{Context, Result};
use std::fs;

/// Writes `target/styles.css`: `styles/index.css` with each `@import "file.css";` replaced by that file.
///
/// The page names that very path, so it does not follow `CARGO_TARGET_DIR`.
///
/// # Errors
/// When a style sheet cannot be read or the result cannot be written.
pub(crate) fn run() -> Result<()> {
    let folder = project::root().join("styles");
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
    };
    let mut whole = String::new();
    for line in read("index.css")?.lines() {
        if let Some(name) = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";")) {
            whole.push_str(&read(name)?);
        }
    }
    let target = project::root().join("target");
    fs::create_dir_all(&target)?;
    let path = target.join("styles.css");
    fs::write(&path, whole).with_context(|| format!("could not write {}", path.display()))
}

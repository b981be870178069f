//! `cargo xtask styles`: one style sheet out of many. Trunk calls it before each build.

use crate::project;
use anyhow::{Context, Result};
use std::fs;

/// Writes `target/styles.css`: `styles/index.css` with each `@import "file.css";` replaced by that file, without comments and
/// indents, which readers would fetch for nothing.
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
    fs::write(&path, without_comments(&whole)).with_context(|| format!("could not write {}", path.display()))
}

/// A style sheet without its comments, indents and empty lines.
fn without_comments(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn rules_stay_and_what_is_said_of_them_goes() {
        let sheet = "/* Links */\na { color: red; } /* as\n ink */\n\n  b { margin: 0; }\n/* open";
        assert_eq!(without_comments(sheet), "a { color: red; }\nb { margin: 0; }\n");
    }
}

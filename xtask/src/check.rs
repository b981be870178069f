//! `cargo xtask check`: what can be told without running anything.

use crate::{arrows, command, leaks, project, say};
use anyhow::Result;

/// Checks format, lints, the direction of dependencies, and that no published minutes are committed.
///
/// # Errors
/// When something is found, after all of it is printed.
pub(crate) fn run() -> Result<()> {
    let root = project::root();
    say::step("Checking the format");
    command::run(command::cargo(&root).args(["fmt", "--all", "--check"]))?;
    say::step("Checking the direction of dependencies");
    arrows::check()?;
    say::step("Checking that no published minutes are committed");
    leaks::check()?;
    say::step("Checking lints");
    let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    command::run(command::cargo(&root).args(clippy))
}

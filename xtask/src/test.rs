//! `cargo xtask test`: every test there is, from a fresh machine on.
//!
//! 1. Format, lints, arrows and leaks ([`crate::check`]).
//! 2. Native tests of all crates.
//! 3. The sample site and the shared test corpus's site, looked at in a real browser.

use crate::command::{cargo, run};
use crate::site::Site;
use crate::tools::Browser;
use crate::{check, project, say, site, size, tools};
use anyhow::Result;
use clap::Args;
use std::process::Command;

/// Which tests to run.
#[derive(Args)]
pub(crate) struct Test {
    /// Leave out the format, lint and direction checks.
    #[arg(long)]
    no_check: bool,
    /// Leave out the tests in a browser.
    #[arg(long)]
    no_browser: bool,
}

impl Test {
    /// Runs them.
    ///
    /// # Errors
    /// When one fails, or something that they need cannot be had.
    pub(crate) fn run(self) -> Result<()> {
        if !self.no_check {
            check::run()?;
        }
        say::step("Running the native tests");
        run(cargo(&project::root()).args(["test", "--workspace"]))?;
        if !project::root().join("../shared").is_dir() {
            // Cargo hides what passing tests print, so it is said here.
            say::note(
                "skipped: what reads published minutes, because there is no folder ../shared beside the project",
            );
        }
        if self.no_browser {
            return Ok(());
        }
        let browser = tools::browser()?;
        let site = site::build_after_tests()?;
        size::run()?;
        say::step("Running the stories in a browser");
        node(&site, &browser, &["--test", "--test-concurrency=2", "stories.test.mjs"])
    }
}

/// Runs Node in the folder of the browser tests, with the site and the browser given by the environment.
///
/// # Errors
/// When Node cannot be started or ends with a failure.
pub(crate) fn node(site: &Site, browser: &Browser, arguments: &[&str]) -> Result<()> {
    let mut node = Command::new(&browser.node);
    node.current_dir(project::browser_tests()).args(arguments);
    node.env("CHROMIUM", &browser.chromium).env("SCRUTINEER", &site.program).env("SITE", &site.folder);
    node.env("APP", site::page_folder());
    node.env("EXAMPLE_SITE", site::site_of(&site.program, "tests/corpus", "site-of-invented-councils")?);
    run(&mut node)
}

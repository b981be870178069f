//! Scrutineer's own tasks, as `cargo xtask TASK`.
//!
//! 1. [`tools`] finds what a task needs, or installs it, or says what to install and how.
//! 2. [`site`] builds the page and the index into one folder, when anything that they are made of changed.
//! 3. [`run`], [`test`], [`check`], [`size`] and [`bench`] are the tasks.

mod arrows;
mod bench;
mod check;
mod command;
mod leaks;
mod project;
mod run;
mod say;
mod site;
mod size;
mod split;
mod styles;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Scrutineer's own tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", version, about)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything for the sample corpus, serve it on 127.0.0.1 and open a browser.
    Run(run::Run),
    /// Build the page alone into dist/, for the program's `site` command and for measuring.
    Page,
    /// Run every test: format, lints, native tests, and the page in a real browser.
    Test(test::Test),
    /// Check format, lints, the direction of dependencies, and that no published minutes are committed.
    Check,
    /// Run a benchmark: the arguments go to the bench program (`cargo xtask bench --help`).
    Bench(bench::Bench),
    /// Print the size of everything that the page makes a browser fetch, and hold it against the budget.
    Size,
    /// Make one style sheet out of styles/; Trunk calls it before each build.
    Styles,
    /// Take the screenshots of docs/screenshots from the running page.
    Shots,
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Run(task) => task.run(),
        Task::Page => site::page(),
        Task::Test(task) => task.run(),
        Task::Check => check::run(),
        Task::Bench(task) => task.run(),
        Task::Size => size::run(),
        Task::Styles => styles::run(),
        Task::Shots => shots(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

/// Takes the screenshots of the documentation from the sample site.
fn shots() -> Result<()> {
    let browser = tools::browser()?;
    let site = site::build()?;
    test::node(&site, &browser, &["shots.mjs"])
}

//! `cargo xtask bench`: hands over to the bench program, built with full optimisation. `bench page` and
//! `bench matrix` measure the page itself, in a browser.

use crate::command::{cargo, path_with, run};
use crate::{project, say, site, test, tools};
use anyhow::{Result, ensure};
use clap::Args;
use std::fs;
use std::process::Command;
use walkdir::WalkDir;

/// What to measure.
#[derive(Args)]
pub(crate) struct Bench {
    /// Arguments for the bench program, such as `relevance ../shared/cranfield`, or `page [ITEMS]` or `matrix [ITEMS]`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Bench {
    /// Runs it.
    ///
    /// # Errors
    /// When it does not compile or fails.
    pub(crate) fn run(self) -> Result<()> {
        match self.arguments.split_first() {
            Some((first, rest)) if first == "page" => page(rest),
            Some((first, rest)) if first == "matrix" => matrix(rest),
            Some((first, _)) if first == "peers" => peers(&self.arguments),
            _ => program(&self.arguments),
        }
    }
}

fn program(arguments: &[String]) -> Result<()> {
    run(&mut bench(arguments))
}

fn bench(arguments: &[String]) -> Command {
    let mut bench = cargo(&project::root());
    bench.args(["run", "--release", "--package", "scrutineer-bench", "--"]).args(arguments);
    bench
}

/// Our engine beside others, which need a browser and wasm-bindgen.
fn peers(arguments: &[String]) -> Result<()> {
    let (tools, _) = (tools::page()?, tools::browser()?);
    run(bench(arguments).env("PATH", path_with(&tools.path)?))
}

/// Items of the corpus that the page is measured with, unless another number is given.
const ITEMS: &str = "25000";

/// Measures the page as a reader on a slow device has it.
fn page(arguments: &[String]) -> Result<()> {
    measure(arguments, "page-bench", "measure.mjs", |items, data| {
        program(&["index".to_owned(), items.to_owned(), data])
    })
}

/// Measures how long after its data has come the matrix of all councils by all themes is on the screen.
fn matrix(arguments: &[String]) -> Result<()> {
    measure(arguments, "matrix-bench", "matrix.mjs", |items, data| {
        program(&["theme-scale", "--items", items, "--out", &data].map(str::to_owned))
    })
}

/// Has a script of the browser tests measure the page over an index that `build` writes: it is told the number of items
/// and the folder.
fn measure(
    arguments: &[String],
    name: &str,
    script: &str,
    build: impl Fn(&str, String) -> Result<()>,
) -> Result<()> {
    ensure!(arguments.len() < 2, "the number of items is all that can be given");
    let items = arguments.first().map_or(ITEMS, String::as_str);
    let browser = tools::browser()?;
    let mut site = site::build()?;
    let folder = project::target().join(name);
    say::step("Building the index of an invented corpus");
    build(items, folder.join("data").display().to_string())?;
    let page = site::page_folder();
    for entry in WalkDir::new(&page) {
        let entry = entry?;
        let to = folder.join(entry.path().strip_prefix(&page)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&to)?
        } else {
            fs::copy(entry.path(), &to).map(|_| ())?
        }
    }
    site.folder = folder;
    say::step("Measuring");
    test::node(&site, &browser, &[script])
}

//! `cargo xtask bench`: hands over to the bench program, built with full optimisation.

use crate::command::{cargo, run};
use crate::project;
use anyhow::Result;
use clap::Args;

/// What to measure.
#[derive(Args)]
pub(crate) struct Bench {
    /// Arguments for the bench program, such as `relevance ../shared/cranfield`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Bench {
    /// Runs it.
    ///
    /// # Errors
    /// When it does not compile or fails.
    pub(crate) fn run(self) -> Result<()> {
        let program = ["run", "--release", "--package", "scrutineer-bench", "--"];
        run(cargo(&project::root()).args(program).args(self.arguments))
    }
}

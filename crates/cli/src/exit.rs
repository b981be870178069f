//! How the program ends.

use std::process::ExitCode;

/// The table in `--help` and in docs/publishers.md; the two are kept the same by hand.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  everything was done
  1  nothing was done, or it failed; the message says why
  2  the command was not typed as --help describes
  3  partly done: some files were refused or faulty, what was good was kept";

/// What a command achieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All of it.
    Done,
    /// Nothing.
    Failed,
    /// Some inputs were refused or faulty; what was good was kept.
    Partly,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Failed => Self::FAILURE,
            // 2 is what clap ends with when the command line is wrong.
            Outcome::Partly => Self::from(3),
        }
    }
}

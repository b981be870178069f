//! How the program ends.

use std::process::ExitCode;

/// The table in `--help` and in docs/publishers.md; the two are kept the same by hand.
pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  everything was done
  1  nothing was done, or it failed; the message says why
  2  the command was not typed as --help describes
  3  partly done: some files were refused or faulty, what was good was kept";

/// Flags that do not fit together, found after the command line was read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Usage(pub(crate) String);

/// What a command achieved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All of it.
    Done,
    /// Nothing.
    Failed,
    /// The command was not typed as `--help` describes.
    NotUnderstood,
    /// Some inputs were refused or faulty; what was good was kept.
    Partly,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Failed => Self::FAILURE,
            // What clap ends with, too, when the command line is wrong.
            Outcome::NotUnderstood => Self::from(2),
            Outcome::Partly => Self::from(3),
        }
    }
}

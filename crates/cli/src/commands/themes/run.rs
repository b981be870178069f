use super::{check, export, list};
use crate::args::Themes;
use crate::exit::Outcome;
use anyhow::Result;

/// `scrutineer themes`.
///
/// # Errors
/// When the codebook is not sound, or something cannot be read or written.
pub(crate) fn run(args: &Themes) -> Result<Outcome> {
    match args {
        Themes::Check(args) => check::run(args),
        Themes::List(args) => list::run(args),
        Themes::Export(args) => export::run(args),
    }
}

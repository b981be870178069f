use crate::args::Search;
use crate::exit::Outcome;
use anyhow::Result;

pub(super) fn run(args: &Search) -> Result<Outcome> {
    let _ = args;
    Ok(Outcome::Failed)
}

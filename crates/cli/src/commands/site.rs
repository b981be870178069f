use crate::args::Site;
use crate::exit::Outcome;
use anyhow::Result;

pub(super) fn run(args: &Site) -> Result<Outcome> {
    let _ = args;
    Ok(Outcome::Failed)
}

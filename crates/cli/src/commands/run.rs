use super::{build, check, import, schema, search, serve, site, themes};
use crate::args::{Args, Command};
use crate::exit::Outcome;
use anyhow::Result;

/// Does what the command line asks.
///
/// # Errors
/// What stopped a command as a whole, worded for the person who typed it.
pub(crate) fn run(args: Args) -> Result<Outcome> {
    match args.command {
        Command::Import(args) => import::run(args),
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Site(args) => site::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Themes(args) => themes::run(&args),
        Command::Schema => schema::run(),
    }
}

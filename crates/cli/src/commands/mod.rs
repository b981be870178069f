//! The subcommands, one module each.

mod build;
mod check;
mod import;
mod run;
mod schema;
mod search;
mod serve;
mod site;
mod themes;

pub(crate) use run::run;

//! The program `scrutineer`: published minutes in, a searchable site out.
//!
//! 1. [`args`] holds the flags as they are typed.
//! 2. [`commands`] has one module a subcommand; each resolves its flags once, does its work and returns an
//!    [`exit::Outcome`].
//! 3. [`corpus_folder`] reads and writes the folder of JSON that all commands share.
//!
//! This is the only crate that touches files, the network and the terminal.

mod address;
mod args;
mod codebook_folder;
mod commands;
mod corpus_folder;
mod council;
mod digest;
mod exit;
mod index_folder;
mod progress;
mod terminal;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match commands::run(args) {
        Ok(outcome) => outcome.into(),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            match error.downcast_ref::<exit::Usage>() {
                Some(_) => exit::Outcome::NotUnderstood.into(),
                None => exit::Outcome::Failed.into(),
            }
        }
    }
}

/// Whether the reader of our output has gone (`scrutineer search … | head`), which is no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

use crate::args::Build;
use crate::codebook_folder::chosen;
use crate::exit::Outcome;
use crate::index_folder::{self, Built};
use crate::terminal::{count, printable};
use anyhow::Result;
use std::io::{Write, stdout};

/// `scrutineer build`: a corpus into an index.
///
/// # Errors
/// When nothing of the corpus can be read or the index cannot be written.
pub(super) fn run(args: &Build) -> Result<Outcome> {
    let codebook = chosen(&args.themes)?;
    let built = index_folder::build(&args.corpus, codebook.as_ref())?;
    index_folder::write(&args.out, &built.index)?;
    report(&built, &args.out.display().to_string())
}

/// Says what was built, and what was left out.
pub(super) fn report(built: &Built, place: &str) -> Result<Outcome> {
    for fault in &built.left_out {
        eprint!("{}", printable(&format!("left out: {fault}\n")));
    }
    let bytes: usize = built.index.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let documents = match built.documents {
        0 => String::new(),
        n => format!(" and {}", count(n, "document", "documents")),
    };
    let words = format!(
        "Indexed {}{documents} of {}: {}, {} in {place}.\n",
        count(built.items, "item", "items"),
        count(built.meetings, "meeting", "meetings"),
        count(built.index.files.len(), "file", "files"),
        indicatif::HumanBytes(bytes as u64),
    );
    stdout().write_all(printable(&words).as_bytes())?;
    Ok(if built.left_out.is_empty() { Outcome::Done } else { Outcome::Partly })
}

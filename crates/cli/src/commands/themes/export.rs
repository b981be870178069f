use crate::args::{ThemesExport, ThemesFormat};
use crate::codebook_folder;
use crate::corpus_folder::write_whole;
use crate::exit::Outcome;
use anyhow::Result;
use scrutineer_themes::exchange::{json, qdc};
use std::io::{Write, stdout};

/// `scrutineer themes export`: a codebook as a file for other tools.
///
/// # Errors
/// When the codebook is not sound, or the file cannot be written.
pub(super) fn run(args: &ThemesExport) -> Result<Outcome> {
    let codebook = codebook_folder::load(args.codebook.as_deref())?;
    let text = match args.format {
        ThemesFormat::Json => json::write(&codebook),
        ThemesFormat::Qdc => qdc::write(&codebook),
    };
    match &args.out {
        Some(file) => write_whole(file, text.as_bytes())?,
        None => stdout().write_all(text.as_bytes())?,
    }
    Ok(Outcome::Done)
}

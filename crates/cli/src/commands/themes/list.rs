use super::count::Counter;
use crate::args::ThemesList;
use crate::codebook_folder;
use crate::exit::Outcome;
use crate::terminal::{Look, count, printable};
use anyhow::Result;
use std::fmt::Write as _;
use std::io::{Write as _, stdout};

/// `scrutineer themes list`: the themes by group, with identifiers as the query language takes them (`theme:…`).
///
/// # Errors
/// When the codebook is not sound, or the index cannot be read.
pub(super) fn run(args: &ThemesList) -> Result<Outcome> {
    let codebook = codebook_folder::load(args.codebook.as_deref())?;
    let counter = args.index.as_deref().map(Counter::open).transpose()?;
    let look = Look::of_stdout();
    let widest = codebook.themes.iter().map(|theme| theme.id.len()).max().unwrap_or(0);
    let mut words = String::new();
    for group in &codebook.groups {
        let _ = writeln!(words, "{}", look.strong(&group.name));
        for theme in codebook.of_group(&group.id) {
            let found = match &counter {
                None => String::new(),
                Some(counter) => {
                    let counts = counter.count(theme)?;
                    let passages = count(counts.passages as usize, "passage", "passages");
                    format!(": {passages} in {}", count(counts.items as usize, "item", "items"))
                }
            };
            let _ = writeln!(words, "  {:widest$}  {}{}", theme.id, theme.name, look.faint(&found));
        }
    }
    stdout().write_all(printable(&words).as_bytes())?;
    Ok(Outcome::Done)
}

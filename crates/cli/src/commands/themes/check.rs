use super::count::Counter;
use crate::args::ThemesCheck;
use crate::codebook_folder;
use crate::exit::Outcome;
use crate::terminal::{Look, count, printable};
use anyhow::Result;
use std::fmt::Write as _;
use std::io::{Write as _, stdout};

/// `scrutineer themes check`: whether a codebook can be used, and what is in it. With an index, also which wordings no
/// passage of it holds: often a slip of the pen, sometimes only a subject that has not come up.
///
/// # Errors
/// With everything that is wrong with the codebook, or when the index cannot be read.
pub(super) fn run(args: &ThemesCheck) -> Result<Outcome> {
    let codebook = codebook_folder::load(args.codebook.as_deref())?;
    let wordings = codebook.themes.iter().map(|theme| theme.all_wordings().count()).sum();
    let mut words = format!(
        "{} in {} with {}: nothing is wrong.\n",
        count(codebook.themes.len(), "theme", "themes"),
        count(codebook.groups.len(), "group", "groups"),
        count(wordings, "wording", "wordings"),
    );
    if let Some(index) = &args.index {
        let counter = Counter::open(index)?;
        let look = Look::of_stdout();
        for theme in &codebook.themes {
            let sets = counter.sets(theme)?;
            let none: Vec<&str> = theme
                .all_wordings()
                .filter(|wording| sets.of(wording).is_none_or(scrutineer_search::BitSet::is_empty))
                .map(String::as_str)
                .collect();
            if !none.is_empty() {
                let _ = writeln!(words, "{}: no passage holds {}", look.strong(&theme.id), none.join(" · "));
            }
        }
    }
    stdout().write_all(printable(&words).as_bytes())?;
    Ok(Outcome::Done)
}

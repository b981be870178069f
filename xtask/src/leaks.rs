//! Finds what must not be committed: published minutes' own sentences.
//!
//! Tests read published minutes from a folder beside the project. Where that folder is there, every run of
//! [`RUN`] words of it is looked for in every tracked text file.

use crate::{project, say};
use anyhow::{Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use walkdir::WalkDir;

/// How many words in a row are a sentence of somebody: longer than any run of labels that ModernGov itself prints.
const RUN: usize = 17;

/// Fails when a tracked file holds a run of words out of the published minutes.
///
/// # Errors
/// When one does, naming the file and the words' beginning.
pub(crate) fn check() -> Result<()> {
    let shared = project::root().join("../shared");
    let folders = ["seeds", "real"].map(|name| shared.join(name));
    if folders.iter().all(|folder| !folder.is_dir()) {
        say::note("skipped: there is no folder of published minutes beside the project");
        return Ok(());
    }
    let mut published = BTreeSet::new();
    for entry in
        folders.iter().flat_map(WalkDir::new).filter_map(Result::ok).filter(|e| e.file_type().is_file())
    {
        let bytes = fs::read(entry.path())?;
        published.extend(runs(&String::from_utf8_lossy(&bytes)).map(|(hash, _)| hash));
    }
    let mut found = Vec::new();
    for path in project::tracked_files()? {
        let Ok(bytes) = fs::read(project::root().join(&path)) else { continue };
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if let Some((_, words)) = runs(&text).find(|(hash, _)| published.contains(hash)) {
            found.push(format!("{path}: “{words} …”"));
        }
    }
    if !found.is_empty() {
        bail!("published minutes must not be committed:\n  {}", found.join("\n  "));
    }
    Ok(())
}

/// Every run of words, as a hash and its first five words; numbers and marks part words, case is folded.
fn runs(text: &str) -> impl Iterator<Item = (u64, String)> {
    let text = without_tags(text);
    let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let words: Vec<String> = words.filter(|word| word.len() > 1 && word != "nbsp").collect();
    let count = (words.len() + 1).saturating_sub(RUN);
    (0..count).map(move |first| {
        let run = &words[first..first + RUN];
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        (hasher.finish(), run[..5].join(" "))
    })
}

/// The text without what stands in angle brackets: two pages of one system share their markup, and may.
fn without_tags(text: &str) -> String {
    let parts = text.split('<').enumerate().map(|(place, part)| {
        let after = if place == 0 { Some(part) } else { part.split_once('>').map(|(_, after)| after) };
        after.unwrap_or(part)
    });
    parts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> BTreeSet<u64> {
        runs(text).map(|(hash, _)| hash).collect()
    }

    #[test]
    fn a_sentence_is_found_again_whatever_stands_around_it() {
        let sentence =
            "the lamps of the long bridge were lit one by one while the whole committee looked on from below";
        let page = format!(
            "<p class=\"a\">Minutes: {}</p>",
            sentence.replace("bridge", "<b>bridge</b>").to_uppercase()
        );
        assert!(!hashes(sentence).is_disjoint(&hashes(&page)));
    }

    #[test]
    fn other_words_and_short_runs_are_not_taken_for_it() {
        let one = "a b c d e f g lamps poles bulbs posts wires roads kerbs signs";
        assert!(hashes(one).is_empty());
        let other = "the lamps of the short bridge were lit two by two while no committee looked on from anywhere above it";
        let sentence =
            "the lamps of the long bridge were lit one by one while the whole committee looked on from below";
        assert!(hashes(sentence).is_disjoint(&hashes(other)));
    }
}

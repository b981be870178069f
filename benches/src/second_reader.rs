//! Themes of whole items, beside the labels of a second reader.
//!
//! Items of the sample corpus carry subjects, plain phrases that a reader gave to each item as a whole; `tests/themes/second-reader.toml`
//! says which themes they mean. An item *has* a theme here when its title, its purpose or any of its passages names it.
//! *Recall* is the share of the reader's themes that the item has, over all items; *Jaccard* is the mean over items of what
//! both have over what either has. A reader gives one to five subjects to an item however much it speaks of, so that
//! the second figure cannot be high; the third, of themes found in at least two places, is nearer to what an item is about.

use crate::disk::Memory;
use crate::sample;
use anyhow::{Context, Result};
use scrutineer_search::{BitSet, CorpusInput, Index, units};
use scrutineer_themes::codebook::Codebook;
use std::collections::{BTreeMap, BTreeSet};

/// Prints the agreement.
pub(crate) fn compare(
    codebook: &Codebook,
    index: &Index<Memory>,
    corpus: &CorpusInput,
    named: &[BitSet],
    verbose: bool,
) -> Result<()> {
    let meanings = meanings(codebook)?;
    let subjects: BTreeMap<&str, &[String]> = corpus
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.items)
        .map(|item| (item.id.as_str(), item.subjects.as_slice()))
        .collect();
    let layout = index.layout();
    let mut items = 0_u32;
    let (mut wanted, mut had) = (0_u32, 0_u32);
    let (mut any, mut twice) = (0.0, 0.0);
    let mut missed: Vec<String> = Vec::new();
    for (unit, row) in units(corpus)?.iter().zip(0..) {
        let mut given: BTreeSet<&str> = BTreeSet::new();
        for subject in subjects.get(unit.id()).copied().unwrap_or_default() {
            let themes = meanings
                .get(subject)
                .with_context(|| format!("tests/themes/second-reader.toml has no “{subject}”"))?;
            given.extend(themes.iter().map(String::as_str));
        }
        if given.is_empty() {
            continue;
        }
        let times = |set: &BitSet| set.count_in(layout.slots_of(row));
        let with = |least: u32| -> BTreeSet<&str> {
            let found = codebook.themes.iter().zip(named).filter(|(_, set)| times(set) >= least);
            found.map(|(theme, _)| theme.id.as_str()).collect()
        };
        let found = with(1);
        items += 1;
        wanted += count(given.iter());
        had += count(given.intersection(&found));
        any += jaccard(&given, &found);
        twice += jaccard(&given, &with(2));
        let misses: Vec<&str> = given.difference(&found).copied().collect();
        if !misses.is_empty() {
            missed.push(format!("{}: {}", unit.id(), misses.join(", ")));
        }
    }
    println!("\nsecond reader  items  labels  recall  Jaccard  Jaccard of themes found twice or more");
    println!(
        "{:>20} {wanted:>7} {:>7.3} {:>8.3} {:>8.3}",
        items,
        f64::from(had) / f64::from(wanted.max(1)),
        any / f64::from(items.max(1)),
        twice / f64::from(items.max(1))
    );
    if verbose {
        missed.iter().for_each(|line| println!("  - {line}"));
    }
    Ok(())
}

fn count<T>(list: impl Iterator<Item = T>) -> u32 {
    u32::try_from(list.count()).unwrap_or(u32::MAX)
}

fn jaccard(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> f64 {
    f64::from(count(one.intersection(other))) / f64::from(count(one.union(other)).max(1))
}

/// The themes that each phrase means.
pub(crate) fn meanings(codebook: &Codebook) -> Result<BTreeMap<String, Vec<String>>> {
    let path = sample::file("tests/themes/second-reader.toml");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let meanings: BTreeMap<String, Vec<String>> =
        toml::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
    for id in meanings.values().flatten() {
        codebook.theme(id).with_context(|| format!("{} names {id}, which is no theme", path.display()))?;
    }
    Ok(meanings)
}

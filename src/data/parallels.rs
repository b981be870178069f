//! What stands beside an item: passages of other councils like its own, its key phrases, the themes it names.
//!
//! 1. [`use_margin`] asks which passages of other councils are like those of an item, and brings the texts of the few
//!    that are most like.
//! 2. [`use_parallel_texts`] brings others when the reader opens them.

use super::answers::{Answers, use_latest};
use super::comparison::place_name;
use super::engine::OpenIndex;
use super::theme_library::{ThemeLibrary, use_theme_library};
use leptos::prelude::*;
use scrutineer_search::{IndexError, PassageHit};
use scrutineer_themes::{Parallel, Parallels};
use std::collections::BTreeMap;

/// For how many passages the text of the nearest comes without being asked for.
const STRONGEST: usize = 8;
/// How many themes and key phrases are shown.
const THEMES: usize = 8;
const PHRASES: usize = 8;

/// What stands beside an item.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Margin {
    /// For each passage, in order, those of other councils that are like it, the most alike first.
    pub(crate) passages: Vec<Vec<Near>>,
    /// The slots of the nearest of all, the most alike first.
    pub(crate) strongest: Vec<u32>,
    /// Their texts, by slot.
    pub(crate) texts: BTreeMap<u32, PassageHit>,
    /// The themes that the item names, those of most passages first.
    pub(crate) themes: Vec<NamedTheme>,
    /// Its key phrases, the best first.
    pub(crate) phrases: Vec<String>,
}

/// A passage of another council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    /// Its slot.
    pub(crate) slot: u32,
    /// How like it is, up to 255.
    pub(crate) score: u8,
    /// The short name of its council.
    pub(crate) council: String,
}

/// A theme that an item names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedTheme {
    /// Identifier.
    pub(crate) id: String,
    /// Name.
    pub(crate) name: String,
    /// Passages of the item that name it.
    pub(crate) passages: u32,
}

impl Margin {
    /// What is like a passage, by its number from 1.
    pub(crate) fn of(&self, n: u32) -> &[Near] {
        let place = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
        place.and_then(|place| self.passages.get(place)).map_or(&[], Vec::as_slice)
    }

    /// The councils that have anything like a passage of the item, by name.
    pub(crate) fn councils(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.passages.iter().flatten().map(|near| near.council.clone()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// What stands beside an item, whenever that changes.
pub(crate) fn use_margin(id: Memo<String>) -> Answers<Margin> {
    let library = use_theme_library();
    use_latest(id, move |index, id| async move { Ok(margin(&index, library, &id).await?) }, |_| None)
}

/// Passages by their slots; none while nobody asks.
pub(crate) fn use_parallel_texts(slots: Memo<Vec<u32>>) -> Answers<Vec<PassageHit>> {
    use_latest(slots, |index, slots| async move { Ok(Some(index.show(&slots, &[]).await?)) }, |_| None)
}

async fn margin(index: &OpenIndex, library: ThemeLibrary, id: &str) -> Result<Option<Margin>, IndexError> {
    let Some(row) = index.row_of_item(id).await? else { return Ok(None) };
    let mut margin = Margin::default();
    // What one of these lacks takes nothing from the others, nor from the item.
    if let Ok(passages) = parallels(index, row).await {
        margin.strongest = strongest(&passages);
        let texts = index.show(&margin.strongest, &[]).await.unwrap_or_default();
        margin.texts = texts.into_iter().map(|hit| (hit.slot, hit)).collect();
        margin.passages = passages;
    }
    margin.themes = themes(index, library, row).await.unwrap_or_default();
    margin.phrases = phrases(index, library, row).await.unwrap_or_default();
    Ok(Some(margin))
}

async fn parallels(index: &OpenIndex, row: u32) -> Result<Vec<Vec<Near>>, IndexError> {
    let Some(parallels) = Parallels::open(index).await? else { return Ok(Vec::new()) };
    let found = parallels.of_row(index, row).await?;
    let near = |parallel: &Parallel| near(index, parallel);
    Ok(found.iter().map(|list| list.iter().filter_map(near).collect()).collect())
}

async fn themes(index: &OpenIndex, library: ThemeLibrary, row: u32) -> Result<Vec<NamedTheme>, IndexError> {
    let Some(themes) = library.themes(index).await? else { return Ok(Vec::new()) };
    let named = themes.of_row(index, row).await?;
    let named = named.iter().filter_map(|named| {
        let theme = themes.codebook().themes.get(named.theme)?;
        Some(NamedTheme { id: theme.id.clone(), name: theme.name.clone(), passages: named.passages })
    });
    Ok(named.take(THEMES).collect())
}

async fn phrases(index: &OpenIndex, library: ThemeLibrary, row: u32) -> Result<Vec<String>, IndexError> {
    let Some(phrases) = library.phrases(index).await? else { return Ok(Vec::new()) };
    let phrases = phrases.of_row(index, row).await?;
    Ok(phrases.into_iter().take(PHRASES).map(|phrase| phrase.text).collect())
}

fn near(index: &OpenIndex, parallel: &Parallel) -> Option<Near> {
    let layout = index.layout();
    let place = layout.place(layout.row_of(parallel.slot)?)?;
    let council = layout.overview().councils.get(place.council)?;
    Some(Near { slot: parallel.slot, score: parallel.score, council: place_name(&council.name).to_owned() })
}

/// The nearest of those passages that have the nearest.
fn strongest(passages: &[Vec<Near>]) -> Vec<u32> {
    let mut firsts: Vec<&Near> = passages.iter().filter_map(|list| list.first()).collect();
    firsts.sort_by_key(|near| std::cmp::Reverse(near.score));
    firsts.into_iter().take(STRONGEST).map(|near| near.slot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(slot: u32, score: u8, council: &str) -> Near {
        Near { slot, score, council: council.to_owned() }
    }

    #[test]
    fn the_strongest_come_first_and_councils_are_named_once() {
        let mut passages: Vec<Vec<Near>> = (0..12).map(|n| vec![near(n, n as u8, "Leeds")]).collect();
        passages.push(Vec::new());
        passages.push(vec![near(99, 200, "Brent"), near(100, 199, "Leeds")]);
        assert_eq!(strongest(&passages), [99, 11, 10, 9, 8, 7, 6, 5]);
        let margin = Margin { passages, ..Margin::default() };
        assert_eq!(margin.councils(), ["Brent", "Leeds"]);
        assert_eq!((margin.of(14).len(), margin.of(13).len(), margin.of(0).len()), (2, 0, 0));
    }
}

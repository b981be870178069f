use super::memory::Memory;
use crate::{Codebook, WordingSets};
use futures::executor::block_on;
use rayon::prelude::*;
use scrutineer_search::{BitSet, IndexError};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What was found of a theme.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The slots of each of its wordings.
    pub(super) lists: Vec<Vec<u32>>,
    /// The slots that name it.
    pub(super) named: BitSet,
    /// The slots that speak of it by another wording only.
    pub(super) another: BitSet,
}

/// Finds the passages of every theme; `step` is called once for each.
pub(super) fn find(
    memory: &Memory<'_>,
    codebook: &Codebook,
    step: impl Fn() + Sync,
) -> Result<Vec<Found>, IndexError> {
    let next = AtomicUsize::new(0);
    // An index is read on one thread, so each thread opens its own and takes theme after theme.
    let worker = |_| -> Result<Vec<(usize, Found)>, IndexError> {
        let mut done = Vec::new();
        let mut index = None;
        while let Some((place, theme)) = {
            let place = next.fetch_add(1, Ordering::Relaxed);
            codebook.themes.get(place).map(|theme| (place, theme))
        } {
            let index = match &mut index {
                Some(index) => index,
                none => none.insert(memory.open()?),
            };
            let sets = block_on(WordingSets::find(index, theme))?;
            let layout = index.layout();
            let list =
                |wording: &String| sets.of(wording).map(|set| set.iter().collect()).unwrap_or_default();
            done.push((
                place,
                Found {
                    lists: theme.all_wordings().map(list).collect(),
                    named: sets.named(layout, theme),
                    another: sets.by_another(layout, theme),
                },
            ));
            step();
        }
        Ok(done)
    };
    let parts: Vec<Vec<(usize, Found)>> =
        (0..rayon::current_num_threads()).into_par_iter().map(worker).collect::<Result<_, _>>()?;
    let mut all: Vec<(usize, Found)> = parts.into_iter().flatten().collect();
    all.sort_by_key(|&(place, _)| place);
    Ok(all.into_iter().map(|(_, found)| found).collect())
}

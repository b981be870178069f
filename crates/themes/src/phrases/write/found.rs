use super::candidates::Candidates;
use super::score::Chosen;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use scrutineer_search::Layout;
use std::ops::Range;

/// Slots searched by one thread at a time.
const BLOCK: usize = 4096;

/// A chosen phrase at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Number of the phrase.
    pub(super) phrase: u32,
    pub(super) slot: u32,
    /// Number of its first word there.
    pub(super) at: u32,
    /// Number of its words.
    pub(super) words: u8,
}

/// Where the chosen phrases stand, in any inflection.
pub(super) struct Found {
    /// Their numbers, by key.
    numbers: FxHashMap<u64, u32>,
    /// The first occurrence of each in each slot, slot by slot.
    pub(super) occurrences: Vec<Occurrence>,
    /// Items and passages of each.
    counts: Vec<(u32, u32)>,
}

impl Found {
    pub(super) fn of(candidates: &Candidates<'_>, layout: Layout<'_>, chosen: &[Vec<Chosen>]) -> Self {
        let mut keys: Vec<u64> = chosen.iter().flatten().map(|chosen| chosen.key).collect();
        keys.par_sort_unstable();
        keys.dedup();
        let numbers: FxHashMap<u64, u32> = keys.iter().copied().zip(0..).collect();
        let slots: Vec<u32> = (0..layout.slots()).collect();
        let blocks: Vec<Vec<Occurrence>> = slots
            .par_chunks(BLOCK)
            .map(|slots| {
                let mut block = Vec::new();
                for &slot in slots {
                    let before = block.len();
                    candidates.of_slot(slot, |candidate| {
                        let Some(&phrase) = numbers.get(&candidate.key) else { return };
                        let here = block.get(before..).unwrap_or_default();
                        if here.iter().all(|other: &Occurrence| other.phrase != phrase) {
                            let at = u32::try_from(candidate.at).unwrap_or(u32::MAX);
                            let words = u8::try_from(candidate.tokens.len()).unwrap_or(u8::MAX);
                            block.push(Occurrence { phrase, slot, at, words });
                        }
                    });
                }
                block
            })
            .collect();
        let occurrences: Vec<Occurrence> = blocks.into_iter().flatten().collect();
        let mut counts = vec![(0, 0); keys.len()];
        let mut last = vec![u32::MAX; keys.len()];
        for occurrence in &occurrences {
            let phrase = occurrence.phrase as usize;
            let row = layout.row_of(occurrence.slot).unwrap_or(u32::MAX);
            if let (Some(count), Some(last)) = (counts.get_mut(phrase), last.get_mut(phrase)) {
                if *last != row {
                    *last = row;
                    count.0 += 1;
                }
                count.1 += u32::from(layout.passage(occurrence.slot).is_some());
            }
        }
        Self { numbers, occurrences, counts }
    }

    /// Items and passages that have a phrase, by its key.
    pub(super) fn counts_of(&self, key: u64) -> (u32, u32) {
        self.numbers.get(&key).map_or((0, 0), |&number| self.counts(number))
    }

    /// Items and passages that have a phrase.
    pub(super) fn counts(&self, phrase: u32) -> (u32, u32) {
        self.counts.get(phrase as usize).copied().unwrap_or_default()
    }

    /// The occurrences in a range of slots.
    pub(super) fn within(&self, slots: Range<u32>) -> &[Occurrence] {
        let place = |slot: u32| self.occurrences.partition_point(|occurrence| occurrence.slot < slot);
        self.occurrences.get(place(slots.start)..place(slots.end)).unwrap_or_default()
    }
}

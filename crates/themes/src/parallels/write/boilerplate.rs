//! The same text in many minutes says nothing of one committee. A run of five words that stands in many items is a
//! common run; a passage that consists of them for the most part is boilerplate, and so is one without two words of
//! substance.

use crate::words::Words;
use rayon::prelude::*;
use scrutineer_search::{BitSet, Layout};

/// Words of a run.
const RUN: usize = 5;

/// Bits of a row's number beside the digest of a run.
const ROW_BITS: u32 = 24;

/// In how many items a run must stand to be common: one in a hundred of them, within these bounds.
const ITEMS: (usize, usize) = (4, 12);

/// Words of substance that a passage must have.
const SUBSTANCE: usize = 2;

/// The slots of passages that say something of their own.
pub(super) fn own(words: &Words<'_>, layout: Layout<'_>) -> BitSet {
    let rows = layout.rows();
    let mut runs: Vec<u64> = (0..rows)
        .into_par_iter()
        .flat_map_iter(|row| {
            let mut runs: Vec<u64> = layout.passages_of(row).flat_map(|slot| runs(words, slot)).collect();
            runs.sort_unstable();
            runs.dedup();
            runs.into_iter().map(move |run| run << ROW_BITS | u64::from(row))
        })
        .collect();
    runs.par_sort_unstable();
    let least = (words.units().len() / 100).clamp(ITEMS.0, ITEMS.1);
    let common: Vec<u64> = runs
        .chunk_by(|a, b| a >> ROW_BITS == b >> ROW_BITS)
        .filter(|chunk| chunk.len() >= least)
        .filter_map(|chunk| chunk.first().map(|run| run >> ROW_BITS))
        .collect();
    drop(runs);
    let lists: Vec<Vec<u32>> = (0..rows)
        .into_par_iter()
        .map(|row| layout.passages_of(row).filter(|&slot| is_own(words, slot, &common)).collect())
        .collect();
    let mut own = BitSet::empty(layout.slots() as usize);
    lists.into_iter().flatten().for_each(|slot| own.insert(slot));
    own
}

fn is_own(words: &Words<'_>, slot: u32, common: &[u64]) -> bool {
    let substance =
        words.of_slot(slot).iter().filter_map(|token| words.forms().get(token.form())).filter(|form| {
            !form.common && form.text.len() > 2 && !form.text.starts_with(|c: char| c.is_ascii_digit())
        });
    let runs = runs(words, slot);
    let shared = runs.iter().filter(|run| common.binary_search(run).is_ok()).count();
    substance.count() >= SUBSTANCE && shared * 5 < runs.len() * 3
}

/// Digests, of 40 bits, of the runs of words of a slot; of all of them together when they are few.
fn runs(words: &Words<'_>, slot: u32) -> Vec<u64> {
    let tokens = words.of_slot(slot);
    let length = RUN.min(tokens.len()).max(1);
    tokens
        .windows(length)
        .map(|run| {
            let digest = run.iter().fold(0xcbf2_9ce4_8422_2325_u64, |digest, token| {
                (digest ^ token.form() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
            });
            digest.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> ROW_BITS
        })
        .collect()
}

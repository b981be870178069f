//! Long lists of slots, row by row: which rows have a word, then for each of these rows which of its slots, each slot in the
//! context of its kind and of what the row had before it. Where a word stands in many passages of an item, or in
//! passages of one kind only, that takes a fifth less than a list of slots; where it does not, a list is as good.

use super::columns::{Columns, HEAD_KIND};
use crate::codec::range::{Coder, LearnedBit, Number};
use crate::codec::{Bad, SHORT};
use scrutineer_corpus::Kind;

/// Titles, purposes, and the kinds of passages.
const SORTS: usize = Kind::ALL.len() + 2;

/// What the row had before: seven states of nothing yet, by how many slots are left, and six of how many of its
/// slots had the word.
const STATES: usize = 13;

/// The contexts of one list.
pub(crate) struct Model {
    /// For each sort of slot, the states.
    found: Vec<[LearnedBit; STATES]>,
    more: Vec<[LearnedBit; 2]>,
    extra: Number,
}

impl Default for Model {
    fn default() -> Self {
        // Lists, because arrays of arrays are made one by one, which the page would have to fetch.
        Self {
            found: vec![Default::default(); SORTS],
            more: vec![Default::default(); SORTS],
            extra: Number::default(),
        }
    }
}

/// The state of a row of which `seen` slots came before, `hits` of them with the word, and `left` are left.
fn state(hits: u32, seen: u32, left: u32) -> usize {
    match (hits, left) {
        (0, 0..=2) => 0,
        (0, 3) => 1,
        (0, 4..=5) => 2,
        (0, 6..=8) => 3,
        (0, 9..=13) => 4,
        (0, 14..=20) => 5,
        (0, _) => 6,
        _ => match 8 * hits / (seen + 1) {
            0 => 7,
            1 => 8,
            2 => 9,
            3 => 10,
            4..=5 => 11,
            _ => 12,
        },
    }
}

impl Model {
    /// Codes which slots of a row have the word, and how often. `given` tells how often when writing; `found` is
    /// called for each slot that has it.
    pub(crate) fn row<C: Coder>(
        &mut self,
        coder: &mut C,
        columns: &Columns,
        row: u32,
        mut given: impl FnMut(u32) -> u32,
        mut found: impl FnMut(u32, u32),
    ) -> Result<(), Bad> {
        let slots = columns.slots_of(row);
        let kinds = columns.kinds().get(slots.start as usize..slots.end as usize).ok_or(SHORT)?;
        let (mut hits, mut seen) = (0, 0);
        for (slot, &kind) in slots.clone().zip(kinds) {
            let title = slot == slots.start;
            let sort = match kind {
                HEAD_KIND if title => SORTS - 1,
                HEAD_KIND => SORTS - 2,
                kind => usize::from(kind),
            };
            let (Some(states), Some(more)) = (self.found.get_mut(sort), self.more.get_mut(sort)) else {
                return Err(SHORT);
            };
            let times = given(slot);
            let left = slots.end - slot;
            // A row that has the word has it in its last slot, when in no other.
            let has = hits == 0 && left == 1
                || states
                    .get_mut(state(hits, seen, left))
                    .is_some_and(|chance| coder.code(times > 0, chance));
            if has {
                let mut count = 1;
                if coder.code(times > 1, &mut more[usize::from(hits > 0)]) {
                    count = self.extra.code(coder, times.saturating_sub(2)).saturating_add(2);
                }
                found(slot, count);
                hits += 1;
            }
            // Hardly an item has a purpose.
            seen += u32::from(kind != HEAD_KIND || title);
        }
        Ok(())
    }
}

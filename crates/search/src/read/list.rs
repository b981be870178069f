use super::bitset::BitSet;
use crate::format::columns::{Columns, HEAD_KIND};
use crate::format::terms::{BLOCK, Place, Posting};
use std::cell::OnceCell;
use std::rc::Rc;

/// Slots with how often something stands in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// The slots, rising.
    pub(super) slots: Vec<u32>,
    /// How often, at least 1; more than 255 counts as 255.
    pub(super) times: Vec<u8>,
    /// Number of rows that these are in.
    pub(super) rows: u32,
    /// Number of slots that are passages, not titles or purposes.
    pub(super) passages: u32,
    /// The rows, once they were asked for.
    row_set: OnceCell<BitSet>,
}

impl List {
    /// A list with what is counted of it.
    pub(super) fn new(slots: Vec<u32>, times: Vec<u8>, columns: &Columns) -> Self {
        let (mut rows, mut passages) = (0, 0);
        let mut end = 0;
        for &slot in &slots {
            if slot >= end {
                rows += 1;
                end = columns.row_of.get(slot as usize).map_or(end, |&row| columns.slots_of(row).end);
            }
            passages += u32::from(columns.kinds().get(slot as usize).is_some_and(|&kind| kind != HEAD_KIND));
        }
        Self { slots, times, rows, passages, row_set: OnceCell::new() }
    }

    /// A part of a list, with what is counted of the whole.
    pub(super) fn part(slots: Vec<u32>, times: Vec<u8>, rows: u32, passages: u32) -> Self {
        Self { slots, times, rows, passages, row_set: OnceCell::new() }
    }

    /// The rows that these slots are in.
    pub(super) fn row_set(&self, columns: &Columns) -> &BitSet {
        self.row_set.get_or_init(|| {
            let mut rows = BitSet::empty(columns.count());
            let mut end = 0;
            for &slot in &self.slots {
                if slot >= end
                    && let Some(&row) = columns.row_of.get(slot as usize)
                {
                    rows.insert(row);
                    end = columns.slots_of(row).end;
                }
            }
            rows
        })
    }

    /// Adds the slots that are passages of some rows to a set.
    pub(super) fn passages_in(&self, rows: &BitSet, columns: &Columns, set: &mut BitSet) {
        let mut rest = self.slots.as_slice();
        // One by one, or, when few rows are looked for, from row to row.
        if rows.count() as usize * 16 > rest.len() {
            for &slot in rest {
                let place = slot as usize;
                if let (Some(&kind), Some(&row)) = (columns.kinds().get(place), columns.row_of.get(place))
                    && kind != HEAD_KIND
                    && rows.has(row)
                {
                    set.insert(slot);
                }
            }
            return;
        }
        for row in rows.iter() {
            let range = columns.slots_of(row);
            rest = rest.get(behind(rest, 0, range.start)..).unwrap_or_default();
            while let Some((&slot, others)) = rest.split_first().filter(|(slot, _)| **slot < range.end) {
                if columns.kinds().get(slot as usize).is_some_and(|&kind| kind != HEAD_KIND) {
                    set.insert(slot);
                }
                rest = others;
            }
        }
    }

    /// Several lists in one.
    pub(super) fn of(lists: &[&Rc<Self>], columns: &Columns) -> Rc<Self> {
        match lists {
            [] => Rc::default(),
            [one] => Rc::clone(one),
            many => {
                let (slots, times) = merged(many);
                Rc::new(Self::new(slots, times, columns))
            }
        }
    }

    /// Bytes that it takes in memory, about.
    pub(super) fn weight(&self) -> usize {
        5 * self.slots.len() + 64
    }
}

/// The first place at or behind `start` whose slot is at or behind `slot`: steps that double, then halve.
pub(super) fn behind(slots: &[u32], start: usize, slot: u32) -> usize {
    let mut reach = 1;
    while slots.get(start + reach - 1).is_some_and(|&at| at < slot) {
        reach *= 2;
    }
    let from = start + reach / 2;
    let to = (start + reach).min(slots.len());
    from.min(to) + slots.get(from.min(to)..to).unwrap_or_default().partition_point(|&at| at < slot)
}

/// Halves are merged, then merged with each other, so that many lists take no longer than few.
fn merged(lists: &[&Rc<List>]) -> (Vec<u32>, Vec<u8>) {
    let (left, right) = lists.split_at(lists.len() / 2);
    match (left, right) {
        ([], [one]) => (one.slots.clone(), one.times.clone()),
        ([], _) => (Vec::new(), Vec::new()),
        _ => merge(merged(left), merged(right)),
    }
}

fn merge(one: (Vec<u32>, Vec<u8>), other: (Vec<u32>, Vec<u8>)) -> (Vec<u32>, Vec<u8>) {
    let most = one.0.len() + other.0.len();
    let (mut slots, mut times) = (Vec::with_capacity(most), Vec::with_capacity(most));
    let mut left = one.0.iter().zip(&one.1).peekable();
    let mut right = other.0.iter().zip(&other.1).peekable();
    loop {
        let (slot, count) = match (left.peek(), right.peek()) {
            (Some(&(a, _)), Some(&(b, _))) if a == b => {
                let (slot, count) = left.next().unwrap_or((a, &0));
                (slot, count.saturating_add(right.next().map_or(0, |(_, &count)| count)))
            }
            (Some(&(a, &count)), Some(&(b, _))) if a < b => {
                left.next();
                (a, count)
            }
            (Some(&(a, &count)), None) => {
                left.next();
                (a, count)
            }
            (_, Some(&(b, &count))) => {
                right.next();
                (b, count)
            }
            (None, None) => return (slots, times),
        };
        slots.push(*slot);
        times.push(count);
    }
}

/// A word as it is written, with where it stands.
#[derive(Debug)]
pub(super) struct Form {
    /// The word, folded.
    pub(super) form: String,
    /// Its slots.
    pub(super) list: Rc<List>,
    /// Places in the list where it stands 255 times and more, and how often.
    many: Vec<(usize, u32)>,
    /// Lengths of its blocks of positions, in bytes.
    pub(super) blocks: Vec<u32>,
    /// Where its first block lies.
    pub(super) place: Place,
}

impl Form {
    /// A word as it was read.
    pub(super) fn new(posting: Posting, columns: &Columns) -> Self {
        let mut times = vec![1; posting.slots.len()];
        let mut many = Vec::new();
        for (&at, &extra) in posting.repeated.iter().zip(&posting.extra) {
            let count = extra.saturating_add(2);
            if let Some(place) = times.get_mut(at as usize) {
                *place = u8::try_from(count).unwrap_or(u8::MAX);
            }
            if count >= 255 {
                many.push((at as usize, count));
            }
        }
        Self {
            form: posting.form,
            list: Rc::new(List::new(posting.slots, times, columns)),
            many,
            blocks: posting.blocks,
            place: posting.place,
        }
    }

    /// How often it stands in each slot of a block.
    pub(super) fn times(&self, block: usize) -> Vec<u32> {
        let part = self.list.times.chunks(BLOCK).nth(block).unwrap_or_default();
        let mut times: Vec<u32> = part.iter().map(|&count| u32::from(count)).collect();
        for &(at, count) in &self.many {
            if let Some(place) = at.checked_sub(block * BLOCK).and_then(|at| times.get_mut(at)) {
                *place = count;
            }
        }
        times
    }

    /// Bytes that it takes in memory, about.
    pub(super) fn weight(&self) -> usize {
        self.list.weight() + self.form.len() + 4 * self.blocks.len() + 120
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(slots: &[u32]) -> Rc<List> {
        Rc::new(List::new(slots.to_vec(), vec![1; slots.len()], &Columns::of_kinds([])))
    }

    #[test]
    fn lists_in_one() {
        let columns = Columns::of_kinds([]);
        let (a, b, c) = (list(&[1, 5, 9]), list(&[2, 5]), list(&[]));
        let all = List::of(&[&a, &b, &c, &b], &columns);
        assert_eq!(all.slots, [1, 2, 5, 9]);
        assert_eq!(all.times, [1, 2, 3, 1]);
        assert!(List::of(&[], &columns).slots.is_empty());
        assert!(Rc::ptr_eq(&List::of(&[&a], &columns), &a));
    }
}

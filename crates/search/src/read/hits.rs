use super::bitset::BitSet;
use super::files::Stored;
use super::item;
use super::marks::Marker;
use super::rank::Ranker;
use super::why::Why;
use crate::format::columns::Columns;
use crate::sort::{best, sort};
use crate::{Hit, Overview, PASSAGES_SHOWN, Segment};

/// Makes results out of rows.
pub(super) struct Shower<'a> {
    pub(super) columns: &'a Columns,
    pub(super) overview: &'a Overview,
    pub(super) slots: &'a BitSet,
    pub(super) ranker: &'a Ranker<'a>,
    pub(super) marker: &'a Marker<'a>,
    pub(super) why: &'a Why<'a>,
}

impl Shower<'_> {
    /// A result.
    pub(super) fn hit(&self, row: u32, score: f32, stored: &Stored) -> Hit {
        let first = self.columns.passages_of(row).start;
        let found = |n: usize| u32::try_from(n).is_ok_and(|n| self.slots.has(first + n));
        let count = stored.passages.len();
        let matching: Vec<usize> = (0..count).filter(|&n| found(n)).collect();
        let worth = self.ranker.passages(row);
        let value = |n: usize| worth.get(n).copied().unwrap_or(0.0);
        let mut shown = matching.clone();
        best(&mut shown, PASSAGES_SHOWN, &|&a, &b| value(b).total_cmp(&value(a)).then(a.cmp(&b)));
        sort(&mut shown, &usize::cmp);
        let decisions: Vec<usize> = (0..count).filter(|&n| stored.kind(n).is_decision()).collect();
        let other = decisions.iter().copied().find(|n| !shown.contains(n));
        let view = |n: usize| item::passage(stored, n, self.marker);
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Hit {
            item: item::head(row, stored, self.columns, self.overview, self.marker),
            score,
            matching_passages: small(matching.len()),
            passages: shown.into_iter().filter_map(view).collect(),
            decision: other.and_then(view),
            decisions: small(decisions.len()),
            strip: (0..count)
                .map(|n| Segment {
                    words: stored.head.words.get(n).copied().unwrap_or(1).max(1),
                    kind: stored.kind(n),
                    found: found(n),
                })
                .collect(),
            why: self.why.reasons(row),
        }
    }
}

use super::bitset::BitSet;
use crate::format::columns::{Columns, Row};
use crate::format::measures::length_of_step;
use scrutineer_corpus::Kind;
use std::ops::Range;
use std::sync::OnceLock;

/// Rows of one council and month, which are neighbours.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Place of the council in the overview.
    pub(super) council: usize,
    /// Year and month; `None` when the day is not stated.
    pub(super) month: Option<(u16, u8)>,
    /// Place of the year in [`Tables::years`].
    pub(super) year: usize,
    /// The rows.
    pub(super) rows: Range<u32>,
}

/// What follows from the columns and is needed for every answer.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Council by council and month by month.
    pub(super) runs: Vec<Run>,
    /// The years, latest first; those not stated last.
    pub(super) years: Vec<Option<u16>>,
    /// See [`Tables::by_kind`].
    by_kind: OnceLock<Vec<BitSet>>,
    /// For each step of length, the mean number of words.
    pub(super) lengths: Vec<f32>,
}

impl Tables {
    /// Rows in each run.
    pub(super) fn run_sizes(&self) -> Vec<u32> {
        self.runs.iter().map(|run| run.rows.end - run.rows.start).collect()
    }

    /// Of some columns.
    pub(super) fn new(columns: &Columns) -> Self {
        let mut tables = Self { lengths: (0..=u8::MAX).map(length_of_step).collect(), ..Self::default() };
        let mut last: Option<&Row> = None;
        for (number, row) in (0_u32..).zip(columns.rows.iter().take(columns.count())) {
            let same =
                last.is_some_and(|last| last.council == row.council && last.day / 100 == row.day / 100);
            last = Some(row);
            match tables.runs.last_mut() {
                Some(run) if same => run.rows.end = number + 1,
                _ => {
                    let (council, month) = (usize::from(row.council), row.month());
                    tables.runs.push(Run { council, month, year: 0, rows: number..number + 1 });
                }
            }
        }
        for run in &tables.runs {
            // Latest first, and what is not stated is the least.
            let year = run.month.map(|(year, _)| year);
            let place = tables.years.partition_point(|&other| other > year);
            if tables.years.get(place) != Some(&year) {
                tables.years.insert(place, year);
            }
        }
        for run in &mut tables.runs {
            let year = run.month.map(|(year, _)| year);
            run.year = tables.years.partition_point(|&other| other > year);
        }
        tables
    }

    /// For each kind, in order, the slots of its passages; empty when there are none.
    pub(super) fn by_kind(&self, columns: &Columns) -> &[BitSet] {
        self.by_kind.get_or_init(|| {
            let mut sets = vec![BitSet::default(); Kind::ALL.len()];
            for (slot, &kind) in (0_u32..).zip(columns.kinds()) {
                if let Some(set) = sets.get_mut(usize::from(kind)) {
                    if set.is_unbounded() {
                        *set = BitSet::empty(columns.slots() as usize);
                    }
                    set.insert(slot);
                }
            }
            sets
        })
    }
}

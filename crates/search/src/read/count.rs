//! Counting. Rows of one council and month are neighbours, so most counts are counts of bits in a range.

use super::bitset::BitSet;
use super::eval::Found;
use super::tables::{Run, Tables};
use crate::format::answers::Stored;
use crate::format::columns::{Columns, Row};
use crate::{CouncilTimeline, FacetValue, Facets, Filters, MonthCount, Overview};
use scrutineer_corpus::Kind;
use std::borrow::Cow;
use std::cell::OnceCell;

/// Which rows the filters leave, filter by filter.
pub(super) struct Passing {
    councils: Vec<bool>,
    /// `None` when all committees pass.
    committees: Option<Vec<Vec<bool>>>,
    years: Option<Vec<Option<u16>>>,
    /// Whether there is no filter at all.
    all: bool,
}

/// Filters that are left out, for counting the values of their own facet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Without {
    Nothing,
    Council,
    Committee,
    Year,
}

impl Passing {
    pub(super) fn new(filters: &Filters, overview: &Overview) -> Self {
        let councils = overview.councils.iter();
        let committees = |wanted: &[String]| {
            let council = |council: &crate::CouncilOverview| {
                let passes = |committee: &crate::CommitteeOverview| {
                    let pair = (council.id.as_str(), committee.id.as_str());
                    wanted.iter().any(|wanted| wanted.split_once('/') == Some(pair))
                };
                council.committees.iter().map(passes).collect()
            };
            overview.councils.iter().map(council).collect()
        };
        Self {
            councils: councils
                .map(|council| filters.councils.is_empty() || filters.councils.contains(&council.id))
                .collect(),
            committees: (!filters.committees.is_empty()).then(|| committees(&filters.committees)),
            years: (!filters.years.is_empty()).then(|| filters.years.clone()),
            all: filters.councils.is_empty() && filters.committees.is_empty() && filters.years.is_empty(),
        }
    }

    fn committee(&self, row: &Row) -> bool {
        self.committees.as_ref().is_none_or(|all| {
            let council = all.get(usize::from(row.council));
            council.and_then(|list| list.get(usize::from(row.committee))).copied().unwrap_or(false)
        })
    }

    /// Whether a row passes all filters.
    pub(super) fn passes(&self, row: &Row) -> bool {
        self.all
            || self.councils.get(usize::from(row.council)).copied().unwrap_or(false)
                && self.years.as_ref().is_none_or(|years| years.contains(&row.year()))
                && self.committee(row)
    }

    /// Whether a run passes, as far as committees do not decide.
    fn run(&self, run: &Run, without: Without) -> bool {
        let council = without == Without::Council || self.councils.get(run.council).copied().unwrap_or(false);
        let year = || self.years.as_ref().is_none_or(|years| years.contains(&run.month.map(|month| month.0)));
        council && (without == Without::Year || year())
    }

    /// Those of some rows that pass all filters.
    pub(super) fn of<'s>(&self, rows: &'s BitSet, columns: &Columns, tables: &Tables) -> Cow<'s, BitSet> {
        self.but(rows, Without::Nothing, columns, tables)
    }

    /// Those of some rows that pass all filters but one.
    fn but<'s>(
        &self,
        rows: &'s BitSet,
        without: Without,
        columns: &Columns,
        tables: &Tables,
    ) -> Cow<'s, BitSet> {
        if self.all {
            return Cow::Borrowed(rows);
        }
        let mut pass = BitSet::empty(columns.count());
        tables.runs.iter().filter(|run| self.run(run, without)).for_each(|run| pass.fill(run.rows.clone()));
        pass.intersect(rows);
        if self.committees.is_some() && without != Without::Committee {
            pass.retain(|row| columns.row(row).is_some_and(|row| self.committee(row)));
        }
        Cow::Owned(pass)
    }
}

/// What was found: as asked for, by related wordings as well, and regardless of the filter of kinds.
pub(super) struct Sets<'a> {
    /// By the words typed.
    pub(super) typed: &'a Found,
    /// With related wordings.
    pub(super) found: &'a Found,
    /// The same without the filter of kinds.
    pub(super) any_kind: &'a Found,
}

/// Counts answers.
pub(super) struct Counter<'a> {
    pub(super) sets: Sets<'a>,
    pub(super) passing: &'a Passing,
    pub(super) columns: &'a Columns,
    pub(super) tables: &'a Tables,
    pub(super) overview: &'a Overview,
    /// Rows found in each run.
    pub(super) runs: OnceCell<Vec<u32>>,
    /// What was counted beforehand.
    pub(super) stored: Option<&'a Stored>,
    /// Passages found of each kind, where that is known without counting.
    pub(super) of_kinds: Option<&'a [u32]>,
}

impl Counter<'_> {
    fn but(&self, without: Without) -> Cow<'_, BitSet> {
        self.passing.but(&self.sets.found.rows, without, self.columns, self.tables)
    }

    /// Rows in each run; what was found is counted once, and without filters that is all there is to count.
    pub(super) fn by_run(&self, rows: &BitSet) -> Cow<'_, [u32]> {
        let counted = |rows: &BitSet| {
            let runs = self.tables.runs.iter();
            runs.map(|run| rows.count_in(run.rows.clone())).collect::<Vec<u32>>()
        };
        if std::ptr::eq(rows, &self.sets.found.rows) {
            Cow::Borrowed(self.runs.get_or_init(|| counted(rows)).as_slice())
        } else {
            Cow::Owned(counted(rows))
        }
    }

    /// Counts the facets, each without its own filter.
    pub(super) fn facets(&self) -> Facets {
        Facets {
            councils: self.councils(),
            committees: self.committees(),
            kinds: self.kinds(),
            years: self.years(),
        }
    }

    fn councils(&self) -> Vec<FacetValue> {
        let rows = self.but(Without::Council);
        let mut counts = vec![0; self.overview.councils.len()];
        for (run, rows) in self.tables.runs.iter().zip(self.by_run(&rows).iter()) {
            if let Some(count) = counts.get_mut(run.council) {
                *count += rows;
            }
        }
        let councils = self.overview.councils.iter().zip(counts);
        councils
            .map(|(council, count)| FacetValue { id: council.id.clone(), name: council.name.clone(), count })
            .collect()
    }

    pub(super) fn committees(&self) -> Vec<FacetValue> {
        let rows = self.but(Without::Committee);
        let mut counts: Vec<Vec<u32>> =
            self.overview.councils.iter().map(|council| vec![0; council.committees.len()]).collect();
        if let Some(stored) = self.stored {
            counts.clone_from(&stored.committees);
        }
        let rows = rows.iter().filter(|_| self.stored.is_none());
        for row in rows.filter_map(|row| self.columns.row(row)) {
            let council = counts.get_mut(usize::from(row.council));
            if let Some(count) = council.and_then(|list| list.get_mut(usize::from(row.committee))) {
                *count += 1;
            }
        }
        let councils = self.overview.councils.iter().zip(counts);
        let values = councils.flat_map(|(council, counts)| {
            council.committees.iter().zip(counts).map(|(committee, count)| FacetValue {
                id: [council.id.as_str(), "/", &committee.id].concat(),
                name: committee.name.clone(),
                count,
            })
        });
        values.collect()
    }

    pub(super) fn kinds(&self) -> Vec<FacetValue> {
        let counts = self.of_kinds.map_or_else(|| Cow::Owned(self.counted_kinds()), Cow::Borrowed);
        let value = |(kind, &count): (&Kind, &u32)| {
            let name = kind.name().to_owned();
            FacetValue { id: name.clone(), name, count }
        };
        Kind::ALL.iter().zip(counts.iter()).map(value).collect()
    }

    fn counted_kinds(&self) -> Vec<u32> {
        let found = self.sets.any_kind;
        let rows = self.passing.of(&found.rows, self.columns, self.tables);
        let slots = match rows {
            Cow::Borrowed(_) => Cow::Borrowed(&found.slots),
            Cow::Owned(rows) => {
                let mut slots = BitSet::empty(self.columns.slots() as usize);
                rows.iter().for_each(|row| slots.fill(self.columns.slots_of(row)));
                slots.intersect(&found.slots);
                Cow::Owned(slots)
            }
        };
        self.tables.by_kind(self.columns).iter().map(|of_kind| slots.count_with(of_kind)).collect()
    }

    fn years(&self) -> Vec<FacetValue> {
        let rows = self.but(Without::Year);
        let mut counts = vec![0; self.tables.years.len()];
        for (run, rows) in self.tables.runs.iter().zip(self.by_run(&rows).iter()) {
            if let Some(count) = counts.get_mut(run.year) {
                *count += rows;
            }
        }
        let value = |(year, count): (&Option<u16>, u32)| {
            let id = year.map(|year| year.to_string()).unwrap_or_default();
            FacetValue { name: id.clone(), id, count }
        };
        self.tables.years.iter().zip(counts).map(value).collect()
    }

    /// Counts by council and month.
    pub(super) fn timeline(&self) -> Vec<CouncilTimeline> {
        let (columns, tables) = (self.columns, self.tables);
        let found = self.passing.of(&self.sets.found.rows, columns, tables);
        let items = self.by_run(&found);
        let typed: Option<Vec<u32>> = (!std::ptr::eq(self.sets.typed, self.sets.found)).then(|| {
            let typed = self.passing.of(&self.sets.typed.rows, columns, tables);
            self.tables.runs.iter().map(|run| typed.count_in(run.rows.clone())).collect()
        });
        let loaded: Option<Vec<u32>> = (!self.passing.all).then(|| {
            let every = BitSet::full(self.columns.count());
            let loaded = self.passing.of(&every, columns, tables);
            self.tables.runs.iter().map(|run| loaded.count_in(run.rows.clone())).collect()
        });
        let mut lines: Vec<CouncilTimeline> = Vec::new();
        let mut rest = self.tables.runs.as_slice();
        let mut first = 0;
        while let Some(run) = rest.first() {
            let (runs, after) = rest.split_at(rest.partition_point(|other| other.council == run.council));
            rest = after;
            let council = self.overview.councils.get(run.council);
            let mut line = CouncilTimeline {
                council: council.map(|council| council.id.clone()).unwrap_or_default(),
                name: council.map(|council| council.name.clone()).unwrap_or_default(),
                loaded: 0,
                items: 0,
                passages: 0,
                months: Vec::with_capacity(runs.len()),
            };
            for (n, run) in (first..).zip(runs) {
                let of = |counts: &[u32]| counts.get(n).copied().unwrap_or(0);
                let loaded = loaded.as_ref().map_or(run.rows.end - run.rows.start, |loaded| of(loaded));
                let items = of(&items);
                let by_words = typed.as_ref().map_or(items, |typed| of(typed));
                if loaded > 0 {
                    line.loaded += loaded;
                    line.items += items;
                    let by_another = items.saturating_sub(by_words);
                    line.months.push(MonthCount { month: run.month, loaded, items: by_words, by_another });
                }
            }
            let stored = self.stored.and_then(|stored| stored.passages.get(run.council));
            line.passages = stored.copied().unwrap_or_else(|| self.passages(runs, &found));
            first += runs.len();
            if line.loaded > 0 {
                lines.push(line);
            }
        }
        lines
    }

    /// Passages found in the rows of some neighbouring runs that pass the filters.
    fn passages(&self, runs: &[Run], found: &BitSet) -> u32 {
        let slots = &self.sets.found.slots;
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return 0 };
        let rows = first.rows.start..last.rows.end;
        if self.passing.all {
            let start = |row| self.columns.slots_of(row).start;
            return slots.count_in(start(rows.start)..start(rows.end));
        }
        rows.filter(|&row| found.has(row)).map(|row| slots.count_in(self.columns.slots_of(row))).sum()
    }
}

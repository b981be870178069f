use super::bitset::BitSet;
use super::eval::Found;
use crate::format::columns::{Columns, Row};
use crate::{CouncilTimeline, FacetValue, Facets, Filters, MonthCount, Overview};
use scrutineer_corpus::Kind;
use std::collections::BTreeMap;

/// Which rows the filters leave, filter by filter.
pub(super) struct Passing {
    councils: Vec<bool>,
    committees: Vec<Vec<bool>>,
    years: Option<Vec<Option<u16>>>,
}

/// Which filters a row passes.
#[derive(Clone, Copy)]
pub(super) struct Passes {
    council: bool,
    committee: bool,
    year: bool,
}

impl Passes {
    /// Whether it passes all.
    pub(super) fn all(self) -> bool {
        self.council && self.committee && self.year
    }
}

impl Passing {
    pub(super) fn new(filters: &Filters, overview: &Overview) -> Self {
        let councils = overview.councils.iter();
        let any_council = filters.councils.is_empty();
        let any_committee = filters.committees.is_empty();
        Self {
            councils: councils
                .clone()
                .map(|council| any_council || filters.councils.contains(&council.id))
                .collect(),
            committees: councils
                .map(|council| {
                    let committees = council.committees.iter();
                    committees
                        .map(|committee| {
                            any_committee
                                || filters.committees.iter().any(|wanted| {
                                    wanted.split_once('/')
                                        == Some((council.id.as_str(), committee.id.as_str()))
                                })
                        })
                        .collect()
                })
                .collect(),
            years: (!filters.years.is_empty()).then(|| filters.years.clone()),
        }
    }

    pub(super) fn of(&self, row: &Row) -> Passes {
        let council = usize::from(row.council);
        Passes {
            council: self.councils.get(council).copied().unwrap_or(false),
            committee: self
                .committees
                .get(council)
                .and_then(|list| list.get(usize::from(row.committee)))
                .copied()
                .unwrap_or(false),
            year: self.years.as_ref().is_none_or(|years| years.contains(&row.year())),
        }
    }

    /// The rows that pass all filters.
    pub(super) fn rows(&self, columns: &Columns) -> BitSet {
        let mut rows = BitSet::empty(columns.count());
        for (number, row) in (0..).zip(columns.rows.iter().take(columns.count())) {
            if self.of(row).all() {
                rows.insert(number);
            }
        }
        rows
    }
}

/// What was found: as asked for, by related wordings as well, and regardless of the filter of kinds.
pub(super) struct Sets<'a> {
    /// By the words typed.
    pub(super) typed: &'a BitSet,
    /// With related wordings.
    pub(super) found: &'a Found,
    /// The same without the filter of kinds.
    pub(super) any_kind: &'a Found,
}

/// Counts the facets, each without its own filter.
pub(super) fn facets(sets: &Sets<'_>, passing: &Passing, columns: &Columns, overview: &Overview) -> Facets {
    let mut councils = vec![0_u32; overview.councils.len()];
    let mut committees: Vec<Vec<u32>> =
        overview.councils.iter().map(|council| vec![0; council.committees.len()]).collect();
    let mut years: BTreeMap<Option<u16>, u32> = BTreeMap::new();
    // A year changes seldom from row to row.
    let mut last: Option<Option<u16>> = None;
    for row in columns.rows.iter().take(columns.count()) {
        if last != Some(row.year()) {
            last = Some(row.year());
            years.entry(row.year()).or_insert(0);
        }
    }
    for number in sets.found.rows.iter() {
        let Some(row) = columns.row(number) else { continue };
        let passes = passing.of(row);
        let council = usize::from(row.council);
        if passes.committee
            && passes.year
            && let Some(count) = councils.get_mut(council)
        {
            *count += 1;
        }
        if passes.council
            && passes.year
            && let Some(count) =
                committees.get_mut(council).and_then(|list| list.get_mut(usize::from(row.committee)))
        {
            *count += 1;
        }
        if passes.council && passes.committee {
            *years.entry(row.year()).or_insert(0) += 1;
        }
    }
    let mut kinds = [0_u32; Kind::ALL.len()];
    let passing_rows = passing.rows(columns);
    for slot in sets.any_kind.slots.iter() {
        let row = columns.row_of.get(slot as usize);
        if row.is_some_and(|&row| passing_rows.has(row) && sets.any_kind.rows.has(row))
            && let Some(count) =
                columns.kinds.get(slot as usize).and_then(|&kind| kinds.get_mut(usize::from(kind)))
        {
            *count += 1;
        }
    }
    let committees = overview.councils.iter().zip(committees).flat_map(|(council, counts)| {
        council.committees.iter().zip(counts).map(|(committee, count)| FacetValue {
            id: format!("{}/{}", council.id, committee.id),
            name: committee.name.clone(),
            count,
        })
    });
    let undated = years.remove(&None).map(|count| (None, count));
    let years = years.into_iter().rev().chain(undated).map(|(year, count)| {
        let id = year.map(|year| year.to_string()).unwrap_or_default();
        FacetValue { name: id.clone(), id, count }
    });
    let councils = overview.councils.iter().zip(councils);
    Facets {
        councils: councils
            .map(|(council, count)| FacetValue { id: council.id.clone(), name: council.name.clone(), count })
            .collect(),
        committees: committees.collect(),
        kinds: Kind::ALL
            .iter()
            .zip(kinds)
            .map(|(kind, count)| FacetValue {
                id: kind.name().to_owned(),
                name: kind.name().to_owned(),
                count,
            })
            .collect(),
        years: years.collect(),
    }
}

/// Counts by council and month.
pub(super) fn timeline(
    sets: &Sets<'_>,
    passing: &Passing,
    columns: &Columns,
    overview: &Overview,
) -> Vec<CouncilTimeline> {
    let mut lines: Vec<CouncilTimeline> = overview
        .councils
        .iter()
        .map(|council| CouncilTimeline {
            council: council.id.clone(),
            name: council.name.clone(),
            loaded: 0,
            items: 0,
            passages: 0,
            months: Vec::new(),
        })
        .collect();
    for (number, row) in (0..).zip(columns.rows.iter().take(columns.count())) {
        if !passing.of(row).all() {
            continue;
        }
        let Some(line) = lines.get_mut(usize::from(row.council)) else { continue };
        // Rows are in order of council and day, undated ones last.
        if line.months.last().is_none_or(|month| month.month != row.month()) {
            line.months.push(MonthCount { month: row.month(), loaded: 0, items: 0, by_another: 0 });
        }
        line.loaded += 1;
        let found = sets.found.rows.has(number);
        if found {
            line.items += 1;
            line.passages += sets.found.slots.count_in(columns.slots_of(number));
        }
        if let Some(month) = line.months.last_mut() {
            month.loaded += 1;
            if sets.typed.has(number) {
                month.items += 1;
            } else if found {
                month.by_another += 1;
            }
        }
    }
    lines.retain(|line| line.loaded > 0);
    lines
}

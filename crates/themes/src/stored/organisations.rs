use super::format::RowBody;
use scrutineer_search::{BitSet, Layout};
use std::collections::{BTreeMap, BTreeSet};

/// A body that is listed with items, or named in their passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationCount {
    /// Its name as it is printed most often.
    pub name: String,
    /// The councils of those items, by their place in the overview, rising.
    pub councils: Vec<usize>,
    /// Items that list it or name it.
    pub items: u32,
    /// Passages that name it.
    pub passages: u32,
    /// Whether any of those items lists it as giving evidence or acting; otherwise it is only named in passages.
    pub listed: bool,
}

/// Counts organisations as their rows come in.
#[derive(Default)]
pub(super) struct Tally {
    found: BTreeMap<u32, (BTreeSet<usize>, OrganisationCount)>,
}

impl Tally {
    /// Counts those of the wanted rows; `first` is the number of the first row given.
    pub(super) fn add(&mut self, layout: Layout<'_>, wanted: &BitSet, first: u32, rows: &[Vec<RowBody>]) {
        for (row, bodies) in (first..).zip(rows).filter(|&(row, _)| wanted.has(row)) {
            let Some(place) = layout.place(row) else { continue };
            for body in bodies {
                let (councils, count) = self.found.entry(body.name).or_default();
                councils.insert(place.council);
                count.items += 1;
                count.passages = count.passages.saturating_add(body.passages);
                count.listed |= body.listed;
            }
        }
    }

    /// The counts, those of the most items first.
    pub(super) fn finish(self, names: &[String]) -> Vec<OrganisationCount> {
        let named = self.found.into_iter().filter_map(|(name, (councils, count))| {
            let name = names.get(name as usize)?.clone();
            Some(OrganisationCount { name, councils: councils.into_iter().collect(), ..count })
        });
        let mut list: Vec<OrganisationCount> = named.collect();
        list.sort_by(|a, b| {
            (b.items, b.passages, b.listed, &a.name).cmp(&(a.items, a.passages, a.listed, &b.name))
        });
        list
    }
}

//! Asking passages one by one: which of them hold what a wording asks for.
//!
//! A search finds *items*: a word may stand in the title and another in a passage. A theme counts *passages*, so
//! here everything that a query asks for must stand in one passage, and what it leaves out is left out of that
//! passage only. Titles and purposes answer for themselves, as if each were a passage.
//!
//! 1. [`Index::find`] works out each query on the slots of the index (see [`Layout`] for what a slot is).
//! 2. [`Index::show`] brings passages with the words of the queries marked, and what stands at the head of their items.

use super::bitset::BitSet;
use super::eval::Evaluator;
use super::files::Meter;
use super::index::Index;
use super::item;
use super::layout::{Layout, LayoutWithKinds};
use super::leaves::Lookup;
use super::marks::Marker;
use super::plan::{Leaves, Plan};
use crate::query::parse;
use crate::sort::sort;
use crate::{Cost, Fetch, IndexError, ItemHead, Note, PassageView};
use serde::{Deserialize, Serialize};

/// What [`Index::find`] found of one query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Slots whose own text holds what is asked for; titles and purposes are among them.
    pub slots: BitSet,
    /// What was odd about the query.
    pub notes: Vec<Note>,
}

/// A passage by itself, with the item that it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageHit {
    /// Its slot.
    pub slot: u32,
    /// What stands at the head of its item.
    pub item: ItemHead,
    /// The passage, with the words of the queries marked.
    pub passage: PassageView,
}

impl<F: Fetch> Index<F> {
    /// How slots, items and councils lie.
    pub fn layout(&self) -> Layout<'_> {
        Layout { columns: &self.files.start.columns, overview: self.overview() }
    }

    /// Works out which passages hold what each of some queries asks for, in the order asked, and what that cost.
    /// An empty query is held by every passage.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn find(&self, queries: &[&str]) -> Result<(Vec<Finding>, Cost), IndexError> {
        let meter = Meter::default();
        self.files.read_measures(&meter).await?;
        let mut leaves = Leaves::default();
        let queries: Vec<_> = queries.iter().map(|text| parse(text)).collect();
        let plans: Vec<Plan> = queries.iter().map(|query| leaves.plan(&query.root, false)).collect();
        let lookup = Lookup::new(&leaves.list, &self.files, &meter).await?;
        let mut lists = Vec::with_capacity(leaves.list.len());
        for leaf in &leaves.list {
            lists.push(lookup.list(leaf).await?);
        }
        let evaluator = self.evaluator(&lists);
        let found = plans
            .iter()
            .zip(queries)
            .map(|(plan, query)| Finding { slots: evaluator.slots(plan), notes: query.notes });
        Ok((found.collect(), meter.cost()))
    }

    /// Brings passages, in the order asked, with the words of some queries marked. Slots of titles and purposes,
    /// and slots that there are not, are passed over.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn show(&self, slots: &[u32], queries: &[&str]) -> Result<Vec<PassageHit>, IndexError> {
        let meter = Meter::default();
        let mut leaves = Leaves::default();
        for text in queries {
            leaves.plan(&parse(text).root, false);
        }
        let marker = Marker::new(&leaves.list);
        let layout = self.layout();
        let places: Vec<(u32, u32, u32)> =
            slots.iter().filter_map(|&slot| layout.passage(slot).map(|(row, n)| (slot, row, n))).collect();
        let mut rows: Vec<u32> = places.iter().map(|&(_, row, _)| row).collect();
        sort(&mut rows, &u32::cmp);
        rows.dedup();
        let stored = self.files.items(&rows, &meter).await?;
        let columns = &self.files.start.columns;
        let hits = places.into_iter().filter_map(|(slot, row, n)| {
            let stored = rows.binary_search(&row).ok().and_then(|place| stored.get(place))?;
            let number = usize::try_from(n.checked_sub(1)?).ok()?;
            Some(PassageHit {
                slot,
                item: item::head(row, stored, columns, self.overview(), &marker),
                passage: item::passage(stored, number, &marker)?,
            })
        });
        Ok(hits.collect())
    }
}

impl Evaluator<'_> {
    /// The slots whose own text holds what a plan asks for.
    pub(super) fn slots(&self, plan: &Plan) -> BitSet {
        let end = self.columns.slots() as usize;
        match plan {
            Plan::All => BitSet::full(end),
            Plan::Leaf(leaf) => {
                let mut slots = BitSet::empty(end);
                let list = self.lists.get(*leaf).map_or(&[][..], |list| &list.slots);
                list.iter().for_each(|&slot| slots.insert(slot));
                slots
            }
            Plan::And(plans) => {
                let mut slots = BitSet::full(end);
                plans.iter().for_each(|plan| slots.intersect(&self.slots(plan)));
                slots
            }
            Plan::Or(plans) => {
                let mut slots = BitSet::empty(end);
                plans.iter().for_each(|plan| slots.unite(&self.slots(plan)));
                slots
            }
            Plan::Not(plan) => {
                let mut slots = BitSet::full(end);
                slots.subtract(&self.slots(plan));
                slots
            }
            Plan::Theme(wordings, exclude) => {
                let mut slots = BitSet::empty(end);
                wordings.iter().for_each(|plan| slots.unite(&self.slots(plan)));
                exclude.iter().for_each(|plan| slots.subtract(&self.slots(plan)));
                slots
            }
            // What an item has besides the words of its passages, each of its passages has.
            Plan::Field(field) => self.slots_of_rows(&self.field(field)),
            Plan::Title(plan) => {
                let mut rows = BitSet::empty(self.columns.count());
                for slot in self.slots(plan).iter() {
                    let row = self.columns.row_of.get(slot as usize).copied();
                    if let Some(row) = row.filter(|&row| self.columns.slots_of(row).start == slot) {
                        rows.insert(row);
                    }
                }
                self.slots_of_rows(&rows)
            }
            Plan::Kinds(kinds, plan) => {
                let mut slots = self.slots(plan);
                let layout = LayoutWithKinds(Layout { columns: self.columns, overview: self.overview });
                let others: Vec<u32> = slots
                    .iter()
                    .filter(|&slot| layout.kind(slot).is_none_or(|kind| !kinds.has(kind)))
                    .collect();
                others.into_iter().for_each(|slot| slots.remove(slot));
                slots
            }
        }
    }

    fn slots_of_rows(&self, rows: &BitSet) -> BitSet {
        let mut slots = BitSet::empty(self.columns.slots() as usize);
        for row in rows.iter() {
            self.columns.slots_of(row).for_each(|slot| slots.insert(slot));
        }
        slots
    }
}

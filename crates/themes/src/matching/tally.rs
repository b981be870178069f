use scrutineer_corpus::Kind;
use scrutineer_search::{BitSet, LayoutWithKinds};
use std::collections::BTreeMap;

/// Passages and items, beside how many are loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passages that were found.
    pub passages: u32,
    /// Items (and documents) that have such a passage.
    pub items: u32,
    /// Passages loaded.
    pub loaded_passages: u32,
    /// Items (and documents) loaded.
    pub loaded_items: u32,
}

/// Counts of one council.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncilTally {
    /// All of it.
    pub all: Counts,
    /// By committee, in the order of the overview.
    pub committees: Vec<Counts>,
    /// By year, rising; `None` (date not stated) first.
    pub years: BTreeMap<Option<u16>, YearTally>,
}

/// Counts of one year.
pub type YearTally = Counts;

/// Counts of a set of passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of it.
    pub all: Counts,
    /// By council, in the order of the overview.
    pub councils: Vec<CouncilTally>,
    /// Passages found by kind, in the order of [`Kind::ALL`].
    pub kinds: [u32; Kind::ALL.len()],
}

impl Tally {
    /// Counts passages. Slots of titles and purposes are passed over. With `rows`, only those items count, as found and
    /// as loaded.
    pub fn of(layout: LayoutWithKinds<'_>, slots: &BitSet, rows: Option<&BitSet>) -> Self {
        let councils = layout.overview().councils.iter().map(|council| CouncilTally {
            committees: vec![Counts::default(); council.committees.len()],
            ..CouncilTally::default()
        });
        let mut tally = Self { councils: councils.collect(), ..Self::default() };
        for row in (0..layout.rows()).filter(|&row| rows.is_none_or(|rows| rows.has(row))) {
            let Some(place) = layout.place(row) else { continue };
            let passages = layout.passages_of(row);
            let loaded = passages.end - passages.start;
            let found = slots.count_in(passages.clone());
            let counts = Counts {
                passages: found,
                items: u32::from(found > 0),
                loaded_passages: loaded,
                loaded_items: 1,
            };
            tally.all.add(counts);
            if let Some(council) = tally.councils.get_mut(place.council) {
                council.all.add(counts);
                if let Some(committee) = council.committees.get_mut(place.committee) {
                    committee.add(counts);
                }
                council.years.entry(place.date.map(|date| date.year())).or_default().add(counts);
            }
            if found > 0 {
                for slot in passages.filter(|&slot| slots.has(slot)) {
                    let kind = layout.kind(slot).map(|kind| kind as usize);
                    if let Some(count) = kind.and_then(|kind| tally.kinds.get_mut(kind)) {
                        *count += 1;
                    }
                }
            }
        }
        tally
    }
}

impl Counts {
    /// Adds other counts.
    pub fn add(&mut self, other: Self) {
        self.passages += other.passages;
        self.items += other.items;
        self.loaded_passages += other.loaded_passages;
        self.loaded_items += other.loaded_items;
    }

    /// Passages found in every thousand loaded; `None` where nothing is loaded.
    pub fn per_thousand(&self) -> Option<f64> {
        (self.loaded_passages > 0)
            .then(|| f64::from(self.passages) * 1000.0 / f64::from(self.loaded_passages))
    }
}

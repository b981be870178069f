use crate::{Counts, Part};
use scrutineer_search::{Layout, Overview};
use std::collections::BTreeMap;

/// Counts of every theme by place: council, committee and year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    pub(crate) places: Vec<Place>,
    /// For each theme the places where it is spoken of, rising.
    pub(crate) themes: Vec<Vec<Found>>,
}

/// Where counts are kept apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) council: usize,
    pub(crate) committee: usize,
    pub(crate) year: Option<u16>,
    pub(crate) items: u32,
    pub(crate) passages: u32,
}

/// What is found of a theme at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) place: u32,
    /// Passages that name it.
    pub(crate) passages: u32,
    /// Items with such a passage.
    pub(crate) items: u32,
    /// Passages that speak of it by another wording only.
    pub(crate) another: u32,
}

/// One cell of a table of themes by parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Passages and items that name the theme, beside what is loaded.
    pub named: Counts,
    /// Passages that speak of it by another wording only.
    pub another: u32,
}

/// What a cell says, in one of four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// No minutes are loaded, so nothing can be said.
    NothingLoaded,
    /// Minutes are loaded, and none of them mentions the theme.
    NotMentioned,
    /// Passages speak of the theme, but only by a wording that is offered and not counted.
    AnotherWording,
    /// Passages name the theme.
    Named,
}

impl Cell {
    /// What the cell says.
    pub fn mention(&self) -> Mention {
        match (self.named.passages, self.another, self.named.loaded_passages) {
            (1.., _, _) => Mention::Named,
            (0, 1.., _) => Mention::AnotherWording,
            (0, 0, 1..) => Mention::NotMentioned,
            (0, 0, 0) => Mention::NothingLoaded,
        }
    }
}

/// The places of a part in some years, worked out once for all themes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Whether each place belongs to it.
    has: Vec<bool>,
    loaded: Counts,
}

impl Selection {
    /// What is loaded of it.
    pub fn loaded(&self) -> Counts {
        self.loaded
    }
}

impl Matrix {
    /// A matrix of an index, with nothing found yet.
    pub(crate) fn of(layout: Layout<'_>, themes: usize) -> Self {
        let mut places: BTreeMap<(usize, usize, Option<u16>), Place> = BTreeMap::new();
        for row in 0..layout.rows() {
            let Some(place) = layout.place(row) else { continue };
            let year = place.date.map(|date| date.year());
            let key = (place.council, place.committee, year);
            let (council, committee) = (place.council, place.committee);
            let entry = places.entry(key).or_insert(Place { council, committee, year, ..Place::default() });
            entry.items += 1;
            let passages = layout.passages_of(row);
            entry.passages += passages.end - passages.start;
        }
        Self { places: places.into_values().collect(), themes: vec![Vec::new(); themes] }
    }

    /// Number of themes, in the order of the codebook.
    pub fn themes(&self) -> usize {
        self.themes.len()
    }

    /// The years that something is loaded of, rising; `None` (date not stated) first.
    pub fn years(&self) -> Vec<Option<u16>> {
        let mut years: Vec<_> = self.places.iter().map(|place| place.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The places of a part (`None`: of everything) in some years (none: in all of them).
    pub fn select(&self, overview: &Overview, part: Option<&Part>, years: &[Option<u16>]) -> Selection {
        let mut selection = Selection { has: Vec::with_capacity(self.places.len()), ..Selection::default() };
        for place in &self.places {
            let here = scrutineer_search::Place {
                council: place.council,
                committee: place.committee,
                date: None,
                is_document: false,
            };
            let has = part.is_none_or(|part| part.has(overview, here))
                && (years.is_empty() || years.contains(&place.year));
            if has {
                selection.loaded.loaded_items += place.items;
                selection.loaded.loaded_passages += place.passages;
            }
            selection.has.push(has);
        }
        selection
    }

    /// The counts of a theme, by its place in the codebook.
    pub fn cell(&self, theme: usize, selection: &Selection) -> Cell {
        let mut cell = Cell { named: selection.loaded, another: 0 };
        for found in self.themes.get(theme).into_iter().flatten() {
            if selection.has.get(found.place as usize) == Some(&true) {
                cell.named.passages += found.passages;
                cell.named.items += found.items;
                cell.another += found.another;
            }
        }
        cell
    }

    /// The counts of every theme, each for some selections: a row a theme, a cell a selection.
    pub fn table(&self, selections: &[Selection]) -> Vec<Vec<Cell>> {
        let row = |theme| selections.iter().map(|selection| self.cell(theme, selection)).collect();
        (0..self.themes.len()).map(row).collect()
    }
}

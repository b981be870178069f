//! What is found of one theme, counted: pure, out of the passages of its wordings.

use super::theme_evidence::EvidenceGroup;
use crate::route::ThemeRoute;
use scrutineer_search::{BitSet, Layout, LayoutWithKinds};
use scrutineer_themes::{Group, Part, Tally, Theme, WordingSets};

/// What is found of one theme, as the page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ThemeFinding {
    /// The theme as it is defined.
    pub(crate) theme: Theme,
    /// The theme as it is counted: with wordings switched off and on.
    pub(crate) counted: Theme,
    /// Its place in the codebook; `None` for a reader's own.
    pub(crate) place: Option<usize>,
    /// Its group in the codebook.
    pub(crate) group: Option<Group>,
    /// The wider theme, and the themes that are easily taken for it: identifiers and names.
    pub(crate) parent: Option<(String, String)>,
    /// Themes that are easily taken for it: identifiers and names.
    pub(crate) near: Vec<(String, String)>,
    /// Its wordings, in the order of the page.
    pub(crate) wordings: Vec<WordingCount>,
    /// Counts by council, year and kind.
    pub(crate) tally: Tally,
    /// Items that name it in their title or purpose and in no passage.
    pub(crate) by_title: u32,
    /// Passages that speak of it by another wording only.
    pub(crate) another: u32,
    /// Rows with a passage that names it.
    pub(crate) rows: BitSet,
    /// The passages, by kind: heard, said, decided, also printed.
    pub(crate) groups: [EvidenceGroup; 4],
    /// Decisions in items about it that do not name it.
    pub(crate) beside: EvidenceGroup,
}

/// What a wording is to a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// Counted, as the theme is defined.
    Counted,
    /// Offered, as the theme is defined.
    Offered,
    /// Added in the address by a reader.
    Readers,
    /// Left out, as the theme is defined.
    Excluded,
}

/// A wording and its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WordingCount {
    /// The wording, in the query language.
    pub(crate) wording: String,
    /// What it is to the theme.
    pub(crate) role: Role,
    /// Whether it is switched on.
    pub(crate) on: bool,
    /// Passages with it that are counted; of what is left out: passages that it takes out.
    pub(crate) passages: u32,
    /// Of those, passages that no other wording brings; for one that is off: passages that it would add.
    pub(crate) alone: u32,
}

/// The rows that a route looks at; `None` for all of them.
pub(super) fn rows_of(layout: Layout<'_>, route: &ThemeRoute) -> Option<BitSet> {
    if route.parts.is_empty() && route.years == (None, None) {
        return None;
    }
    let mut rows = BitSet::empty(layout.rows() as usize);
    for row in 0..layout.rows() {
        let Some(place) = layout.place(row) else { continue };
        let here = |part: &Part| part.has(layout.overview(), place);
        if (route.parts.is_empty() || route.parts.iter().any(here))
            && within(place.date.map(|date| date.year()), route.years)
        {
            rows.insert(row);
        }
    }
    Some(rows)
}

/// Whether a year lies between two, either of which may be open. No date lies within open years only.
fn within(year: Option<u16>, (from, to): (Option<u16>, Option<u16>)) -> bool {
    match year {
        None => from.is_none() && to.is_none(),
        Some(year) => from.is_none_or(|from| year >= from) && to.is_none_or(|to| year <= to),
    }
}

/// The slots of the passages of some rows (none: of all), without titles and purposes.
pub(super) fn passages_of(layout: Layout<'_>, rows: Option<&BitSet>) -> BitSet {
    let mut passages = BitSet::empty(layout.slots() as usize);
    for row in (0..layout.rows()).filter(|&row| rows.is_none_or(|rows| rows.has(row))) {
        layout.passages_of(row).for_each(|slot| passages.insert(slot));
    }
    passages
}

/// Counts a theme in some rows. Gives back the slots of the passages that name it as well.
pub(super) fn count(
    kinds: LayoutWithKinds<'_>,
    sets: &WordingSets,
    theme: &Theme,
    counted: &Theme,
    rows: Option<&BitSet>,
) -> (ThemeFinding, BitSet) {
    let layout = *kinds;
    let passages = passages_of(layout, rows);
    let within = |mut slots: BitSet| {
        slots.intersect(&passages);
        slots
    };
    let everywhere = sets.named(layout, counted);
    let named = within(everywhere.clone());
    let mut named_rows = BitSet::empty(layout.rows() as usize);
    named.iter().filter_map(|slot| layout.row_of(slot)).for_each(|row| named_rows.insert(row));
    let mut by_title = BitSet::empty(layout.rows() as usize);
    for slot in everywhere.iter().filter(|&slot| layout.passage(slot).is_none()) {
        if let Some(row) = layout.row_of(slot).filter(|&row| rows.is_none_or(|rows| rows.has(row))) {
            by_title.insert(row);
        }
    }
    by_title.subtract(&named_rows);
    let finding = ThemeFinding {
        theme: theme.clone(),
        counted: counted.clone(),
        wordings: wordings(layout, sets, theme, counted, &passages),
        tally: Tally::of(kinds, &named, rows),
        by_title: by_title.count(),
        another: within(sets.by_another(layout, counted)).count(),
        rows: named_rows,
        ..ThemeFinding::default()
    };
    (finding, named)
}

/// The wordings in the order of the page: those of the theme, those it offers, those the reader added, those left out.
fn roles(theme: &Theme, counted: &Theme) -> Vec<(String, Role)> {
    let own = |wording: &String| theme.wordings.contains(wording) || theme.offered.contains(wording);
    let readers = counted.wordings.iter().filter(|wording| !own(wording));
    let lists: [(&mut dyn Iterator<Item = &String>, Role); 4] = [
        (&mut theme.wordings.iter(), Role::Counted),
        (&mut theme.offered.iter(), Role::Offered),
        (&mut { readers }, Role::Readers),
        (&mut theme.exclude.iter(), Role::Excluded),
    ];
    lists.into_iter().flat_map(|(list, role)| list.map(move |wording| (wording.clone(), role))).collect()
}

fn wordings(
    layout: Layout<'_>,
    sets: &WordingSets,
    theme: &Theme,
    counted: &Theme,
    passages: &BitSet,
) -> Vec<WordingCount> {
    let size = |mut slots: BitSet| {
        slots.intersect(passages);
        slots.count()
    };
    let named = sets.named(layout, counted);
    let found = |wording: &String| {
        let mut slots = sets.of(wording).cloned().unwrap_or_default();
        slots.intersect(&named);
        size(slots)
    };
    let list = roles(theme, counted).into_iter().map(|(wording, role)| match role {
        Role::Excluded => {
            let mut with = sets.any(layout, &counted.wordings);
            let slots = sets.of(&wording).cloned().unwrap_or_default();
            with.intersect(&slots);
            let mut rest = counted.clone();
            rest.exclude.retain(|left_out| *left_out != wording);
            let mut alone = sets.named(layout, &rest);
            alone.subtract(&named);
            WordingCount { wording, role, on: true, passages: size(with), alone: size(alone) }
        }
        _ if counted.wordings.contains(&wording) => {
            let alone = size(sets.only_by(layout, counted, &wording));
            WordingCount { passages: found(&wording), wording, role, on: true, alone }
        }
        _ => {
            let alone = size(sets.would_add(layout, counted, &wording));
            let passages = size(sets.of(&wording).cloned().unwrap_or_default());
            WordingCount { wording, role, on: false, passages, alone }
        }
    });
    list.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn undated_items_count_while_both_years_are_open() {
        assert!(within(None, (None, None)) && within(Some(2020), (Some(2020), None)));
        assert!(!within(None, (Some(2020), None)) && !within(None, (None, Some(2020))));
        assert!(!within(Some(2019), (Some(2020), None)) && !within(Some(2021), (None, Some(2020))));
    }

    #[test]
    fn a_wording_keeps_its_place_whether_it_is_on_or_off() {
        let theme = Theme {
            wordings: list(&["drug*", "alcohol"]),
            offered: list(&["treatment"]),
            exclude: list(&["tobacco"]),
            ..Theme::default()
        };
        let counted = theme.switched(&list(&["drug*"]), &list(&["treatment", "vape*"]));
        let places = roles(&theme, &counted);
        let expected = [
            ("drug*", Role::Counted),
            ("alcohol", Role::Counted),
            ("treatment", Role::Offered),
            ("vape*", Role::Readers),
            ("tobacco", Role::Excluded),
        ];
        assert_eq!(places, expected.map(|(wording, role)| (wording.to_owned(), role)));
    }
}

//! Which passages of a theme are shown, and in what order: pure.
//!
//! 1. Passages are parted by kind: heard, said, decided, and what is printed besides.
//! 2. Of each group those that hold the most wordings come first, later ones before earlier ones, and councils take
//!    turns, so that one large council does not fill the page.
//! 3. Beside decisions that name the theme stand those of the same items that do not.

use crate::ui::KINDS_BY_GROUP;
use scrutineer_corpus::{Date, Kind};
use scrutineer_search::{BitSet, Layout, LayoutWithKinds, PassageHit};
use scrutineer_themes::{Theme, WordingSets};
use std::collections::BTreeMap;

/// How many passages of a group are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Of what was heard, said, decided and also printed.
    pub(crate) groups: [usize; 4],
    /// Of decisions that do not name the theme.
    pub(crate) beside: usize,
}

impl Default for Shown {
    fn default() -> Self {
        Self { groups: [5, 5, 5, 3], beside: 3 }
    }
}

/// A group of passages: all counted, some shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EvidenceGroup {
    /// How many there are.
    pub(crate) total: u32,
    /// By kind, kinds without any left out.
    pub(crate) kinds: Vec<(Kind, u32)>,
    /// Those shown.
    pub(crate) shown: Vec<Evidence>,
}

/// A passage that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// The passage and its item.
    pub(crate) hit: PassageHit,
    /// The counted wordings that it holds.
    pub(crate) why: Vec<String>,
}

/// A passage that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Candidate {
    slot: u32,
    council: usize,
    /// The number of wordings that it holds, or of passages of its item that name the theme.
    weight: usize,
    day: Option<Date>,
}

/// What is picked of each group.
pub(super) struct Picked {
    pub(super) groups: [PickedGroup; 4],
    pub(super) beside: PickedGroup,
}

/// A group of passages: all counted, and the slots of those that are shown.
pub(super) struct PickedGroup {
    total: u32,
    kinds: Vec<(Kind, u32)>,
    slots: Vec<u32>,
}

impl Picked {
    /// The slots of everything that is shown.
    pub(super) fn slots(&self) -> Vec<u32> {
        self.groups.iter().chain([&self.beside]).flat_map(|group| group.slots.iter().copied()).collect()
    }
}

/// Picks what is shown of the passages that name a theme, and of the decisions beside them.
pub(super) fn pick(
    layout: LayoutWithKinds<'_>,
    sets: &WordingSets,
    counted: &Theme,
    named: &BitSet,
    rows: &BitSet,
    shown: Shown,
) -> Picked {
    let mut groups: [Vec<(Kind, Candidate)>; 4] = Default::default();
    for slot in named.iter() {
        let Some(kind) = layout.kind(slot) else { continue };
        let weight =
            counted.wordings.iter().filter(|wording| sets.of(wording).is_some_and(|set| set.has(slot)));
        if let (Some(group), Some(candidate)) =
            (groups.get_mut(group_of(kind)), candidate(*layout, slot, weight.count()))
        {
            group.push((kind, candidate));
        }
    }
    let mut beside = Vec::new();
    for row in rows.iter() {
        let passages = layout.passages_of(row);
        let weight = named.count_in(passages.clone()) as usize;
        for slot in passages.filter(|&slot| !named.has(slot)) {
            if let Some(kind) = layout.kind(slot).filter(|kind| kind.is_decision()) {
                beside.extend(candidate(*layout, slot, weight).map(|candidate| (kind, candidate)));
            }
        }
    }
    let mut sizes = shown.groups.into_iter();
    Picked {
        groups: groups.map(|group| picked(group, sizes.next().unwrap_or_default())),
        beside: picked(beside, shown.beside),
    }
}

fn candidate(layout: Layout<'_>, slot: u32, weight: usize) -> Option<Candidate> {
    let place = layout.place(layout.row_of(slot)?)?;
    Some(Candidate { slot, council: place.council, weight, day: place.date })
}

/// The place of the group that a kind belongs to.
fn group_of(kind: Kind) -> usize {
    KINDS_BY_GROUP.iter().position(|(_, kinds)| kinds.contains(&kind)).unwrap_or(KINDS_BY_GROUP.len() - 1)
}

fn picked(group: Vec<(Kind, Candidate)>, most: usize) -> PickedGroup {
    let mut kinds: BTreeMap<Kind, u32> = BTreeMap::new();
    for (kind, _) in &group {
        *kinds.entry(*kind).or_default() += 1;
    }
    let total = u32::try_from(group.len()).unwrap_or(u32::MAX);
    let slots = in_turns(group.into_iter().map(|(_, candidate)| candidate).collect(), most);
    PickedGroup { total, kinds: kinds.into_iter().collect(), slots }
}

/// The first few: the weightiest first, later before earlier, councils in turns.
fn in_turns(mut candidates: Vec<Candidate>, most: usize) -> Vec<u32> {
    candidates.sort_by(|one, two| {
        two.weight.cmp(&one.weight).then(two.day.cmp(&one.day)).then(one.slot.cmp(&two.slot))
    });
    let mut turns: BTreeMap<usize, usize> = BTreeMap::new();
    let mut placed: Vec<(usize, usize, u32)> = candidates
        .into_iter()
        .enumerate()
        .map(|(place, candidate)| {
            let turn = turns.entry(candidate.council).or_default();
            *turn += 1;
            (*turn, place, candidate.slot)
        })
        .collect();
    placed.sort_unstable();
    placed.into_iter().take(most).map(|(_, _, slot)| slot).collect()
}

impl EvidenceGroup {
    /// A group of what was picked, with the passages that came.
    pub(super) fn of(
        PickedGroup { total, kinds, slots }: PickedGroup,
        hits: &BTreeMap<u32, PassageHit>,
        why: impl Fn(u32) -> Vec<String>,
    ) -> Self {
        let shown = slots.into_iter().filter_map(|slot| {
            let why = why(slot);
            let mut hit = hits.get(&slot)?.clone();
            if why.is_empty() {
                // It is here for its item; a word that it shares with a wording is no find.
                hit.passage.marks.clear();
            }
            Some(Evidence { hit, why })
        });
        Self { total, kinds, shown: shown.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(slot: u32, council: usize, weight: usize, year: Option<u16>) -> Candidate {
        Candidate { slot, council, weight, day: year.map(|year| Date::new(year, 1, 1).unwrap()) }
    }

    #[test]
    fn councils_take_turns_and_the_weightiest_come_first() {
        let candidates = vec![
            candidate(1, 0, 1, Some(2020)),
            candidate(2, 0, 3, None),
            candidate(3, 0, 1, Some(2024)),
            candidate(4, 1, 1, Some(2019)),
            candidate(5, 2, 2, None),
        ];
        assert_eq!(in_turns(candidates.clone(), 9), [2, 5, 4, 3, 1]);
        assert_eq!(in_turns(candidates, 2), [2, 5]);
        assert!(in_turns(Vec::new(), 3).is_empty());
    }

    #[test]
    fn every_kind_has_its_group() {
        let groups: Vec<usize> =
            [Kind::Evidence, Kind::Comment, Kind::Vote, Kind::Text].into_iter().map(group_of).collect();
        assert_eq!(groups, [0, 1, 2, 3]);
    }
}

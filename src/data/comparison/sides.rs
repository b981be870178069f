use super::short::{full_name, short_names};
use super::subject::{Subject, ThemeChoice, choices};
use super::years::{listed, rows_in};
use crate::data::OpenIndex;
use crate::route::CompareRoute;
use crate::ui::KINDS_BY_GROUP;
use scrutineer_corpus::Kind;
use scrutineer_search::{
    BitSet, CommitteeOverview, IndexError, Layout, LayoutWithKinds, Overview, PassageHit,
};
use scrutineer_themes::{Cell, Counts, Part, Themes};
use std::collections::BTreeMap;

/// How many passages a cell shows at first.
pub(crate) const SHOWN: u16 = 3;
/// The same when there is one part alone, whose passages are all that is shown.
const SHOWN_ALONE: u16 = 10;
/// The most passages that one address may ask a cell to show.
const SHOWN_AT_MOST: u16 = 300;
/// The most parts that stand side by side.
pub(crate) const MOST_PARTS: usize = 6;

/// Parts laid side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sides {
    /// What is compared.
    pub(crate) subject: Subject,
    /// All themes of the codebook.
    pub(crate) themes: Vec<ThemeChoice>,
    /// Whether the index was built with themes.
    pub(crate) has_themes: bool,
    /// The parts, in the order of the address.
    pub(crate) sides: Vec<Side>,
    /// How many passages a cell shows.
    pub(crate) shown: u16,
}

/// One part.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Side {
    /// Its place in the address, as text.
    pub(crate) part: String,
    /// Its name in full.
    pub(crate) name: String,
    /// Its name where there is little room.
    pub(crate) short: String,
    /// What is found and what is loaded.
    pub(crate) counts: Counts,
    /// Passages that have another wording only.
    pub(crate) another: u32,
    /// What the index holds of it, whatever the years.
    pub(crate) overview: CommitteeOverview,
    /// Its passages, by the kinds of [`KINDS_BY_GROUP`].
    pub(crate) groups: [Group; 4],
    /// Every theme of the codebook, in its order.
    pub(crate) cells: Vec<Cell>,
}

/// Passages of some kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    /// How many name it.
    pub(crate) named: u32,
    /// How many have another wording only.
    pub(crate) another: u32,
    /// The latest, those that name it first.
    pub(crate) passages: Vec<Shown>,
}

/// A passage that is shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    /// The passage and its item.
    pub(crate) hit: PassageHit,
    /// Whether it has another wording only.
    pub(crate) by_another: bool,
}

/// The slots of a group that are shown.
#[derive(Clone, Debug, Default)]
struct Picked {
    named: u32,
    another: u32,
    named_slots: Vec<u32>,
    another_slots: Vec<u32>,
}

/// Counts the parts of an address and brings their first passages.
pub(super) async fn sides(
    index: &OpenIndex,
    themes: Option<&Themes>,
    route: &CompareRoute,
) -> Result<Sides, IndexError> {
    let layout = index.layout_with_kinds().await?;
    let overview = index.overview();
    let subject = Subject::of(route, themes.map(Themes::codebook));
    let sets = subject.slots(index, themes).await?;
    let parts = parts(route);
    let usual = if parts.len() == 1 { SHOWN_ALONE } else { SHOWN };
    let shown = route.shown.unwrap_or(usual).clamp(1, SHOWN_AT_MOST);
    let within = rows_in(*layout, route.years);
    let years = listed(overview, route.years);
    let mut sides = Vec::with_capacity(parts.len());
    let mut picked = Vec::with_capacity(parts.len());
    for part in &parts {
        let rows = latest_first(*layout, part, within.as_ref());
        let (counts, groups) = pick(layout, &rows, sets.as_ref(), usize::from(shown));
        let cells = themes.map(|themes| {
            let selection = themes.matrix().select(overview, Some(part), &years);
            (0..themes.matrix().themes()).map(|theme| themes.matrix().cell(theme, &selection)).collect()
        });
        sides.push(Side {
            part: part.to_string(),
            name: full_name(&names(overview, part)),
            short: String::new(),
            counts,
            another: groups.iter().map(|group| group.another).sum(),
            overview: sum(overview, part),
            groups: Default::default(),
            cells: cells.unwrap_or_default(),
        });
        picked.push(groups);
    }
    let names: Vec<(String, Option<String>)> = parts.iter().map(|part| names(overview, part)).collect();
    for (side, short) in sides.iter_mut().zip(short_names(&names)) {
        side.short = short;
    }
    show(index, &subject, &mut sides, picked).await?;
    let themes_listed = themes.map(|themes| choices(themes.codebook())).unwrap_or_default();
    Ok(Sides { subject, themes: themes_listed, has_themes: themes.is_some(), sides, shown })
}

/// The parts of an address, each once, as many as stand side by side.
pub(super) fn parts(route: &CompareRoute) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for part in &route.parts {
        if !parts.contains(part) && parts.len() < MOST_PARTS {
            parts.push(part.clone());
        }
    }
    parts
}

/// The name of the council, and of the committee (empty when it is not stated).
fn names(overview: &Overview, part: &Part) -> (String, Option<String>) {
    let council = overview.councils.iter().find(|council| council.id == part.council);
    let name = council.map_or_else(|| part.council.clone(), |council| council.name.clone());
    let committee = part.committee.as_ref().map(|id| {
        let committee = council.and_then(|council| council.committees.iter().find(|here| here.id == *id));
        committee.map_or_else(|| id.clone(), |committee| committee.name.clone())
    });
    (name, committee)
}

/// What the index holds of a part.
fn sum(overview: &Overview, part: &Part) -> CommitteeOverview {
    let council = overview.councils.iter().find(|council| council.id == part.council);
    let committees = council.iter().flat_map(|council| &council.committees);
    let of = committees.filter(|committee| part.committee.as_ref().is_none_or(|id| *id == committee.id));
    CommitteeOverview::sum(of)
}

/// The rows of a part, the latest meeting first, undated ones last.
pub(super) fn latest_first(layout: Layout<'_>, part: &Part, within: Option<&BitSet>) -> Vec<u32> {
    let rows = part.rows(layout);
    let mut rows: Vec<u32> = rows.iter().filter(|&row| within.is_none_or(|within| within.has(row))).collect();
    let date = |row: &u32| layout.place(*row).and_then(|place| place.date);
    rows.sort_by(|one, two| date(two).cmp(&date(one)).then(one.cmp(two)));
    rows
}

/// Counts the passages of some rows and picks those to be shown.
fn pick(
    layout: LayoutWithKinds<'_>,
    rows: &[u32],
    sets: Option<&(BitSet, BitSet)>,
    shown: usize,
) -> (Counts, [Picked; 4]) {
    let mut counts = Counts::default();
    let mut groups: [Picked; 4] = Default::default();
    for &row in rows {
        let passages = layout.passages_of(row);
        counts.loaded_items += 1;
        counts.loaded_passages += passages.end - passages.start;
        let mut found = 0;
        for slot in passages {
            let named = sets.is_none_or(|(named, _)| named.has(slot));
            let another = sets.is_some_and(|(_, another)| another.has(slot));
            if !named && !another {
                continue;
            }
            let Some(group) = layout.kind(slot).map(group_of).and_then(|n| groups.get_mut(n)) else {
                continue;
            };
            let (count, slots) = if named {
                found += 1;
                (&mut group.named, &mut group.named_slots)
            } else {
                (&mut group.another, &mut group.another_slots)
            };
            *count += 1;
            if slots.len() < shown {
                slots.push(slot);
            }
        }
        counts.passages += found;
        counts.items += u32::from(found > 0);
    }
    for group in &mut groups {
        group.another_slots.truncate(shown.saturating_sub(group.named_slots.len()));
    }
    (counts, groups)
}

/// The row in which passages of a kind stand.
fn group_of(kind: Kind) -> usize {
    KINDS_BY_GROUP.iter().position(|(_, kinds)| kinds.contains(&kind)).unwrap_or(KINDS_BY_GROUP.len() - 1)
}

/// Brings the passages that were picked.
async fn show(
    index: &OpenIndex,
    subject: &Subject,
    sides: &mut [Side],
    picked: Vec<[Picked; 4]>,
) -> Result<(), IndexError> {
    let of = |slots: fn(&Picked) -> &Vec<u32>| -> Vec<u32> {
        picked.iter().flatten().flat_map(|group| slots(group).iter().copied()).collect()
    };
    let named = index.show(&of(|group| &group.named_slots), &subject.wordings()).await?;
    let mut another = index.show(&of(|group| &group.another_slots), &subject.offered()).await?;
    for mark in another.iter_mut().flat_map(|hit| &mut hit.passage.marks) {
        mark.by_another = true;
    }
    let by_slot = |hits: Vec<PassageHit>| -> BTreeMap<u32, PassageHit> {
        hits.into_iter().map(|hit| (hit.slot, hit)).collect()
    };
    let (named, another) = (by_slot(named), by_slot(another));
    for (side, groups) in sides.iter_mut().zip(picked) {
        for (group, picked) in side.groups.iter_mut().zip(groups) {
            let shown = |hits: &BTreeMap<u32, PassageHit>, slot: &u32, by_another| {
                hits.get(slot).map(|hit| Shown { hit: hit.clone(), by_another })
            };
            group.named = picked.named;
            group.another = picked.another;
            group.passages =
                picked.named_slots.iter().filter_map(|slot| shown(&named, slot, false)).collect();
            let others = picked.another_slots.iter().filter_map(|slot| shown(&another, slot, true));
            group.passages.extend(others);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_stands_in_the_row_of_its_group() {
        assert_eq!([Kind::Noted, Kind::Response, Kind::Vote, Kind::Text].map(group_of), [0, 1, 2, 3]);
    }

    #[test]
    fn parts_stand_once_and_six_at_most() {
        let route = CompareRoute {
            parts: ["a", "b", "a", "c", "d/x", "e", "f", "g"].map(Part::parse).to_vec(),
            ..CompareRoute::default()
        };
        let parts: Vec<String> = parts(&route).iter().map(ToString::to_string).collect();
        assert_eq!(parts, ["a", "b", "c", "d/x", "e", "f"]);
    }
}

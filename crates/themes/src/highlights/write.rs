//! Chooses the highlights of a corpus.

use super::{Beside, Busy, Highlights, MOST, Quoted, Side};
use crate::Codebook;
use scrutineer_corpus::Kind;
use scrutineer_search::{BitSet, LayoutWithKinds, NewAnnex, Unit};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Letters of a passage that reads well by itself: long enough to say something, short enough for a start page.
const WELL: std::ops::RangeInclusive<usize> = 60..=220;

/// Letters that are quoted at most; a theme of which a council says nothing shorter is not laid side by side.
const LONGEST: usize = 600;

/// The annex "highlights".
pub fn annex(
    units: &[Unit<'_>],
    layout: LayoutWithKinds<'_>,
    codebook: &Codebook,
    named: &[BitSet],
) -> NewAnnex {
    NewAnnex {
        name: "highlights".to_owned(),
        head: highlights(units, layout, codebook, named).write(),
        families: Vec::new(),
    }
}

/// Chooses the highlights: `named` are the slots that name each theme, in the order of the codebook.
pub fn highlights(
    units: &[Unit<'_>],
    layout: LayoutWithKinds<'_>,
    codebook: &Codebook,
    named: &[BitSet],
) -> Highlights {
    let mut themes: Vec<Spoken<'_>> = codebook
        .themes
        .iter()
        .zip(named)
        .map(|(theme, slots)| {
            let mut spoken = Spoken {
                busy: Busy { id: theme.id.clone(), name: theme.name.clone(), ..Busy::default() },
                slots,
                councils: BTreeMap::new(),
            };
            for slot in slots.iter() {
                let Some(place) = layout.passage(slot).and_then(|(row, _)| layout.place(row)) else {
                    continue;
                };
                spoken.busy.passages += 1;
                spoken.busy.decided += u32::from(layout.kind(slot).is_some_and(Kind::is_decision));
                *spoken.councils.entry(place.council).or_default() += 1;
            }
            spoken.busy.councils = u32::try_from(spoken.councils.len()).unwrap_or(u32::MAX);
            spoken
        })
        .filter(|spoken| spoken.busy.passages > 0)
        .collect();
    themes.sort_by(|a, b| b.busy.passages.cmp(&a.busy.passages).then_with(|| a.busy.name.cmp(&b.busy.name)));
    themes.truncate(MOST);
    let beside = beside(units, layout, &themes);
    let busiest = themes.into_iter().map(|spoken| spoken.busy).collect();
    Highlights { themes: u32::try_from(codebook.themes.len()).unwrap_or(u32::MAX), busiest, beside }
}

/// A theme, with the passages of each council that name it.
struct Spoken<'a> {
    busy: Busy,
    slots: &'a BitSet,
    councils: BTreeMap<usize, u32>,
}

/// The two councils of which most is loaded, on the theme of which both say most.
fn beside(units: &[Unit<'_>], layout: LayoutWithKinds<'_>, themes: &[Spoken<'_>]) -> Option<Beside> {
    let mut loaded: BTreeMap<usize, u32> = BTreeMap::new();
    for row in 0..layout.rows() {
        let passages = layout.passages_of(row);
        let council = layout.place(row)?.council;
        *loaded.entry(council).or_default() += passages.end - passages.start;
    }
    let mut councils: Vec<(usize, u32)> = loaded.into_iter().collect();
    councils.sort_by_key(|&(council, passages)| (Reverse(passages), council));
    let [one, other] = *councils.first_chunk::<2>()?;
    let mut common: Vec<(&Spoken<'_>, u32)> = themes
        .iter()
        .map(|spoken| {
            let of = |council| spoken.councils.get(&council).copied().unwrap_or(0);
            (spoken, of(one.0).min(of(other.0)))
        })
        .filter(|&(_, least)| least > 0)
        .collect();
    // Stable: of themes alike in that the busier stays first.
    common.sort_by_key(|&(_, least)| Reverse(least));
    common.into_iter().find_map(|(spoken, _)| {
        let side = |(council, loaded): (usize, u32)| {
            Some(Side {
                council: layout.overview().councils.get(council)?.id.clone(),
                passages: spoken.councils.get(&council).copied()?,
                loaded,
                quoted: quoted(units, layout, spoken.slots, council)?,
            })
        };
        let sides = [side(one)?, side(other)?];
        Some(Beside { id: spoken.busy.id.clone(), name: spoken.busy.name.clone(), sides })
    })
}

/// The passage of a council that says most in few words: a decision, else what a member or an officer said, else what was
/// heard; of those alike the newest, then the first.
fn quoted(units: &[Unit<'_>], layout: LayoutWithKinds<'_>, slots: &BitSet, council: usize) -> Option<Quoted> {
    let of_council = slots.iter().filter_map(|slot| {
        let (row, n) = layout.passage(slot)?;
        let place = layout.place(row).filter(|place| place.council == council)?;
        let unit = units.get(row as usize)?;
        let passage = unit.passages().iter().find(|passage| passage.n == n)?;
        let letters = passage.text.chars().count();
        let worth = match passage.kind {
            kind if kind.is_decision() => 0,
            Kind::Comment => 1,
            Kind::Response => 2,
            Kind::Evidence | Kind::Noted => 3,
            _ => 4,
        };
        let rank = (!WELL.contains(&letters), worth, Reverse(place.date), slot);
        (letters <= LONGEST).then_some((rank, unit, passage))
    });
    let (_, unit, passage) = of_council.min_by_key(|&(rank, ..)| rank)?;
    Some(Quoted {
        item: unit.id().to_owned(),
        title: unit.title().unwrap_or_default().to_owned(),
        n: passage.n,
        kind: passage.kind,
        text: passage.text.clone(),
    })
}

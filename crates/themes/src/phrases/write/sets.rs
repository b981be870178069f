use super::candidates::Candidates;
use super::found::{Found, Occurrence};
use super::score::holds;
use super::spread::Spread;
use crate::Part;
use crate::phrases::KeyPhrase;
use crate::phrases::read::OF_SET;
use crate::words::Token;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use scrutineer_search::{BitSet, Layout};
use std::collections::BTreeMap;

/// How much more often a piece of a chosen phrase must stand there to be chosen too.
const PIECE: f32 = 1.5;

/// Sets of more items want a phrase in two of them at least.
const MANY: u32 = 10;

/// Chooses the key phrases of themes, councils and committees.
pub(super) struct Sets<'s> {
    pub(super) candidates: &'s Candidates<'s>,
    pub(super) spread: &'s Spread,
    pub(super) layout: Layout<'s>,
    pub(super) found: &'s Found,
}

/// What is known of a phrase in a set.
#[derive(Clone, Copy, Default)]
struct Known {
    slots: u32,
    items: u32,
    passages: u32,
    last: Option<u32>,
}

impl Sets<'_> {
    /// For each theme the phrases of the passages that name it.
    pub(super) fn of_themes(&self, named: &[BitSet]) -> Vec<Vec<KeyPhrase>> {
        named
            .par_iter()
            .map(|named| {
                let here: Vec<Occurrence> = self
                    .found
                    .occurrences
                    .iter()
                    .filter(|occurrence| named.has(occurrence.slot))
                    .copied()
                    .collect();
                let slots = named.count();
                let mut rows: Vec<u32> = named.iter().filter_map(|slot| self.layout.row_of(slot)).collect();
                rows.dedup();
                self.choose(&here, slots, rows.len())
            })
            .collect()
    }

    /// For each council and each of its committees the phrases of its items.
    pub(super) fn of_parts(&self) -> Vec<(Part, Vec<KeyPhrase>)> {
        let mut places: BTreeMap<(usize, Option<usize>), Vec<u32>> = BTreeMap::new();
        for row in 0..self.layout.rows() {
            if let Some(place) = self.layout.place(row) {
                places.entry((place.council, None)).or_default().push(row);
                places.entry((place.council, Some(place.committee))).or_default().push(row);
            }
        }
        let places: Vec<_> = places.into_iter().collect();
        places
            .into_par_iter()
            .filter_map(|((council, committee), rows)| {
                let overview = self.layout.overview().councils.get(council)?;
                let committee = match committee {
                    Some(place) => Some(overview.committees.get(place)?.id.clone()),
                    None => None,
                };
                let slots = rows.iter().map(|&row| self.layout.slots_of(row));
                let here: Vec<Occurrence> =
                    slots.clone().flat_map(|slots| self.found.within(slots)).copied().collect();
                let slots = slots.map(|slots| slots.end - slots.start).sum();
                let phrases = self.choose(&here, slots, rows.len());
                Some((Part { council: overview.id.clone(), committee }, phrases))
            })
            .collect()
    }

    /// Chooses among the phrases that stand in a set of so many slots and items.
    fn choose(&self, here: &[Occurrence], slots: u32, items: usize) -> Vec<KeyPhrase> {
        let mut known: FxHashMap<u32, Known> = FxHashMap::default();
        for occurrence in here {
            let known = known.entry(occurrence.phrase).or_default();
            let row = self.layout.row_of(occurrence.slot);
            known.slots += 1;
            known.passages += u32::from(self.layout.passage(occurrence.slot).is_some());
            if known.last != row {
                known.last = row;
                known.items += 1;
            }
        }
        let least = if items > MANY as usize { 2 } else { 1 };
        let mut ranked: Vec<(f32, u32, Known)> = Vec::with_capacity(known.len());
        let mut first: FxHashMap<u32, &Occurrence> = FxHashMap::default();
        for occurrence in here {
            first.entry(occurrence.phrase).or_insert(occurrence);
        }
        #[expect(clippy::iter_over_hash_type, reason = "they are put in order below")]
        for (&phrase, &known) in &known {
            if known.items >= least
                && let Some(words) = first.get(&phrase).map(|first| first.words)
            {
                ranked.push((self.score(phrase, known, slots, words), phrase, known));
            }
        }
        ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut chosen: Vec<(&[Token], u32, Known)> = Vec::new();
        for (_, phrase, known) in ranked {
            if chosen.len() == OF_SET {
                break;
            }
            let Some(tokens) = first.get(&phrase).map(|first| self.tokens(first)) else { continue };
            let again = chosen.iter().any(|(before, _, other)| {
                let shorter = tokens.len() <= before.len();
                let (short, long) = if shorter { (tokens, *before) } else { (*before, tokens) };
                #[allow(clippy::cast_precision_loss, reason = "numbers of passages")]
                let more = known.slots as f32 > other.slots as f32 * PIECE;
                holds(self.candidates, long, short) && !(shorter && more)
            });
            if !again {
                chosen.push((tokens, phrase, known));
            }
        }
        let numbers: FxHashMap<u32, usize> =
            chosen.iter().enumerate().map(|(place, &(_, phrase, _))| (phrase, place)).collect();
        let mut surfaces: Vec<BTreeMap<&str, u32>> = vec![BTreeMap::new(); chosen.len()];
        for occurrence in here {
            if let Some(surfaces) = numbers.get(&occurrence.phrase).and_then(|&place| surfaces.get_mut(place))
                && let Some(text) = self.text(occurrence)
            {
                *surfaces.entry(text).or_default() += 1;
            }
        }
        chosen
            .into_iter()
            .zip(surfaces)
            .filter_map(|((_, _, known), surfaces)| {
                // The commonest; of equals the last in order, which is the one with fewer capitals.
                let (text, _) = surfaces.into_iter().max_by_key(|&(_, times)| times)?;
                Some(KeyPhrase { text: text.to_owned(), items: known.items, passages: known.passages })
            })
            .collect()
    }

    /// More of it here than elsewhere, in several items, and longer phrases before single words.
    #[allow(clippy::cast_precision_loss, reason = "numbers of slots")]
    fn score(&self, phrase: u32, known: Known, slots: u32, words: u8) -> f32 {
        let (items, passages) = self.found.counts(phrase);
        let everywhere = passages.max(known.slots) as f32 / self.layout.slots().max(1) as f32;
        let here = known.slots as f32 / slots.max(1) as f32;
        let size = if words > 1 { (1.0 + f32::from(words)).log2() } else { 0.3 };
        let more = (1.0 + here / everywhere.max(1e-9)).ln();
        (known.items as f32).powf(0.75)
            * (known.slots as f32).powf(0.25)
            * more
            * size
            * self.spread.rarity(items).sqrt()
    }

    fn tokens(&self, occurrence: &Occurrence) -> &[Token] {
        let start = occurrence.at as usize;
        let words = self.candidates.words().of_slot(occurrence.slot);
        words.get(start..start + usize::from(occurrence.words)).unwrap_or_default()
    }

    /// The phrase as it stands there.
    fn text(&self, occurrence: &Occurrence) -> Option<&str> {
        let row = self.layout.row_of(occurrence.slot)?;
        let text = self.candidates.words().text(row, occurrence.slot)?;
        crate::phrases::format::surface(text, occurrence.at, u32::from(occurrence.words))
    }
}

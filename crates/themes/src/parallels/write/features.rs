use super::Weights;
use crate::words::{Token, Words};
use rayon::prelude::*;
use scrutineer_corpus::Kind;
use scrutineer_search::{BitSet, LayoutWithKinds};

/// Features of a passage at most; the lightest are left out.
const MOST: usize = 56;

/// Features of what a passage is read under, at most; the lightest are left out.
const MOST_CONTEXT: usize = 64;

/// Passages as rows of weighted features.
pub(super) struct Features {
    /// What is described: the slots, rising.
    pub(super) slots: Vec<u32>,
    /// Place of the council of each.
    pub(super) councils: Vec<u16>,
    /// Whether each is a decision.
    pub(super) decisions: Vec<bool>,
    /// Where the features of each end.
    ends: Vec<usize>,
    /// Features with weights, by number, passage after passage.
    entries: Vec<(u32, f32)>,
    /// Number of different features.
    pub(super) count: usize,
    /// Length of each before it was scaled, see [`Weights::length`].
    pub(super) norms: Vec<f32>,
    /// A fingerprint of the words of each.
    pub(super) prints: Vec<u64>,
}

impl Features {
    /// The features of a passage, by number.
    pub(super) fn of(&self, passage: usize) -> &[(u32, f32)] {
        let start =
            passage.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or_default());
        self.ends.get(passage).and_then(|&end| self.entries.get(start..end)).unwrap_or_default()
    }

    /// Number of passages.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }
}

/// A number for every feature, of which few are not nought, to be used again and again.
pub(super) struct Sums {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Sums {
    pub(super) fn new(count: usize) -> Self {
        Self { sums: vec![0.0; count], touched: Vec::new() }
    }

    /// Adds to one of them.
    pub(super) fn add(&mut self, number: u32, more: f32) {
        if let Some(sum) = self.sums.get_mut(number as usize) {
            if *sum == 0.0 {
                self.touched.push(number);
            }
            *sum += more;
        }
    }

    /// The sum of the products with a row of features.
    pub(super) fn product(&self, row: &[(u32, f32)]) -> f32 {
        row.iter()
            .map(|&(number, weight)| self.sums.get(number as usize).copied().unwrap_or_default() * weight)
            .sum()
    }

    /// Gives those that are not nought, in the order in which they came, and makes them nought.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (u32, f32)> {
        let Self { sums, touched } = self;
        touched.drain(..).map(|number| {
            let sum = sums.get_mut(number as usize).map(std::mem::take);
            (number, sum.unwrap_or_default())
        })
    }
}

/// Whether passages of a kind have parallels: not headings, order of business, thanks, votes and declarations.
pub(super) fn is_comparable(kind: Kind) -> bool {
    !matches!(kind, Kind::Vote | Kind::Declaration | Kind::Thanks | Kind::Procedural | Kind::Heading)
}

/// How words are numbered as features: a root, and beside it a stem where the root has several.
struct Numbering<'w> {
    words: &'w Words<'w>,
    /// For each root whether it has several stems.
    several: Vec<bool>,
    /// For each form whether it is a feature at all.
    counts: Vec<bool>,
    weights: Weights,
}

impl<'w> Numbering<'w> {
    fn of(words: &'w Words<'w>, weights: Weights) -> Self {
        let mut stem_of = vec![u32::MAX; words.roots()];
        let mut several = vec![false; words.roots()];
        for form in words.forms() {
            let root = form.root as usize;
            if let (Some(stem), Some(several)) = (stem_of.get_mut(root), several.get_mut(root)) {
                *several |= *stem != u32::MAX && *stem != form.stem;
                *stem = form.stem;
            }
        }
        let counts = words.forms().iter().map(|form| !form.common && form.text.len() > 1).collect();
        Self { words, several, counts, weights }
    }

    /// Adds the words of a slot, each counting `weight`.
    fn add(&self, slot: u32, weight: f32, sums: &mut Sums) {
        if weight <= 0.0 {
            return;
        }
        let roots = u32::try_from(self.words.roots()).unwrap_or(u32::MAX);
        for token in self.words.of_slot(slot) {
            let number = token.form();
            let Some(form) = self.words.forms().get(number) else { continue };
            if token.is_name() || !self.counts.get(number).copied().unwrap_or_default() {
                continue;
            }
            let digits = form.text.starts_with(|c: char| c.is_ascii_digit());
            let weight = if digits { weight * self.weights.numbers } else { weight };
            sums.add(form.root, weight);
            if self.several.get(form.root as usize).copied().unwrap_or_default() {
                sums.add(roots + form.stem, weight);
            }
        }
    }

    /// What a feature weighs beside others: a root that has one stem only stands for both.
    fn factor(&self, feature: u32) -> f32 {
        match self.several.get(feature as usize) {
            Some(true) => self.weights.root,
            Some(false) => (1.0 + self.weights.root * self.weights.root).sqrt(),
            None => 1.0,
        }
    }
}

/// A share of all passages as a rarity: the logarithm of how seldom it is.
#[allow(clippy::cast_precision_loss, reason = "numbers of passages")]
fn rarity(of: usize, all: usize) -> f32 {
    (1.0 + (all as f32 - of as f32 + 0.5) / (of as f32 + 0.5)).max(1.0).ln()
}

/// Describes the passages of some slots.
pub(super) fn describe(
    words: &Words<'_>,
    layout: LayoutWithKinds<'_>,
    own: &BitSet,
    named: &[BitSet],
    weights: Weights,
) -> Features {
    let numbering = Numbering::of(words, weights);
    let comparable = |slot: u32| own.has(slot) && layout.kind(slot).is_some_and(is_comparable);
    let slots: Vec<u32> = (0..layout.slots()).filter(|&slot| comparable(slot)).collect();
    let first_theme = words.roots() + words.stems();
    let count = first_theme + named.len();
    let mut frequency = vec![0_usize; count];
    for chunk in slots.chunks(1 << 14) {
        let lists: Vec<Vec<u32>> = chunk
            .par_iter()
            .map_init(
                || Sums::new(count),
                |sums, &slot| {
                    numbering.add(slot, 1.0, sums);
                    sums.take().map(|(feature, _)| feature).collect()
                },
            )
            .collect();
        for feature in lists.into_iter().flatten() {
            if let Some(frequency) = frequency.get_mut(feature as usize) {
                *frequency += 1;
            }
        }
    }
    for (theme, named) in named.iter().enumerate() {
        if let Some(frequency) = frequency.get_mut(first_theme + theme) {
            *frequency = slots.iter().filter(|&&slot| named.has(slot)).count();
        }
    }
    let rarities: Vec<f32> =
        frequency.iter().map(|&of| rarity(of, slots.len()).powf(weights.rarity)).collect();
    let rows: Vec<u32> = (0..layout.rows()).collect();
    let described: Vec<Vec<Described>> = rows
        .par_iter()
        .map_init(
            || Sums::new(count),
            |sums, &row| {
                let reader =
                    Reader { numbering: &numbering, layout, comparable: &comparable, rarities: &rarities };
                reader.row(row, named, first_theme, sums)
            },
        )
        .collect();
    let mut features = Features {
        slots: Vec::with_capacity(slots.len()),
        councils: Vec::with_capacity(slots.len()),
        decisions: Vec::with_capacity(slots.len()),
        ends: Vec::with_capacity(slots.len()),
        entries: Vec::with_capacity(slots.len() * MOST / 2),
        norms: Vec::with_capacity(slots.len()),
        prints: Vec::with_capacity(slots.len()),
        count,
    };
    for (row, list) in rows.into_iter().zip(described) {
        let council =
            layout.place(row).and_then(|place| u16::try_from(place.council).ok()).unwrap_or(u16::MAX);
        for described in list {
            features.slots.push(described.slot);
            features.councils.push(council);
            features.decisions.push(layout.kind(described.slot).is_some_and(Kind::is_decision));
            features.entries.extend(described.entries);
            features.ends.push(features.entries.len());
            features.norms.push(described.norm);
            features.prints.push(described.print);
        }
    }
    features
}

/// A fingerprint of some words: texts with nearly the same words differ in few bits (Moses Charikar, "Similarity
/// Estimation Techniques from Rounding Algorithms", 2002).
fn fingerprint(tokens: &[Token]) -> u64 {
    let mut votes = [0_i32; 64];
    for token in tokens {
        let mut digest = (token.form() as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        digest = (digest ^ digest >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        digest ^= digest >> 32;
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if digest >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    votes.iter().rev().fold(0, |print, &vote| print << 1 | u64::from(vote > 0))
}

struct Described {
    slot: u32,
    entries: Vec<(u32, f32)>,
    norm: f32,
    print: u64,
}

struct Reader<'r, C> {
    numbering: &'r Numbering<'r>,
    layout: LayoutWithKinds<'r>,
    comparable: &'r C,
    rarities: &'r [f32],
}

impl<C: Fn(u32) -> bool> Reader<'_, C> {
    fn row(&self, row: u32, named: &[BitSet], first_theme: usize, sums: &mut Sums) -> Vec<Described> {
        let weights = &self.numbering.weights;
        let first = self.layout.slots_of(row).start;
        let passages = self.layout.passages_of(row);
        let comparable: Vec<u32> = passages.clone().filter(|&slot| (self.comparable)(slot)).collect();
        if comparable.is_empty() {
            return Vec::new();
        }
        #[allow(clippy::cast_precision_loss, reason = "a number of passages")]
        let many = comparable.len() as f32;
        for &slot in &comparable {
            self.numbering.add(slot, weights.item / many.sqrt(), sums);
        }
        self.numbering.add(first, weights.title, sums);
        self.numbering.add(first + 1, weights.purpose, sums);
        let context = self.heaviest(sums.take().collect());
        let themes: Vec<(usize, f32)> = named
            .iter()
            .enumerate()
            .map(|(theme, named)| {
                #[allow(clippy::cast_precision_loss, reason = "a number of passages")]
                let of = named.count_in(passages.clone()) as f32;
                (theme, of / many)
            })
            .filter(|&(_, share)| share > 0.0)
            .collect();
        let unit = self.numbering.words.units().get(row as usize);
        comparable
            .iter()
            .map(|&slot| {
                context.iter().for_each(|&(feature, sum)| sums.add(feature, sum));
                self.numbering.add(slot, 1.0, sums);
                for near in [slot - 1, slot + 1] {
                    if comparable.binary_search(&near).is_ok() {
                        self.numbering.add(near, weights.neighbours, sums);
                    }
                }
                let under = unit
                    .and_then(|unit| unit.passages().get((slot - passages.start) as usize))
                    .and_then(|passage| passage.under);
                if let Some(under) =
                    under.filter(|&under| under > 0 && under <= passages.end - passages.start)
                {
                    self.numbering.add(passages.start + under - 1, weights.lead_in, sums);
                }
                let mut entries: Vec<(u32, f32)> = sums
                    .take()
                    .map(|(feature, sum)| (feature, self.weigh(feature, sum)))
                    .chain(themes.iter().filter_map(|&(theme, share)| {
                        let own = named.get(theme).is_some_and(|named| named.has(slot));
                        let weight = weights.item_theme * share + if own { weights.theme } else { 0.0 };
                        let feature = first_theme + theme;
                        let rarity = self.rarities.get(feature).copied().unwrap_or_default();
                        Some((u32::try_from(feature).ok()?, weight * rarity))
                    }))
                    .filter(|&(_, weight)| weight > 0.0)
                    .collect();
                entries.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                entries.truncate(MOST);
                entries.sort_unstable_by_key(|&(feature, _)| feature);
                let norm = entries.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(1e-6);
                let scale = norm.powf(weights.length);
                entries.iter_mut().for_each(|(_, weight)| *weight /= scale);
                Described {
                    slot,
                    entries,
                    norm: norm / scale,
                    print: fingerprint(self.numbering.words.of_slot(slot)),
                }
            })
            .collect()
    }

    /// The sums that weigh most.
    fn heaviest(&self, mut context: Vec<(u32, f32)>) -> Vec<(u32, f32)> {
        if context.len() > MOST_CONTEXT {
            let order = |&(a, x): &(u32, f32), &(b, y): &(u32, f32)| {
                self.weigh(b, y).total_cmp(&self.weigh(a, x)).then(a.cmp(&b))
            };
            context.select_nth_unstable_by(MOST_CONTEXT, order);
            context.truncate(MOST_CONTEXT);
        }
        context
    }

    fn weigh(&self, feature: u32, sum: f32) -> f32 {
        let repeats = self.numbering.weights.repeats;
        let rarity = self.rarities.get(feature as usize).copied().unwrap_or_default();
        self.numbering.factor(feature) * sum * (repeats + 1.0) / (sum + repeats) * rarity
    }
}

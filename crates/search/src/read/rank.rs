use super::bitset::BitSet;
use super::files::List;
use super::plan::Leaf;
use crate::format::columns::{Columns, HEAD_KIND, HEAD_SLOTS, length_of_step};
use crate::format::terms;
use crate::query::Node;
use scrutineer_corpus::Kind;

/// What the order of results depends on.
///
/// An item's score is the sum over the words (and phrases) of the query of `rarity × times / (times + k)`, the BM25
/// formula, where `times` counts the word in all passages of the item, weighted by where it stands and evened out
/// by the item's length. What stands together in one passage adds to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankingWeights {
    /// How much a second and third occurrence still add. At 0 a word counts once however often it stands; at 10
    /// nearly every occurrence counts alike.
    pub repeats: f32,
    /// How far long items are marked down. At 0 length does not matter; at 1 a word in an item twice as long
    /// counts half.
    pub length: f32,
    /// How much more rare words count than common ones: the power that their rarity is raised to. At 0 all words
    /// count alike; at 2 the rarest word decides nearly alone.
    pub rarity: f32,
    /// What an occurrence of another word of the same root counts for (`excluding` is none of `exclusion`, but
    /// `exclusive` is). At 0 only the word itself counts; at 1 they count alike. It orders what was found, and finds nothing.
    pub kin: f32,
    /// What an occurrence in the title counts for. At 1 as much as in a passage; at 0 titles are not ranked by.
    pub title: f32,
    /// What an occurrence in the purpose counts for.
    pub purpose: f32,
    /// What an occurrence in a decision (resolved, recommended, action, vote) counts for.
    pub decision: f32,
    /// What an occurrence in thanks, declarations and procedure counts for.
    pub aside: f32,
    /// What an occurrence in a heading counts for.
    pub heading: f32,
    /// What it adds that several words stand in one passage. At 0 nothing; at 1 two words together count as
    /// three apart.
    pub together: f32,
    /// What a related wording counts for beside the words typed. At 0 it finds items but does not move them; at 1
    /// it counts like a word typed.
    pub another: f32,
}

impl Default for RankingWeights {
    fn default() -> Self {
        Self {
            repeats: 2.4,
            length: 0.55,
            rarity: 1.0,
            kin: 1.0,
            title: 3.5,
            purpose: 1.5,
            decision: 1.2,
            aside: 0.5,
            heading: 1.2,
            together: 0.3,
            another: 0.3,
        }
    }
}

/// A leaf that counts.
struct Scored<'a> {
    /// Where it stands.
    own: &'a List,
    /// Where words of its root stand.
    family: Option<&'a List>,
    /// What it is worth.
    worth: f32,
    /// Whether a word before it has the same root, and counts for both.
    counted: bool,
}

/// Scores rows.
pub(super) struct Ranker<'a> {
    columns: &'a Columns,
    weights: RankingWeights,
    mean_length: f32,
    /// The leaves that count.
    scored: Vec<Scored<'a>>,
    by_kind: [f32; Kind::ALL.len()],
}

impl<'a> Ranker<'a> {
    /// Weighs the leaves of a request.
    pub(super) fn new(
        columns: &'a Columns,
        mean_length: f32,
        weights: RankingWeights,
        leaves: &'a [Leaf],
        lists: &'a [List],
        families: &'a [List],
    ) -> Self {
        let mut roots: Vec<Vec<u8>> = Vec::new();
        let mut scored: Vec<Scored<'a>> = Vec::new();
        for ((leaf, own), family) in leaves.iter().zip(lists).zip(families) {
            if leaf.negative || own.slots.is_empty() {
                continue;
            }
            let family = (weights.kin > 0.0 && !family.slots.is_empty()).then_some(family);
            let worth = rarity(columns, family.unwrap_or(own)).powf(weights.rarity);
            let worth = if leaf.another { worth * weights.another } else { worth };
            let root = family.and_then(|_| root_of(leaf));
            let counted = root.as_ref().is_some_and(|root| roots.contains(root));
            roots.extend(root);
            scored.push(Scored { own, family, worth, counted });
        }
        let by_kind = Kind::ALL.map(|kind| match kind {
            kind if kind.is_decision() => weights.decision,
            Kind::Thanks | Kind::Declaration | Kind::Procedural => weights.aside,
            Kind::Heading => weights.heading,
            _ => 1.0,
        });
        Self { columns, weights, mean_length, scored, by_kind }
    }

    /// The scores of rows, in their order.
    pub(super) fn scores(&self, rows: &BitSet) -> Vec<(f32, u32)> {
        let mut starts = vec![(0, 0); self.scored.len()];
        let mut sums: Vec<(u32, f32, f32)> = Vec::new();
        let mut scores = Vec::new();
        for row in rows.iter() {
            scores.push((self.score(row, &mut starts, &mut sums), row));
        }
        scores
    }

    fn score(&self, row: u32, starts: &mut [(usize, usize)], sums: &mut Vec<(u32, f32, f32)>) -> f32 {
        let range = self.columns.slots_of(row);
        let steps = self.columns.row(row).map_or(0, |row| row.length);
        let weights = &self.weights;
        let long = 1.0 - weights.length + weights.length * length_of_step(steps) / self.mean_length;
        let mut score = 0.0;
        sums.clear();
        for (Scored { own, family, worth, counted }, (start, start_of_family)) in
            self.scored.iter().zip(starts)
        {
            *start = advance(&own.slots, *start, range.start);
            let mut times = 0.0;
            while let (Some(&slot), Some(&count)) = (own.slots.get(*start), own.times.get(*start)) {
                if slot >= range.end {
                    break;
                }
                times += f32::from(count) * self.place(slot, range.start);
                match sums.iter_mut().find(|sum| sum.0 == slot) {
                    Some(sum) => {
                        sum.1 += worth;
                        sum.2 = sum.2.max(*worth);
                    }
                    None => sums.push((slot, *worth, *worth)),
                }
                *start += 1;
            }
            if *counted {
                continue;
            }
            if let Some(family) = family {
                *start_of_family = advance(&family.slots, *start_of_family, range.start);
                let at = *start_of_family;
                let pairs = family.slots.iter().zip(&family.times).skip(at);
                let here = pairs.take_while(|(slot, _)| **slot < range.end);
                let all: f32 =
                    here.map(|(&slot, &count)| f32::from(count) * self.place(slot, range.start)).sum();
                times += weights.kin * (all - times).max(0.0);
            }
            if times > 0.0 {
                let times = times / long;
                score += worth * times * (weights.repeats + 1.0) / (times + weights.repeats);
            }
        }
        // What the best passage has beside its best word.
        let together = sums.iter().map(|&(_, sum, best)| sum - best).fold(0.0, f32::max);
        // With many words some always stand together.
        let leaves = f32::from(u16::try_from(self.scored.len().max(2)).unwrap_or(u16::MAX));
        score + weights.together * together * 2.0 / leaves
    }

    /// What an occurrence in a slot counts for.
    fn place(&self, slot: u32, first: u32) -> f32 {
        match self.columns.kinds.get(slot as usize) {
            Some(&HEAD_KIND) if slot == first => self.weights.title,
            Some(&HEAD_KIND) => self.weights.purpose,
            Some(&kind) => self.by_kind.get(usize::from(kind)).copied().unwrap_or(1.0),
            None => 0.0,
        }
    }

    /// What each passage of a row is worth by itself, for choosing those to show.
    pub(super) fn passages(&self, row: u32) -> Vec<f32> {
        let range = self.columns.slots_of(row);
        let mut worth = vec![0.0; (range.end - range.start) as usize];
        for Scored { own: list, worth: value, .. } in &self.scored {
            let mut at = list.slots.partition_point(|&slot| slot < range.start);
            while let (Some(&slot), Some(&count)) = (list.slots.get(at), list.times.get(at)) {
                if slot >= range.end {
                    break;
                }
                if let Some(sum) = worth.get_mut((slot - range.start) as usize) {
                    let times = f32::from(count);
                    *sum += value * (1.0 + 0.2 * (times - 1.0).min(3.0)) * self.place(slot, range.start);
                }
                at += 1;
            }
        }
        worth.drain(..(HEAD_SLOTS as usize).min(worth.len()));
        worth
    }
}

/// The root of a leaf that is a word.
fn root_of(leaf: &Leaf) -> Option<Vec<u8>> {
    match &leaf.node {
        Node::Word { form, .. } if !leaf.organisation => Some(terms::family(&terms::key(form)).to_vec()),
        _ => None,
    }
}

/// How telling a leaf is: the fewer rows have it, the more.
#[allow(clippy::cast_precision_loss, reason = "a weight")]
pub(super) fn rarity(columns: &Columns, list: &List) -> f32 {
    let rows = rows_of(columns, list) as f32;
    let all = columns.count() as f32;
    (1.0 + (all - rows + 0.5) / (rows + 0.5)).ln()
}

/// Number of rows that have a leaf.
pub(super) fn rows_of(columns: &Columns, list: &List) -> u32 {
    let mut rows = 0;
    let mut last = None;
    for &slot in &list.slots {
        let row = columns.row_of.get(slot as usize).copied();
        rows += u32::from(row != last);
        last = row;
    }
    rows
}

/// The first place at or behind `start` whose slot is at or behind `slot`.
fn advance(slots: &[u32], start: usize, slot: u32) -> usize {
    let mut reach = 1;
    while slots.get(start + reach - 1).is_some_and(|&at| at < slot) {
        reach *= 2;
    }
    let from = start + reach / 2;
    let to = (start + reach).min(slots.len());
    from.min(to) + slots.get(from.min(to)..to).unwrap_or_default().partition_point(|&at| at < slot)
}

use super::bitset::BitSet;
use super::list::{List, behind};
use super::plan::Leaf;
use super::tables::Tables;
use crate::format::columns::{Columns, HEAD_KIND, HEAD_SLOTS};
use scrutineer_corpus::Kind;
use std::rc::Rc;

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
    /// For each step of length, what a word counts for less.
    long: Vec<f32>,
    /// The leaves that count.
    scored: Vec<Scored<'a>>,
    /// What an occurrence counts for in each kind of slot, those of titles and purposes like purposes.
    by_kind: Vec<f32>,
}

impl<'a> Ranker<'a> {
    /// Weighs the leaves of a request.
    pub(super) fn new(
        columns: &'a Columns,
        tables: &'a Tables,
        weights: RankingWeights,
        leaves: &'a [Leaf],
        lists: &'a [Rc<List>],
        families: &'a [Option<Rc<List>>],
    ) -> Self {
        let mut roots: Vec<Vec<u8>> = Vec::new();
        let mut scored: Vec<Scored<'a>> = Vec::new();
        for ((leaf, own), family) in leaves.iter().zip(lists).zip(families) {
            if leaf.negative || own.slots.is_empty() {
                continue;
            }
            let family = family.as_deref().filter(|_| weights.kin > 0.0);
            let worth = rarity(columns, family.unwrap_or(own)).powf(weights.rarity);
            let worth = if leaf.another { worth * weights.another } else { worth };
            let root = family.and_then(|_| leaf.root());
            let counted = root.as_ref().is_some_and(|root| roots.contains(root));
            roots.extend(root);
            scored.push(Scored { own, family, worth, counted });
        }
        let mut by_kind = vec![weights.purpose; usize::from(HEAD_KIND) + 1];
        for (value, kind) in by_kind.iter_mut().zip(Kind::ALL) {
            *value = match kind {
                kind if kind.is_decision() => weights.decision,
                Kind::Thanks | Kind::Declaration | Kind::Procedural => weights.aside,
                Kind::Heading => weights.heading,
                _ => 1.0,
            };
        }
        // Nothing is weighed, and so no lengths are needed, where nothing is looked for.
        let mean_length = if scored.is_empty() { 1.0 } else { columns.mean_length() };
        let long = |length: &f32| 1.0 - weights.length + weights.length * length / mean_length;
        let long = tables.lengths.iter().map(long).collect();
        Self { columns, weights, long, scored, by_kind }
    }

    /// The scores of rows, in their order.
    pub(super) fn scores(&self, rows: &BitSet) -> Vec<(f32, u32)> {
        if self.scored.is_empty() {
            return rows.iter().map(|row| (0.0, row)).collect();
        }
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
        let steps = self.columns.length(row);
        let weights = &self.weights;
        let long = self.long.get(usize::from(steps)).copied().unwrap_or(1.0);
        let mut score = 0.0;
        let alone = self.scored.len() < 2;
        sums.clear();
        for (Scored { own, family, worth, counted }, (start, start_of_family)) in
            self.scored.iter().zip(starts)
        {
            *start = behind(&own.slots, *start, range.start);
            let mut times = 0.0;
            while let (Some(&slot), Some(&count)) = (own.slots.get(*start), own.times.get(*start)) {
                if slot >= range.end {
                    break;
                }
                times += f32::from(count) * self.place(slot, range.start);
                match sums.iter_mut().find(|sum| sum.0 == slot) {
                    _ if alone => {}
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
                *start_of_family = behind(&family.slots, *start_of_family, range.start);
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
        if slot == first {
            return self.weights.title;
        }
        let kind = self.columns.kinds().get(slot as usize).copied().unwrap_or_default();
        self.by_kind.get(usize::from(kind)).copied().unwrap_or(1.0)
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

/// How telling a leaf is: the fewer rows have it, the more.
#[allow(clippy::cast_precision_loss, reason = "a weight")]
pub(super) fn rarity(columns: &Columns, list: &List) -> f32 {
    let rows = list.rows as f32;
    let all = columns.count() as f32;
    (1.0 + (all - rows + 0.5) / (rows + 0.5)).ln()
}

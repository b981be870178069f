use super::Weights;
use super::features::{Features, Sums};
use super::lists::Lists;
use rayon::prelude::*;

/// Passages that are remembered of a passage, before the choice.
pub(super) const REMEMBERED: usize = 24;

/// Passages that are compared feature by feature.
const COMPARED: usize = 40;

/// Share of the most that is shared below which a passage is not compared when there are many.
const FAR_BEHIND: f32 = 0.2;

/// Entries of lists that are looked at for one passage, about.
const LOOKED_AT: usize = 2400;

/// A passage and how like it is.
#[derive(Clone, Copy)]
pub(super) struct Near {
    pub(super) passage: u32,
    /// What orders them.
    pub(super) likeness: f32,
    /// How like they are as wholes, of at most 1.
    pub(super) cosine: f32,
}

/// For every passage its likest of other councils, the likest first, [`REMEMBERED`] at most.
pub(super) fn nearest(features: &Features, lists: &Lists, weights: &Weights) -> Vec<Vec<Near>> {
    (0..features.len())
        .into_par_iter()
        .map_init(
            || Search {
                features,
                lists,
                weights,
                asked: Sums::new(features.count),
                found: Sums::new(features.len()),
                heaviest: Vec::new(),
                near: Vec::new(),
            },
            Search::nearest,
        )
        .collect()
}

/// One passage after the other.
struct Search<'f> {
    features: &'f Features,
    lists: &'f Lists,
    weights: &'f Weights,
    /// The features of the passage asked about.
    asked: Sums,
    /// The passages that share some of them.
    found: Sums,
    heaviest: Vec<(u32, f32)>,
    near: Vec<Near>,
}

impl Search<'_> {
    fn nearest(&mut self, passage: usize) -> Vec<Near> {
        let Self { features, lists, weights, asked, found, heaviest, near } = self;
        heaviest.clear();
        heaviest.extend(features.of(passage));
        // Lists that are whole tell more than those that were cut.
        let is_cut = |feature: u32| lists.is_cut(feature);
        heaviest.sort_unstable_by(|a, b| {
            is_cut(a.0).cmp(&is_cut(b.0)).then(b.1.total_cmp(&a.1)).then(a.0.cmp(&b.0))
        });
        let mut looked_at = 0;
        for &(feature, weight) in &*heaviest {
            let list = lists.of_feature(feature);
            list.iter().for_each(|&(other, its)| found.add(other, weight * its));
            looked_at += list.len();
            if looked_at >= LOOKED_AT {
                break;
            }
        }
        let council = features.councils.get(passage);
        near.clear();
        near.extend(
            found
                .take()
                .filter(|&(other, _)| features.councils.get(other as usize) != council)
                .map(|(other, likeness)| Near { passage: other, likeness, cosine: 0.0 }),
        );
        let most = near.iter().map(|near| near.likeness).fold(0.0, f32::max);
        if near.len() > COMPARED {
            // Most share little; what is far behind the first need not be put in order.
            near.retain(|near| near.likeness >= most * FAR_BEHIND);
        }
        if near.len() > COMPARED {
            near.select_nth_unstable_by(COMPARED, order);
            near.truncate(COMPARED);
        }
        features.of(passage).iter().for_each(|&(feature, weight)| asked.add(feature, weight));
        let decision = features.decisions.get(passage);
        let norm = |passage: usize| features.norms.get(passage).copied().unwrap_or(1.0);
        for near in &mut *near {
            near.likeness = asked.product(features.of(near.passage as usize));
            near.cosine = near.likeness / (norm(passage) * norm(near.passage as usize));
            if features.decisions.get(near.passage as usize) != decision {
                near.likeness *= 1.0 - weights.other_kind;
            }
        }
        let _ = asked.take().count();
        near.sort_unstable_by(order);
        near.truncate(REMEMBERED);
        near.clone()
    }
}

/// The likest first; of equals the one that comes first.
pub(super) fn order(a: &Near, b: &Near) -> std::cmp::Ordering {
    b.likeness.total_cmp(&a.likeness).then(a.passage.cmp(&b.passage))
}

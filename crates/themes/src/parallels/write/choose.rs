use super::features::{Features, describe};
use super::lists::Lists;
use super::nearest::{Near, nearest, order};
use super::{Weights, boilerplate};
use crate::parallels::{NEAREST, Parallel};
use crate::words::Words;
use rayon::prelude::*;
use scrutineer_search::{BitSet, LayoutWithKinds};

/// Two passages whose fingerprints differ in fewer bits have nearly the same text. (Those of texts that have nothing to do
/// with each other differ in about 32 of 64.)
const SAME: u32 = 9;

/// Passages that are less alike, of at most 1, are not parallels.
const LEAST: f32 = 0.12;

/// Works out the parallels of every slot, best first; none for titles, purposes and what has none.
///
/// `words` and `layout` are those of the same index; `named` holds for each theme of the codebook the slots that name it
/// (it may be empty). The result is the same with any number of threads.
pub fn parallels(
    words: &Words<'_>,
    layout: LayoutWithKinds<'_>,
    named: &[BitSet],
    weights: &Weights,
) -> Vec<Vec<Parallel>> {
    let own = boilerplate::own(words, *layout);
    let features = describe(words, layout, &own, named, *weights);
    let lists = Lists::of(&features);
    let nearest = nearest(&features, &lists, weights);
    drop(lists);
    let crowd: Vec<f32> = nearest.par_iter().map(|list| mean(list, weights.reach)).collect();
    let chosen: Vec<Vec<Parallel>> = (0_u32..)
        .zip(&nearest)
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(passage, list)| {
            let mut list = list.clone();
            list.truncate(weights.reach);
            list.retain(|near| {
                near.cosine >= LEAST
                    && !is_same(&features, passage, near.passage)
                    && is_mutual(&nearest, passage, near.passage, weights.reach)
            });
            for near in &mut list {
                near.likeness -= weights.hubs * crowd.get(near.passage as usize).copied().unwrap_or_default();
            }
            list.sort_unstable_by(order);
            distinct(&features, &list)
        })
        .collect();
    let mut slots = vec![Vec::new(); layout.slots() as usize];
    for (&slot, list) in features.slots.iter().zip(chosen) {
        if let Some(place) = slots.get_mut(slot as usize) {
            *place = list;
        }
    }
    slots
}

fn mean(list: &[Near], reach: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few")]
    let many = list.len().min(reach).max(1) as f32;
    list.iter().take(reach).map(|near| near.likeness).sum::<f32>() / many
}

fn is_mutual(nearest: &[Vec<Near>], passage: u32, other: u32, reach: usize) -> bool {
    nearest
        .get(other as usize)
        .is_some_and(|list| list.iter().take(reach).any(|near| near.passage == passage))
}

fn is_same(features: &Features, a: u32, b: u32) -> bool {
    let print = |passage: u32| features.prints.get(passage as usize).copied().unwrap_or_default();
    (print(a) ^ print(b)).count_ones() < SAME
}

/// The first few, leaving out what is nearly the same text as one before it.
fn distinct(features: &Features, list: &[Near]) -> Vec<Parallel> {
    let mut kept: Vec<Near> = Vec::with_capacity(NEAREST);
    for near in list {
        if kept.len() == NEAREST {
            break;
        }
        if kept.iter().all(|before| !is_same(features, near.passage, before.passage)) {
            kept.push(*near);
        }
    }
    let parallel = |near: Near| {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 255")]
        let score = (near.cosine.sqrt() * 255.0).clamp(1.0, 255.0) as u8;
        Some(Parallel { slot: *features.slots.get(near.passage as usize)?, score })
    };
    kept.into_iter().filter_map(parallel).collect()
}

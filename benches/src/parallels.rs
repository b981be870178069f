//! Parallels, measured on labelled pairs of the sample corpus (`tests/parallels`), beside plain BM25.
//!
//! For every labelled passage: *recall@5* is the share of its labelled parallels among the five that are shown, *MRR* one over
//! the rank of the first of them. Ranks below the five shown count nothing, for both methods; for BM25 the figure over
//! its whole list stands beside it. Plain BM25 (k1 1.2, b 0.75) ranks the same passages of other councils by the stems of
//! the passage's own words without the commonest. The pairs marked "tune" were looked at for tuning, those marked "kept"
//! were not.

use crate::disk::Memory;
use crate::sample;
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_corpus::Kind;
use scrutineer_search::analyse::{for_each_token, is_common, stem};
use scrutineer_search::{BitSet, BuildOptions, Index, Layout, Unit, build_index, units};
use scrutineer_themes::WordingSets;
use scrutineer_themes::codebook::built_in;
use scrutineer_themes::parallels::{Weights, parallels};
use scrutineer_themes::words::Words;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct File {
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    a: Place,
    b: Place,
    set: String,
}

#[derive(Deserialize)]
struct Place {
    item: String,
    n: u32,
}

/// A labelled passage with its parallels.
struct Question {
    slot: u32,
    answers: Vec<u32>,
    kept: bool,
}

/// Shown at most.
const SHOWN: usize = 5;

pub(crate) fn run(tune: bool) -> Result<()> {
    let corpus = sample::corpus()?;
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    let index = block_on(Index::open(Memory::of(index)))?;
    let kinds = block_on(index.layout_with_kinds())?;
    let layout = *kinds;
    let units = units(&corpus)?;
    let questions = questions(&units)?;
    let named = named(&index)?;
    let words = Words::of(&units);
    let ranked = |weights: &Weights| -> Vec<Vec<u32>> {
        let lists = parallels(&words, kinds, &named, weights);
        lists.into_iter().map(|list| list.into_iter().map(|near| near.slot).collect()).collect()
    };
    let bm25 = bm25(&units, layout, &questions);
    let ours = ranked(&Weights::default());
    println!("{} passages asked for, {} passages in other councils each, about", questions.len(), bm25.1);
    for (name, kept) in [("tune", Some(false)), ("kept", Some(true)), ("all", None)] {
        let asked: Vec<&Question> =
            questions.iter().filter(|q| kept.is_none_or(|kept| q.kept == kept)).collect();
        let plain = measure(&asked, &|question| bm25.0.get(&question.slot).cloned().unwrap_or_default());
        let own = measure(&asked, &|question| ours.get(question.slot as usize).cloned().unwrap_or_default());
        println!(
            "{name:<5} {:>3} questions   ours: recall@5 {:.3}, MRR {:.3}   BM25: recall@5 {:.3}, MRR {:.3} (whole list {:.3})",
            asked.len(),
            own.recall,
            own.mrr,
            plain.recall,
            plain.mrr,
            plain.mrr_whole
        );
    }
    let slots: Vec<&Vec<u32>> = ours.iter().filter(|list| !list.is_empty()).collect();
    println!(
        "{} passages have parallels, {} in all",
        slots.len(),
        slots.iter().map(|list| list.len()).sum::<usize>()
    );
    if tune {
        let asked: Vec<&Question> = questions.iter().filter(|question| !question.kept).collect();
        let told = |weights: &Weights| {
            let ranked = ranked(weights);
            let scores =
                measure(&asked, &|question| ranked.get(question.slot as usize).cloned().unwrap_or_default());
            format!(
                "recall@5 {:.4}, MRR {:.4}, sum {:.4}",
                scores.recall,
                scores.mrr,
                scores.recall + scores.mrr
            )
        };
        sweep(&told);
    }
    Ok(())
}

type Set = fn(&mut Weights, f32);

/// Tells the effect of every weight at several values.
fn sweep(told: &dyn Fn(&Weights) -> String) {
    println!("as it is: {}", told(&Weights::default()));
    let weights: [(&str, Set, &[f32]); 14] = [
        ("root", |w, v| w.root = v, &[0.0, 0.3, 0.6, 1.0, 1.5]),
        ("title", |w, v| w.title = v, &[0.0, 0.2, 0.35, 0.5, 0.7, 1.0]),
        ("purpose", |w, v| w.purpose = v, &[0.0, 0.1, 0.2, 0.3]),
        ("lead_in", |w, v| w.lead_in = v, &[0.0, 0.3, 0.6]),
        ("neighbours", |w, v| w.neighbours = v, &[0.0, 0.1, 0.15, 0.2, 0.3]),
        ("item", |w, v| w.item = v, &[0.0, 0.1, 0.2, 0.3, 0.5]),
        ("theme", |w, v| w.theme = v, &[0.0, 0.25, 0.5, 0.75, 1.0, 1.5]),
        ("item_theme", |w, v| w.item_theme = v, &[0.0, 0.25, 0.5, 1.0]),
        ("numbers", |w, v| w.numbers = v, &[0.0, 0.25, 0.5, 1.0]),
        ("repeats", |w, v| w.repeats = v, &[0.3, 0.6, 1.2, 2.0, 4.0]),
        ("rarity", |w, v| w.rarity = v, &[0.7, 0.85, 1.0, 1.2, 1.5]),
        ("length", |w, v| w.length = v, &[0.6, 0.7, 0.8, 0.9, 1.0]),
        ("hubs", |w, v| w.hubs = v, &[0.0, 0.15, 0.25, 0.4, 0.6]),
        ("other_kind", |w, v| w.other_kind = v, &[0.0, 0.1, 0.2, 0.3, 0.5]),
    ];
    for (name, set, values) in weights {
        for &value in values {
            let mut changed = Weights::default();
            set(&mut changed, value);
            println!("{name} {value}: {}", told(&changed));
        }
    }
    for reach in [5, 10, 15, 20, 24] {
        println!("reach {reach}: {}", told(&Weights { reach, ..Weights::default() }));
    }
}

/// The passages that name each theme of the built-in codebook.
fn named(index: &Index<Memory>) -> Result<Vec<BitSet>> {
    let codebook = built_in()?;
    let named = codebook.themes.iter().map(|theme| {
        let sets = block_on(WordingSets::find(index, theme))?;
        Ok(sets.named(index.layout(), theme))
    });
    named.collect()
}

fn questions(units: &[Unit<'_>]) -> Result<Vec<Question>> {
    let path = sample::file("tests/parallels/pairs.json");
    let text = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: File = serde_json::from_slice(&text)?;
    let slot = |place: &Place| -> Result<u32> {
        let unit = units.iter().find(|unit| unit.id() == place.item);
        let unit = unit.with_context(|| format!("{} is not in the sample", place.item))?;
        Ok(unit.first_slot() + 1 + place.n)
    };
    let mut questions: BTreeMap<u32, Question> = BTreeMap::new();
    for pair in &file.pairs {
        let (a, b) = (slot(&pair.a)?, slot(&pair.b)?);
        let new = || Question { slot: a, answers: Vec::new(), kept: pair.set == "kept" };
        questions.entry(a).or_insert_with(new).answers.push(b);
    }
    Ok(questions.into_values().collect())
}

struct Scores {
    recall: f64,
    mrr: f64,
    mrr_whole: f64,
}

#[allow(clippy::cast_precision_loss, reason = "shares and means")]
fn measure(questions: &[&Question], ranked: &dyn Fn(&Question) -> Vec<u32>) -> Scores {
    let mut scores = Scores { recall: 0.0, mrr: 0.0, mrr_whole: 0.0 };
    for question in questions {
        let list = ranked(question);
        let ranks: Vec<usize> = question
            .answers
            .iter()
            .filter_map(|answer| list.iter().position(|slot| slot == answer))
            .collect();
        let found = ranks.iter().filter(|&&rank| rank < SHOWN).count();
        scores.recall += found as f64 / question.answers.len() as f64;
        if let Some(&first) = ranks.iter().min() {
            let reciprocal = 1.0 / (first as f64 + 1.0);
            scores.mrr_whole += reciprocal;
            if first < SHOWN {
                scores.mrr += reciprocal;
            }
        }
    }
    let many = questions.len().max(1) as f64;
    Scores { recall: scores.recall / many, mrr: scores.mrr / many, mrr_whole: scores.mrr_whole / many }
}

/// Plain BM25: for each question all passages of other councils that share a word, best first, and how many there are
/// on average.
#[allow(clippy::cast_precision_loss, reason = "numbers of words and passages")]
fn bm25(units: &[Unit<'_>], layout: Layout<'_>, questions: &[Question]) -> (BTreeMap<u32, Vec<u32>>, usize) {
    const K1: f64 = 1.2;
    const B: f64 = 0.75;
    let comparable = |kind: Kind| {
        !matches!(kind, Kind::Vote | Kind::Declaration | Kind::Thanks | Kind::Procedural | Kind::Heading)
    };
    let mut passages: BTreeMap<u32, (usize, BTreeMap<String, f64>)> = BTreeMap::new();
    for (unit, row) in units.iter().zip(0..) {
        let council = layout.place(row).map_or(0, |place| place.council);
        for (passage, slot) in unit.passages().iter().zip(layout.passages_of(row)) {
            if comparable(passage.kind) {
                let mut counts = BTreeMap::new();
                for_each_token(&passage.text, |form, _, _, _| {
                    if !is_common(form) {
                        *counts.entry(stem(form).into_owned()).or_insert(0.0) += 1.0;
                    }
                });
                passages.insert(slot, (council, counts));
            }
        }
    }
    let many = passages.len() as f64;
    let mut frequency: BTreeMap<&str, f64> = BTreeMap::new();
    let mut total = 0.0;
    for (_, counts) in passages.values() {
        total += counts.values().sum::<f64>();
        counts.keys().for_each(|word| *frequency.entry(word).or_insert(0.0) += 1.0);
    }
    let mean = total / many;
    let mut compared = 0;
    let mut lists = BTreeMap::new();
    for question in questions {
        let Some((council, asked)) = passages.get(&question.slot) else { continue };
        let mut found: Vec<(f64, u32)> = Vec::new();
        for (&slot, (other, counts)) in &passages {
            if other == council {
                continue;
            }
            compared += 1;
            let length: f64 = counts.values().sum();
            let score: f64 = asked
                .keys()
                .filter_map(|word| {
                    let (times, of) = (counts.get(word)?, frequency.get(word.as_str())?);
                    let rarity = (1.0 + (many - of + 0.5) / (of + 0.5)).ln();
                    Some(rarity * times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length / mean)))
                })
                .sum();
            if score > 0.0 {
                found.push((score, slot));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        lists.insert(question.slot, found.into_iter().map(|(_, slot)| slot).collect());
    }
    (lists, compared / questions.len().max(1))
}

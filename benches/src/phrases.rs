//! Key phrases, measured on labelled items of the sample corpus (`tests/phrases`), beside plain TF-IDF.
//!
//! F1@10 of an item is the harmonic mean of two shares: of the ten phrases, those that are labelled; of the labelled ones,
//! those among the ten. Phrases are compared word for word, whatever the capitals. Plain TF-IDF ranks runs of one to
//! three of the same words that neither begin nor end with one of the commonest: times in the item × ln(items / items
//! that have it). The items marked "tune" were looked at for tuning, those marked "kept" were not.

use crate::disk::Memory;
use crate::sample;
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_search::analyse::{for_each_token, is_common};
use scrutineer_search::{BuildOptions, Index, Unit, build_index, units};
use scrutineer_themes::Phrases;
use scrutineer_themes::words::Words;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct File {
    items: Vec<Labelled>,
}

#[derive(Deserialize)]
struct Labelled {
    item: String,
    phrases: Vec<String>,
    set: String,
}

/// Phrases of an item that are looked at.
const SHOWN: usize = 10;

pub(crate) fn run(show: bool) -> Result<()> {
    let corpus = sample::corpus()?;
    let units = units(&corpus)?;
    let mut built = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    let index = block_on(Index::open(Memory::of(built.clone())))?;
    let words = Words::of(&units);
    let codebook = scrutineer_themes::Codebook::default();
    built.add(scrutineer_themes::phrases::annex(&words, index.layout(), &codebook, &[]));
    let index = block_on(Index::open(Memory::of(built)))?;
    let phrases = block_on(Phrases::open(&index))?.context("the index has no key phrases")?;
    let path = sample::file("tests/phrases/items.json");
    let text = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let file: File = serde_json::from_slice(&text)?;
    let plain = tf_idf(&units);
    let mut scores: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for labelled in &file.items {
        let row = units.iter().position(|unit| unit.id() == labelled.item);
        let row = row.with_context(|| format!("{} is not in the sample", labelled.item))?;
        let ours = block_on(phrases.of_row(&index, u32::try_from(row)?))?;
        if show && labelled.set == "tune" {
            let list: Vec<&str> = ours.iter().map(|phrase| phrase.text.as_str()).collect();
            println!(
                "{}\n  ours: {}\n  labelled: {}",
                labelled.item,
                list.join(", "),
                labelled.phrases.join(", ")
            );
        }
        let wanted: BTreeSet<String> =
            labelled.phrases.iter().map(|phrase| forms(phrase).join(" ")).collect();
        let ours = ours.iter().map(|phrase| forms(&phrase.text).join(" "));
        let plain = plain.get(row).into_iter().flatten().cloned();
        let pair = (f1(ours, &wanted), f1(plain, &wanted));
        scores.entry(&labelled.set).or_default().push(pair);
        scores.entry("all").or_default().push(pair);
    }
    for set in ["tune", "kept", "all"] {
        let list = scores.get(set).map_or(&[][..], Vec::as_slice);
        #[allow(clippy::cast_precision_loss, reason = "a mean")]
        let mean =
            |part: fn(&(f64, f64)) -> f64| list.iter().map(part).sum::<f64>() / list.len().max(1) as f64;
        println!(
            "{set:<5} {:>3} items   F1@10: ours {:.3}, plain TF-IDF {:.3}",
            list.len(),
            mean(|pair| pair.0),
            mean(|pair| pair.1)
        );
    }
    Ok(())
}

fn f1(found: impl Iterator<Item = String>, wanted: &BTreeSet<String>) -> f64 {
    let found: BTreeSet<String> = found.take(SHOWN).collect();
    #[allow(clippy::cast_precision_loss, reason = "a few phrases")]
    let size = |n: usize| n as f64;
    let both = size(found.intersection(wanted).count());
    if both > 0.0 { 2.0 * both / (size(found.len()) + size(wanted.len())) } else { 0.0 }
}

/// The words of a text, those joined by hyphens singly.
fn forms(text: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut next = 0;
    for_each_token(text, |form, position, _, _| {
        if position >= next {
            next = position + 1;
            list.push(form.to_owned());
        }
    });
    list
}

/// The first phrases of every item by plain TF-IDF.
#[allow(clippy::cast_precision_loss, reason = "numbers of items")]
fn tf_idf(units: &[Unit<'_>]) -> Vec<Vec<String>> {
    let counted: Vec<BTreeMap<String, f64>> = units
        .iter()
        .map(|unit| {
            let mut counts = BTreeMap::new();
            let head = [unit.title(), unit.purpose()].into_iter().flatten();
            for text in head.chain(unit.passages().iter().map(|passage| passage.text.as_str())) {
                let words = forms(text);
                for length in 1..=3 {
                    for run in words.windows(length) {
                        let ends = [run.first(), run.last()];
                        if ends.into_iter().flatten().all(|word| !is_common(word)) {
                            *counts.entry(run.join(" ")).or_insert(0.0) += 1.0;
                        }
                    }
                }
            }
            counts
        })
        .collect();
    let mut items: BTreeMap<&str, f64> = BTreeMap::new();
    counted.iter().flat_map(BTreeMap::keys).for_each(|phrase| *items.entry(phrase).or_insert(0.0) += 1.0);
    let all = units.len() as f64;
    counted
        .iter()
        .map(|counts| {
            let score =
                |phrase: &str, times: f64| times * (all / items.get(phrase).copied().unwrap_or(1.0)).ln();
            let mut list: Vec<(f64, &str)> =
                counts.iter().map(|(phrase, &times)| (score(phrase, times), phrase.as_str())).collect();
            list.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
            list.into_iter().take(SHOWN).map(|(_, phrase)| phrase.to_owned()).collect()
        })
        .collect()
}

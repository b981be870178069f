//! Ranking, measured on the Cranfield collection: 1,400 abstracts, 225 questions, judged relevant in four degrees.
//!
//! nDCG@10 with gains 4, 3, 2, 1 for the codes 1 to 4; other codes (the collection has -1 and 5) gain nothing. Questions are searched as they are asked, any of their words sufficing. The odd
//! ones are for tuning, the even ones for checking.

use crate::disk::Memory;
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_corpus::*;
use scrutineer_search::{BuildOptions, CorpusInput, Index, Matching, RankingWeights, Request, build_index};
use std::collections::BTreeMap;
use std::path::Path;

/// Related wordings that are switched on.
const WORDINGS: usize = 10;

struct Collection {
    corpus: CorpusInput,
    questions: Vec<String>,
    /// Gains by document, question by question.
    judged: Vec<BTreeMap<u32, f64>>,
}

pub(crate) fn run(folder: &Path, tune: bool) -> Result<()> {
    let collection = read(folder)?;
    let index = build_index(&collection.corpus, &BuildOptions::default(), &|_| {})?;
    let mut index = block_on(Index::open(Memory::of(index)))?;
    let plain = measure(&index, &collection, 0)?;
    println!("as asked:            {}", told(&plain));
    let related = measure(&index, &collection, WORDINGS)?;
    println!("related wordings on: {}", told(&related));
    if tune {
        let base = RankingWeights::default();
        type Set = fn(&mut RankingWeights, f32);
        let weights: [(&str, Set, &[f32], usize); 9] = [
            ("repeats", |w, v| w.repeats = v, &[1.6, 2.0, 2.4, 3.0, 4.0], 0),
            ("length", |w, v| w.length = v, &[0.5, 0.65, 0.8], 0),
            ("rarity", |w, v| w.rarity = v, &[0.8, 1.0, 1.2, 1.4, 1.7], 0),
            ("title", |w, v| w.title = v, &[1.5, 2.0, 2.5, 3.5], 0),
            ("together", |w, v| w.together = v, &[0.0, 0.2, 0.5], 0),
            ("kin", |w, v| w.kin = v, &[0.0, 0.5, 0.8, 1.0], 0),
            ("another, 6", |w, v| w.another = v, &[0.2, 0.3, 0.5], 6),
            ("another, 10", |w, v| w.another = v, &[0.2, 0.3, 0.4, 0.5], 10),
            ("another, 16", |w, v| w.another = v, &[0.2, 0.3, 0.4], 16),
        ];
        for (name, set, values, wordings) in weights {
            for &value in values {
                let mut changed = base;
                set(&mut changed, value);
                index = index.with_weights(changed);
                println!("{name} {value}: {}", told(&measure(&index, &collection, wordings)?));
            }
        }
    }
    Ok(())
}

fn told(scores: &[f64]) -> String {
    #[allow(clippy::cast_precision_loss, reason = "a mean")]
    let mean = |list: Vec<f64>| list.iter().sum::<f64>() / list.len().max(1) as f64;
    let part = |rest: usize| {
        scores.iter().enumerate().filter(|(n, _)| (n + 1) % 2 == rest).map(|(_, s)| *s).collect()
    };
    format!("nDCG@10 {:.4} (odd {:.4}, even {:.4})", mean(scores.to_vec()), mean(part(1)), mean(part(0)))
}

fn measure(index: &Index<Memory>, collection: &Collection, wordings: usize) -> Result<Vec<f64>> {
    let mut scores = Vec::new();
    for (question, judged) in collection.questions.iter().zip(&collection.judged) {
        let mut request =
            Request { query: question.clone(), matching: Matching::Any, limit: 10, ..Request::default() };
        if wordings > 0 {
            let related = block_on(index.related(&request, wordings))?;
            request.also = related.into_iter().map(|related| related.wording).collect();
        }
        let response = block_on(index.search(&request))?;
        let ids = response.items.iter().filter_map(|hit| hit.item.id.rsplit('d').next()?.parse().ok());
        scores.push(ndcg(ids, judged));
    }
    Ok(scores)
}

fn ndcg(found: impl Iterator<Item = u32>, judged: &BTreeMap<u32, f64>) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a rank")]
    let sum = |gains: &mut dyn Iterator<Item = f64>| -> f64 {
        gains.take(10).enumerate().map(|(rank, gain)| gain / (rank as f64 + 2.0).log2()).sum()
    };
    let mut best: Vec<f64> = judged.values().copied().collect();
    best.sort_by(|a, b| b.total_cmp(a));
    let ideal = sum(&mut best.into_iter());
    let got = sum(&mut found.map(|id| judged.get(&id).copied().unwrap_or(0.0)));
    if ideal > 0.0 { got / ideal } else { 0.0 }
}

fn read(folder: &Path) -> Result<Collection> {
    let text = |name: &str| {
        let path = folder.join(name);
        let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok::<_, anyhow::Error>(String::from_utf8_lossy(&bytes).into_owned())
    };
    let council = Council { id: "c".to_owned(), name: "Cranfield".to_owned(), licence: None, website: None };
    let mut meetings = Vec::new();
    for (number, fields) in records(&text("cran.all.1400")?) {
        let passage = |text: &String| Passage { n: 1, text: text.clone(), ..Passage::default() };
        let item = AgendaItem {
            id: format!("c/d{number}"),
            number: None,
            title: fields.get("T").cloned(),
            purpose: None,
            source: Source::default(),
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages: fields.get("W").filter(|text| !text.is_empty()).map(passage).into_iter().collect(),
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        };
        meetings.push(Meeting {
            id: format!("c/m{number}"),
            council: council.clone(),
            committee: None,
            date: None,
            time: None,
            venue: None,
            status: MeetingStatus::Normal,
            wording: Wording::Published,
            source: Source::default(),
            items: vec![item],
            documents: Vec::new(),
        });
    }
    // The judgements count the questions in their order, whatever their printed numbers.
    let questions: Vec<String> = records(&text("cran.qry")?)
        .into_iter()
        .map(|(_, fields)| fields.get("W").cloned().unwrap_or_default())
        .collect();
    let mut judged = vec![BTreeMap::new(); questions.len()];
    for line in text("cranqrel")?.lines() {
        let mut numbers = line.split_whitespace().filter_map(|number| number.parse::<i64>().ok());
        let (Some(question), Some(document), Some(code)) = (numbers.next(), numbers.next(), numbers.next())
        else {
            continue;
        };
        let gain = match code {
            1 => 4.0,
            2 => 3.0,
            3 => 2.0,
            4 => 1.0,
            _ => continue,
        };
        let place = usize::try_from(question - 1).ok().and_then(|n| judged.get_mut(n));
        if let (Some(list), Ok(document)) = (place, u32::try_from(document)) {
            list.insert(document, gain);
        }
    }
    Ok(Collection {
        corpus: CorpusInput { title: None, councils: vec![council], meetings },
        questions,
        judged,
    })
}

/// Records begin with `.I` and a number; fields with a full stop and a letter.
fn records(text: &str) -> Vec<(u32, BTreeMap<String, String>)> {
    let mut list: Vec<(u32, BTreeMap<String, String>)> = Vec::new();
    let mut field = String::new();
    for line in text.lines() {
        if let Some(number) = line.strip_prefix(".I ") {
            list.push((number.trim().parse().unwrap_or(0), BTreeMap::new()));
        } else if let Some(name) =
            line.strip_prefix('.').filter(|name| matches!(name.trim(), "T" | "A" | "B" | "W"))
        {
            name.trim().clone_into(&mut field);
        } else if let Some((_, fields)) = list.last_mut() {
            let text = fields.entry(field.clone()).or_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line.trim());
        }
    }
    list
}

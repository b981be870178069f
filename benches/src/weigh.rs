//! Weight and speed of our own index, natively.

use crate::disk::Memory;
use crate::{corpus, queries};
use anyhow::Result;
use futures::executor::block_on;
use scrutineer_search::{BuildOptions, Index, Request, build_index};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// A value at a share of the way through a sorted list.
pub(crate) fn at(list: &mut [f64], share: f64) -> f64 {
    list.sort_by(f64::total_cmp);
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place"
    )]
    let place = (list.len() as f64 * share) as usize;
    list.get(place.min(list.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

#[allow(clippy::cast_precision_loss, reason = "figures to print")]
fn float(n: usize) -> f64 {
    n as f64
}

pub(crate) fn run(
    items: usize,
    pool: Option<&Path>,
    threads: Option<usize>,
    rounds: usize,
    verbose: bool,
) -> Result<()> {
    let corpus = corpus::make(items, pool)?;
    let passages = corpus.meetings.iter().flat_map(|meeting| &meeting.items).flat_map(|item| &item.passages);
    let text: usize = passages.clone().map(|passage| passage.text.len()).sum();
    println!("corpus: {items} items, {} passages, {:.1} MB of text", passages.count(), float(text) / 1e6);
    let start = Instant::now();
    let stages = std::sync::Mutex::new(BTreeMap::new());
    let index = build_index(&corpus, &BuildOptions { threads, ..BuildOptions::default() }, &|progress| {
        if let Ok(mut stages) = stages.lock() {
            stages.insert(progress.stage, start.elapsed().as_secs_f64());
        }
    })?;
    println!(
        "built in {:.2} s {:?}",
        start.elapsed().as_secs_f64(),
        stages.lock().map(|s| s.clone()).unwrap_or_default()
    );
    let total: usize = index.files.iter().map(|(_, content)| content.len()).sum();
    println!("index: {} files, {:.2} MB", index.files.len(), float(total) / 1e6);
    let drawn = queries::drawn(&corpus, 300);
    drop(corpus);
    let memory = Memory::of(index);
    for (folder, (files, bytes)) in memory.by_folder() {
        println!(
            "  {folder:<14} {files:>6} files {:>10.1} kB, {:>8.2} kB each",
            float(bytes) / 1e3,
            float(bytes) / 1e3 / float(files)
        );
    }
    let typed: Vec<String> = queries::TYPED.iter().map(|&query| query.to_owned()).collect();
    for (name, list) in [("typed", typed), ("drawn", drawn)] {
        measure(name, &list, &memory, rounds, verbose)?;
    }
    Ok(())
}

fn measure(name: &str, list: &[String], memory: &Memory, rounds: usize, verbose: bool) -> Result<()> {
    memory.fetched.borrow_mut().clear();
    let start = Instant::now();
    let index = block_on(Index::open(memory.clone()))?;
    let opening = start.elapsed().as_secs_f64() * 1e3;
    let opened: usize = memory.fetched.borrow().iter().map(|(_, bytes)| bytes).sum();
    let (mut cold, mut bytes, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut folders: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = 0_u64;
    for query in list {
        // Each query on an index of its own: nothing is kept from those before.
        let index = block_on(Index::open(memory.clone()))?;
        memory.fetched.borrow_mut().clear();
        let request = Request { query: query.clone(), limit: 10, ..Request::default() };
        let start = Instant::now();
        let response = block_on(index.search(&request))?;
        cold.push(start.elapsed().as_secs_f64() * 1e3);
        let fetched = memory.fetched.borrow();
        bytes.push(fetched.iter().map(|(_, bytes)| float(*bytes)).sum::<f64>() / 1e3);
        files.push(float(fetched.len()));
        for (path, bytes) in fetched.iter() {
            *folders.entry(path.split('/').next().unwrap_or_default().to_owned()).or_default() += bytes;
        }
        if verbose {
            println!(
                "    {query:<40} {:>8} items {:>7.1} kB",
                response.total_items,
                bytes.last().unwrap_or(&0.0)
            );
        }
        found += u64::from(response.total_items);
    }
    let mut warm = Vec::new();
    let mut least = vec![f64::INFINITY; list.len()];
    for round in 0..=rounds {
        for (query, least) in list.iter().zip(&mut least) {
            let request = Request { query: query.clone(), limit: 10, ..Request::default() };
            let start = Instant::now();
            block_on(index.search(&request))?;
            let time = start.elapsed().as_secs_f64() * 1e3;
            // The first time fetches.
            if round > 0 {
                warm.push(time);
                *least = least.min(time);
            }
        }
    }
    let mean = bytes.iter().sum::<f64>() / float(bytes.len());
    println!(
        "{name}: {} queries, {:.0} items each; opening {:.1} kB, {opening:.1} ms; a query {mean:.1} kB (median {:.1}, 95th {:.1}) in {:.1} files",
        list.len(),
        float(usize::try_from(found).unwrap_or(0)) / float(list.len()),
        float(opened) / 1e3,
        at(&mut bytes, 0.5),
        at(&mut bytes, 0.95),
        files.iter().sum::<f64>() / float(files.len()),
    );
    let shares: Vec<String> = folders
        .iter()
        .map(|(folder, bytes)| format!("{folder} {:.1} kB", float(*bytes) / 1e3 / float(list.len())))
        .collect();
    println!("  of which {}", shares.join(", "));
    println!(
        "  cold {:.2} / {:.2} ms, warm {:.3} / {:.3} ms, the least of {rounds} times {:.3} / {:.3} ms (median / 95th)",
        at(&mut cold, 0.5),
        at(&mut cold, 0.95),
        at(&mut warm, 0.5),
        at(&mut warm, 0.95),
        at(&mut least, 0.5),
        at(&mut least, 0.95)
    );
    Ok(())
}

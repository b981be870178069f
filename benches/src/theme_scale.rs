//! What themes cost: how much longer a build takes, how much larger the index becomes, and how fast themes are counted.
//!
//! 1. The invented corpus of the other benches, with words of the built-in themes strewn in, so that passages name about
//!    as many themes as real minutes do.
//! 2. The index is built without and with them.
//! 3. The stored counts are laid out as a table of 20 councils by all themes.
//! 4. New themes of ten wordings are counted live over everything, cold and warm (the least of five times).
//!
//! The rate that is aimed at was counted on sixteen items of published minutes (116 passages name 1.6 themes each,
//! items 5.5) and on the sample corpus of digests (868 passages name 1.3 each, items 6.3). The rate that came out is printed.

use crate::corpus;
use crate::disk::Memory;
use crate::folder;
use crate::rng::Rng;
use crate::weigh::at;
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_search::query::Node;
use scrutineer_search::{BuildOptions, CorpusInput, Index, build_index, parse};
use scrutineer_themes::codebook::built_in;
use scrutineer_themes::{Codebook, Part, Tally, Theme, Themes, WordingSets, write};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

/// Themes that an item is about.
const THEMES_OF_ITEM: usize = 4;

/// One passage in so many names a body.
const BODIES_EVERY: usize = 4;

/// Wordings of a new theme.
const WORDINGS: usize = 10;

#[allow(clippy::cast_precision_loss, reason = "figures to print")]
fn float(n: usize) -> f64 {
    n as f64
}

pub(crate) fn run(items: usize, threads: Option<usize>, out: Option<&Path>) -> Result<()> {
    let codebook = built_in()?;
    let mut corpus = corpus::make(items, None)?;
    strew(&mut corpus, &codebook);
    let passages = corpus.meetings.iter().flat_map(|meeting| &meeting.items).flat_map(|item| &item.passages);
    let text: usize = passages.clone().map(|passage| passage.text.len()).sum();
    println!("corpus: {items} items, {} passages, {:.1} MB of text", passages.count(), float(text) / 1e6);
    let wordings: usize = codebook.themes.iter().map(|theme| theme.all_wordings().count()).sum();
    println!("codebook: {} themes, {wordings} wordings", codebook.themes.len());
    let memory = build(&corpus, &codebook, threads, out)?;
    drop(corpus);
    stored(&memory)?;
    live(&memory, &codebook)
}

/// Builds without and with themes, and tells both; `out` is where to write what has them.
fn build(
    corpus: &CorpusInput,
    codebook: &Codebook,
    threads: Option<usize>,
    out: Option<&Path>,
) -> Result<Memory> {
    let start = Instant::now();
    let mut index = build_index(corpus, &BuildOptions { threads, ..BuildOptions::default() }, &|_| {})?;
    let without = start.elapsed().as_secs_f64();
    let before: BTreeMap<String, usize> =
        index.files.iter().map(|(path, content)| (path.clone(), content.len())).collect();
    let start = Instant::now();
    let ends: Mutex<BTreeMap<write::Stage, f64>> = Mutex::default();
    write::add(&mut index, corpus, codebook, &|progress| {
        if let Ok(mut ends) = ends.lock() {
            ends.insert(progress.stage, start.elapsed().as_secs_f64());
        }
    })?;
    let more = start.elapsed().as_secs_f64();
    println!("built in {without:.1} s without themes; {more:.1} s more with them");
    let mut last = 0.0;
    for (stage, end) in ends.into_inner().unwrap_or_default() {
        println!("  {:<14} {:>6.2} s", format!("{stage:?}"), end - last);
        last = end;
    }
    let total = |files: &BTreeMap<String, usize>| float(files.values().sum()) / 1e6;
    let after: BTreeMap<String, usize> =
        index.files.iter().map(|(path, content)| (path.clone(), content.len())).collect();
    println!(
        "index: {:.2} MB in {} files without, {:.2} MB more in {} files with",
        total(&before),
        before.len(),
        total(&after) - total(&before),
        after.len() - before.len()
    );
    let mut folders: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (path, bytes) in after.iter().filter(|(path, _)| !before.contains_key(*path)) {
        let sum = folders.entry(path.split(['/', '-']).next().unwrap_or_default()).or_default();
        sum.0 += 1;
        sum.1 += bytes;
    }
    for (folder, (files, bytes)) in folders {
        println!("  {folder:<14} {files:>6} files {:>10.1} kB", float(bytes) / 1e3);
    }
    if let Some(out) = out {
        folder::write(&index, out)?;
    }
    Ok(Memory::of(index))
}

/// What is stored: opening, the table, the passages of a theme.
fn stored(memory: &Memory) -> Result<()> {
    let index = block_on(Index::open(memory.clone()))?;
    memory.fetched.borrow_mut().clear();
    let start = Instant::now();
    let themes = block_on(Themes::open(&index))?.context("the index has no themes")?;
    let opening = start.elapsed().as_secs_f64() * 1e3;
    let bytes: usize = memory.fetched.borrow().iter().map(|(_, bytes)| bytes).sum();
    println!("opening the themes: {:.1} kB, {opening:.1} ms", float(bytes) / 1e3);
    let overview = index.overview();
    let mut times = Vec::new();
    let mut cells = 0;
    for _ in 0..20 {
        let start = Instant::now();
        let councils =
            overview.councils.iter().map(|council| Part { council: council.id.clone(), committee: None });
        let selections: Vec<_> =
            councils.map(|part| themes.matrix().select(overview, Some(&part), &[])).collect();
        let table = themes.matrix().table(&selections);
        times.push(start.elapsed().as_secs_f64() * 1e3);
        cells = table.iter().flatten().filter(|cell| cell.named.passages > 0).count();
    }
    println!(
        "table of {} councils by {} themes ({cells} cells that name one): {:.2} ms (median of 20)",
        overview.councils.len(),
        themes.matrix().themes(),
        at(&mut times, 0.5)
    );
    let all = themes.matrix().select(overview, None, &[]);
    let (mut passages, mut items) = (0.0, 0.0);
    for theme in 0..themes.matrix().themes() {
        let cell = themes.matrix().cell(theme, &all);
        passages += f64::from(cell.named.passages);
        items += f64::from(cell.named.items);
    }
    println!(
        "rate: a passage names {:.2} themes, an item {:.2}",
        passages / f64::from(all.loaded().loaded_passages),
        items / f64::from(all.loaded().loaded_items)
    );
    memory.fetched.borrow_mut().clear();
    let kinds = block_on(index.layout_with_kinds())?;
    let mut times = Vec::new();
    for theme in &themes.codebook().themes {
        let start = Instant::now();
        let sets = block_on(themes.sets(&index, &theme.id))?.context("a theme is missing")?;
        let tally = Tally::of(kinds, &sets.named(index.layout(), theme), None);
        std::hint::black_box(tally);
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let mut bytes: Vec<f64> = memory.fetched.borrow().iter().map(|(_, bytes)| float(*bytes) / 1e3).collect();
    println!(
        "the passages of a stored theme, counted: {:.2} ms, {:.2} ms at the 95th percentile; {:.1} kB, {:.1} kB",
        at(&mut times, 0.5),
        at(&mut times, 0.95),
        at(&mut bytes, 0.5),
        at(&mut bytes, 0.95)
    );
    Ok(())
}

/// New themes of ten wordings, as a reader would write them: the first ten of every built-in theme that has so many.
fn live(memory: &Memory, codebook: &Codebook) -> Result<()> {
    let own = |theme: &Theme| Theme {
        wordings: theme.all_wordings().take(WORDINGS).cloned().collect(),
        offered: Vec::new(),
        exclude: Vec::new(),
        ..theme.clone()
    };
    let new: Vec<Theme> =
        codebook.themes.iter().filter(|theme| theme.all_wordings().count() >= WORDINGS).map(own).collect();
    let (mut cold, mut warm, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    let mut slowest: Vec<(f64, &str)> = Vec::new();
    for theme in &new {
        let index = block_on(Index::open(memory.clone()))?;
        memory.fetched.borrow_mut().clear();
        let mut times: Vec<f64> = Vec::new();
        for _ in 0..6 {
            let start = Instant::now();
            let sets = block_on(WordingSets::find(&index, theme))?;
            let kinds = block_on(index.layout_with_kinds())?;
            let tally = Tally::of(kinds, &sets.named(index.layout(), theme), None);
            times.push(start.elapsed().as_secs_f64() * 1e3);
            std::hint::black_box(tally);
        }
        cold.push(times.remove(0));
        // The least of five: what else the machine does is not what is measured.
        let least = times.iter().copied().fold(f64::INFINITY, f64::min);
        warm.push(least);
        slowest.push((least, theme.id.as_str()));
        bytes.push(memory.fetched.borrow().iter().map(|(_, bytes)| float(*bytes)).sum::<f64>() / 1e3);
    }
    println!(
        "{} new themes of {WORDINGS} wordings, counted over everything: warm {:.1} ms, {:.1} ms at the 95th percentile, {:.1} ms at most; cold {:.1}, {:.1}, {:.1} ms, {:.0} kB",
        new.len(),
        at(&mut warm, 0.5),
        at(&mut warm, 0.95),
        at(&mut warm, 1.0),
        at(&mut cold, 0.5),
        at(&mut cold, 0.95),
        at(&mut cold, 1.0),
        at(&mut bytes, 0.5)
    );
    slowest.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named: Vec<String> = slowest.iter().take(5).map(|(time, id)| format!("{id} {time:.0} ms")).collect();
    println!("  the slowest of them: {}", named.join(", "));
    Ok(())
}

/// Strews words that some wording asks for into the passages: each item is about a few themes, most of which are drawn by
/// Zipf's law, and its passages name them, or now and then another.
fn strew(corpus: &mut CorpusInput, codebook: &Codebook) {
    let mut rng = Rng::new(23);
    // The order of the codebook is that of its groups, so the commonest themes are drawn from all over it.
    let order: Vec<&Theme> = (0..codebook.themes.len())
        .filter_map(|n| codebook.themes.get(n * 37 % codebook.themes.len()))
        .collect();
    for (council, item) in corpus
        .meetings
        .iter_mut()
        .flat_map(|meeting| meeting.items.iter_mut().map(|item| (meeting.council.name.clone(), item)))
    {
        let place = council.trim_end_matches(" Council");
        let own: Vec<&Theme> = (0..THEMES_OF_ITEM).map(|_| order[rng.zipf(order.len())]).collect();
        for passage in &mut item.passages {
            for _ in 0..[0, 0, 0, 1, 1][rng.below(5)] {
                let theme =
                    if rng.below(8) == 0 { order[rng.zipf(order.len())] } else { own[rng.below(own.len())] };
                // One in four is by a wording that is offered only.
                let list = if rng.below(4) == 0 && !theme.offered.is_empty() {
                    &theme.offered
                } else {
                    &theme.wordings
                };
                let words = words_for(&parse(rng.pick::<String>(list)).root, &mut rng);
                let text = &mut passage.text;
                let at = text.find(' ').filter(|_| rng.below(2) == 0).unwrap_or(text.len());
                text.insert_str(at, &format!(" {words}"));
            }
            if rng.below(BODIES_EVERY) == 0 {
                // Some forty bodies of a council's own place, and as many that all councils meet.
                let sort = *rng.pick(&[
                    "Police",
                    "NHS Trust",
                    "Housing Association",
                    "College",
                    "Youth Foundation",
                    "Hospital",
                ]);
                let side = *rng.pick(&["", "North ", "South ", "Greater ", "East ", "West "]);
                let place = if rng.below(3) == 0 { "Midshire" } else { place };
                passage.text.push_str(&format!(" The {side}{place} {sort} had replied."));
            }
        }
    }
}

/// Words that a part of a query asks for.
fn words_for(node: &Node, rng: &mut Rng) -> String {
    match node {
        Node::Word { form, .. } => form.clone(),
        Node::Phrase { words, .. } => {
            words.iter().map(|word| words_for(&word.alone((0, 0)), rng)).collect::<Vec<_>>().join(" ")
        }
        Node::Prefix { start, .. } => format!("{start}{}", rng.pick(&["", "s", "ed", "ing"])),
        Node::Near { left, right, .. } => format!("{} of {}", words_for(left, rng), words_for(right, rng)),
        Node::Or(nodes) => {
            let node = rng.pick::<Node>(nodes).clone();
            words_for(&node, rng)
        }
        Node::And(nodes) => {
            let words: Vec<String> = nodes.iter().map(|node| words_for(node, rng)).collect();
            words.join(" with ")
        }
        Node::Title(inner) | Node::Kinds { node: inner, .. } => words_for(inner, rng),
        Node::All | Node::Field { .. } | Node::Not(_) | Node::Organisation(_) => String::new(),
    }
}

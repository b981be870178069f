//! What one meeting more changes: in the index as it is, in what it must change whatever the numbering (the files of words
//! that have one of its words), and with an index of their own for the newest meetings.

use crate::disk::Memory;
use crate::{corpus, queries};
use anyhow::Result;
use futures::executor::block_on;
use scrutineer_corpus::{Date, Meeting};
use scrutineer_search::analyse::tokens;
use scrutineer_search::{BuildOptions, BuiltIndex, CorpusInput, Filters, Index, Request, build_index};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn run(items: usize) -> Result<()> {
    let mut corpus = corpus::make(items, None)?;
    let Some(meeting) = corpus.meetings.pop() else { return Ok(()) };
    let mut words: BTreeSet<String> = BTreeSet::new();
    for item in &meeting.items {
        let texts = item.passages.iter().map(|passage| passage.text.as_str());
        let texts = texts.chain(item.title.as_deref());
        words.extend(texts.flat_map(tokens).map(|token| token.form));
    }
    let options = BuildOptions::default();
    let before = build_index(&corpus, &options, &|_| {})?;
    corpus.meetings.push(meeting);
    let after = build_index(&corpus, &options, &|_| {})?;
    println!("one meeting more, of {items} items:");
    tell_changes(&before, &after);
    let memory = Memory::of(after);
    let index = block_on(Index::open(memory.clone()))?;
    memory.fetched.borrow_mut().clear();
    for word in &words {
        // With filters nothing stored answers for the lists.
        let filters = Filters { years: vec![Some(2010)], ..Filters::default() };
        let request = Request { query: word.clone(), limit: 0, filters, ..Request::default() };
        block_on(index.search(&request))?;
    }
    let fetched = memory.fetched.borrow();
    let files: BTreeSet<&str> =
        fetched.iter().map(|(path, _)| path.as_str()).filter(|path| path.starts_with("terms/")).collect();
    println!("  its {} different words stand in {} files of terms", words.len(), files.len());
    newest(&corpus)
}

fn tell_changes(before: &BuiltIndex, after: &BuiltIndex) {
    let names: BTreeSet<&String> = before.files.iter().map(|(path, _)| path).collect();
    let contents: BTreeSet<&Vec<u8>> = before.files.iter().map(|(_, content)| content).collect();
    let mut changed: BTreeMap<&str, (usize, usize, usize, usize)> = BTreeMap::new();
    for (path, content) in &after.files {
        let folder = path.split(['/', '-']).next().unwrap_or_default();
        let line = changed.entry(folder).or_default();
        line.0 += 1;
        line.1 += usize::from(!names.contains(path));
        line.2 += usize::from(!contents.contains(content));
        line.3 += if names.contains(path) { 0 } else { content.len() };
    }
    for (folder, (files, named, content, bytes)) in changed {
        println!(
            "  {folder:<14} {named:>6} of {files:>6} files have a new name, {content} new content, {} kB",
            bytes / 1000
        );
    }
}

/// The newest meetings in an index of their own: what it holds, and what it adds to the start and to a query.
fn newest(corpus: &CorpusInput) -> Result<()> {
    for (what, from) in [("month", (2025, 12)), ("year", (2025, 1))] {
        let Ok(from) = Date::new(from.0, from.1, 1) else { continue };
        let is_new = |meeting: &&Meeting| meeting.date.as_ref().is_some_and(|date| date.value >= from);
        let meetings: Vec<Meeting> = corpus.meetings.iter().filter(is_new).cloned().collect();
        let items: usize = meetings.iter().map(|meeting| meeting.items.len()).sum();
        let small = CorpusInput { meetings, ..corpus.clone() };
        let index = build_index(&small, &BuildOptions::default(), &|_| {})?;
        let bytes: usize = index.files.iter().map(|(_, content)| content.len()).sum();
        println!(
            "the last {what} by itself: {items} items, {} files, {} kB",
            index.files.len(),
            bytes / 1000
        );
        let memory = Memory::of(index);
        block_on(Index::open(memory.clone()))?;
        let opening: usize = memory.fetched.borrow().iter().map(|(_, bytes)| bytes).sum();
        let (mut files, mut words) = (0, 0);
        for query in queries::TYPED {
            let index = block_on(Index::open(memory.clone()))?;
            memory.fetched.borrow_mut().clear();
            let request = Request { query: query.to_owned(), limit: 0, ..Request::default() };
            block_on(index.search(&request))?;
            let fetched = memory.fetched.borrow();
            files += fetched.len();
            words += fetched.iter().map(|(_, bytes)| bytes).sum::<usize>();
        }
        #[allow(clippy::cast_precision_loss, reason = "figures to print")]
        let mean = |sum: usize| sum as f64 / queries::TYPED.len() as f64;
        println!(
            "  opening it {} kB; a query {:.1} files and {:.1} kB of words more",
            opening / 1000,
            mean(files),
            mean(words) / 1e3
        );
    }
    Ok(())
}

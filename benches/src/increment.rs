//! What one meeting more changes.

use crate::corpus;
use anyhow::Result;
use scrutineer_search::{BuildOptions, build_index};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn run(items: usize) -> Result<()> {
    let mut corpus = corpus::make(items, None)?;
    let Some(meeting) = corpus.meetings.pop() else { return Ok(()) };
    let options = BuildOptions::default();
    let before = build_index(&corpus, &options, &|_| {})?;
    corpus.meetings.push(meeting);
    let after = build_index(&corpus, &options, &|_| {})?;
    let names: BTreeSet<&String> = before.files.iter().map(|(path, _)| path).collect();
    let contents: BTreeSet<&Vec<u8>> = before.files.iter().map(|(_, content)| content).collect();
    let mut changed: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for (path, content) in &after.files {
        let folder = path.split(['/', '-']).next().unwrap_or_default();
        let line = changed.entry(folder).or_default();
        line.0 += 1;
        line.1 += usize::from(!names.contains(path));
        line.2 += usize::from(!contents.contains(content));
    }
    println!("one meeting more, of {items} items:");
    for (folder, (files, named, content)) in changed {
        println!("  {folder:<14} {named:>6} of {files:>6} files have a new name, {content} new content");
    }
    Ok(())
}

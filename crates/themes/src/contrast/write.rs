use super::format::{Head, LEAST, write_head, write_part, write_words};
use crate::Part;
use crate::words::Words;
use rayon::prelude::*;
use scrutineer_search::{Layout, NewAnnex};
use std::collections::BTreeMap;

/// Counts the words of all councils and committees of a corpus, for adding to its index.
///
/// `words` and `layout` are those of the same index.
pub fn annex(words: &Words<'_>, layout: Layout<'_>) -> NewAnnex {
    let mut rows: BTreeMap<(usize, usize), Vec<u32>> = BTreeMap::new();
    for row in 0..layout.rows() {
        if let Some(place) = layout.place(row) {
            rows.entry((place.council, place.committee)).or_default().push(row);
        }
    }
    let rows: Vec<_> = rows.into_iter().collect();
    let counted: Vec<(u64, Vec<(usize, u32)>)> =
        rows.par_iter().map(|(_, rows)| count(words, layout, rows)).collect();
    let mut listed = vec![false; words.forms().len()];
    for &(number, _) in counted.iter().flat_map(|(_, list)| list) {
        if let Some(listed) = listed.get_mut(number) {
            *listed = true;
        }
    }
    let mut numbers = vec![0_u32; listed.len()];
    let mut texts: Vec<&str> = Vec::new();
    for ((form, listed), number) in words.forms().iter().zip(listed).zip(&mut numbers) {
        if listed {
            *number = u32::try_from(texts.len()).unwrap_or(u32::MAX);
            texts.push(&form.text);
        }
    }
    let mut head = Head::new();
    let mut files = Vec::new();
    for (((council, committee), _), (total, list)) in rows.iter().zip(&counted) {
        let Some(overview) = layout.overview().councils.get(*council) else { continue };
        let committee = overview.committees.get(*committee).map(|committee| committee.id.clone());
        head.push((Part { council: overview.id.clone(), committee }, *total));
        let list: Vec<(u32, u32)> = list
            .iter()
            .map(|&(number, times)| (numbers.get(number).copied().unwrap_or_default(), times))
            .collect();
        files.push(write_part(&list, texts.len()));
    }
    NewAnnex {
        name: "words".to_owned(),
        head: write_head(&head),
        families: vec![("word-list".to_owned(), vec![write_words(&texts)]), ("part-words".to_owned(), files)],
    }
}

/// Counts the words of the passages of some rows: all of them, and those that stand there often enough.
fn count(words: &Words<'_>, layout: Layout<'_>, rows: &[u32]) -> (u64, Vec<(usize, u32)>) {
    let mut counts = vec![0_u32; words.forms().len()];
    let mut total = 0;
    for &row in rows {
        for token in words.of_slots(layout.passages_of(row)).flatten() {
            total += 1;
            if let Some(count) = counts.get_mut(token.form()) {
                *count += 1;
            }
        }
    }
    (total, counts.into_iter().enumerate().filter(|&(_, times)| times >= LEAST).collect())
}

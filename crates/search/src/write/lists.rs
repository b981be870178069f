//! Lists of slots and places, packed and shared out over files.

use super::answers::Candidates;
use super::input::Steps;
use super::words::Words;
use crate::codec::envelope::{Sort, seal};
use crate::format::columns::{Columns, HEAD_KIND};
use crate::format::lexicon;
use crate::format::positions;
use crate::format::start::parting_key;
use crate::format::terms::{self, BLOCK, ORGANISATION, PackedList, Place, Posting};
use rayon::prelude::*;

/// Bytes after which a new file of words begins. The words of a root stay together whatever they
/// take.
const TERMS_TARGET: usize = 5 * 1024;

/// Bytes after which a new file of the lexicon begins, before packing.
const LEXICON_TARGET: usize = 20 * 1024;

/// The files of words, positions and lexicon.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) terms: Vec<Vec<u8>>,
    pub(super) term_keys: Vec<Vec<u8>>,
    pub(super) positions: Vec<Vec<u8>>,
    pub(super) lexicon: Vec<Vec<u8>>,
    pub(super) lexicon_keys: Vec<Vec<u8>>,
    pub(super) organisations: bool,
}

/// A word, packed.
pub(super) struct Packed {
    pub(super) key: Vec<u8>,
    pub(super) posting: Posting,
    pub(super) list: PackedList,
    blocks: Vec<Vec<u8>>,
    passages: u32,
}

/// Packs all lists; the commonest words are given as well, for storing what they find.
pub(super) fn pack(
    words: &Words,
    columns: &Columns,
    answers: Option<u32>,
    steps: &Steps<'_>,
) -> (Lists, Candidates) {
    let mut order: Vec<(Vec<u8>, usize)> =
        words.list.par_iter().enumerate().map(|(n, (form, _))| (terms::key(form), n)).collect();
    order.par_sort_unstable_by(|a, b| (&a.0, &words.list[a.1].0).cmp(&(&b.0, &words.list[b.1].0)));
    steps.step();
    let packed: Vec<Packed> =
        order.into_par_iter().with_min_len(64).map(|(key, n)| word(key, words, n, columns)).collect();
    steps.step();
    let mut lists = Lists::default();
    share_positions(&packed, &mut lists);
    share_terms(&packed, &mut lists);
    steps.step();
    share_lexicon(&packed, &mut lists);
    steps.step();
    let candidates = super::answers::words(&packed, columns, answers);
    steps.step();
    (lists, candidates)
}

/// Number of steps of [`pack`].
pub(super) const STEPS: usize = 5;

fn word(key: Vec<u8>, words: &Words, n: usize, columns: &Columns) -> Packed {
    let (form, places) = &words.list[n];
    let mut posting = Posting { form: form.to_string(), ..Posting::default() };
    let mut positions: Vec<u32> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for occurrence in words.occurrences(places) {
        if posting.slots.last() != Some(&occurrence.slot) {
            posting.slots.push(occurrence.slot);
            ends.push(positions.len());
        }
        positions.push(occurrence.position);
        if let Some(end) = ends.last_mut() {
            *end = positions.len();
        }
    }
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let spans: Vec<&[u32]> = starts.zip(&ends).map(|(start, &end)| &positions[start..end]).collect();
    for (n, span) in (0_u32..).zip(&spans).filter(|(_, span)| span.len() > 1) {
        posting.repeated.push(n);
        posting.extra.push(u32::try_from(span.len() - 2).unwrap_or(u32::MAX));
    }
    let blocks: Vec<Vec<u8>> = spans.chunks(BLOCK).map(positions::write).collect();
    posting.blocks = blocks.iter().map(|block| u32::try_from(block.len()).unwrap_or(u32::MAX)).collect();
    let heads = posting.slots.iter().filter(|&&slot| columns.kinds()[slot as usize] == HEAD_KIND).count();
    let passages = u32::try_from(posting.slots.len() - heads).unwrap_or(u32::MAX);
    let list = terms::pack(&posting, columns);
    Packed { key, posting, list, blocks, passages }
}

fn share_positions(packed: &[Packed], lists: &mut Lists) {
    let mut place = Place::default();
    let mut file = Vec::new();
    for block in packed.iter().flat_map(|word| &word.blocks) {
        file.extend(block);
        let next = place.after(u32::try_from(block.len()).unwrap_or(u32::MAX));
        if next.file != place.file {
            lists.positions.push(seal(Sort::Positions, &std::mem::take(&mut file)));
        }
        place = next;
    }
    if !file.is_empty() {
        lists.positions.push(seal(Sort::Positions, &file));
    }
}

fn share_terms(packed: &[Packed], lists: &mut Lists) {
    let weight = |word: &Packed| word.list.bytes.len() + word.posting.form.len() / 2 + 4;
    let mut files: Vec<(&[Packed], Place)> = Vec::new();
    let (mut start, mut size, mut place, mut place_here) = (0, 0, Place::default(), Place::default());
    for (n, family) in families(packed) {
        let weight: usize = family.iter().map(weight).sum();
        if size > 0 && size + weight > TERMS_TARGET {
            files.push((&packed[start..n], place_here));
            (start, size, place_here) = (n, 0, place);
        }
        size += weight;
        for block in family.iter().flat_map(|word| &word.posting.blocks) {
            place = place.after(*block);
        }
    }
    if start < packed.len() {
        files.push((&packed[start..], place_here));
    }
    let mut before: &[u8] = &[];
    for (words, _) in &files {
        let first = words.first().map_or(&[][..], |word| &word.key);
        lists.term_keys.push(parting_key(before, first));
        before = words.last().map_or(&[][..], |word| &word.key);
    }
    lists.terms = files
        .into_par_iter()
        .map(|(words, place)| terms::write(words.iter().map(|word| (&word.posting, &word.list)), place))
        .collect();
    lists.organisations = packed.first().is_some_and(|word| word.posting.form.starts_with(ORGANISATION));
}

/// Runs of words with one root, each with the place of its first.
fn families(packed: &[Packed]) -> impl Iterator<Item = (usize, &[Packed])> {
    let mut at = 0;
    packed.chunk_by(|a, b| terms::family(&a.key) == terms::family(&b.key)).map(move |family| {
        let start = at;
        at += family.len();
        (start, family)
    })
}

fn share_lexicon(packed: &[Packed], lists: &mut Lists) {
    let mut words: Vec<lexicon::Word> = packed
        .iter()
        .filter(|word| !word.posting.form.starts_with(ORGANISATION))
        .map(|word| lexicon::Word { form: word.posting.form.clone(), passages: word.passages })
        .collect();
    words.par_sort_unstable_by(|a, b| a.form.cmp(&b.form));
    let mut files: Vec<&[lexicon::Word]> = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (n, word) in words.iter().enumerate() {
        size += word.form.len() + 2;
        if size >= LEXICON_TARGET {
            files.push(&words[start..=n]);
            (start, size) = (n + 1, 0);
        }
    }
    if start < words.len() {
        files.push(&words[start..]);
    }
    let mut before: &[u8] = &[];
    for file in &files {
        let first = file.first().map_or(&[][..], |word| word.form.as_bytes());
        lists.lexicon_keys.push(parting_key(before, first));
        before = file.last().map_or(&[][..], |word| word.form.as_bytes());
    }
    lists.lexicon = files.into_par_iter().map(lexicon::write).collect();
}

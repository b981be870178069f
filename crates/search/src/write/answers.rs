//! Which answers are worth storing, and their files.
//!
//! 1. [`words`] takes the words that stand in many passages.
//! 2. [`choose`] counts which of them are neighbours in the texts, in pairs and threes; words that a query leaves out
//!    are passed over.
//! 3. [`pack`] works the answers out as a reader would, and shares them out over files.

use super::lists::Packed;
use super::order::Unit;
use crate::analyse::{for_each_token, is_common};
use crate::codec::envelope::{Sort, open};
use crate::format::answers::{self, Directory, MOST_WORDS, Shape, Stored};
use crate::format::columns::Columns;
use crate::format::terms::{self, ORGANISATION, Posting};
use crate::format::texts::segment;
use crate::read::{Answerer, Word};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Passages to one of which a word must stand, and words must be neighbours, for their answer to be stored.
const SHARE: u32 = 160;

/// Bytes that the lists of an answer's words must take at least; below, the lists are as good.
const WORTH: usize = 4096;

/// Bytes after which a file of answers is full.
const TARGET: usize = 6 * 1024;

/// A word that stands in many passages.
pub(super) struct Frequent {
    word: Word,
    /// Its forms.
    forms: Vec<String>,
    /// Which root it has.
    root: usize,
    /// Bytes of the lists of its root.
    weight: usize,
}

/// What may be stored.
pub(super) struct Candidates {
    /// The words in order of their stems.
    words: Vec<Frequent>,
    /// How often words must be neighbours.
    least: u32,
    /// Bytes that the lists must take.
    worth: usize,
}

/// The words that stand in many passages. `wanted` says in how many they must; without it that follows from the corpus.
pub(super) fn words(packed: &[Packed], columns: &Columns, wanted: Option<u32>) -> Candidates {
    let least = wanted.unwrap_or(columns.slots() / SHARE).max(1);
    let roots: Vec<&[Packed]> =
        packed.chunk_by(|a, b| terms::family(&a.key) == terms::family(&b.key)).collect();
    let of_root = |(root, family): (usize, &&[Packed])| -> Vec<Frequent> {
        let all: Vec<&Posting> = family.iter().map(|word| &word.posting).collect();
        let weight = family.iter().map(|word| word.list.bytes.len()).sum();
        let stems = family.chunk_by(|a, b| a.key == b.key);
        let stems =
            stems.filter(|forms| !forms.iter().any(|word| word.posting.form.starts_with(ORGANISATION)));
        let enough = |forms: &&[Packed]| {
            forms.iter().map(|word| word.posting.slots.len()).sum::<usize>() >= least as usize
        };
        let frequent = |forms: &[Packed]| {
            let own: Vec<&Posting> = forms.iter().map(|word| &word.posting).collect();
            let word = Word::of(&own, &all, least, columns)?;
            let forms = own.iter().map(|posting| posting.form.clone()).collect();
            Some(Frequent { word, forms, root, weight })
        };
        stems.filter(enough).filter_map(frequent).collect()
    };
    let mut words: Vec<Frequent> = roots.par_iter().enumerate().flat_map_iter(of_root).collect();
    if words.len() > MOST_WORDS {
        words.sort_by(|a, b| (b.word.passages, &a.word.stem).cmp(&(a.word.passages, &b.word.stem)));
        words.truncate(MOST_WORDS);
    }
    words.sort_by(|a, b| a.word.stem.as_bytes().cmp(b.word.stem.as_bytes()));
    Candidates { words, least, worth: if wanted.is_some() { 0 } else { WORTH } }
}

/// Words that are neighbours.
type Gram = Vec<usize>;

/// What stands between words that are no neighbours.
const GAP: u16 = u16::MAX;

/// Words that stand beside each other often enough, by their places: pairs, then threes, each in order.
fn choose(candidates: &Candidates, units: &[Unit<'_>]) -> Vec<Gram> {
    let words = &candidates.words;
    let mut places: FxHashMap<&str, u16> = FxHashMap::default();
    for (n, word) in (0_u16..).zip(words) {
        places.extend(word.forms.iter().map(|form| (form.as_str(), n)));
    }
    // All texts as runs of frequent words.
    let runs: Vec<Vec<u16>> = units.par_chunks(256).map(|units| frequent_runs(units, &places)).collect();
    let count = words.len();
    let fits = |gram: &[u16]| {
        let parts = |n: usize| gram.get(n).and_then(|&word| words.get(usize::from(word)));
        (1..gram.len())
            .all(|n| (0..n).all(|m| parts(n).map(|word| word.root) != parts(m).map(|word| word.root)))
    };
    let counted = |length: usize, wanted: &(dyn Fn(&[u16]) -> bool + Sync)| {
        let of_run = |run: &Vec<u16>| {
            let mut counts: FxHashMap<[u16; 3], u32> = FxHashMap::default();
            for window in run.windows(length).filter(|window| !window.contains(&GAP)) {
                let mut gram = [GAP; 3];
                gram.iter_mut().zip(window).for_each(|(to, word)| *to = *word);
                gram.sort_unstable();
                if wanted(&gram[..length]) {
                    *counts.entry(gram).or_default() += 1;
                }
            }
            counts
        };
        let joined = |mut one: FxHashMap<[u16; 3], u32>, other: FxHashMap<[u16; 3], u32>| {
            #[expect(clippy::iter_over_hash_type, reason = "sums do not depend on the order")]
            for (gram, count) in other {
                *one.entry(gram).or_default() += count;
            }
            one
        };
        let counts = runs.par_iter().map(of_run).reduce(FxHashMap::default, joined);
        let often = counts.into_iter().filter(|&(_, count)| count >= candidates.least);
        let mut grams: Vec<[u16; 3]> = often.map(|(gram, _)| gram).collect();
        grams.sort_unstable();
        grams
    };
    let pairs = counted(2, &|gram| fits(gram));
    let is_pair = |one: u16, two: u16| pairs.binary_search(&[one.min(two), one.max(two), GAP]).is_ok();
    // A three has two pairs of neighbours.
    let of_pairs = |gram: &[u16]| match *gram {
        [a, b, c] => [is_pair(a, b), is_pair(b, c), is_pair(a, c)].into_iter().filter(|is| *is).count() > 1,
        _ => false,
    };
    let threes = counted(3, &|gram| fits(gram) && of_pairs(gram));
    let worth = |gram: &Gram| gram.iter().map(|&word| words[word].weight).sum::<usize>() >= candidates.worth;
    let places = |gram: [u16; 3]| gram.into_iter().filter(|&word| word != GAP).map(usize::from).collect();
    let neighbours: Vec<Gram> = pairs.into_iter().chain(threes).map(places).filter(worth).collect();
    let mut used = vec![false; count];
    for &word in neighbours.iter().flatten() {
        used[word] = true;
    }
    let alone = (0..count).map(|word| vec![word]).filter(|gram| used[gram[0]] || worth(gram));
    alone.chain(neighbours.iter().cloned()).collect()
}

fn frequent_runs(units: &[Unit<'_>], places: &FxHashMap<&str, u16>) -> Vec<u16> {
    let mut run = Vec::new();
    for unit in units {
        for text in
            unit.title().into_iter().chain(unit.passages().iter().map(|passage| passage.text.as_str()))
        {
            for_each_token(text, |form, _, _, _| match places.get(form) {
                _ if is_common(form) => {}
                Some(&place) => run.push(place),
                None if run.last() == Some(&GAP) => {}
                None => run.push(GAP),
            });
            run.push(GAP);
        }
    }
    run
}

/// The segments of a row's text, out of the files of texts.
fn text(row: u32, columns: &Columns, texts: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let Some(place) = columns.row(row) else { return Vec::new() };
    let files = texts.iter().skip(place.chunk as usize).take(columns.parts_of(row)).enumerate();
    let segment = |(n, file): (usize, &Vec<u8>)| {
        let number = if n == 0 { place.segment } else { 0 };
        open(Sort::Texts, file).and_then(|body| segment(body, number)).map(<[u8]>::to_vec).unwrap_or_default()
    };
    files.map(segment).collect()
}

/// Works out and packs the answers: the directory, still without names, and the files.
pub(super) fn pack(
    candidates: &Candidates,
    units: &[Unit<'_>],
    answerer: &Answerer<'_>,
    texts: &[Vec<u8>],
) -> (Directory, Vec<Vec<u8>>) {
    let grams = choose(candidates, units);
    let used: Vec<usize> = grams.iter().filter(|gram| gram.len() == 1).map(|gram| gram[0]).collect();
    let place =
        |word: &usize| u32::try_from(used.binary_search(word).unwrap_or_default()).unwrap_or_default();
    let count = u32::try_from(used.len()).unwrap_or_default();
    let numbers = |length: usize| -> Vec<u32> {
        let number = |gram: &Gram| gram.iter().fold(0, |sum: u32, word| sum * count + place(word));
        grams.iter().filter(|gram| gram.len() == length).map(number).collect()
    };
    let committees: Vec<usize> =
        answerer.overview.councils.iter().map(|council| council.committees.len()).collect();
    let runs = answerer.run_sizes();
    let shape = Shape { columns: answerer.columns, runs: &runs, committees: &committees };
    let packed: Vec<Vec<u8>> = grams
        .par_iter()
        .map(|gram| {
            let words: Vec<&Word> = gram.iter().map(|&word| &candidates.words[word].word).collect();
            let mut stored: Stored = answerer.answer(&words);
            for (row, segments) in &mut stored.texts {
                *segments = text(*row, answerer.columns, texts);
            }
            shape.pack(&stored)
        })
        .collect();
    let bytes: usize = packed.iter().map(Vec::len).sum();
    let per_file = (TARGET * packed.len()).checked_div(bytes).unwrap_or(1).clamp(1, 64);
    let directory = Directory {
        words: used.iter().map(|&word| candidates.words[word].word.stem.as_bytes().to_vec()).collect(),
        pairs: numbers(2),
        threes: numbers(3),
        per_file: u32::try_from(per_file).unwrap_or(1),
        ..Directory::default()
    };
    let files = packed.chunks(per_file).map(answers::write).collect();
    (directory, files)
}

//! All words with their places.

use super::input::Steps;
use super::order::Unit;
use crate::analyse::for_each_token;
use crate::format::terms::ORGANISATION;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Bytes of text that are worked on at once.
const BLOCK: usize = 1 << 20;

/// Where a word stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Occurrence {
    pub(super) slot: u32,
    pub(super) position: u32,
}

/// The words of some neighbouring items.
pub(super) struct Block {
    /// Words and the end of each one's occurrences.
    words: Vec<(Box<str>, usize)>,
    occurrences: Vec<Occurrence>,
}

/// A word and, for each block that has it, the block and the word's place there.
type Placed = (Box<str>, Vec<(u32, u32)>);

/// All words.
pub(super) struct Words {
    /// The words with their places, in no particular order.
    pub(super) list: Vec<Placed>,
    blocks: Vec<Block>,
}

impl Words {
    /// The occurrences of a word in order of slot and position.
    pub(super) fn occurrences<'w>(
        &'w self,
        places: &'w [(u32, u32)],
    ) -> impl Iterator<Item = &'w Occurrence> {
        places.iter().flat_map(|&(block, word)| {
            let block = &self.blocks[block as usize];
            let word = word as usize;
            let start = word.checked_sub(1).map_or(0, |before| block.words[before].1);
            &block.occurrences[start..block.words[word].1]
        })
    }
}

/// Cuts the units into runs of about [`BLOCK`] bytes.
pub(super) fn runs<'u, 'a>(units: &'u [Unit<'a>], most: usize) -> Vec<&'u [Unit<'a>]> {
    let mut list = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (n, unit) in units.iter().enumerate() {
        size += unit.size();
        if size >= most {
            list.push(&units[start..=n]);
            (start, size) = (n + 1, 0);
        }
    }
    if start < units.len() {
        list.push(&units[start..]);
    }
    list
}

/// Gathers all words, telling each step.
pub(super) fn gather(units: &[Unit<'_>], steps: &Steps<'_>) -> Words {
    let blocks: Vec<Block> = runs(units, BLOCK)
        .into_par_iter()
        .map(|run| {
            let block = block(run);
            steps.step();
            block
        })
        .collect();
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut list: Vec<Placed> = Vec::new();
    for (b, block) in (0_u32..).zip(&blocks) {
        for (w, (word, _)) in (0_u32..).zip(&block.words) {
            let number = *numbers.entry(word).or_insert_with(|| {
                list.push((word.clone(), Vec::new()));
                u32::try_from(list.len() - 1).unwrap_or(u32::MAX)
            });
            list[number as usize].1.push((b, w));
        }
    }
    drop(numbers);
    Words { list, blocks }
}

/// Number of steps of [`gather`].
pub(super) fn steps(units: &[Unit<'_>]) -> usize {
    runs(units, BLOCK).len()
}

#[derive(Default)]
struct Gathering {
    numbers: FxHashMap<Box<str>, u32>,
    found: Vec<(u32, Occurrence)>,
    word: String,
}

impl Gathering {
    fn text(&mut self, text: &str, slot: u32, first: u32, before: Option<char>) -> u32 {
        let mut end = first;
        let Self { numbers, found, word } = self;
        for_each_token(text, |form, position, _, _| {
            let form = match before {
                None => form,
                Some(letter) => {
                    word.clear();
                    word.push(letter);
                    word.push_str(form);
                    word.as_str()
                }
            };
            let number = match numbers.get(form) {
                Some(&number) => number,
                None => {
                    let number = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                    numbers.insert(form.into(), number);
                    number
                }
            };
            end = end.max(first + position + 1);
            found.push((number, Occurrence { slot, position: first + position }));
        });
        end
    }
}

fn block(units: &[Unit<'_>]) -> Block {
    let mut gathering = Gathering::default();
    for unit in units {
        let slots = unit.slot..;
        let mut end = 0;
        for name in unit.organisations() {
            // So far apart that no phrase runs from one name into the next.
            end = gathering.text(name, unit.slot, end, Some(ORGANISATION)) + 100;
        }
        let head = [unit.title(), unit.purpose()];
        let texts = head.into_iter().chain(unit.passages().iter().map(|passage| Some(passage.text.as_str())));
        for (slot, text) in slots.zip(texts) {
            gathering.text(text.unwrap_or_default(), slot, 0, None);
        }
    }
    // Sorted by word, keeping the order within each: counted, then put in place.
    let mut ends = vec![0; gathering.numbers.len()];
    gathering.found.iter().for_each(|&(number, _)| ends[number as usize] += 1);
    let mut sum = 0;
    let mut next: Vec<usize> = ends
        .iter_mut()
        .map(|count| {
            let start = sum;
            sum += *count;
            *count = sum;
            start
        })
        .collect();
    let mut occurrences = vec![Occurrence::default(); gathering.found.len()];
    for (number, occurrence) in gathering.found {
        occurrences[next[number as usize]] = occurrence;
        next[number as usize] += 1;
    }
    let mut words = vec![(Box::from(""), 0); ends.len()];
    #[expect(clippy::iter_over_hash_type, reason = "each word goes to the place of its own number")]
    for (word, number) in gathering.numbers {
        words[number as usize] = (word, ends[number as usize]);
    }
    Block { words, occurrences }
}

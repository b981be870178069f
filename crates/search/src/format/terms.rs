//! `terms/…`: words with the slots that have them.
//!
//! Words are in order of their *key* (the root, then the stem), then of the word itself, so that all inflections of a
//! word and all words of its root lie in one file. Words of listed organisations are words too, set apart by [`ORGANISATION`] before them.
//! A file holds the words (coded as a list), for each how many slots have it, how many of those more than once, and
//! the lengths of its blocks of [positions](super::positions); then, in bits, the slots and the repeats.

use crate::analyse::{root, stem};
use crate::codec::bits::BitReader;
#[cfg(feature = "write")]
use crate::codec::bits::BitWriter;
use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
#[cfg(feature = "write")]
use crate::codec::envelope::seal;
use crate::codec::envelope::{Sort, open};
#[cfg(feature = "write")]
use crate::codec::range::Coder;
use crate::codec::range::{Decoder, Number, WordList};
use crate::codec::{Bad, SHORT, interpolative};

/// What stands before words of listed organisations.
pub(crate) const ORGANISATION: char = '\u{1}';

/// Slots whose places are in one block.
pub(crate) const BLOCK: usize = 2048;

/// A word with the slots that have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The word, folded.
    pub(crate) form: String,
    /// The slots, rising.
    pub(crate) slots: Vec<u32>,
    /// Places in `slots` where the word stands more than once, rising.
    pub(crate) repeated: Vec<u32>,
    /// How often it stands there, beyond twice.
    pub(crate) extra: Vec<u32>,
    /// Lengths of its blocks of positions, in bytes.
    pub(crate) blocks: Vec<u32>,
    /// Where its first block lies.
    pub(crate) place: Place,
}

/// A place in the files of positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// Number of the file.
    pub(crate) file: u32,
    /// First byte in what the file holds.
    pub(crate) offset: u32,
}

/// Bytes after which a new file of positions begins.
pub(crate) const POSITIONS_TARGET: u32 = 24 * 1024;

impl Place {
    /// Where the next block goes, given the length of the one here.
    pub(crate) fn after(self, length: u32) -> Self {
        let offset = self.offset.saturating_add(length);
        if offset >= POSITIONS_TARGET {
            Self { file: self.file.saturating_add(1), offset: 0 }
        } else {
            Self { file: self.file, offset }
        }
    }
}

impl Posting {
    /// Calls `each(slot, times)` for every slot.
    pub(crate) fn for_each(&self, mut each: impl FnMut(u32, u32)) {
        let mut repeats = self.repeated.iter().zip(&self.extra).peekable();
        for (n, &slot) in (0_u32..).zip(&self.slots) {
            let times = match repeats.peek() {
                Some(&(&at, &extra)) if at == n => {
                    repeats.next();
                    extra.saturating_add(2)
                }
                _ => 1,
            };
            each(slot, times);
        }
    }

    /// Bytes that it takes in memory, about.
    pub(crate) fn weight(&self) -> usize {
        4 * (self.slots.len() + self.repeated.len() + self.extra.len() + self.blocks.len())
            + self.form.len()
            + 120
    }
}

/// What parts root and stem in a key.
const PARTS: u8 = 0;

/// The key of a word: what the order of words and the directory go by. That is its root, and behind it its stem where
/// the two differ.
pub(crate) fn key(form: &str) -> Vec<u8> {
    let plain = form.strip_prefix(ORGANISATION);
    let stem = stem(plain.unwrap_or(form));
    let root = root(&stem);
    let mut key = Vec::with_capacity(root.len() + stem.len() + 2);
    key.extend(plain.map(|_| 1));
    key.extend(root.as_bytes());
    if root != stem {
        key.push(PARTS);
        key.extend(stem.as_bytes());
    }
    key
}

/// The part of a key that all words of a root have.
pub(crate) fn family(key: &[u8]) -> &[u8] {
    key.split(|&byte| byte == PARTS).next().unwrap_or_default()
}

/// Packs words, in order, into one file. `place` is where the first block of the first lies.
#[cfg(feature = "write")]
pub(crate) fn write<'p>(
    postings: impl IntoIterator<Item = (&'p Posting, &'p [u8])>,
    place: Place,
) -> Vec<u8> {
    use crate::codec::range::Encoder;
    let postings: Vec<_> = postings.into_iter().collect();
    let mut encoder = Encoder::default();
    let mut model = Model::default();
    let mut bits = BitWriter::default();
    for (posting, packed) in &postings {
        model.code(&mut encoder, posting);
        // Slots and repeats were packed before, to whole bytes.
        packed.iter().for_each(|&byte| bits.put(u32::from(byte), 8));
    }
    let words = encoder.finish();
    let mut out = Vec::new();
    put(&mut out, postings.len() as u64);
    put(&mut out, u64::from(place.file));
    put(&mut out, u64::from(place.offset));
    put(&mut out, words.len() as u64);
    out.extend(words);
    out.extend(bits.finish());
    seal(Sort::Terms, &out)
}

/// Packs the slots and repeats of a word, to whole bytes.
#[cfg(feature = "write")]
pub(crate) fn pack(posting: &Posting, slots: u32) -> Vec<u8> {
    let mut bits = BitWriter::default();
    interpolative::put(&mut bits, &posting.slots, slots);
    let count = u32::try_from(posting.slots.len()).unwrap_or(u32::MAX);
    interpolative::put(&mut bits, &posting.repeated, count);
    posting.extra.iter().for_each(|&extra| bits.gamma(extra));
    bits.finish()
}

/// The contexts of the words of a file.
#[derive(Default)]
struct Model {
    words: WordList,
    counts: Number,
    repeats: Number,
    blocks: Number,
}

struct Head {
    form: String,
    slots: u32,
    repeats: u32,
    blocks: Vec<u32>,
}

impl Model {
    #[cfg(feature = "write")]
    fn code(&mut self, coder: &mut impl Coder, posting: &Posting) {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.words.code(coder, posting.form.as_bytes());
        self.counts.code(coder, count(posting.slots.len()));
        if posting.slots.len() > 1 {
            self.repeats.code(coder, count(posting.repeated.len()));
        } else {
            self.blocks.code(coder, count(posting.repeated.len()));
        }
        for &block in &posting.blocks {
            self.blocks.code(coder, block);
        }
    }

    fn read(&mut self, decoder: &mut Decoder<'_>, most: u32) -> Result<Head, Bad> {
        let form = self.words.code(decoder, b"").to_vec();
        let form = String::from_utf8(form).map_err(|_| Bad("a word in it is not text"))?;
        let slots = self.counts.code(decoder, 0);
        if slots == 0 || slots > most {
            return Err(Bad("a list in it is longer than it can be"));
        }
        let repeats = if slots > 1 { self.repeats.code(decoder, 0) } else { self.blocks.code(decoder, 0) };
        if repeats > slots {
            return Err(Bad("a list in it is longer than it can be"));
        }
        let mut blocks = Vec::new();
        for _ in 0..(slots as usize).div_ceil(BLOCK) {
            blocks.push(self.blocks.code(decoder, 0));
        }
        decoder.check()?;
        Ok(Head { form, slots, repeats, blocks })
    }
}

/// Reads those words of a file that `wanted` says. `slots` is the number of slots of the index.
pub(crate) fn read(
    file: &[u8],
    slots: u32,
    mut wanted: impl FnMut(&str) -> bool,
) -> Result<Vec<Posting>, Bad> {
    let mut bytes = Bytes::new(open(Sort::Terms, file)?);
    let count = bytes.size()?;
    let mut place = Place { file: bytes.small()?, offset: bytes.small()? };
    let length = bytes.size()?;
    let mut decoder = Decoder::new(bytes.take(length)?);
    let mut lists = bytes.rest();
    let mut model = Model::default();
    let mut found = Vec::new();
    for _ in 0..count {
        let head = model.read(&mut decoder, slots)?;
        let start = place;
        for &block in &head.blocks {
            place = place.after(block);
        }
        let mut bits = BitReader::new(lists);
        let (mut list, mut repeated, mut extra) = (Vec::new(), Vec::new(), Vec::new());
        interpolative::get(&mut bits, head.slots as usize, slots, &mut list)?;
        interpolative::get(&mut bits, head.repeats as usize, head.slots, &mut repeated)?;
        for _ in 0..head.repeats {
            extra.push(bits.gamma()?);
        }
        lists = lists.get(bits.bytes_read()..).ok_or(SHORT)?;
        if wanted(&head.form) {
            let form = head.form;
            found.push(Posting { form, slots: list, repeated, extra, blocks: head.blocks, place: start });
        }
    }
    Ok(found)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn what_is_written_is_read(words in prop::collection::btree_map("[a-z]{1,9}", prop::collection::btree_map(0_u32..500, 1_u32..5, 1..40), 1..12)) {
            let postings: Vec<Posting> = words.into_iter().map(|(form, slots): (String, BTreeMap<u32, u32>)| {
                let repeated = (0_u32..).zip(slots.values()).filter(|(_, times)| **times > 1).map(|(n, _)| n).collect();
                let extra = slots.values().filter(|times| **times > 1).map(|times| times - 2).collect();
                Posting { form, repeated, extra, blocks: vec![7], slots: slots.into_keys().collect(), place: Place::default() }
            }).collect();
            let packed: Vec<Vec<u8>> = postings.iter().map(|posting| pack(posting, 500)).collect();
            let file = write(postings.iter().zip(packed.iter().map(Vec::as_slice)), Place { file: 0, offset: 0 });
            let read = read(&file, 500, |_| true).unwrap();
            prop_assert_eq!(read.len(), postings.len());
            for (n, (mut one, other)) in (0..).zip(read.into_iter().zip(postings)) {
                prop_assert_eq!(one.place.offset, 7 * n);
                one.place = Place::default();
                prop_assert_eq!(one, other);
            }
        }
    }
}

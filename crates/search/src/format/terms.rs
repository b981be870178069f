//! `terms/…`: words with the slots that have them.
//!
//! Words are in order of their *key* (the root, then the stem), then of the word itself, so that all inflections of a
//! word and all words of its root lie in one file. Words of listed organisations are words too, set apart by [`ORGANISATION`] before them.
//! A file holds the words (coded as a list), for each how many slots have it, how many of those more than once, and
//! the lengths of its blocks of [positions](super::positions); then the slots and the repeats, as a list in bits or
//! [row by row](super::lists), whichever is shorter.

use super::columns::Columns;
use super::lists;
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
use crate::codec::range::Coder;
use crate::codec::range::{Decoder, LearnedBit, Number, WordList};
use crate::codec::{Bad, SHORT, interpolative};

/// What stands before words of listed organisations.
pub(crate) const ORGANISATION: char = '\u{1}';

/// Slots whose places are in one block.
pub(crate) const BLOCK: usize = 2048;

/// Slots from which on a list may go row by row, and its length is told.
const LONG: u32 = 64;

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

#[cfg(feature = "write")]
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

/// The slots and repeats of a word, packed.
#[cfg(feature = "write")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PackedList {
    /// Whole bytes.
    pub(crate) bytes: Vec<u8>,
    /// Number of rows, when it goes row by row.
    rows: Option<u32>,
}

/// Packs words, in order, into one file. `place` is where the first block of the first lies.
#[cfg(feature = "write")]
pub(crate) fn write<'p>(
    postings: impl IntoIterator<Item = (&'p Posting, &'p PackedList)>,
    place: Place,
) -> Vec<u8> {
    use crate::codec::range::Encoder;
    let mut encoder = Encoder::default();
    let mut model = Model::default();
    let mut lists: Vec<u8> = Vec::new();
    let mut count = 0;
    for (posting, packed) in postings {
        model.code(&mut encoder, posting, packed);
        lists.extend(&packed.bytes);
        count += 1;
    }
    let words = encoder.finish();
    let mut out = Vec::new();
    put(&mut out, count);
    put(&mut out, u64::from(place.file));
    put(&mut out, u64::from(place.offset));
    put(&mut out, words.len() as u64);
    out.extend(words);
    out.extend(lists);
    seal(Sort::Terms, &out)
}

/// Packs the slots and repeats of a word.
#[cfg(feature = "write")]
pub(crate) fn pack(posting: &Posting, columns: &Columns) -> PackedList {
    let mut bits = BitWriter::default();
    interpolative::put(&mut bits, &posting.slots, columns.slots());
    let count = u32::try_from(posting.slots.len()).unwrap_or(u32::MAX);
    interpolative::put(&mut bits, &posting.repeated, count);
    posting.extra.iter().for_each(|&extra| bits.gamma(extra));
    let bytes = bits.finish();
    let rows = rows_of(posting, columns);
    // Scattered words gain nothing.
    if count >= LONG && (2 * posting.slots.len() >= 3 * rows.len() || 4 * rows.len() >= columns.count()) {
        let by_rows = pack_rows(posting, &rows, columns);
        // A list is read faster, so the other way has to be worth it.
        if by_rows.len() + by_rows.len() / 16 < bytes.len() {
            return PackedList { bytes: by_rows, rows: u32::try_from(rows.len()).ok() };
        }
    }
    PackedList { bytes, rows: None }
}

#[cfg(feature = "write")]
fn rows_of(posting: &Posting, columns: &Columns) -> Vec<u32> {
    let row = |slot: &u32| columns.row_of.get(*slot as usize).copied();
    let mut rows: Vec<u32> = posting.slots.iter().filter_map(row).collect();
    rows.dedup();
    rows
}

#[cfg(feature = "write")]
fn pack_rows(posting: &Posting, rows: &[u32], columns: &Columns) -> Vec<u8> {
    use crate::codec::range::Encoder;
    let mut bits = BitWriter::default();
    interpolative::put(&mut bits, rows, u32::try_from(columns.count()).unwrap_or(u32::MAX));
    let mut bytes = bits.finish();
    let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(posting.slots.len());
    posting.for_each(|slot, times| pairs.push((slot, times)));
    let mut pairs = pairs.into_iter().peekable();
    let mut encoder = Encoder::default();
    let mut model = lists::Model::default();
    for &row in rows {
        let given = |slot| pairs.next_if(|&(next, _)| next == slot).map_or(0, |(_, times)| times);
        // Rows of these columns are in them.
        let _ = model.row(&mut encoder, columns, row, given, |_, _| {});
    }
    bytes.extend(encoder.finish());
    bytes
}

/// The contexts of the words of a file.
#[derive(Default)]
struct Model {
    words: WordList,
    counts: Number,
    repeats: Number,
    blocks: Number,
    by_rows: LearnedBit,
    rows: Number,
    lengths: Number,
}

struct Head {
    form: String,
    slots: u32,
    repeats: u32,
    blocks: Vec<u32>,
    /// Bytes of a long list.
    length: Option<u32>,
    /// Number of rows of a list that goes row by row.
    rows: Option<u32>,
}

impl Model {
    #[cfg(feature = "write")]
    fn code(&mut self, coder: &mut impl Coder, posting: &Posting, packed: &PackedList) {
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
        if count(posting.slots.len()) >= LONG {
            self.lengths.code(coder, count(packed.bytes.len()));
            if coder.code(packed.rows.is_some(), &mut self.by_rows) {
                self.rows.code(coder, packed.rows.unwrap_or(0));
            }
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
        let (mut length, mut rows) = (None, None);
        if slots >= LONG {
            length = Some(self.lengths.code(decoder, 0));
            if decoder.code(false, &mut self.by_rows) {
                rows = Some(self.rows.code(decoder, 0));
            }
        }
        decoder.check()?;
        Ok(Head { form, slots, repeats, blocks, length, rows })
    }
}

/// Reads those words of a file that `wanted` says.
pub(crate) fn read(
    file: &[u8],
    columns: &Columns,
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
        let head = model.read(&mut decoder, columns.slots())?;
        let mut posting = Posting { place, ..Posting::default() };
        for &block in &head.blocks {
            place = place.after(block);
        }
        let is_wanted = wanted(&head.form);
        let length = match head.length {
            Some(length) => {
                let list = lists.get(..length as usize).ok_or(SHORT)?;
                if is_wanted {
                    posting.read(&head, list, columns)?;
                }
                length as usize
            }
            None => posting.read(&head, lists, columns)?,
        };
        lists = lists.get(length..).ok_or(SHORT)?;
        if is_wanted {
            posting.form = head.form;
            posting.blocks = head.blocks;
            found.push(posting);
        }
    }
    Ok(found)
}

impl Posting {
    /// Reads the slots and repeats, and gives how many bytes they took.
    fn read(&mut self, head: &Head, list: &[u8], columns: &Columns) -> Result<usize, Bad> {
        let mut bits = BitReader::new(list);
        if let Some(count) = head.rows {
            let all = u32::try_from(columns.count()).map_err(|_| SHORT)?;
            let mut rows = Vec::new();
            interpolative::get(&mut bits, count as usize, all, &mut rows)?;
            return self.read_rows(head, &rows, list.get(bits.bytes_read()..).ok_or(SHORT)?, columns);
        }
        interpolative::get(&mut bits, head.slots as usize, columns.slots(), &mut self.slots)?;
        interpolative::get(&mut bits, head.repeats as usize, head.slots, &mut self.repeated)?;
        for _ in 0..head.repeats {
            self.extra.push(bits.gamma()?);
        }
        bits.check()?;
        Ok(bits.bytes_read())
    }

    fn read_rows(&mut self, head: &Head, rows: &[u32], list: &[u8], columns: &Columns) -> Result<usize, Bad> {
        self.slots.reserve(head.slots as usize);
        let mut decoder = Decoder::new(list);
        let mut model = lists::Model::default();
        let mut place = 0_u32;
        for &row in rows {
            model.row(
                &mut decoder,
                columns,
                row,
                |_| 0,
                |slot, times| {
                    self.slots.push(slot);
                    if times > 1 {
                        self.repeated.push(place);
                        self.extra.push(times - 2);
                    }
                    place += 1;
                },
            )?;
        }
        decoder.check()?;
        if place != head.slots || self.repeated.len() != head.repeats as usize {
            return Err(Bad("a list in it is not as long as it says"));
        }
        Ok(list.len())
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn columns() -> Columns {
        Columns::of_kinds((0_u8..200).map(|n| (0..n % 30).map(|k| k % 5).collect()))
    }

    fn posting(form: String, slots: BTreeMap<u32, u32>) -> Posting {
        let repeated =
            (0_u32..).zip(slots.values()).filter(|(_, times)| **times > 1).map(|(n, _)| n).collect();
        let extra = slots.values().filter(|times| **times > 1).map(|times| times - 2).collect();
        Posting {
            form,
            repeated,
            extra,
            blocks: vec![7],
            slots: slots.into_keys().collect(),
            place: Place::default(),
        }
    }

    fn is_read_again(postings: Vec<Posting>, columns: &Columns) -> Result<(), Bad> {
        let packed: Vec<PackedList> = postings.iter().map(|posting| pack(posting, columns)).collect();
        let file = write(postings.iter().zip(&packed), Place { file: 0, offset: 0 });
        let all = read(&file, columns, |_| true)?;
        assert_eq!(all.len(), postings.len());
        for (n, (mut one, other)) in (0..).zip(all.into_iter().zip(&postings)) {
            assert_eq!(one.place.offset, 7 * n);
            let alone = read(&file, columns, |form| form == other.form)?;
            assert_eq!(alone, [one.clone()]);
            one.place = Place::default();
            assert_eq!(one, *other);
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn what_is_written_is_read(
            words in prop::collection::btree_map("[a-z]{1,9}", prop::collection::btree_map(0_u32..2000, 1_u32..5, 1..40), 1..12),
            long in prop::collection::btree_map(0_u32..2900, 1_u32..4, 200..1500),
        ) {
            let mut postings: Vec<Posting> = words.into_iter().map(|(form, slots)| posting(form, slots)).collect();
            let columns = columns();
            let long = long.into_iter().filter(|&(slot, _)| slot < columns.slots()).collect();
            let long = posting("zzzzzzzzzzzz".to_owned(), long);
            postings.push(long);
            prop_assert_eq!(is_read_again(postings, &columns), Ok(()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), rows in 0_u32..300) {
            let columns = columns();
            let head = Head { form: String::new(), slots: 70, repeats: 3, blocks: Vec::new(), length: None, rows: Some(rows) };
            let _ = Posting::default().read(&head, &bytes, &columns);
        }
    }

    #[test]
    fn a_word_of_most_passages_goes_row_by_row() {
        let columns = columns();
        // Every passage of every second item.
        let rows = (0..200).filter(|row| row % 2 == 0);
        let slots = rows.flat_map(|row| columns.slots_of(row).skip(2)).map(|slot| (slot, 1)).collect();
        let posting = posting("budget".to_owned(), slots);
        assert!(pack(&posting, &columns).rows.is_some());
        assert_eq!(is_read_again(vec![posting], &columns), Ok(()));
    }
}

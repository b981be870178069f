//! The annex "phrases". Head: number of row files, and for each the row that it begins with, as the step from the one
//! before; number of themes, and for each the length and bytes of its identifier; number of parts, and for each the
//! length and bytes of its name (`council`, `council/committee`), all numbers.
//!
//! Family 0 has the rows. For each row, in bits: four for how many phrases there are (at most [`OF_ROW`]); for each the slot in the
//! row (as many bits as the number of its slots needs), rice(number of the first word, 4), three bits for the number of words less 1, gamma(items),
//! gamma(passages). The words of a slot are counted as they are indexed, without those written together.
//!
//! Family 1 has themes, then parts, [`IN_FILE`] to a file. For each: number of phrases (at most [`OF_SET`]); for each the
//! length and bytes of its text, items, passages (numbers).

use super::read::{KeyPhrase, OF_ROW, OF_SET};
use crate::words::pieces;
use scrutineer_search::Layout;
use scrutineer_search::codec::bits::BitReader;
#[cfg(feature = "write")]
use scrutineer_search::codec::bits::BitWriter;
use scrutineer_search::codec::bytes::Bytes;
#[cfg(feature = "write")]
use scrutineer_search::codec::bytes::{put, put_text};
use scrutineer_search::codec::{Bad, SHORT};
use std::ops::Range;

/// Themes and parts in a file.
const IN_FILE: usize = 8;

/// Bits of a number of phrases.
const COUNT_BITS: u32 = 4;

/// Bits of a number of words, less 1.
const LENGTH_BITS: u32 = 3;

/// Plain bits of the number of a word.
const WORD_BITS: u32 = 4;

/// Bytes of a file, about.
#[cfg(feature = "write")]
const FILE: usize = 8 * 1024;

/// Where a phrase stands in its row. In order, passages come before titles and purposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    head: bool,
    /// Slot in the row: 0 title, 1 purpose, then passages.
    pub(super) slot: u32,
    /// Number of its first word in the slot.
    pub(super) at: u32,
    /// Number of its words.
    pub(super) words: u32,
}

/// The phrases of a row, each with the items and passages of the corpus that have it.
pub(super) type Row = Vec<(Spot, u32, u32)>;

impl Spot {
    /// A place; `head` for a title or a purpose.
    #[cfg(feature = "write")]
    pub(super) fn new(head: bool, slot: u32, at: usize, words: usize) -> Self {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { head, slot, at: small(at), words: small(words) }
    }
}

/// Some words of a text as they stand there; `None` when it has not so many.
pub(super) fn surface(text: &str, at: u32, words: u32) -> Option<&str> {
    let (mut number, mut start, mut end) = (0, None, None);
    let last = at.checked_add(words)?.checked_sub(1)?;
    pieces(text, |_, piece| {
        if number == at {
            start = Some(piece.start);
        }
        if number == last {
            end = Some(piece.end);
        }
        number += 1;
    });
    text.get(start?..end?)
}

/// The head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    firsts: Vec<u32>,
    themes: Vec<String>,
    parts: Vec<String>,
}

impl Head {
    /// Reads a head.
    pub(super) fn read(bytes: &[u8], layout: Layout<'_>) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(bytes);
        let count = bytes.size()?;
        if count > bytes.rest().len() {
            return Err(SHORT);
        }
        let mut firsts = Vec::with_capacity(count);
        let mut next = 0_u32;
        for _ in 0..count {
            next = next.checked_add(bytes.small()?).filter(|&row| row < layout.rows()).ok_or(SHORT)?;
            firsts.push(next);
        }
        Ok(Self { firsts, themes: names(&mut bytes)?, parts: names(&mut bytes)? })
    }

    /// The file that a row is in.
    pub(super) fn file_of_row(&self, row: u32) -> Option<usize> {
        self.firsts.partition_point(|&first| first <= row).checked_sub(1)
    }

    /// The file that a theme is in, and its place there.
    pub(super) fn file_of_theme(&self, id: &str) -> Option<(usize, usize)> {
        let place = self.themes.iter().position(|theme| theme == id)?;
        Some((place / IN_FILE, place % IN_FILE))
    }

    /// The file that a part is in, and its place there.
    pub(super) fn file_of_part(&self, name: &str) -> Option<(usize, usize)> {
        let place = self.themes.len() + self.parts.iter().position(|part| part == name)?;
        Some((place / IN_FILE, place % IN_FILE))
    }

    fn rows(&self, file: usize, layout: Layout<'_>) -> Range<u32> {
        let at = |file: usize| self.firsts.get(file).copied().unwrap_or(layout.rows());
        at(file)..at(file + 1)
    }

    /// Reads a row of a file.
    pub(super) fn row(&self, bytes: &[u8], file: usize, row: u32, layout: Layout<'_>) -> Result<Row, Bad> {
        let mut bits = BitReader::new(bytes);
        let mut asked = Vec::new();
        for here in self.rows(file, layout) {
            let list = read_row(&mut bits, slots(layout, here))?;
            if here == row {
                asked = list;
            }
            bits.check()?;
        }
        if bits.bytes_read() < bytes.len() {
            return Err(Bad("there is more in it than there can be"));
        }
        Ok(asked)
    }
}

/// Number of slots of a row.
fn slots(layout: Layout<'_>, row: u32) -> u32 {
    let slots = layout.slots_of(row);
    slots.end - slots.start
}

/// Number of bits of the numbers below `end`.
fn bits_below(end: u32) -> u32 {
    32 - end.saturating_sub(1).leading_zeros()
}

fn names(bytes: &mut Bytes<'_>) -> Result<Vec<String>, Bad> {
    let count = bytes.size()?;
    if count > bytes.rest().len() {
        return Err(SHORT);
    }
    (0..count).map(|_| bytes.text().map(str::to_owned)).collect()
}

fn read_row(bits: &mut BitReader<'_>, slots: u32) -> Result<Row, Bad> {
    let count = bits.get(COUNT_BITS) as usize;
    if count > OF_ROW {
        return Err(Bad("an item in it has more phrases than it can have"));
    }
    let mut list = Vec::with_capacity(count);
    for _ in 0..count {
        let slot = bits.get(bits_below(slots));
        if slot >= slots {
            return Err(Bad("it names a passage that there is not"));
        }
        let at = bits.rice(WORD_BITS)?;
        let words = bits.get(LENGTH_BITS) + 1;
        list.push((Spot { head: slot < 2, slot, at, words }, bits.gamma()?, bits.gamma()?));
    }
    Ok(list)
}

/// Reads the phrases of one theme or part of a file.
pub(super) fn read_set(bytes: &[u8], place: usize) -> Result<Vec<KeyPhrase>, Bad> {
    let mut bytes = Bytes::new(bytes);
    let mut list = Vec::new();
    for _ in 0..=place {
        let count = bytes.size()?;
        if count > OF_SET {
            return Err(Bad("a list in it is longer than it can be"));
        }
        list.clear();
        for _ in 0..count {
            list.push(KeyPhrase {
                text: bytes.text()?.to_owned(),
                items: bytes.small()?,
                passages: bytes.small()?,
            });
        }
    }
    Ok(list)
}

/// Packs rows, themes and parts into a head, files of rows and files of sets.
#[cfg(feature = "write")]
pub(super) fn write(
    rows: &[Row],
    layout: Layout<'_>,
    themes: &[(String, Vec<KeyPhrase>)],
    parts: &[(String, Vec<KeyPhrase>)],
) -> (Vec<u8>, Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let mut firsts = Vec::new();
    let mut row_files = Vec::new();
    let mut writer = BitWriter::default();
    let mut written = 0;
    for (row, list) in (0_u32..layout.rows()).zip(rows) {
        if written == 0 {
            firsts.push(row);
        }
        written += write_row(&mut writer, list, slots(layout, row));
        if written >= FILE || row + 1 == layout.rows() {
            row_files.push(std::mem::take(&mut writer).finish());
            written = 0;
        }
    }
    let sets: Vec<&Vec<KeyPhrase>> = themes.iter().chain(parts).map(|(_, list)| list).collect();
    let set_files = sets.chunks(IN_FILE).map(write_sets).collect();
    let mut head = Vec::new();
    put(&mut head, firsts.len() as u64);
    let mut last = 0;
    for first in firsts {
        put(&mut head, u64::from(first - last));
        last = first;
    }
    for names in [themes, parts] {
        put(&mut head, names.len() as u64);
        for (name, _) in names {
            put_text(&mut head, name);
        }
    }
    (head, row_files, set_files)
}

/// Adds a row and gives about how many bytes it takes, at least 1.
#[cfg(feature = "write")]
fn write_row(writer: &mut BitWriter, list: &Row, slots: u32) -> usize {
    let list = list.get(..OF_ROW).unwrap_or(list);
    writer.put(u32::try_from(list.len()).unwrap_or_default(), COUNT_BITS);
    for &(spot, items, passages) in list {
        writer.put(spot.slot, bits_below(slots));
        writer.rice(spot.at, WORD_BITS);
        writer.put(spot.words - 1, LENGTH_BITS);
        writer.gamma(items);
        writer.gamma(passages);
    }
    1 + 4 * list.len()
}

#[cfg(feature = "write")]
fn write_sets(sets: &[&Vec<KeyPhrase>]) -> Vec<u8> {
    let mut out = Vec::new();
    for &set in sets {
        let set = set.get(..OF_SET).unwrap_or(set);
        put(&mut out, set.len() as u64);
        for phrase in set {
            put_text(&mut out, &phrase.text);
            put(&mut out, u64::from(phrase.items));
            put(&mut out, u64::from(phrase.passages));
        }
    }
    out
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(slots: u32) -> impl Strategy<Value = Row> {
        let phrase = (0..slots, 0_u32..5000, 1_u32..6, 0_u32..100_000, 0_u32..100_000);
        prop::collection::vec(phrase, 0..=OF_ROW).prop_map(|list| {
            let phrase = |(slot, at, words, items, passages): (u32, u32, u32, u32, u32)| {
                (Spot { head: slot < 2, slot, at, words }, items, passages)
            };
            list.into_iter().map(phrase).collect()
        })
    }

    fn set() -> impl Strategy<Value = Vec<KeyPhrase>> {
        let phrase = ("\\PC{0,20}", any::<u32>(), any::<u32>());
        prop::collection::vec(phrase, 0..=OF_SET).prop_map(|list| {
            list.into_iter().map(|(text, items, passages)| KeyPhrase { text, items, passages }).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn rows_are_read_again((slots, list) in (2_u32..70).prop_flat_map(|slots| (Just(slots), row(slots)))) {
            let mut writer = BitWriter::default();
            write_row(&mut writer, &list, slots);
            let bytes = writer.finish();
            prop_assert_eq!(read_row(&mut BitReader::new(&bytes), slots), Ok(list));
        }

        #[test]
        fn sets_are_read_again(sets in prop::collection::vec(set(), 1..4)) {
            let bytes = write_sets(&sets.iter().collect::<Vec<_>>());
            for (place, set) in sets.iter().enumerate() {
                prop_assert_eq!(read_set(&bytes, place), Ok(set.clone()));
            }
            prop_assert!(read_set(&bytes, sets.len()).is_err());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80), slots in 0_u32..9) {
            let _ = read_set(&bytes, 3);
            let _ = read_row(&mut BitReader::new(&bytes), slots);
            let _ = names(&mut Bytes::new(&bytes));
        }

        #[test]
        fn words_of_any_text(text in "\\PC{0,40}", at in 0_u32..6, words in 0_u32..6) {
            if let Some(part) = surface(&text, at, words) {
                prop_assert!(text.contains(part) && !part.is_empty());
            }
        }
    }

    #[test]
    fn words_as_they_stand() {
        assert_eq!(surface("Drug-related deaths’ rise", 1, 2), Some("related deaths"));
        assert_eq!(surface("Drug-related deaths", 0, 3), Some("Drug-related deaths"));
        assert_eq!(surface("Drug-related deaths", 2, 2), None);
        assert_eq!(surface("", 0, 1), None);
    }
}

//! The annex "words". Head: number of parts, and for each the length and bytes of its name (`council/committee`) and the
//! number of all its words (numbers).
//!
//! Family 0 has one file: number of words, then in the range coder the word list. Family 1 has a file for each part: number of
//! words listed, then in bits interpolative(their numbers, all words) and gamma(times − [`LEAST`]) for each.

use super::WordCounts;
use crate::Part;
use scrutineer_search::codec::bits::BitReader;
#[cfg(feature = "write")]
use scrutineer_search::codec::bits::BitWriter;
use scrutineer_search::codec::bytes::Bytes;
#[cfg(feature = "write")]
use scrutineer_search::codec::bytes::{put, put_text};
#[cfg(feature = "write")]
use scrutineer_search::codec::range::Encoder;
use scrutineer_search::codec::range::{Decoder, WordList};
use scrutineer_search::codec::{Bad, SHORT, interpolative};

/// Times that a word must stand in a committee's passages to be listed for it.
pub const LEAST: u32 = 4;

/// Words at most.
const MOST_WORDS: usize = 1 << 20;

/// The parts with the numbers of all their words.
pub(super) type Head = Vec<(Part, u64)>;

/// Reads the head.
pub(super) fn read_head(bytes: &[u8]) -> Result<Head, Bad> {
    let mut bytes = Bytes::new(bytes);
    let count = bytes.size()?;
    if count > bytes.rest().len() {
        return Err(SHORT);
    }
    let mut head = Vec::with_capacity(count);
    for _ in 0..count {
        head.push((Part::parse(bytes.text()?), bytes.number()?));
    }
    Ok(head)
}

/// Reads the words.
pub(super) fn read_words(bytes: &[u8]) -> Result<Vec<String>, Bad> {
    let mut bytes = Bytes::new(bytes);
    let count = bytes.size()?;
    if count > MOST_WORDS {
        return Err(Bad("it has more words than it can have"));
    }
    let mut decoder = Decoder::new(bytes.rest());
    let mut list = WordList::default();
    let mut words = Vec::new();
    for _ in 0..count {
        let word =
            std::str::from_utf8(list.code(&mut decoder, b"")).map_err(|_| Bad("a word in it is not text"))?;
        words.push(word.to_owned());
        decoder.check()?;
    }
    Ok(words)
}

/// Reads the counts of a part and adds them.
pub(super) fn read_part(bytes: &[u8], words: &[String]) -> Result<WordCounts, Bad> {
    let mut bytes = Bytes::new(bytes);
    let count = bytes.size()?;
    let end = u32::try_from(words.len()).map_err(|_| SHORT)?;
    if count > words.len() {
        return Err(Bad("it lists more words than there are"));
    }
    let mut bits = BitReader::new(bytes.rest());
    let mut numbers = Vec::new();
    interpolative::get(&mut bits, count, end, &mut numbers)?;
    let mut counts = WordCounts::default();
    for number in numbers {
        let times = bits.gamma()?.checked_add(LEAST).ok_or(SHORT)?;
        if let Some(word) = words.get(number as usize) {
            counts.insert(word, times);
        }
    }
    bits.check()?;
    Ok(counts)
}

/// Packs the head.
#[cfg(feature = "write")]
pub(super) fn write_head(head: &Head) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, head.len() as u64);
    for (part, total) in head {
        put_text(&mut out, &part.to_string());
        put(&mut out, *total);
    }
    out
}

/// Packs the words, which are in order.
#[cfg(feature = "write")]
pub(super) fn write_words(words: &[&str]) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, words.len() as u64);
    let mut encoder = Encoder::default();
    let mut list = WordList::default();
    for word in words {
        list.code(&mut encoder, word.as_bytes());
    }
    out.extend(encoder.finish());
    out
}

/// Packs the counts of a part: numbers of words, rising, with times of at least [`LEAST`].
#[cfg(feature = "write")]
pub(super) fn write_part(counts: &[(u32, u32)], words: usize) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, counts.len() as u64);
    let mut bits = BitWriter::default();
    let numbers: Vec<u32> = counts.iter().map(|&(number, _)| number).collect();
    interpolative::put(&mut bits, &numbers, u32::try_from(words).unwrap_or(u32::MAX));
    counts.iter().for_each(|&(_, times)| bits.gamma(times.saturating_sub(LEAST)));
    out.extend(bits.finish());
    out
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_written_is_read(counts in prop::collection::btree_map("[a-z0-9é]{1,12}", 0_u32..5000, 0..60)) {
            let words: Vec<&str> = counts.keys().map(String::as_str).collect();
            let listed: Vec<(u32, u32)> =
                (0_u32..).zip(counts.values()).filter(|&(_, &times)| times >= LEAST).map(|(n, &times)| (n, times)).collect();
            let read = read_words(&write_words(&words));
            prop_assert_eq!(read.as_deref(), Ok(&counts.keys().cloned().collect::<Vec<_>>()[..]));
            let read = read_part(&write_part(&listed, words.len()), &read.unwrap_or_default()).unwrap_or_default();
            let expected: BTreeMap<&str, u32> =
                counts.iter().filter(|&(_, &times)| times >= LEAST).map(|(word, &times)| (word.as_str(), times)).collect();
            prop_assert_eq!(read.iter().collect::<BTreeMap<_, _>>(), expected);
        }

        #[test]
        fn heads_are_read_again(parts in prop::collection::vec(("[a-z]{1,9}", "[a-z-]{0,9}", any::<u64>()), 0..9)) {
            let head: Head = parts
                .into_iter()
                .map(|(council, committee, total)| (Part { council, committee: Some(committee) }, total))
                .collect();
            prop_assert_eq!(read_head(&write_head(&head)), Ok(head));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = (read_head(&bytes), read_words(&bytes));
            let _ = read_part(&bytes, &["a".to_owned(), "b".to_owned(), "c".to_owned()]);
        }
    }
}

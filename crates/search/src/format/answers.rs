//! `answers/…`: what the commonest words, pairs and threes of neighbouring words find, counted beforehand. Where the
//! words of a query are stored so, its first results cost one small file instead of the lists of its words.
//!
//! An answer holds how many rows and passages have each word, the counts of all facets and of the timeline, for the
//! best rows the slots of its words, and for the very best their texts, so that nothing else need be fetched.

use super::columns::Columns;
use super::family::Family;
use super::lists;
use crate::codec::bits::BitReader;
use crate::codec::bytes::Bytes;
use crate::codec::envelope::{Sort, open};
use crate::codec::range::{Coder, Decoder, LearnedBit, Number, WordList};
use crate::codec::{Bad, interpolative};
use scrutineer_corpus::Kind;

/// Rows of an answer that are stored: the first two pages of results.
pub(crate) const BEST: usize = 20;

/// Rows of an answer whose texts are stored: the first page.
#[cfg(feature = "write")]
pub(crate) const SHOWN: usize = 10;

/// Words that may be in stored answers.
pub(crate) const MOST_WORDS: usize = 1000;

/// Which answers are stored, and where.
#[derive(Clone, Debug, Default)]
pub(crate) struct Directory {
    /// The words, as stems, in order. Each has an answer of its own.
    pub(crate) words: Vec<Vec<u8>>,
    /// Pairs of words: first × words + second, the first being less.
    pub(crate) pairs: Vec<u32>,
    /// Threes of words: (first × words + second) × words + third, rising.
    pub(crate) threes: Vec<u32>,
    /// Answers in a file.
    pub(crate) per_file: u32,
    /// Names of the files.
    pub(crate) files: Family,
}

impl Directory {
    /// Number of answers.
    pub(crate) fn count(&self) -> usize {
        self.words.len() + self.pairs.len() + self.threes.len()
    }

    /// The place of a word.
    pub(crate) fn word(&self, stem: &[u8]) -> Option<u32> {
        let place = self.words.binary_search_by(|word| word.as_slice().cmp(stem)).ok()?;
        u32::try_from(place).ok()
    }

    /// The number of the answer to up to three words, given by their places, rising.
    pub(crate) fn answer(&self, words: &[u32]) -> Option<u32> {
        let count = u32::try_from(self.words.len()).ok()?;
        let pairs = || u32::try_from(self.pairs.len()).ok();
        let place = |list: &[u32], number: u32| u32::try_from(list.binary_search(&number).ok()?).ok();
        match *words {
            [one] => Some(one),
            [one, two] => Some(count + place(&self.pairs, one * count + two)?),
            [one, two, three] => {
                Some(count + pairs()? + place(&self.threes, (one * count + two) * count + three)?)
            }
            _ => None,
        }
    }

    /// Reads the words, pairs and threes; the names of the files are read apart.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(bytes);
        let mut directory = Self { per_file: bytes.small()?, ..Self::default() };
        let (count, pairs, threes) = (bytes.size()?, bytes.size()?, bytes.size()?);
        let length = bytes.size()?;
        if count > MOST_WORDS {
            return Err(Bad("it names more words than it may"));
        }
        let mut decoder = Decoder::new(bytes.take(length)?);
        let mut list = WordList::default();
        for _ in 0..count {
            directory.words.push(list.code(&mut decoder, b"").to_vec());
            decoder.check()?;
        }
        if !directory.words.is_sorted() {
            return Err(Bad("its words are not in order"));
        }
        let end = u32::try_from(count).unwrap_or(0);
        let mut bits = BitReader::new(bytes.rest());
        let most = bytes.rest().len().saturating_mul(64);
        if pairs > most || threes > most {
            return Err(Bad("a list in it is longer than it can be"));
        }
        interpolative::get(&mut bits, pairs, end * end, &mut directory.pairs)?;
        interpolative::get(&mut bits, threes, end * end * end, &mut directory.threes)?;
        Ok(directory)
    }

    /// Writes the words, pairs and threes.
    #[cfg(feature = "write")]
    pub(crate) fn write(&self) -> Vec<u8> {
        use crate::codec::bits::BitWriter;
        use crate::codec::bytes::put;
        use crate::codec::range::Encoder;
        let mut out = Vec::new();
        put(&mut out, u64::from(self.per_file));
        for count in [self.words.len(), self.pairs.len(), self.threes.len()] {
            put(&mut out, count as u64);
        }
        let mut encoder = Encoder::default();
        let mut list = WordList::default();
        for word in &self.words {
            list.code(&mut encoder, word);
        }
        let words = encoder.finish();
        put(&mut out, words.len() as u64);
        out.extend(words);
        let end = u32::try_from(self.words.len()).unwrap_or(0);
        let mut bits = BitWriter::default();
        interpolative::put(&mut bits, &self.pairs, end * end);
        interpolative::put(&mut bits, &self.threes, end * end * end);
        out.extend(bits.finish());
        out
    }
}

/// Slots with how often a word stands in each, for the best rows only.
pub(crate) type Places = Vec<(u32, u32)>;

/// A word of a stored answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StoredWord {
    /// Rows of the whole index that have it.
    pub(crate) rows: u32,
    /// Passages of the whole index that have it.
    pub(crate) passages: u32,
    /// Where it stands in the best rows.
    pub(crate) places: Places,
    /// When its root has other words: the rows that have any word of the root, and where these stand in the best rows.
    pub(crate) family: Option<(u32, Places)>,
}

/// A stored answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Its words, in order of their stems.
    pub(crate) words: Vec<StoredWord>,
    /// The best rows, rising.
    pub(crate) best: Vec<u32>,
    /// Those of the best rows whose texts are there, rising, with the segments of these texts.
    pub(crate) texts: Vec<(u32, Vec<Vec<u8>>)>,
    /// Rows found in each run of one council and month.
    pub(crate) runs: Vec<u32>,
    /// Passages found in each council.
    pub(crate) passages: Vec<u32>,
    /// Rows found of each committee, council by council.
    pub(crate) committees: Vec<Vec<u32>>,
    /// Passages found of each kind.
    pub(crate) kinds: Vec<u32>,
}

/// What an answer is read and written with: the shape of the index.
pub(crate) struct Shape<'a> {
    /// The columns.
    pub(crate) columns: &'a Columns,
    /// Rows in each run of one council and month.
    pub(crate) runs: &'a [u32],
    /// Number of committees of each council.
    pub(crate) committees: &'a [usize],
}

const LONG: Bad = Bad("a count in it is larger than it can be");

impl Shape<'_> {
    /// Codes an answer to so many words.
    fn code<C: Coder>(
        &self,
        coder: &mut C,
        check: impl Fn(&C) -> Result<(), Bad>,
        words: usize,
        given: &Stored,
    ) -> Result<Stored, Bad> {
        let rows = u32::try_from(self.columns.count()).unwrap_or(u32::MAX);
        let mut stored = Stored::default();
        let (mut counts, mut steps) = (Number::default(), Number::default());
        let (mut has_family, mut has_text) = (LearnedBit::default(), LearnedBit::default());
        let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let length = counts.code(coder, size(given.best.len()));
        if length as usize > BEST {
            return Err(LONG);
        }
        let mut next = 0_u32;
        for n in 0..length as usize {
            let row = given.best.get(n).copied().unwrap_or(0);
            let row = steps.code(coder, row.saturating_sub(next)).checked_add(next).filter(|&row| row < rows);
            let row = row.ok_or(LONG)?;
            stored.best.push(row);
            next = row + 1;
            if coder.code(given.texts.iter().any(|&(other, _)| other == row), &mut has_text) {
                stored.texts.push((row, Vec::new()));
            }
        }
        let (mut own, mut others) = (lists::Model::default(), lists::Model::default());
        for n in 0..words {
            let empty = StoredWord::default();
            let given = given.words.get(n).unwrap_or(&empty);
            let mut word = StoredWord {
                rows: counts.code(coder, given.rows),
                passages: counts.code(coder, given.passages),
                ..StoredWord::default()
            };
            self.places(coder, &check, &mut own, &stored.best, &given.places, &mut word.places)?;
            if coder.code(given.family.is_some(), &mut has_family) {
                let (given, given_places) =
                    given.family.as_ref().map_or((0, &[][..]), |(rows, places)| (*rows, places.as_slice()));
                let rows = counts.code(coder, given);
                let mut places = Places::new();
                self.places(coder, &check, &mut others, &stored.best, given_places, &mut places)?;
                word.family = Some((rows, places));
            }
            stored.words.push(word);
        }
        let mut by_size: Vec<Number> = vec![Number::default(); 12];
        for (n, &most) in self.runs.iter().enumerate() {
            let bucket = (32 - most.leading_zeros()).min(11) as usize;
            let number = by_size.get_mut(bucket).ok_or(LONG)?;
            let count = number.code(coder, given.runs.get(n).copied().unwrap_or(0));
            if count > most {
                return Err(LONG);
            }
            stored.runs.push(count);
            check(coder)?;
        }
        let mut sums = Number::default();
        for (n, &committees) in self.committees.iter().enumerate() {
            stored.passages.push(sums.code(coder, given.passages.get(n).copied().unwrap_or(0)));
            let given = given.committees.get(n).map_or(&[][..], Vec::as_slice);
            let mut list = Vec::new();
            for n in 0..committees {
                list.push(counts.code(coder, given.get(n).copied().unwrap_or(0)));
                check(coder)?;
            }
            stored.committees.push(list);
        }
        for n in 0..Kind::ALL.len() {
            stored.kinds.push(sums.code(coder, given.kinds.get(n).copied().unwrap_or(0)));
        }
        check(coder)?;
        Ok(stored)
    }

    /// Codes where a word stands in some rows, each of which has it.
    fn places<C: Coder>(
        &self,
        coder: &mut C,
        check: &impl Fn(&C) -> Result<(), Bad>,
        model: &mut lists::Model,
        rows: &[u32],
        given: &[(u32, u32)],
        found: &mut Places,
    ) -> Result<(), Bad> {
        for &row in rows {
            let times = |slot| {
                let place = given.binary_search_by(|&(other, _)| other.cmp(&slot));
                place.ok().and_then(|place| given.get(place)).map_or(0, |&(_, times)| times)
            };
            model.row(coder, self.columns, row, times, |slot, times| found.push((slot, times)))?;
            check(coder)?;
        }
        Ok(())
    }

    /// Reads the answer of that place in a file.
    pub(crate) fn read(&self, body: &[u8], place: u32, words: usize) -> Result<Stored, Bad> {
        let mut bytes = Bytes::new(super::texts::segment(body, place)?);
        let length = bytes.size()?;
        let mut decoder = Decoder::new(bytes.take(length)?);
        let mut stored = self.code(&mut decoder, Decoder::check, words, &Stored::default())?;
        for (row, segments) in &mut stored.texts {
            for _ in 0..self.columns.parts_of(*row) {
                let length = bytes.size()?;
                segments.push(bytes.take(length)?.to_vec());
            }
        }
        Ok(stored)
    }

    /// Packs an answer.
    #[cfg(feature = "write")]
    pub(crate) fn pack(&self, stored: &Stored) -> Vec<u8> {
        use crate::codec::bytes::put;
        let mut encoder = crate::codec::range::Encoder::default();
        // What was counted on these columns fits them.
        let _ = self.code(&mut encoder, |_| Ok(()), stored.words.len(), stored);
        let mut out = Vec::new();
        let segments = stored.texts.iter().flat_map(|(_, segments)| segments);
        for part in std::iter::once(&encoder.finish()).chain(segments) {
            put(&mut out, part.len() as u64);
            out.extend(part);
        }
        out
    }
}

/// Checks a file and takes off its envelope.
pub(crate) fn body(file: &[u8]) -> Result<Vec<u8>, Bad> {
    open(Sort::Answers, file).map(<[u8]>::to_vec)
}

/// Puts answers into a file.
#[cfg(feature = "write")]
pub(crate) fn write(answers: &[Vec<u8>]) -> Vec<u8> {
    use crate::codec::bytes::put;
    let mut out = Vec::new();
    for answer in answers {
        put(&mut out, answer.len() as u64);
        out.extend(answer);
    }
    crate::codec::envelope::seal(Sort::Answers, &out)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn columns() -> Columns {
        Columns::of_kinds((0_u8..40).map(|n| (0..n % 9).map(|k| k % 5).collect()))
    }

    #[test]
    fn answers_are_found_by_their_words() {
        let words: Vec<Vec<u8>> = ["a", "b", "c", "d"].map(|word| word.as_bytes().to_vec()).to_vec();
        let directory = Directory {
            words,
            pairs: vec![1, 6, 11],
            threes: vec![6, 27],
            per_file: 3,
            files: Family::default(),
        };
        let read = Directory::read(&directory.write()).unwrap_or_default();
        assert_eq!(
            (&read.words, &read.pairs, &read.threes, read.per_file),
            (&directory.words, &directory.pairs, &directory.threes, 3)
        );
        assert_eq!(read.word(b"c"), Some(2));
        assert_eq!(read.word(b"bb"), None);
        assert_eq!(read.answer(&[3]), Some(3));
        assert_eq!(read.answer(&[1, 2]), Some(5));
        assert_eq!(read.answer(&[0, 2]), None);
        assert_eq!(read.answer(&[1, 2, 3]), Some(8));
        assert_eq!(read.answer(&[0, 1, 2, 3]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_written_is_read(
            best in prop::collection::btree_set(0_u32..40, 0..BEST),
            runs in prop::collection::vec(0_u32..100, 5),
            counts in prop::collection::vec(any::<u32>(), 30),
            family in any::<bool>(),
        ) {
            let columns = columns();
            let best: Vec<u32> = best.into_iter().collect();
            let places: Places =
                best.iter().flat_map(|&row| columns.slots_of(row).filter(|slot| slot % 2 == 0)).map(|slot| (slot, 1 + slot % 3)).collect();
            let of = |from: usize, to: usize| counts[from..to].to_vec();
            let word = StoredWord { rows: counts[0], passages: counts[1], places: places.clone(), family: family.then_some((counts[2], places)) };
            let stored = Stored {
                words: vec![word.clone(), word],
                texts: best.iter().step_by(3).map(|&row| (row, vec![vec![7; row as usize]])).collect(),
                best,
                runs,
                passages: of(3, 5),
                committees: vec![of(5, 7), of(7, 10)],
                kinds: of(10, 10 + Kind::ALL.len()),
            };
            let shape = Shape { columns: &columns, runs: &[100; 5], committees: &[2, 3] };
            let file = write(&[Vec::new(), shape.pack(&stored)]);
            let body = body(&file).unwrap_or_default();
            prop_assert_eq!(shape.read(&body, 1, 2), Ok(stored));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let columns = columns();
            let shape = Shape { columns: &columns, runs: &[3; 400], committees: &[2, 300] };
            let _ = shape.read(&bytes, 0, 3);
            let _ = Directory::read(&bytes);
        }
    }
}

//! `measures-….bin`: how long every item (or document) is and of which kind each of its passages, row by row: what counting
//! and ranking need. Apart from the start file, because the first page of what is newest is shown without.
//!
//! A kind is told by its place in a list of all kinds, the commonest in its context first: mostly one answer of yes or no.
//! A length is told as what it differs from the mean of the kinds.

use super::columns::{Columns, HEAD_KIND, HEAD_SLOTS, KINDS};
use crate::codec::envelope::{Sort, open};
use crate::codec::range::{Coder, Decoder, LearnedBit, Number, Symbol};
use crate::codec::{Bad, SHORT};

/// Steps of a length: three to a doubling, fine enough for ranking.
pub(crate) fn length_of_step(step: u8) -> f32 {
    (f32::from(step) / 3.0).exp2() - 1.0
}

/// The same in whole words, alike on every machine: what files are shared out by.
#[cfg(feature = "write")]
pub(crate) fn words_of_step(step: u8) -> u32 {
    let part = match step % 3 {
        0 => 1024_u64,
        1 => 1290,
        _ => 1625,
    };
    u32::try_from((part << (step / 3).min(40)) >> 10).unwrap_or(u32::MAX) - 1
}

/// The step nearest to a number of words: 3 × log2(words + 1), rounded, alike on every machine.
pub(crate) fn length_step(words: u32) -> u8 {
    let cube = (u64::from(words).min((1 << 21) - 2) + 1).pow(3);
    let whole = cube.ilog2();
    // From the square root of two on it is nearer to the next.
    let top = if whole > 31 { cube >> (whole - 31) } else { cube << (31 - whole) };
    u8::try_from(whole + u32::from(top >= 3_037_000_500)).unwrap_or(63)
}

/// What counting and ranking need of the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Measures {
    /// The kind of each slot, as a place in [`Kind::ALL`](scrutineer_corpus::Kind::ALL) or [`HEAD_KIND`].
    pub(super) kinds: Vec<u8>,
    /// Number of words of each row, in steps.
    pub(super) lengths: Vec<u8>,
    /// Mean number of words of a row.
    pub(super) mean_length: f32,
}

impl Measures {
    /// With what follows from them.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a mean for ranking")]
    pub(crate) fn of(kinds: Vec<u8>, lengths: Vec<u8>) -> Self {
        let words = lengths.iter().map(|&step| f64::from(length_of_step(step)));
        let mean_length = (words.sum::<f64>() / lengths.len().max(1) as f64).max(1.0) as f32;
        Self { kinds, lengths, mean_length }
    }
}

/// A kind in a context.
#[derive(Clone, Copy, Default)]
struct Ranked {
    /// Its place in [`Kind::ALL`](scrutineer_corpus::Kind::ALL).
    kind: u8,
    /// How often it was met.
    met: u32,
    /// Whether it is this one, when it is none of those before.
    chance: LearnedBit,
}

/// The contexts: the kind before, how many are left of the row, and in which half of it a passage stands. Decisions
/// stand at the end, evidence at the beginning.
///
/// Of lengths: how many passages there are.
struct Model {
    kinds: Vec<Vec<Ranked>>,
    /// Mean number of words in a passage of each kind.
    words: [u32; KINDS],
    lengths: Vec<Symbol>,
}

/// What stands for the kind before the first passage of a row.
const NONE_BEFORE: usize = 15;

impl Model {
    fn new() -> Self {
        let kinds: Vec<Ranked> = (0..).take(KINDS).map(|kind| Ranked { kind, ..Ranked::default() }).collect();
        Self {
            kinds: vec![kinds; (NONE_BEFORE + 1) << 3],
            words: [0; KINDS],
            lengths: vec![Symbol::new(7); 6],
        }
    }

    fn kind<C: Coder>(&mut self, coder: &mut C, context: usize, given: u8) -> Result<u8, Bad> {
        let ranks = self.kinds.get_mut(context).ok_or(SHORT)?;
        let last = ranks.len().saturating_sub(1);
        let found = ranks.iter_mut().take(last).position(|ranked| {
            let is = ranked.kind == given;
            coder.code(is, &mut ranked.chance)
        });
        let mut place = found.unwrap_or(last);
        let ranked = ranks.get_mut(place).ok_or(SHORT)?;
        ranked.met += 1;
        let (kind, met) = (ranked.kind, ranked.met);
        while let Some(before) = place.checked_sub(1)
            && ranks.get(before).is_some_and(|other| other.met < met)
        {
            ranks.swap(before, place);
            place = before;
        }
        Ok(kind)
    }

    /// Codes the kinds of a row; with a decoder, those given are ignored.
    fn row<C: Coder>(
        &mut self,
        coder: &mut C,
        given: &[u8],
        passages: usize,
        kinds: &mut Vec<u8>,
    ) -> Result<(), Bad> {
        let mut before = NONE_BEFORE;
        for n in 0..passages {
            let place = (passages - n).min(3) | usize::from(2 * n < passages) << 2;
            let kind = self.kind(coder, before << 3 | place, given.get(n).copied().unwrap_or(0))?;
            kinds.push(kind);
            before = usize::from(kind);
        }
        Ok(())
    }

    /// Codes how far a length is from what passages of such kinds have in the mean.
    fn length<C: Coder>(&mut self, coder: &mut C, kinds: &[u8], given: u8) -> Result<u8, Bad> {
        let mean = |kind: &u8| self.words.get(usize::from(*kind)).copied().unwrap_or(0);
        let words = kinds.iter().fold(0_u32, |sum, kind| sum.saturating_add(mean(kind)));
        let likely = u32::from(length_step(words)).min(63);
        let context = match kinds.len() {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=7 => 3,
            8..=15 => 4,
            _ => 5,
        };
        let lengths = self.lengths.get_mut(context).ok_or(SHORT)?;
        let symbol = lengths.code(coder, (u32::from(given) + 64 - likely) & 127);
        u8::try_from((symbol + likely + 64) & 127).map_err(|_| SHORT)
    }
}

/// Codes the measures; with a decoder, those given are ignored. `words` is the mean number of words in a passage of each
/// kind.
fn code<C: Coder>(
    coder: &mut C,
    check: impl Fn(&C) -> Result<(), Bad>,
    columns: &Columns,
    given: &Measures,
    words: &[u32; KINDS],
) -> Result<Measures, Bad> {
    let mut model = Model::new();
    let mut numbers = Number::default();
    for (mean, &given) in model.words.iter_mut().zip(words) {
        *mean = numbers.code(coder, given);
    }
    let mut lengths = Vec::with_capacity(columns.count());
    let mut kinds = Vec::with_capacity(columns.slots() as usize);
    for row in 0..u32::try_from(columns.count()).unwrap_or(u32::MAX) {
        check(coder)?;
        kinds.extend([HEAD_KIND; HEAD_SLOTS as usize]);
        let first = kinds.len();
        let passages = columns.passages_of(row).len();
        model.row(coder, given.kinds.get(first..).unwrap_or_default(), passages, &mut kinds)?;
        let length = given.lengths.get(row as usize).copied().unwrap_or(0);
        lengths.push(model.length(coder, kinds.get(first..).unwrap_or_default(), length)?);
    }
    check(coder)?;
    Ok(Measures::of(kinds, lengths))
}

/// Reads the measures.
pub(crate) fn read(file: &[u8], columns: &Columns) -> Result<Measures, Bad> {
    let mut decoder = Decoder::new(open(Sort::Measures, file)?);
    code(&mut decoder, Decoder::check, columns, &Measures::default(), &[0; KINDS])
}

/// Number of passages of each kind.
#[cfg(feature = "write")]
pub(crate) fn counts(columns: &Columns) -> Vec<u32> {
    let mut counts = vec![0; KINDS];
    for &kind in columns.kinds() {
        if let Some(count) = counts.get_mut(usize::from(kind)) {
            *count += 1;
        }
    }
    counts
}

/// Packs the measures.
#[cfg(feature = "write")]
pub(crate) fn write(columns: &Columns, measures: &Measures, words: &[u32; KINDS]) -> Result<Vec<u8>, Bad> {
    let mut encoder = crate::codec::range::Encoder::default();
    code(&mut encoder, |_| Ok(()), columns, measures, words)?;
    Ok(crate::codec::envelope::seal(Sort::Measures, &encoder.finish()))
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use crate::codec::envelope::seal;
    use proptest::prelude::*;

    /// The same columns, without their kinds.
    fn bare(columns: &Columns) -> Columns {
        let mut bare = Columns::default();
        bare.row_of.clone_from(&columns.row_of);
        bare.rows.clone_from(&columns.rows);
        bare
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(rows in prop::collection::vec(prop::collection::vec(0_u8..13, 0..40), 0..9), mean in 0_u32..5000) {
            let columns = Columns::of_kinds(rows);
            let lengths = (0..columns.count()).map(|row| columns.length(row.try_into().unwrap())).collect();
            let measures = Measures::of(columns.kinds().to_vec(), lengths);
            let file = write(&columns, &measures, &[mean; KINDS]).unwrap();
            prop_assert_eq!(read(&file, &bare(&columns)), Ok(measures));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let columns = bare(&Columns::of_kinds([vec![0; 3], Vec::new(), vec![1; 50]]));
            if let Ok(measures) = read(&seal(Sort::Measures, &bytes), &columns) {
                prop_assert_eq!(measures.kinds.len(), columns.slots() as usize);
                prop_assert!(measures.kinds.iter().all(|&kind| kind == HEAD_KIND || usize::from(kind) < KINDS));
            }
        }
    }

    #[test]
    fn steps_of_lengths() {
        assert_eq!([0, 1, 2, 3, 4, 7, 15, 1023].map(length_step), [0, 3, 5, 6, 7, 9, 12, 30]);
        assert!((9..63).all(|step| length_step(words_of_step(step)) == step));
        assert!((1..100_000).all(|words| length_step(words) >= length_step(words - 1)));
    }
}

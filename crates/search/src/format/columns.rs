//! Columns: for every item (or document) its council, committee, day, length, number of passages and the place of its
//! text. The [kinds](super::kinds) of passages come by themselves, when they are first needed.
//!
//! Items are numbered by council (in order of name), day (not stated: last), meeting and place in the meeting,
//! documents behind the items of their meeting. Every item takes two *slots* for its title and its purpose and one
//! for each passage; words are indexed by slot.

use crate::codec::range::{Coder, Decoder, LearnedBit, Number, Symbol};
use crate::codec::{Bad, SHORT};
use scrutineer_corpus::Kind;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Slots of an item before its passages: title and purpose.
pub(crate) const HEAD_SLOTS: u32 = 2;

/// Slots of an index at most.
pub(crate) const MOST_SLOTS: u32 = 1 << 28;

/// What the kind of a title's or a purpose's slot is given as.
pub(crate) const HEAD_KIND: u8 = u8::MAX;

/// Text chunks in a group at most.
const TEXT_GROUP: usize = 64;

/// Kinds of passages.
pub(crate) const KINDS: usize = Kind::ALL.len();

/// A row of the columns: an item or a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Place of the council in the overview.
    pub(crate) council: u16,
    /// Place of the committee in the overview of the council.
    pub(crate) committee: u16,
    /// The day as `YYYYMMDD`; 0 when it is not stated.
    pub(crate) day: u32,
    /// Number of the meeting, counted over the whole index.
    pub(crate) meeting: u32,
    /// A document rather than an agenda item.
    pub(crate) document: bool,
    /// Number of words in steps, see [`length_step`].
    pub(crate) length: u8,
    /// The first slot; the next row's first slot ends it.
    pub(crate) slot: u32,
    /// The file that its text begins in.
    pub(crate) chunk: u32,
    /// Its place among the segments of that file.
    pub(crate) segment: u32,
}

impl Row {
    /// The year; `None` when the day is not stated.
    pub(crate) fn year(&self) -> Option<u16> {
        (self.day > 0).then(|| u16::try_from(self.day / 10_000).unwrap_or_default())
    }

    /// Year and month.
    pub(crate) fn month(&self) -> Option<(u16, u8)> {
        Some((self.year()?, u8::try_from(self.day / 100 % 100).unwrap_or_default()))
    }
}

/// Steps of a length: three to a doubling, fine enough for ranking.
pub(crate) fn length_of_step(step: u8) -> f32 {
    (f32::from(step) / 3.0).exp2() - 1.0
}

/// The same in whole words, alike on every machine: what files are shared out by.
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

/// All columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// The rows, and one more that ends the last.
    pub(crate) rows: Vec<Row>,
    /// The kind of each slot, once it was read.
    kinds: OnceLock<Vec<u8>>,
    /// The row of each slot.
    pub(crate) row_of: Vec<u32>,
    /// For rows whose text takes several files: at which passages (from 0) the further files begin.
    pub(crate) splits: BTreeMap<u32, Vec<u32>>,
    /// Number of text files in each group.
    pub(crate) text_groups: Vec<usize>,
}

/// What is coded of a row; the rest follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawRow {
    /// A document rather than an agenda item.
    pub(crate) document: bool,
    /// Number of words in steps.
    pub(crate) length: u8,
    /// At which passages further files begin.
    pub(crate) splits: Vec<u32>,
    /// Number of its passages.
    pub(crate) passages: u32,
}

/// What is coded before the meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// Words after which a text file is closed.
    pub(crate) text: u32,
    /// Mean number of words in a passage.
    pub(crate) words: u32,
}

/// What is coded of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawMeeting {
    /// The day as `YYYYMMDD`; 0 when it is not stated.
    pub(crate) day: u32,
    /// Place of the committee in the overview of the council.
    pub(crate) committee: u16,
    /// Its items, then its documents.
    pub(crate) rows: Vec<RawRow>,
}

impl Columns {
    /// Number of items and documents.
    pub(crate) fn count(&self) -> usize {
        self.rows.len().saturating_sub(1)
    }

    /// Number of slots.
    pub(crate) fn slots(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.slot)
    }

    /// A row.
    pub(crate) fn row(&self, number: u32) -> Option<&Row> {
        if (number as usize) < self.count() { self.rows.get(number as usize) } else { None }
    }

    /// Whether a row with its score stands before another: by score, then the later day, then the lower number.
    pub(crate) fn by_score(&self, a: &(f32, u32), b: &(f32, u32)) -> std::cmp::Ordering {
        let day = |row: u32| self.row(row).map_or(0, |row| row.day);
        b.0.total_cmp(&a.0).then_with(|| day(b.1).cmp(&day(a.1))).then(a.1.cmp(&b.1))
    }

    /// The slots of a row.
    pub(crate) fn slots_of(&self, number: u32) -> std::ops::Range<u32> {
        let at = |n: usize| self.rows.get(n).map_or(0, |row| row.slot);
        at(number as usize)..at(number as usize + 1)
    }

    /// Number of segments that a row's text takes.
    pub(crate) fn parts_of(&self, number: u32) -> usize {
        self.splits.get(&number).map_or(0, Vec::len) + 1
    }

    /// Number of passages of a row.
    pub(crate) fn passages_of(&self, number: u32) -> usize {
        let slots = self.slots_of(number);
        (slots.end - slots.start).saturating_sub(HEAD_SLOTS) as usize
    }

    /// The kind of each slot, as a place in [`Kind::ALL`] or [`HEAD_KIND`]. Who asks sees to it that they were read:
    /// until then there are none.
    pub(crate) fn kinds(&self) -> &[u8] {
        debug_assert!(self.has_kinds(), "kinds are asked for before they were read");
        self.kinds.get().map_or(&[], Vec::as_slice)
    }

    /// Whether the kinds were read.
    pub(crate) fn has_kinds(&self) -> bool {
        self.kinds.get().is_some()
    }

    /// Keeps the kind of each slot.
    pub(crate) fn keep_kinds(&self, kinds: Vec<u8>) {
        // They are the same whoever reads them.
        let _ = self.kinds.set(kinds);
    }

    /// Puts the columns together from what is coded, council by council.
    pub(crate) fn from_raw(councils: &[Vec<RawMeeting>], sizes: &Sizes) -> Result<Self, Bad> {
        let mut build = Building { text: sizes.text, ..Building::default() };
        for (council, meetings) in (0_u16..).zip(councils) {
            for meeting in meetings {
                build.meeting(council, meeting)?;
            }
        }
        build.finish()
    }
}

#[derive(Default)]
struct Building {
    columns: Columns,
    meetings: u32,
    bucket: Option<(u16, u32)>,
    chunks: u32,
    segment: u32,
    /// Words after which a text file is closed.
    text: u32,
    /// Words in the text file that is open.
    words: u32,
}

impl Building {
    fn meeting(&mut self, council: u16, meeting: &RawMeeting) -> Result<(), Bad> {
        for row in &meeting.rows {
            let bucket = (council, meeting.day / 10_000);
            let new_bucket = self.bucket != Some(bucket);
            self.bucket = Some(bucket);
            // A text file begins with every council's year, when enough is in the one before, and with a text that
            // is large by itself.
            let words = words_of_step(row.length);
            let large = words / 2 >= self.text || !row.splits.is_empty();
            if new_bucket || large || self.words >= self.text {
                self.open(new_bucket);
                self.words = words;
            } else {
                self.segment += 1;
                self.words = self.words.saturating_add(words);
            }
            let number = u32::try_from(self.columns.rows.len()).map_err(|_| SHORT)?;
            let slot = u32::try_from(self.columns.row_of.len()).map_err(|_| SHORT)?;
            self.columns.rows.push(Row {
                council,
                committee: meeting.committee,
                day: meeting.day,
                meeting: self.meetings,
                document: row.document,
                length: row.length,
                slot,
                chunk: self.chunks.saturating_sub(1),
                segment: self.segment,
            });
            let end = u64::from(slot) + u64::from(HEAD_SLOTS) + u64::from(row.passages);
            if end > u64::from(MOST_SLOTS) {
                return Err(Bad("it has more passages than an index holds"));
            }
            self.columns.row_of.resize(usize::try_from(end).map_err(|_| SHORT)?, number);
            if !row.splits.is_empty() {
                self.columns.splits.insert(number, row.splits.clone());
                for _ in &row.splits {
                    self.open(false);
                }
                self.words = self.text;
            }
        }
        self.meetings += 1;
        Ok(())
    }

    fn open(&mut self, new_group: bool) {
        self.chunks += 1;
        self.segment = 0;
        match self.columns.text_groups.last_mut() {
            Some(size) if !new_group && *size < TEXT_GROUP => *size += 1,
            _ => self.columns.text_groups.push(1),
        }
    }

    fn finish(mut self) -> Result<Columns, Bad> {
        let slot = u32::try_from(self.columns.row_of.len()).map_err(|_| SHORT)?;
        self.columns.rows.push(Row {
            council: 0,
            committee: 0,
            day: 0,
            meeting: self.meetings,
            document: false,
            length: 0,
            slot,
            chunk: self.chunks,
            segment: 0,
        });
        Ok(self.columns)
    }
}

/// Days as numbers without the gaps of `YYYYMMDD`.
fn dense(day: u32) -> u32 {
    (day / 10_000) * 372 + (day / 100 % 100).saturating_sub(1) * 31 + (day % 100).saturating_sub(1)
}

fn sparse(dense: u32) -> u32 {
    dense / 372 * 10_000 + (dense / 31 % 12 + 1) * 100 + dense % 31 + 1
}

/// The contexts of the columns.
struct Model {
    counts: Number,
    days: Number,
    committees: Vec<Symbol>,
    rows: Number,
    document: [LearnedBit; 2],
    passages: [Number; 2],
    sizes: Sizes,
    lengths: Vec<Symbol>,
    splits: Number,
}

impl Model {
    fn new(committees: usize) -> Self {
        Self {
            counts: Number::default(),
            days: Number::default(),
            committees: vec![Symbol::new(width(committees)); 1],
            rows: Number::default(),
            document: Default::default(),
            passages: Default::default(),
            sizes: Sizes::default(),
            lengths: vec![Symbol::new(7); 6],
            splits: Number::default(),
        }
    }
}

fn width(choices: usize) -> u32 {
    usize::BITS - choices.saturating_sub(1).leading_zeros().min(usize::BITS - 1).min(usize::BITS)
}

/// Codes the meetings of one council after another; `committees` says how many each council has.
///
/// With an encoder, `councils` is what is written; with a decoder it is ignored and the result is what was read.
fn code<C: Coder>(
    coder: &mut C,
    check: impl Fn(&C) -> Result<(), Bad>,
    councils: &[Vec<RawMeeting>],
    committees: &[usize],
    sizes: &Sizes,
) -> Result<(Vec<Vec<RawMeeting>>, Sizes), Bad> {
    let mut model = Model::new(1);
    let mut numbers = Number::default();
    model.sizes.text = numbers.code(coder, sizes.text);
    model.sizes.words = numbers.code(coder, sizes.words);
    let mut all = Vec::with_capacity(committees.len());
    let mut slots = 0_u64;
    for (n, &choices) in committees.iter().enumerate() {
        let meetings = councils.get(n).map_or(&[][..], Vec::as_slice);
        if width(choices) > 16 {
            return Err(Bad("it has more committees than a council can have"));
        }
        model.committees = vec![Symbol::new(width(choices))];
        let dated = meetings.iter().filter(|meeting| meeting.day > 0).count();
        let dated = model.counts.code(coder, small(dated));
        let undated = model.counts.code(coder, small(meetings.len()).saturating_sub(dated));
        let mut list = Vec::new();
        let mut before = 0_u32;
        let none = RawMeeting::default();
        for place in 0..u64::from(dated) + u64::from(undated) {
            check(coder)?;
            let given = usize::try_from(place).ok().and_then(|place| meetings.get(place)).unwrap_or(&none);
            let mut meeting = RawMeeting::default();
            if place < u64::from(dated) {
                let step = model.days.code(coder, dense(given.day).saturating_sub(before));
                before = before
                    .checked_add(step)
                    .filter(|&day| day < 3000 * 372)
                    .ok_or(Bad("a day in it is out of range"))?;
                meeting.day = sparse(before);
            }
            let symbol = model.committees.first_mut().ok_or(SHORT)?;
            meeting.committee =
                u16::try_from(symbol.code(coder, u32::from(given.committee))).map_err(|_| SHORT)?;
            if usize::from(meeting.committee) >= choices.max(1) {
                return Err(Bad("a meeting in it is of no committee"));
            }
            let rows = model.rows.code(coder, small(given.rows.len()));
            for n in 0..rows as usize {
                check(coder)?;
                let row = model.row(coder, given.rows.get(n), n == 0)?;
                slots += u64::from(row.passages) + u64::from(HEAD_SLOTS);
                if slots > u64::from(MOST_SLOTS) {
                    return Err(Bad("it has more passages than an index holds"));
                }
                meeting.rows.push(row);
            }
            list.push(meeting);
        }
        all.push(list);
    }
    check(coder)?;
    Ok((all, model.sizes))
}

impl Model {
    fn row<C: Coder>(&mut self, coder: &mut C, given: Option<&RawRow>, first: bool) -> Result<RawRow, Bad> {
        let none = RawRow::default();
        let given = given.unwrap_or(&none);
        let document = coder.code(given.document, &mut self.document[usize::from(first)]);
        let passages = self.passages[usize::from(document)].code(coder, given.passages);
        if passages > MOST_SLOTS {
            return Err(Bad("it has more passages than an index holds"));
        }
        // Files that a text runs on into: none for almost all.
        let count = if passages > 1 { self.splits.code(coder, small(given.splits.len())) } else { 0 };
        let mut splits: Vec<u32> = Vec::new();
        for n in 0..count as usize {
            let before = splits.last().copied().unwrap_or(0);
            let step = self.splits.code(coder, given.splits.get(n).map_or(0, |at| at.saturating_sub(before)));
            let at = before.saturating_add(step);
            if step == 0 || at >= passages {
                return Err(Bad("a text in it is cut at no passage"));
            }
            splits.push(at);
        }
        let length = self.length(coder, passages, given.length)?;
        Ok(RawRow { document, length, splits, passages })
    }
}

impl Model {
    /// Codes how far a length is from what so many passages have in the mean.
    fn length(&mut self, coder: &mut impl Coder, passages: u32, given: u8) -> Result<u8, Bad> {
        let likely = length_step(self.sizes.words.saturating_mul(passages));
        let context = match passages {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=7 => 3,
            8..=15 => 4,
            _ => 5,
        };
        let lengths = self.lengths.get_mut(context).ok_or(SHORT)?;
        let symbol = lengths.code(coder, (u32::from(given) + 64 - u32::from(likely).min(63)) & 127);
        u8::try_from((symbol + u32::from(likely).min(63) + 64) & 127).map_err(|_| SHORT)
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Packs the columns.
#[cfg(feature = "write")]
pub(crate) fn write(
    councils: &[Vec<RawMeeting>],
    committees: &[usize],
    sizes: &Sizes,
) -> Result<Vec<u8>, Bad> {
    let mut encoder = crate::codec::range::Encoder::default();
    code(&mut encoder, |_| Ok(()), councils, committees, sizes)?;
    Ok(encoder.finish())
}

/// Reads the columns, and gives also what was coded, council by council.
pub(crate) fn read(bytes: &[u8], committees: &[usize]) -> Result<(Columns, Vec<Vec<RawMeeting>>), Bad> {
    let mut decoder = Decoder::new(bytes);
    let (councils, sizes) = code(&mut decoder, Decoder::check, &[], committees, &Sizes::default())?;
    Ok((Columns::from_raw(&councils, &sizes)?, councils))
}

#[cfg(all(test, feature = "write"))]
impl Columns {
    /// One meeting's rows, each with passages of some kinds.
    pub(crate) fn of_kinds(rows: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut kinds = Vec::new();
        let mut meeting = RawMeeting::default();
        for row in rows {
            meeting.rows.push(RawRow { passages: small(row.len()), ..RawRow::default() });
            kinds.extend([HEAD_KIND; HEAD_SLOTS as usize]);
            kinds.extend(row);
        }
        let columns = Self::from_raw(&[vec![meeting]], &Sizes::default()).unwrap_or_default();
        columns.keep_kinds(kinds);
        columns
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row() -> impl Strategy<Value = RawRow> {
        (any::<bool>(), 0_u8..128, 0_u32..40).prop_map(|(document, length, passages)| {
            let splits = if passages > 20 { vec![5, 19] } else { Vec::new() };
            RawRow { document, length, splits, passages }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            days in prop::collection::vec((1800_u32..2999, 1_u32..13, 1_u32..32), 0..10),
            rows in prop::collection::vec(row(), 0..5), undated in 0_usize..3, mean in 0_u32..5000,
        ) {
            let sizes = Sizes { text: 900, words: mean };
            let mut days: Vec<u32> = days.into_iter().map(|(y, m, d)| y * 10_000 + m * 100 + d).collect();
            days.sort_unstable();
            days.extend(vec![0; undated]);
            let meetings: Vec<RawMeeting> =
                days.into_iter().map(|day| RawMeeting { day, committee: 2, rows: rows.clone() }).collect();
            let councils = vec![Vec::new(), meetings];
            let bytes = write(&councils, &[0, 5], &sizes).unwrap();
            let mut decoder = Decoder::new(&bytes);
            let read = code(&mut decoder, Decoder::check, &[], &[0, 5], &Sizes::default());
            prop_assert_eq!(read, Ok((councils, sizes)));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes, &[1, 3, 0]);
        }
    }

    #[test]
    fn steps_of_lengths() {
        assert_eq!([0, 1, 2, 3, 4, 7, 15, 1023].map(length_step), [0, 3, 5, 6, 7, 9, 12, 30]);
        assert!((9..63).all(|step| length_step(words_of_step(step)) == step));
        assert!((1..100_000).all(|words| length_step(words) >= length_step(words - 1)));
    }

    #[test]
    fn widths() {
        assert_eq!([0, 1, 2, 3, 4, 5].map(width), [1, 1, 1, 2, 2, 3]);
    }
}

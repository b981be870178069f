//! Columns: for every item (or document) its council, committee, day, number of passages and the place of its text.
//! Its [measures](super::measures) come by themselves, when they are first needed.
//!
//! Items are numbered by council (in order of name), day (not stated: last), meeting and place in the meeting,
//! documents behind the items of their meeting. Every item takes two *slots* for its title and its purpose and one
//! for each passage; words are indexed by slot.

use super::measures::Measures;
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

/// The place of a kind in [`Kind::ALL`].
#[cfg(feature = "write")]
pub(crate) fn place_of(kind: Kind) -> u8 {
    let place = Kind::ALL.iter().position(|&other| other == kind);
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
}

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

/// All columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// The rows, and one more that ends the last.
    pub(crate) rows: Vec<Row>,
    /// Once they were read.
    measures: OnceLock<Measures>,
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
    /// Whether a text file begins with it, where it need not.
    pub(crate) opens: bool,
    /// At which passages further files begin.
    pub(crate) splits: Vec<u32>,
    /// Number of its passages.
    pub(crate) passages: u32,
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

    /// The slots of a row's passages.
    pub(crate) fn passages_of(&self, number: u32) -> std::ops::Range<u32> {
        let slots = self.slots_of(number);
        (slots.start + HEAD_SLOTS).min(slots.end)..slots.end
    }

    /// The kind of each slot, as a place in [`Kind::ALL`] or [`HEAD_KIND`]. Who asks sees to it that the measures were
    /// read: until then there are none.
    pub(crate) fn kinds(&self) -> &[u8] {
        self.measures().map_or(&[], |measures| &measures.kinds)
    }

    /// Number of words of a row in steps, see [`length_step`](super::measures::length_step); the same holds.
    pub(crate) fn length(&self, row: u32) -> u8 {
        self.measures().and_then(|measures| measures.lengths.get(row as usize)).copied().unwrap_or(0)
    }

    /// Mean number of words of the rows, for ranking; the same holds.
    pub(crate) fn mean_length(&self) -> f32 {
        self.measures().map_or(1.0, |measures| measures.mean_length)
    }

    fn measures(&self) -> Option<&Measures> {
        debug_assert!(self.measures.get().is_some(), "measures are asked for before they were read");
        self.measures.get()
    }

    /// Keeps the measures.
    pub(crate) fn keep(&self, measures: Measures) {
        // They are the same whoever reads them.
        let _ = self.measures.set(measures);
    }

    /// Puts the columns together from what is coded, council by council.
    pub(crate) fn from_raw(councils: &[Vec<RawMeeting>]) -> Result<Self, Bad> {
        let mut build = Building::default();
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
    /// Whether the file that is open takes no more, because a text that ran over several files ends there.
    full: bool,
}

impl Building {
    fn meeting(&mut self, council: u16, meeting: &RawMeeting) -> Result<(), Bad> {
        for row in &meeting.rows {
            let bucket = (council, meeting.day / 10_000);
            let new_bucket = self.bucket != Some(bucket);
            self.bucket = Some(bucket);
            // A text file begins with every council's year, with and behind a text that takes several files, and where the
            // one before has enough.
            if new_bucket || !row.splits.is_empty() || self.full || row.opens {
                self.open(new_bucket);
                self.full = false;
            } else {
                self.segment += 1;
            }
            let number = u32::try_from(self.columns.rows.len()).map_err(|_| SHORT)?;
            let slot = u32::try_from(self.columns.row_of.len()).map_err(|_| SHORT)?;
            self.columns.rows.push(Row {
                council,
                committee: meeting.committee,
                day: meeting.day,
                meeting: self.meetings,
                document: row.document,
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
                self.full = true;
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
    splits: Number,
    /// How many rows the text file has that is open.
    filled: usize,
    opens: [LearnedBit; 16],
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
            splits: Number::default(),
            filled: 0,
            opens: Default::default(),
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
) -> Result<Vec<Vec<RawMeeting>>, Bad> {
    let mut model = Model::new(1);
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
    Ok(all)
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
        let opens = self.opens.get_mut(self.filled.min(15)).ok_or(SHORT)?;
        let opens = coder.code(given.opens, opens);
        self.filled = if opens || !splits.is_empty() { 0 } else { self.filled + 1 };
        Ok(RawRow { document, opens, splits, passages })
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Packs the columns.
#[cfg(feature = "write")]
pub(crate) fn write(councils: &[Vec<RawMeeting>], committees: &[usize]) -> Result<Vec<u8>, Bad> {
    let mut encoder = crate::codec::range::Encoder::default();
    code(&mut encoder, |_| Ok(()), councils, committees)?;
    Ok(encoder.finish())
}

/// Reads the columns, and gives also what was coded, council by council.
pub(crate) fn read(bytes: &[u8], committees: &[usize]) -> Result<(Columns, Vec<Vec<RawMeeting>>), Bad> {
    let mut decoder = Decoder::new(bytes);
    let councils = code(&mut decoder, Decoder::check, &[], committees)?;
    Ok((Columns::from_raw(&councils)?, councils))
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
        let columns = Self::from_raw(&[vec![meeting]]).unwrap_or_default();
        let lengths = (0_u8..).take(columns.count()).map(|n| n % 60).collect();
        columns.keep(Measures::of(kinds, lengths));
        columns
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row() -> impl Strategy<Value = RawRow> {
        (any::<bool>(), any::<bool>(), 0_u32..40).prop_map(|(document, opens, passages)| {
            let splits = if passages > 20 { vec![5, 19] } else { Vec::new() };
            RawRow { document, opens, splits, passages }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            days in prop::collection::vec((1800_u32..2999, 1_u32..13, 1_u32..32), 0..10),
            rows in prop::collection::vec(row(), 0..5), undated in 0_usize..3,
        ) {
            let mut days: Vec<u32> = days.into_iter().map(|(y, m, d)| y * 10_000 + m * 100 + d).collect();
            days.sort_unstable();
            days.extend(vec![0; undated]);
            let meetings: Vec<RawMeeting> =
                days.into_iter().map(|day| RawMeeting { day, committee: 2, rows: rows.clone() }).collect();
            let councils = vec![Vec::new(), meetings];
            let bytes = write(&councils, &[0, 5]).unwrap();
            let mut decoder = Decoder::new(&bytes);
            let read = code(&mut decoder, Decoder::check, &[], &[0, 5]);
            prop_assert_eq!(read, Ok(councils));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes, &[1, 3, 0]);
        }
    }

    #[test]
    fn widths() {
        assert_eq!([0, 1, 2, 3, 4, 5].map(width), [1, 1, 1, 2, 2, 3]);
    }
}

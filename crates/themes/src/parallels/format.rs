//! The annex "parallels". Head: bits of a passage's number (one byte), number of files, and for each file the row that it
//! begins with, as the step from the one before (numbers). Family 0 has the files: for every row, passage after passage,
//! three bits for how many parallels there are (at most [`NEAREST`]), and for each its number among all
//! passages (titles and purposes are not counted) and three bits for how like it is.

use super::read::{NEAREST, Parallel};
use scrutineer_search::Layout;
use scrutineer_search::codec::bits::BitReader;
#[cfg(feature = "write")]
use scrutineer_search::codec::bits::BitWriter;
use scrutineer_search::codec::bytes::Bytes;
#[cfg(feature = "write")]
use scrutineer_search::codec::bytes::put;
use scrutineer_search::codec::{Bad, SHORT};
use std::ops::Range;

/// Slots of a row that are not passages: title and purpose.
const HEAD_SLOTS: u32 = 2;

/// Bits of a number of parallels.
const COUNT_BITS: u32 = 3;

/// Bits of a score.
const SCORE_BITS: u32 = 3;

/// Bytes of a file, about.
#[cfg(feature = "write")]
const FILE: usize = 8 * 1024;

/// The head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// Bits of a passage's number.
    bits: u32,
    /// The row that each file begins with.
    firsts: Vec<u32>,
}

/// Number of bits of the numbers below `end`.
fn bits_below(end: u32) -> u32 {
    32 - end.saturating_sub(1).leading_zeros()
}

/// Number of passages.
fn passages(layout: Layout<'_>) -> u32 {
    layout.slots() - HEAD_SLOTS * layout.rows()
}

/// The number of a passage among all passages.
#[cfg(feature = "write")]
fn number(layout: Layout<'_>, slot: u32) -> u32 {
    layout.row_of(slot).map_or(0, |row| slot - HEAD_SLOTS * (row + 1))
}

/// The slot of a passage, by its number.
fn slot(layout: Layout<'_>, number: u32) -> Option<u32> {
    if number >= passages(layout) {
        return None;
    }
    // The last row whose first passage does not come behind it; rows without passages come before one that has some.
    let first = |row: u32| layout.slots_of(row).start - HEAD_SLOTS * row;
    let (mut low, mut high) = (0, layout.rows());
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if first(middle) <= number { low = middle } else { high = middle }
    }
    Some(number + HEAD_SLOTS * (low + 1))
}

impl Head {
    /// Reads a head.
    pub(super) fn read(bytes: &[u8], layout: Layout<'_>) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(bytes);
        let bits = bytes.small()?;
        if bits != bits_below(passages(layout)) {
            return Err(Bad("it belongs to another index"));
        }
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
        Ok(Self { bits, firsts })
    }

    /// The file that a row is in.
    pub(super) fn file_of(&self, row: u32) -> Option<usize> {
        self.firsts.partition_point(|&first| first <= row).checked_sub(1)
    }

    /// The rows of a file.
    fn rows(&self, file: usize, layout: Layout<'_>) -> Range<u32> {
        let at = |file: usize| self.firsts.get(file).copied().unwrap_or(layout.rows());
        at(file)..at(file + 1)
    }

    /// Reads a row of a file.
    pub(super) fn row(
        &self,
        bytes: &[u8],
        file: usize,
        row: u32,
        layout: Layout<'_>,
    ) -> Result<Vec<Vec<Parallel>>, Bad> {
        let mut bits = BitReader::new(bytes);
        let mut asked = Vec::new();
        for here in self.rows(file, layout) {
            for _ in layout.passages_of(here) {
                let list = self.passage(&mut bits, layout)?;
                if here == row {
                    asked.push(list);
                }
            }
            bits.check()?;
        }
        if bits.bytes_read() < bytes.len() {
            return Err(Bad("there is more in it than there can be"));
        }
        Ok(asked)
    }

    fn passage(&self, bits: &mut BitReader<'_>, layout: Layout<'_>) -> Result<Vec<Parallel>, Bad> {
        let count = bits.get(COUNT_BITS) as usize;
        if count > NEAREST {
            return Err(Bad("a passage in it has more parallels than it can have"));
        }
        let mut list = Vec::with_capacity(count);
        for _ in 0..count {
            let number = bits.get(self.bits);
            let score = u8::try_from(bits.get(SCORE_BITS)).unwrap_or_default();
            let slot = slot(layout, number).ok_or(Bad("it names a passage that there is not"))?;
            list.push(Parallel { slot, score: score_of_step(score) });
        }
        Ok(list)
    }
}

/// The score of a step: the middle of the scores that it stands for.
fn score_of_step(step: u8) -> u8 {
    (step << (8 - SCORE_BITS)) | (1 << (7 - SCORE_BITS))
}

/// Packs the parallels of all slots into a head and files.
#[cfg(feature = "write")]
pub(super) fn write(lists: &[Vec<Parallel>], layout: Layout<'_>) -> (Vec<u8>, Vec<Vec<u8>>) {
    let width = bits_below(passages(layout));
    let mut head = Head { bits: width, firsts: Vec::new() };
    let mut files = Vec::new();
    let mut writer = BitWriter::default();
    let mut written = 0;
    for row in 0..layout.rows() {
        if written == 0 {
            head.firsts.push(row);
        }
        for slot in layout.passages_of(row) {
            let list = lists.get(slot as usize).map_or(&[][..], Vec::as_slice);
            let list = list.get(..NEAREST).unwrap_or(list);
            writer.put(u32::try_from(list.len()).unwrap_or_default(), COUNT_BITS);
            for near in list {
                writer.put(number(layout, near.slot), width);
                writer.put(u32::from(near.score >> (8 - SCORE_BITS)), SCORE_BITS);
            }
            written += COUNT_BITS as usize + list.len() * (width + SCORE_BITS) as usize;
        }
        // A row without passages takes nothing; it goes with the one before or behind it.
        if written >= FILE * 8 || row + 1 == layout.rows() {
            files.push(std::mem::take(&mut writer).finish());
            written = 0;
        } else {
            written = written.max(1);
        }
    }
    let mut out = Vec::new();
    put(&mut out, u64::from(head.bits));
    put(&mut out, head.firsts.len() as u64);
    let mut last = 0;
    for first in head.firsts {
        put(&mut out, u64::from(first - last));
        last = first;
    }
    (out, files)
}

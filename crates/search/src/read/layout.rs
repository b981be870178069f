use crate::Overview;
use crate::format::columns::{Columns, HEAD_SLOTS};
use scrutineer_corpus::{Date, Kind};
use std::ops::{Deref, Range};

/// How an index numbers what it holds.
///
/// Items and documents are *rows*, numbered by council, day, meeting and place. Every row has *slots*: one for its
/// title, one for its purpose, then one for each passage. So passages that stand together have numbers that stand
/// together, and a set of passages is a set of slots.
#[derive(Clone, Copy)]
pub struct Layout<'i> {
    pub(super) columns: &'i Columns,
    pub(super) overview: &'i Overview,
}

/// A layout with the kinds of passages, which come in a file of their own: [`Index::layout_with_kinds`](crate::Index::layout_with_kinds).
#[derive(Clone, Copy)]
pub struct LayoutWithKinds<'i>(pub(super) Layout<'i>);

impl<'i> Deref for LayoutWithKinds<'i> {
    type Target = Layout<'i>;

    fn deref(&self) -> &Layout<'i> {
        &self.0
    }
}

impl LayoutWithKinds<'_> {
    /// The kind of a passage, by its slot; `None` for a title or a purpose.
    pub fn kind(&self, slot: u32) -> Option<Kind> {
        Kind::ALL.get(usize::from(*self.columns.kinds().get(slot as usize)?)).copied()
    }
}

/// Where a row belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Place of its council in [`Overview::councils`].
    pub council: usize,
    /// Place of its committee in [`CouncilOverview::committees`](crate::CouncilOverview::committees).
    pub committee: usize,
    /// Day of the meeting; `None` when it is not stated.
    pub date: Option<Date>,
    /// Whether it is a document rather than an agenda item.
    pub is_document: bool,
}

impl<'i> Layout<'i> {
    /// What the index holds, by council and committee.
    pub fn overview(&self) -> &'i Overview {
        self.overview
    }

    /// Number of slots: titles, purposes and passages.
    pub fn slots(&self) -> u32 {
        self.columns.slots()
    }

    /// Number of rows: items and documents.
    pub fn rows(&self) -> u32 {
        u32::try_from(self.columns.count()).unwrap_or(u32::MAX)
    }

    /// The row of a slot.
    pub fn row_of(&self, slot: u32) -> Option<u32> {
        self.columns.row_of.get(slot as usize).copied()
    }

    /// The slots of a row, title and purpose first.
    pub fn slots_of(&self, row: u32) -> Range<u32> {
        self.columns.slots_of(row)
    }

    /// The slots of a row's passages.
    pub fn passages_of(&self, row: u32) -> Range<u32> {
        self.columns.passages_of(row)
    }

    /// The row of a passage and its ordinal there, from 1; `None` for a title or a purpose.
    pub fn passage(&self, slot: u32) -> Option<(u32, u32)> {
        let row = self.row_of(slot)?;
        let n = (slot + 1).checked_sub(self.columns.slots_of(row).start + HEAD_SLOTS)?;
        (n > 0).then_some((row, n))
    }

    /// Where a row belongs.
    pub fn place(&self, row: u32) -> Option<Place> {
        let place = self.columns.row(row)?;
        let part = |n: u32| u8::try_from(n).unwrap_or_default();
        let date = place
            .year()
            .and_then(|year| Date::new(year, part(place.day / 100 % 100), part(place.day % 100)).ok());
        Some(Place {
            council: usize::from(place.council),
            committee: usize::from(place.committee),
            date,
            is_document: place.document,
        })
    }
}

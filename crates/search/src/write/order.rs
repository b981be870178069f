//! Numbering: which item is which row, which passage which slot; and what there is in all.

use super::{BuildError, CorpusInput};
use crate::format::columns::{HEAD_KIND, HEAD_SLOTS, KINDS, RawMeeting, RawRow, place_of};
use crate::format::measures::{Measures, length_step, words_of_step};
use crate::format::texts::TEXT_TARGET;
use crate::{CommitteeOverview, CouncilOverview, Overview};
use scrutineer_corpus::{
    AgendaItem, Committee, Completeness, Council, Date, Document, Meeting, Passage, Wording,
};
use std::collections::{BTreeMap, BTreeSet};

/// An item or a document, in the order of the index.
pub struct Unit<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) source: Source<'a>,
    /// Its first slot.
    pub(super) slot: u32,
    /// The row of the first unit of its meeting.
    pub(super) first_of_meeting: u32,
}

/// What a unit is.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    Item(&'a AgendaItem),
    Document(&'a Document),
}

impl<'a> Unit<'a> {
    /// Identifier.
    pub fn id(&self) -> &'a str {
        match self.source {
            Source::Item(item) => &item.id,
            Source::Document(document) => &document.id,
        }
    }

    /// Title.
    pub fn title(&self) -> Option<&'a str> {
        match self.source {
            Source::Item(item) => item.title.as_deref(),
            Source::Document(document) => Some(&document.title),
        }
    }

    /// Purpose.
    pub fn purpose(&self) -> Option<&'a str> {
        match self.source {
            Source::Item(item) => item.purpose.as_deref(),
            Source::Document(_) => None,
        }
    }

    /// Organisations that are listed.
    pub fn organisations(&self) -> &'a [String] {
        match self.source {
            Source::Item(item) => &item.organisations,
            Source::Document(_) => &[],
        }
    }

    /// Its passages.
    pub fn passages(&self) -> &'a [Passage] {
        match self.source {
            Source::Item(item) => &item.passages,
            Source::Document(document) => &document.passages,
        }
    }

    /// The council of its meeting.
    pub fn council(&self) -> &'a Council {
        &self.meeting.council
    }

    /// The committee of its meeting, when it is stated.
    pub fn committee(&self) -> Option<&'a Committee> {
        self.meeting.committee.as_ref().map(|committee| &committee.value)
    }

    /// The slot of its title; its purpose and its passages have those that follow.
    pub fn first_slot(&self) -> u32 {
        self.slot
    }

    /// Bytes of its text.
    pub(super) fn size(&self) -> usize {
        self.passages().iter().map(|passage| passage.text.len() + 8).sum::<usize>() + 100
    }
}

/// A corpus in order.
pub(super) struct Ordered<'a> {
    pub(super) overview: Overview,
    pub(super) units: Vec<Unit<'a>>,
    pub(super) raw: Vec<Vec<RawMeeting>>,
    pub(super) slots: u32,
    pub(super) measures: Measures,
    /// Mean number of words in a passage of each kind.
    pub(super) words_of_kinds: [u32; KINDS],
}

/// Words of a passage, as counts of words are given to readers.
pub(super) fn count_words(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

fn day(date: Date) -> u32 {
    u32::from(date.year()) * 10_000 + u32::from(date.month()) * 100 + u32::from(date.day())
}

/// The items and documents of a corpus in the order of the rows of its index, for those who add to the index.
///
/// # Errors
/// [`BuildError`] as for [`build_index`](super::build_index).
pub fn units(corpus: &CorpusInput) -> Result<Vec<Unit<'_>>, BuildError> {
    Ok(order(corpus)?.units)
}

/// Puts a corpus in order.
pub(super) fn order(corpus: &CorpusInput) -> Result<Ordered<'_>, BuildError> {
    let mut councils: BTreeMap<&str, &Council> = BTreeMap::new();
    for council in corpus.councils.iter().chain(corpus.meetings.iter().map(|meeting| &meeting.council)) {
        councils.entry(&council.id).or_insert(council);
    }
    let mut councils: Vec<&Council> = councils.into_values().collect();
    councils.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    let places: BTreeMap<&str, usize> =
        councils.iter().enumerate().map(|(n, council)| (council.id.as_str(), n)).collect();
    let mut meetings: Vec<Vec<&Meeting>> = vec![Vec::new(); councils.len()];
    for meeting in &corpus.meetings {
        if let Some(list) = places.get(meeting.council.id.as_str()).and_then(|&n| meetings.get_mut(n)) {
            list.push(meeting);
        }
    }
    let mut ordering = Ordering::default();
    let mut overview = Overview { title: corpus.title.clone(), councils: Vec::new() };
    let mut raw = Vec::new();
    for (council, mut meetings) in councils.into_iter().zip(meetings) {
        meetings.sort_by_cached_key(|meeting| {
            let date = meeting.date.as_ref().map(|date| date.value);
            let first =
                meeting.items.first().map(|item| &item.id).or(meeting.documents.first().map(|d| &d.id));
            (date.is_none(), date, &meeting.id, first)
        });
        let committees = committees(&meetings);
        let list: Result<Vec<_>, _> =
            meetings.iter().map(|meeting| ordering.meeting(meeting, &committees)).collect();
        raw.push(list?);
        overview.councils.push(CouncilOverview {
            id: council.id.clone(),
            name: council.name.clone(),
            licence: council.licence.clone(),
            website: council.website.clone(),
            committees,
        });
    }
    if overview.councils.len() > usize::from(u16::MAX) {
        return Err(BuildError::TooLarge { what: format!("{} councils", overview.councils.len()) });
    }
    share_out(&mut raw, &ordering.lengths, ordering.words_of_a_file());
    Ok(Ordered {
        overview,
        raw,
        words_of_kinds: ordering.words_of_kinds(),
        units: ordering.units,
        slots: ordering.slots,
        measures: Measures::of(ordering.kinds, ordering.lengths),
    })
}

#[derive(Default)]
struct Ordering<'a> {
    units: Vec<Unit<'a>>,
    ids: BTreeSet<&'a str>,
    slots: u32,
    /// Kind and number of words of every passage.
    words: Vec<(u8, u32)>,
    /// The kind of each slot.
    kinds: Vec<u8>,
    /// Number of words of each row, in steps.
    lengths: Vec<u8>,
}

/// Items that a text file has in the mean, in tenths: fewer make more files, more make a result heavier.
const ITEMS_OF_A_FILE: u64 = 34;

impl<'a> Ordering<'a> {
    fn meeting(
        &mut self,
        meeting: &'a Meeting,
        committees: &[CommitteeOverview],
    ) -> Result<RawMeeting, BuildError> {
        let id = meeting.committee.as_ref().map_or("", |committee| &committee.value.id);
        let place = committees.iter().position(|committee| committee.id == id).unwrap_or(0);
        let day = meeting.date.as_ref().map_or(0, |date| day(date.value));
        let committee = u16::try_from(place).map_err(|_| BuildError::TooLarge {
            what: format!("{} committees of one council", committees.len()),
        })?;
        let mut raw = RawMeeting { day, committee, rows: Vec::new() };
        let first_of_meeting = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        let items = meeting.items.iter().map(Source::Item);
        for source in items.chain(meeting.documents.iter().map(Source::Document)) {
            let unit = Unit { meeting, source, slot: self.slots, first_of_meeting };
            if !self.ids.insert(unit.id()) {
                return Err(BuildError::DoubleId { id: unit.id().to_owned() });
            }
            let passages = u32::try_from(unit.passages().len()).unwrap_or(u32::MAX);
            self.slots = self
                .slots
                .checked_add(HEAD_SLOTS)
                .and_then(|slots| slots.checked_add(passages))
                .filter(|&slots| slots <= crate::format::columns::MOST_SLOTS)
                .ok_or_else(|| BuildError::TooLarge { what: format!("over {} passages", self.slots) })?;
            raw.rows.push(self.row(&unit));
            self.units.push(unit);
        }
        Ok(raw)
    }

    /// What is coded of a row.
    fn row(&mut self, unit: &Unit<'_>) -> RawRow {
        let size = unit.size();
        let mut splits = Vec::new();
        if size >= 2 * TEXT_TARGET {
            let mut piece = 0;
            for (n, passage) in (0_u32..).zip(unit.passages()) {
                if piece >= TEXT_TARGET {
                    splits.push(n);
                    piece = 0;
                }
                piece += passage.text.len() + 8;
            }
        }
        self.kinds.extend([HEAD_KIND; HEAD_SLOTS as usize]);
        let mut sum = 0_u32;
        for passage in unit.passages() {
            let (kind, words) = (place_of(passage.kind), count_words(&passage.text));
            self.kinds.push(kind);
            self.words.push((kind, words));
            sum = sum.saturating_add(words);
        }
        self.lengths.push(length_step(sum));
        RawRow {
            document: matches!(unit.source, Source::Document(_)),
            opens: false,
            splits,
            passages: u32::try_from(unit.passages().len()).unwrap_or(u32::MAX),
        }
    }

    /// Words after which a text file is closed.
    ///
    /// Rounded, so that a meeting more seldom moves where text files begin.
    fn words_of_a_file(&self) -> u32 {
        let all: u64 = self.words.iter().map(|&(_, words)| u64::from(words)).sum();
        let file = all * ITEMS_OF_A_FILE / 10 / (self.units.len() as u64).max(1);
        let coarse = file.max(1).ilog2().saturating_sub(3);
        let file = ((file + (1 << coarse >> 1)) >> coarse << coarse).clamp(300, 6000);
        u32::try_from(file).unwrap_or(6000)
    }

    /// Mean number of words in a passage of each kind.
    fn words_of_kinds(&self) -> [u32; KINDS] {
        let mut sums = [(0_u64, 0_u64); KINDS];
        for &(kind, words) in &self.words {
            let sum = &mut sums[usize::from(kind)];
            *sum = (sum.0 + u64::from(words), sum.1 + 1);
        }
        sums.map(|(words, count)| u32::try_from((words + count / 2) / count.max(1)).unwrap_or(u32::MAX))
    }
}

/// Shares the rows out among text files: says where a file begins that need not, because the one before has enough words or
/// the text is large by itself.
fn share_out(councils: &mut [Vec<RawMeeting>], lengths: &[u8], file: u32) {
    let mut lengths = lengths.iter();
    for meetings in councils {
        let mut year = None;
        let mut filled = file;
        for meeting in meetings {
            if year != Some(meeting.day / 10_000) {
                year = Some(meeting.day / 10_000);
                filled = 0;
            }
            for row in &mut meeting.rows {
                let words = words_of_step(lengths.next().copied().unwrap_or(0));
                row.opens = row.splits.is_empty() && filled > 0 && (filled >= file || words / 2 >= file);
                filled = if row.opens { words } else { filled.saturating_add(words) };
                if !row.splits.is_empty() {
                    filled = 0;
                }
            }
        }
    }
}

/// The committees of a council with what they have, in order of name.
fn committees(meetings: &[&Meeting]) -> Vec<CommitteeOverview> {
    let mut lines: BTreeMap<&str, CommitteeOverview> = BTreeMap::new();
    for meeting in meetings {
        let (id, name) = meeting
            .committee
            .as_ref()
            .map_or(("", ""), |committee| (committee.value.id.as_str(), committee.value.name.as_str()));
        let line = lines.entry(id).or_insert_with(|| CommitteeOverview {
            id: id.to_owned(),
            name: name.to_owned(),
            ..CommitteeOverview::default()
        });
        count(line, meeting);
    }
    let mut lines: Vec<_> = lines.into_values().collect();
    lines.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    lines
}

fn count(line: &mut CommitteeOverview, meeting: &Meeting) {
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    line.meetings += 1;
    line.items += small(meeting.items.len());
    line.documents += small(meeting.documents.len());
    let items = meeting.items.iter().map(|item| &item.passages);
    for passages in items.chain(meeting.documents.iter().map(|document| &document.passages)) {
        line.passages += small(passages.len());
        line.words += passages.iter().map(|passage| count_words(&passage.text)).sum::<u32>();
    }
    for item in &meeting.items {
        *match item.completeness {
            Completeness::Full => &mut line.full,
            Completeness::Cut => &mut line.cut,
            Completeness::None => &mut line.none,
        } += 1;
    }
    if meeting.wording == Wording::Digest {
        line.digests += small(meeting.items.len());
    }
    match &meeting.date {
        None => line.undated += small(meeting.items.len()),
        Some(date) => {
            let (from, to) = line.span.unwrap_or((date.value, date.value));
            line.span = Some((from.min(date.value), to.max(date.value)));
        }
    }
}

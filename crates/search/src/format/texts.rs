//! `text/…`: items and documents with their passages, packed with the [vocabulary](crate::codec::vocabulary).
//!
//! A file holds segments, each preceded by its length. An item begins with a segment that has its head and as many
//! of its passages as belong to the file; a long document goes on in further files, a segment each.

use crate::codec::bits::BitReader;
#[cfg(feature = "write")]
use crate::codec::bits::BitWriter;
use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::envelope::Sort;
#[cfg(feature = "write")]
use crate::codec::vocabulary::Packer;
use crate::codec::vocabulary::Vocabulary;
use crate::codec::{Bad, SHORT};
#[cfg(feature = "write")]
use crate::format::columns::place_of;
use scrutineer_corpus::{
    Action, Completeness, DocumentLink, Kind, MinutesStatus, Provenance, Vote, VoteResult, Wording,
};

/// Bytes of text after which a file is closed.
#[cfg(feature = "write")]
pub(crate) const TEXT_TARGET: usize = 9 * 1024;

/// The head of an item or document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Identifier.
    pub(crate) id: String,
    /// Number as printed.
    pub(crate) number: Option<String>,
    /// Title.
    pub(crate) title: Option<String>,
    /// Purpose.
    pub(crate) purpose: Option<String>,
    /// How much of the minute was read.
    pub(crate) completeness: Option<Completeness>,
    /// Whose words.
    pub(crate) wording: Wording,
    /// Address.
    pub(crate) url: Option<String>,
    /// When the page was retrieved.
    pub(crate) retrieved_at: Option<String>,
    /// Where the committee was read.
    pub(crate) committee_from: Option<Provenance>,
    /// Where the date was read.
    pub(crate) date_from: Option<Provenance>,
    /// Whether confirmed.
    pub(crate) status: MinutesStatus,
    /// Identifier of the meeting.
    pub(crate) meeting: String,
    /// Documents that the page lists.
    pub(crate) documents: Vec<DocumentLink>,
    /// Organisations.
    pub(crate) organisations: Vec<String>,
    /// Rows beside it, as distances: its documents, or the item of a document.
    pub(crate) beside: Vec<i32>,
    /// Words of each passage.
    pub(crate) words: Vec<u32>,
    /// The kind of each passage.
    pub(crate) kinds: Vec<Kind>,
}

/// A passage as packed; its kind is in the head, its place is its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Body {
    /// Label as printed.
    pub(crate) label: Option<String>,
    /// The words.
    pub(crate) text: String,
    /// The lead-in it stands under.
    pub(crate) under: Option<u32>,
    /// Page.
    pub(crate) page: Option<u32>,
    /// Vote.
    pub(crate) vote: Option<Vote>,
    /// Action.
    pub(crate) action: Option<Action>,
}

const COMPLETENESS: [Completeness; 3] = [Completeness::Full, Completeness::Cut, Completeness::None];
const WORDINGS: [Wording; 3] = [Wording::Published, Wording::Digest, Wording::Invented];
const STATUSES: [MinutesStatus; 3] = [MinutesStatus::Unknown, MinutesStatus::Draft, MinutesStatus::Confirmed];
const RESULTS: [VoteResult; 3] = [VoteResult::Carried, VoteResult::Lost, VoteResult::Withdrawn];
const PROVENANCES: [Provenance; 4] =
    [Provenance::Page, Provenance::WebService, Provenance::Address, Provenance::Import];

/// The segment of that number in what a file holds.
pub(crate) fn segment(body: &[u8], number: u32) -> Result<&[u8], Bad> {
    let mut bytes = Bytes::new(body);
    for _ in 0..number {
        let length = bytes.size()?;
        bytes.take(length)?;
    }
    let length = bytes.size()?;
    bytes.take(length)
}

/// Reads the head of an item with that many passages.
pub(crate) fn read_head<'s>(
    segment: &'s [u8],
    vocabulary: &Vocabulary,
    passages: usize,
) -> Result<(Head, BitReader<'s>), Bad> {
    let mut reader = Reader { bits: BitReader::new(segment), vocabulary };
    let head = Head {
        id: reader.text()?,
        meeting: reader.text()?,
        number: reader.optional()?,
        title: reader.optional()?,
        purpose: reader.optional()?,
        url: reader.optional()?,
        retrieved_at: reader.optional()?,
        completeness: reader.choice(&COMPLETENESS)?,
        wording: reader.choice(&WORDINGS)?.ok_or(SHORT)?,
        status: reader.choice(&STATUSES)?.ok_or(SHORT)?,
        committee_from: reader.choice(&PROVENANCES)?,
        date_from: reader.choice(&PROVENANCES)?,
        documents: reader
            .list(|reader| Ok(DocumentLink { title: reader.text()?, url: reader.optional()? }))?,
        organisations: reader.list(Reader::text)?,
        beside: reader.list(|reader| {
            let number = reader.bits.gamma()?;
            let half = i32::try_from(number >> 1).map_err(|_| SHORT)?;
            Ok(if number & 1 == 1 { -half - 1 } else { half })
        })?,
        words: {
            let k = reader.bits.get(4);
            let mut words = Vec::new();
            for _ in 0..passages {
                words.push(reader.bits.rice(k)?);
                reader.bits.check()?;
            }
            words
        },
        kinds: (0..passages)
            .map(|_| {
                let kind = Kind::ALL.get(reader.bits.get(4) as usize).copied();
                reader.bits.check()?;
                kind.ok_or(Bad("a passage in it is of no kind"))
            })
            .collect::<Result<Vec<Kind>, Bad>>()?,
    };
    reader.bits.check()?;
    Ok((head, reader.bits))
}

/// Reads the next passages of a segment.
pub(crate) fn read_passages(
    bits: &mut BitReader<'_>,
    vocabulary: &Vocabulary,
    count: usize,
) -> Result<Vec<Body>, Bad> {
    let mut reader = Reader { bits: bits.clone(), vocabulary };
    let mut list = Vec::new();
    for _ in 0..count {
        let mut body = Body { text: reader.text()?, ..Body::default() };
        if reader.bits.bit() {
            body.label = reader.optional()?;
            body.under = reader.number()?;
            body.page = reader.number()?;
            body.vote = reader.vote()?;
            body.action = reader.action()?;
        }
        reader.bits.check()?;
        list.push(body);
    }
    *bits = reader.bits;
    Ok(list)
}

struct Reader<'a, 's> {
    bits: BitReader<'s>,
    vocabulary: &'a Vocabulary,
}

impl Reader<'_, '_> {
    fn text(&mut self) -> Result<String, Bad> {
        self.vocabulary.text(&mut self.bits)
    }

    fn optional(&mut self) -> Result<Option<String>, Bad> {
        if self.bits.bit() { self.text().map(Some) } else { Ok(None) }
    }

    fn number(&mut self) -> Result<Option<u32>, Bad> {
        if self.bits.bit() { self.bits.gamma().map(Some) } else { Ok(None) }
    }

    fn vote(&mut self) -> Result<Option<Vote>, Bad> {
        if !self.bits.bit() {
            return Ok(None);
        }
        Ok(Some(Vote {
            motion: self.optional()?,
            in_favour: self.number()?,
            against: self.number()?,
            abstained: self.number()?,
            absent: self.number()?,
            names_for: self.list(Self::text)?,
            names_against: self.list(Self::text)?,
            names_abstained: self.list(Self::text)?,
            names_absent: self.list(Self::text)?,
            result: self.choice(&RESULTS)?,
        }))
    }

    fn action(&mut self) -> Result<Option<Action>, Bad> {
        if !self.bits.bit() {
            return Ok(None);
        }
        Ok(Some(Action { owner: self.optional()?, due: self.optional()? }))
    }

    fn choice<T: Copy>(&mut self, choices: &[T]) -> Result<Option<T>, Bad> {
        match self.bits.get(3) {
            0 => Ok(None),
            n => {
                choices.get(n as usize - 1).copied().map(Some).ok_or(Bad("a field in it has no known value"))
            }
        }
    }

    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> Result<T, Bad>) -> Result<Vec<T>, Bad> {
        let count = self.bits.gamma()?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(each(self)?);
            self.bits.check()?;
        }
        Ok(list)
    }
}

/// Writes a segment.
#[cfg(feature = "write")]
pub(crate) struct Segment<'a> {
    bits: BitWriter,
    packer: &'a Packer,
}

#[cfg(feature = "write")]
impl<'a> Segment<'a> {
    /// An empty segment.
    pub(crate) fn new(packer: &'a Packer) -> Self {
        Self { bits: BitWriter::default(), packer }
    }

    /// Adds the head of an item.
    pub(crate) fn head(&mut self, head: &Head) {
        self.text(&head.id);
        self.text(&head.meeting);
        for field in [&head.number, &head.title, &head.purpose, &head.url, &head.retrieved_at] {
            self.optional(field.as_deref());
        }
        self.choice(head.completeness, &COMPLETENESS);
        self.choice(Some(head.wording), &WORDINGS);
        self.choice(Some(head.status), &STATUSES);
        self.choice(head.committee_from, &PROVENANCES);
        self.choice(head.date_from, &PROVENANCES);
        self.count(head.documents.len());
        for document in &head.documents {
            self.text(&document.title);
            self.optional(document.url.as_deref());
        }
        self.texts(&head.organisations);
        self.count(head.beside.len());
        for &distance in &head.beside {
            let sign = u32::from(distance < 0);
            let size = if distance < 0 { (distance + 1).unsigned_abs() } else { distance.unsigned_abs() };
            self.bits.gamma(size << 1 | sign);
        }
        let cost = |k: u32| head.words.iter().map(|&words| u64::from((words >> k) + 1 + k)).sum::<u64>();
        let k = (0..16).min_by_key(|&k| cost(k)).unwrap_or(0);
        self.bits.put(k, 4);
        head.words.iter().for_each(|&words| self.bits.rice(words, k));
        head.kinds.iter().for_each(|&kind| self.bits.put(place_of(kind).into(), 4));
    }

    /// Adds a passage.
    pub(crate) fn passage(&mut self, body: &Body) {
        self.text(&body.text);
        let plain = *body == Body { text: body.text.clone(), ..Body::default() };
        self.bits.bit(!plain);
        if !plain {
            self.optional(body.label.as_deref());
            self.number(body.under);
            self.number(body.page);
            self.vote(body.vote.as_ref());
            self.action(body.action.as_ref());
        }
    }

    fn vote(&mut self, vote: Option<&Vote>) {
        self.bits.bit(vote.is_some());
        let Some(vote) = vote else { return };
        self.optional(vote.motion.as_deref());
        for number in [vote.in_favour, vote.against, vote.abstained, vote.absent] {
            self.number(number);
        }
        for names in [&vote.names_for, &vote.names_against, &vote.names_abstained, &vote.names_absent] {
            self.texts(names);
        }
        self.choice(vote.result, &RESULTS);
    }

    fn action(&mut self, action: Option<&Action>) {
        self.bits.bit(action.is_some());
        let Some(action) = action else { return };
        self.optional(action.owner.as_deref());
        self.optional(action.due.as_deref());
    }

    /// A number; the very largest, which the code has no place for, as the one before it.
    fn number(&mut self, number: Option<u32>) {
        self.bits.bit(number.is_some());
        number.into_iter().for_each(|number| self.bits.gamma(number.min(u32::MAX - 1)));
    }

    fn texts(&mut self, texts: &[String]) {
        self.count(texts.len());
        texts.iter().for_each(|text| self.text(text));
    }

    /// The bytes.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.bits.finish()
    }

    fn count(&mut self, length: usize) {
        self.bits.gamma(u32::try_from(length).unwrap_or(u32::MAX - 1));
    }

    fn text(&mut self, text: &str) {
        self.packer.put(&mut self.bits, text);
    }

    fn optional(&mut self, text: Option<&str>) {
        self.bits.bit(text.is_some());
        text.into_iter().for_each(|text| self.text(text));
    }

    fn choice<T: PartialEq>(&mut self, value: Option<T>, choices: &[T]) {
        let place = value.and_then(|value| choices.iter().position(|choice| *choice == value));
        self.bits.put(place.map_or(0, |place| u32::try_from(place + 1).unwrap_or(0)), 3);
    }
}

/// Puts segments into a file.
#[cfg(feature = "write")]
pub(crate) fn write<'s>(segments: impl IntoIterator<Item = &'s [u8]>) -> Vec<u8> {
    use crate::codec::bytes::put;
    use crate::codec::envelope::seal;
    let mut out = Vec::new();
    for segment in segments {
        put(&mut out, segment.len() as u64);
        out.extend(segment);
    }
    seal(Sort::Texts, &out)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::{Body, Segment, read_passages};
    use crate::codec::bits::BitReader;
    use crate::codec::vocabulary::{Packer, Vocabulary};
    use proptest::prelude::*;
    use scrutineer_corpus::{Action, Vote, VoteResult};

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![Just("Councillor Ó Briain".to_owned()), "[A-Za-z. ]{0,9}"]
    }

    fn count() -> impl Strategy<Value = Option<u32>> {
        prop::option::of(prop_oneof![0_u32..60, any::<u32>().prop_map(|count| count.min(u32::MAX - 1))])
    }

    prop_compose! {
        fn votes()(
            motion in prop::option::of(name()),
            counts in [count(), count(), count(), count()],
            names in prop::collection::vec(prop::collection::vec(name(), 0..4), 4),
            result in prop::option::of(prop::sample::select(vec![VoteResult::Carried, VoteResult::Lost, VoteResult::Withdrawn])),
        ) -> Vote {
            let [in_favour, against, abstained, absent] = counts;
            let mut names = names.into_iter();
            let mut next = || names.next().unwrap_or_default();
            let (names_for, names_against, names_abstained, names_absent) = (next(), next(), next(), next());
            Vote { motion, in_favour, against, abstained, absent, names_for, names_against, names_abstained, names_absent, result }
        }
    }

    prop_compose! {
        fn bodies()(
            text in name(),
            label in prop::option::of(name()),
            (under, page) in (count(), count()),
            vote in prop::option::of(votes()),
            action in prop::option::of((prop::option::of(name()), prop::option::of(name()))),
        ) -> Body {
            Body { text, label, under, page, vote, action: action.map(|(owner, due)| Action { owner, due }) }
        }
    }

    proptest! {
        #[test]
        fn passages_come_back_whole(bodies in prop::collection::vec(bodies(), 0..5)) {
            let packer = Packer::train(&["the motion was carried", "Councillor Ó Briain"]);
            let vocabulary = Vocabulary::read(packer.file()).unwrap();
            let mut segment = Segment::new(&packer);
            bodies.iter().for_each(|body| segment.passage(body));
            let bytes = segment.finish();
            let read = read_passages(&mut BitReader::new(&bytes), &vocabulary, bodies.len());
            prop_assert_eq!(read, Ok(bodies));
        }
    }
}

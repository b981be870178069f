//! Texts, packed.

use super::input::Steps;
use super::order::{Source, Unit, count_words};
use crate::codec::vocabulary::Packer;
use crate::format::columns::Columns;
use crate::format::ids;
use crate::format::texts::{self, Body, Head, Segment};
use rayon::prelude::*;
use scrutineer_corpus::Passage;
use std::collections::BTreeMap;

/// Bytes of text that a vocabulary is trained on, at most about twice this.
const TRAINING: usize = 3 << 20;

/// Trains the vocabulary on some of the meetings.
///
/// Which ones is decided by their identifiers alone, so that a meeting more leaves the vocabulary, and with it
/// almost all text files, as they were (unless it happens to be one of the few).
pub(super) fn train(units: &[Unit<'_>]) -> Packer {
    let size: usize = units.iter().map(Unit::size).sum();
    let share = u32::try_from((size / TRAINING).next_power_of_two()).unwrap_or(1);
    let mut sample: Vec<&str> = Vec::new();
    for unit in units.iter().filter(|unit| ids::hash(&unit.meeting.id).rotate_left(7).is_multiple_of(share)) {
        sample.extend([unit.id(), &unit.meeting.id]);
        sample.extend(unit.title().into_iter().chain(unit.purpose()).chain(url(unit)));
        for passage in unit.passages() {
            sample.push(&passage.text);
            sample.extend(passage.label.as_deref());
        }
    }
    Packer::train(&sample)
}

fn url<'a>(unit: &Unit<'a>) -> Option<&'a str> {
    let source = match unit.source {
        Source::Item(item) => &item.source,
        Source::Document(document) => &document.source,
    };
    source.url.as_deref().or(unit.meeting.source.url.as_deref())
}

/// Packs the texts of all units into files.
pub(super) fn pack(
    units: &[Unit<'_>],
    columns: &Columns,
    packer: &Packer,
    steps: &Steps<'_>,
) -> Vec<Vec<u8>> {
    let files: usize = columns.text_groups.iter().sum();
    let rows: BTreeMap<&str, u32> = units.iter().map(Unit::id).zip(0..).collect();
    let mut segments: Vec<Vec<(u32, usize, usize)>> = vec![Vec::new(); files];
    for (row, unit) in (0_u32..).zip(units) {
        let splits = columns.splits.get(&row).map_or(&[][..], Vec::as_slice);
        let bounds: Vec<usize> = std::iter::once(0)
            .chain(splits.iter().map(|&at| at as usize))
            .chain([unit.passages().len()])
            .collect();
        let chunk = columns.rows[row as usize].chunk as usize;
        for (n, bound) in bounds.windows(2).enumerate() {
            segments[chunk + n].push((row, bound[0], bound[1]));
        }
    }
    segments
        .into_par_iter()
        .with_min_len(8)
        .map(|list| {
            let packed: Vec<Vec<u8>> = list
                .into_iter()
                .map(|(row, from, to)| {
                    let unit = &units[row as usize];
                    let mut segment = Segment::new(packer);
                    if from == 0 {
                        segment.head(&head(unit, row, &rows, units));
                    }
                    unit.passages()[from..to].iter().for_each(|passage| segment.passage(&body(passage)));
                    segment.finish()
                })
                .collect();
            steps.step();
            texts::write(packed.iter().map(Vec::as_slice))
        })
        .collect()
}

fn body(passage: &Passage) -> Body {
    Body {
        label: passage.label.clone(),
        text: passage.text.clone(),
        under: passage.under,
        page: passage.page,
        vote: passage.vote.clone(),
        action: passage.action.clone(),
    }
}

fn head(unit: &Unit<'_>, row: u32, rows: &BTreeMap<&str, u32>, units: &[Unit<'_>]) -> Head {
    let mut head = Head {
        id: unit.id().to_owned(),
        title: unit.title().map(str::to_owned),
        purpose: unit.purpose().map(str::to_owned),
        wording: unit.meeting.wording,
        url: url(unit).map(str::to_owned),
        committee_from: unit.meeting.committee.as_ref().map(|committee| committee.from),
        date_from: unit.meeting.date.as_ref().map(|date| date.from),
        meeting: unit.meeting.id.clone(),
        organisations: unit.organisations().to_vec(),
        words: unit.passages().iter().map(|passage| count_words(&passage.text)).collect(),
        kinds: unit.passages().iter().map(|passage| passage.kind).collect(),
        ..Head::default()
    };
    let mut beside = Vec::new();
    let source = match unit.source {
        Source::Item(item) => {
            head.number.clone_from(&item.number);
            head.completeness = Some(item.completeness);
            head.status = item.minutes_status;
            head.documents.clone_from(&item.documents);
            let meeting = (unit.first_of_meeting..).zip(&units[unit.first_of_meeting as usize..]);
            let meeting = meeting.take_while(|(_, other)| other.first_of_meeting == unit.first_of_meeting);
            beside.extend(meeting.filter_map(|(other, found)| match found.source {
                Source::Document(document) if document.item.as_deref() == Some(&item.id) => Some(other),
                _ => None,
            }));
            &item.source
        }
        Source::Document(document) => {
            beside.extend(document.item.as_deref().and_then(|item| rows.get(item)));
            &document.source
        }
    };
    head.retrieved_at = source.retrieved_at.clone().or_else(|| unit.meeting.source.retrieved_at.clone());
    let distance = |other: u32| i32::try_from(i64::from(other) - i64::from(row)).ok();
    head.beside = beside.into_iter().filter_map(distance).collect();
    head
}

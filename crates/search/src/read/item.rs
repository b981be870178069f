//! Items as they are shown.

use super::files::Stored;
use super::marks::Marker;
use crate::format::columns::Columns;
use crate::{ItemHead, Overview, PassageView};
use scrutineer_corpus::Date;

/// What stands at the head of a row, with what was found in its title and purpose.
pub(super) fn head(
    row: u32,
    stored: &Stored,
    columns: &Columns,
    overview: &Overview,
    marker: &Marker<'_>,
) -> ItemHead {
    let marks = |text: &Option<String>| text.as_deref().map(|text| marker.marks(text)).unwrap_or_default();
    let mut head = ItemHead {
        title_marks: marks(&stored.head.title),
        purpose_marks: marks(&stored.head.purpose),
        id: stored.head.id.clone(),
        number: stored.head.number.clone(),
        title: stored.head.title.clone(),
        purpose: stored.head.purpose.clone(),
        completeness: stored.head.completeness,
        wording: stored.head.wording,
        url: stored.head.url.clone(),
        passages: u32::try_from(stored.passages.len()).unwrap_or(u32::MAX),
        words: stored.head.words.iter().fold(0, |sum, &words| sum.saturating_add(words)),
        ..ItemHead::default()
    };
    let Some(place) = columns.row(row) else { return head };
    head.is_document = place.document;
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = place.year();
    head.date =
        year.and_then(|year| Date::new(year, part(place.day / 100 % 100), part(place.day % 100)).ok());
    if let Some(council) = overview.councils.get(usize::from(place.council)) {
        head.council.clone_from(&council.id);
        head.council_name.clone_from(&council.name);
        let committee = council.committees.get(usize::from(place.committee));
        if let Some(committee) = committee.filter(|committee| !committee.id.is_empty()) {
            head.committee = Some(committee.id.clone());
            head.committee_name = Some(committee.name.clone());
        }
    }
    head
}

/// A passage, from 0, with what was found in it.
pub(super) fn passage(stored: &Stored, n: usize, marker: &Marker<'_>) -> Option<PassageView> {
    let body = stored.passages.get(n)?;
    Some(PassageView {
        n: u32::try_from(n + 1).unwrap_or(u32::MAX),
        kind: stored.kind(n),
        label: body.label.clone(),
        text: body.text.clone(),
        marks: marker.marks(&body.text),
        under: body.under,
        page: body.page,
        vote: body.vote.clone(),
        action: body.action.clone(),
    })
}

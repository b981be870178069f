//! Digests: a small JSON that people write by hand, one file a meeting, with minutes in their own words.
//!
//! 1. The text is read as [`DigestFile`]; unknown fields are refused, because a misspelt field would be lost.
//! 2. Identifiers are taken from the published address of each item (`mgAi.aspx?ID=38336` gives `ai38336`).
//! 3. Committee and date carry over as stated on the page, for a digest gives none that the page does not state.
//!
//! `docs/corpus-format.md` describes the format for people who write it.

use crate::address::{Page, page_id};
use scrutineer_corpus::{
    Action, AgendaItem, Committee, Completeness, Council, Date, Format, Kind, Meeting, MeetingStatus,
    MinutesStatus, Passage, Source, Stated, Wording, slug,
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Whether some bytes look like a digest: JSON whose `wording` is `digest` and which is no corpus file.
///
/// JSON that is cut or misspelt counts by its words, so that its fault is told as that of a digest.
pub(crate) fn looks_like_digest(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Signs {
        format: Option<String>,
        wording: Option<String>,
    }
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return false;
    }
    match serde_json::from_slice::<Signs>(bytes) {
        Ok(signs) => signs.format.is_none() && signs.wording.as_deref() == Some("digest"),
        Err(_) => {
            let text = String::from_utf8_lossy(bytes);
            text.contains("\"wording\"") && text.contains("\"digest\"") && !text.contains("\"format\"")
        }
    }
}

/// Why a digest cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DigestError {
    /// Not JSON, or not the fields of a digest.
    #[error("{0}. See docs/corpus-format.md, “Digests”, for the fields")]
    Form(#[from] serde_json::Error),
    /// A name has no letters or digits to make an identifier of.
    #[error("no identifier can be made of the {0} “{1}”: it needs a letter or a digit")]
    NoId(&'static str, String),
    /// It holds no items.
    #[error("it has no items: a digest is of at least one agenda item")]
    NoItems,
}

/// Turns a digest into a meeting.
///
/// # Errors
/// [`DigestError`] when the bytes are not a digest, with line and column where the JSON is at fault.
pub(crate) fn read_digest(bytes: &[u8]) -> Result<Meeting, DigestError> {
    let file: DigestFile = serde_json::from_slice(bytes)?;
    let council = Council {
        id: given_or_made("council", file.council.id, &file.council.name, made_of_name)?,
        name: file.council.name,
        licence: None,
        website: None,
    };
    let committee = match file.committee {
        Some(named) => Some(Stated::page(committee(&council.id, named)?)),
        None => None,
    };
    let first = file.items.first().ok_or(DigestError::NoItems)?;
    let meeting_own = match page_id(&first.source_url) {
        Some((Page::Meeting, id)) => id,
        Some((Page::Item | Page::Issue, id)) => format!("m-{id}"),
        None => format!("m-{}", short_slug(&first.title)),
    };
    if meeting_own == "m-" {
        return Err(DigestError::NoId("item", first.title.clone()));
    }
    let source =
        |url: &str| Source { url: Some(url.to_owned()), format: Some(Format::Digest), ..Source::default() };
    let meeting_source = source(&first.source_url);
    let mut taken = BTreeSet::new();
    let items = file
        .items
        .into_iter()
        .zip(1..)
        .map(|(item, n)| {
            let own = unused(item_id(&item, &meeting_own, n), &mut taken);
            let source = source(&item.source_url);
            agenda_item(item, format!("{}/{own}", council.id), source)
        })
        .collect();
    Ok(Meeting {
        id: format!("{}/{meeting_own}", council.id),
        council,
        committee,
        date: file.date.map(Stated::page),
        time: None,
        venue: None,
        status: MeetingStatus::Normal,
        wording: Wording::Digest,
        source: meeting_source,
        items,
        documents: Vec::new(),
    })
}

/// The committee with an id that is unique within its council; a repeated council's id in front is left out.
fn committee(council: &str, named: Named) -> Result<Committee, DigestError> {
    let id = given_or_made("committee", named.id, &named.name, slug)?;
    let id = match id.strip_prefix(council).and_then(|rest| rest.strip_prefix('-')) {
        Some(own) if !own.is_empty() => own.to_owned(),
        _ => id,
    };
    Ok(Committee { id, name: named.name })
}

fn made_of_name(name: &str) -> String {
    scrutineer_ingest::council_id(name).unwrap_or_default()
}

/// The id that was given, or else the one made of the name.
fn given_or_made(
    what: &'static str,
    id: Option<String>,
    name: &str,
    make: fn(&str) -> String,
) -> Result<String, DigestError> {
    let id = id.map_or_else(|| make(name), |id| slug(&id));
    if id.is_empty() { Err(DigestError::NoId(what, name.to_owned())) } else { Ok(id) }
}

/// An item's own identifier: of its page where the page is the item's, else the meeting's and the item's place.
fn item_id(item: &DigestItem, meeting_own: &str, n: usize) -> String {
    match page_id(&item.source_url) {
        Some((Page::Item | Page::Issue, own)) => own,
        _ => format!("{}-n{n}", meeting_own.trim_start_matches("m-")),
    }
}

/// An identifier of at most 60 characters made of a title, for a page whose address has none.
fn short_slug(title: &str) -> String {
    let mut short = slug(title);
    while short.len() > 60 {
        short.truncate(short.rfind('-').unwrap_or(60));
    }
    short
}

/// The id, or the id with the first free number behind it.
fn unused(id: String, taken: &mut BTreeSet<String>) -> String {
    let mut free = id.clone();
    let mut n = 2;
    while !taken.insert(free.clone()) {
        free = format!("{id}-{n}");
        n += 1;
    }
    free
}

fn agenda_item(item: DigestItem, id: String, source: Source) -> AgendaItem {
    let passages = item.minutes.into_iter().zip(1u32..).map(|(block, n)| passage(block, n)).collect();
    AgendaItem {
        id,
        number: None,
        title: Some(item.title),
        purpose: item.purpose,
        source,
        completeness: match item.coverage {
            Coverage::Full => Completeness::Full,
            Coverage::Opening => Completeness::Cut,
        },
        minutes_status: MinutesStatus::Unknown,
        passages,
        documents: Vec::new(),
        organisations: item.organisations,
        subjects: item.themes,
    }
}

fn passage(block: Block, n: u32) -> Passage {
    let action = (block.kind == Kind::Action && (block.owner.is_some() || block.due.is_some()))
        .then_some(Action { owner: block.owner, due: block.due });
    Passage { n, kind: block.kind, text: block.text, action, ..Passage::default() }
}

/// A digest, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DigestFile {
    council: Named,
    committee: Option<Named>,
    date: Option<Date>,
    #[expect(dead_code, reason = "always “digest”, and checked before reading")]
    wording: String,
    items: Vec<DigestItem>,
}

/// A council or a committee.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    id: Option<String>,
    name: String,
}

/// One agenda item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DigestItem {
    source_url: String,
    title: String,
    purpose: Option<String>,
    coverage: Coverage,
    minutes: Vec<Block>,
    #[serde(default)]
    organisations: Vec<String>,
    #[serde(default)]
    themes: Vec<String>,
}

/// How much of the page was read.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Coverage {
    Full,
    Opening,
}

/// One point of the minutes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    kind: Kind,
    text: String,
    owner: Option<String>,
    due: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use scrutineer_corpus::check_meeting;
    use serde_json::json;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            looks_like_digest(&bytes);
            let _ = read_digest(&bytes);
        }

        #[test]
        fn whatever_names_and_addresses_a_digest_has_its_meeting_is_right(
            council in ".*", committee in ".*", title in ".{0,300}", url in "(mgAi.aspx[?]ID=[0-9]{1,20}|.*)", n in 1usize..4
        ) {
            let minutes = json!([{"kind": "noted", "text": "A point."}]);
            let url = format!("https://x.example/{url}");
            let item = json!({"source_url": url, "title": title, "coverage": "full", "minutes": minutes});
            let digest = json!({
                "council": {"name": council}, "committee": {"name": committee}, "wording": "digest", "items": vec![item; n]
            });
            let bytes = digest.to_string().into_bytes();
            prop_assert!(looks_like_digest(&bytes));
            if let Ok(meeting) = read_digest(&bytes) {
                prop_assert_eq!(meeting.items.len(), n);
                prop_assert_eq!(check_meeting(&meeting), []);
            }
        }
    }
}

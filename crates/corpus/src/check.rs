use crate::{Document, Meeting, Passage};
use std::collections::BTreeSet;

/// Something in a meeting that the format does not allow, with its place and a remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}. {remedy}")]
pub struct Fault {
    /// Where in the meeting: `item coventry/ai38336, passage 4`.
    pub place: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

/// Checks what the types alone cannot: identifiers, ordinals, lead-ins, addresses and empty texts.
///
/// A meeting without faults can be indexed and shown. The faults come in the order of the file.
pub fn check_meeting(meeting: &Meeting) -> Vec<Fault> {
    let mut faults = Faults::default();
    faults.id("meeting", &meeting.id, &meeting.council.id);
    if !is_plain_id(&meeting.council.id) {
        let problem = format!("“{}” cannot be the id of a council", meeting.council.id);
        faults.add("council", problem, "Use lower-case letters, digits and hyphens");
    }
    faults.url("council", meeting.council.website.as_deref());
    if let Some(committee) = &meeting.committee
        && !is_plain_id(&committee.value.id)
    {
        let problem = format!("“{}” cannot be the id of a committee", committee.value.id);
        faults.add("committee", problem, "Use lower-case letters, digits and hyphens");
    }
    faults.url("meeting", meeting.source.url.as_deref());
    let mut seen = BTreeSet::new();
    for item in &meeting.items {
        let place = format!("item {}", item.id);
        faults.id(&place, &item.id, &meeting.council.id);
        faults.unique(&place, &item.id, &mut seen);
        faults.url(&place, item.source.url.as_deref());
        for link in &item.documents {
            faults.url(&format!("{place}, document “{}”", link.title), link.url.as_deref());
        }
        faults.passages(&place, &item.passages);
    }
    for document in &meeting.documents {
        faults.document(document, &meeting.council.id, &mut seen);
    }
    faults.0
}

/// Lower-case letters, digits and single hyphens: safe in file names and addresses.
fn is_plain_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 120
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Fault { place: place.into(), problem: problem.into(), remedy: remedy.into() });
    }

    fn id(&mut self, place: &str, id: &str, council: &str) {
        let own = id.split_once('/').filter(|(first, own)| *first == council && is_plain_id(own));
        if own.is_none() {
            let remedy = format!(
                "Use the council's id, a slash, and lower-case letters, digits and hyphens: {council}/ai123"
            );
            self.add(place, format!("“{id}” cannot be an id here"), remedy);
        }
    }

    fn unique(&mut self, place: &str, id: &str, seen: &mut BTreeSet<String>) {
        if !seen.insert(id.to_owned()) {
            self.add(place, "the id is used twice in this meeting", "Give each item and document its own id");
        }
    }

    fn url(&mut self, place: &str, url: Option<&str>) {
        let Some(url) = url else { return };
        if !(url.starts_with("https://") || url.starts_with("http://")) {
            let problem = format!("“{url}” is not an address that may be linked");
            self.add(place, problem, "Use an address that begins with https:// or http://");
        }
    }

    fn passages(&mut self, place: &str, passages: &[Passage]) {
        for (passage, n) in passages.iter().zip(1u32..) {
            let here = format!("{place}, passage {}", passage.n);
            if passage.n != n {
                self.add(
                    &here,
                    format!("passages are numbered from 1 without gaps; {n} was due"),
                    "Number them anew",
                );
            }
            if passage.under.is_some_and(|under| under == 0 || under >= passage.n) {
                self.add(&here, "it stands under a passage that does not come before it", "Correct “under”");
            }
            if passage.text.trim().is_empty() && passage.label.is_none() {
                self.add(&here, "it has no words", "Leave it out");
            }
        }
    }

    fn document(&mut self, document: &Document, council: &str, seen: &mut BTreeSet<String>) {
        let place = format!("document {}", document.id);
        self.id(&place, &document.id, council);
        self.unique(&place, &document.id, seen);
        self.url(&place, document.source.url.as_deref());
        self.passages(&place, &document.passages);
    }
}

//! What the item page says.

use scrutineer_corpus::{Completeness, MinutesStatus, Provenance, Wording};
use scrutineer_search::ItemHead;

pub(super) const OPENING: &str = "Opening the item…";
pub(super) const NOT_STATED: &str = "not stated";

/// Where a fact was read.
pub(super) fn provenance(from: Provenance) -> &'static str {
    match from {
        Provenance::Page => "from the published page",
        Provenance::WebService => "from the council’s web service",
        Provenance::Address => "from the address of the page",
        Provenance::Import => "given when the minutes were imported",
    }
}

/// How much of the minute was read.
pub(super) fn completeness(head: &ItemHead) -> &'static str {
    match head.completeness {
        _ if head.is_document => "Document",
        Some(Completeness::Full) => "Read in full",
        Some(Completeness::Cut) => "Read only at the start",
        Some(Completeness::None) => "No minute published",
        None => NOT_STATED,
    }
}

/// Whether the minutes are confirmed.
pub(super) fn status(status: MinutesStatus) -> &'static str {
    match status {
        MinutesStatus::Draft => "published as a draft",
        MinutesStatus::Confirmed => "confirmed by the committee",
        MinutesStatus::Unknown => "draft or confirmed: not stated",
    }
}

/// What must be known before quoting: its first words, shown strongly, and the rest.
pub(super) fn notice(wording: Wording) -> Option<(&'static str, &'static str)> {
    match wording {
        Wording::Published => None,
        Wording::Digest => Some((
            "Digest: our words; read the published minutes.",
            "Each passage condenses one of the minutes. Quote the source, not this page.",
        )),
        Wording::Invented => Some((
            "Invented.",
            "These minutes were made up to show how the page works. No council published them.",
        )),
    }
}

use crate::line::Line;
use scrutineer_corpus::{Date, MinutesStatus, Provenance, Stated};

/// A meeting as a reader of a format finds it, before ids and passages are made.
#[derive(Clone, Debug, Default)]
pub(crate) struct MeetingDraft {
    /// The council's own id of the meeting, without the council: `m10221`.
    pub own_id: Option<String>,
    pub committee: Option<Stated<String>>,
    pub date: Option<Stated<Date>>,
    pub time: Option<Stated<String>>,
    pub venue: Option<Stated<String>>,
    pub cancelled: bool,
    pub minutes_status: MinutesStatus,
    /// The address of the meeting's page, where the input tells it.
    pub url: Option<String>,
    pub items: Vec<ItemDraft>,
}

/// An agenda item as a reader of a format finds it.
#[derive(Clone, Debug, Default)]
pub(crate) struct ItemDraft {
    /// Line of the input, from 1.
    pub line: usize,
    /// The council's own id of the item: `ai51902`.
    pub own_id: Option<String>,
    pub number: Option<String>,
    pub title: Option<String>,
    pub purpose: Vec<Line>,
    pub parts: Vec<Part>,
    pub documents: Vec<(String, Option<String>)>,
    /// Whether the page cuts the minute off.
    pub cut: bool,
    pub votes: Vec<VoteRow>,
    /// The address of the item's page, where the input tells it.
    pub url: Option<String>,
}

/// Lines of an item under one label.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub kind: PartKind,
    pub lines: Vec<Line>,
}

/// Which label lines stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartKind {
    Minutes,
    Decision,
    /// The page has lost its labels: purpose and minute cannot be told apart.
    Unlabelled,
}

/// One row of a table of recorded votes, cell by cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct VoteRow {
    pub row: usize,
    pub cells: Vec<String>,
}

impl ItemDraft {
    /// The lines under a label, begun anew when the label changes.
    pub(crate) fn part(&mut self, kind: PartKind) -> Option<&mut Part> {
        if self.parts.last().is_none_or(|p| p.kind != kind) {
            self.parts.push(Part { kind, lines: Vec::new() });
        }
        self.parts.last_mut()
    }
}

/// A value read from the page.
pub(crate) fn on_page<T>(value: T) -> Option<Stated<T>> {
    Some(Stated { value, from: Provenance::Page })
}

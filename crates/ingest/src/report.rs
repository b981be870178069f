use scrutineer_corpus::{Format, Meeting};
use serde::{Deserialize, Serialize};

/// What came out of one input: meetings for the corpus, and a report on the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The meetings, in the order of the page. Most inputs give one; the page of an issue gives several.
    pub meetings: Vec<Meeting>,
    /// What was recognised, set aside and not understood.
    pub report: Report,
}

/// What was recognised, set aside and not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The layout that was recognised.
    pub format: Format,
    /// Words of the input that are no part of a title, purpose, minute or document, in the order of the input.
    pub furniture: Vec<Furniture>,
    /// What was odd or not understood, in the order of the input.
    pub warnings: Vec<Warning>,
}

/// Words that were recognised and set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// The line of the input, from 1.
    pub line: usize,
    /// The words set aside.
    pub text: String,
    /// What they are.
    pub what: FurnitureKind,
}

/// What words that were set aside are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FurnitureKind {
    /// The heading of the page: `Agenda item`, `Agenda and minutes`, `UNRESTRICTED ITEMS`.
    PageHeading,
    /// The line that names the body and the day of the meeting.
    MeetingLine,
    /// The place of the meeting.
    Venue,
    /// Whom to contact.
    Contact,
    /// Who was there.
    Attendance,
    /// A label that opens a part of an item: `Minutes:`, `Supporting documents:`.
    SectionLabel,
    /// The reference from a minute to its agenda: `(Item 5)`.
    ItemReference,
    /// The size and type of a linked file: `PDF 127 KB`.
    FileSize,
    /// A link of the page: `View directions`, `Share this item`.
    Link,
    /// The heading of a table, or the marks that draw one.
    TableMark,
    /// The number of a printed page.
    PageNumber,
    /// The mark at which the page cuts a long minute off.
    CutMark,
    /// A field of the page or the web service beside the minutes: `Decision status: Approved`.
    Field,
    /// A notice of the council to readers of the page.
    Notice,
    /// Menus and frames of the council's site around the page.
    Frame,
}

/// Something odd or not understood. The words concerned were kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The line of the input, from 1, or 0 when the whole input is meant.
    pub line: usize,
    /// The beginning of the words concerned; empty when the whole input is meant.
    pub text: String,
    /// What is odd.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

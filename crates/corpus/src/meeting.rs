use crate::{AgendaItem, Committee, Council, Date, Document, Source, Stated};
use serde::{Deserialize, Serialize};

/// One meeting: its agenda items and the documents put to it.
///
/// A page of a single item gives a meeting with that item alone; a report that belongs to no known meeting
/// gives a meeting with that document alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// A lasting identifier: the council's, a slash, and the council's own for the meeting: `kingston/m10221`.
    pub id: String,
    /// The council whose meeting it was.
    pub council: Council,
    /// The body that met; nothing when the page does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<Stated<Committee>>,
    /// The day of the meeting; nothing when the page does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Stated<Date>>,
    /// The time as printed: `7:30 pm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Stated<String>>,
    /// The place as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Stated<String>>,
    /// Whether it was held.
    #[serde(default)]
    pub status: MeetingStatus,
    /// Whose words the passages are.
    #[serde(default)]
    pub wording: Wording,
    /// Where the meeting was published.
    #[serde(default)]
    pub source: Source,
    /// The agenda items, in the order of the page.
    #[serde(default)]
    pub items: Vec<AgendaItem>,
    /// Documents whose words are in the corpus.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
}

/// Whether a meeting was held, as far as it is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// Nothing says that it was not held.
    #[default]
    Normal,
    /// Cancelled.
    Cancelled,
}

/// Whose words the passages are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// The published text, white space aside.
    #[default]
    Published,
    /// A digest in the words of whoever made the corpus. It must be shown as such.
    Digest,
    /// Invented, for tests and demonstrations.
    Invented,
}

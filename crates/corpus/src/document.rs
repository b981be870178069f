use crate::{Date, Passage, Source, Stated};
use serde::{Deserialize, Serialize};

/// A report, briefing note or review with its words, searched like minutes and read beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// A lasting identifier: the council's, a slash, and the document's own: `coventry/s12345`.
    pub id: String,
    /// The title as published.
    pub title: String,
    /// What sort of document it is, as far as its title says.
    #[serde(default)]
    pub kind: DocumentKind,
    /// Who wrote it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Stated<String>>,
    /// The date on the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Stated<Date>>,
    /// The agenda item that it was put to, when that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Where it was published.
    #[serde(default)]
    pub source: Source,
    /// Its words, in order; headings are passages of their own and pages are numbered.
    #[serde(default)]
    pub passages: Vec<Passage>,
}

/// What sort of document it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// An officers' report.
    Report,
    /// A briefing note.
    Briefing,
    /// The report of a scrutiny review or task group.
    Review,
    /// Anything else, or not stated.
    #[default]
    Other,
}

/// A document that an item links to, by title; its words may or may not be in the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentLink {
    /// The title as published.
    pub title: String,
    /// The published address, when the page gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

use crate::{DocumentLink, Passage, Source};
use serde::{Deserialize, Serialize};

/// One agenda item of a meeting, with its minute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaItem {
    /// A lasting identifier: the council's, a slash, and the council's own for the item: `coventry/ai38336`.
    pub id: String,
    /// The number as printed: `59.`, `77/21`, `8b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The title as published; nothing when the page lost it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the item was to do, as printed between the title and the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Where the item was published.
    #[serde(default)]
    pub source: Source,
    /// How much of the minute was read.
    pub completeness: Completeness,
    /// Whether the minutes are confirmed.
    #[serde(default)]
    pub minutes_status: MinutesStatus,
    /// The minute, passage by passage.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// The documents that the page lists for the item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentLink>,
    /// Bodies that the page names as giving evidence or acting, when a reader has listed them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// Subjects that a reader has given the item by hand; never the result of matching.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
}

/// How much of an item's minute was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// All of it.
    Full,
    /// Only its beginning: the page was cut, or only the start could be read.
    Cut,
    /// No minute was published on the page.
    None,
}

/// Whether the minutes have been confirmed by the committee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MinutesStatus {
    /// Published as draft minutes.
    Draft,
    /// Published as confirmed, or signed as a correct record.
    Confirmed,
    /// Not stated.
    #[default]
    Unknown,
}

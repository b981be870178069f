//! What the page and the program ask of an index, and what they get back.
//!
//! Everything here is plain data with serde, so that a [`Response`] is the same natively, in the browser and in
//! a test's expectation.

use scrutineer_corpus::{
    Action, Completeness, Date, DocumentLink, Kind, MinutesStatus, Provenance, Vote, Wording,
};
use serde::{Deserialize, Serialize};

/// A search: the words as typed and everything that narrows or orders them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The query as typed. Empty means: everything that the filters leave.
    pub query: String,
    /// Whether an item must have all words of the query or any of them.
    pub matching: Matching,
    /// Related wordings that the reader has switched on, each in the query language.
    pub also: Vec<String>,
    /// The themes that the query may name (`theme:"mental health"`).
    #[serde(default)]
    pub themes: Vec<ThemeQuery>,
    /// What the reader has narrowed the results to.
    pub filters: Filters,
    /// The order of the results.
    pub sort: Sort,
    /// How many items to pass over.
    pub offset: usize,
    /// How many items to return.
    pub limit: usize,
}

/// A theme as a query may name it: a passage names the theme when it holds any of the wordings and nothing of what
/// is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeQuery {
    /// Identifier: `drugs-and-alcohol`.
    pub id: String,
    /// Name: `Drugs and alcohol`.
    pub name: String,
    /// Wordings that are counted, each in the query language.
    pub wordings: Vec<String>,
    /// What a passage must not hold, each in the query language.
    pub exclude: Vec<String>,
}

impl ThemeQuery {
    /// Whether a query that names a theme means this one: by its identifier or its name, whatever the capitals.
    pub fn is_named(&self, name: &str) -> bool {
        is_theme_named(&self.id, &self.name, name)
    }
}

/// Whether a query that names a theme means the one with this identifier and name, whatever the capitals of the name.
pub fn is_theme_named(id: &str, name: &str, asked: &str) -> bool {
    id == asked || name.to_lowercase() == asked.trim().to_lowercase()
}

/// Whether an item must have all words of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matching {
    /// All of them; when no item has all, the nearest are returned and the response says so.
    #[default]
    All,
    /// Any of them.
    Any,
}

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The best match first.
    #[default]
    Relevance,
    /// The latest meeting first; undated items last.
    Newest,
    /// The earliest meeting first; undated items last.
    Oldest,
}

/// Filters. Values within one list widen, lists narrow each other; an empty list does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Identifiers of councils.
    pub councils: Vec<String>,
    /// Committees as `council/committee`; `council/` stands for "not stated".
    pub committees: Vec<String>,
    /// Kinds of passages.
    pub kinds: Vec<Kind>,
    /// Years; `None` stands for "date not stated".
    pub years: Vec<Option<u16>>,
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// How the query was read.
    pub reading: Reading,
    /// Which rule brought the items.
    pub matched: Matched,
    /// Exact number of items that match.
    pub total_items: u32,
    /// Exact number of passages that match in them.
    pub total_passages: u32,
    /// The items asked for, in order.
    pub items: Vec<Hit>,
    /// Exact counts per value.
    pub facets: Facets,
    /// Exact counts by time.
    pub timeline: Vec<CouncilTimeline>,
    /// Spellings that would find something.
    pub suggestions: Vec<Suggestion>,
    /// Related wordings, for the reader to see and switch.
    pub related: Vec<Related>,
    /// What answering cost.
    pub cost: Cost,
}

/// Which rule brought the items of a response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    /// The query as it was read.
    #[default]
    AsRead,
    /// No item has all the words: these have some of them.
    Nearest,
    /// Nothing was asked: these are all that the filters leave.
    Everything,
}

/// How a query was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The query in words, part by part, for "Read as: …".
    pub parts: Vec<ReadPart>,
    /// What was odd about it and how it was taken.
    pub notes: Vec<Note>,
}

/// A part of "Read as: **nitrous** and **oxide**, or the phrase **county lines**".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type", content = "text")]
pub enum ReadPart {
    /// Words of ours: `and`, `, or the phrase`.
    Link(String),
    /// Words of the query, shown strongly.
    Term(String),
}

/// A remark about a query, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Byte offsets into the query as typed.
    pub span: (usize, usize),
    /// The remark, a whole sentence in plain English.
    pub message: String,
}

/// An item (or a document) that matches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// What stands at its head.
    pub item: ItemHead,
    /// The score; comparable within one response only.
    pub score: f32,
    /// Exact number of its passages that match.
    pub matching_passages: u32,
    /// Its best passages in the order of the minute, at most [`PASSAGES_SHOWN`].
    pub passages: Vec<PassageView>,
    /// Decisions of the item that are not among `passages`, at most one, and how many more there are.
    pub decision: Option<PassageView>,
    /// Number of decision passages in the item.
    pub decisions: u32,
    /// The item in one line: a segment a passage.
    pub strip: Vec<Segment>,
    /// Why it matched.
    pub why: Vec<Reason>,
}

/// How many passages of an item a result shows at most.
pub const PASSAGES_SHOWN: usize = 3;

/// What stands at the head of an item or a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemHead {
    /// Identifier: `coventry/ai38336`.
    pub id: String,
    /// Whether it is a document rather than an agenda item.
    pub is_document: bool,
    /// Number as printed.
    pub number: Option<String>,
    /// Title as published; `None` when the page lost it.
    pub title: Option<String>,
    /// What was found in `title`, in order, without overlaps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title_marks: Vec<Mark>,
    /// Purpose as printed.
    pub purpose: Option<String>,
    /// What was found in `purpose`, in order, without overlaps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purpose_marks: Vec<Mark>,
    /// Identifier of the council.
    pub council: String,
    /// Name of the council.
    pub council_name: String,
    /// Identifier of the committee within its council; `None` when it is not stated.
    pub committee: Option<String>,
    /// Name of the committee.
    pub committee_name: Option<String>,
    /// Day of the meeting; `None` when it is not stated.
    pub date: Option<Date>,
    /// How much of the minute was read.
    pub completeness: Option<Completeness>,
    /// Whose words the passages are.
    pub wording: Wording,
    /// Address of the published page.
    pub url: Option<String>,
    /// Number of passages.
    pub passages: u32,
    /// Number of words in the passages.
    pub words: u32,
}

/// A passage as it is shown, with the words that were found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageView {
    /// Place in the item, from 1.
    pub n: u32,
    /// Kind.
    pub kind: Kind,
    /// Label as printed.
    pub label: Option<String>,
    /// The published words.
    pub text: String,
    /// What was found in `text`, in order, without overlaps.
    pub marks: Vec<Mark>,
    /// Ordinal of the lead-in that it stands under.
    pub under: Option<u32>,
    /// Page of a document.
    pub page: Option<u32>,
    /// Fields of a vote.
    pub vote: Option<Vote>,
    /// Fields of an action.
    pub action: Option<Action>,
}

/// Found words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Found by a related wording, not by the words typed.
    pub by_another: bool,
}

/// One passage in the strip of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Number of words, at least 1.
    pub words: u32,
    /// Kind.
    pub kind: Kind,
    /// Whether it matches.
    pub found: bool,
}

/// A line of "why this matched".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// `Words`, `Phrase`, `Rarity`, `Title`, `Near each other`, `Kind` …
    pub label: String,
    /// The words concerned, shown strongly; may be empty.
    pub terms: Vec<String>,
    /// The rest of the sentence.
    pub text: String,
}

/// Exact counts per value, for the results as filtered by everything *but* the facet itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// Items by council, in order of name; every council loaded is here, zeros too.
    pub councils: Vec<FacetValue>,
    /// Items by committee (`council/committee`), in order of council and name; zeros too.
    pub committees: Vec<FacetValue>,
    /// Passages by kind, in the order of [`Kind::ALL`]; zeros too.
    pub kinds: Vec<FacetValue>,
    /// Items by year, latest first, then "not stated" (empty id); zeros too.
    pub years: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// The value as a filter takes it.
    pub id: String,
    /// The name to show; empty for "not stated".
    pub name: String,
    /// Exact count.
    pub count: u32,
}

/// One council's items over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilTimeline {
    /// Identifier of the council.
    pub council: String,
    /// Name of the council.
    pub name: String,
    /// Items loaded, all in all (after the filters of council, committee and year).
    pub loaded: u32,
    /// Items that match.
    pub items: u32,
    /// Passages that match.
    pub passages: u32,
    /// One entry a month that has items loaded, in order; undated items come last with no month.
    pub months: Vec<MonthCount>,
}

/// One month of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCount {
    /// Year and month (1 to 12); `None` for undated items.
    pub month: Option<(u16, u8)>,
    /// Items loaded.
    pub loaded: u32,
    /// Items that match the words typed.
    pub items: u32,
    /// Items that match by a related wording only.
    pub by_another: u32,
}

/// A spelling that would find something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The word as typed.
    pub typed: String,
    /// The word that the corpus has.
    pub word: String,
    /// The whole query with the word put right.
    pub query: String,
    /// Number of passages that have the word.
    pub passages: u32,
}

/// A related wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// The wording in the query language.
    pub wording: String,
    /// Passages that it would add.
    pub adds: u32,
    /// Whether it is switched on in the request.
    pub on: bool,
}

/// What answering cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Files fetched.
    pub files: u32,
    /// Bytes fetched.
    pub bytes: u64,
    /// Microseconds, as far as the caller measured them.
    pub micros: u64,
}

/// A whole item or document, for its own page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemView {
    /// What stands at its head.
    pub head: ItemHead,
    /// Where the committee was read.
    pub committee_from: Option<Provenance>,
    /// Where the date was read.
    pub date_from: Option<Provenance>,
    /// Whether the minutes are confirmed.
    pub minutes_status: MinutesStatus,
    /// When the page was retrieved.
    pub retrieved_at: Option<String>,
    /// Identifier of the meeting.
    pub meeting: String,
    /// All passages, in order.
    pub passages: Vec<PassageView>,
    /// Documents that the page lists.
    pub documents: Vec<DocumentLink>,
    /// Documents of the corpus that belong to the item, or the item that the document belongs to.
    pub beside: Vec<ItemHead>,
    /// Bodies that gave evidence, when a reader has listed them.
    pub organisations: Vec<String>,
}

/// What an index holds, for the Data page and the line under the masthead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// What the corpus calls itself.
    pub title: Option<String>,
    /// The councils, in order of name.
    pub councils: Vec<CouncilOverview>,
}

impl Overview {
    /// All that the index holds, as one row.
    pub fn sum(&self) -> CommitteeOverview {
        CommitteeOverview::sum(self.councils.iter().flat_map(|council| &council.committees))
    }
}

/// What an index holds of one council.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilOverview {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Terms of re-use, when they are known.
    pub licence: Option<String>,
    /// The council's own site.
    pub website: Option<String>,
    /// Committees in order of name; the one without a name stands for "not stated".
    pub committees: Vec<CommitteeOverview>,
}

/// What an index holds of one committee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeOverview {
    /// Identifier within the council; empty for "not stated".
    pub id: String,
    /// Name; empty for "not stated".
    pub name: String,
    /// Meetings.
    pub meetings: u32,
    /// Agenda items.
    pub items: u32,
    /// Documents whose words are loaded.
    pub documents: u32,
    /// Passages.
    pub passages: u32,
    /// Words in the passages.
    pub words: u32,
    /// Items whose date is not stated.
    pub undated: u32,
    /// Items whose minute was read in full.
    pub full: u32,
    /// Items whose minute was cut.
    pub cut: u32,
    /// Items without a published minute.
    pub none: u32,
    /// Items that are digests.
    pub digests: u32,
    /// First and last day of the dated meetings.
    pub span: Option<(Date, Date)>,
}

impl CommitteeOverview {
    /// The sum of rows, as a row without a name.
    pub fn sum<'r>(rows: impl Iterator<Item = &'r Self>) -> Self {
        rows.fold(Self::default(), |sum, row| Self {
            meetings: sum.meetings + row.meetings,
            items: sum.items + row.items,
            documents: sum.documents + row.documents,
            passages: sum.passages + row.passages,
            words: sum.words.saturating_add(row.words),
            undated: sum.undated + row.undated,
            full: sum.full + row.full,
            cut: sum.cut + row.cut,
            none: sum.none + row.none,
            digests: sum.digests + row.digests,
            span: join(sum.span, row.span),
            ..sum
        })
    }
}

fn join(one: Option<(Date, Date)>, two: Option<(Date, Date)>) -> Option<(Date, Date)> {
    match (one, two) {
        (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
        (one, two) => one.or(two),
    }
}

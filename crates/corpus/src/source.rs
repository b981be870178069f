use serde::{Deserialize, Serialize};

/// Where a meeting, an item or a document was published, and what was read there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The published address (http or https), when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When the page was retrieved: an RFC 3339 time in UTC or a plain date, when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved_at: Option<String>,
    /// SHA-256 of the bytes that were read, in lower-case hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The layout that was recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
}

/// The layouts that the importer recognises, named after the page or the service they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The text of one agenda item's page (mgAi.aspx).
    ItemText,
    /// The HTML of one agenda item's page (mgAi.aspx).
    ItemHtml,
    /// The text of a meeting's page (ieListDocuments.aspx).
    MeetingText,
    /// The HTML of a meeting's page (ieListDocuments.aspx).
    MeetingHtml,
    /// A meeting's page turned into a table of pipes by a converter.
    MeetingTable,
    /// The text of an issue's page with its meetings (ieIssueDetails.aspx).
    IssueText,
    /// The HTML of an issue's page with its meetings (ieIssueDetails.aspx).
    IssueHtml,
    /// The text of a decision's page (mgDecisionDetails.aspx, ieDecisionDetails.aspx).
    DecisionText,
    /// The HTML of a decision's page.
    DecisionHtml,
    /// The answer of the web service's GetMeeting.
    WebServiceXml,
    /// Text taken out of a PDF of printed minutes.
    PrintedMinutes,
    /// A report, briefing note or review as text.
    ReportText,
    /// A report, briefing note or review as HTML.
    ReportHtml,
    /// A corpus file of this format.
    CorpusJson,
    /// A digest in our own words.
    Digest,
}

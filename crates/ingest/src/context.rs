use scrutineer_corpus::{Council, Date};

/// What the person who imports a page knows about it beyond its bytes. Everything may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The council. Without it, the page or its address must name the council, or the page is refused.
    pub council: Option<Council>,
    /// The name of the committee. It is used where the page does not state one.
    pub committee: Option<String>,
    /// The day of the meeting. It is used where the page does not state one.
    pub date: Option<Date>,
    /// The published address of the page.
    pub source_url: Option<String>,
    /// When the page was retrieved: an RFC 3339 time in UTC or a plain date.
    pub retrieved_at: Option<String>,
    /// Whether the input is a report, briefing note or review instead of minutes.
    pub as_report: bool,
    /// The title of a report, where its first heading is not its title.
    pub title: Option<String>,
    /// The id of the agenda item that a report was put to: `coventry/ai38336`.
    pub item: Option<String>,
    /// SHA-256 of the input in lower-case hexadecimal, computed by the caller.
    pub sha256: Option<String>,
    /// The name of the file without its folders. It serves messages, and ids when nothing better is stated.
    pub file_name: Option<String>,
}

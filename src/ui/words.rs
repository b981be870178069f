//! Words that more than one page says.

pub(super) const UNTITLED: &str = "Title not stated";
pub(super) const COMMITTEE_NOT_STATED: &str = "committee not stated";
pub(super) const DATE_NOT_STATED: &str = "date not stated";
pub(super) const DOCUMENT: &str = "document";
pub(super) const SEARCH_LABEL: &str = "Search the minutes";
pub(super) const SEARCH_BUTTON: &str = "Search";
pub(super) const SEARCH_HINT: &str = "Words, \"a phrase\", kind:resolved, year:2019..2023";
pub(super) const LEGEND_TITLE: &str = "How to read the rules";
pub(super) const LOADING_COUNTS: &str = "Opening the minutes…";

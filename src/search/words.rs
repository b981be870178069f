//! What the search page says.

use crate::ui::count;
use scrutineer_search::{Matched, Response};

pub(super) const SEARCHING: &str = "Searching…";
pub(super) const SHOW_RELATED: &str = "Show related wordings";
pub(super) const HIDE_RELATED: &str = "Hide related wordings";
pub(super) const LOOKING_FOR_RELATED: &str = "Looking for wordings that appear with these…";
pub(super) const NO_RELATED: &str = "No other wordings stand out in these minutes.";
pub(super) const FAILED_HEADING: &str = "No answer yet";
pub(super) const NOTHING_HEADING: &str = "Nothing found";
pub(super) const NOTHING_DECIDED: &str = "Nothing decided";
pub(super) const NOTHING_DECIDED_READ: &str = "Nothing, in the part that was read";
pub(super) const NONE_HAS_ALL: &str = "No item has all of these words.";
pub(super) const NEAREST: &str = "These have some of them, the nearest first.";
pub(super) const IN_TITLE_ONLY: &str = "In the title or the purpose; no passage has these words";
pub(super) const COMMITTEE_UNSTATED: &str = "not stated";

/// The heading: the finding itself.
pub(super) fn heading(response: &Response) -> String {
    let items = count(response.total_items, "item", "items");
    match response.matched {
        _ if response.total_items == 0 => NOTHING_HEADING.to_owned(),
        Matched::Everything => format!("{items} loaded"),
        Matched::Nearest => format!("{items} with some of the words"),
        Matched::AsRead => format!("{items}, {}", count(response.total_passages, "passage", "passages")),
    }
}

/// What the tab says.
pub(super) fn title(query: &str, response: Option<&Response>) -> String {
    let query = if query.trim().is_empty() { "All minutes" } else { query.trim() };
    response.map_or_else(
        || query.to_owned(),
        |response| format!("{query}: {}", count(response.total_items, "item", "items")),
    )
}

/// What a screen reader is told once typing stops.
pub(super) fn announcement(response: &Response) -> String {
    match response.matched {
        _ if response.total_items == 0 => format!("{NOTHING_HEADING}."),
        Matched::Nearest => format!("{NONE_HAS_ALL} {}.", heading(response)),
        _ => format!("{}.", heading(response)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_is_the_finding() {
        let mut response = Response { total_items: 5, total_passages: 7, ..Response::default() };
        assert_eq!(heading(&response), "5 items, 7 passages");
        assert_eq!(title(" nitrous oxide", Some(&response)), "nitrous oxide: 5 items");
        assert_eq!(title("", None), "All minutes");
        response.total_items = 0;
        assert_eq!(heading(&response), "Nothing found");
        assert_eq!(announcement(&response), "Nothing found.");
    }
}

//! Titles as they were published.

use super::words::words;
use scrutineer_search::ItemHead;

/// Whether a title was published in capitals, which then stay but are set smaller.
pub(crate) fn is_capitals(title: &str) -> bool {
    let letters = title.chars().filter(|letter| letter.is_alphabetic());
    let (large, small) =
        letters.fold(
            (0, 0),
            |(large, small), letter| {
                if letter.is_lowercase() { (large, small + 1) } else { (large + 1, small) }
            },
        );
    large >= 4 && small == 0
}

/// The title of an item, or words for one whose title the page lost.
pub(crate) fn title_of(head: &ItemHead) -> String {
    head.title.clone().unwrap_or_else(|| words().untitled.to_owned())
}

/// What the browser calls a page: in the tab, in the history and in bookmarks.
pub(crate) fn title_text(page: &str) -> String {
    if page.is_empty() { "Scrutineer".to_owned() } else { format!("{page} | Scrutineer") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_known_by_their_letters() {
        assert!(is_capitals("TACKLING ILLEGAL DRUGS – 2019/20"));
        assert!(!is_capitals("SEND Strategy"));
        assert!(!is_capitals("PRU"));
    }

    #[test]
    fn a_tab_says_where_it_is() {
        assert_eq!(title_text("nitrous oxide: 5 items"), "nitrous oxide: 5 items | Scrutineer");
        assert_eq!(title_text(""), "Scrutineer");
    }
}

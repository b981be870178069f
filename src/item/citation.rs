//! A citation of an item or a passage, as plain text.

use super::citing_words::words;
use super::order::printed;
use crate::ui::{date_in_words, safe, where_in_words};
use scrutineer_corpus::{Date, Wording};
use scrutineer_search::{ItemHead, PassageView};

/// What to write beneath a quotation: whose minutes, of when, which place in them, where they were published and whose
/// words they are, and where and when they were read.
pub(super) fn citation(
    head: &ItemHead,
    passage: Option<&PassageView>,
    here: &str,
    today: Option<Date>,
) -> String {
    let words = words();
    let title = head.title.as_ref().map_or_else(|| words.untitled.to_owned(), |title| format!("“{title}”"));
    let mut place = vec![where_in_words(head), title];
    if let Some(passage) = passage {
        place.extend(passage.page.map(words.page));
        place.push(printed(passage).map_or_else(|| (words.numbered)(passage.n), of_label));
    }
    let published = head.url.as_deref().and_then(safe).unwrap_or(words.address_not_stated);
    let source = match head.wording {
        Wording::Published => format!("{published} ({})", words.as_published),
        Wording::Digest => format!("{published} ({})", words.digest),
        // What was invented was published nowhere.
        Wording::Invented => words.invented.to_owned(),
    };
    let mut read = vec![(words.read_in)(here)];
    read.extend(today.map(date_in_words));
    format!("{}. {source}; {}.", place.join(", "), read.join(", "))
}

/// A label without the stop after it, which would be doubled.
fn of_label(label: &str) -> String {
    (words().labelled)(label.trim_end_matches(['.', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://example.org/#/item/coventry/ai1?p=4";

    fn head() -> ItemHead {
        ItemHead {
            id: "coventry/ai1".to_owned(),
            council_name: "Coventry City Council".to_owned(),
            committee_name: Some("Scrutiny Co-ordination Committee".to_owned()),
            date: "2025-03-13".parse().ok(),
            title: Some("SEND Strategy".to_owned()),
            url: Some("https://democracy.example/mgAi.aspx?ID=1".to_owned()),
            ..ItemHead::default()
        }
    }

    fn passage(label: Option<&str>) -> PassageView {
        PassageView { n: 7, label: label.map(str::to_owned), ..PassageView::default() }
    }

    fn today() -> Option<Date> {
        "2026-11-27".parse().ok()
    }

    #[test]
    fn a_passage_is_cited_by_its_label_and_as_published() {
        let expected = "Coventry City Council, Scrutiny Co-ordination Committee, 13 March 2025, “SEND Strategy”, paragraph 4. \
                        https://democracy.example/mgAi.aspx?ID=1 (as published); read in Scrutineer, \
                        https://example.org/#/item/coventry/ai1?p=4, 27 November 2026.";
        for label in ["4", "4.", " 4. "] {
            assert_eq!(citation(&head(), Some(&passage(Some(label))), HERE, today()), expected);
        }
    }

    #[test]
    fn without_a_printed_label_our_number_is_given_as_ours() {
        for label in [None, Some("•")] {
            let cited = citation(&head(), Some(&passage(label)), HERE, today());
            assert!(cited.contains("“SEND Strategy”, passage 7. https"), "{cited}");
        }
        let paged = PassageView { page: Some(3), ..passage(Some("(a)")) };
        let cited = citation(&head(), Some(&paged), HERE, today());
        assert!(cited.contains("“SEND Strategy”, page 3, paragraph (a). https"), "{cited}");
    }

    #[test]
    fn what_is_not_stated_is_said_to_be_so() {
        let bare = ItemHead { council_name: "Bury Council".to_owned(), ..ItemHead::default() };
        let expected = "Bury Council, committee not stated, date not stated, title not stated. \
                        Published address not stated (as published); read in Scrutineer, here.";
        assert_eq!(citation(&bare, None, "here", None), expected);
        let unsafe_address = ItemHead { url: Some("javascript:alert(1)".to_owned()), ..bare };
        assert_eq!(citation(&unsafe_address, None, "here", None), expected);
    }

    #[test]
    fn a_citation_says_whose_words_they_are() {
        let of = |wording| citation(&ItemHead { wording, ..head() }, None, HERE, today());
        assert!(of(Wording::Digest).contains("?ID=1 (digest; see the published minutes); read in"));
        let invented = of(Wording::Invented);
        assert!(invented.contains("“SEND Strategy”. Invented, for demonstration; read in"), "{invented}");
        assert!(!invented.contains("democracy.example"));
    }
}

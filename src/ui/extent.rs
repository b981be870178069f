use super::words::words;
use scrutineer_corpus::{Completeness, Wording};
use scrutineer_search::ItemHead;

/// What a reader must know about an item's words before quoting them; nothing for published minutes read in full.
pub(crate) fn extent_badge(head: &ItemHead) -> Option<&'static str> {
    let completeness = if head.is_document { None } else { head.completeness };
    let words = words();
    Some(match (head.wording, completeness) {
        (Wording::Digest, Some(Completeness::Full)) => words.digest_full,
        (Wording::Digest, Some(Completeness::Cut)) => words.digest_cut,
        (Wording::Digest, _) => words.digest,
        (Wording::Invented, _) => words.invented,
        (Wording::Published, Some(Completeness::Cut)) => words.cut,
        (Wording::Published, Some(Completeness::None)) => words.no_minute,
        (Wording::Published, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_published_minutes_go_without_a_badge() {
        let mut head = ItemHead { completeness: Some(Completeness::Full), ..ItemHead::default() };
        assert_eq!(extent_badge(&head), None);
        head.wording = Wording::Digest;
        assert_eq!(extent_badge(&head), Some("digest, read in full"));
        head.completeness = Some(Completeness::Cut);
        assert_eq!(extent_badge(&head), Some("digest, start only"));
    }
}

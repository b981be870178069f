use scrutineer_corpus::{Completeness, Wording};
use scrutineer_search::ItemHead;

/// What a reader must know about an item's words before quoting them; nothing for published minutes read in full.
pub(crate) fn extent_badge(head: &ItemHead) -> Option<&'static str> {
    let completeness = if head.is_document { None } else { head.completeness };
    Some(match (head.wording, completeness) {
        (Wording::Digest, Some(Completeness::Full)) => "digest, read in full",
        (Wording::Digest, Some(Completeness::Cut)) => "digest, start only",
        (Wording::Digest, _) => "digest",
        (Wording::Invented, _) => "invented, for demonstration",
        (Wording::Published, Some(Completeness::Cut)) => "start only",
        (Wording::Published, Some(Completeness::None)) => "no minute published",
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

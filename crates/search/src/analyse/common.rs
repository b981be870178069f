/// The commonest words of English minutes, which almost every passage has.
///
/// They are indexed like all others, so that phrases find them; but typed as plain words beside others they
/// say nothing about what is sought, and are left out with a note.
const COMMON: [&str; 41] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
    "if", "in", "into", "is", "it", "its", "of", "on", "or", "so", "such", "than", "that", "the", "their",
    "then", "there", "these", "they", "this", "to", "was", "were", "which", "will", "with",
];

/// Whether a folded word is one of the few that are left out of a query beside other words.
pub fn is_common(form: &str) -> bool {
    COMMON.binary_search(&form).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(COMMON.is_sorted());
        assert!(is_common("the") && !is_common("resolved") && !is_common("not"));
    }
}

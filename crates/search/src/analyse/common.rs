/// The commonest words of English minutes, which almost every passage has, and those that
/// questions are made of.
///
/// They are indexed like all others, so that phrases find them; but typed as plain words beside others they
/// say nothing about what is sought, and are left out with a note.
const COMMON: [&str; 66] = [
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
    "do", "does", "for", "from", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its",
    "may", "me", "must", "of", "on", "or", "our", "should", "so", "some", "such", "than", "that", "the",
    "their", "then", "there", "these", "they", "this", "to", "us", "was", "we", "were", "what", "when",
    "where", "which", "who", "whose", "why", "will", "with", "would", "you",
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

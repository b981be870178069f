use scrutineer_search::parse;
use scrutineer_search::query::Node;

/// What is wrong with a wording of a theme, in a sentence; `None` when it can be looked for in passages as it is
/// written.
///
/// A wording is refused when the query language has a remark about it, when it asks for nothing, when it could be held
/// by a passage without any of its words (`-alcohol`), and when it asks for something that is not in the passage (a council, a
/// day, another theme).
///
/// ```
/// # use scrutineer_themes::codebook::wording_fault;
/// assert_eq!(wording_fault("exclu* NEAR/5 school*"), None);
/// assert!(wording_fault("“exclusion").is_some());
/// ```
pub fn wording_fault(text: &str) -> Option<String> {
    let query = parse(text);
    if let Some(note) = query.notes.first() {
        return Some(note.message.clone());
    }
    if query.root == Node::All {
        return Some("There is nothing in it to look for.".to_owned());
    }
    if has_field(&query.root) {
        return Some(
            "A wording is looked for in passages; councils, committees, days and themes are not.".to_owned(),
        );
    }
    if !needs_words(&query.root) {
        return Some("A passage without any of its words would match.".to_owned());
    }
    None
}

/// Whether whatever matches holds some words.
fn needs_words(node: &Node) -> bool {
    match node {
        Node::All | Node::Not(_) | Node::Field { .. } => false,
        Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => true,
        Node::And(nodes) => nodes.iter().any(needs_words),
        Node::Or(nodes) => nodes.iter().all(needs_words),
        Node::Title(inner) | Node::Organisation(inner) | Node::Kinds { node: inner, .. } => {
            needs_words(inner)
        }
    }
}

fn has_field(node: &Node) -> bool {
    match node {
        Node::Field { .. } | Node::Organisation(_) => true,
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(has_field),
        Node::Not(inner) | Node::Title(inner) | Node::Kinds { node: inner, .. } => has_field(inner),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::wording_fault;

    #[test]
    fn wordings_that_find_words_are_good() {
        for good in [
            "drug*",
            "\"county lines\"",
            "\"permanent exclusion*\"",
            "\"permanent exclusion\" OR (exclu* NEAR/5 school*)",
            "gang -\"gang plank\"",
            "kind:resolved exclusion",
            "title:exclusions",
        ] {
            assert_eq!(wording_fault(good), None, "{good}");
        }
    }

    #[test]
    fn wordings_that_find_anything_or_nothing_are_refused() {
        for bad in [
            "",
            "  ",
            "-alcohol",
            "gang OR -plank",
            "\"county lines",
            "gang OR",
            "\"permanent * exclusion\"",
            "(gang",
            "theme:gangs",
            "council:exampleton gang",
            "before:2019",
            "…",
        ] {
            assert!(wording_fault(bad).is_some(), "{bad}");
        }
    }
}

//! The kinds of passages in words.

use scrutineer_corpus::Kind;

/// The kinds as facets and legends group them.
pub(crate) const KINDS_BY_GROUP: [(&str, &[Kind]); 4] = [
    ("Heard", &[Kind::Evidence, Kind::Noted]),
    ("Said", &[Kind::Comment, Kind::Response]),
    ("Decided", &[Kind::Resolved, Kind::Recommended, Kind::Action, Kind::Vote]),
    ("Also printed", &[Kind::Declaration, Kind::Thanks, Kind::Procedural, Kind::Heading, Kind::Text]),
];

/// One passage's kind as its label.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Evidence => "Evidence",
        Kind::Noted => "Noted",
        Kind::Comment => "Comment",
        Kind::Response => "Response",
        Kind::Resolved => "Resolved",
        Kind::Recommended => "Recommended",
        Kind::Action => "Action",
        Kind::Vote => "Vote",
        Kind::Declaration => "Declaration",
        Kind::Thanks => "Thanks",
        Kind::Procedural => "Procedure",
        Kind::Heading => "Heading",
        Kind::Text => "Not classified",
    }
}

/// A group of passages of one kind.
pub(crate) fn kind_names(kind: Kind) -> &'static str {
    match kind {
        Kind::Comment => "Comments",
        Kind::Response => "Responses",
        Kind::Action => "Actions",
        Kind::Vote => "Votes",
        Kind::Declaration => "Declarations",
        Kind::Heading => "Headings",
        other => kind_name(other),
    }
}

/// What a kind means, for the legend.
pub(crate) fn kind_sense(kind: Kind) -> &'static str {
    match kind {
        Kind::Evidence => "Evidence: told to the committee",
        Kind::Noted => "Noted: recorded as noted",
        Kind::Comment => "Comment: members asked or said",
        Kind::Response => "Response: the answer",
        Kind::Resolved => "Resolved: decided",
        Kind::Recommended => "Recommended to others",
        Kind::Action => "Action: someone is to act",
        Kind::Vote => "Vote",
        Kind::Declaration => "Declaration of interest",
        Kind::Thanks => "Thanks",
        Kind::Procedural => "Procedure",
        Kind::Heading => "Heading",
        Kind::Text => "Not classified",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_group() {
        let mut grouped: Vec<Kind> =
            KINDS_BY_GROUP.iter().flat_map(|(_, kinds)| kinds.iter().copied()).collect();
        grouped.sort();
        assert_eq!(grouped, Kind::ALL);
    }
}

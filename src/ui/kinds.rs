//! The kinds of passages in words.

use crate::language::Both;
use scrutineer_corpus::Kind;

/// A group of kinds, by what they do in the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KindGroup {
    /// What the committee was told.
    Heard,
    /// What members and those who answered said.
    Said,
    /// What came of it.
    Decided,
    /// What is printed as well.
    Printed,
}

/// The kinds as facets and legends group them.
pub(crate) const KINDS_BY_GROUP: [(KindGroup, &[Kind]); 4] = [
    (KindGroup::Heard, &[Kind::Evidence, Kind::Noted]),
    (KindGroup::Said, &[Kind::Comment, Kind::Response]),
    (KindGroup::Decided, &[Kind::Resolved, Kind::Recommended, Kind::Action, Kind::Vote]),
    (KindGroup::Printed, &[Kind::Declaration, Kind::Thanks, Kind::Procedural, Kind::Heading, Kind::Text]),
];

impl KindGroup {
    /// The group as a heading.
    pub(crate) fn name(self) -> &'static str {
        static NAMES: Both<[&str; 4]> = Both {
            english: ["Heard", "Said", "Decided", "Also printed"],
            welsh: ["A glywyd", "A ddywedwyd", "A benderfynwyd", "Hefyd yn y cofnod"],
        };
        NAMES.get()[self as usize]
    }
}

/// A kind in words: one passage of it, several, and what it means.
struct KindWords(&'static str, &'static str, &'static str);

static WORDS: Both<fn(Kind) -> KindWords> = Both { english, welsh };

fn english(kind: Kind) -> KindWords {
    match kind {
        Kind::Evidence => KindWords("Evidence", "Evidence", "Evidence: told to the committee"),
        Kind::Noted => KindWords("Noted", "Noted", "Noted: recorded as noted"),
        Kind::Comment => KindWords("Comment", "Comments", "Comment: members asked or said"),
        Kind::Response => KindWords("Response", "Responses", "Response: the answer"),
        Kind::Resolved => KindWords("Resolved", "Resolved", "Resolved: decided"),
        Kind::Recommended => KindWords("Recommended", "Recommended", "Recommended to others"),
        Kind::Action => KindWords("Action", "Actions", "Action: someone is to act"),
        Kind::Vote => KindWords("Vote", "Votes", "Vote"),
        Kind::Declaration => KindWords("Declaration", "Declarations", "Declaration of interest"),
        Kind::Thanks => KindWords("Thanks", "Thanks", "Thanks"),
        Kind::Procedural => KindWords("Procedure", "Procedure", "Procedure"),
        Kind::Heading => KindWords("Heading", "Headings", "Heading"),
        Kind::Text => KindWords("Not classified", "Not classified", "Not classified"),
    }
}

fn welsh(kind: Kind) -> KindWords {
    match kind {
        Kind::Evidence => KindWords("Tystiolaeth", "Tystiolaeth", "Tystiolaeth: a ddywedwyd wrth y pwyllgor"),
        Kind::Noted => KindWords("Nodwyd", "Nodwyd", "Nodwyd: cofnodwyd i’r pwyllgor nodi hyn"),
        Kind::Comment => KindWords("Sylw", "Sylwadau", "Sylw: gofynnodd neu dywedodd aelodau"),
        Kind::Response => KindWords("Ymateb", "Ymatebion", "Ymateb: yr ateb"),
        Kind::Resolved => KindWords("Penderfynwyd", "Penderfynwyd", "Penderfynwyd: y penderfyniad"),
        Kind::Recommended => KindWords("Argymhellwyd", "Argymhellwyd", "Argymhellwyd i eraill"),
        Kind::Action => {
            KindWords("Cam gweithredu", "Camau gweithredu", "Cam gweithredu: mae rhywun i weithredu")
        }
        Kind::Vote => KindWords("Pleidlais", "Pleidleisiau", "Pleidlais"),
        Kind::Declaration => KindWords("Datganiad", "Datganiadau", "Datgan buddiant"),
        Kind::Thanks => KindWords("Diolch", "Diolch", "Diolch"),
        Kind::Procedural => KindWords("Gweithdrefn", "Gweithdrefn", "Gweithdrefn"),
        Kind::Heading => KindWords("Pennawd", "Penawdau", "Pennawd"),
        Kind::Text => KindWords("Heb ei ddosbarthu", "Heb eu dosbarthu", "Heb ei ddosbarthu"),
    }
}

/// One passage's kind as its label.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    WORDS.get()(kind).0
}

/// A group of passages of one kind.
pub(crate) fn kind_names(kind: Kind) -> &'static str {
    WORDS.get()(kind).1
}

/// What a kind means, for the legend.
pub(crate) fn kind_sense(kind: Kind) -> &'static str {
    WORDS.get()(kind).2
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

use crate::words::pieces;
use scrutineer_search::Mark;
use scrutineer_search::analyse::{is_common, root, stem};
use std::collections::BTreeMap;

/// Words that nearly all minutes have, beside the commonest of English: that two passages share them says nothing.
const OF_MINUTES: [&str; 60] = [
    "after",
    "agreed",
    "all",
    "also",
    "asked",
    "board",
    "both",
    "cabinet",
    "chair",
    "committee",
    "committees",
    "council",
    "councillor",
    "councillors",
    "councils",
    "during",
    "further",
    "her",
    "his",
    "including",
    "item",
    "made",
    "meeting",
    "member",
    "members",
    "more",
    "no",
    "not",
    "noted",
    "officer",
    "officers",
    "one",
    "only",
    "other",
    "out",
    "over",
    "panel",
    "presented",
    "provided",
    "raised",
    "recommendation",
    "recommendations",
    "recommended",
    "report",
    "reported",
    "requested",
    "resolved",
    "responded",
    "said",
    "scrutiny",
    "stated",
    "through",
    "two",
    "under",
    "up",
    "very",
    "were",
    "while",
    "within",
    "year",
];

/// What two texts share, for marking in both: words of substance in any inflection, as byte offsets, rising, without
/// overlaps. Words that share no more than their root ("prevention", "preventative") are marked as
/// [another wording](Mark::by_another). Names of persons are left out.
pub fn shared_words(a: &str, b: &str) -> (Vec<Mark>, Vec<Mark>) {
    let (a, b) = (substance(a), substance(b));
    (marks(&a, &Kin::of(&b)), marks(&b, &Kin::of(&a)))
}

/// A word of substance.
struct Word {
    stem: String,
    root: String,
    start: usize,
    end: usize,
}

fn substance(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    pieces(text, |form, piece| {
        let short = form.chars().nth(1).is_none();
        if short || piece.name || is_common(form) || OF_MINUTES.binary_search(&form).is_ok() {
            return;
        }
        let stem = stem(form).into_owned();
        let root = root(&stem).into_owned();
        words.push(Word { stem, root, start: piece.start, end: piece.end });
    });
    words
}

/// The stems of a text by their roots.
struct Kin<'w>(BTreeMap<&'w str, Vec<&'w str>>);

impl<'w> Kin<'w> {
    fn of(words: &'w [Word]) -> Self {
        let mut kin: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for word in words {
            kin.entry(&word.root).or_default().push(&word.stem);
        }
        Self(kin)
    }
}

fn marks(words: &[Word], other: &Kin<'_>) -> Vec<Mark> {
    let mark = |word: &Word| {
        let stems = other.0.get(word.root.as_str())?;
        let by_another = !stems.contains(&word.stem.as_str());
        Some(Mark { start: word.start, end: word.end, by_another })
    };
    words.iter().filter_map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str, marks: &[Mark]) -> Vec<String> {
        marks
            .iter()
            .map(|mark| {
                let word = text.get(mark.start..mark.end).unwrap_or_default();
                if mark.by_another { format!("~{word}") } else { word.to_owned() }
            })
            .collect()
    }

    #[test]
    fn words_of_substance_are_marked_in_both() {
        let a = "Members asked about drug-related deaths and the prevention of harm; Councillor Bell noted the report.";
        let b = "The Committee noted that preventative work on Drugs was for Mr Bell, and deaths’ causes.";
        let (in_a, in_b) = shared_words(a, b);
        assert_eq!(told(a, &in_a), ["drug", "deaths", "~prevention"]);
        assert_eq!(told(b, &in_b), ["~preventative", "Drugs", "deaths"]);
    }

    #[test]
    fn the_list_is_in_order() {
        assert!(OF_MINUTES.is_sorted());
    }

    proptest! {
        #[test]
        fn marks_lie_within_any_text_in_order(a in "\\PC{0,60}", b in "\\PC{0,60}") {
            let (in_a, in_b) = shared_words(&a, &b);
            for (text, marks) in [(&a, &in_a), (&b, &in_b)] {
                prop_assert!(marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
                prop_assert!(marks.iter().all(|mark| text.get(mark.start..mark.end).is_some_and(|part| !part.is_empty())));
            }
            prop_assert_eq!(in_a.is_empty(), in_b.is_empty());
        }
    }
}

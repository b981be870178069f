//! A passage's words, cut where something was found.

use scrutineer_search::Mark;

/// A run of a passage's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    /// The words.
    pub(crate) text: &'t str,
    /// Nothing when they were not found; else whether it was by a related wording.
    pub(crate) found: Option<bool>,
}

/// Cuts a text at its marks. Marks that do not fit the text are passed over: no word is lost or doubled.
pub(crate) fn pieces<'t>(text: &'t str, marks: &[Mark]) -> Vec<Piece<'t>> {
    let mut out = Vec::with_capacity(2 * marks.len() + 1);
    let mut at = 0;
    for mark in marks {
        let before = (mark.start >= at).then(|| text.get(at..mark.start)).flatten();
        let found = text.get(mark.start..mark.end).filter(|found| !found.is_empty());
        let (Some(before), Some(found)) = (before, found) else { continue };
        if !before.is_empty() {
            out.push(Piece { text: before, found: None });
        }
        out.push(Piece { text: found, found: Some(mark.by_another) });
        at = mark.end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        out.push(Piece { text: rest, found: None });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(start: usize, end: usize, by_another: bool) -> Mark {
        Mark { start, end, by_another }
    }

    #[test]
    fn found_words_stand_apart() {
        let found = pieces("curb nitrous oxide use", &[mark(5, 18, false), mark(19, 22, true)]);
        let expected = [("curb ", None), ("nitrous oxide", Some(false)), (" ", None), ("use", Some(true))];
        assert_eq!(found, expected.map(|(text, found)| Piece { text, found }));
    }

    proptest! {
        #[test]
        fn no_word_is_lost_or_doubled(text in ".{0,40}", spans in proptest::collection::vec((0usize..90, 0usize..90), 0..6)) {
            let marks: Vec<Mark> = spans.into_iter().map(|(start, end)| mark(start, end, false)).collect();
            let together: String = pieces(&text, &marks).iter().map(|piece| piece.text).collect();
            prop_assert_eq!(together, text);
        }
    }
}

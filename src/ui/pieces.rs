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
    for mark in joined(text, marks) {
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

/// Marks with nothing but a blank between them read as one: a pair of words that was found side by side.
pub(super) fn joined(text: &str, marks: &[Mark]) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        match out.last_mut() {
            Some(last)
                if last.by_another == mark.by_another
                    && mark.start < mark.end
                    && text.get(last.end..mark.start) == Some(" ") =>
            {
                last.end = mark.end;
            }
            _ => out.push(*mark),
        }
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

    #[test]
    fn neighbours_read_as_one() {
        let found = pieces("nitrous oxide", &[mark(0, 7, false), mark(8, 13, false)]);
        assert_eq!(found, [Piece { text: "nitrous oxide", found: Some(false) }]);
        assert_eq!(pieces("nitrous oxide", &[mark(0, 7, false), mark(8, 13, true)]).len(), 3);
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

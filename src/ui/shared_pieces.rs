//! A passage's words, cut where something was found and where another passage has the same.

use super::pieces::joined;
use scrutineer_search::Mark;

/// A run of a passage's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SharedPiece<'t> {
    /// The words.
    pub(super) text: &'t str,
    /// Nothing when they were not found; else whether it was by a related wording.
    pub(super) found: Option<bool>,
    /// Whether another passage has them too.
    pub(super) shared: bool,
}

/// Cuts a text at two lists of marks. Marks that do not fit the text are passed over: no word is lost or doubled.
pub(super) fn shared_pieces<'t>(text: &'t str, found: &[Mark], shared: &[Mark]) -> Vec<SharedPiece<'t>> {
    let (found, shared) = (joined(text, found), joined(text, shared));
    let mut cuts: Vec<usize> = vec![0, text.len()];
    cuts.extend(found.iter().chain(&shared).flat_map(|mark| [mark.start, mark.end]));
    cuts.retain(|&cut| text.is_char_boundary(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let covers = |mark: &&Mark, from: usize, to: usize| mark.start <= from && to <= mark.end;
    let mut pieces: Vec<SharedPiece<'t>> = Vec::new();
    let mut begins = 0;
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        let here = found.iter().find(|mark| covers(mark, from, to)).map(|mark| mark.by_another);
        let is_shared = shared.iter().any(|mark| covers(&mark, from, to));
        match pieces.last_mut() {
            Some(last) if last.found == here && last.shared == is_shared => {
                last.text = text.get(begins..to).unwrap_or(last.text);
            }
            _ => {
                begins = from;
                let words = text.get(from..to).unwrap_or_default();
                pieces.push(SharedPiece { text: words, found: here, shared: is_shared });
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(start: usize, end: usize) -> Mark {
        Mark { start, end, by_another: false }
    }

    #[test]
    fn found_and_shared_words_may_overlap() {
        let pieces = shared_pieces("nitrous oxide canisters", &[mark(0, 13)], &[mark(8, 23)]);
        let together = shared_pieces("nitrous oxide", &[], &[mark(0, 7), mark(8, 13)]);
        assert_eq!(together.len(), 1);
        let parts: Vec<_> =
            pieces.iter().map(|piece| (piece.text, piece.found.is_some(), piece.shared)).collect();
        assert_eq!(parts, [("nitrous ", true, false), ("oxide", true, true), (" canisters", false, true)]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_or_doubled(
            text in ".{0,40}",
            found in proptest::collection::vec((0usize..90, 0usize..90), 0..5),
            shared in proptest::collection::vec((0usize..90, 0usize..90), 0..5),
        ) {
            let marks = |spans: Vec<(usize, usize)>| -> Vec<Mark> {
                spans.into_iter().map(|(start, end)| mark(start, end)).collect()
            };
            let pieces = shared_pieces(&text, &marks(found), &marks(shared));
            let together: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(together, text);
        }
    }
}

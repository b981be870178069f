use super::files::Meter;
use super::index::Index;
use super::search::Answer;
use crate::analyse::stem;
use crate::format::terms;
use crate::query::{Node, Span};
use crate::sort::sort;
use crate::{Fetch, IndexError, Request, Suggestion};

/// Files of the lexicon that are looked through for one word.
const MOST_FILES: usize = 24;

/// Words that are offered for one that was not found.
const MOST_WORDS: usize = 3;

impl<F: Fetch> Index<F> {
    /// Spellings for the words that no passage has.
    pub(super) async fn suggestions(
        &self,
        request: &Request,
        answer: &Answer,
        meter: &Meter,
    ) -> Result<Vec<Suggestion>, IndexError> {
        let mut words = Vec::new();
        typed_words(&answer.query.root, &mut words);
        let keys: Vec<Vec<u8>> = words.iter().map(|(form, _)| terms::key(form)).collect();
        let found = self.files.inflections(&keys, meter).await?;
        let mut suggestions = Vec::new();
        for ((form, span), found) in words.into_iter().zip(found) {
            if found.all.slots.is_empty() && form.chars().count() >= 3 {
                self.suggest(request, &form, span, meter, &mut suggestions).await?;
            }
        }
        Ok(suggestions)
    }

    async fn suggest(
        &self,
        request: &Request,
        form: &str,
        span: Span,
        meter: &Meter,
        suggestions: &mut Vec<Suggestion>,
    ) -> Result<(), IndexError> {
        let most = match form.chars().count() {
            0..=4 => 1,
            _ => 2,
        };
        let start: String = form.chars().take(1).collect();
        let mut near: Vec<(usize, u32, String)> = Vec::new();
        for word in self.files.words_beginning(&start, MOST_FILES, meter).await? {
            if let Some(distance) = distance(form, &word.form, most).filter(|_| word.passages > 0) {
                near.push((distance, word.passages, word.form));
            }
        }
        sort(&mut near, &|a, b| (a.0, b.1, &a.2).cmp(&(b.0, a.1, &b.2)));
        let mut stems = Vec::new();
        for (_, passages, word) in near {
            let stem = stem(&word).into_owned();
            if stems.contains(&stem) {
                continue;
            }
            stems.push(stem);
            let typed = request.query.get(span.0..span.1).unwrap_or(form).to_owned();
            let (before, after) = (request.query.get(..span.0), request.query.get(span.1..));
            let query = format!("{}{word}{}", before.unwrap_or_default(), after.unwrap_or_default());
            suggestions.push(Suggestion { typed, word, query, passages });
            if stems.len() == MOST_WORDS {
                break;
            }
        }
        Ok(())
    }
}

/// The plain words of a query that are looked for, with their places.
fn typed_words(node: &Node, words: &mut Vec<(String, Span)>) {
    match node {
        Node::Word { form, span } => words.push((form.clone(), *span)),
        Node::Near { left, right, .. } => {
            typed_words(left, words);
            typed_words(right, words);
        }
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| typed_words(node, words)),
        Node::Title(node) | Node::Kinds { node, .. } => typed_words(node, words),
        _ => {}
    }
}

/// Letters that differ between two words (one changed, left out, added, or two neighbours swapped), up to `most`.
fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    let mut rows: [Vec<usize>; 3] = [vec![0; width], (0..width).collect(), vec![0; width]];
    for (i, a) in one.iter().enumerate() {
        let [before, last, next] = &mut rows;
        if let Some(first) = next.first_mut() {
            *first = i + 1;
        }
        let mut least = usize::MAX;
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], n: usize| row.get(n).copied().unwrap_or(usize::MAX - 1);
            let mut cost = (at(last, j) + usize::from(a != b)).min(at(last, j + 1) + 1).min(at(next, j) + 1);
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                cost = cost.min(at(before, j - 1) + 1);
            }
            if let Some(place) = next.get_mut(j + 1) {
                *place = cost;
            }
            least = least.min(cost);
        }
        if least > most + 1 {
            return None;
        }
        rows.rotate_left(1);
    }
    let [_, last, _] = &rows;
    last.last().copied().filter(|&cost| cost <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn slips_of_the_pen() {
        assert_eq!(distance("exlusion", "exclusion", 2), Some(1));
        assert_eq!(distance("exculsion", "exclusion", 2), Some(1));
        assert_eq!(distance("cannister", "canister", 2), Some(1));
        assert_eq!(distance("police", "policy", 1), Some(1));
        assert_eq!(distance("budget", "gadget", 1), None);
        assert_eq!(distance("same", "same", 1), Some(0));
    }
}

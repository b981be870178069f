//! What a theme would have to leave out so that a passage is no longer counted.
//!
//! 1. Every telling word of the passage is asked for, and how many of the counted passages hold it.
//! 2. So are phrases of two and three words, those with the rarest words first.
//! 3. What takes the fewest passages away comes first.

use super::engine::OpenIndex;
use super::theme_answers::LeaveOut;
use scrutineer_search::analyse::{Token, is_common, tokens};
use scrutineer_search::{BitSet, IndexError};

/// Words and phrases of a passage that are asked for at most: each may cost a file.
const MOST_WORDS: usize = 40;
const MOST_PHRASES: usize = 24;
/// How many exclusions are offered.
const OFFERED: usize = 8;
/// How many of the words that brought the passage are kept among them.
const BROUGHT: usize = 2;

/// A word or a phrase that would leave a passage out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exclusion {
    /// The word or phrase, in the query language.
    pub(crate) wording: String,
    /// How many counted passages it would take away, this one among them.
    pub(crate) takes: u32,
}

/// Which exclusions would leave a passage out of those that are counted.
pub(super) async fn exclusions(
    index: &OpenIndex,
    named: &BitSet,
    wanted: &LeaveOut,
) -> Result<Vec<Exclusion>, IndexError> {
    let slot = wanted.slot;
    let brought: Vec<String> = tokens(&wanted.found).into_iter().map(|token| token.form).collect();
    let tokens = tokens(&wanted.text);
    let words = words(&tokens);
    let mut found = takes(index, named, slot, words).await?;
    let phrases = phrases(&tokens, &found);
    found.extend(takes(index, named, slot, phrases).await?);
    Ok(fewest_first(found, &brought))
}

async fn takes(
    index: &OpenIndex,
    named: &BitSet,
    slot: u32,
    wordings: Vec<String>,
) -> Result<Vec<Exclusion>, IndexError> {
    let queries: Vec<&str> = wordings.iter().map(String::as_str).collect();
    let (findings, _) = index.find(&queries).await?;
    let found = wordings.into_iter().zip(findings).filter(|(_, finding)| finding.slots.has(slot));
    let counted = found.map(|(wording, finding)| {
        let mut slots = finding.slots;
        slots.intersect(named);
        Exclusion { wording, takes: slots.count() }
    });
    Ok(counted.collect())
}

/// The telling words of a passage, each once.
fn words(tokens: &[Token]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in tokens.iter().filter(|token| is_telling(&token.form)) {
        if words.len() < MOST_WORDS && !words.contains(&token.form) {
            words.push(token.form.clone());
        }
    }
    words
}

/// Phrases of two and three words that begin and end with a telling word, those with the rarest words first.
fn phrases(tokens: &[Token], words: &[Exclusion]) -> Vec<String> {
    let rarity =
        |form: &str| words.iter().find(|word| word.wording == form).map_or(u32::MAX, |word| word.takes);
    let mut phrases: Vec<(u32, String)> = Vec::new();
    for length in [2, 3] {
        for window in tokens.windows(length) {
            let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
            let in_a_row = window.windows(2).all(|pair| match pair {
                [one, two] => two.position == one.position + 1,
                _ => true,
            });
            if !in_a_row || !is_telling(&first.form) || !is_telling(&last.form) {
                continue;
            }
            let forms: Vec<&str> = window.iter().map(|token| token.form.as_str()).collect();
            let phrase = format!("\"{}\"", forms.join(" "));
            if !phrases.iter().any(|(_, there)| *there == phrase) {
                phrases.push((rarity(&first.form).min(rarity(&last.form)), phrase));
            }
        }
    }
    phrases.sort_by_key(|(rarity, _)| *rarity);
    phrases.into_iter().take(MOST_PHRASES).map(|(_, phrase)| phrase).collect()
}

/// Whether a word can tell one passage from another.
fn is_telling(form: &str) -> bool {
    form.chars().count() > 2 && !is_common(form) && form.chars().any(char::is_alphabetic)
}

/// The fewest first; of those that take as many the longest, which say most about why. The very words that brought the
/// passage are kept among them: they are what a beginning like `bus*` most often wants left out (`business`).
fn fewest_first(mut found: Vec<Exclusion>, brought: &[String]) -> Vec<Exclusion> {
    found.retain(|one| one.takes > 0);
    found.sort_by(|one, two| one.takes.cmp(&two.takes).then(two.wording.len().cmp(&one.wording.len())));
    let (first, rest): (Vec<_>, Vec<_>) =
        found.into_iter().enumerate().partition(|(place, _)| *place < OFFERED);
    let rest = rest.into_iter().filter(|(_, one)| brought.contains(&one.wording)).take(BROUGHT);
    let kept = OFFERED.saturating_sub(rest.clone().count());
    first.into_iter().take(kept).chain(rest).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exclusion(wording: &str, takes: u32) -> Exclusion {
        Exclusion { wording: wording.to_owned(), takes }
    }

    #[test]
    fn words_and_phrases_of_a_passage_are_offered_once() {
        let tokens = tokens("The drug strategy, and the drug strategy for parks: 2,500 visits");
        assert_eq!(words(&tokens), ["drug", "strategy", "parks", "visits"]);
        let counted = [exclusion("parks", 1), exclusion("drug", 40), exclusion("strategy", 9)];
        let phrases = phrases(&tokens, &counted);
        assert_eq!(phrases.first().map(String::as_str), Some("\"strategy for parks\""));
        assert_eq!(phrases.iter().filter(|phrase| *phrase == "\"drug strategy\"").count(), 1);
    }

    #[test]
    fn what_takes_the_fewest_comes_first() {
        let found =
            vec![exclusion("drug", 40), exclusion("parks", 1), exclusion("\"strategy for parks\"", 1)];
        let order: Vec<String> = fewest_first(found, &[]).into_iter().map(|one| one.wording).collect();
        assert_eq!(order, ["\"strategy for parks\"", "parks", "drug"]);
    }

    #[test]
    fn the_word_that_brought_it_is_offered_even_when_it_takes_many() {
        let mut found: Vec<Exclusion> = (0..20).map(|n| exclusion(&format!("word{n}"), 1)).collect();
        found.push(exclusion("business", 30));
        let offered = fewest_first(found.clone(), &["business".to_owned()]);
        assert_eq!((offered.len(), offered.last()), (OFFERED, Some(&exclusion("business", 30))));
        assert_eq!(fewest_first(found, &[]).len(), OFFERED);
    }
}

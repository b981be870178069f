use scrutineer_search::analyse::{for_each_token, is_common, stem};
use scrutineer_themes::WordCounts;
use std::collections::BTreeMap;

/// The most phrases that are looked for.
const MOST: usize = 2000;

/// In how many passages of each part a phrase stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spread {
    /// The phrase as it stands in the corpus.
    pub(crate) text: String,
    /// Passages of each part; how often, where it is a single word.
    pub(crate) counts: Vec<u32>,
}

/// Looks for phrases in texts, whatever their inflection.
#[derive(Clone, Debug, Default)]
pub(super) struct Seeker {
    parts: usize,
    /// By their stems, parted by blanks.
    phrases: BTreeMap<String, Spread>,
    longest: usize,
}

impl Seeker {
    /// For texts of some parts.
    pub(super) fn new(parts: usize) -> Self {
        Self { parts, ..Self::default() }
    }

    /// Adds a phrase; one that differs in its inflection only is there already.
    pub(super) fn look_for(&mut self, text: &str) {
        let stems = stems(text);
        if stems.is_empty() || self.phrases.len() >= MOST {
            return;
        }
        self.longest = self.longest.max(stems.len());
        let spread = || Spread { text: text.to_owned(), counts: vec![0; self.parts] };
        self.phrases.entry(stems.join(" ")).or_insert_with(spread);
    }

    /// Counts the phrases that stand in a passage of a part, each once.
    pub(super) fn read(&mut self, part: usize, text: &str) {
        if self.phrases.is_empty() {
            return;
        }
        let stems = stems(text);
        let mut found: Vec<String> = Vec::new();
        for first in 0..stems.len() {
            for length in 1..=self.longest.min(stems.len() - first) {
                let key = stems[first..first + length].join(" ");
                if self.phrases.contains_key(&key) && !found.contains(&key) {
                    found.push(key);
                }
            }
        }
        for key in found {
            if let Some(count) = self.phrases.get_mut(&key).and_then(|spread| spread.counts.get_mut(part)) {
                *count += 1;
            }
        }
    }

    /// The phrases that were found, those of most passages first, longer ones before shorter.
    pub(super) fn found(self) -> Vec<Spread> {
        let mut found: Vec<Spread> = self.phrases.into_values().filter(|spread| spread.total() > 0).collect();
        found.sort_by(|one, two| {
            let key = |spread: &Spread| (spread.total(), spread.text.split_whitespace().count());
            key(two).cmp(&key(one)).then_with(|| one.text.cmp(&two.text))
        });
        found
    }
}

impl Spread {
    /// Over all parts.
    pub(crate) fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Single words in place of phrases, for an index without those. Words that almost every passage has are left out.
    pub(super) fn of_words(counts: &[WordCounts]) -> Vec<Self> {
        let mut words: Vec<&str> = counts.iter().flat_map(WordCounts::iter).map(|(word, _)| word).collect();
        words.sort_unstable();
        words.dedup();
        let is_telling = |word: &&str| {
            word.chars().nth(2).is_some()
                && !is_common(word)
                && !word.starts_with(|letter: char| letter.is_ascii_digit())
        };
        let spread = |word: &str| Self {
            text: word.to_owned(),
            counts: counts.iter().map(|counts| counts.of(word)).collect(),
        };
        let mut spreads: Vec<Self> = words.into_iter().filter(is_telling).map(spread).collect();
        spreads.retain(|spread| spread.total() > 1);
        spreads.sort_by(|one, two| two.total().cmp(&one.total()).then_with(|| one.text.cmp(&two.text)));
        spreads
    }
}

fn stems(text: &str) -> Vec<String> {
    let mut stems = Vec::new();
    let mut next = 0;
    for_each_token(text, |form, position, _, _| {
        // What is written together as well comes behind its parts, at the place of the first.
        if position >= next {
            next = position + 1;
            stems.push(stem(form).into_owned());
        }
    });
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_counted_by_passage_whatever_their_inflection() {
        let mut seeker = Seeker::new(2);
        for phrase in ["knife crime", "knife crimes", "Joint Targeted Area Inspection", "zebra"] {
            seeker.look_for(phrase);
        }
        seeker.read(0, "Knife crimes fell; knife crime had risen before the joint targeted area inspection.");
        seeker.read(1, "Of knife crime nothing was heard");
        seeker.read(7, "knife crime in no part at all");
        let found = seeker.found();
        let counts: Vec<_> =
            found.iter().map(|spread| (spread.text.as_str(), spread.counts.clone())).collect();
        assert_eq!(counts, [("knife crime", vec![1, 1]), ("Joint Targeted Area Inspection", vec![1, 0])]);
    }

    #[test]
    fn words_stand_in_where_there_are_no_phrases() {
        let mut counts = vec![WordCounts::default(); 2];
        counts[0].add("the gangs and the gangs of 2019, once");
        counts[1].add("gangs in the parks, parks");
        let words = Spread::of_words(&counts);
        let words: Vec<_> = words.iter().map(|spread| (spread.text.as_str(), spread.total())).collect();
        assert_eq!(words, [("gangs", 3), ("parks", 2)]);
    }
}

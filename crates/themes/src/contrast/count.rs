use scrutineer_search::analyse::for_each_token;
use std::collections::BTreeMap;

/// How often each word stands in some texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCounts {
    counts: BTreeMap<String, u32>,
    total: u64,
}

impl WordCounts {
    /// Adds the words of a text, each in the form in which it is indexed (lower case, without accents).
    ///
    /// Words joined by hyphens count singly, so that no place in the text counts twice.
    pub fn add(&mut self, text: &str) {
        let mut next = 0;
        for_each_token(text, |form, position, _, _| {
            // What is written together as well comes behind its parts, at the place of the first.
            if position >= next {
                next = position + 1;
                self.insert(form, 1);
                self.total += 1;
            }
        });
    }

    /// Adds a word some times, without adding to [`total`](Self::total).
    pub(super) fn insert(&mut self, word: &str, times: u32) {
        match self.counts.get_mut(word) {
            Some(count) => *count = count.saturating_add(times),
            None => {
                self.counts.insert(word.to_owned(), times);
            }
        }
    }

    /// Adds words that are not listed one by one.
    pub(super) fn add_total(&mut self, words: u64) {
        self.total = self.total.saturating_add(words);
    }

    /// Adds other counts.
    pub fn extend(&mut self, other: &Self) {
        for (word, &times) in &other.counts {
            self.insert(word, times);
        }
        self.add_total(other.total);
    }

    /// How often a word stands there.
    pub fn of(&self, word: &str) -> u32 {
        self.counts.get(word).copied().unwrap_or(0)
    }

    /// The words that are listed, in order, with how often each stands there.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        self.counts.iter().map(|(word, &count)| (word.as_str(), count))
    }

    /// Number of words, those not listed one by one among them.
    pub fn total(&self) -> u64 {
        self.total
    }
}

use super::WordCounts;
use scrutineer_search::analyse::is_common;

/// A word that stands more often in one body of text than in another than chance would have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Distinctive {
    /// The word, in lower case without accents.
    pub word: String,
    /// How often it stands in the first.
    pub a: u32,
    /// How often it stands in the second.
    pub b: u32,
    /// How often in every thousand words of the first.
    pub a_per_thousand: f64,
    /// How often in every thousand words of the second.
    pub b_per_thousand: f64,
    /// Dunning's log-likelihood ratio G², 0 when both use it alike; above 3.84 for one word in twenty by chance alone, above
    /// 10.83 for one in a thousand.
    pub log_likelihood: f64,
}

impl Distinctive {
    /// Whether the first uses it more than the second, in proportion.
    pub fn is_of_first(&self) -> bool {
        self.a_per_thousand > self.b_per_thousand
    }
}

/// The words that tell two bodies of text apart, the most distinctive first, then by the alphabet.
///
/// The measure is the log-likelihood ratio of Ted Dunning, "Accurate Methods for the Statistics of Surprise and
/// Coincidence", Computational Linguistics 19 (1993), in the form of Paul Rayson and Roger Garside, "Comparing Corpora
/// using Frequency Profiling" (2000): with a of c words and b of d, expected Ea = c(a + b)/(c + d) and Eb = d(a + b)/(c + d),
/// G² = 2(a ln(a/Ea) + b ln(b/Eb)), a nought adding nothing.
///
/// Words that almost every passage has ("the", "of"), numbers and single letters count towards the totals but are not listed.
pub fn contrast(a: &WordCounts, b: &WordCounts) -> Vec<Distinctive> {
    let words: std::collections::BTreeSet<&str> = a.iter().chain(b.iter()).map(|(word, _)| word).collect();
    let listed = |word: &&str| {
        !is_common(word) && word.chars().nth(1).is_some() && !word.starts_with(|c: char| c.is_ascii_digit())
    };
    let mut list: Vec<Distinctive> = words
        .into_iter()
        .filter(listed)
        .map(|word| distinctive(word, (a.of(word), a.total()), (b.of(word), b.total())))
        .collect();
    list.sort_by(|x, y| y.log_likelihood.total_cmp(&x.log_likelihood).then_with(|| x.word.cmp(&y.word)));
    list
}

fn distinctive(word: &str, a: (u32, u64), b: (u32, u64)) -> Distinctive {
    Distinctive {
        word: word.to_owned(),
        a: a.0,
        b: b.0,
        a_per_thousand: per_thousand(a),
        b_per_thousand: per_thousand(b),
        log_likelihood: log_likelihood(a, b),
    }
}

#[allow(clippy::cast_precision_loss, reason = "numbers of words")]
fn per_thousand((count, total): (u32, u64)) -> f64 {
    if total == 0 { 0.0 } else { f64::from(count) * 1000.0 / total as f64 }
}

/// G² of a word that stands `count` times among `total` words on either side.
#[allow(clippy::cast_precision_loss, reason = "numbers of words")]
fn log_likelihood(a: (u32, u64), b: (u32, u64)) -> f64 {
    let both = f64::from(a.0) + f64::from(b.0);
    let all = a.1 as f64 + b.1 as f64;
    let term = |(count, total): (u32, u64)| {
        let expected = total as f64 * both / all;
        if count == 0 || expected <= 0.0 {
            0.0
        } else {
            f64::from(count) * (f64::from(count) / expected).ln()
        }
    };
    // Rounding may bring it a little below nought.
    (2.0 * (term(a) + term(b))).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(texts: &[&str]) -> WordCounts {
        let mut counts = WordCounts::default();
        texts.iter().for_each(|text| counts.add(text));
        counts
    }

    #[test]
    fn worked_by_hand() {
        // Dunning's table: 120 of 10,000 beside 60 of 20,000. Ea = 60, Eb = 120:
        // 2 (120 ln 2 + 60 ln 1/2) = 120 ln 2.
        let expected = 120.0 * std::f64::consts::LN_2;
        assert!((log_likelihood((120, 10_000), (60, 20_000)) - expected).abs() < 1e-9);
        // A word of one side only: Ea = 5, so 2 × 10 ln 2.
        let expected = 20.0 * std::f64::consts::LN_2;
        assert!((log_likelihood((10, 1000), (0, 1000)) - expected).abs() < 1e-9);
        // In proportion alike.
        assert!(log_likelihood((10, 1000), (30, 3000)) < 1e-9);
        assert!(log_likelihood((0, 0), (0, 0)) < 1e-9);
        assert!(log_likelihood((3, 10), (0, 0)) < 1e-9);
    }

    #[test]
    fn words_are_told_by_form_and_in_order() {
        let a = counts(&["The gangs, the gang and gangs of 2019", "gangs"]);
        let b = counts(&["The parks and the gang", "parks in 2019 "]);
        assert_eq!((a.total(), b.total()), (9, 8));
        let list = contrast(&a, &b);
        let words: Vec<&str> = list.iter().map(|word| word.word.as_str()).collect();
        assert_eq!(words, ["gangs", "parks", "gang"]);
        assert!(list[0].is_of_first() && !list[1].is_of_first());
        assert!((list[0].a_per_thousand - 1000.0 / 3.0).abs() < 1e-9 && list[0].b_per_thousand < 1e-9);
    }

    #[test]
    fn words_joined_by_hyphens_count_once_each() {
        let counts = counts(&["Anti-social behaviour"]);
        assert_eq!(counts.total(), 3);
        assert_eq!((counts.of("anti"), counts.of("social"), counts.of("antisocial")), (1, 1, 0));
    }

    #[test]
    fn nothing_beside_nothing() {
        assert!(contrast(&WordCounts::default(), &WordCounts::default()).is_empty());
        let list = contrast(&counts(&["gangs"]), &WordCounts::default());
        assert!(list[0].b_per_thousand < 1e-9 && list[0].log_likelihood < 1e-9);
    }
}

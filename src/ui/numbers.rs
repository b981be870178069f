//! Numbers as a reader expects them.

use super::Tenths;
use crate::language::{self, Language};

/// A whole number with its thousands parted: `5,418`.
pub(crate) fn thousands(number: impl Into<u64>) -> String {
    language::number(number.into())
}

/// A rate, to a tenth where it is small: `4.3`, `43`.
pub(crate) fn rate_in_words(rate: f64) -> String {
    // What a tenth would make 10.0 of is whole.
    if rate < 9.95 { Tenths(rate).to_string() } else { thousands(rate.round() as u64) }
}

/// A number within a sentence: in words up to ten, in figures beyond. In Welsh the word would change with its noun,
/// so it stays a figure.
pub(crate) fn in_words(number: u32) -> String {
    const WORDS: [&str; 11] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = usize::try_from(number).ok().and_then(|n| WORDS.get(n));
    match (language::current(), word) {
        (Language::English, Some(word)) => (*word).to_owned(),
        _ => thousands(number),
    }
}

/// The text with its first letter large, for the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| large(first) + letters.as_str())
}

/// The browser knows the capitals of all scripts; our own table of them would be 12 KB of the page.
#[cfg(target_arch = "wasm32")]
fn large(letter: char) -> String {
    js_sys::JsString::from(letter).to_upper_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn large(letter: char) -> String {
    letter.to_uppercase().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_sentences() {
        assert_eq!(thousands(1200u32), "1,200");
        assert_eq!(capital(&in_words(3)), "Three");
        assert_eq!(in_words(11), "11");
        assert_eq!(capital(""), "");
        assert_eq!([0.0, 4.32, 9.96, 43.24, 1000.0].map(rate_in_words), ["0.0", "4.3", "10", "43", "1,000"]);
    }
}

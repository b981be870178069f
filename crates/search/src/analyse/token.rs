use super::fold::{is_mark, push_folded};

/// Bytes of a word that count; what is longer is cut there, in the corpus and in the query alike.
pub const LONGEST_WORD: usize = 64;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word as indexed: lower case, without accents and apostrophes.
    pub form: String,
    /// Its place among the words of the text, from 0.
    pub position: u32,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// The words of a text, as a list. See [`for_each_token`].
pub fn tokens(text: &str) -> Vec<Token> {
    let mut list = Vec::new();
    for_each_token(text, |form, position, start, end| {
        list.push(Token { form: form.to_owned(), position, start, end });
    });
    list
}

/// Calls `found(form, position, start, end)` for every word of a text.
///
/// - A word is a run of letters and digits. Accents and case are folded.
/// - An apostrophe within a word is left out (`don’t` is `dont`); `’s` at its end is left off.
/// - A comma between digits that parts thousands is left out (`1,500` is `1500`).
/// - Words joined by hyphens are found singly, and, when there are two or three and the first begins with a
///   letter, written together as well, at the place of the first (`co-ordination` is `co`, `ordination` and
///   `coordination`).
pub fn for_each_token(text: &str, mut found: impl FnMut(&str, u32, usize, usize)) {
    let mut scan = Scan { text, at: 0 };
    let mut word = String::with_capacity(LONGEST_WORD);
    let mut joined = String::with_capacity(LONGEST_WORD);
    let mut position = 0;
    while let Some(start) = scan.seek_word() {
        let first_position = position;
        let mut parts = 0_u32;
        let mut part_start = start;
        joined.clear();
        loop {
            word.clear();
            scan.word(&mut word);
            cut(&mut word);
            if !word.is_empty() {
                found(&word, position, part_start, scan.at);
                position += 1;
                parts += 1;
                joined.push_str(&word);
            }
            match scan.hyphen() {
                Some(next) => {
                    scan.at = next;
                    part_start = next;
                }
                None => break,
            }
        }
        if (2..=3).contains(&parts) && joined.starts_with(char::is_alphabetic) {
            cut(&mut joined);
            found(&joined, first_position, start, scan.at);
        }
    }
}

/// Cuts a word to [`LONGEST_WORD`].
fn cut(word: &mut String) {
    if word.len() > LONGEST_WORD {
        let end = word.floor_char_boundary(LONGEST_WORD);
        word.truncate(end);
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    /// Moves to the next letter or digit.
    fn seek_word(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if byte.is_ascii() {
                if byte.is_ascii_alphanumeric() {
                    return Some(self.at);
                }
                self.at += 1;
            } else {
                let letter = self.letter(self.at)?;
                if letter.is_alphanumeric() {
                    return Some(self.at);
                }
                self.at += letter.len_utf8();
            }
        }
        None
    }

    fn letter(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn is_word_at(&self, at: usize) -> bool {
        match self.text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
            Some(_) => self.letter(at).is_some_and(char::is_alphanumeric),
            None => false,
        }
    }

    /// Reads one word (no hyphens) and moves behind it.
    fn word(&mut self, word: &mut String) {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if byte.is_ascii_alphanumeric() {
                word.push(char::from(byte.to_ascii_lowercase()));
                self.at += 1;
            } else if byte == b',' {
                if !self.parts_thousands() {
                    return;
                }
                self.at += 1;
            } else if byte == b'\'' || !byte.is_ascii() {
                let Some(letter) = self.letter(self.at) else { return };
                let next = self.at + letter.len_utf8();
                if matches!(letter, '\'' | '’' | 'ʼ' | '‘') {
                    if !self.is_word_at(next) {
                        return;
                    }
                    if matches!(bytes.get(next), Some(b's' | b'S')) && !self.is_word_at(next + 1) {
                        self.at = next + 1;
                        return;
                    }
                } else if letter.is_alphanumeric() || is_mark(letter) {
                    push_folded(word, letter);
                } else {
                    return;
                }
                self.at = next;
            } else {
                return;
            }
        }
    }

    /// Whether the comma here stands between digits with exactly three behind it.
    fn parts_thousands(&self) -> bool {
        let bytes = self.text.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let before = self.at.checked_sub(1).is_some_and(digit);
        before && (1..=3).all(|n| digit(self.at + n)) && !digit(self.at + 4)
    }

    /// When a hyphen stands here with a word behind it: where that word begins.
    fn hyphen(&self) -> Option<usize> {
        let letter = self.letter(self.at)?;
        let next = self.at + letter.len_utf8();
        (matches!(letter, '-' | '\u{2010}' | '\u{2011}') && self.is_word_at(next)).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn forms(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.form).collect()
    }

    #[test]
    fn words_of_minutes() {
        assert_eq!(forms("The Panel’s work, don't"), ["the", "panel", "work", "dont"]);
        assert_eq!(forms("co-ordination"), ["co", "ordination", "coordination"]);
        assert_eq!(forms("Covid-19 in 2019-2023"), ["covid", "19", "covid19", "in", "2019", "2023"]);
        assert_eq!(forms("£1,500 of 2,000,000 (1,2,3)"), ["1500", "of", "2000000", "1", "2", "3"]);
        assert_eq!(forms("members' CAFÉ – RESOLVED:"), ["members", "cafe", "resolved"]);
        assert_eq!(forms("and/or a.b"), ["and", "or", "a", "b"]);
        assert_eq!(forms("state-of-the-art"), ["state", "of", "the", "art"]);
    }

    #[test]
    fn places() {
        let list = tokens("an anti-social act");
        let places: Vec<_> = list.iter().map(|t| (t.form.as_str(), t.position, t.start, t.end)).collect();
        let expected = [
            ("an", 0, 0, 2),
            ("anti", 1, 3, 7),
            ("social", 2, 8, 14),
            ("antisocial", 1, 3, 14),
            ("act", 3, 15, 18),
        ];
        assert_eq!(places, expected);
    }

    proptest! {
        #[test]
        fn any_text_is_cut_within_its_bounds(text in ".*") {
            for token in tokens(&text) {
                prop_assert!(token.start < token.end && token.end <= text.len());
                prop_assert!(text.get(token.start..token.end).is_some());
                prop_assert!(!token.form.is_empty() && token.form.len() <= LONGEST_WORD);
            }
        }

        #[test]
        fn a_word_as_indexed_is_one_word_again(text in "\\PC*") {
            for token in tokens(&text) {
                prop_assert_eq!(forms(&token.form), vec![token.form.clone()]);
            }
        }
    }
}

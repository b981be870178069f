//! Small questions about words, asked by many of the readers.

/// White space tidied: single spaces between words, none at the ends. No-break spaces count as spaces.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The beginning of a text, for messages: at most `most` characters, at the end of a word where there is one.
pub(crate) fn excerpt(text: &str, most: usize) -> String {
    let text = tidy(text);
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let cut = text.get(..end).unwrap_or_default();
    let cut = cut.rsplit_once(' ').map_or(cut, |(head, _)| head);
    format!("{cut} …")
}

/// How many words there are, up to `most`.
pub(crate) fn count_up_to(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most).count()
}

/// Whether a text has that word, punctuation at its ends aside. Case counts.
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|w| w.trim_matches(|c: char| !c.is_alphanumeric()) == word)
}

/// Whether all letters are capitals, and there are at least two of them.
pub(crate) fn all_capitals(text: &str) -> bool {
    let mut letters = 0;
    for letter in text.chars().filter(|c| c.is_alphabetic()) {
        if letter.is_lowercase() {
            return false;
        }
        letters += 1;
    }
    letters >= 2
}

/// Whether the first letter or digit is a lower-case letter.
pub(crate) fn starts_lower(text: &str) -> bool {
    text.chars().find(|c| !matches!(c, '“' | '"' | '‘' | '\'' | '(')).is_some_and(char::is_lowercase)
}

/// Whether a text ends as a sentence, a clause of a list or a lead-in does.
pub(crate) fn ends_closed(text: &str) -> bool {
    let text =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '”' | '"' | '’' | '\'' | ')' | ']'));
    text.is_empty() || text.ends_with(['.', '!', '?', ':', ';', '…']) || ends_lead_in(text)
}

/// Whether a text announces what follows: `including:-`, `the following:`.
pub(crate) fn ends_lead_in(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches([' ', '-', '–', '—']);
    text.ends_with(':') || text.ends_with(" the following")
}

/// Words that no sentence ends with.
const OPEN_ENDS: [&str; 26] = [
    "a", "an", "and", "as", "at", "be", "but", "by", "for", "from", "in", "into", "its", "of", "on", "or",
    "our", "that", "the", "their", "this", "to", "was", "were", "which", "with",
];

/// Whether a text cannot be whole: it ends with a comma, an open bracket or a word such as “the”.
pub(crate) fn ends_open(text: &str) -> bool {
    let text = text.trim_end();
    if text.ends_with([',', '(', '&', '/']) {
        return true;
    }
    text.rsplit(' ').next().is_some_and(|last| OPEN_ENDS.contains(&last))
}

/// The text without a prefix, whatever the case of ASCII letters.
pub(crate) fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    if head.eq_ignore_ascii_case(prefix) { text.get(prefix.len()..) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        assert!(ends_lead_in("on a number of issues, including:-"));
        assert!(ends_lead_in("discussions were: -"));
        assert!(!ends_lead_in("the bus – late -"));
        assert!(ends_closed("as corporate parents.”"));
        assert!(ends_open("from GCSEs to") && ends_open("twice,") && !ends_open("into the tomb raid"));
    }

    #[test]
    fn letters() {
        assert!(all_capitals("KEY DECISION:") && !all_capitals("12") && !all_capitals("Key"));
        assert!(starts_lower("age of") && starts_lower("“age") && !starts_lower("2030"));
        assert_eq!(excerpt("one two three", 8), "one two …");
        assert_eq!(strip_prefix_any_case("VENUE: x", "Venue:"), Some(" x"));
        assert_eq!(strip_prefix_any_case("é", "e"), None);
    }
}

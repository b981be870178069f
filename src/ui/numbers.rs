//! Numbers as a reader expects them.

/// A whole number with a comma between thousands: `5,418`.
pub(crate) fn thousands(number: impl Into<u64>) -> String {
    let digits = number.into().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number with its noun: `1 item`, `5,418 words`.
pub(crate) fn count(number: impl Into<u64>, one: &str, many: &str) -> String {
    let number = number.into();
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// A number within a sentence: in words up to ten, in figures beyond.
pub(crate) fn in_words(number: u32) -> String {
    const WORDS: [&str; 11] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    usize::try_from(number)
        .ok()
        .and_then(|n| WORDS.get(n))
        .map_or_else(|| thousands(number), |word| (*word).to_owned())
}

/// The text with its first letter large, for the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        assert_eq!(thousands(0u32), "0");
        assert_eq!(thousands(999u32), "999");
        assert_eq!(thousands(5418u32), "5,418");
        assert_eq!(thousands(1_234_567u32), "1,234,567");
    }

    #[test]
    fn numbers_in_sentences() {
        assert_eq!(count(1u32, "item", "items"), "1 item");
        assert_eq!(count(1200u32, "item", "items"), "1,200 items");
        assert_eq!(capital(&in_words(3)), "Three");
        assert_eq!(in_words(11), "11");
        assert_eq!(capital(""), "");
    }
}

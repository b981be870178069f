//! Numbers and days as readers of the language expect them.

use super::choice::{Language, current};
use super::intl;
use scrutineer_corpus::{Date, month_name};

/// A whole number with its thousands parted: `5,418`.
pub(crate) fn number(number: u64) -> String {
    // Below a thousand there is nothing to part, and the browser need not be asked.
    if number < 1000 { number.to_string() } else { intl::number(number).unwrap_or_else(|| grouped(number)) }
}

/// A day in words: `17 April 2019`, `17 Ebrill 2019`.
pub(crate) fn day(date: Date) -> String {
    intl::day(date).unwrap_or_else(|| plain_day(date, current()))
}

/// The days between two dates, as briefly as they allow: `17 April 2019 to 3 July 2025`.
pub(crate) fn span(first: Date, last: Date) -> String {
    let between = match current() {
        Language::English => "to",
        Language::Welsh => "i",
    };
    if first == last { day(first) } else { format!("{} {between} {}", day(first), day(last)) }
}

/// A month in words: `April 2019`, `Ebrill 2019`.
pub(crate) fn month(year: u16, month: u8) -> String {
    format!("{} {year}", month_in(month, current()))
}

/// A month as briefly as it is understood: `Apr 2019`, `Ebr 2019`.
pub(crate) fn short_month(year: u16, month: u8) -> String {
    let name = match current() {
        Language::English => month_in(month, Language::English).get(..3),
        Language::Welsh => usize::from(month).checked_sub(1).and_then(|n| WELSH_SHORT.get(n)).copied(),
    };
    format!("{} {year}", name.unwrap_or_default())
}

/// Both languages part thousands by a comma.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

const WELSH_MONTHS: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

const WELSH_SHORT: [&str; 12] =
    ["Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag"];

fn month_in(month: u8, language: Language) -> &'static str {
    let name = match language {
        Language::English => month_name(month),
        Language::Welsh => usize::from(month).checked_sub(1).and_then(|n| WELSH_MONTHS.get(n)).copied(),
    };
    name.unwrap_or_default()
}

fn plain_day(date: Date, language: Language) -> String {
    format!("{} {} {}", date.day(), month_in(date.month(), language), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        let written = [0, 999, 5418, 1_234_567].map(number);
        assert_eq!(written, ["0", "999", "5,418", "1,234,567"]);
    }

    #[test]
    fn a_day_and_a_span_in_both_languages() {
        let (first, last) = (Date::new(2019, 4, 17).unwrap(), Date::new(2025, 12, 3).unwrap());
        assert_eq!(plain_day(first, Language::English), "17 April 2019");
        assert_eq!(plain_day(last, Language::Welsh), "3 Rhagfyr 2025");
        assert_eq!(span(first, last), "17 April 2019 to 3 December 2025");
        assert_eq!(span(first, first), "17 April 2019");
        assert_eq!((month(2019, 4), short_month(2019, 4)), ("April 2019".to_owned(), "Apr 2019".to_owned()));
        assert_eq!(month_in(4, Language::Welsh), "Ebrill");
    }
}

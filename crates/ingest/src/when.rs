//! Days and times as minutes print them.

use scrutineer_corpus::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The first day in a text: `Wednesday, 3rd April, 2030`, `15 January 2026`, `23/11/2030` or `2030-11-23`.
pub(crate) fn find_date(text: &str) -> Option<Date> {
    let words: Vec<&str> =
        text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let named = words.windows(3).find_map(|three| match three {
        [day, month, year] => date(day_number(day)?, month_number(month)?, year),
        _ => None,
    });
    named.or_else(|| words.iter().find_map(|word| numeric_date(word)))
}

/// A day written with figures alone: `23/11/2030`, `23.11.2030` or `2030-11-23`.
pub(crate) fn numeric_date(word: &str) -> Option<Date> {
    if let Ok(date) = word.parse() {
        return Some(date);
    }
    let mut parts = word.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 {
        return None;
    }
    date(day.parse().ok()?, month.parse().ok()?, year)
}

fn date(day: u8, month: u8, year: &str) -> Option<Date> {
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month, day).ok()
}

fn day_number(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(word.get(digits.len()..)?, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok())?
}

fn month_number(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    let found =
        MONTHS.iter().position(|month| *month == word || (word.len() == 3 && month.starts_with(&word)))?;
    u8::try_from(found + 1).ok()
}

/// The first time of day in a text, as printed: `7:30 pm`, `10.00 am`, `19.30`.
pub(crate) fn find_time(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().map(|w| w.trim_matches([',', ';', '(', ')'])).collect();
    for (i, word) in words.iter().enumerate() {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
        let suffix = word.get(bare.len()..).unwrap_or_default();
        let next = words.get(i + 1).copied().unwrap_or_default();
        let half = |w: &str| {
            matches!(w.to_ascii_lowercase().trim_end_matches('.'), "am" | "pm" | "a.m" | "p.m" | "noon")
        };
        let clock = bare.split_once([':', '.']).is_some_and(|(h, m)| {
            (1..=2).contains(&h.len())
                && m.len() == 2
                && h.parse::<u8>().is_ok_and(|h| h < 24)
                && m.parse::<u8>().is_ok_and(|m| m < 60)
        });
        let hour = bare.parse::<u8>().is_ok_and(|h| h < 24);
        if (clock || hour) && half(suffix) {
            return Some((*word).to_owned());
        }
        if (clock || hour) && suffix.is_empty() && half(next) {
            return Some(format!("{word} {next}"));
        }
        if clock && suffix.is_empty() && bare.contains(':') {
            return Some((*word).to_owned());
        }
    }
    None
}

/// Where the day of a line such as `Body - Thursday 15 January 2026 7:30 pm` begins: the byte after the ` - `.
pub(crate) fn split_meeting_line(text: &str) -> Option<(&str, &str)> {
    let mut from = text.len();
    while let Some((at, mark)) = [" - ", " – ", " — ", ", "]
        .iter()
        .filter_map(|mark| text.get(..from).and_then(|t| t.rfind(mark)).map(|at| (at, *mark)))
        .max_by_key(|(at, _)| *at)
    {
        let (body, rest) = (text.get(..at)?, text.get(at + mark.len()..)?);
        if find_date(rest).is_some() && mark != ", " {
            return Some((body, rest));
        }
        from = at;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        find_date(text).map(|d| d.to_string())
    }

    #[test]
    fn days() {
        assert_eq!(day("Wednesday, 3rd April, 2030 10.00 am").as_deref(), Some("2030-04-03"));
        assert_eq!(day("on Thursday, 30 January 2025.").as_deref(), Some("2025-01-30"));
        assert_eq!(day("Meeting: 23/11/2030 - Executive").as_deref(), Some("2030-11-23"));
        assert_eq!(day("3 Mar 2026 7:30 pm").as_deref(), Some("2026-03-03"));
        assert_eq!(day("30 February 2025"), None);
        assert_eq!(day("77/30"), None);
    }

    #[test]
    fn times() {
        assert_eq!(find_time("3rd April, 2030 10.00 am").as_deref(), Some("10.00 am"));
        assert_eq!(find_time("15 January 2026 7:30 pm, CANCELLED").as_deref(), Some("7:30 pm"));
        assert_eq!(find_time("15 January 2026, 7.30pm").as_deref(), Some("7.30pm"));
        assert_eq!(find_time("15 January 2026"), None);
    }

    #[test]
    fn meeting_lines() {
        let line = "Lamps - Poles Board - Wednesday, 3rd April, 2030 10.00 am";
        assert_eq!(
            split_meeting_line(line),
            Some(("Lamps - Poles Board", "Wednesday, 3rd April, 2030 10.00 am"))
        );
        assert_eq!(split_meeting_line("Lamps - Poles Board"), None);
    }
}

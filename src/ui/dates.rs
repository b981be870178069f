//! Dates as they are written in Britain.

use scrutineer_corpus::{Date, month_name};

/// `17 April 2019`.
pub(crate) fn in_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// The days between two dates, as briefly as they allow: `17 April 2019 to 3 July 2025`.
pub(crate) fn span_in_words(first: Date, last: Date) -> String {
    if first == last { in_words(first) } else { format!("{} to {}", in_words(first), in_words(last)) }
}

fn month(date: Date) -> &'static str {
    month_name(date.month()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_a_span() {
        let (first, last) = (Date::new(2019, 4, 17).unwrap(), Date::new(2025, 12, 3).unwrap());
        assert_eq!(in_words(first), "17 April 2019");
        assert_eq!(span_in_words(first, last), "17 April 2019 to 3 December 2025");
        assert_eq!(span_in_words(first, first), "17 April 2019");
    }
}

//! Days as readers of the language write them.

use crate::language;
use scrutineer_corpus::Date;

/// `17 April 2019`.
pub(crate) fn in_words(date: Date) -> String {
    language::day(date)
}

/// The days between two dates, as briefly as they allow: `17 April 2019 to 3 July 2025`.
pub(crate) fn span_in_words(first: Date, last: Date) -> String {
    language::span(first, last)
}

/// The day where the reader is, as far as the device knows.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()).parse().ok()
}

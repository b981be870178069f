use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A calendar date, written `YYYY-MM-DD`. Years run from 1800 to 2999, which is wider than any minutes online.
///
/// An own type of four bytes, because a date library would weigh more in the page than all it is asked for:
/// reading, ordering and printing a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month, 1 to 12.
pub fn month_name(month: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(month).checked_sub(1)?).copied()
}

/// Why some text or numbers are not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text does not have the form `YYYY-MM-DD`.
    #[error("“{0}” is not a date: write it as YYYY-MM-DD, for example 2024-03-07")]
    Form(String),
    /// The form is right, but there is no such day.
    #[error("there is no day {year:04}-{month:02}-{day:02} (years from 1800 to 2999)")]
    NoSuchDay {
        /// The year given.
        year: u16,
        /// The month given.
        month: u8,
        /// The day given.
        day: u8,
    },
}

impl Date {
    /// A date from its parts; month and day count from 1.
    ///
    /// # Errors
    /// [`DateError::NoSuchDay`] when the calendar has no such day or the year is outside 1800 to 2999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let no_such = DateError::NoSuchDay { year, month, day };
        if !(1800..=2999).contains(&year) || day == 0 || day > days_in(year, month) {
            return Err(no_such);
        }
        Ok(Self { year, month, day })
    }

    /// The year, 1800 to 2999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// Days of a month, or 0 where there is no such month.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.chars().take(40).collect());
        let bytes = text.as_bytes();
        let digits = |from: usize, to: usize| bytes[from..to].iter().all(u8::is_ascii_digit);
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(form());
        }
        if !digits(0, 4) || !digits(5, 7) || !digits(8, 10) {
            return Err(form());
        }
        let number =
            |from: usize, to: usize| bytes[from..to].iter().fold(0, |n, d| n * 10 + u16::from(d - b'0'));
        let small = |from, to| u8::try_from(number(from, to)).unwrap_or(0);
        Self::new(number(0, 4), small(5, 7), small(8, 10))
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A calendar date, YYYY-MM-DD.",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn leap_days_and_bad_days() {
        assert!(Date::new(2024, 2, 29).is_ok());
        assert!(Date::new(1900, 2, 29).is_err());
        assert!(Date::new(2023, 2, 29).is_err());
        assert!(Date::new(2023, 13, 1).is_err());
        assert!("2023-1-01".parse::<Date>().is_err());
        assert!("２０２３-01-01".parse::<Date>().is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            if let Ok(date) = text.parse::<Date>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn printing_and_reading_agree(year in 1800u16..3000, month in 1u8..13, day in 1u8..32) {
            if let Ok(date) = Date::new(year, month, day) {
                prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
            }
        }
    }
}

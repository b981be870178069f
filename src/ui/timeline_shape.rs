//! The geometry of the timeline: where each item or bar stands.
//!
//! 1. [`scale_of`] looks at all councils, so that their panels can be compared: a column a year, or a column a month where
//!    what is loaded lies within two years.
//! 2. [`panel`] draws one: a square an item while a column holds twelve or fewer, bars beyond. Undated items stand
//!    apart, behind a dashed line.

use super::chart_shape::{Tenths, rectangle};
use super::timeline_words::words;
use crate::language::{month, short_month};
use scrutineer_search::{CouncilTimeline, MonthCount};

/// The most squares that a column stacks.
const SQUARES_AT_MOST: u32 = 12;
/// Width of the dated part, of the gap behind it, and of the undated part.
const DATED: f64 = 222.0;
const GAP: f64 = 20.0;
const UNDATED: f64 = 102.0;
/// How many squares of undated items stand side by side.
const UNDATED_WIDE: u32 = 6;
/// Height of the tallest bar, and of the line of years beneath.
const BAR: f64 = 48.0;
const YEARS: f64 = 19.0;
/// The room that a year takes under the axis, and that a month does.
const YEAR_WIDE: f64 = 48.0;
const MONTH_WIDE: f64 = 62.0;
/// The most months that stand side by side; what spans more is drawn by years.
const MONTHS_AT_MOST: usize = 24;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Year(u16),
    /// A month (1 to 12) of a year.
    Month(u16, u8),
    /// Items whose date is not stated.
    Undated,
}

impl Period {
    fn holds(self, counted: &MonthCount) -> bool {
        match self {
            Self::Year(year) => counted.month.is_some_and(|(of, _)| of == year),
            Self::Month(year, month) => counted.month == Some((year, month)),
            Self::Undated => counted.month.is_none(),
        }
    }

    /// `2019`, `April 2019`, `date not stated`.
    pub(super) fn in_words(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Month(year, of) => month(year, of),
            Self::Undated => words().undated.to_owned(),
        }
    }

    /// `2019`, `Apr 2019`, `date not stated`.
    pub(super) fn in_short(self) -> String {
        match self {
            Self::Month(year, of) => short_month(year, of),
            Self::Year(_) | Self::Undated => self.in_words(),
        }
    }
}

/// What all panels of a chart share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The first and the last month that any council has loaded.
    span: Option<(Month, Month)>,
    /// The most items that any column holds.
    tallest: u32,
    /// The most undated items of any council.
    undated: u32,
    /// A square an item, or bars.
    pub(super) units: bool,
    /// A column a month, or a year.
    pub(super) monthly: bool,
}

/// A year and a month of it, 1 to 12.
type Month = (u16, u8);

impl Scale {
    /// What the dated columns stand for, in order.
    pub(super) fn periods(self) -> impl Iterator<Item = Period> {
        let months = self.span.filter(|_| self.monthly).into_iter().flat_map(months);
        let years =
            self.span.filter(|_| !self.monthly).into_iter().flat_map(|(first, last)| first.0..=last.0);
        months.map(|(year, month)| Period::Month(year, month)).chain(years.map(Period::Year))
    }

    /// The distance from one column to the next.
    fn pitch(self) -> f64 {
        let columns = self.periods().count().max(1);
        f64::min(19.0, DATED / columns as f64)
    }
}

/// The months from one to another.
fn months((first, last): (Month, Month)) -> impl Iterator<Item = Month> {
    (first.0..=last.0)
        .flat_map(|year| (1..=12).map(move |month| (year, month)))
        .filter(move |month| first <= *month && *month <= last)
}

/// The counts of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) loaded: u32,
    pub(super) items: u32,
    pub(super) by_another: u32,
}

impl Column {
    fn add(self, month: &MonthCount) -> Self {
        Self {
            loaded: self.loaded + month.loaded,
            items: self.items + month.items,
            by_another: self.by_another + month.by_another,
        }
    }
}

/// What one council has in a period.
pub(super) fn column_of(council: &CouncilTimeline, period: Period) -> Column {
    council.months.iter().filter(|month| period.holds(month)).fold(Column::default(), Column::add)
}

/// The scale that fits all councils.
pub(super) fn scale_of(timeline: &[CouncilTimeline]) -> Scale {
    let dated = || timeline.iter().flat_map(|council| &council.months).filter_map(|month| month.month);
    let span = dated().min().zip(dated().max());
    // A century of months need not be counted to its end.
    let monthly = span.is_some_and(|span| months(span).take(MONTHS_AT_MOST + 1).count() <= MONTHS_AT_MOST);
    let scale = Scale { span, tallest: 0, undated: 0, units: true, monthly };
    let tallest =
        timeline.iter().flat_map(|council| scale.periods().map(|period| column_of(council, period).loaded));
    let tallest = tallest.max().unwrap_or(0);
    let undated =
        timeline.iter().map(|council| column_of(council, Period::Undated).loaded).max().unwrap_or(0);
    let fits =
        tallest <= SQUARES_AT_MOST && undated <= SQUARES_AT_MOST * UNDATED_WIDE && scale.pitch() >= 9.0;
    Scale { tallest, undated, units: fits, ..scale }
}

/// The paths and labels of one panel.
#[derive(Debug, Default, PartialEq)]
pub(super) struct PanelShape {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) loaded: String,
    pub(super) another: String,
    pub(super) another_dots: String,
    pub(super) found: String,
    pub(super) axes: String,
    pub(super) gap: String,
    pub(super) labels: Vec<(f64, String)>,
    /// The height of the plot, and the columns of which something is loaded.
    pub(super) plot: f64,
    pub(super) spots: Vec<Spot>,
}

/// A column that tells its figures when it is pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) width: f64,
    pub(super) period: Period,
    pub(super) column: Column,
}

/// Draws one council.
pub(super) fn panel(council: &CouncilTimeline, scale: Scale) -> PanelShape {
    let has_dated = scale.span.is_some();
    let undated_at = if has_dated { DATED + GAP } else { 0.0 };
    let width = undated_at + if scale.undated > 0 { UNDATED } else { 0.0 };
    let pitch = scale.pitch();
    let size = (pitch - 3.0).clamp(6.0, 12.0);
    let rise = size + 4.0;
    let rows = if scale.units { scale.tallest.max(scale.undated.div_ceil(UNDATED_WIDE)).max(1) } else { 0 };
    let plot = if scale.units { f64::from(rows) * rise + 2.0 } else { BAR + 2.0 };
    let mut shape = PanelShape { width: width.max(1.0), height: plot + YEARS, plot, ..PanelShape::default() };
    let axis = plot - 0.5;
    let most = f64::from(scale.tallest.max(scale.undated).max(1));
    for (n, period) in scale.periods().enumerate() {
        let x = n as f64 * pitch;
        let column = column_of(council, period);
        shape.spots.push(Spot { x, width: pitch, period, column });
        if scale.units {
            squares(&mut shape, column, 1, (x + 0.5, axis - rise + 1.0), (size, rise, rise));
        } else {
            bars(&mut shape, column, x + 0.5, (pitch - 2.0).max(1.5), axis, BAR / most);
        }
    }
    let undated = column_of(council, Period::Undated);
    if scale.undated > 0 {
        shape.spots.push(Spot {
            x: undated_at,
            width: UNDATED - 20.0,
            period: Period::Undated,
            column: undated,
        });
        if scale.units {
            squares(
                &mut shape,
                undated,
                UNDATED_WIDE,
                (undated_at + 0.5, axis - rise + 1.0),
                (size, rise, rise),
            );
        } else {
            bars(&mut shape, undated, undated_at + 0.5, 20.0, axis, BAR / most);
        }
        shape.labels.push((undated_at, words().undated.to_owned()));
        if has_dated {
            shape.gap = format!("M{} 0V{}", Tenths(DATED + GAP / 2.0), Tenths(axis + 1.0));
        }
        shape.axes +=
            &format!("M{} {}H{}", Tenths(undated_at), Tenths(axis), Tenths(undated_at + UNDATED - 20.0));
    }
    shape.spots.retain(|spot| spot.column.loaded > 0);
    if has_dated {
        let end = scale.periods().count() as f64 * pitch;
        shape.axes += &format!("M0 {}H{}", Tenths(axis), Tenths(end));
        shape.labels.extend(period_labels(scale));
    }
    shape
}

/// Years or months under the axis, as many as stand side by side.
fn period_labels(scale: Scale) -> Vec<(f64, String)> {
    let pitch = scale.pitch();
    let step = if scale.monthly {
        // Steps at which the same months come back each year.
        [1, 2, 3, 4, 6].into_iter().find(|step| *step as f64 * pitch >= MONTH_WIDE).unwrap_or(12)
    } else {
        (YEAR_WIDE / pitch).ceil().max(1.0) as usize
    };
    let named = scale.periods().enumerate().step_by(step);
    // The last label must not run into the undated part.
    let room = DATED + GAP - if scale.monthly { MONTH_WIDE } else { 34.0 };
    named.map(|(n, period)| (n as f64 * pitch, period.in_short())).filter(|(x, _)| *x <= room).collect()
}

/// A square an item, found ones first, from the axis upwards.
fn squares(
    shape: &mut PanelShape,
    column: Column,
    wide: u32,
    at: (f64, f64),
    (size, right, up): (f64, f64, f64),
) {
    for n in 0..column.loaded {
        let x = at.0 + f64::from(n % wide) * right;
        let y = at.1 - f64::from(n / wide) * up;
        if n < column.items {
            rectangle(&mut shape.found, x, y, size, size);
        } else if n < column.items + column.by_another {
            rectangle(&mut shape.another, x, y, size, size);
            let dot = size * 0.42;
            let inset = (size - dot) / 2.0;
            rectangle(&mut shape.another_dots, x + inset, y + inset, dot, dot);
        } else {
            rectangle(&mut shape.loaded, x, y, size, size);
        }
    }
}

/// A bar on the ground of what is loaded. What is there at all is never thinner than can be seen.
fn bars(shape: &mut PanelShape, column: Column, x: f64, width: f64, axis: f64, scale: f64) {
    let tall = |items: u32| if items == 0 { 0.0 } else { (f64::from(items) * scale).max(1.5) };
    let (loaded, found) = (tall(column.loaded), tall(column.items));
    let another = if column.by_another == 0 { 0.0 } else { tall(column.items + column.by_another) - found };
    for (path, from, height) in [
        (&mut shape.loaded, 0.0, loaded),
        (&mut shape.found, 0.0, found),
        (&mut shape.another, found, another.max(if column.by_another > 0 { 1.5 } else { 0.0 })),
    ] {
        if height > 0.0 {
            rectangle(path, x, axis - from - height, width, height);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A month (none for undated items), and how many items are loaded, found, and found by another wording.
    type Counts = (Option<(u16, u8)>, u32, u32, u32);

    fn council(months: &[Counts]) -> CouncilTimeline {
        let months = months.iter().map(|&(month, loaded, items, by_another)| MonthCount {
            month,
            loaded,
            items,
            by_another,
        });
        CouncilTimeline {
            council: "x".to_owned(),
            name: "X".to_owned(),
            loaded: 0,
            items: 0,
            passages: 0,
            months: months.collect(),
        }
    }

    fn squares_in(path: &str) -> usize {
        path.matches('M').count()
    }

    #[test]
    fn each_item_is_a_square_while_columns_are_short() {
        let one = council(&[(Some((2014, 3)), 1, 0, 0), (Some((2014, 9)), 2, 1, 1), (None, 9, 2, 0)]);
        let scale = scale_of(std::slice::from_ref(&one));
        assert!(scale.units);
        let shape = panel(&one, scale);
        assert_eq!(
            (squares_in(&shape.found), squares_in(&shape.another), squares_in(&shape.loaded)),
            (3, 1, 8)
        );
        assert_eq!(squares_in(&shape.another_dots), 1);
        let spots: Vec<_> = shape.spots.iter().map(|spot| (spot.period, spot.column.loaded)).collect();
        assert_eq!(spots, [(Period::Month(2014, 3), 1), (Period::Month(2014, 9), 2), (Period::Undated, 9)]);
        assert!(shape.labels.iter().any(|(_, label)| label == "date not stated"));
    }

    #[test]
    fn many_items_become_bars_and_few_among_them_stay_visible() {
        let one = council(&[(Some((2014, 3)), 13, 0, 0), (Some((2020, 3)), 9000, 1, 0)]);
        let scale = scale_of(std::slice::from_ref(&one));
        assert!(!scale.units);
        let shape = panel(&one, scale);
        assert!(shape.found.ends_with("v1.5h-17.0z"), "{}", shape.found);
        assert_eq!(squares_in(&shape.loaded), 2);
        assert_eq!(shape.gap, "");
    }

    #[test]
    fn a_century_and_an_empty_corpus_are_drawn_without_fuss() {
        let long = council(&[(Some((1900, 1)), 1, 1, 0), (Some((2025, 1)), 1, 0, 0)]);
        let scale = scale_of(std::slice::from_ref(&long));
        assert!(!scale.units);
        assert!(period_labels(scale).len() < 6);
        let shape = panel(&council(&[]), scale_of(&[]));
        assert_eq!((shape.found.as_str(), shape.labels.len()), ("", 0));
    }

    #[test]
    fn a_year_is_the_sum_of_its_months() {
        let one = council(&[(Some((2014, 3)), 1, 1, 0), (Some((2014, 9)), 2, 0, 1), (None, 5, 0, 0)]);
        assert_eq!(column_of(&one, Period::Year(2014)), Column { loaded: 3, items: 1, by_another: 1 });
        assert_eq!(column_of(&one, Period::Undated).loaded, 5);
        assert_eq!(column_of(&one, Period::Year(2015)), Column::default());
    }

    #[test]
    fn two_years_are_drawn_by_months_and_more_by_years() {
        let two = council(&[(Some((2018, 5)), 1, 0, 0), (Some((2020, 4)), 2, 1, 0)]);
        let scale = scale_of(std::slice::from_ref(&two));
        assert_eq!(scale.periods().count(), 24);
        assert_eq!(scale.periods().last(), Some(Period::Month(2020, 4)));
        let labels: Vec<String> = period_labels(scale).into_iter().map(|(_, label)| label).collect();
        assert_eq!(labels, ["May 2018", "May 2019"]);
        let more = council(&[(Some((2018, 5)), 1, 0, 0), (Some((2020, 5)), 2, 1, 0)]);
        let years: Vec<Period> = scale_of(std::slice::from_ref(&more)).periods().collect();
        assert_eq!(years, [2018, 2019, 2020].map(Period::Year));
    }
}

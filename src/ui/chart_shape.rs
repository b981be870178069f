//! The geometry of small drawings, as SVG paths.

use scrutineer_search::Segment;
use std::fmt::{self, Write};

/// A length in units of a drawing, written to a tenth.
///
/// The standard library's way of writing a floating-point number would weigh 10 KB in the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tenths(pub(crate) f64);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
    }
}

/// A rectangle as a piece of a path.
pub(super) fn rectangle(path: &mut String, x: f64, y: f64, width: f64, height: f64) {
    // Writing to a string cannot fail.
    let (x, y, width, height) = (Tenths(x), Tenths(y), Tenths(width), Tenths(height));
    let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
}

/// The paths of a strip.
#[derive(Debug, Default, PartialEq)]
pub(super) struct StripShape {
    /// Passages that were said.
    pub(super) said: String,
    /// Decisions.
    pub(super) done: String,
    /// Passages that match.
    pub(super) hit: String,
}

/// The least that a passage needs to be seen by itself.
const NARROWEST: f64 = 2.0;
/// The width of a column where passages are drawn together.
const COLUMN: f64 = 3.0;

/// Lays the passages of an item side by side on a strip of this width; where they are too many to be seen one by one,
/// in columns.
pub(super) fn strip_shape(segments: &[Segment], width: f64) -> StripShape {
    if segments.len() as f64 * NARROWEST > width {
        in_columns(segments, width)
    } else {
        one_by_one(segments, width)
    }
}

/// Each column is as full as the share of its words that was found, and has a mark at its top where it holds a decision.
fn in_columns(segments: &[Segment], width: f64) -> StripShape {
    let columns = (width / COLUMN).floor().max(1.0) as usize;
    let all: f64 = segments.iter().map(|segment| f64::from(segment.words.max(1))).sum();
    let mut found = vec![0.0; columns];
    let mut decided = vec![false; columns];
    let mut words = 0.0;
    for segment in segments {
        let column = ((words / all * columns as f64) as usize).min(columns - 1);
        words += f64::from(segment.words.max(1));
        if segment.found {
            found[column] += f64::from(segment.words.max(1)) * columns as f64 / all;
        }
        decided[column] |= segment.kind.is_decision();
    }
    let mut shape = StripShape::default();
    rectangle(&mut shape.said, 0.5, 5.5, width - 1.0, 8.0);
    let wide = width / columns as f64;
    for (n, (share, decided)) in found.into_iter().zip(decided).enumerate() {
        let x = n as f64 * wide;
        if share > 0.0 {
            // However little was found, it is seen.
            let tall = (share * 9.0).clamp(1.5, 9.0);
            rectangle(&mut shape.hit, x, 14.0 - tall, wide, tall);
        }
        if decided {
            rectangle(&mut shape.done, x, 0.0, wide - 1.0, 3.0);
        }
    }
    shape
}

fn one_by_one(segments: &[Segment], width: f64) -> StripShape {
    let words: f64 = segments.iter().map(|segment| f64::from(segment.words.max(1))).sum();
    let gaps = segments.len().saturating_sub(1);
    // With very many passages the gaps would eat the strip.
    let gap = if gaps == 0 { 0.0 } else { f64::min(1.5, width * 0.3 / gaps as f64) };
    let scale = if words > 0.0 { (width - gap * gaps as f64) / words } else { 0.0 };
    let mut shape = StripShape::default();
    let mut x = 0.0;
    for segment in segments {
        let wide = f64::from(segment.words.max(1)) * scale;
        match (segment.found, segment.kind.is_decision()) {
            (true, true) => rectangle(&mut shape.hit, x, 0.0, wide, 14.0),
            (true, false) => rectangle(&mut shape.hit, x, 5.0, wide, 9.0),
            (false, true) => rectangle(&mut shape.done, x, 0.0, wide, 14.0),
            (false, false) => rectangle(&mut shape.said, x + 0.5, 5.5, (wide - 1.0).max(0.5), 8.0),
        }
        x += wide + gap;
    }
    shape
}

/// The length of a bar for a count, where the largest is `widest` long. What is there at all can be seen.
pub(crate) fn bar_width(count: u32, most: u32, widest: f64) -> f64 {
    if count == 0 { 0.0 } else { (f64::from(count) / f64::from(most.max(1)) * widest).max(1.5) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_corpus::Kind;

    #[test]
    fn lengths_are_written_to_a_tenth() {
        let written = [0.0, 12.04, 12.05, -0.52, 1e9].map(|length| Tenths(length).to_string());
        assert_eq!(written, ["0.0", "12.0", "12.1", "-0.5", "1000000000.0"]);
    }

    #[test]
    fn passages_fill_the_strip() {
        let segment = |words, kind, found| Segment { words, kind, found };
        let strip = strip_shape(
            &[
                segment(30, Kind::Evidence, false),
                segment(10, Kind::Comment, true),
                segment(10, Kind::Resolved, false),
            ],
            103.0,
        );
        assert_eq!(strip.said, "M0.5 5.5h59.0v8.0h-59.0z");
        assert_eq!(strip.hit, "M61.5 5.0h20.0v9.0h-20.0z");
        assert_eq!(strip.done, "M83.0 0.0h20.0v14.0h-20.0z");
    }

    #[test]
    fn three_thousand_passages_stay_within_it() {
        let mut many = vec![Segment { words: 1, kind: Kind::Text, found: false }; 3000];
        for passage in many.iter_mut().take(60) {
            passage.found = true;
        }
        many[2999] = Segment { words: 1, kind: Kind::Resolved, found: true };
        let shape = strip_shape(&many, 150.0);
        assert_eq!(shape.said, "M0.5 5.5h149.0v8.0h-149.0z");
        // All of the first column, and one passage of the last, which stays in sight.
        assert_eq!(shape.hit, "M0.0 5.0h3.0v9.0h-3.0zM147.0 12.5h3.0v1.5h-3.0z");
        assert_eq!(shape.done, "M147.0 0.0h2.0v3.0h-2.0z");
        assert_eq!(strip_shape(&[], 150.0), StripShape::default());
    }

    #[test]
    fn bars_end_with_the_largest_and_begin_with_what_can_be_seen() {
        assert_eq!([0, 1, 5000, 10_000].map(|count| bar_width(count, 10_000, 72.0)), [0.0, 1.5, 36.0, 72.0]);
        assert_eq!(bar_width(0, 0, 72.0), 0.0);
    }
}

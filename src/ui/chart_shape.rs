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

/// Lays the passages of an item side by side on a strip of this width.
pub(super) fn strip_shape(segments: &[Segment], width: f64) -> StripShape {
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
        let many = vec![Segment { words: 1, kind: Kind::Text, found: true }; 3000];
        let shape = strip_shape(&many, 150.0);
        assert_eq!(shape.hit.matches('M').count(), 3000);
        assert!(
            shape.hit.starts_with("M0.0") && shape.hit.contains("M149.9") || shape.hit.contains("M150.0")
        );
        assert_eq!(strip_shape(&[], 150.0), StripShape::default());
    }
}

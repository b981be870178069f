//! The geometry of a theme's passages over the years, a panel a council.
//!
//! 1. [`scale_of`] looks at all panels, so that they can be compared.
//! 2. [`shape_of`] draws one: amounts found on the ground of what is loaded. Where so much is loaded that what is found
//!    would be a hair, what is found stands above the line and what is loaded hangs below it, each by its own scale.
//! 3. What states no date is a bar of its own beneath.

use crate::ui::Tenths;
use scrutineer_themes::Counts;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Width of a panel, and of the figures at its left.
pub(super) const WIDTH: f64 = 344.0;
const LEFT: f64 = 30.0;
/// Height of the plot, of what hangs below its line, of the line of years, and of the bar of undated passages with its words.
const PLOT: f64 = 72.0;
const TOP: f64 = 8.0;
const BELOW: f64 = 20.0;
const YEARS: f64 = 20.0;
const UNDATED: f64 = 44.0;
/// A column is never wider.
const WIDEST: f64 = 21.0;
/// From this many times as much loaded as found, they get scales of their own.
const TOO_FEW: u32 = 15;

/// A council's passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Panel {
    /// Identifier of the council.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// All of it.
    pub(super) all: Counts,
    /// By year; `None` where no date is stated.
    pub(super) years: BTreeMap<Option<u16>, Counts>,
}

impl Panel {
    /// The counts of a year.
    pub(super) fn of(&self, year: Option<u16>) -> Counts {
        self.years.get(&year).copied().unwrap_or_default()
    }
}

/// What all panels share.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Scale {
    span: Option<(u16, u16)>,
    loaded: u32,
    found: u32,
    undated: u32,
    /// Whether what is found and what is loaded have scales of their own.
    pub(super) apart: bool,
}

impl Scale {
    /// The years in order.
    pub(super) fn years(self) -> impl Iterator<Item = u16> {
        self.span.into_iter().flat_map(|(first, last)| first..=last)
    }

    fn pitch(self) -> f64 {
        f64::min(WIDEST, (WIDTH - LEFT) / self.years().count().max(1) as f64)
    }
}

/// The scale that fits all panels.
pub(super) fn scale_of(panels: &[Panel]) -> Scale {
    let dated =
        || panels.iter().flat_map(|panel| &panel.years).filter_map(|(year, counts)| Some(((*year)?, counts)));
    let loaded = dated().map(|(_, counts)| counts.loaded_passages).max().unwrap_or(0);
    let found = dated().map(|(_, counts)| counts.passages).max().unwrap_or(0);
    let undated = panels.iter().map(|panel| panel.of(None).loaded_passages).max().unwrap_or(0);
    let span = dated().map(|(year, _)| year).min().zip(dated().map(|(year, _)| year).max());
    Scale { span, loaded, found, undated, apart: found > 0 && loaded / TOO_FEW > found }
}

/// A word in a drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) words: String,
    /// Whether it ends at `x` rather than beginning there.
    pub(super) ends: bool,
}

/// A column that tells its figures when it is pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) width: f64,
    pub(super) year: u16,
    pub(super) counts: Counts,
}

/// One panel, drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shape {
    pub(super) height: f64,
    /// Height of the dated part.
    pub(super) plot: f64,
    pub(super) ground: String,
    pub(super) edge: String,
    pub(super) amount: String,
    pub(super) grid: String,
    pub(super) axis: String,
    pub(super) labels: Vec<Label>,
    pub(super) spots: Vec<Spot>,
    /// Where the words above the bar of undated passages stand.
    pub(super) undated: Option<f64>,
}

/// Draws a council.
pub(super) fn shape_of(panel: &Panel, scale: Scale) -> Shape {
    let mut shape = Shape::default();
    let mut y = 0.0;
    // A plot without any ground would be an empty box.
    let has_dated = panel.years.iter().any(|(year, counts)| year.is_some() && counts.loaded_passages > 0);
    if scale.span.is_some() && has_dated {
        y = dated(&mut shape, panel, scale);
        shape.plot = y;
    }
    if panel.of(None).loaded_passages > 0 {
        undated(&mut shape, panel.of(None), scale, y);
        y += UNDATED;
    }
    shape.height = y.max(1.0);
    shape
}

fn dated(shape: &mut Shape, panel: &Panel, scale: Scale) -> f64 {
    let axis = TOP + PLOT;
    let most = if scale.apart { scale.found } else { scale.loaded };
    let rise = PLOT / f64::from(most.max(1));
    let fall = (BELOW - 4.0) / f64::from(scale.loaded.max(1));
    let pitch = scale.pitch();
    let wide = (pitch - 5.0).max(pitch * 0.7);
    for tick in ticks(most) {
        let at = axis - f64::from(tick) * rise;
        line(&mut shape.grid, LEFT, at, WIDTH);
        shape.labels.push(Label { x: LEFT - 6.0, y: at + 4.0, words: tick.to_string(), ends: true });
    }
    for (n, year) in scale.years().enumerate() {
        let x = LEFT + n as f64 * pitch;
        let counts = panel.of(Some(year));
        if counts.loaded_passages > 0 {
            if scale.apart {
                let depth = (f64::from(counts.loaded_passages) * fall).max(1.0);
                bar(&mut shape.ground, x, axis + 2.0, wide, depth);
                line(&mut shape.edge, x, axis + 2.0 + depth, x + wide);
            } else {
                let height = (f64::from(counts.loaded_passages) * rise).max(1.5);
                bar(&mut shape.ground, x, axis - height, wide, height);
                line(&mut shape.edge, x, axis - height, x + wide);
            }
        }
        if counts.passages > 0 {
            let height = (f64::from(counts.passages) * rise).max(2.0);
            bar(&mut shape.amount, x, axis - height, wide, height);
        }
        shape.spots.push(Spot { x, width: pitch, year, counts });
    }
    let end = LEFT + scale.years().count() as f64 * pitch;
    line(&mut shape.axis, LEFT, axis, end);
    let below = if scale.apart { axis + BELOW } else { axis };
    let step = (34.0 / pitch).ceil().max(1.0) as usize;
    for (n, year) in scale.years().enumerate().step_by(step) {
        let words = if n == 0 { year.to_string() } else { format!("’{:02}", year % 100) };
        shape.labels.push(Label { x: LEFT + n as f64 * pitch, y: below + 16.0, words, ends: false });
    }
    below + YEARS
}

fn undated(shape: &mut Shape, counts: Counts, scale: Scale, top: f64) {
    let bar_top = top + 24.0;
    let right = f64::from(counts.loaded_passages) / f64::from(scale.undated.max(1)) * WIDTH;
    bar(&mut shape.ground, 0.0, bar_top, right.max(1.5), 12.0);
    let _ = write!(shape.edge, "M{} {}v12", Tenths(right.max(1.5)), Tenths(bar_top));
    if counts.passages > 0 {
        let found = f64::from(counts.passages) / f64::from(scale.undated.max(1)) * WIDTH;
        bar(&mut shape.amount, 0.0, bar_top, found.max(2.0), 12.0);
    }
    shape.undated = Some(top + 17.0);
}

/// One or two round figures for the grid, the larger within the plot.
fn ticks(most: u32) -> Vec<u32> {
    if most == 0 {
        return Vec::new();
    }
    let (mut power, mut step) = (1_u32, 1_u32);
    'found: loop {
        for factor in [1, 2, 5] {
            let next = power.saturating_mul(factor);
            if next <= most {
                step = next;
            }
            if next.saturating_mul(2) >= most {
                break 'found;
            }
        }
        power = power.saturating_mul(10);
    }
    [step, step.saturating_mul(2)].into_iter().filter(|&tick| tick <= most).collect()
}

fn bar(path: &mut String, x: f64, y: f64, width: f64, height: f64) {
    // Writing to a string cannot fail.
    let (x, y, width, height) = (Tenths(x), Tenths(y), Tenths(width), Tenths(height));
    let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
}

fn line(path: &mut String, x: f64, y: f64, to: f64) {
    let _ = write!(path, "M{} {}H{}", Tenths(x), Tenths(y), Tenths(to));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passages: u32, loaded_passages: u32) -> Counts {
        Counts { passages, loaded_passages, ..Counts::default() }
    }

    fn panel(years: &[(Option<u16>, Counts)]) -> Panel {
        Panel { years: years.iter().copied().collect(), ..Panel::default() }
    }

    #[test]
    fn grid_figures_are_round_and_within_the_plot() {
        assert_eq!(ticks(0), Vec::<u32>::new());
        assert_eq!(ticks(1), [1]);
        assert_eq!(ticks(3), [2]);
        assert_eq!(ticks(18), [10]);
        assert_eq!(ticks(40), [20, 40]);
        assert_eq!(ticks(4999), [2000, 4000]);
        for most in [1, 2, 7, 99, 100, 101, 4999, u32::MAX] {
            let ticks = ticks(most);
            assert!(!ticks.is_empty() && ticks.iter().all(|&tick| tick <= most), "{most}: {ticks:?}");
        }
    }

    #[test]
    fn what_is_found_stands_on_what_is_loaded() {
        let one = panel(&[(Some(2019), counts(9, 18)), (Some(2021), counts(0, 9)), (None, counts(20, 100))]);
        let scale = scale_of(std::slice::from_ref(&one));
        assert!(!scale.apart);
        let shape = shape_of(&one, scale);
        assert_eq!(shape.spots.iter().map(|spot| spot.year).collect::<Vec<_>>(), [2019, 2020, 2021]);
        // Nothing is loaded for 2020: no ground there.
        assert_eq!(shape.ground.matches('M').count(), 3);
        assert!(shape.amount.contains("v36.0"), "half of the plot: {}", shape.amount);
        assert!(shape.amount.contains("h68.8v12.0"), "a fifth of the bar: {}", shape.amount);
    }

    #[test]
    fn a_little_found_among_much_has_a_scale_of_its_own() {
        let one = panel(&[(Some(2019), counts(4, 9000)), (Some(2020), counts(2, 4500))]);
        let scale = scale_of(std::slice::from_ref(&one));
        assert!(scale.apart);
        let shape = shape_of(&one, scale);
        assert!(shape.amount.contains("v72.0") && shape.amount.contains("v36.0"), "{}", shape.amount);
        assert_eq!(shape.undated, None);
    }

    #[test]
    fn an_empty_panel_is_drawn_without_fuss() {
        let shape = shape_of(&panel(&[]), scale_of(&[]));
        assert_eq!((shape.ground.as_str(), shape.height), ("", 1.0));
    }
}

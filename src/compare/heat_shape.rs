//! The geometry of the heat map: where each square stands and how it is drawn.
//!
//! 1. [`Plan`] gives every theme a column, with a gap before each group, and every row a line.
//! 2. [`shape`] draws all squares of a step as one path, so that thousands of them cost a dozen elements.
//! 3. [`Plan::at`] and [`Plan::step`] find the square under the pointer, and the next one for the arrow keys.

use super::cells::{Face, face};
use crate::data::comparison::{GridRow, ThemeChoice};
use crate::ui::Tenths;
use scrutineer_themes::Cell;
use std::fmt::Write;

/// Width of the names at the left, and height of the names of groups above.
pub(super) const NAMES: f64 = 190.0;
pub(super) const HEADS: f64 = 184.0;
/// Distance from row to row.
pub(super) const ROW: f64 = 18.0;
/// Distance from theme to theme at most, and the gap before a group.
const COLUMN: f64 = 14.0;
const GAP: f64 = 4.0;
/// The width that is filled when there are many themes.
const WIDE: f64 = 1216.0;
/// Room at the foot, for the squares of the last row.
const FOOT: f64 = 2.0;
/// The most letters of a name that fit at the left.
const LETTERS: usize = 25;

/// Where the squares stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Plan {
    /// The left edge of each theme.
    pub(super) columns: Vec<f64>,
    /// Width of a square.
    pub(super) wide: f64,
    /// Number of rows.
    pub(super) rows: usize,
    /// Names of groups, with the middle of their columns.
    pub(super) groups: Vec<(f64, String)>,
    /// Width and height of the whole.
    pub(super) size: (f64, f64),
}

/// The paths of the heat map.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct HeatShape {
    /// Shares of the five steps.
    pub(super) steps: [String; 5],
    /// Another wording only.
    pub(super) another: String,
    /// Not mentioned.
    pub(super) zero: String,
    /// Nothing loaded.
    pub(super) unloaded: String,
    /// Lines above the columns that stand in the table.
    pub(super) in_table: String,
}

/// A direction of the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the theme before.
    Left,
    /// To the next theme.
    Right,
    /// To the row above.
    Up,
    /// To the row beneath.
    Down,
    /// To the first theme.
    Home,
    /// To the last theme.
    End,
}

impl Step {
    /// The step of a key.
    pub(super) fn of(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::Home,
            "End" => Self::End,
            _ => return None,
        })
    }
}

impl Plan {
    /// Places the themes of a codebook and some rows.
    pub(super) fn of(themes: &[ThemeChoice], rows: usize) -> Self {
        let begins = |n: usize| {
            n > 0
                && themes.get(n).map(|theme| &theme.group_id)
                    != themes.get(n - 1).map(|theme| &theme.group_id)
        };
        let gaps = (0..themes.len()).filter(|&n| begins(n)).count() as f64 * GAP;
        let pitch = ((WIDE - NAMES - gaps) / (themes.len().max(1) as f64)).clamp(4.0, COLUMN);
        let mut x = NAMES;
        let mut columns = Vec::with_capacity(themes.len());
        let mut groups: Vec<(f64, f64, String)> = Vec::new();
        for (n, theme) in themes.iter().enumerate() {
            if begins(n) {
                x += GAP;
            }
            columns.push(x);
            match groups.last_mut() {
                Some((_, last, name)) if *name == theme.group && !begins(n) => *last = x + pitch,
                _ => groups.push((x, x + pitch, theme.group.clone())),
            }
            x += pitch;
        }
        let groups = groups.into_iter().map(|(first, last, name)| ((first + last) / 2.0, name)).collect();
        let size = (x.max(NAMES + COLUMN), HEADS + ROW * rows as f64 + FOOT);
        Self { columns, wide: pitch - 1.0, rows, groups, size }
    }

    /// The corner of a square.
    pub(super) fn corner(&self, row: usize, theme: usize) -> (f64, f64) {
        (self.columns.get(theme).copied().unwrap_or(NAMES), HEADS + ROW * row as f64)
    }

    /// The square at a place; nothing outside of all squares. Gaps belong to the square before them.
    pub(super) fn at(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        let within = (HEADS..HEADS + ROW * self.rows as f64).contains(&y) && x >= NAMES && x <= self.size.0;
        let theme = self.columns.iter().rposition(|&left| left <= x).filter(|_| within)?;
        let row = ((y - HEADS) / ROW) as usize;
        Some((row.min(self.rows.checked_sub(1)?), theme))
    }

    /// The square that a key leads to.
    pub(super) fn step(&self, (row, theme): (usize, usize), step: Step) -> (usize, usize) {
        let (last_row, last_theme) = (self.rows.saturating_sub(1), self.columns.len().saturating_sub(1));
        match step {
            Step::Left => (row, theme.saturating_sub(1)),
            Step::Right => (row, (theme + 1).min(last_theme)),
            Step::Up => (row.saturating_sub(1), theme),
            Step::Down => ((row + 1).min(last_row), theme),
            Step::Home => (row, 0),
            Step::End => (row, last_theme),
        }
    }
}

/// Draws the squares.
pub(super) fn shape(plan: &Plan, rows: &[GridRow], in_table: &[usize]) -> HeatShape {
    let mut shape = HeatShape::default();
    let tall = ROW - 1.0;
    for (r, row) in rows.iter().enumerate() {
        if row.loaded.loaded_passages == 0 {
            let (x, y) = plan.corner(r, 0);
            rectangle(&mut shape.unloaded, x, y, plan.size.0 - NAMES, tall);
            continue;
        }
        for (t, cell) in row.themes.iter().enumerate() {
            let (x, y) = plan.corner(r, t);
            square(&mut shape, cell, (x, y), (plan.wide, tall));
        }
    }
    let above = HEADS - 6.0;
    for &theme in in_table {
        let (x, _) = plan.corner(0, theme);
        rectangle(&mut shape.in_table, x, above, plan.wide, 4.0);
    }
    shape
}

fn square(shape: &mut HeatShape, cell: &Cell, (x, y): (f64, f64), (wide, tall): (f64, f64)) {
    match face(cell) {
        Face::Unloaded => {}
        // A dot, so that a nought is told from nothing loaded.
        Face::Zero => rectangle(&mut shape.zero, x + wide / 2.0 - 0.5, y + tall / 2.0 - 0.5, 1.0, 1.0),
        Face::Another => rectangle(&mut shape.another, x + 0.5, y + 0.5, wide - 1.0, tall - 1.0),
        Face::Named { step, few } => {
            let path = shape.steps.get_mut(usize::from(step.clamp(1, 5)) - 1);
            let (from, height) = if few { (tall * 0.6, tall * 0.4) } else { (0.0, tall) };
            if let Some(path) = path {
                rectangle(path, x, y + from, wide, height);
            }
        }
    }
}

fn rectangle(path: &mut String, x: f64, y: f64, wide: f64, tall: f64) {
    // Writing to a string cannot fail.
    let (x, y, wide, tall) = (Tenths(x), Tenths(y), Tenths(wide), Tenths(tall));
    let _ = write!(path, "M{x} {y}h{wide}v{tall}h-{wide}z");
}

/// A name as far as it fits at the left.
pub(super) fn fitting(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end_matches([' ', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::{Counts, Part};

    fn theme(group: &str) -> ThemeChoice {
        ThemeChoice {
            id: String::new(),
            name: String::new(),
            group: group.to_owned(),
            group_id: group.to_owned(),
        }
    }

    fn plan(themes: usize, rows: usize) -> Plan {
        let themes: Vec<ThemeChoice> = (0..themes).map(|n| theme(&format!("g{}", n / 6))).collect();
        Plan::of(&themes, rows)
    }

    #[test]
    fn a_hundred_and_forty_themes_fit_the_page_and_groups_stand_apart() {
        let plan = plan(140, 20);
        assert!(plan.size.0 <= WIDE + 1.0, "{:?}", plan.size);
        assert_eq!((plan.columns.len(), plan.groups.len()), (140, 24));
        let pitch = plan.columns[1] - plan.columns[0];
        assert!((plan.columns[6] - plan.columns[5] - pitch - GAP).abs() < 1e-9);
    }

    #[test]
    fn every_square_is_found_where_it_is_drawn() {
        let plan = plan(20, 4);
        for row in 0..4 {
            for theme in 0..20 {
                let (x, y) = plan.corner(row, theme);
                assert_eq!(plan.at(x + 1.0, y + 1.0), Some((row, theme)));
            }
        }
        assert_eq!(plan.at(10.0, HEADS + 1.0), None);
        assert_eq!(plan.at(NAMES + 1.0, 10.0), None);
        assert_eq!(Plan::default().at(NAMES, HEADS), None);
    }

    #[test]
    fn keys_stay_within_the_map() {
        let plan = plan(3, 2);
        assert_eq!(plan.step((0, 0), Step::Left), (0, 0));
        assert_eq!(plan.step((0, 0), Step::Right), (0, 1));
        assert_eq!(plan.step((1, 2), Step::Down), (1, 2));
        assert_eq!(plan.step((1, 0), Step::End), (1, 2));
        assert_eq!(Step::of("Tab"), None);
    }

    #[test]
    fn states_are_drawn_apart() {
        let cell = |passages, another, loaded| Cell {
            named: Counts { passages, items: 1, loaded_passages: loaded, loaded_items: 1 },
            another,
        };
        let row = |cells: Vec<Cell>| GridRow {
            part: Part::parse("a"),
            name: String::new(),
            council: String::new(),
            loaded: cells.first().map(|cell| cell.named).unwrap_or_default(),
            subject: None,
            themes: cells,
        };
        let rows = [
            row(vec![cell(0, 0, 40), cell(0, 3, 40), cell(1, 0, 40), cell(30, 0, 40)]),
            row(vec![cell(0, 0, 0); 4]),
            row(vec![cell(4, 0, 8); 4]),
        ];
        let shape = shape(&plan(4, 3), &rows, &[2]);
        let squares = |path: &str| path.matches('M').count();
        let steps = shape.steps.clone().map(|path| squares(&path));
        assert_eq!(steps, [1, 0, 0, 0, 5]);
        assert_eq!(
            [&shape.zero, &shape.another, &shape.unloaded, &shape.in_table].map(|path| squares(path)),
            [1, 1, 1, 1]
        );
    }

    #[test]
    fn long_names_are_cut_to_fit() {
        assert_eq!(fitting("Leeds City Council"), "Leeds City Council");
        let cut = fitting("Bournemouth, Christchurch and Poole Council");
        assert_eq!(cut, "Bournemouth, Christchurc…");
    }
}

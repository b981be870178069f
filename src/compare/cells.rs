//! What a cell of the matrix shows and says.

use super::words::words;
use crate::ui::{rate_in_words, thousands};
use scrutineer_themes::{Cell, Counts, Mention};

/// With fewer passages loaded a share is unsteady: a band, not a block.
const STEADY: u32 = 10;

/// The face of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Nothing is loaded: hatched.
    Unloaded,
    /// Not mentioned: a nought without ground.
    Zero,
    /// Another wording only: outlined.
    Another,
    /// Named: shaded in one of five steps, as a band when few passages are loaded.
    Named {
        /// From 1 to 5.
        step: u8,
        /// Whether it is a band.
        few: bool,
    },
}

/// The face of a cell.
pub(super) fn face(cell: &Cell) -> Face {
    match cell.mention() {
        Mention::NothingLoaded => Face::Unloaded,
        Mention::NotMentioned => Face::Zero,
        Mention::AnotherWording => Face::Another,
        Mention::Named => Face::Named {
            step: step(cell.named.passages, cell.named.loaded_passages),
            few: cell.named.loaded_passages < STEADY,
        },
    }
}

/// The step of a share: under 50, 100, 200 and 400 in every thousand, and over.
fn step(found: u32, loaded: u32) -> u8 {
    let under = |percent: u64| u64::from(found) * 100 < u64::from(loaded) * percent;
    match () {
        () if under(5) => 1,
        () if under(10) => 2,
        () if under(20) => 3,
        () if under(40) => 4,
        () => 5,
    }
}

impl Face {
    /// The classes of a table's cell.
    pub(super) fn classes(self) -> &'static str {
        match self {
            Self::Unloaded => "cell unloaded",
            Self::Zero => "cell zero",
            Self::Another => "cell other",
            Self::Named { step, few: false } => {
                ["cell heat-1", "cell heat-2", "cell heat-3", "cell heat-4", "cell heat-5"][place(step)]
            }
            Self::Named { step, few: true } => [
                "cell few heat-1",
                "cell few heat-2",
                "cell few heat-3",
                "cell few heat-4",
                "cell few heat-5",
            ][place(step)],
        }
    }
}

/// The place of a step, from 0 to 4.
fn place(step: u8) -> usize {
    usize::from(step.clamp(1, 5)) - 1
}

/// How many in every 1,000 loaded, as the whole page has it; a dash where there is nothing to divide by.
pub(super) fn rate(counts: Counts) -> String {
    counts.per_thousand().map_or_else(|| "–".to_owned(), rate_in_words)
}

/// What a cell shows.
pub(super) fn figure(cell: &Cell, as_rates: bool) -> String {
    let counts = cell.named;
    match cell.mention() {
        Mention::NothingLoaded => "–".to_owned(),
        Mention::NotMentioned => "0".to_owned(),
        Mention::AnotherWording => format!("≈{}", thousands(cell.another)),
        Mention::Named if as_rates => rate(counts),
        Mention::Named => thousands(counts.passages),
    }
}

/// What a cell says to those who listen.
pub(super) fn in_words(cell: &Cell) -> String {
    let words = words();
    let counts = cell.named;
    match cell.mention() {
        Mention::NothingLoaded => words.nothing_loaded.to_owned(),
        Mention::NotMentioned => words.not_mentioned.to_owned(),
        Mention::AnotherWording => (words.cell_another)(cell.another),
        Mention::Named => (words.cell_named)(counts.passages, counts.loaded_passages, &rate(counts)),
    }
}

/// Whether two shares differ by more than chance would have it in one case of twenty: Dunning's log-likelihood of the
/// four counts (found and not found, on either side) above 3.84.
pub(super) fn differ(a: (u32, u32), b: (u32, u32)) -> bool {
    let cells = [(a.0, a.1), (a.1.saturating_sub(a.0), a.1), (b.0, b.1), (b.1.saturating_sub(b.0), b.1)];
    let all = f64::from(a.1) + f64::from(b.1);
    let found = f64::from(a.0) + f64::from(b.0);
    let shares = [found / all, 1.0 - found / all, found / all, 1.0 - found / all];
    let sum: f64 = cells
        .into_iter()
        .zip(shares)
        .filter(|((count, _), _)| *count > 0)
        .map(|((count, of), share)| f64::from(count) * (f64::from(count) / (f64::from(of) * share)).ln())
        .sum();
    all > 0.0 && 2.0 * sum > 3.84
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(passages: u32, another: u32, loaded: u32) -> Cell {
        let named = Counts { passages, items: passages, loaded_passages: loaded, loaded_items: 1 };
        Cell { named, another }
    }

    #[test]
    fn three_kinds_of_absence_have_three_faces() {
        let cells = [cell(0, 0, 0), cell(0, 0, 40), cell(0, 2, 40)];
        let faces = cells.map(|cell| face(&cell));
        assert_eq!(faces, [Face::Unloaded, Face::Zero, Face::Another]);
        assert_eq!(cells.map(|cell| figure(&cell, false)), ["–", "0", "≈2"]);
        let said = cells.map(|cell| in_words(&cell));
        assert_eq!(said, ["nothing loaded", "not mentioned", "0, 2 by another wording"]);
    }

    #[test]
    fn a_share_has_five_steps_and_few_passages_make_a_band() {
        let step = |passages| face(&cell(passages, 0, 100));
        let steps = [1, 4, 5, 9, 10, 19, 20, 39, 40, 100].map(step);
        let expected = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map(|step| Face::Named { step, few: false });
        assert_eq!(steps, expected);
        assert_eq!(face(&cell(4, 1, 9)), Face::Named { step: 5, few: true });
        assert_eq!(face(&cell(4, 1, 9)).classes(), "cell few heat-5");
    }

    #[test]
    fn rates_are_of_a_thousand_passages() {
        assert_eq!(rate(cell(8, 0, 185).named), "43");
        assert_eq!(rate(Counts::default()), "–");
        assert_eq!(figure(&cell(8, 3, 185), true), "43");
        assert_eq!(in_words(&cell(8, 3, 185)), "8 passages of 185 loaded, 43 in every 1,000");
    }

    #[test]
    fn shares_differ_when_chance_would_hardly_have_it() {
        assert!(!differ((8, 185), (6, 135)));
        assert!(differ((50, 185), (6, 135)));
        assert!(!differ((1, 4), (0, 4)));
        assert!(!differ((0, 0), (0, 0)));
        assert!(!differ((10, 10), (20, 20)));
        assert!(!differ((0, 10), (0, 20)));
    }
}

//! Where notes stand in the margin.
//!
//! A note may run on beside the next passages and never pushes them apart. Where two would meet, the weaker is folded to
//! its line. What the reader has opened stays open. Lines and notes that would still lie on each other stand one under
//! the other.

/// A note as it would stand beside its passage; lengths in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Note {
    /// The top of its passage.
    pub(super) top: f64,
    /// Its height as it is.
    pub(super) height: f64,
    /// Whether it is open.
    pub(super) is_open: bool,
    /// Its rank among all notes: 0 for the one that is most like its passage. What the reader opened goes before all.
    pub(super) rank: Option<u32>,
}

/// Where a note stands in the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    /// How far beneath the top of its passage.
    pub(super) offset: f64,
    /// Whether it is open.
    pub(super) is_open: bool,
}

/// The height of a folded note, the room between two, and how far a note may be pushed down before it is folded.
const FOLDED: f64 = 32.0;
const APART: f64 = 10.0;
const PUSHED: f64 = 48.0;

/// Places notes, from the top; gives their places and the bottom of the last.
pub(super) fn place(notes: &[Note]) -> (Vec<Placed>, f64) {
    lay(notes, &open(notes))
}

/// Lays notes one under the other, those of `open` open, the others as lines.
fn lay(notes: &[Note], open: &[usize]) -> (Vec<Placed>, f64) {
    let mut floor = f64::MIN;
    let placed = notes
        .iter()
        .enumerate()
        .map(|(n, note)| {
            let top = note.top.max(floor);
            let is_open = open.contains(&n);
            floor = top + if is_open || !note.is_open { note.height } else { FOLDED } + APART;
            Placed { offset: top - note.top, is_open }
        })
        .collect();
    (placed, floor)
}

/// The notes that stay open: what the reader opened, then the strongest first, as long as none is pushed too far from
/// its passage.
fn open(notes: &[Note]) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..notes.len()).filter(|&n| notes.get(n).is_some_and(|note| note.is_open)).collect();
    order.sort_by_key(|&n| notes.get(n).map(|note| note.rank));
    let mut open: Vec<usize> = Vec::new();
    for n in order {
        open.push(n);
        let is_readers = notes.get(n).is_some_and(|note| note.rank.is_none());
        if !is_readers && !fits(notes, &open) {
            open.pop();
        }
    }
    open
}

/// Whether no open note, but for those that the reader opened, is pushed too far.
fn fits(notes: &[Note], open: &[usize]) -> bool {
    let (placed, _) = lay(notes, open);
    placed
        .iter()
        .zip(notes)
        .all(|(placed, note)| !placed.is_open || note.rank.is_none() || placed.offset <= PUSHED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(top: f64, height: f64, rank: Option<u32>) -> Note {
        Note { top, height, is_open: true, rank }
    }

    #[test]
    fn notes_apart_stay_open_beside_their_passages() {
        let (placed, floor) = place(&[note(0.0, 80.0, Some(0)), note(100.0, 50.0, Some(1))]);
        assert!(placed.iter().all(|placed| placed.is_open && placed.offset == 0.0));
        assert!((floor - 160.0).abs() < 1e-9);
    }

    #[test]
    fn where_two_meet_the_weaker_folds() {
        let notes = [note(0.0, 190.0, Some(1)), note(100.0, 90.0, Some(2)), note(300.0, 90.0, Some(3))];
        let (placed, _) = place(&notes);
        assert!(placed[0].is_open && !placed[1].is_open && placed[2].is_open);
        assert!((placed[1].offset - 100.0).abs() < 1e-9);
        assert!(placed[2].offset.abs() < 1e-9);
        let (placed, _) = place(&[note(0.0, 190.0, Some(2)), note(100.0, 90.0, Some(1))]);
        assert!(!placed[0].is_open && placed[1].is_open && placed[1].offset == 0.0);
    }

    #[test]
    fn what_the_reader_opened_stays_open() {
        let notes = [note(0.0, 190.0, None), note(100.0, 90.0, None), note(200.0, 20.0, Some(0))];
        let (placed, _) = place(&notes);
        assert!(placed[0].is_open && placed[1].is_open && (placed[1].offset - 100.0).abs() < 1e-9);
        assert!(!placed[2].is_open && (placed[2].offset - 100.0).abs() < 1e-9);
        assert!(place(&[]).0.is_empty());
    }

    #[test]
    fn folded_notes_need_a_line_each() {
        let folded = |top| Note { top, height: 32.0, is_open: false, rank: Some(9) };
        let (placed, _) = place(&[folded(0.0), folded(20.0), folded(100.0)]);
        let offsets: Vec<f64> = placed.iter().map(|placed| placed.offset).collect();
        assert_eq!(offsets, [0.0, 22.0, 0.0]);
    }
}

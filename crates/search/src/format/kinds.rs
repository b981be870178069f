//! `kinds-….bin`: the kind of every passage, row by row. Apart from the start file, because the first page of what is
//! newest is shown without it.
//!
//! A kind is told by its place in a list of all kinds, the commonest in its context first: mostly one answer of yes or no.

use super::columns::{Columns, HEAD_KIND, HEAD_SLOTS, KINDS};
use crate::codec::envelope::{Sort, open};
use crate::codec::range::{Coder, Decoder, LearnedBit};
use crate::codec::{Bad, SHORT};

/// A kind in a context.
#[derive(Clone, Copy, Default)]
struct Ranked {
    /// Its place in [`Kind::ALL`](scrutineer_corpus::Kind::ALL).
    kind: u8,
    /// How often it was met.
    met: u32,
    /// Whether it is this one, when it is none of those before.
    chance: LearnedBit,
}

/// The contexts: the kind before, how many are left of the row, and in which half of it a passage stands. Decisions
/// stand at the end, evidence at the beginning.
struct Model(Vec<Vec<Ranked>>);

/// What stands for the kind before the first passage of a row.
const NONE_BEFORE: usize = 15;

impl Model {
    fn new() -> Self {
        let kinds: Vec<Ranked> =
            (0..).take(KINDS).map(|kind| Ranked { kind, ..Ranked::default() }).collect();
        Self(vec![kinds; (NONE_BEFORE + 1) << 3])
    }

    fn kind<C: Coder>(&mut self, coder: &mut C, context: usize, given: u8) -> Result<u8, Bad> {
        let ranks = self.0.get_mut(context).ok_or(SHORT)?;
        let last = ranks.len().saturating_sub(1);
        let found = ranks.iter_mut().take(last).position(|ranked| {
            let is = ranked.kind == given;
            coder.code(is, &mut ranked.chance)
        });
        let mut place = found.unwrap_or(last);
        let ranked = ranks.get_mut(place).ok_or(SHORT)?;
        ranked.met += 1;
        let (kind, met) = (ranked.kind, ranked.met);
        while let Some(before) = place.checked_sub(1)
            && ranks.get(before).is_some_and(|other| other.met < met)
        {
            ranks.swap(before, place);
            place = before;
        }
        Ok(kind)
    }

    /// Codes the kinds of a row; with a decoder, those given are ignored.
    fn row<C: Coder>(
        &mut self,
        coder: &mut C,
        given: &[u8],
        passages: usize,
        kinds: &mut Vec<u8>,
    ) -> Result<(), Bad> {
        let mut before = NONE_BEFORE;
        for n in 0..passages {
            let place = (passages - n).min(3) | usize::from(2 * n < passages) << 2;
            let kind = self.kind(coder, before << 3 | place, given.get(n).copied().unwrap_or(0))?;
            kinds.push(kind);
            before = usize::from(kind);
        }
        Ok(())
    }
}

fn code<C: Coder>(
    coder: &mut C,
    check: impl Fn(&C) -> Result<(), Bad>,
    columns: &Columns,
    given: &[u8],
) -> Result<Vec<u8>, Bad> {
    let mut model = Model::new();
    let mut kinds = Vec::with_capacity(columns.slots() as usize);
    for row in 0..u32::try_from(columns.count()).unwrap_or(u32::MAX) {
        check(coder)?;
        let slots = columns.slots_of(row);
        let passages = (slots.end - slots.start).saturating_sub(HEAD_SLOTS) as usize;
        kinds.extend([HEAD_KIND; HEAD_SLOTS as usize]);
        let first = kinds.len();
        model.row(coder, given.get(first..).unwrap_or_default(), passages, &mut kinds)?;
    }
    check(coder)?;
    Ok(kinds)
}

/// Reads the kind of each slot.
pub(crate) fn read(file: &[u8], columns: &Columns) -> Result<Vec<u8>, Bad> {
    code(&mut Decoder::new(open(Sort::Kinds, file)?), Decoder::check, columns, &[])
}

/// Number of passages of each kind.
#[cfg(feature = "write")]
pub(crate) fn counts(columns: &Columns) -> Vec<u32> {
    let mut counts = vec![0; KINDS];
    for &kind in columns.kinds() {
        if let Some(count) = counts.get_mut(usize::from(kind)) {
            *count += 1;
        }
    }
    counts
}

/// Packs the kind of each slot.
#[cfg(feature = "write")]
pub(crate) fn write(columns: &Columns) -> Result<Vec<u8>, Bad> {
    let mut encoder = crate::codec::range::Encoder::default();
    code(&mut encoder, |_| Ok(()), columns, columns.kinds())?;
    Ok(crate::codec::envelope::seal(Sort::Kinds, &encoder.finish()))
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use crate::codec::envelope::seal;
    use proptest::prelude::*;

    /// The same columns, without their kinds.
    fn bare(columns: &Columns) -> Columns {
        let mut bare = Columns::default();
        bare.row_of.clone_from(&columns.row_of);
        bare.rows.clone_from(&columns.rows);
        bare
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(rows in prop::collection::vec(prop::collection::vec(0_u8..13, 0..40), 0..9)) {
            let columns = Columns::of_kinds(rows);
            let file = write(&columns).unwrap();
            prop_assert_eq!(read(&file, &bare(&columns)), Ok(columns.kinds().to_vec()));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let columns = bare(&Columns::of_kinds([vec![0; 3], Vec::new(), vec![1; 50]]));
            if let Ok(kinds) = read(&seal(Sort::Kinds, &bytes), &columns) {
                prop_assert_eq!(kinds.len(), columns.slots() as usize);
                prop_assert!(kinds.iter().all(|&kind| kind == HEAD_KIND || usize::from(kind) < KINDS));
            }
        }
    }
}

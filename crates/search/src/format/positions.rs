//! `positions/…`: where in a slot a word stands, for phrases and NEAR only.
//!
//! The places of one word in [`BLOCK`](super::terms::BLOCK) slots make a block: four bits for the number of plain
//! bits, then in Rice's code for each slot its first place and the gaps (less one) to the others. A file holds
//! blocks one after another; where they lie is told with the words.

use crate::codec::bits::BitReader;
#[cfg(feature = "write")]
use crate::codec::bits::BitWriter;
use crate::codec::{Bad, SHORT};

/// Packs a block: for each slot the rising places.
#[cfg(feature = "write")]
pub(crate) fn write(slots: &[&[u32]]) -> Vec<u8> {
    let numbers = || slots.iter().flat_map(|places| gaps(places));
    let cost = |k: u32| numbers().map(|number| u64::from((number >> k) + 1 + k)).sum::<u64>();
    let k = (0..16).min_by_key(|&k| cost(k)).unwrap_or(0);
    let mut bits = BitWriter::default();
    bits.put(k, 4);
    numbers().for_each(|number| bits.rice(number, k));
    bits.finish()
}

#[cfg(feature = "write")]
fn gaps(places: &[u32]) -> impl Iterator<Item = u32> {
    let before = std::iter::once(None).chain(places.iter().map(|&place| Some(place)));
    places.iter().zip(before).map(|(&place, before)| before.map_or(place, |before| place - before - 1))
}

/// Reads a block; `times` says for each slot how many places it has. Calls `each(n, places)`.
pub(crate) fn read(block: &[u8], times: &[u32], mut each: impl FnMut(usize, &[u32])) -> Result<(), Bad> {
    let mut bits = BitReader::new(block);
    let k = bits.get(4);
    let mut places: Vec<u32> = Vec::new();
    for (n, &count) in times.iter().enumerate() {
        places.clear();
        let mut next = 0_u32;
        for _ in 0..count {
            let place = bits.rice(k)?.checked_add(next).ok_or(SHORT)?;
            bits.check()?;
            places.push(place);
            next = place.checked_add(1).ok_or(SHORT)?;
        }
        each(n, &places);
    }
    Ok(())
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(slots in prop::collection::vec(prop::collection::btree_set(0_u32..5000, 1..6), 1..40)) {
            let slots: Vec<Vec<u32>> = slots.into_iter().map(|set| set.into_iter().collect()).collect();
            let block = write(&slots.iter().map(Vec::as_slice).collect::<Vec<_>>());
            let times: Vec<u32> = slots.iter().map(|places| places.len() as u32).collect();
            let mut found = vec![Vec::new(); slots.len()];
            prop_assert_eq!(read(&block, &times, |n, places| found[n] = places.to_vec()), Ok(()));
            prop_assert_eq!(found, slots);
        }

        #[test]
        fn any_bytes_are_read_or_refused(block in prop::collection::vec(any::<u8>(), 0..40), times in prop::collection::vec(0_u32..9, 0..40)) {
            let _ = read(&block, &times, |_, _| {});
        }
    }
}

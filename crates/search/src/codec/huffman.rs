//! Canonical Huffman codes: symbols of one length are numbered in order, so the lengths alone are the table.

use super::bits::BitReader;
#[cfg(feature = "write")]
use super::bits::BitWriter;
use super::{Bad, SHORT};

/// The longest code, in bits.
pub(crate) const LONGEST: u32 = 20;

/// Bits that are looked up at once when reading.
const QUICK: u32 = 11;

/// Code lengths for symbols by how often each occurs; 0 for those that never do.
#[cfg(feature = "write")]
pub(crate) fn lengths(counts: &[u64]) -> Vec<u8> {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;
    let mut counts = counts.to_vec();
    loop {
        let mut heap: BinaryHeap<Reverse<(u64, usize)>> = counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(|(n, &count)| Reverse((count, n)))
            .collect();
        let mut lengths = vec![0_u8; counts.len()];
        if heap.len() == 1 {
            if let Some(Reverse((_, only))) = heap.pop()
                && let Some(length) = lengths.get_mut(only)
            {
                *length = 1;
            }
            return lengths;
        }
        let mut parents: Vec<usize> = vec![0; counts.len()];
        while let (Some(Reverse((a, one))), Some(Reverse((b, two)))) = (heap.pop(), heap.pop()) {
            let parent = parents.len();
            parents.push(0);
            for child in [one, two] {
                if let Some(place) = parents.get_mut(child) {
                    *place = parent;
                }
            }
            if heap.is_empty() {
                break;
            }
            heap.push(Reverse((a + b, parent)));
        }
        let root = parents.len() - 1;
        let mut depth = vec![0_u32; parents.len()];
        for n in (0..root).rev() {
            let above = parents.get(n).copied().filter(|&parent| parent > 0);
            if let Some(above) = above {
                let level = depth.get(above).copied().unwrap_or(0) + 1;
                if let Some(place) = depth.get_mut(n) {
                    *place = level;
                }
            }
        }
        if depth.iter().all(|&level| level <= LONGEST) {
            for (length, level) in lengths.iter_mut().zip(&depth) {
                *length = u8::try_from(*level).unwrap_or_default();
            }
            return lengths;
        }
        // Too deep: even the counts out and try again.
        for count in counts.iter_mut().filter(|count| **count > 0) {
            *count = *count / 2 + 1;
        }
    }
}

/// The codes of symbols, for writing.
#[cfg(feature = "write")]
pub(crate) struct Codes(Vec<(u32, u8)>);

#[cfg(feature = "write")]
impl Codes {
    /// The canonical codes for some lengths.
    pub(crate) fn new(lengths: &[u8]) -> Self {
        let mut order: Vec<usize> = (0..lengths.len()).filter(|&n| lengths[n] > 0).collect();
        order.sort_by_key(|&n| (lengths[n], n));
        let mut codes = vec![(0, 0); lengths.len()];
        let (mut code, mut before) = (0_u32, 0_u8);
        for symbol in order {
            let length = lengths[symbol];
            code <<= length - before;
            before = length;
            codes[symbol] = (code, length);
            code += 1;
        }
        Self(codes)
    }

    /// Adds a symbol.
    pub(crate) fn put(&self, out: &mut BitWriter, symbol: usize) {
        if let Some(&(code, length)) = self.0.get(symbol) {
            debug_assert!(length > 0, "a symbol without a code");
            out.put(code, u32::from(length));
        }
    }
}

/// The table for reading.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// For the next [`QUICK`] bits: symbol and length, length 0 where the code is longer.
    quick: Vec<(u32, u8)>,
    /// Symbols in order of their codes.
    symbols: Vec<u32>,
    /// For each length: the first code, how many there are, and the place of the first in `symbols`.
    levels: Vec<(u32, u32, u32)>,
}

impl Table {
    /// The table for some code lengths.
    pub(crate) fn new(lengths: &[u8]) -> Result<Self, Bad> {
        let mut order: Vec<u32> = (0..u32::try_from(lengths.len()).map_err(|_| SHORT)?).collect();
        let length_of = |symbol: u32| lengths.get(symbol as usize).copied().unwrap_or(0);
        order.retain(|&symbol| length_of(symbol) > 0);
        crate::sort::sort(&mut order, &|&a, &b| (length_of(a), a).cmp(&(length_of(b), b)));
        let mut levels = vec![(0, 0, 0); LONGEST as usize + 1];
        for &symbol in &order {
            let level =
                levels.get_mut(usize::from(length_of(symbol))).ok_or(Bad("a code in it is too long"))?;
            level.1 += 1;
        }
        let (mut code, mut place) = (0_u32, 0);
        for (length, level) in (0_u32..).zip(levels.iter_mut()) {
            code <<= 1;
            level.0 = code;
            level.2 = place;
            code += level.1;
            place += level.1;
            if code > 1 << length {
                return Err(Bad("its codes overlap"));
            }
        }
        let mut quick = vec![(0, 0); 1 << QUICK];
        for (length, &(first, count, place)) in
            (0_u8..).zip(&levels).filter(|&(length, _)| u32::from(length) <= QUICK)
        {
            let spread = QUICK - u32::from(length);
            for n in 0..count {
                let symbol = order.get((place + n) as usize).copied().unwrap_or(0);
                let from = ((first + n) << spread) as usize;
                if let Some(entries) = quick.get_mut(from..from + (1 << spread)) {
                    entries.fill((symbol, length));
                }
            }
        }
        Ok(Self { quick, symbols: order, levels })
    }

    /// The next symbol.
    #[inline]
    pub(crate) fn get(&self, bits: &mut BitReader<'_>) -> Result<u32, Bad> {
        let ahead = bits.peek(LONGEST);
        if let Some(&(symbol, length)) = self.quick.get((ahead >> (LONGEST - QUICK)) as usize)
            && length > 0
        {
            bits.pass(u32::from(length));
            return Ok(symbol);
        }
        for length in QUICK + 1..=LONGEST {
            let &(first, count, place) = self.levels.get(length as usize).ok_or(SHORT)?;
            let code = ahead >> (LONGEST - length);
            if code >= first && code - first < count {
                bits.pass(length);
                return self.symbols.get((place + code - first) as usize).copied().ok_or(SHORT);
            }
        }
        Err(Bad("a code in it means nothing"))
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(counts in prop::collection::vec(0_u64..100_000, 1..300), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..80)) {
            let lengths = lengths(&counts);
            let used: Vec<usize> = (0..counts.len()).filter(|&n| counts[n] > 0).collect();
            prop_assume!(!used.is_empty());
            let codes = Codes::new(&lengths);
            let mut writer = BitWriter::default();
            let picked: Vec<usize> = picks.iter().map(|pick| *pick.get(&used)).collect();
            picked.iter().for_each(|&symbol| codes.put(&mut writer, symbol));
            let bytes = writer.finish();
            let table = Table::new(&lengths).unwrap();
            let mut bits = BitReader::new(&bytes);
            for symbol in picked {
                prop_assert_eq!(table.get(&mut bits), Ok(u32::try_from(symbol).unwrap()));
            }
        }

        #[test]
        fn any_lengths_and_bytes_can_be_read(lengths in prop::collection::vec(0_u8..30, 0..60), bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            if let Ok(table) = Table::new(&lengths) {
                let mut bits = BitReader::new(&bytes);
                for _ in 0..40 {
                    let _ = table.get(&mut bits);
                }
            }
        }
    }

    #[test]
    fn very_uneven_counts_stay_within_the_longest_code() {
        let counts: Vec<u64> = (0..60).map(|n| 1 << n).collect();
        assert!(lengths(&counts).iter().all(|&length| u32::from(length) <= LONGEST && length > 0));
    }
}

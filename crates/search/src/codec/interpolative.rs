//! Binary interpolative coding of rising lists: the middle number first, within the bounds that its neighbours
//! leave it, then either half. Close to what lists without a pattern need, and less where numbers cluster.

use super::Bad;
use super::bits::BitReader;
#[cfg(feature = "write")]
use super::bits::BitWriter;

/// Adds a strictly rising list of numbers below `end`.
#[cfg(feature = "write")]
pub fn put(out: &mut BitWriter, list: &[u32], end: u32) {
    put_between(out, list, 0, end);
}

/// `list` lies in `low..end`.
#[cfg(feature = "write")]
fn put_between(out: &mut BitWriter, list: &[u32], low: u32, end: u32) {
    let length = size(list.len());
    let middle = list.len() / 2;
    let Some(&number) = list.get(middle) else { return };
    if end - low == length {
        return;
    }
    // `middle` numbers lie below, the rest above: that leaves this many places for the one in the middle.
    let choices = end - low - length + 1;
    put_below(out, number - low - size(middle), choices);
    put_between(out, &list[..middle], low, number);
    put_between(out, &list[middle + 1..], number + 1, end);
}

/// Adds a number below `choices` in truncated binary.
#[cfg(feature = "write")]
fn put_below(out: &mut BitWriter, number: u32, choices: u32) {
    let bits = choices.ilog2();
    let short = u32::try_from((2_u64 << bits) - u64::from(choices)).unwrap_or_default();
    if number < short {
        out.put(number, bits);
    } else {
        out.put(number + short, bits + 1);
    }
}

/// Reads a list of `length` numbers below `end` into `list`.
pub fn get(bits: &mut BitReader<'_>, length: usize, end: u32, list: &mut Vec<u32>) -> Result<(), Bad> {
    let count = u32::try_from(length).ok().filter(|&count| count <= end);
    let count = count.ok_or(Bad("a list in it is longer than it can be"))?;
    list.reserve(length);
    get_between(bits, count, 0, end, list);
    bits.check()
}

fn get_between(bits: &mut BitReader<'_>, length: u32, low: u32, end: u32, list: &mut Vec<u32>) {
    if length == 0 {
        return;
    }
    if end - low == length {
        list.extend(low..end);
        return;
    }
    let middle = length / 2;
    let number = get_below(bits, end - low - length + 1) + low + middle;
    get_between(bits, middle, low, number, list);
    list.push(number);
    get_between(bits, length - middle - 1, number + 1, end, list);
}

#[inline]
fn get_below(bits: &mut BitReader<'_>, choices: u32) -> u32 {
    let count = choices.ilog2();
    if choices.is_power_of_two() {
        return bits.get(count);
    }
    // At most 2³¹, as `choices` is above 2^count.
    let short = (1_u32 << count).wrapping_sub(choices - (1 << count));
    let number = bits.get(count);
    if number < short {
        return number;
    }
    (number << 1 | bits.get(1)) - short
}

#[cfg(feature = "write")]
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn what_is_written_is_read(set in prop::collection::btree_set(0_u32..3000, 0..300), more in 0_u32..2000) {
            let list: Vec<u32> = set.into_iter().collect();
            let end = list.last().map_or(0, |last| last + 1) + more;
            let mut writer = BitWriter::default();
            put(&mut writer, &list, end);
            let bytes = writer.finish();
            let mut read = Vec::new();
            prop_assert_eq!(get(&mut BitReader::new(&bytes), list.len(), end, &mut read), Ok(()));
            prop_assert_eq!(read, list);
        }

        #[test]
        fn any_bytes_give_a_rising_list_or_an_error(
            bytes in prop::collection::vec(any::<u8>(), 0..60), length in 0_usize..400, end in 0_u32..1_000_000,
        ) {
            let mut read = Vec::new();
            if get(&mut BitReader::new(&bytes), length, end, &mut read).is_ok() {
                let set: BTreeSet<u32> = read.iter().copied().collect();
                prop_assert!(read.is_sorted() && set.len() == length && read.iter().all(|&n| n < end));
            }
        }
    }

    #[test]
    fn full_lists_cost_nothing() {
        let list: Vec<u32> = (0..1000).collect();
        let mut writer = BitWriter::default();
        put(&mut writer, &list, 1000);
        assert!(writer.finish().is_empty());
    }
}

//! Numbers in bits, most significant bit first.

use super::{Bad, SHORT};

/// Writes bits.
#[cfg(feature = "write")]
#[derive(Default)]
pub struct BitWriter {
    out: Vec<u8>,
    waiting: u64,
    count: u32,
}

#[cfg(feature = "write")]
impl BitWriter {
    /// Adds the low `count` bits of a number, at most 32.
    pub fn put(&mut self, number: u32, count: u32) {
        debug_assert!(count <= 32);
        let mask = (1_u64 << count) - 1;
        self.waiting = (self.waiting << count) | (u64::from(number) & mask);
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            let [byte, ..] = (self.waiting >> self.count).to_le_bytes();
            self.out.push(byte);
        }
    }

    /// Adds one bit.
    pub fn bit(&mut self, bit: bool) {
        self.put(u32::from(bit), 1);
    }

    /// Adds a number from 0, in Elias's gamma code of the next larger: small numbers take few bits.
    pub fn gamma(&mut self, number: u32) {
        let wide = u64::from(number) + 1;
        let length = wide.ilog2();
        self.put(0, length);
        self.put(1, 1);
        let rest = wide & ((1 << length) - 1);
        self.put(u32::try_from(rest).unwrap_or_default(), length);
    }

    /// Adds a number in Rice's code with `k` plain bits.
    pub fn rice(&mut self, number: u32, k: u32) {
        let mut high = number >> k;
        while high >= 24 {
            self.put((1 << 24) - 1, 24);
            high -= 24;
        }
        self.put(((1 << high) - 1) << 1, high + 1);
        self.put(number & ((1 << k) - 1), k);
    }

    /// The bytes, the last filled up with noughts.
    pub fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            let fill = 8 - self.count;
            self.put(0, fill);
        }
        self.out
    }
}

/// Reads bits. Behind the end there are noughts, and [`BitReader::check`] tells.
#[derive(Clone, Debug)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    at: usize,
    waiting: u64,
    count: u32,
}

impl<'a> BitReader<'a> {
    /// Starts at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, waiting: 0, count: 0 }
    }

    #[inline]
    fn fill(&mut self) {
        if self.count < 32 {
            if let Some(four) = self.bytes.get(self.at..self.at + 4) {
                let word = four.iter().fold(0_u32, |word, &byte| (word << 8) | u32::from(byte));
                self.waiting = (self.waiting << 32) | u64::from(word);
                self.at += 4;
                self.count += 32;
            } else {
                while self.count < 32 {
                    let byte = self.bytes.get(self.at).copied().unwrap_or(0);
                    self.waiting = (self.waiting << 8) | u64::from(byte);
                    self.at += 1;
                    self.count += 8;
                }
            }
        }
    }

    /// The next bits without passing them, at most 32.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "masked to 32 bits")]
    pub fn peek(&mut self, count: u32) -> u32 {
        self.fill();
        ((self.waiting >> (self.count - count)) & ((1 << count) - 1)) as u32
    }

    /// Passes bits that were peeked at.
    #[inline]
    pub fn pass(&mut self, count: u32) {
        self.count -= count.min(self.count);
    }

    /// The next bits, at most 32.
    #[inline]
    pub fn get(&mut self, count: u32) -> u32 {
        let bits = self.peek(count);
        self.pass(count);
        bits
    }

    /// The next bit.
    pub fn bit(&mut self) -> bool {
        self.get(1) == 1
    }

    /// A number in gamma code.
    pub fn gamma(&mut self) -> Result<u32, Bad> {
        let ahead = self.peek(32);
        let length = ahead.leading_zeros();
        if length >= 32 {
            return Err(Bad("a number in it is too large"));
        }
        self.pass(length + 1);
        let rest = self.get(length);
        Ok(((1 << length) | rest) - 1)
    }

    /// A number in Rice's code.
    #[inline]
    pub fn rice(&mut self, k: u32) -> Result<u32, Bad> {
        let mut high = 0_u32;
        loop {
            let ones = (!self.peek(32)).leading_zeros();
            high += ones;
            if ones < 32 {
                self.pass(ones + 1);
                break;
            }
            self.pass(32);
            self.check()?;
        }
        let low = self.get(k);
        high.checked_shl(k).map(|high| high | low).ok_or(Bad("a number in it is too large"))
    }

    /// Bytes that were read, the last perhaps in part.
    pub fn bytes_read(&self) -> usize {
        self.at - usize::try_from(self.count / 8).unwrap_or_default()
    }

    /// Whether more was read than there is.
    pub fn check(&self) -> Result<(), Bad> {
        if self.bytes_read() > self.bytes.len() { Err(SHORT) } else { Ok(()) }
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(list in prop::collection::vec((0_u32..u32::MAX, 0_u32..20), 0..60)) {
            let mut writer = BitWriter::default();
            for &(number, k) in &list {
                writer.put(number, 32);
                writer.gamma(number);
                writer.rice(number >> 20, k);
            }
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes);
            for &(number, k) in &list {
                prop_assert_eq!(reader.get(32), number);
                prop_assert_eq!(reader.gamma(), Ok(number));
                prop_assert_eq!(reader.rice(k), Ok(number >> 20));
            }
            prop_assert!(reader.check().is_ok());
            reader.get(16);
            prop_assert!(reader.check().is_err());
        }

        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..40), k in 0_u32..20) {
            let mut reader = BitReader::new(&bytes);
            for _ in 0..60 {
                let _ = reader.gamma();
                let _ = reader.rice(k);
            }
        }
    }
}

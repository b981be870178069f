//! An adaptive binary range coder (the one of LZMA): every bit is coded by how often it was set before in the same
//! context, so that columns with a pattern and lists of words become small without tables.

use super::{Bad, SHORT};

const TOP: u32 = 1 << 24;
/// How likely a bit is nought, in 65536ths, and how many bits it was learned from.
#[derive(Clone, Copy, Debug)]
struct Chance(u16, u8);

/// Bits after which a chance learns no slower.
const STEADY: usize = 120;

/// What one bit moves a chance by, in 65536ths of the distance: 1 / (n + 1.5) after n bits.
static RATES: [u32; STEADY + 1] = rates();

#[allow(clippy::cast_possible_truncation, reason = "n runs to 120")]
const fn rates() -> [u32; STEADY + 1] {
    let mut rates = [0; STEADY + 1];
    let mut n = 0;
    while n <= STEADY {
        rates[n] = 131_072 / (2 * n as u32 + 3);
        n += 1;
    }
    rates
}

/// No chance is nearer to 0 or 1 than this.
const LEAST: u32 = 48;

impl Default for Chance {
    fn default() -> Self {
        Self(1 << 15, 0)
    }
}

impl Chance {
    /// Learns fast at first and slower later.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "kept between LEAST and 65536 - LEAST")]
    fn learn(&mut self, bit: bool) {
        let rate = RATES[usize::from(self.1).min(STEADY)];
        self.1 = (self.1 + 1).min(STEADY as u8);
        let chance = u32::from(self.0);
        let next =
            if bit { chance - ((chance * rate) >> 16) } else { chance + (((65_536 - chance) * rate) >> 16) };
        self.0 = next.clamp(LEAST, 65_536 - LEAST) as u16;
    }

    /// The part of a range that a nought takes.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "less than the range")]
    fn part(self, range: u32) -> u32 {
        ((u64::from(range) * u64::from(self.0)) >> 16) as u32
    }
}

/// Either end of the coder: asks for a bit to write, gives the bit that was written or read.
pub trait Coder {
    /// Codes a bit with a chance, learning from it.
    fn code(&mut self, bit: bool, chance: &mut LearnedBit) -> bool;
}

/// One context of the coder.
#[derive(Clone, Copy, Debug, Default)]
pub struct LearnedBit(Chance);

/// Writes.
#[cfg(feature = "write")]
pub struct Encoder {
    low: u64,
    range: u32,
    held: u8,
    pending: u64,
    out: Vec<u8>,
}

#[cfg(feature = "write")]
impl Default for Encoder {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, held: 0, pending: 1, out: Vec::new() }
    }
}

#[cfg(feature = "write")]
impl Coder for Encoder {
    fn code(&mut self, bit: bool, chance: &mut LearnedBit) -> bool {
        let bound = chance.0.part(self.range);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        chance.0.learn(bit);
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

#[cfg(feature = "write")]
impl Encoder {
    fn shift(&mut self) {
        let [_, _, _, top, carry, ..] = self.low.to_le_bytes();
        if self.low < 0xff00_0000 || carry != 0 {
            let mut byte = self.held;
            while self.pending > 0 {
                self.out.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.pending -= 1;
            }
            self.held = top;
        }
        self.pending += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    /// The bytes.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The first byte is always nought.
        self.out.remove(0);
        self.out
    }
}

/// Reads.
pub struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    code: u32,
    range: u32,
}

impl Coder for Decoder<'_> {
    #[inline]
    fn code(&mut self, _: bool, chance: &mut LearnedBit) -> bool {
        let bound = chance.0.part(self.range);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        chance.0.learn(bit);
        while self.range < TOP {
            self.range <<= 8;
            self.code = (self.code << 8) | u32::from(self.next());
        }
        bit
    }
}

impl<'a> Decoder<'a> {
    /// Starts at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, at: 0, code: 0, range: u32::MAX };
        for _ in 0..4 {
            decoder.code = (decoder.code << 8) | u32::from(decoder.next());
        }
        decoder
    }

    fn next(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    /// Whether more was read than there is.
    pub fn check(&self) -> Result<(), Bad> {
        if self.at > self.bytes.len() + 4 { Err(SHORT) } else { Ok(()) }
    }
}

/// A symbol of some bits, coded bit by bit from the top, each in the context of those above it.
#[derive(Clone, Debug)]
pub struct Symbol {
    bits: u32,
    nodes: Vec<LearnedBit>,
}

impl Symbol {
    /// For symbols below `2^bits`, at most 16.
    pub fn new(bits: u32) -> Self {
        Self { bits, nodes: vec![LearnedBit::default(); 1 << bits] }
    }

    /// Codes a symbol.
    pub fn code(&mut self, coder: &mut impl Coder, symbol: u32) -> u32 {
        let mut node = 1_usize;
        for shift in (0..self.bits).rev() {
            let Some(chance) = self.nodes.get_mut(node) else { return 0 };
            let bit = coder.code(symbol >> shift & 1 == 1, chance);
            node = node << 1 | usize::from(bit);
        }
        u32::try_from(node - (1 << self.bits)).unwrap_or_default()
    }
}

/// A number of up to 32 bits: its length as a symbol, its top bits in the context of the length, the rest even.
#[derive(Clone, Debug)]
pub struct Number {
    length: Symbol,
    tops: Vec<Symbol>,
    rest: LearnedBit,
}

impl Default for Number {
    fn default() -> Self {
        Self { length: Symbol::new(6), tops: vec![Symbol::new(3); 33], rest: LearnedBit::default() }
    }
}

impl Number {
    /// Codes a number.
    pub fn code(&mut self, coder: &mut impl Coder, number: u32) -> u32 {
        let length = self.length.code(coder, 32 - number.leading_zeros()).min(32);
        if length < 2 {
            return length;
        }
        let low = length - 1;
        let top = low.min(3);
        let mut value = 1_u32;
        if let Some(symbol) = self.tops.get_mut(length as usize) {
            // Fewer than three bits are coded as the top of three.
            let bits = symbol.code(coder, (number >> (low - top) & ((1 << top) - 1)) << (3 - top));
            value = value << top | bits >> (3 - top);
        }
        for shift in (0..low - top).rev() {
            let mut even = self.rest;
            let bit = coder.code(number >> shift & 1 == 1, &mut even);
            value = value << 1 | u32::from(bit);
        }
        value
    }
}

/// Bytes, each in the context of the two before it.
pub struct ByteModel(Vec<LearnedBit>);

/// Contexts of bytes.
const CONTEXTS: usize = 1 << 15;

impl Default for ByteModel {
    fn default() -> Self {
        Self(vec![LearnedBit::default(); CONTEXTS])
    }
}

impl ByteModel {
    /// Codes one byte that follows some others.
    pub fn code(&mut self, coder: &mut impl Coder, before: &[u8], byte: u8) -> u8 {
        let mut back = before.iter().rev();
        let one = u32::from(back.next().copied().unwrap_or(0));
        let two = u32::from(back.next().copied().unwrap_or(0));
        let context = (one << 8 | two).wrapping_mul(0x9e37_79b1);
        let mut node = 1_u32;
        for shift in (0..8).rev() {
            let place = (context ^ node.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1) >> 17;
            let Some(chance) = self.0.get_mut(place as usize) else { return 0 };
            node = node << 1 | u32::from(coder.code(byte >> shift & 1 == 1, chance));
        }
        let [low, ..] = node.to_le_bytes();
        low
    }
}

/// Words in order of their bytes: what each shares with the one before, then the rest byte by byte, and a nought.
pub struct WordList {
    shared: Symbol,
    bytes: ByteModel,
    last: Vec<u8>,
}

impl Default for WordList {
    fn default() -> Self {
        Self { shared: Symbol::new(7), bytes: ByteModel::default(), last: Vec::new() }
    }
}

impl WordList {
    /// Codes a word of up to 127 bytes without noughts, and gives it.
    pub fn code(&mut self, coder: &mut impl Coder, word: &[u8]) -> &[u8] {
        let shared = self.last.iter().zip(word).take_while(|(a, b)| a == b).count().min(127);
        let shared = self.shared.code(coder, u32::try_from(shared).unwrap_or_default());
        self.last.truncate(shared as usize);
        while self.last.len() < 127 {
            let byte = word.get(self.last.len()).copied().unwrap_or(0);
            let byte = self.bytes.code(coder, &self.last, byte);
            if byte == 0 {
                break;
            }
            self.last.push(byte);
        }
        &self.last
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(list in prop::collection::vec((any::<u32>(), 0_u32..32, 0_u32..16), 0..200)) {
            let list: Vec<(u32, u32)> = list.into_iter().map(|(number, shift, symbol)| (number >> shift, symbol)).collect();
            let mut encoder = Encoder::default();
            let (mut numbers, mut symbols) = (Number::default(), Symbol::new(4));
            for &(number, symbol) in &list {
                numbers.code(&mut encoder, number);
                symbols.code(&mut encoder, symbol);
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            let (mut numbers, mut symbols) = (Number::default(), Symbol::new(4));
            for &(number, symbol) in &list {
                prop_assert_eq!(numbers.code(&mut decoder, 0), number);
                prop_assert_eq!(symbols.code(&mut decoder, 0), symbol);
            }
            prop_assert!(decoder.check().is_ok());
        }

        #[test]
        fn words_are_read_again(words in prop::collection::btree_set("[a-zé ]{1,30}", 0..60)) {
            let mut encoder = Encoder::default();
            let mut list = WordList::default();
            for word in &words {
                list.code(&mut encoder, word.as_bytes());
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            let mut list = WordList::default();
            for word in &words {
                prop_assert_eq!(list.code(&mut decoder, b""), word.as_bytes());
            }
        }
    }
}

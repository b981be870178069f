//! Numbers in bytes: seven bits a byte, least first, the top bit set on all but the last.

use super::{Bad, SHORT};

/// Adds a number.
#[cfg(feature = "write")]
pub fn put(out: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            out.push(low & 0x7f);
            return;
        }
        out.push(low | 0x80);
    }
}

/// Writes a text behind its length in bytes.
#[cfg(feature = "write")]
pub fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len() as u64);
    out.extend(text.as_bytes());
}

/// Reads numbers and runs of bytes.
#[derive(Clone, Debug)]
pub struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    /// Starts at the beginning.
    pub fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    /// What has not been read.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next number.
    pub fn number(&mut self) -> Result<u64, Bad> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first().ok_or(SHORT)?;
            self.rest = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Bad("a number in it is too large"))
    }

    /// The next number, for counting and indexing.
    pub fn size(&mut self) -> Result<usize, Bad> {
        usize::try_from(self.number()?).map_err(|_| Bad("a number in it is too large"))
    }

    /// The next number, up to 32 bits.
    pub fn small(&mut self) -> Result<u32, Bad> {
        u32::try_from(self.number()?).map_err(|_| Bad("a number in it is too large"))
    }

    /// The next text, behind its length in bytes; nothing is allocated for a length that lies.
    pub fn text(&mut self) -> Result<&'a str, Bad> {
        let length = self.size()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Bad("a name in it is not text"))
    }

    /// The next bytes.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Bad> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(SHORT)?;
        self.rest = rest;
        Ok(taken)
    }
}

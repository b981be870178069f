//! Every file but the manifest: a letter `S`, a letter for what it holds, the CRC-32 of the rest in four bytes
//! (least first), the rest.

use super::{Bad, SHORT};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Overview, columns and directories.
    Start = b'a' as isize,
    /// Lengths and kinds.
    Measures = b'm' as isize,
    /// The vocabulary of the texts.
    Vocabulary = b'v' as isize,
    /// Words and the passages that have them.
    Terms = b't' as isize,
    /// Places of words within passages.
    Positions = b'p' as isize,
    /// Words in order of the alphabet.
    Lexicon = b'l' as isize,
    /// Items by identifier.
    Ids = b'i' as isize,
    /// Items with their passages.
    Texts = b'x' as isize,
    /// Stored answers.
    Answers = b'w' as isize,
    /// What another crate added.
    Annex = b'n' as isize,
}

const HEAD: usize = 6;

/// Wraps a file.
#[cfg(feature = "write")]
pub(crate) fn seal(sort: Sort, body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEAD + body.len());
    file.extend([b'S', sort as u8]);
    file.extend(crc32(body).to_le_bytes());
    file.extend(body);
    file
}

/// Checks a file and gives what it holds.
pub(crate) fn open(sort: Sort, file: &[u8]) -> Result<&[u8], Bad> {
    let (head, body) = file.split_at_checked(HEAD).ok_or(SHORT)?;
    if head.first() != Some(&b'S') || head.get(1) != Some(&(sort as u8)) {
        return Err(Bad("it is another sort of file"));
    }
    if head.get(2..) != Some(crc32(body).to_le_bytes().as_slice()) {
        return Err(Bad("its bytes were changed or cut off on the way"));
    }
    Ok(body)
}

/// CRC-32 as in zip and PNG.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, &byte| {
        let [low, ..] = crc.to_le_bytes();
        (crc >> 8) ^ TABLE[usize::from(low ^ byte)]
    })
}

static TABLE: [u32; 256] = table();

#[allow(clippy::cast_possible_truncation, reason = "n runs to 255")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut n = 0;
    while n < 256 {
        let mut crc = n as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[n] = crc;
        n += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_check_value() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let file = seal(Sort::Terms, b"some words");
        assert_eq!(open(Sort::Terms, &file), Ok(&b"some words"[..]));
        assert!(open(Sort::Texts, &file).is_err());
        for cut in 0..file.len() {
            assert!(open(Sort::Terms, &file[..cut]).is_err());
        }
        for bit in 0..file.len() * 8 {
            let mut bad = file.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert!(open(Sort::Terms, &bad).is_err());
        }
    }
}

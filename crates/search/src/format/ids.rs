//! `ids/…`: which row has an identifier. The files share the hashes of identifiers out evenly; a file lists its
//! hashes, rising, with the rows. The row's text tells whether it is the right one.

use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
#[cfg(feature = "write")]
use crate::codec::envelope::seal;
use crate::codec::envelope::{Sort, open};
use crate::codec::{Bad, SHORT};

/// Identifiers in a file, about.
#[cfg(feature = "write")]
pub(crate) const IDS: usize = 1024;

/// FNV-1a of an identifier, in 32 bits.
pub(crate) fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The file of a hash, of so many.
pub(crate) fn file_of(hash: u32, files: usize) -> usize {
    usize::try_from((u64::from(hash) * files as u64) >> 32).unwrap_or(0)
}

/// Packs hashes and rows, in order of hash, then row.
#[cfg(feature = "write")]
pub(crate) fn write(list: &[(u32, u32)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = 0;
    for &(hash, row) in list {
        put(&mut out, u64::from(hash - before));
        put(&mut out, u64::from(row));
        before = hash;
    }
    seal(Sort::Ids, &out)
}

/// The rows that a hash stands for, usually one.
pub(crate) fn rows(file: &[u8], hash: u32) -> Result<Vec<u32>, Bad> {
    let mut bytes = Bytes::new(open(Sort::Ids, file)?);
    let mut found = Vec::new();
    let mut at = 0_u32;
    while !bytes.rest().is_empty() {
        at = at.checked_add(bytes.small()?).ok_or(SHORT)?;
        let row = bytes.small()?;
        if at == hash {
            found.push(row);
        }
    }
    Ok(found)
}

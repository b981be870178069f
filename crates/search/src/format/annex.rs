//! `<name>-….bin` (`n`): what another crate adds to an index. Number of families; for each the length and bytes of
//! its folder's name and its directory; then whatever the crate writes at the head.

use super::family::Family;
use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
use crate::codec::envelope::{Sort, open};
use crate::codec::{Bad, SHORT};

/// The head file of an annex.
#[derive(Clone, Debug, Default)]
pub(crate) struct AnnexFile {
    /// Directories of its files.
    pub(crate) families: Vec<Family>,
    /// What the crate wrote.
    pub(crate) head: Vec<u8>,
}

/// Families of an annex at most.
const MOST_FAMILIES: usize = 16;

impl AnnexFile {
    /// The bytes, without their envelope.
    #[cfg(feature = "write")]
    pub(crate) fn write(families: &[(String, Family)], head: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, families.len() as u64);
        for (folder, family) in families {
            put(&mut out, folder.len() as u64);
            out.extend(folder.as_bytes());
            family.write(&mut out);
        }
        out.extend(head);
        out
    }

    /// Reads a file.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(open(Sort::Annex, file)?);
        let count = bytes.size()?;
        if count > MOST_FAMILIES {
            return Err(Bad("it has more folders than it can have"));
        }
        let mut families = Vec::new();
        for _ in 0..count {
            let length = bytes.size()?;
            let folder = std::str::from_utf8(bytes.take(length)?).map_err(|_| SHORT)?;
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            if folder.is_empty() || !folder.bytes().all(plain) {
                return Err(Bad("it names a folder that cannot be"));
            }
            families.push(Family::read(folder.to_owned(), &mut bytes)?);
        }
        Ok(Self { families, head: bytes.rest().to_vec() })
    }
}

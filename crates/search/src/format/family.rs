//! Files of one sort: `terms/0a1b2c3d4e5f/7`. The folder is named by the content of its files, so that names cost
//! a reader six bytes for every group of files rather than for each.

use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
use crate::codec::{Bad, SHORT};
use std::borrow::Cow;

/// Files in a group at most.
#[cfg(feature = "write")]
pub(crate) const GROUP: usize = 32;

/// The names of the files of one sort.
#[derive(Clone, Debug, Default)]
pub(crate) struct Family {
    folder: Cow<'static, str>,
    /// For each group its name and the number of its first file.
    groups: Vec<([u8; 6], usize)>,
    count: usize,
}

impl Family {
    /// A family with files in groups of the given sizes.
    #[cfg(feature = "write")]
    pub(crate) fn new(
        folder: impl Into<Cow<'static, str>>,
        groups: impl IntoIterator<Item = ([u8; 6], usize)>,
    ) -> Self {
        let mut family = Self { folder: folder.into(), ..Self::default() };
        for (name, size) in groups {
            family.groups.push((name, family.count));
            family.count += size;
        }
        family
    }

    /// Number of files.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The path of a file.
    pub(crate) fn path(&self, number: usize) -> Option<String> {
        use std::fmt::Write;
        if number >= self.count {
            return None;
        }
        let group = self.groups.partition_point(|&(_, first)| first <= number).checked_sub(1)?;
        let &(name, first) = self.groups.get(group)?;
        let mut path = format!("{}/", self.folder);
        for byte in name {
            // Writing to a string cannot fail.
            let _ = write!(path, "{byte:02x}");
        }
        let _ = write!(path, "/{}", number - first);
        Some(path)
    }

    /// Adds the names alone, for readers who know the sizes of the groups.
    #[cfg(feature = "write")]
    pub(crate) fn write_names(&self, out: &mut Vec<u8>) {
        self.groups.iter().for_each(|(name, _)| out.extend(name));
    }

    /// Reads the names of groups of known sizes.
    pub(crate) fn read_sized(
        folder: impl Into<Cow<'static, str>>,
        sizes: &[usize],
        bytes: &mut Bytes<'_>,
    ) -> Result<Self, Bad> {
        let mut family = Self { folder: folder.into(), ..Self::default() };
        for size in sizes {
            let name = bytes.take(6)?.try_into().map_err(|_| SHORT)?;
            family.groups.push((name, family.count));
            family.count = family.count.checked_add(*size).ok_or(SHORT)?;
        }
        Ok(family)
    }

    /// Adds the names with the sizes of the groups.
    #[cfg(feature = "write")]
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        put(out, self.groups.len() as u64);
        let ends = self.groups.iter().skip(1).map(|&(_, first)| first).chain([self.count]);
        for (&(name, first), end) in self.groups.iter().zip(ends) {
            put(out, (end - first) as u64);
            out.extend(name);
        }
    }

    /// Reads the names.
    pub(crate) fn read(folder: impl Into<Cow<'static, str>>, bytes: &mut Bytes<'_>) -> Result<Self, Bad> {
        let groups = bytes.size()?;
        if groups > bytes.rest().len() / 7 {
            return Err(SHORT);
        }
        let mut family = Self { folder: folder.into(), ..Self::default() };
        for _ in 0..groups {
            let size = bytes.size()?;
            let name = bytes.take(6)?.try_into().map_err(|_| SHORT)?;
            family.groups.push((name, family.count));
            family.count = family.count.checked_add(size).ok_or(SHORT)?;
        }
        Ok(family)
    }
}

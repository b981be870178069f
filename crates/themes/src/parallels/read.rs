use super::format::Head;
use scrutineer_search::{Annex, Fetch, Index, IndexError};

/// Parallels of a passage at most.
pub const NEAREST: usize = 5;

/// A passage of another council that is like the one it is given for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parallel {
    /// Its slot.
    pub slot: u32,
    /// How like it is, from 1 (there is something) to 255 (nearly the same). An index keeps it in eight steps.
    pub score: u8,
}

/// The parallels of an index. Open once and keep.
#[derive(Clone, Debug)]
pub struct Parallels {
    annex: Annex,
    head: Head,
}

impl Parallels {
    /// Opens the parallels of an index; `None` when it was built without them.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn open<F: Fetch>(index: &Index<F>) -> Result<Option<Self>, IndexError> {
        let Some(annex) = index.annex("parallels").await? else { return Ok(None) };
        let head = Head::read(annex.head(), index.layout()).map_err(|bad| annex.damaged(bad))?;
        Ok(Some(Self { annex, head }))
    }

    /// For each passage of a row, in order, its parallels, best first; none for headings, thanks and the like, and
    /// where there is nothing comparable. One file is fetched, which those of its neighbours are in too.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_row<F: Fetch>(
        &self,
        index: &Index<F>,
        row: u32,
    ) -> Result<Vec<Vec<Parallel>>, IndexError> {
        let layout = index.layout();
        let Some(file) = self.head.file_of(row).filter(|_| row < layout.rows()) else {
            return Ok(Vec::new());
        };
        index.annexed(&self.annex, 0, file, |bytes| self.head.row(bytes, file, row, layout)).await
    }
}

use super::format::{Head, read_set, surface};
use crate::Part;
use scrutineer_search::{Annex, Fetch, Index, IndexError};
use std::collections::BTreeMap;

/// Key phrases of an item at most.
pub const OF_ROW: usize = 10;

/// Key phrases of a theme, a council or a committee at most.
pub const OF_SET: usize = 30;

/// A phrase that says what something is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPhrase {
    /// The phrase as it stands in the corpus.
    pub text: String,
    /// Items (and documents) that have it, in any inflection: of the theme or part that was asked for, or of the whole
    /// corpus for those of an item.
    pub items: u32,
    /// Passages that have it, likewise; 0 when it stands in titles only.
    pub passages: u32,
}

/// The key phrases of an index. Open once and keep.
#[derive(Clone, Debug)]
pub struct Phrases {
    annex: Annex,
    head: Head,
}

impl Phrases {
    /// Opens the key phrases of an index; `None` when it was built without them.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn open<F: Fetch>(index: &Index<F>) -> Result<Option<Self>, IndexError> {
        let Some(annex) = index.annex("phrases").await? else { return Ok(None) };
        let head = Head::read(annex.head(), index.layout()).map_err(|bad| annex.damaged(bad))?;
        Ok(Some(Self { annex, head }))
    }

    /// Key phrases of an item or a document, the best first, [`OF_ROW`] at most. They are read off its text, which is
    /// fetched too; an item without passages has none.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_row<F: Fetch>(&self, index: &Index<F>, row: u32) -> Result<Vec<KeyPhrase>, IndexError> {
        let layout = index.layout();
        let Some(file) = self.head.file_of_row(row).filter(|_| row < layout.rows()) else {
            return Ok(Vec::new());
        };
        let list =
            index.annexed(&self.annex, 0, file, |bytes| self.head.row(bytes, file, row, layout)).await?;
        let passages = layout.passages_of(row);
        if passages.is_empty() {
            return Ok(Vec::new());
        }
        let first = layout.slots_of(row).start;
        // The first passage brings title and purpose with it.
        let mut slots: Vec<u32> =
            list.iter().map(|(spot, ..)| (first + spot.slot).max(passages.start)).collect();
        slots.sort_unstable();
        slots.dedup();
        let hits = index.show(&slots, &[]).await?;
        let texts: BTreeMap<u32, &str> =
            hits.iter().map(|hit| (hit.slot, hit.passage.text.as_str())).collect();
        let head = hits.first().map(|hit| &hit.item);
        let phrases = list.into_iter().filter_map(|(spot, items, passages)| {
            let text = match spot.slot {
                0 => head?.title.as_deref()?,
                1 => head?.purpose.as_deref()?,
                slot => texts.get(&(first + slot))?,
            };
            Some(KeyPhrase { text: surface(text, spot.at, spot.words)?.to_owned(), items, passages })
        });
        Ok(phrases.collect())
    }

    /// Key phrases of the passages that name a theme of the codebook, the best first, [`OF_SET`] at most; none for a
    /// theme that there is not.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_theme<F: Fetch>(&self, index: &Index<F>, id: &str) -> Result<Vec<KeyPhrase>, IndexError> {
        self.set(index, self.head.file_of_theme(id)).await
    }

    /// Key phrases of a council or a committee, the best first, [`OF_SET`] at most; none for one that there is not.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_part<F: Fetch>(
        &self,
        index: &Index<F>,
        part: &Part,
    ) -> Result<Vec<KeyPhrase>, IndexError> {
        self.set(index, self.head.file_of_part(&part.to_string())).await
    }

    async fn set<F: Fetch>(
        &self,
        index: &Index<F>,
        place: Option<(usize, usize)>,
    ) -> Result<Vec<KeyPhrase>, IndexError> {
        let Some((file, place)) = place else { return Ok(Vec::new()) };
        index.annexed(&self.annex, 1, file, |bytes| read_set(bytes, place)).await
    }
}

use super::WordCounts;
use super::format::{Head, read_head, read_part, read_words};
use crate::Part;
use scrutineer_search::{Annex, Fetch, Index, IndexError};

/// The words of councils and committees, counted when the index was built. Open once and keep.
#[derive(Clone, Debug)]
pub struct PartWords {
    annex: Annex,
    head: Head,
    words: Vec<String>,
}

impl PartWords {
    /// Opens the counts of an index; `None` when it was built without them. Two files are fetched.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn open<F: Fetch>(index: &Index<F>) -> Result<Option<Self>, IndexError> {
        let Some(annex) = index.annex("words").await? else { return Ok(None) };
        let head = read_head(annex.head()).map_err(|bad| annex.damaged(bad))?;
        let words = index.annexed(&annex, 0, 0, read_words).await?;
        Ok(Some(Self { annex, head, words }))
    }

    /// The words of all passages of a council or a committee; none for one that there is not. A file is fetched for
    /// each committee.
    ///
    /// Words that stand fewer than [`LEAST`](super::LEAST) times in the passages of a committee are not listed for it (those
    /// of a council are the sums of its committees); [`WordCounts::total`] counts them all the same.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_part<F: Fetch>(&self, index: &Index<F>, part: &Part) -> Result<WordCounts, IndexError> {
        let mut counts = WordCounts::default();
        for (file, (here, total)) in self.head.iter().enumerate() {
            let whole = part.committee.is_none() || part.committee == here.committee;
            if here.council == part.council && whole {
                counts.extend(
                    &index.annexed(&self.annex, 1, file, |bytes| read_part(bytes, &self.words)).await?,
                );
                counts.add_total(*total);
            }
        }
        Ok(counts)
    }
}

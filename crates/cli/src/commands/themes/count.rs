use crate::index_folder::Folder;
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_search::Index;
use scrutineer_themes::{Counts, Tally, Theme, WordingSets};
use std::path::Path;

/// An index in which themes are counted.
pub(super) struct Counter {
    index: Index<Folder>,
    folder: String,
}

impl Counter {
    /// Opens the index of a folder.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        let name = folder.display().to_string();
        let index = block_on(Index::open(Folder::open(folder)?)).with_context(|| name.clone())?;
        Ok(Self { index, folder: name })
    }

    /// The passages of every wording of a theme.
    ///
    /// # Errors
    /// When a file of the index cannot be read.
    pub(super) fn sets(&self, theme: &Theme) -> Result<WordingSets> {
        block_on(WordingSets::find(&self.index, theme)).with_context(|| self.folder.clone())
    }

    /// How much of the index names a theme.
    ///
    /// # Errors
    /// When a file of the index cannot be read.
    pub(super) fn count(&self, theme: &Theme) -> Result<Counts> {
        let layout = block_on(self.index.layout_with_kinds()).with_context(|| self.folder.clone())?;
        Ok(Tally::of(layout, &self.sets(theme)?.named(*layout, theme), None).all)
    }
}

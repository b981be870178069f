//! `index`: writes the index of an invented corpus into a folder, for benches that need a whole site.

use crate::corpus;
use anyhow::{Context, Result};
use scrutineer_search::{BuildOptions, BuiltIndex, build_index};
use std::fs;
use std::path::Path;

/// Makes the corpus, builds its index and writes it.
pub(crate) fn run(items: usize, out: &Path) -> Result<()> {
    let corpus = corpus::make(items, None)?;
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    write(&index, out)
}

/// Writes an index in place of what the folder held.
pub(crate) fn write(index: &BuiltIndex, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (path, content) in &index.files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        fs::write(path, content)?;
    }
    Ok(())
}

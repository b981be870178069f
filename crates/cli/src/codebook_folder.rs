//! A codebook on disk: a folder of TOML files, described in `docs/codebook-format.md`.

use crate::args::ThemesChoice;
use crate::corpus_folder::{plain, read_limited};
use anyhow::{Context, Result, bail};
use scrutineer_themes::Codebook;
use scrutineer_themes::codebook::{built_in, read_folder_texts};
use std::fs;
use std::path::{Path, PathBuf};

/// The longest file of a codebook that is read, in bytes. The longest of the built-in ones has 20 kB.
const FILE_LIMIT: u64 = 4_000_000;

/// The codebook that the flags choose; `None` when themes are left out.
///
/// # Errors
/// When the folder or its files cannot be read, or something in them is wrong.
pub(crate) fn chosen(choice: &ThemesChoice) -> Result<Option<Codebook>> {
    if choice.no_themes { Ok(None) } else { load(choice.codebook.as_deref()).map(Some) }
}

/// The codebook in a folder, or the built-in one.
///
/// # Errors
/// When the folder or its files cannot be read, or something in them is wrong.
pub(crate) fn load(folder: Option<&Path>) -> Result<Codebook> {
    let Some(folder) = folder else { return Ok(built_in()?) };
    let mut texts = Vec::new();
    for path in files(folder)? {
        let bytes = read_limited(&path, FILE_LIMIT).with_context(|| path.display().to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match String::from_utf8(bytes) {
            Ok(text) => texts.push((name, text)),
            Err(_) => bail!("{}: it is not UTF-8 text. Save it as UTF-8", path.display()),
        }
    }
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read_folder_texts(&texts).with_context(|| format!("the codebook {} cannot be used", folder.display()))
}

/// The `.toml` files of a folder, in order of name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| {
        anyhow::anyhow!("{}: the folder cannot be read: {}", folder.display(), plain(&error))
    })?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    if paths.is_empty() {
        bail!("{}: there are no .toml files. docs/codebook-format.md describes them", folder.display());
    }
    Ok(paths)
}

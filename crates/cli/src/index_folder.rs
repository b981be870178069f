//! An index on disk: written whole, read file by file.
//!
//! All names but the manifest's are made of the content of the file, so a file that is there already is right,
//! and the manifest comes last, so that a half-written folder is never taken for an index.

use crate::corpus_folder::{self, plain, write_whole};
use crate::progress;
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use scrutineer_search::{
    BuildOptions, BuiltIndex, CorpusInput, Fetch, FetchError, MANIFEST, Progress, build_index,
};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the index within a site.
pub(crate) const IN_SITE: &str = "data";

/// A corpus turned into an index, and what was wrong with the corpus.
#[derive(Debug)]
pub(crate) struct Built {
    /// The files of the index.
    pub(crate) index: BuiltIndex,
    /// How many meetings, items and documents it holds.
    pub(crate) meetings: usize,
    /// Agenda items and documents.
    pub(crate) units: usize,
    /// Files of the corpus that were left out, a sentence each.
    pub(crate) left_out: Vec<String>,
}

/// Builds the index of a corpus. Files that cannot be read are left out and named.
///
/// # Errors
/// When there is no corpus, nothing in it can be read, or its identifiers clash.
pub(crate) fn build(corpus: &Path) -> Result<Built> {
    let bar = progress::bar("Reading", 0);
    let length = |files| bar.set_length(u64::try_from(files).unwrap_or(u64::MAX));
    let loaded = corpus_folder::load(corpus, length, || bar.inc(1));
    bar.finish_and_clear();
    let loaded = loaded?;
    let mut left_out: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
    let mut meetings = Vec::with_capacity(loaded.meetings.len());
    for stored in loaded.meetings {
        match scrutineer_corpus::check_meeting(&stored.meeting).first() {
            Some(fault) => left_out.push(format!("{}: {fault}", stored.path)),
            None => meetings.push(stored.meeting),
        }
    }
    if meetings.is_empty() && !left_out.is_empty() {
        bail!("no file of the corpus {} can be used:\n  {}", corpus.display(), left_out.join("\n  "));
    }
    let units = meetings.iter().map(|meeting| meeting.items.len() + meeting.documents.len()).sum();
    let input = CorpusInput { title: loaded.list.title, councils: loaded.list.councils, meetings };
    let bar = progress::bar("Indexing", 0);
    let index = build_index(&input, &BuildOptions::default(), &|progress: Progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    let index = index.with_context(|| format!("the corpus {} cannot be indexed", corpus.display()))?;
    Ok(Built { index, meetings: input.meetings.len(), units, left_out })
}

/// Writes an index into a folder, and removes files of an earlier index that are not part of it.
///
/// # Errors
/// When the folder cannot be written, or holds something else than an index.
pub(crate) fn write(folder: &Path, index: &BuiltIndex) -> Result<()> {
    refuse_other_contents(folder)?;
    let (manifest, contents): (Vec<_>, Vec<_>) = index.files.iter().partition(|(path, _)| path == MANIFEST);
    let bar = progress::bar("Writing", index.files.len());
    contents.par_iter().try_for_each(|(path, bytes)| {
        let file = folder.join(path);
        let same = fs::metadata(&file).is_ok_and(|meta| meta.len() == bytes.len() as u64);
        bar.inc(1);
        if same { Ok(()) } else { write_whole(&file, bytes) }
    })?;
    for (path, bytes) in manifest {
        write_whole(&folder.join(path), bytes)?;
    }
    bar.finish_and_clear();
    remove_earlier(folder, index);
    Ok(())
}

/// An index is never mixed into a folder of other things, of which some might then be removed.
fn refuse_other_contents(folder: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => bail!("{}: the folder cannot be read: {}", folder.display(), plain(&error)),
    };
    if entries.next().is_some() && !folder.join(MANIFEST).exists() {
        bail!(
            "{}: the folder holds other things than an index. Give an empty or a new folder",
            folder.display()
        );
    }
    Ok(())
}

fn remove_earlier(folder: &Path, index: &BuiltIndex) {
    let current: BTreeSet<PathBuf> = index.files.iter().map(|(path, _)| folder.join(path)).collect();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy();
        if entry.file_type().is_file() && is_content_named(&name) && !current.contains(entry.path()) {
            // A file left behind takes room and does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether the name of a file holds a hash of its content: 12 or more hexadecimal digits in a row with a digit
/// among them. Such a file never changes and may be kept by a browser for good.
pub(crate) fn is_content_named(name: &str) -> bool {
    name.split(|letter: char| !letter.is_ascii_hexdigit() || letter.is_ascii_uppercase())
        .any(|run| run.len() >= 12 && run.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Reads the files of an index in a folder, and counts what that took.
#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    /// Files read so far.
    pub(crate) files: Cell<u32>,
    /// Bytes read so far.
    pub(crate) bytes: Cell<u64>,
}

impl Folder {
    /// The index in this folder, or in the folder of a site.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let root =
            [folder.to_owned(), folder.join(IN_SITE)].into_iter().find(|root| root.join(MANIFEST).is_file());
        match root {
            Some(root) => Ok(Self { root, files: Cell::new(0), bytes: Cell::new(0) }),
            None => bail!(
                "{}: there is no index here ({MANIFEST} is missing). Build one with “scrutineer build CORPUS --out {0}”",
                folder.display()
            ),
        }
    }
}

impl Fetch for Folder {
    async fn fetch(&self, path: &str, _fresh: bool) -> Result<Vec<u8>, FetchError> {
        if path.split('/').any(|part| matches!(part, "" | "." | "..")) || path.contains(['\\', ':']) {
            return Err(FetchError::Failed("the name leads out of the index".to_owned()));
        }
        match fs::read(self.root.join(path)) {
            Ok(bytes) => {
                self.files.set(self.files.get() + 1);
                self.bytes.set(self.bytes.get() + bytes.len() as u64);
                Ok(bytes)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(FetchError::NotFound),
            Err(error) => Err(FetchError::Failed(plain(&error))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_made_of_content() {
        assert!(is_content_named("corpus-0123456789abcdef.json"));
        assert!(is_content_named("scrutineer-web-1a2b3c4d5e6f7a8b_bg.wasm"));
        assert!(!is_content_named("manifest.json"));
        assert!(!is_content_named("index.html"));
        assert!(!is_content_named("defaced-facade.css"));
    }

    #[test]
    fn a_name_that_leads_out_is_not_fetched() {
        let folder = Folder { root: PathBuf::from("/"), files: Cell::new(0), bytes: Cell::new(0) };
        for path in ["../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x"] {
            let result = futures::executor::block_on(folder.fetch(path, false));
            assert!(matches!(result, Err(FetchError::Failed(_))), "{path}");
        }
    }
}

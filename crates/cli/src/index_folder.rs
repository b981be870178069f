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
use scrutineer_themes::{Codebook, write as themes};
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
    /// Meetings.
    pub(crate) meetings: usize,
    /// Agenda items.
    pub(crate) items: usize,
    /// Documents whose words are in the corpus.
    pub(crate) documents: usize,
    /// Files of the corpus that were left out, a sentence each.
    pub(crate) left_out: Vec<String>,
}

/// Builds the index of a corpus, with the themes of a codebook when there is one. Files that cannot be read are left out
/// and named.
///
/// # Errors
/// When there is no corpus, nothing in it can be read, or its identifiers clash.
pub(crate) fn build(corpus: &Path, codebook: Option<&Codebook>) -> Result<Built> {
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
    let mut councils = loaded.list.councils;
    for council in &mut councils {
        if let Some(site) =
            council.website.take_if(|site| !(site.starts_with("https://") || site.starts_with("http://")))
        {
            left_out.push(format!(
                "corpus.json: “{site}” of {} is not an address that may be linked",
                council.name
            ));
        }
    }
    let items = meetings.iter().map(|meeting| meeting.items.len()).sum();
    let documents = meetings.iter().map(|meeting| meeting.documents.len()).sum();
    let input = CorpusInput { title: loaded.list.title, councils, meetings };
    let bar = progress::bar("Indexing", 0);
    let index = build_index(&input, &BuildOptions::default(), &|progress: Progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    let mut index = index.with_context(|| format!("the corpus {} cannot be indexed", corpus.display()))?;
    if let Some(codebook) = codebook {
        add_themes(&mut index, &input, codebook)
            .with_context(|| format!("themes cannot be found in the corpus {}", corpus.display()))?;
    }
    Ok(Built { index, meetings: input.meetings.len(), items, documents, left_out })
}

fn add_themes(index: &mut BuiltIndex, input: &CorpusInput, codebook: &Codebook) -> Result<()> {
    let bar = progress::bar("Themes", 0);
    let done = themes::add(index, input, codebook, &|progress: themes::Progress| {
        bar.set_message(match progress.stage {
            themes::Stage::Wordings => "Themes",
            themes::Stage::Organisations => "Bodies",
            themes::Stage::Parallels => "Parallels",
            themes::Stage::Phrases => "Phrases",
            themes::Stage::Words => "Words",
        });
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    Ok(done?)
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
    remove_content_named(folder, |path| current.contains(path));
}

/// Removes files below `folder` that are named by their content and not to be kept, and folders that become empty.
///
/// What cannot be removed takes room and does no harm, so that is no error.
pub(crate) fn remove_content_named(folder: &Path, keep: impl Fn(&Path) -> bool) {
    for entry in walkdir::WalkDir::new(folder).contents_first(true).into_iter().filter_map(Result::ok) {
        let path = entry.path();
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy();
        if !is_content_named(&name) || keep(path) {
            continue;
        }
        let _ = if entry.file_type().is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
    }
}

/// Whether the path of a file holds a hash of its content, in the name or in that of a folder: 12 or more
/// hexadecimal digits in a row with a digit among them. Such a file never changes and may be kept for good.
pub(crate) fn is_content_named(path: &str) -> bool {
    path.split(|letter: char| !matches!(letter, '0'..='9' | 'a'..='f'))
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
        assert!(is_content_named("text/02e077defc22/0"));
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

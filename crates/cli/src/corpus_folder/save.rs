use super::load::{Stored, plain, sha256};
use super::place::{CORPUS_JSON, path_of};
use anyhow::{Context, Result};
use rayon::prelude::*;
use scrutineer_corpus::{CorpusFile, FileEntry, Meeting, MeetingFile, Version};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Writes a corpus: the meetings that changed, then `corpus.json`, then removes files that the old list names
/// and the new one does not.
///
/// The same meetings give the same bytes, in whatever order they came. `list` gives title and councils, `before` is what the folder held, and
/// `untouched` are entries of the old list whose files could not be read: they stay as they are.
///
/// # Errors
/// When the folder cannot be written; what was there before is then still whole.
pub(crate) fn save(
    root: &Path,
    list: CorpusFile,
    before: &[Stored],
    untouched: Vec<FileEntry>,
    meetings: &[Meeting],
) -> Result<()> {
    fs::create_dir_all(root).map_err(|error| {
        anyhow::anyhow!(
            "{}: the folder cannot be made: {}. Give a folder that may be written",
            root.display(),
            plain(&error)
        )
    })?;
    let known: BTreeMap<&str, &Stored> = before.iter().map(|stored| (stored.path.as_str(), stored)).collect();
    let mut files = meetings
        .par_iter()
        .map(|meeting| {
            let path = path_of(meeting);
            let bytes = pretty(&MeetingFile::new(meeting.clone()))?;
            let sha256 = sha256(&bytes);
            if known.get(path.as_str()).is_none_or(|stored| stored.sha256 != sha256) {
                write_whole(&root.join(&path), &bytes)?;
            }
            Ok(FileEntry {
                path,
                meeting: meeting.id.clone(),
                council: meeting.council.id.clone(),
                date: meeting.date.as_ref().map(|date| date.value),
                sha256,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let fresh: BTreeSet<String> = files.iter().map(|entry| entry.path.clone()).collect();
    files.extend(untouched.into_iter().filter(|entry| !fresh.contains(&entry.path)));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let kept: BTreeSet<&str> = files.iter().map(|entry| entry.path.as_str()).collect();
    let gone: Vec<String> = before
        .iter()
        .map(|stored| &stored.path)
        .filter(|path| !kept.contains(path.as_str()))
        .cloned()
        .collect();
    let list = CorpusFile { version: Version::CURRENT, files, ..list };
    write_whole(&root.join(CORPUS_JSON), &pretty(&list)?)?;
    for path in gone {
        // A file that cannot be removed is not in the list any more and does no harm.
        let _ = fs::remove_file(root.join(path));
    }
    Ok(())
}

/// Indented JSON with a line feed at its end, so that a change of one passage is a change of a few lines.
pub(crate) fn pretty(value: &impl Serialize) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value).context("the JSON cannot be made")?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes a file whole or not at all: to a temporary name beside it first, then renamed.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let fault = |error: std::io::Error| {
        anyhow::anyhow!(
            "{}: it cannot be written: {}. Check that the folder may be written and the disk is not full",
            path.display(),
            plain(&error)
        )
    };
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fault)?;
    let mut file = tempfile::Builder::new().prefix(".scrutineer-").tempfile_in(folder).map_err(fault)?;
    file.write_all(bytes).map_err(fault)?;
    readable_by_all(file.as_file()).map_err(fault)?;
    file.persist(path).map_err(|error| fault(error.error))?;
    Ok(())
}

/// Temporary files are made for their owner alone; a published file is for everybody.
#[cfg(unix)]
fn readable_by_all(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &fs::File) -> std::io::Result<()> {
    Ok(())
}

//! The sample corpus, as it is in the repository.

use anyhow::{Context, Result};
use scrutineer_corpus::{Meeting, MeetingFile};
use scrutineer_search::CorpusInput;
use std::path::{Path, PathBuf};

/// A file of the repository.
pub(crate) fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Reads the sample corpus.
pub(crate) fn corpus() -> Result<CorpusInput> {
    let mut files = Vec::new();
    let mut folders = vec![file("assets/sample")];
    while let Some(folder) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json")
                && path.file_name().is_some_and(|name| name != "corpus.json")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    let meetings: Result<Vec<Meeting>> = files.iter().map(|path| meeting(path)).collect();
    Ok(CorpusInput { title: None, councils: Vec::new(), meetings: meetings? })
}

fn meeting(path: &Path) -> Result<Meeting> {
    let read = || -> Result<MeetingFile> { Ok(serde_json::from_slice(&std::fs::read(path)?)?) };
    Ok(read().with_context(|| format!("cannot read {}", path.display()))?.meeting)
}

use super::place::{self, CORPUS_JSON};
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use scrutineer_corpus::{
    CORPUS_FORMAT, CorpusFile, FileEntry, MEETING_FORMAT, Meeting, MeetingFile, Version,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The longest file of a meeting that is read, in bytes. The longest known page of one meeting has 1.5 MB.
const MEETING_LIMIT: u64 = 64_000_000;
/// The longest `corpus.json` that is read, in bytes: a million entries of 250 bytes.
const LIST_LIMIT: u64 = 256_000_000;

/// A corpus as it lies in a folder.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// What `corpus.json` says; empty for a folder without one.
    pub(crate) list: CorpusFile,
    /// The meetings that could be read, in the order of the list.
    pub(crate) meetings: Vec<Stored>,
    /// The files that could not.
    pub(crate) faults: Vec<FileFault>,
}

/// A meeting with its place in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Path from the folder, with forward slashes.
    pub(crate) path: String,
    /// SHA-256 of the file as it was read, in lower-case hexadecimal.
    pub(crate) sha256: String,
    /// Whether that is what `corpus.json` says.
    pub(crate) as_listed: bool,
    /// The meeting.
    pub(crate) meeting: Meeting,
}

/// A file of a corpus that could not be read, or not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}. {remedy}")]
pub(crate) struct FileFault {
    /// Path from the folder of the corpus.
    pub(crate) path: String,
    /// What is wrong, with line and column where there are any.
    pub(crate) problem: String,
    /// What to do.
    pub(crate) remedy: String,
}

/// Reads a corpus. `step` is called once for each file read, from many threads.
///
/// # Errors
/// When there is no `corpus.json`, or when it cannot be read: without the list nothing else can be. Faults of
/// single files are in [`Loaded::faults`] instead.
pub(crate) fn load(root: &Path, started: impl FnOnce(usize), step: impl Fn() + Sync) -> Result<Loaded> {
    let list = read_list(root)?;
    started(list.files.len());
    let results: Vec<_> = list
        .files
        .par_iter()
        .map(|entry| {
            let result = read_entry(root, entry);
            step();
            result
        })
        .collect();
    let mut loaded = Loaded { list, ..Loaded::default() };
    for result in results {
        match result {
            Ok(stored) => loaded.meetings.push(stored),
            Err(fault) => loaded.faults.push(fault),
        }
    }
    Ok(loaded)
}

/// Reads `corpus.json`.
///
/// # Errors
/// When it is not there, or not a list that this program reads.
pub(crate) fn read_list(root: &Path) -> Result<CorpusFile> {
    let path = root.join(CORPUS_JSON);
    if !root.exists() {
        bail!("{}: there is no such folder. Give the folder that holds {CORPUS_JSON}", root.display());
    }
    if !path.exists() {
        bail!(
            "{}: there is no {CORPUS_JSON} in this folder. Make a corpus with “scrutineer import PATH… --corpus {0}”, \
             or list meeting files that are there already with “scrutineer check {0} --update”",
            root.display()
        );
    }
    let bytes = read_limited(&path, LIST_LIMIT).with_context(|| path.display().to_string())?;
    let read = parse_versioned::<CorpusFile>(&bytes, CORPUS_FORMAT)
        .map_err(|(problem, remedy)| anyhow::anyhow!("{}: {problem}. {remedy}", path.display()))?;
    Ok(read)
}

fn read_entry(root: &Path, entry: &FileEntry) -> Result<Stored, FileFault> {
    let fault = |problem: String, remedy: &str| FileFault {
        path: entry.path.clone(),
        problem,
        remedy: remedy.to_owned(),
    };
    let file = place::resolve(root, &entry.path).map_err(|problem| {
        fault(problem.to_string(), "Take it out of corpus.json; meetings lie in folders below it")
    })?;
    let stored = read_meeting_file(&file, &entry.path)?;
    if stored.meeting.id != entry.meeting {
        let problem =
            format!("it holds the meeting {}, but corpus.json says {}", stored.meeting.id, entry.meeting);
        return Err(fault(problem, "List the files anew with “scrutineer check CORPUS --update”"));
    }
    Ok(Stored { as_listed: stored.sha256 == entry.sha256, ..stored })
}

/// Reads one meeting's file; `path` is what faults and the list call it.
pub(crate) fn read_meeting_file(file: &Path, path: &str) -> Result<Stored, FileFault> {
    let fault = |(problem, remedy): (String, String)| FileFault { path: path.to_owned(), problem, remedy };
    let bytes = read_limited(file, MEETING_LIMIT).map_err(|error| {
        fault((
            error.to_string(),
            "Import its source again, or take it out with “scrutineer check CORPUS --update”".into(),
        ))
    })?;
    let meeting = parse_meeting_file(&bytes).map_err(fault)?;
    Ok(Stored { path: path.to_owned(), sha256: sha256(&bytes), as_listed: true, meeting })
}

/// Reads the bytes of one meeting's file, or says what is wrong and what to do.
pub(crate) fn parse_meeting_file(bytes: &[u8]) -> Result<Meeting, (String, String)> {
    parse_versioned::<MeetingFile>(bytes, MEETING_FORMAT).map(|file| file.meeting)
}

/// Reads a file that says its format and version first, so that a newer version is refused in plain words
/// and not for some field that this program does not know.
fn parse_versioned<'a, T: Deserialize<'a>>(bytes: &'a [u8], format: &str) -> Result<T, (String, String)> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: Version,
    }
    let broken = |error: serde_json::Error| {
        let remedy = if error.is_eof() {
            "The file ends too early: it was cut in copying or saving. Import its source again"
        } else {
            "Mend the place, or import its source again"
        };
        (words_of(&error), remedy.to_owned())
    };
    let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
    if head.format != format {
        let problem = format!("its format is “{}”, not “{format}”", head.format);
        return Err((problem, "Put a file of the right sort here".to_owned()));
    }
    head.version.readable().map_err(|error| {
        let words = error.to_string();
        match words.split_once(". ") {
            Some((problem, remedy)) => (problem.to_owned(), remedy.to_owned()),
            None => (words, "Use a newer Scrutineer".to_owned()),
        }
    })?;
    serde_json::from_slice(bytes).map_err(broken)
}

/// What is wrong with some JSON, with line and column.
fn words_of(error: &serde_json::Error) -> String {
    if error.is_eof() {
        format!("the JSON ends in the middle, at line {} column {}", error.line(), error.column())
    } else {
        error.to_string()
    }
}

/// The bytes of a file, unless it is longer than `limit`.
pub(crate) fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let file = File::open(path).map_err(|error| anyhow::anyhow!("it cannot be opened: {}", plain(&error)))?;
    let length = file.metadata().map(|meta| meta.len()).unwrap_or(0);
    if length > limit {
        bail!("it has {} MB; at most {} MB are read", length / 1_000_000, limit / 1_000_000);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.take(limit)
        .read_to_end(&mut bytes)
        .map_err(|error| anyhow::anyhow!("it cannot be read: {}", plain(&error)))?;
    Ok(bytes)
}

/// The words of an operating system's error, without its number.
pub(crate) fn plain(error: &std::io::Error) -> String {
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every JSON file below the folder but `corpus.json` itself, as paths from the folder, sorted. Links are not
/// followed.
pub(crate) fn list_meeting_files(root: &Path) -> Vec<String> {
    let mut files: Vec<String> = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| entry.path().strip_prefix(root).ok().and_then(slashes))
        .filter(|path| path.ends_with(".json") && path != CORPUS_JSON)
        .collect();
    files.sort();
    files
}

fn slashes(path: &Path) -> Option<String> {
    let parts: Option<Vec<_>> =
        PathBuf::from(path).iter().map(|part| part.to_str().map(str::to_owned)).collect();
    parts.map(|parts| parts.join("/"))
}

/// Whether a corpus lies in the folder already.
pub(crate) fn exists(root: &Path) -> bool {
    fs::exists(root.join(CORPUS_JSON)).unwrap_or(false)
}

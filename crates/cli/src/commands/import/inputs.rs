use crate::corpus_folder::{place::CORPUS_JSON, plain};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The endings of files that are read out of a folder. A file named on the command line is always tried.
const ENDINGS: [&str; 9] = ["txt", "text", "html", "htm", "xhtml", "aspx", "xml", "md", "json"];

/// The files that the paths of an import mean.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// The files, each once: in the order of the command line, those of a folder by name.
    pub(super) files: Vec<PathBuf>,
    seen: BTreeSet<PathBuf>,
    /// Files of folders that were passed over for their ending, by name.
    pub(super) passed_over: Vec<PathBuf>,
    /// Paths that cannot be read, with the reason.
    pub(super) missing: Vec<(PathBuf, String)>,
}

/// Finds the files. Folders are searched to the bottom; links in them, hidden files and what a browser saves
/// beside a page (`…_files`) are passed over in silence.
pub(super) fn find(paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs::default();
    for path in paths {
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => folder(path, &mut inputs),
            Ok(_) => inputs.add(path.clone()),
            Err(error) => {
                inputs.missing.push((path.clone(), format!("it cannot be opened: {}", plain(&error))))
            }
        }
    }
    inputs
}

fn folder(root: &Path, inputs: &mut Inputs) {
    // Of another corpus only the meetings are meant, not what is written beside them.
    let is_corpus = root.join(CORPUS_JSON).is_file();
    let entries = WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| !is_aside(entry));
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let path = entry.into_path();
                let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
                if ending.is_some_and(|ending| {
                    if is_corpus { ending == "json" } else { ENDINGS.contains(&ending.as_str()) }
                }) {
                    if path.file_name().is_none_or(|name| name != CORPUS_JSON) {
                        inputs.add(path);
                    }
                } else if !is_corpus {
                    inputs.passed_over.push(path);
                }
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let problem = error
                    .into_io_error()
                    .map_or_else(|| "it cannot be read".to_owned(), |error| plain(&error));
                inputs.missing.push((path, problem));
            }
        }
    }
}

fn is_aside(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() > 0 && (name.starts_with('.') || (entry.file_type().is_dir() && name.ends_with("_files")))
}

impl Inputs {
    fn add(&mut self, path: PathBuf) {
        if self.seen.insert(path.clone()) {
            self.files.push(path);
        }
    }
}

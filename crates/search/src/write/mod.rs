//! Writing an index.

use crate::read::MANIFEST;
use scrutineer_corpus::{Council, Meeting};
use serde_json::json;
use sha2::{Digest, Sha256};

/// What an index is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorpusInput {
    /// What the corpus calls itself.
    pub title: Option<String>,
    /// The councils; those that only meetings name are added.
    pub councils: Vec<Council>,
    /// The meetings, in any order.
    pub meetings: Vec<Meeting>,
}

/// How to build.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// Number of threads; all processors when it is not given. The index is the same with any number.
    pub threads: Option<usize>,
}

/// A finished index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuiltIndex {
    /// Paths relative to the index folder, with forward slashes, and contents. Write them in this order: the
    /// manifest comes last, so that a half-written folder is never taken for an index.
    pub files: Vec<(String, Vec<u8>)>,
}

/// How far a build has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Steps done of this stage.
    pub done: u64,
    /// Steps of this stage.
    pub total: u64,
}

/// A stage of a build, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Items are cut into words.
    Words,
    /// Words are gathered into lists of passages.
    Lists,
    /// Texts are compressed.
    Texts,
    /// Names and the manifest are made.
    Files,
}

/// Why an index cannot be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// Two items or documents have one identifier.
    #[error(
        "two items have the identifier {id}. Identifiers must be unique within a corpus: remove one of the files"
    )]
    DoubleId {
        /// The identifier.
        id: String,
    },
    /// The corpus is larger than the format holds.
    #[error("the corpus has {what}, more than an index holds. Split it into several")]
    TooLarge {
        /// What there is too much of.
        what: String,
    },
    /// The threads could not be started.
    #[error("the threads for building could not be started: {0}")]
    Threads(String),
}

/// Builds an index of a corpus. The same corpus gives the same bytes, whatever the number of threads and the
/// order of the meetings.
///
/// # Errors
/// [`BuildError`] when identifiers clash or the corpus is too large.
pub fn build_index(
    corpus: &CorpusInput,
    _options: &BuildOptions,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<BuiltIndex, BuildError> {
    let mut ids = std::collections::BTreeSet::new();
    for meeting in &corpus.meetings {
        let units = meeting.items.iter().map(|i| &i.id).chain(meeting.documents.iter().map(|d| &d.id));
        for id in units {
            if !ids.insert(id.clone()) {
                return Err(BuildError::DoubleId { id: id.clone() });
            }
        }
    }
    let body = json!({ "title": corpus.title, "councils": corpus.councils, "meetings": corpus.meetings });
    let body = body.to_string().into_bytes();
    let hash: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    let path = format!("corpus-{}.json", &hash[..16]);
    let manifest = json!({ "format": "scrutineer-index", "corpus": path }).to_string().into_bytes();
    progress(Progress { stage: Stage::Files, done: 1, total: 1 });
    Ok(BuiltIndex { files: vec![(path, body), (MANIFEST.to_owned(), manifest)] })
}

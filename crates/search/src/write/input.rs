use scrutineer_corpus::{Council, Meeting};
use std::sync::atomic::{AtomicU64, Ordering};

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
    /// Passages in which a word must stand, and words beside each other, for what they find to be stored; one in
    /// 160 where it is not given, and then only where it saves a reader something. With more than there are, nothing is stored.
    pub answers: Option<u32>,
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

/// Counts the steps of a stage.
pub(super) struct Steps<'a> {
    stage: Stage,
    done: AtomicU64,
    total: u64,
    tell: &'a (dyn Fn(Progress) + Sync),
}

impl<'a> Steps<'a> {
    pub(super) fn new(stage: Stage, total: usize, tell: &'a (dyn Fn(Progress) + Sync)) -> Self {
        let total = total as u64;
        tell(Progress { stage, done: 0, total });
        Self { stage, done: AtomicU64::new(0), total, tell }
    }

    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.tell)(Progress { stage: self.stage, done, total: self.total });
    }
}

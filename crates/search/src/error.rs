use crate::FetchError;

/// Why an index could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// A file could not be had, although it was asked for twice.
    #[error("the file {path} could not be loaded: {cause}. Check the connection and try again")]
    Fetch {
        /// The file, relative to the index folder.
        path: String,
        /// What happened.
        cause: FetchError,
    },
    /// There is no index at this place.
    #[error("there is no index here: {path} is missing. Build one with “scrutineer build”")]
    Missing {
        /// The file that is missing.
        path: String,
    },
    /// The index was replaced by a newer one since it was opened.
    #[error(
        "the minutes on this site were updated since this page was opened. Load the page again to search them"
    )]
    OtherBuild,
    /// A file is not what the index says it is.
    #[error("the file {path} is damaged: {problem}. Publish the index again, or load the page again")]
    Damaged {
        /// The file, relative to the index folder.
        path: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The index was written by a newer or older program than this one.
    #[error(
        "this index is of format {found}; this page reads format {known}. Load the page again, or build the index with the same version"
    )]
    Version {
        /// The format of the index.
        found: String,
        /// The format that this reader knows.
        known: String,
    },
}

use std::future::Future;

/// Where the files of an index come from: a folder, a web server, memory.
///
/// The future need not be `Send`: in the browser everything happens on one thread.
pub trait Fetch {
    /// The whole file at `path`, relative to the index folder, with forward slashes.
    ///
    /// `fresh` asks to go past any cache; only the manifest is fetched so. All other names are made of the
    /// file's content, so whatever a cache holds under them is right.
    ///
    /// # Errors
    /// [`FetchError`] when there is no such file or it could not be had.
    fn fetch(&self, path: &str, fresh: bool) -> impl Future<Output = Result<Vec<u8>, FetchError>>;
}

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The place answers, but has no such file.
    #[error("the file is not there")]
    NotFound,
    /// The file could not be read or the server not be reached.
    #[error("{0}")]
    Failed(String),
}

/// Fetches a file and, when that fails for another reason than its absence, once more.
///
/// # Errors
/// The error of the second attempt.
pub async fn fetch_twice<F: Fetch>(fetch: &F, path: &str, fresh: bool) -> Result<Vec<u8>, FetchError> {
    match fetch.fetch(path, fresh).await {
        Err(FetchError::Failed(_)) => fetch.fetch(path, true).await,
        other => other,
    }
}

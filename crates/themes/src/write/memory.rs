use scrutineer_search::{BuiltIndex, Fetch, FetchError, Index, IndexError};
use std::collections::BTreeMap;

/// The files of a built index.
#[derive(Clone)]
pub(super) struct Memory<'i> {
    files: BTreeMap<&'i str, &'i [u8]>,
}

impl<'i> Memory<'i> {
    pub(super) fn of(index: &'i BuiltIndex) -> Self {
        Self { files: index.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect() }
    }

    /// Opens the index.
    pub(super) fn open(&self) -> Result<Index<Self>, IndexError> {
        futures::executor::block_on(Index::open(self.clone()))
    }
}

impl Fetch for Memory<'_> {
    async fn fetch(&self, path: &str, _fresh: bool) -> Result<Vec<u8>, FetchError> {
        self.files.get(path).map(|bytes| bytes.to_vec()).ok_or(FetchError::NotFound)
    }
}

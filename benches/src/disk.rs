use scrutineer_search::{BuiltIndex, Fetch, FetchError};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// An index in memory that remembers what was fetched.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    files: Rc<BTreeMap<String, Vec<u8>>>,
    /// Path and bytes of every fetch.
    pub(crate) fetched: Rc<RefCell<Vec<(String, usize)>>>,
}

impl Memory {
    pub(crate) fn of(index: BuiltIndex) -> Self {
        Self { files: Rc::new(index.files.into_iter().collect()), ..Self::default() }
    }

    /// Bytes and files by the folder they are in.
    pub(crate) fn by_folder(&self) -> BTreeMap<String, (usize, usize)> {
        let mut sums = BTreeMap::new();
        for (path, content) in self.files.iter() {
            let folder = path.split('/').next().unwrap_or_default();
            let folder = folder.split('-').next().unwrap_or_default().to_owned();
            let sum: &mut (usize, usize) = sums.entry(folder).or_default();
            sum.0 += 1;
            sum.1 += content.len();
        }
        sums
    }
}

impl Fetch for Memory {
    async fn fetch(&self, path: &str, _: bool) -> Result<Vec<u8>, FetchError> {
        let content = self.files.get(path).cloned().ok_or(FetchError::NotFound)?;
        self.fetched.borrow_mut().push((path.to_owned(), content.len()));
        Ok(content)
    }
}

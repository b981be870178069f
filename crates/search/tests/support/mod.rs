//! What the tests share: an index in memory, small corpora, and a naive evaluator to hold the engine against.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

pub(crate) mod corpus;
pub(crate) mod naive;

use scrutineer_search::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Files in memory.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    pub(crate) files: Rc<RefCell<BTreeMap<String, Vec<u8>>>>,
    /// Paths fetched, in order.
    pub(crate) fetched: Rc<RefCell<Vec<String>>>,
    /// Paths whose next fetch fails.
    pub(crate) failing: Rc<RefCell<Vec<String>>>,
}

impl Memory {
    pub(crate) fn of(index: BuiltIndex) -> Self {
        let memory = Self::default();
        memory.files.borrow_mut().extend(index.files);
        memory
    }
}

impl Fetch for Memory {
    async fn fetch(&self, path: &str, _fresh: bool) -> Result<Vec<u8>, FetchError> {
        self.fetched.borrow_mut().push(path.to_owned());
        let failing = self.failing.borrow().iter().position(|failing| failing == path);
        if let Some(place) = failing {
            self.failing.borrow_mut().remove(place);
            return Err(FetchError::Failed("the line broke".to_owned()));
        }
        self.files.borrow().get(path).cloned().ok_or(FetchError::NotFound)
    }
}

/// Builds an index of a corpus.
pub(crate) fn build(corpus: &CorpusInput) -> BuiltIndex {
    build_index(corpus, &BuildOptions { threads: Some(2), answers: Some(2) }, &|_| {}).unwrap()
}

/// Builds and opens an index.
pub(crate) fn open(corpus: &CorpusInput) -> Index<Memory> {
    wait(Index::open(Memory::of(build(corpus)))).unwrap()
}

/// Runs a future to its end.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    futures::executor::block_on(future)
}

/// A request for everything that a query finds.
pub(crate) fn request(query: &str) -> Request {
    Request { query: query.to_owned(), limit: 100_000, ..Request::default() }
}

/// Identifiers of what was found, in order of identifier.
pub(crate) fn ids(response: &Response) -> Vec<String> {
    let mut ids: Vec<String> = response.items.iter().map(|hit| hit.item.id.clone()).collect();
    ids.sort();
    ids
}

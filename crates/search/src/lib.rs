//! The search engine of Scrutineer: one crate that writes an index natively and reads it natively and in the
//! browser.
//!
//! 1. [`build_index`] (feature `write`) turns a corpus into files whose names are made of their content, and a
//!    `manifest.json` that is written last.
//! 2. [`Index::open`] fetches the manifest through a [`Fetch`] that the caller provides.
//! 3. [`parse`] reads what was typed; [`Index::search`] answers a [`Request`] with a [`Response`], fetching what
//!    it needs; [`Index::item`] gives a whole item with the found words marked.

pub mod analyse;
mod api;
pub mod codec;
mod error;
mod fetch;
mod format;
pub mod query;
mod read;
pub mod sort;
#[cfg(feature = "write")]
mod write;

pub use api::*;
pub use error::IndexError;
pub use fetch::{Fetch, FetchError, fetch_twice};
pub use query::{Query, parse};
pub use read::{
    Annex, BitSet, Finding, Index, Layout, LayoutWithKinds, MANIFEST, PassageHit, Place, RankingWeights,
    stands_in,
};
#[cfg(feature = "write")]
pub use write::{
    BuildError, BuildOptions, BuiltIndex, CorpusInput, NewAnnex, Progress, Stage, Unit, build_index, units,
};

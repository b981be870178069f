//! Writing an index: a corpus in, files out. Nothing here reads or writes a disk.
//!
//! 1. [`order`] numbers items and passages by council, day, meeting and place, and counts the overview.
//! 2. [`words`] cuts all texts into words and gathers for every word the slots that have it and its places there.
//! 3. [`lists`] packs these lists and shares them out over files.
//! 4. [`texts`] trains the vocabulary on a part of the corpus and packs the texts with it.
//! 5. [`answers`] stores what the commonest words find.
//! 6. [`build`](build_index) names the files by their content and writes the manifest.
//!
//! The parts that take long run on several threads; how the work is cut up depends on the corpus alone, so the
//! bytes do not depend on the threads.

mod annex;
mod answers;
mod build;
mod input;
mod lists;
mod order;
mod texts;
mod words;

pub use annex::NewAnnex;
pub use build::build_index;
pub use input::{BuildError, BuildOptions, BuiltIndex, CorpusInput, Progress, Stage};
pub use order::{Unit, units};

//! Reading an index and answering requests. No threads, clocks or files: what is needed comes through a
//! [`Fetch`](crate::Fetch), and everything else is arithmetic on what came.
//!
//! 1. [`files`] fetches, checks and keeps files.
//! 2. [`plan`] turns the query into a tree over numbered *leaves* (words, prefixes, phrases, NEAR).
//! 3. [`leaves`] finds the slots of every leaf, fetching words, and positions where a leaf needs them.
//! 4. [`eval`] works the tree out on sets of rows and slots; [`nearest`] takes over when no item has everything.
//! 5. [`rank`] orders what was found, [`count`] counts it, [`hits`] shows it; [`marks`] and [`why`] explain it.
//! 6. [`stored`] takes the place of 3 to 5 where the answer was counted when the index was built. [`search`] tries that first, and
//!    everything that is loaded needs neither: those two answers are ready without what looks words up.
//! 7. [`passages`] asks passages one by one, for themes; [`annex`] brings what other crates added.
//! 8. [`suggest`] and [`related`] offer other spellings and other wordings.

mod annex;
mod bitset;
mod count;
mod eval;
mod files;
mod hits;
mod index;
mod item;
mod join;
mod layout;
mod leaves;
mod list;
mod marks;
mod nearest;
mod passages;
mod plan;
mod rank;
mod related;
mod search;
mod stored;
mod suggest;
mod tables;
mod why;

pub use annex::Annex;
pub use bitset::BitSet;
pub use index::Index;
pub use layout::{Layout, LayoutWithKinds, Place};
pub use marks::stands_in;
pub use passages::{Finding, PassageHit};
pub use rank::RankingWeights;
#[cfg(feature = "write")]
pub(crate) use stored::{Answerer, Word};

/// The one file of an index whose name is fixed.
pub const MANIFEST: &str = "manifest.json";

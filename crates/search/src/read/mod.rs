//! Reading an index and answering requests. No threads, clocks or files: what is needed comes through a
//! [`Fetch`](crate::Fetch), and everything else is arithmetic on what came.
//!
//! 1. [`files`] fetches, checks and keeps files.
//! 2. [`plan`] turns the query into a tree over numbered *leaves* (words, prefixes, phrases, NEAR).
//! 3. [`leaves`] finds the slots of every leaf, fetching words, and positions where a leaf needs them.
//! 4. [`eval`] works the tree out on sets of rows and slots; [`nearest`] takes over when no item has everything.
//! 5. [`rank`] orders what was found, [`count`] counts it, [`hits`] shows it; [`marks`] and [`why`] explain it.
//! 6. [`suggest`] and [`related`] offer other spellings and other wordings.

mod bitset;
mod count;
mod eval;
mod files;
mod hits;
mod index;
mod item;
mod join;
mod leaves;
mod marks;
mod nearest;
mod plan;
mod rank;
mod related;
mod search;
mod suggest;
mod why;

pub use index::Index;
pub use rank::RankingWeights;

/// The one file of an index whose name is fixed.
pub const MANIFEST: &str = "manifest.json";

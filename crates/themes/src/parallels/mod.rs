//! Parallels: for every passage its nearest in other councils.
//!
//! 1. [`write`] (feature `write`) works them out when an index is built.
//! 2. [`format`](mod@format) is the annex "parallels" of an index, byte by byte.
//! 3. [`read`] brings those of an item.
//! 4. [`marks`] finds the words that two passages share, for marking them.

mod format;
mod marks;
mod read;
#[cfg(feature = "write")]
mod write;

pub use marks::shared_words;
pub use read::{NEAREST, Parallel, Parallels};
#[cfg(feature = "write")]
pub use write::{Weights, annex, parallels};

//! Key phrases: the subjects of an item, a theme, a committee or a council, in words of the corpus itself.
//!
//! 1. [`write`] (feature `write`) finds them when an index is built.
//! 2. [`format`](mod@format) is the annex "phrases" of an index, byte by byte.
//! 3. [`read`] brings them.

mod format;
mod read;
#[cfg(feature = "write")]
mod write;

pub use read::{KeyPhrase, OF_ROW, OF_SET, Phrases};
#[cfg(feature = "write")]
pub use write::annex;

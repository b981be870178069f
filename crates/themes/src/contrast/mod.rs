//! Contrast: the words that tell two bodies of text apart.
//!
//! 1. [`count`] counts the words of texts, by form.
//! 2. [`likelihood`] compares two counts by Dunning's log-likelihood.
//! 3. [`write`] (feature `write`) counts the words of whole councils and committees when an index is built.
//! 4. [`format`](mod@format) is the annex "words" of an index, byte by byte.
//! 5. [`parts`] brings the counts of councils and committees.

mod count;
mod format;
mod likelihood;
mod parts;
#[cfg(feature = "write")]
mod write;

pub use count::WordCounts;
pub use format::LEAST;
pub use likelihood::{Distinctive, contrast};
pub use parts::PartWords;
#[cfg(feature = "write")]
pub use write::annex;

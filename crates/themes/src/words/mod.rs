//! Words of texts, cut alike for everything that is worked out of words.
//!
//! 1. [`text`] cuts a text into words and says what stands between them.
//! 2. [`gather`] (feature `write`) numbers the words of a whole corpus and keeps every text as a row of numbers, so that it
//!    is cut once when an index is built.

#[cfg(feature = "write")]
mod gather;
mod text;

#[cfg(feature = "write")]
pub use gather::Words;
#[cfg(feature = "write")]
pub(crate) use gather::{Form, Token};
pub(crate) use text::pieces;

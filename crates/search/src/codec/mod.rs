//! The small codecs that the files of an index are made of. None of them panics or reads beyond its input,
//! whatever the bytes; what cannot be is a [`Bad`].
//!
//! 1. [`envelope`] marks and checks a whole file.
//! 2. [`bytes`] and [`bits`] read and write numbers.
//! 3. [`interpolative`] packs rising lists of numbers (which passages have a word).
//! 4. [`range`] is an adaptive range coder, for columns and lists of words.
//! 5. [`huffman`] and [`vocabulary`] pack the texts, word by word, with a table trained on the corpus.
//! 6. [`json`] reads the manifest.

pub mod bits;
pub mod bytes;
pub(crate) mod envelope;
pub(crate) mod huffman;
pub mod interpolative;
pub(crate) mod json;
pub mod range;
pub(crate) mod vocabulary;

/// What is wrong with some bytes, in words that complete "the file x is damaged: …".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bad(pub &'static str);

/// The bytes end too soon.
pub const SHORT: Bad = Bad("it ends too soon");

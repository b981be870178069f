//! `lexicon/…`: all words in order of the alphabet, each with the number of passages that have it; fetched for
//! prefixes, spelling and related wordings only.

use crate::codec::Bad;
use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
#[cfg(feature = "write")]
use crate::codec::envelope::seal;
use crate::codec::envelope::{Sort, open};
use crate::codec::range::{Decoder, Number, WordList};

/// A word of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word, folded.
    pub(crate) form: String,
    /// Passages that have it (titles and purposes do not count).
    pub(crate) passages: u32,
}

/// Packs words, in order.
#[cfg(feature = "write")]
pub(crate) fn write(words: &[Word]) -> Vec<u8> {
    use crate::codec::range::Encoder;
    let mut encoder = Encoder::default();
    let (mut list, mut counts) = (WordList::default(), Number::default());
    for word in words {
        list.code(&mut encoder, word.form.as_bytes());
        counts.code(&mut encoder, word.passages);
    }
    let mut out = Vec::new();
    put(&mut out, words.len() as u64);
    out.extend(encoder.finish());
    seal(Sort::Lexicon, &out)
}

/// Reads a file.
pub(crate) fn read(file: &[u8]) -> Result<Vec<Word>, Bad> {
    let mut bytes = Bytes::new(open(Sort::Lexicon, file)?);
    let count = bytes.size()?;
    let mut decoder = Decoder::new(bytes.rest());
    let (mut list, mut counts) = (WordList::default(), Number::default());
    let mut words = Vec::new();
    for _ in 0..count {
        let form = String::from_utf8(list.code(&mut decoder, b"").to_vec());
        let form = form.map_err(|_| Bad("a word in it is not text"))?;
        words.push(Word { form, passages: counts.code(&mut decoder, 0) });
        decoder.check()?;
    }
    Ok(words)
}

//! The files of an index, one module a file. `docs/index-format.md` describes them for people who write other
//! readers.
//!
//! 1. [`manifest`]: `manifest.json`, the only fixed name, written last and fetched fresh.
//! 2. [`start`]: `start-….bin`, what every search needs: overview, columns, directories of the other files.
//! 3. [`measures`]: `measures-….bin`, lengths and kinds, which counting and ranking need.
//! 4. [`terms`]: `terms/…`, words with the passages that have them; [`positions`]: `positions/…`, their places there.
//! 5. [`lexicon`]: `lexicon/…`, all words in order of the alphabet.
//! 6. [`texts`]: `text/…`, items with their passages, packed with `words-….bin` (a
//!    [vocabulary](crate::codec::vocabulary)).
//! 7. [`ids`]: `ids/…`, items by identifier.
//! 8. [`answers`]: `answers/…`, what the commonest words find.

pub(crate) mod annex;
pub(crate) mod answers;
pub(crate) mod columns;
pub(crate) mod family;
pub(crate) mod ids;
pub(crate) mod lexicon;
pub(crate) mod lists;
pub(crate) mod manifest;
pub(crate) mod measures;
pub(crate) mod overview;
pub(crate) mod positions;
pub(crate) mod start;
pub(crate) mod terms;
pub(crate) mod texts;

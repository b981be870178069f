//! The query language. Any text is a query.
//!
//! 1. [`lex`] cuts the text as typed into words, quoted phrases, brackets, operators and fields, each with its
//!    place.
//! 2. [`parse`] builds a [`Query`] from them: a tree of [`Node`]s, and [`Note`](crate::Note)s on whatever was odd.
//! 3. [`reading`] tells a query in words: "nitrous and oxide, or the phrase county lines".
//!
//! Parsing never fails and knows nothing of any index: what depends on one (councils that are not loaded,
//! prefixes with too many words) is noted when the query is answered. `docs/query-language.md` describes the
//! language for readers.

mod ast;
mod fields;
mod lex;
mod parse;
mod reading;

pub use ast::{DEEPEST, DEFAULT_NEAR, DaySpan, Field, KindSet, MOST_PARTS, Node, PhraseWord, Query, Span};
pub use parse::parse;
pub use reading::read_as;

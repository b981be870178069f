//! The help page for the query language, with examples that are counted in what is loaded.

mod page;
mod words;

pub(crate) use page::SyntaxPage;

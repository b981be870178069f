//! The help page for the query language, with examples that are counted in what is loaded.

mod examples;
mod page;

pub(crate) use page::SyntaxPage;

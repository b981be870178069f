//! What the site promises: privacy, evidence, counting, accessibility.
//!
//! 1. `page` is the About page; the words are in `words`.
//! 2. `statement` is the accessibility statement in the form that public bodies in the United Kingdom publish; what
//!    only the publisher knows comes from `publisher.json` beside the page, and what is missing there is marked.

mod page;
mod statement;
mod statement_words;
mod words;

pub(crate) use page::AboutPage;

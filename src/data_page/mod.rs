//! The Data page: what is loaded, from where, from when to when, how much, and what is missing.
//!
//! 1. `sums` adds up rows of the overview.
//! 2. `page` draws the states, the summary and a table a council.

mod page;
mod sums;
mod table;
mod words;

pub(crate) use page::DataPage;

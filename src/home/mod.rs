//! The start page: what is here at one glance, and ways in.
//!
//! 1. `page` asks one search for everything, newest first: its items are the latest, its timeline the holdings.
//! 2. `examples` are queries that find something in what is loaded.
//! 3. `themes` are those spoken of most, `beside` is what two councils say of one of them.
//! 4. `holdings` is a row a council, a column a year.

mod beside;
mod examples;
mod holdings;
mod latest;
mod page;
mod themes;
mod words;

pub(crate) use page::{HomePage, newest};

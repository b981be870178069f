//! A briefing: what a search or a theme finds, on a sheet or two of paper, each passage with the address to quote.
//!
//! 1. `page` asks: a theme by `use_theme`, a search once for its figures and once for each group of kinds.
//! 2. `brief` puts either answer into the same form: figures, councils, passages by what they did in the minutes.
//! 3. `sheet` lays it out; `cited` is one passage with whose minutes, when and where.

mod brief;
mod cited;
mod page;
mod sheet;
mod words;

pub(crate) use page::BriefingPage;

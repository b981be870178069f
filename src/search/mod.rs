//! The search page.
//!
//! 1. `page` keeps the box, the address and the answer in step.
//! 2. `reading` says how the query was read; `related` offers other wordings.
//! 3. `facets` and `applied` narrow; `facet_shape` decides what is folded.
//! 4. `tally`, `finding` and the timeline say how many, from where, and whether anything was decided.
//! 5. `results` shows the items, `nothing` helps when there are none.

mod applied;
mod changes;
mod facet_shape;
mod facets;
mod finding;
mod nothing;
mod page;
mod reading;
mod related;
mod result;
mod results;
mod tally;
mod words;

pub(crate) use page::SearchPage;

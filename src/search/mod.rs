//! The search page.
//!
//! 1. `page` keeps the box, the address and the answer in step.
//! 2. `reading` says how the query was read, in Welsh by `engine_words`; `related` offers other wordings.
//! 3. `facets` and `applied` narrow; `facet_shape` decides what is folded.
//! 4. `tally`, `finding` and the timeline say how many, from where, and whether anything was decided.
//! 5. `turns` parts the drawing of an answer, so that the page never stands still.
//! 6. `results` shows the items, `nothing` helps when there are none.

mod applied;
mod changes;
mod engine_words;
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
mod turns;
mod words;

pub(crate) use facets::FacetLists;
pub(crate) use nothing::NothingFound;
pub(crate) use page::{Answered, SearchPage};
pub(crate) use related::RelatedChips;

//! Loading: the one place of the page that fetches.
//!
//! 1. `fetch` brings files of the index, which lie in `data/` beside the page.
//! 2. `engine` opens the index once and keeps it for every page.
//! 3. `answers` asks it, and lets only the answer to the latest question through.
//! 4. `load_error` puts into words what did not work.

mod answers;
mod engine;
mod fetch;
mod latest;
mod load_error;

pub(crate) use answers::{Answers, use_answers, use_item, use_related, use_total};
pub(crate) use engine::{provide_engine, use_engine};
pub(crate) use load_error::{LoadError, Remedy};

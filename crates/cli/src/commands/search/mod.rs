//! `scrutineer search`: a query, or a file of them, put to an index.

mod answer;
mod print;
mod run;

pub(super) use run::run;

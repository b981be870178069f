//! `scrutineer import`: saved pages, minutes and reports into a corpus.
//!
//! 1. [`inputs`] finds the files that the paths mean.
//! 2. [`reading`] reads each, in parallel: as a digest, or by `scrutineer-ingest`.
//! 3. [`run()`] checks what came out, takes it into the corpus in the order of the inputs, and writes that.
//! 4. [`report`] says what was read, what was set aside, and what was refused and why.

mod inputs;
mod reading;
mod report;
mod run;

pub(super) use run::run;

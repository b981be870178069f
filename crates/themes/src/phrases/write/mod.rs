//! Finding key phrases, when an index is built.
//!
//! 1. [`stop`] lists words that phrases do not begin or end with.
//! 2. [`candidates`] says which runs of one to five words may be phrases, and cuts texts into them.
//! 3. [`spread`] counts in how many items and councils every candidate stands; what stands nearly everywhere is boilerplate.
//! 4. [`score`] chooses those of each item: by how often and where they stand there, how rare they are, and whether
//!    they are more than a piece of a longer phrase.
//! 5. [`found`] finds the chosen phrases all over the corpus, in any inflection.
//! 6. [`sets`] chooses those of themes, councils and committees: that stand there more than elsewhere.
//! 7. [`annex`] packs them for the index.

mod annex;
mod candidates;
mod found;
mod score;
mod sets;
mod spread;
mod stop;
mod weights;

pub use annex::annex;

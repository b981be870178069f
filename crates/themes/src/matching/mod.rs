//! Which passages name a theme, and how many.
//!
//! 1. [`sets`] keeps for every wording of a theme the passages that hold it, and puts them together.
//! 2. [`part`] names what is laid beside each other: a council, or one committee of it.
//! 3. [`tally`] counts passages and items by council, committee, year and kind, beside what is loaded.

mod part;
mod sets;
mod tally;

pub use part::Part;
pub use sets::WordingSets;
pub use tally::{CouncilTally, Counts, Tally, YearTally};

//! What is worked out of the themes when an index is built.
//!
//! 1. [`memory`] lets the index that was just built be read again, without a disk.
//! 2. [`find`] finds the passages of every wording with the same engine that answers readers.
//! 3. [`count`] counts them by council, committee and year, and [`neighbours`] by pairs of themes.
//! 4. [`bodies`] finds the organisations that passages name; [`organisations`] puts them together with those listed.
//! 5. [`add`] packs all of it, with parallels and key phrases, and adds it to the index.
//!
//! What takes long runs on several threads; what comes out does not depend on them.

mod add;
mod bodies;
mod count;
mod find;
mod memory;
mod neighbours;
mod organisations;

pub use add::{AddError, Progress, Stage, add};

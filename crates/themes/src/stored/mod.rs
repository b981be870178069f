//! What was worked out of the built-in themes when the index was built: the annex "themes".
//!
//! 1. [`format`](mod@format) is the annex, byte by byte.
//! 2. [`themes`] opens it: the codebook, the passages of every wording, the neighbours of a theme, the themes of an item.
//! 3. [`matrix`] has the counts of every theme by council, committee and year, for tables that show many of them.
//! 4. [`organisations`] counts the bodies that are listed with items or named in them.

pub(crate) mod format;
pub(crate) mod matrix;
mod organisations;
mod themes;

pub use matrix::{Cell, Matrix, Mention, Selection};
pub use organisations::OrganisationCount;
pub use themes::{Neighbour, RowTheme, Themes};

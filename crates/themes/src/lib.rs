//! Themes: what committees speak of, found by visible wordings, and laid side by side.
//!
//! 1. [`codebook`] says what a theme is: a definition, wordings in the query language, neighbours.
//! 2. [`matching`] finds the passages that name a theme, wording by wording, with the same engine natively and live
//!    in the browser, and counts them by council, committee, year and kind.
//! 3. [`parallels`] finds for every passage its nearest in other councils.
//! 4. [`phrases`] finds key phrases in the corpus itself.
//! 5. [`contrast`](mod@contrast) tells which words set two bodies of text apart.
//! 6. [`highlights`] is what a start page says of themes.
//! 7. [`write`] (feature `write`) works all of it out when an index is built, and [`stored`] reads it again.
//! 8. [`exchange`] takes themes in and out of files.

pub mod codebook;
pub mod contrast;
pub mod exchange;
pub mod highlights;
pub mod matching;
pub mod parallels;
pub mod phrases;
pub mod stored;
pub mod words;
#[cfg(feature = "write")]
pub mod write;

pub use codebook::{ANOTHER, Codebook, Group, Theme};
pub use contrast::{Distinctive, PartWords, WordCounts, contrast};
pub use highlights::Highlights;
pub use matching::{Counts, Part, Tally, WordingSets};
pub use parallels::{Parallel, Parallels, shared_words};
pub use phrases::{KeyPhrase, Phrases};
pub use stored::{Cell, Matrix, Mention, Neighbour, OrganisationCount, RowTheme, Selection, Themes};

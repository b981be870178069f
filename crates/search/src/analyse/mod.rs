//! From text to the words that are indexed and asked for.
//!
//! 1. [`fold`](mod@fold) lower-cases a character and takes its accents off.
//! 2. [`for_each_token`] cuts text into words, with their places.
//! 3. [`stem`] takes English inflections off a word, for words typed without quotation marks.
//! 4. [`root`] takes derivations off as well, for ranking only.
//! 5. [`is_common`] names the words that are left out of a query unless they are insisted upon.
//!
//! What comes out decides what is found, so the whole is versioned by [`ANALYSER`]: an index made with another
//! analyser is refused rather than misread.

mod common;
mod fold;
mod stem;
mod token;

pub use common::is_common;
pub use stem::{root, stem};
pub use token::{LONGEST_WORD, Token, for_each_token, tokens};

/// The name of the rules in this module; raised whenever they change what is found.
pub const ANALYSER: &str = "en-3";

//! Highlights: what a start page says of themes. Which are spoken of most, and what two councils say of one of them.
//!
//! 1. [`write`] (feature `write`) chooses them when an index is built.
//! 2. [`format`](mod@format) is the annex "highlights" of an index, byte by byte: one small file, so that a start page needs
//!    nothing else of the themes.

mod format;
#[cfg(feature = "write")]
mod write;

use scrutineer_corpus::Kind;
use scrutineer_search::{Fetch, Index, IndexError};
#[cfg(feature = "write")]
pub use write::{annex, highlights};

/// Themes that are told of at most.
pub const MOST: usize = 10;

/// What a start page says of themes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// Number of themes in the codebook.
    pub themes: u32,
    /// The themes that most passages name, the most first, [`MOST`] at most.
    pub busiest: Vec<Busy>,
    /// Two councils on one theme; `None` when no two speak of the same.
    pub beside: Option<Beside>,
}

/// A theme that many passages name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Busy {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Passages that name it.
    pub passages: u32,
    /// Of these, passages that record a decision.
    pub decided: u32,
    /// Councils with such a passage.
    pub councils: u32,
}

/// Two councils on one theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Identifier of the theme.
    pub id: String,
    /// Name of the theme.
    pub name: String,
    /// What either council says.
    pub sides: [Side; 2],
}

/// A council on a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Identifier of the council.
    pub council: String,
    /// Passages of the council that name the theme.
    pub passages: u32,
    /// Passages of the council that are loaded.
    pub loaded: u32,
    /// One of them.
    pub quoted: Quoted,
}

/// A passage, with the item that it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quoted {
    /// Identifier of the item.
    pub item: String,
    /// Title of the item; empty when it has none.
    pub title: String,
    /// Place in the item, from 1.
    pub n: u32,
    /// Kind.
    pub kind: Kind,
    /// The published words.
    pub text: String,
}

impl Highlights {
    /// Fetches the highlights of an index; `None` when it was built without them.
    ///
    /// # Errors
    /// [`IndexError`] when the file cannot be had or read.
    pub async fn open<F: Fetch>(index: &Index<F>) -> Result<Option<Self>, IndexError> {
        let Some(annex) = index.annex("highlights").await? else { return Ok(None) };
        Ok(Some(Self::read(annex.head()).map_err(|bad| annex.damaged(bad))?))
    }
}

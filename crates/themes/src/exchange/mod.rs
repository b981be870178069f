//! Themes on their way in and out: files that readers keep, send to each other, and open with other tools.
//!
//! 1. [`json`] is our own form, which keeps everything.
//! 2. [`qdc`] is the REFI-QDA codebook that NVivo, ATLAS.ti and MAXQDA read and write; [`description`] puts wordings
//!    into a code's description so that people can read them and we can read them again, [`guid`] names codes, and
//!    [`xml`] cuts XML into tags and text.
//! 3. [`read`] takes either, told apart by how the file begins; [`tidy`] gives every theme a name and an identifier.

mod description;
mod error;
mod guid;
pub mod json;
pub mod qdc;
mod read;
mod tidy;
mod xml;

pub use error::ExchangeError;
pub use read::{Imported, LONGEST_FILE, MOST_THEMES, read};

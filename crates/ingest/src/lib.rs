//! Published pages and files turned into corpus meetings: bytes in, meetings and a report out. Pure and total.
//!
//! What [`read`] does with an input:
//!
//! 1. `decode` makes text of bytes, whatever their encoding, and refuses what is no text.
//! 2. `detect` tells by the content alone what it is: JSON, XML, HTML or plain text, and then which page.
//! 3. `line` and `html` turn text and markup into lines; markup gives each line a hint.
//! 4. One reader of `format` a layout sorts the lines into drafts of meetings and items. Words that are no part of
//!    an item are set aside as [`Furniture`].
//! 5. `paragraphs` joins lines into paragraphs, takes their labels off and gathers divisions.
//! 6. `passages` puts each paragraph under its lead-in; `heading`, `kinds`, `vote` and `action` say what it does.
//! 7. `council` and `finish` give ids, provenance and sources.
//!
//! Every word of the input ends in exactly one place: a title, number or purpose, a passage, the title of a
//! document, or the furniture of the [`Report`]. Numbers, days and names that are read into fields stay in the
//! furniture too. `docs/ingest.md` describes the layouts and the rules for people.

mod action;
mod address;
mod context;
mod council;
mod decode;
mod detect;
mod draft;
mod finish;
mod format;
mod heading;
mod html;
mod kinds;
mod label;
mod line;
mod notes;
mod paragraphs;
mod passages;
mod read;
mod refusal;
mod report;
mod small_print;
mod vote;
mod when;
mod words;

pub use context::Context;
pub use council::council_id;
pub use read::{MAX_INPUT, read};
pub use refusal::Refusal;
pub use report::{Furniture, FurnitureKind, Reading, Report, Warning};

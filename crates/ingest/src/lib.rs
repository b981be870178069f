//! Published pages and files turned into corpus meetings: bytes in, meetings and a report out. Pure and total.

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

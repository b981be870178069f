//! The published model of Scrutineer: what a corpus file holds, and nothing else.
//!
//! A corpus is a folder of JSON: one [`CorpusFile`] (`corpus.json`) that names councils and files, and one
//! [`MeetingFile`] a meeting. A meeting has [`AgendaItem`]s and [`Document`]s, both of which carry
//! [`Passage`]s: the unit that everything else in Scrutineer speaks of.
//!
//! The crate does no I/O. `docs/corpus-format.md` describes the format for people who write it with other
//! tools, and `docs/corpus.schema.json` is generated from the types here.

mod check;
mod council;
mod date;
mod document;
mod file;
mod id;
mod item;
mod meeting;
mod passage;
mod source;
mod stated;

pub use check::{Fault, check_meeting};
pub use council::{Committee, Council};
pub use date::{Date, DateError, month_name};
pub use document::{Document, DocumentKind, DocumentLink};
pub use file::{CORPUS_FORMAT, CorpusFile, FileEntry, MEETING_FORMAT, MeetingFile, Version, VersionError};
pub use id::slug;
pub use item::{AgendaItem, Completeness, MinutesStatus};
pub use meeting::{Meeting, MeetingStatus, Wording};
pub use passage::{Action, Kind, Passage, Vote, VoteResult};
pub use source::{Format, Source};
pub use stated::{Provenance, Stated};

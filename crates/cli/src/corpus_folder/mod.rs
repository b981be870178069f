//! A corpus on disk: a folder with `corpus.json` and one JSON file a meeting.
//!
//! 1. [`load()`] reads `corpus.json`, then every file it names, in parallel; a bad file is reported and does not
//!    stop the others.
//! 2. [`Meetings`] takes in what an import brings, item by item, and says what it added, replaced and kept.
//! 3. [`settle()`] gives each council one name.
//! 4. [`save()`] writes what changed, each file whole or not at all, and `corpus.json` last.
//! 5. [`place`] keeps every path inside the folder.

mod councils;
mod load;
mod merge;
pub(crate) mod place;
mod save;

pub(crate) use councils::settle;
pub(crate) use load::{
    FileFault, Loaded, Stored, exists, list_meeting_files, load, plain, read_limited, read_list,
    read_meeting_file, sha256,
};
pub(crate) use merge::{Change, Meetings, Outcome};
pub(crate) use save::{pretty, save, write_whole};

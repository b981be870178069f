//! What themes are.
//!
//! 1. [`model`] holds groups and themes as the page and the index use them.
//! 2. [`wording`] says what is wrong with a wording, to whoever writes one.
//! 3. [`topics`] names the major topics of the Comparative Agendas Project.
//! 4. `file` (feature `write`) reads the files that people edit, described in `docs/codebook-format.md`, and remembers
//!    on which line everything stands; `check` holds them against each other; `built_in` has those of the project.

#[cfg(feature = "write")]
mod built_in;
#[cfg(feature = "write")]
mod check;
#[cfg(feature = "write")]
mod fault;
#[cfg(feature = "write")]
mod file;
mod model;
mod topics;
mod wording;

#[cfg(feature = "write")]
pub use built_in::built_in;
#[cfg(feature = "write")]
pub use check::read_folder_texts;
#[cfg(feature = "write")]
pub use fault::{CodebookError, CodebookFault};
pub use model::{ANOTHER, Codebook, Group, Theme};
pub use topics::topic;
pub use wording::wording_fault;

//! Working out parallels, when an index is built.
//!
//! 1. [`boilerplate`] leaves out passages that say nothing of their own: the same text stands in many minutes.
//! 2. [`features`] describes every passage by stems, roots and themes: its own, and with less weight those of what
//!    it is read under (title, purpose, lead-in, neighbours, the item).
//! 3. [`lists`] keeps for every feature the passages that it weighs most in.
//! 4. [`nearest`] finds for every passage the likest of other councils, the rarest features first.
//! 5. [`choose`] keeps those that find each other, and leaves out what is nearly the same text.
//! 6. [`annex`] packs them for the index.

mod annex;
mod boilerplate;
mod choose;
mod features;
mod lists;
mod nearest;
mod weights;

pub use annex::annex;
pub use choose::parallels;
pub use weights::Weights;

//! Reading an index and answering requests.

mod simple;

pub use simple::Index;

/// The one file of an index whose name is fixed.
pub const MANIFEST: &str = "manifest.json";

//! `manifest.json`: what the index is, and the files that a reader starts from.

use crate::analyse::ANALYSER;
use crate::{IndexError, MANIFEST};
use serde::{Deserialize, Serialize};

/// The `format` of a manifest.
const FORMAT: &str = "scrutineer-index";

/// The version of the index format. A reader reads exactly this one: an index is made anew in seconds.
pub(crate) const VERSION: &str = "1";

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Always [`FORMAT`].
    pub(crate) format: String,
    /// [`VERSION`].
    pub(crate) version: String,
    /// [`ANALYSER`].
    pub(crate) analyser: String,
    /// A digest of all other files: equal for equal corpora.
    pub(crate) build: String,
    /// Overview, columns and directories.
    pub(crate) start: FileName,
    /// The vocabulary of the texts.
    pub(crate) vocabulary: FileName,
    /// `files-….json`, a list of all files with lengths and digests, for checks and mirrors.
    pub(crate) listing: FileName,
}

/// A file as the manifest names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileName {
    /// Path from the index folder, with forward slashes.
    pub(crate) path: String,
    /// Length in bytes.
    pub(crate) length: u64,
    /// SHA-256 in lower-case hexadecimal.
    pub(crate) sha256: String,
}

impl Manifest {
    /// A manifest of this version.
    #[cfg(feature = "write")]
    pub(crate) fn new(build: String, start: FileName, vocabulary: FileName, listing: FileName) -> Self {
        let (format, version, analyser) = (FORMAT.to_owned(), VERSION.to_owned(), ANALYSER.to_owned());
        Self { format, version, analyser, build, start, vocabulary, listing }
    }

    /// Reads a manifest and refuses what this program would misread.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, IndexError> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: String,
            analyser: String,
        }
        let damaged = |cause: serde_json::Error| IndexError::Damaged {
            path: MANIFEST.to_owned(),
            problem: format!("it is not the manifest of an index ({cause})"),
        };
        let head: Head = serde_json::from_slice(bytes).map_err(damaged)?;
        if head.format != FORMAT {
            let problem = format!("it says that it is “{}”", head.format);
            return Err(IndexError::Damaged { path: MANIFEST.to_owned(), problem });
        }
        if head.version != VERSION || head.analyser != ANALYSER {
            return Err(IndexError::Version {
                found: format!("{} ({})", head.version, head.analyser),
                known: format!("{VERSION} ({ANALYSER})"),
            });
        }
        serde_json::from_slice(bytes).map_err(damaged)
    }
}

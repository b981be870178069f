//! `manifest.json`: what the index is, and the files that a reader starts from.

use crate::analyse::ANALYSER;
use crate::codec::json::Json;
use crate::{IndexError, MANIFEST};
use serde::Serialize;
use std::collections::BTreeMap;

/// The `format` of a manifest.
const FORMAT: &str = "scrutineer-index";

/// The version of the index format. A reader reads exactly this one: an index is made anew in seconds.
pub(crate) const VERSION: &str = "5";

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "write", derive(serde::Deserialize))]
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
    /// Lengths and kinds.
    pub(crate) measures: FileName,
    /// The vocabulary of the texts.
    pub(crate) vocabulary: FileName,
    /// `files-….json`, a list of all files with lengths and digests, for checks and mirrors.
    pub(crate) listing: FileName,
    /// Paths of the texts of the newest items, which a page without a query shows first: what starts the page may fetch them
    /// before the index is read. Readers of the index do without.
    #[cfg_attr(feature = "write", serde(default))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) newest: Vec<String>,
    /// What other crates added, by name.
    #[cfg_attr(feature = "write", serde(default))]
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) annexes: BTreeMap<String, FileName>,
}

/// A file as the manifest names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "write", derive(serde::Deserialize))]
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
    pub(crate) fn new(
        build: String,
        start: FileName,
        measures: FileName,
        vocabulary: FileName,
        listing: FileName,
    ) -> Self {
        let (format, version, analyser) = (FORMAT.to_owned(), VERSION.to_owned(), ANALYSER.to_owned());
        Self {
            format,
            version,
            analyser,
            build,
            start,
            measures,
            vocabulary,
            listing,
            newest: Vec::new(),
            annexes: BTreeMap::new(),
        }
    }

    /// Reads a manifest and refuses what this program would misread.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, IndexError> {
        let damaged = |problem: String| IndexError::Damaged { path: MANIFEST.to_owned(), problem };
        let root = Json::read(bytes)
            .map_err(|cause| damaged(format!("it is not the manifest of an index ({cause})")))?;
        let missing = |name: &str| damaged(format!("it is not the manifest of an index (it has no {name})"));
        let text = |name: &str| text(&root, name).ok_or_else(|| missing(name));
        let (format, version, analyser) = (text("format")?, text("version")?, text("analyser")?);
        if format != FORMAT {
            return Err(damaged(format!("it says that it is “{format}”")));
        }
        if version != VERSION || analyser != ANALYSER {
            return Err(IndexError::Version {
                found: format!("{version} ({analyser})"),
                known: format!("{VERSION} ({ANALYSER})"),
            });
        }
        let file = |name: &str| root.get(name).and_then(FileName::read).ok_or_else(|| missing(name));
        let mut annexes = BTreeMap::new();
        for (name, value) in root.get("annexes").map_or(&[][..], Json::entries) {
            annexes.insert(name.clone(), FileName::read(value).ok_or_else(|| missing(name))?);
        }
        Ok(Self {
            build: text("build")?,
            start: file("start")?,
            measures: file("measures")?,
            vocabulary: file("vocabulary")?,
            listing: file("listing")?,
            newest: Vec::new(),
            annexes,
            format,
            version,
            analyser,
        })
    }
}

fn text(value: &Json, name: &str) -> Option<String> {
    value.get(name)?.text().map(str::to_owned)
}

impl FileName {
    fn read(value: &Json) -> Option<Self> {
        let length = value.get("length")?.number()?;
        Some(Self { path: text(value, "path")?, length, sha256: text(value, "sha256")? })
    }
}

use crate::{Council, Date, Meeting};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The `format` of a corpus.json.
pub const CORPUS_FORMAT: &str = "scrutineer-corpus";
/// The `format` of a meeting's file.
pub const MEETING_FORMAT: &str = "scrutineer-meeting";

/// The version of the corpus format, written `major.minor`. A reader refuses a newer major version and
/// ignores fields that it does not know from a newer minor one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Version {
    /// Raised when an older reader would misread the file.
    pub major: u32,
    /// Raised when something is added that an older reader may ignore.
    pub minor: u32,
}

/// Why a version cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    /// The text is not `major.minor`.
    #[error("“{0}” is not a format version: expected two numbers with a full stop between, such as 1.0")]
    Form(String),
    /// The file is of a newer major version than this program knows.
    #[error(
        "this file is of format version {found}; this program reads up to {known}. Use a newer Scrutineer"
    )]
    TooNew {
        /// The version of the file.
        found: Version,
        /// The version that this program writes.
        known: Version,
    },
}

impl Version {
    /// The version that this program writes.
    pub const CURRENT: Self = Self { major: 1, minor: 0 };

    /// Refuses a newer major version.
    ///
    /// # Errors
    /// [`VersionError::TooNew`] when a reader of [`Version::CURRENT`] could misread the file.
    pub fn readable(self) -> Result<(), VersionError> {
        if self.major > Self::CURRENT.major {
            return Err(VersionError::TooNew { found: self, known: Self::CURRENT });
        }
        Ok(())
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        let form = || VersionError::Form(text.chars().take(40).collect());
        let (major, minor) = text.split_once('.').ok_or_else(form)?;
        let number = |part: &str| part.parse().map_err(|_| form());
        Ok(Self { major: number(major)?, minor: number(minor)? })
    }
}

impl TryFrom<String> for Version {
    type Error = VersionError;

    fn try_from(text: String) -> Result<Self, VersionError> {
        text.parse()
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.to_string()
    }
}

/// One meeting's file: `<council>/<committee or "unstated">/<date or "undated">-<id>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeetingFile {
    /// Always [`MEETING_FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: Version,
    /// The meeting.
    pub meeting: Meeting,
}

impl MeetingFile {
    /// Wraps a meeting for writing.
    pub fn new(meeting: Meeting) -> Self {
        Self { format: MEETING_FORMAT.to_owned(), version: Version::CURRENT, meeting }
    }
}

/// `corpus.json`: the councils of a corpus and its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CorpusFile {
    /// Always [`CORPUS_FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: Version,
    /// What this corpus is, for its readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The councils, by id.
    pub councils: Vec<Council>,
    /// The meetings' files, by path.
    pub files: Vec<FileEntry>,
}

impl Default for CorpusFile {
    fn default() -> Self {
        Self {
            format: CORPUS_FORMAT.to_owned(),
            version: Version::CURRENT,
            title: None,
            councils: Vec::new(),
            files: Vec::new(),
        }
    }
}

/// One meeting's file, as `corpus.json` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileEntry {
    /// Path from the folder of `corpus.json`, with forward slashes.
    pub path: String,
    /// The meeting's identifier.
    pub meeting: String,
    /// The council's identifier.
    pub council: String,
    /// The day of the meeting, when it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_major_version_is_refused_in_plain_words() {
        let newer: Version = "2.0".parse().unwrap();
        let refusal = newer.readable().unwrap_err().to_string();
        assert!(refusal.contains("format version 2.0") && refusal.contains("newer Scrutineer"), "{refusal}");
        assert!("1.7".parse::<Version>().unwrap().readable().is_ok());
        assert!("1".parse::<Version>().is_err());
    }
}

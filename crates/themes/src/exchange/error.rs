/// Why a file of themes cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// It is neither of the forms that can be read.
    #[error(
        "this is not a file of themes. Choose a .json file that Scrutineer wrote, or a REFI-QDA codebook (.qdc)"
    )]
    OtherFile,
    /// It was written by a newer version.
    #[error(
        "this file is of format version {found}; this page reads up to {known}. Load the page again, or use a newer Scrutineer"
    )]
    Version {
        /// The version of the file.
        found: String,
        /// The newest version that can be read.
        known: &'static str,
    },
    /// It is larger than a file of themes can be.
    #[error("the file has {what}; at most {most} are read. Split it into several")]
    TooLarge {
        /// What there is too much of.
        what: String,
        /// How many there may be, with what they are.
        most: String,
    },
    /// Something in it is not as it should be.
    #[error("the file cannot be read: {problem} (line {line}). Export it anew, or mend that line")]
    Malformed {
        /// What is wrong.
        problem: String,
        /// The line, from 1.
        line: usize,
    },
}

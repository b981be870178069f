/// Why an input gives no meeting at all. Each message says what was found and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty. Save the page or the text again and import that")]
    Empty,
    /// It is larger than is ever read.
    #[error(
        "the file has {size} bytes; at most {limit} are read. Import one meeting or one report at a time"
    )]
    TooLarge {
        /// The size of the input in bytes.
        size: usize,
        /// The largest size that is read, in bytes.
        limit: usize,
    },
    /// It is a PDF.
    #[error(
        "this is a PDF, whose text must be taken out first. Run `pdftotext -layout FILE.pdf` and import the .txt"
    )]
    Pdf,
    /// It is no text.
    #[error("this is not text ({what}). Save the page as HTML, or its words as a text file, and import that")]
    Binary {
        /// What it seems to be.
        what: String,
    },
    /// It is text, but no minutes.
    #[error("these are not minutes: {reason}. {remedy}")]
    NotMinutes {
        /// What was found instead.
        reason: String,
        /// What to do.
        remedy: String,
    },
    /// It is damaged beyond reading.
    #[error("the file is damaged at line {line}: {problem}. Save or download it again")]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        problem: String,
    },
    /// It is a corpus file of a newer version.
    #[error("{0}")]
    NewerFormat(String),
    /// Nothing says which council it is.
    #[error(
        "neither the page nor its address says which council this is. Say so with --council “Name of the Council”"
    )]
    NoCouncil,
}

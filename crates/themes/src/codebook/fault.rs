use std::fmt;

/// Why a codebook cannot be used: everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct CodebookError {
    /// The faults, in the order of files and lines; at least one.
    pub faults: Vec<CodebookFault>,
}

impl fmt::Display for CodebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.faults.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

/// Something that is wrong with a codebook.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CodebookFault {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 when the whole file or folder is meant.
    pub line: usize,
    /// Identifier of the theme; empty when the fault is not in one.
    pub theme: String,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for CodebookFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ", line {}", self.line)?;
        }
        if !self.theme.is_empty() {
            write!(f, ", theme {}", self.theme)?;
        }
        write!(f, ": {}. {}", self.problem.trim_end_matches('.'), self.remedy)
    }
}

use crate::words::{excerpt, tidy};
use crate::{Furniture, FurnitureKind, Warning};

/// Gathers what is set aside and what is odd while an input is read.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub furniture: Vec<Furniture>,
    pub warnings: Vec<Warning>,
}

impl Notes {
    /// Sets words aside. Empty words are no furniture.
    pub(crate) fn aside(&mut self, line: usize, text: &str, what: FurnitureKind) {
        let text = tidy(text);
        if !text.is_empty() {
            self.furniture.push(Furniture { line, text, what });
        }
    }

    /// Tells of something odd at a line.
    pub(crate) fn warn(
        &mut self,
        line: usize,
        text: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let text = excerpt(text, 80);
        self.warnings.push(Warning { line, text, message: message.into(), hint: hint.into() });
    }

    /// Puts both lists in the order of the input.
    pub(crate) fn sorted(mut self) -> Self {
        self.furniture.sort_by_key(|f| f.line);
        self.warnings.sort_by_key(|w| w.line);
        self
    }
}

//! What the output goes to, and how it may look there.

use std::io::{IsTerminal, stdout};

const STRONG: &str = "1";
const FOUND: &str = "1;33";
const FAINT: &str = "2";
const NORMAL: &str = "0";
const CODES: [&str; 4] = [STRONG, FOUND, FAINT, NORMAL];

/// The look of the output: plain text unless a person is reading it on a terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    colour: bool,
    /// How many columns a line may have.
    pub(crate) width: usize,
}

impl Look {
    /// The look that suits standard output now. `NO_COLOR` and `TERM=dumb` are respected.
    pub(crate) fn of_stdout() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let terminal = stdout().is_terminal();
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let width = columns.unwrap_or(if terminal { 100 } else { 80 });
        Self { colour: terminal && !dumb && !set("NO_COLOR"), width: width.clamp(40, 120) }
    }

    /// Strong: what a reader looks for first.
    pub(crate) fn strong(self, text: &str) -> String {
        self.code(STRONG, text)
    }

    /// Found words.
    pub(crate) fn found(self, text: &str) -> String {
        self.code(FOUND, text)
    }

    /// What may be passed over.
    pub(crate) fn faint(self, text: &str) -> String {
        self.code(FAINT, text)
    }

    fn code(self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[{NORMAL}m")
        } else {
            text.to_owned()
        }
    }
}

/// Text made fit for a terminal: our own colours stay, and every other control character, with which a page
/// could move the cursor or worse, becomes `�`.
pub(crate) fn printable(text: &str) -> String {
    let harmless = |text: &str| -> String {
        text.chars()
            .map(|letter| if letter.is_control() && letter != '\n' { '\u{fffd}' } else { letter })
            .collect()
    };
    let mut parts = text.split("\u{1b}[");
    let mut out = harmless(parts.next().unwrap_or_default());
    for part in parts {
        let ours = CODES.iter().any(|code| part.strip_prefix(code).is_some_and(|rest| rest.starts_with('m')));
        out.push_str(if ours { "\u{1b}[" } else { "\u{fffd}[" });
        out.push_str(&harmless(part));
    }
    out
}

/// `1 item`, `2 items`, with thousands parted.
pub(crate) fn count(n: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        indicatif::HumanCount(u64::try_from(n).unwrap_or(u64::MAX)),
        if n == 1 { one } else { many }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_a_page_holds_only_our_colours_are_left(text in ".*") {
            let shown = printable(&format!("{text}\u{1b}[3{text}m\u{9}{text}"));
            for rest in shown.split('\u{1b}').skip(1) {
                let ours = CODES.iter().any(|code| rest.starts_with(&format!("[{code}m")));
                prop_assert!(ours, "{:?}", shown);
            }
            let steers = |letter: char| letter.is_control() && letter != '\n' && letter != '\u{1b}';
            prop_assert!(!shown.contains(steers), "{:?}", shown);
        }
    }

    #[test]
    fn a_page_cannot_steer_the_terminal() {
        assert_eq!(
            printable("a\u{1b}[2Jb\u{1b}]0;title\u{7}c\r"),
            "a\u{fffd}[2Jb\u{fffd}]0;title\u{fffd}c\u{fffd}"
        );
        let look = Look { colour: true, width: 80 };
        let strong = look.strong("nitrous\u{9b}2J");
        assert_eq!(printable(&strong), "\u{1b}[1mnitrous\u{fffd}2J\u{1b}[0m");
    }
}

//! Progress on what takes long: shown on a terminal, silent elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for `length` steps of `what`; it is drawn on standard error, and only when that is a terminal.
pub(crate) fn bar(what: &'static str, length: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
    if let Ok(style) = ProgressStyle::with_template("{msg:>12} [{bar:30}] {human_pos} of {human_len} {eta}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(what);
    bar
}

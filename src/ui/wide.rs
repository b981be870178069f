use leptos::prelude::window;

/// Whether there is room for a column at the side. Where there is none, what would stand there starts folded.
pub(crate) fn is_wide() -> bool {
    window().match_media("(min-width: 60.01rem)").ok().flatten().is_some_and(|query| query.matches())
}

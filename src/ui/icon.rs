use leptos::prelude::*;

/// The shapes of the icons, once a page.
#[component]
pub(crate) fn Sprite() -> impl IntoView {
    view! {
        <svg class="sprite" aria-hidden="true" focusable="false">
            <symbol id="i-search" viewBox="0 0 16 16">
                <circle cx="7" cy="7" r="4.5" />
                <path d="M10.5 10.5 14 14" />
            </symbol>
            <symbol id="i-out" viewBox="0 0 16 16">
                <path d="M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5" />
            </symbol>
            <symbol id="i-x" viewBox="0 0 16 16">
                <path d="M3 3l10 10M13 3 3 13" />
            </symbol>
        </svg>
    }
}

/// An icon beside its word.
#[component]
pub(crate) fn Icon(
    /// The id of its shape: `#i-search`.
    shape: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=shape />
        </svg>
    }
}

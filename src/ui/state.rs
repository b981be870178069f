use super::rich::Rich;
use super::words::words;
use crate::data::{LoadError, Remedy};
use leptos::prelude::*;

/// Something is on its way.
#[component]
pub(crate) fn Busy(
    /// What is being done, with dots.
    words: &'static str,
) -> impl IntoView {
    view! {
        <div class="state">
            <p class="state-busy">{words}</p>
        </div>
    }
}

/// There are no minutes at all.
#[component]
pub(crate) fn NothingLoaded() -> impl IntoView {
    view! {
        <p class="notice">
            <Rich text=words().nothing_loaded />
        </p>
    }
}

/// A page that comes in a file of its own is on its way.
#[component]
pub(crate) fn OpeningPage() -> impl IntoView {
    view! { <Busy words=words().opening_page /> }
}

/// A page that did not come: it has a heading all the same, for whoever listens to the page.
#[component]
pub(crate) fn FailedPage(
    /// What the page is, or what happened.
    heading: &'static str,
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <h1 class="sr" id="heading" tabindex="-1">
            {heading}
        </h1>
        <Failure error retry />
    }
}

/// Something did not come: what happened, what to do, and a way to try again.
#[component]
pub(crate) fn Failure(
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let told = error.words();
    let act = move |_| match error.remedy() {
        Remedy::Retry => retry.run(()),
        // Reloading cannot fail in a way that the page could still tell of.
        Remedy::Reload => drop(window().location().reload()),
    };
    view! {
        <div class="state" role="alert">
            <h2>{told.what}</h2>
            <p>{told.advice}</p>
            <p class="tools">
                <button class="button" type="button" on:click=act>
                    {told.button}
                </button>
            </p>
            <details>
                <summary>{words().for_the_keeper}</summary>
                <p>
                    <code>{told.detail}</code>
                </p>
            </details>
        </div>
    }
}

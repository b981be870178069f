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

/// Something did not come: what happened, what to do, and a way to try again.
#[component]
pub(crate) fn Failure(
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let words = error.words();
    let act = move |_| match error.remedy() {
        Remedy::Retry => retry.run(()),
        // Reloading cannot fail in a way that the page could still tell of.
        Remedy::Reload => drop(window().location().reload()),
    };
    view! {
        <div class="state" role="alert">
            <h2>{words.what}</h2>
            <p>{words.advice}</p>
            <p class="tools">
                <button class="button" type="button" on:click=act>
                    {words.button}
                </button>
            </p>
            <details>
                <summary>"For whoever looks after this site"</summary>
                <p>
                    <code>{words.detail}</code>
                </p>
            </details>
        </div>
    }
}

use super::icon::Icon;
use super::words::{SEARCH_BUTTON, SEARCH_HINT, SEARCH_LABEL};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What a reader has typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TypedQuery {
    /// They are still typing.
    Typing(String),
    /// They pressed Enter or the button.
    Entered(String),
}

/// The search box.
#[component]
pub(crate) fn SearchBox(
    /// What stands in it.
    #[prop(into)]
    query: Signal<String>,
    /// Told of every change.
    on_query: Callback<TypedQuery>,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    let typed = move || input.get_untracked().map_or_else(|| query.get_untracked(), |input| input.value());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_query.run(TypedQuery::Entered(typed()));
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <label class="search-label" for="q">
                {SEARCH_LABEL}
            </label>
            <div class="search-box">
                <input
                    node_ref=input
                    id="q"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=SEARCH_HINT
                    prop:value=query
                    on:input=move |event| on_query.run(TypedQuery::Typing(event_target_value(&event)))
                />
                <button type="submit">
                    <Icon shape="#i-search" />
                    <span>{SEARCH_BUTTON}</span>
                </button>
            </div>
        </form>
    }
}

use super::first_words::{FirstWords, take_first_words};
use super::icon::Icon;
use super::words::words;
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
    let first = take_first_words();
    let first_words = first.as_ref().map(|first| first.words.clone()).filter(|words| !words.is_empty());
    // The words that were typed before the app ran stand there until another query is asked.
    let value = Memo::new(move |before: Option<&String>| {
        let query = query.get();
        first_words.clone().filter(|_| before.is_none()).unwrap_or(query)
    });
    take_over(input, first, query, on_query);
    let typed = move || input.get_untracked().map_or_else(|| query.get_untracked(), |input| input.value());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_query.run(TypedQuery::Entered(typed()));
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <label class="search-label" for="q">
                {words().search_label}
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
                    placeholder=words().search_hint
                    prop:value=move || value.get()
                    on:input=move |event| on_query.run(TypedQuery::Typing(event_target_value(&event)))
                />
                <button type="submit">
                    <Icon shape="#i-search" />
                    <span>{words().search_button}</span>
                </button>
            </div>
        </form>
    }
}

/// Goes on where the first screen was left: with the caret where it was, and with a search for what was typed.
fn take_over(
    input: NodeRef<leptos::html::Input>,
    first: Option<FirstWords>,
    query: Signal<String>,
    on_query: Callback<TypedQuery>,
) {
    let Some(FirstWords { words, caret }) = first else { return };
    Effect::new(move |taken: Option<bool>| {
        let Some(input) = input.get() else { return false };
        if taken == Some(true) {
            return true;
        }
        if let Some((start, end)) = caret {
            // Neither can fail for a box that is on the page; if it did, the reader would have to click.
            let _ = input.focus();
            let _ = input.set_selection_range(start, end);
        }
        if !words.is_empty() && query.with_untracked(|query| *query != words) {
            on_query.run(TypedQuery::Typing(words.clone()));
        }
        true
    });
}

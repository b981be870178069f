use super::words::nouns;
use crate::data::use_total;
use crate::route::{Route, SearchRoute};
use leptos::prelude::*;

/// A link to a search, with the number of items that it would find once that is known.
#[component]
pub(crate) fn CountedLink(
    /// The search.
    search: SearchRoute,
    /// The words of the link.
    words: String,
    /// Whether the words are a query, to be set as one.
    #[prop(optional)]
    is_query: bool,
    /// Whether to show nothing at all when the search finds nothing.
    #[prop(optional)]
    only_if_found: bool,
) -> impl IntoView {
    let total = use_total(search.request());
    let href = Route::Search(search).href();
    let shown = move || !only_if_found || total.get() != Some(0);
    view! {
        <Show when=shown>
            <span class="counted">
                <a href=href.clone() class:query=is_query lang=is_query.then_some("en-GB")>
                    {words.clone()}
                </a>
                " "
                <span class="n">{move || total.get().map(|total| nouns().item.count(total))}</span>
            </span>
        </Show>
    }
}

use super::words::words;
use crate::data::use_total;
use crate::route::{Route, SearchRoute};
use crate::ui::nouns;
use leptos::prelude::*;

/// Queries that show what can be asked. Those that find nothing in what is loaded are not shown.
const EXAMPLES: [&str; 4] = [
    "nitrous oxide",
    "\"county lines\" OR exploitation",
    "permanent exclusion",
    "kind:resolved homelessness",
];

/// Examples under the search box, with the number of items that each finds; all at once, when it is known of all.
#[component]
pub(super) fn Examples() -> impl IntoView {
    let totals = EXAMPLES.map(|query| use_total(SearchRoute::of(query).request()));
    let is_waiting = move || totals.iter().any(|total| total.get().is_none());
    let links = EXAMPLES.into_iter().zip(totals).map(|(query, total)| {
        let href = Route::Search(SearchRoute::of(query)).href();
        view! {
            <Show when=move || total.get() != Some(0)>
                <span class="counted">
                    <a href=href.clone() class="query" lang="en-GB">
                        {query}
                    </a>
                    " "
                    <span class="n">{move || total.get().map(|total| nouns().item.count(total))}</span>
                </span>
            </Show>
        }
    });
    view! {
        <p class="try" class:is-waiting=is_waiting>
            <span>{words().try_these}</span>
            {links.collect_view()}
        </p>
    }
}

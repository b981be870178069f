use crate::route::SearchRoute;
use crate::ui::CountedLink;
use leptos::prelude::*;

/// Queries that show what can be asked. Those that find nothing in what is loaded are not shown.
const EXAMPLES: [&str; 4] = [
    "nitrous oxide",
    "\"county lines\" OR exploitation",
    "permanent exclusion",
    "kind:resolved homelessness",
];

/// Examples under the search box.
#[component]
pub(super) fn Examples() -> impl IntoView {
    let links = EXAMPLES.map(|query| {
        view! { <CountedLink search=SearchRoute::of(query) words=query.to_owned() is_query=true only_if_found=true /> }
    });
    view! {
        <p class="try">
            <span>"Try"</span>
            {links.into_iter().collect_view()}
        </p>
    }
}

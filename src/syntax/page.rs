use super::examples::{PARTS, Part};
use crate::navigation::use_navigation;
use crate::route::SearchRoute;
use crate::ui::{CountedLink, use_title};
use leptos::prelude::*;

/// The help page for the query language.
#[component]
pub(crate) fn SyntaxPage() -> impl IntoView {
    use_title(|| "How to ask".to_owned());
    use_navigation().settle(None);
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                "How to ask"
            </h1>
            <p>
                "Plain words are enough. Everything below is for when they find too much or too little. Nothing you write can be wrong: the page says how it read it, and what it made of anything odd."
            </p>
        </div>
        {PARTS.iter().map(part).collect_view()}
        <div class="prose">
            <h2>"While you read results"</h2>
            <ul>
                <li>"The filters beside the results do the same as fields, with the count beside each."</li>
                <li>
                    "“Also count” offers other wordings that appear with yours. What they add is underlined with dots."
                </li>
                <li>"The address of the page always says what you asked. Send it, or keep it as a bookmark."</li>
                <li><kbd>"/"</kbd> " goes to the search box from anywhere."</li>
            </ul>
        </div>
    }
}

fn part(part: &'static Part) -> impl IntoView {
    let rows = part.rows.iter().map(|(query, meaning)| {
        let search = SearchRoute::of(query);
        view! {
            <div class="syntax-row">
                <dt>
                    <CountedLink search words=(*query).to_owned() is_query=true />
                </dt>
                <dd>{*meaning}</dd>
            </div>
        }
    });
    view! {
        <section class="syntax">
            <h2>{part.title}</h2>
            <dl>{rows.collect_view()}</dl>
        </section>
    }
}

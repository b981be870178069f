use super::words::{Part, words};
use crate::navigation::use_navigation;
use crate::route::SearchRoute;
use crate::ui::{CountedLink, Rich, use_title};
use leptos::prelude::*;

/// The help page for the query language.
#[component]
pub(crate) fn SyntaxPage() -> impl IntoView {
    use_title(|| words().heading.to_owned());
    use_navigation().settle(None);
    let hints = words().hints.map(|hint| {
        view! {
            <li>
                <Rich text=hint />
            </li>
        }
    });
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                {words().heading}
            </h1>
            <p>{words().lead}</p>
        </div>
        {words().parts.iter().map(part).collect_view()}
        <div class="prose">
            <h2>{words().while_reading}</h2>
            <ul>{hints.into_iter().collect_view()}</ul>
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

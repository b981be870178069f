use crate::route::{ItemRoute, Route, SearchRoute};
use crate::ui::{count, date_in_words, is_capitals, title_of};
use leptos::prelude::*;
use scrutineer_search::{Hit, ItemHead, Sort};

/// The latest items that state a date.
#[component]
pub(super) fn LatestItems(
    /// Items, newest first.
    hits: Vec<Hit>,
) -> impl IntoView {
    let all = Route::Search(SearchRoute { sort: Sort::Newest, ..SearchRoute::default() }).href();
    let entries = hits.into_iter().map(|hit| entry(hit.item)).collect_view();
    view! {
        <section aria-labelledby="latest">
            <div class="section-head">
                <h2 id="latest">"Latest items loaded"</h2>
            </div>
            <ul class="list two-columns">{entries}</ul>
            <p class="more">
                <a href=all>"All items, newest first"</a>
            </p>
        </section>
    }
}

fn entry(head: ItemHead) -> impl IntoView {
    let title = title_of(&head);
    let caps = is_capitals(&title);
    let href = Route::Item(ItemRoute::of(&head.id)).href();
    let date = match head.date {
        Some(date) => view! { <time datetime=date.to_string()>{date_in_words(date)}</time> }.into_any(),
        None => view! { <i>"date not stated"</i> }.into_any(),
    };
    let committee = match head.committee_name {
        Some(name) => name.into_any(),
        None => view! { <i>"committee not stated"</i> }.into_any(),
    };
    view! {
        <li>
            <p class="meta split">
                <span>{date}</span>
                <span>{count(head.passages, "passage", "passages")}</span>
            </p>
            <h3 class="record-title mid" class:is-caps=caps>
                <a class="quiet" href=href>
                    {title}
                </a>
            </h3>
            <p class="meta">{head.council_name} ", " {committee}</p>
        </li>
    }
}

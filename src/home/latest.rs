use super::words::words;
use crate::route::{ItemRoute, Route, SearchRoute};
use crate::ui::{date_in_words, is_capitals, language_of, nouns, title_of};
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
                <h2 id="latest">{words().latest}</h2>
            </div>
            <ul class="list two-columns">{entries}</ul>
            <p class="more">
                <a href=all>{words().all_items}</a>
            </p>
        </section>
    }
}

fn entry(head: ItemHead) -> impl IntoView {
    let title = title_of(&head);
    let (caps, language) = (is_capitals(&title), language_of(&title));
    let href = Route::Item(ItemRoute::of(&head.id)).href();
    let date = match head.date {
        Some(date) => view! { <time datetime=date.to_string()>{date_in_words(date)}</time> }.into_any(),
        None => view! { <i>{words().date_not_stated}</i> }.into_any(),
    };
    let committee = match head.committee_name {
        Some(name) => name.into_any(),
        None => view! { <i>{words().committee_not_stated}</i> }.into_any(),
    };
    view! {
        <li>
            <p class="meta split">
                <span>{date}</span>
                <span>{nouns().passage.count(head.passages)}</span>
            </p>
            <h3 class="record-title mid" class:is-caps=caps lang=language>
                <a class="quiet" href=href>
                    {title}
                </a>
            </h3>
            <p class="meta">{head.council_name} ", " {committee}</p>
        </li>
    }
}

use super::words::words;
use crate::route::{Route, SearchRoute};
use crate::ui::{is_capitals, language_of, title_of};
use leptos::prelude::*;
use scrutineer_search::{Filters, ItemHead};

/// Whose item it is, its title and its purpose.
#[component]
pub(super) fn ItemTop(
    /// The head of the item.
    head: ItemHead,
) -> impl IntoView {
    let all_of = |filters: Filters| Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
    let council = all_of(Filters { councils: vec![head.council.clone()], ..Filters::default() });
    let committee = head.committee_name.clone().zip(head.committee.clone()).map(|(name, id)| {
        let id = format!("{}/{id}", head.council);
        let href = all_of(Filters { committees: vec![id], ..Filters::default() });
        view! {
            <li>
                <a href=href>{name}</a>
            </li>
        }
    });
    let title = title_of(&head);
    let (caps, language) = (is_capitals(&title), language_of(&title));
    let number = head.number.clone().map(|number| view! { <span class="item-number">{number}</span> " " });
    let purpose = head
        .purpose
        .clone()
        .map(|purpose| view! { <p class="item-purpose" lang=language_of(&purpose)>{purpose.clone()}</p> });
    view! {
        <header class="item-head">
            <ol class="crumbs" aria-label=words().crumbs>
                <li>
                    <a href=council>{head.council_name.clone()}</a>
                </li>
                {committee}
            </ol>
            <h1 id="heading" tabindex="-1" class:is-caps=caps lang=language>
                {number}
                {title}
            </h1>
            {purpose}
        </header>
    }
}

use super::dates;
use super::words::words;
use leptos::prelude::*;
use scrutineer_search::ItemHead;

/// Whose minutes an item is from, and when; what is not stated is said to be so.
#[component]
pub(crate) fn Where(
    /// The head of the item.
    head: ItemHead,
) -> impl IntoView {
    let committee = match head.committee_name {
        Some(name) => view! { <span>{name}</span> }.into_any(),
        None => view! { <span class="unstated">{words().committee_not_stated}</span> }.into_any(),
    };
    let date = match head.date {
        Some(date) => view! { <time datetime=date.to_string()>{dates::in_words(date)}</time> }.into_any(),
        None => view! { <span class="unstated">{words().date_not_stated}</span> }.into_any(),
    };
    let document = head.is_document.then(|| view! { <span class="badge">{words().document}</span> });
    view! {
        <b>{head.council_name}</b>
        {committee}
        {date}
        {document}
    }
}

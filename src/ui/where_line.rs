use super::dates;
use super::words::words;
use leptos::prelude::*;
use scrutineer_search::ItemHead;

/// The same as plain text: `Coventry City Council, Scrutiny Co-ordination Committee, 13 March 2025`.
pub(crate) fn where_in_words(head: &ItemHead) -> String {
    let committee = head.committee_name.as_deref().unwrap_or(words().committee_not_stated);
    let date = head.date.map_or_else(|| words().date_not_stated.to_owned(), dates::in_words);
    format!("{}, {committee}, {date}", head.council_name)
}

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

use super::words::words;
use crate::language::day;
use crate::route::{ItemRoute, Route};
use crate::ui::{PassageItem, breakable, extent_badge, is_capitals, language_of, safe, title_of};
use leptos::prelude::*;
use scrutineer_search::{ItemHead, PassageView};

/// A passage with everything that a reader needs to quote it: whose minutes, when, and the address in full.
#[component]
pub(super) fn Cited(
    /// The item that it stands in.
    head: ItemHead,
    /// The passage.
    passage: PassageView,
) -> impl IntoView {
    let words = words();
    let route = Route::Item(ItemRoute::of(&head.id).at(passage.n)).href();
    let title = title_of(&head);
    let (caps, language) = (is_capitals(&title), language_of(&title));
    let committee = head.committee_name.clone().unwrap_or_else(|| words.committee_not_stated.to_owned());
    let date = head.date.map_or_else(|| words.undated.to_owned(), day);
    let badge = extent_badge(&head).map(|badge| view! { " " <span class="badge dashed">{badge}</span> });
    let source = head.url.as_deref().and_then(safe).map(|url| {
        view! {
            <a href=url.to_owned() rel="noopener noreferrer" target="_blank">
                {breakable(url)}
                <span class="sr">{words.new_tab}</span>
            </a>
        }
    });
    let source = match source {
        Some(source) => source.into_any(),
        None => view! { <i>{words.no_address}</i> }.into_any(),
    };
    view! {
        <PassageItem passage href=route>
            <p class="from">
                <b>{head.council_name}</b>
                ", "
                {committee}
                ", "
                {date}
                ". "
                <span class:is-caps=caps lang=language>
                    {title}
                </span>
                {badge}
            </p>
            <p class="from address">{source}</p>
        </PassageItem>
    }
}

use super::order::{around, found, name};
use super::words::words;
use crate::route::{ItemRoute, Route};
use leptos::prelude::*;
use scrutineer_search::ItemView;
use std::sync::Arc;

/// How many found passages are named before only "previous" and "next" lead to them.
const NAMED: usize = 6;

/// The search that the item was opened from: what it found here, and the way back.
#[component]
pub(super) fn FoundBar(
    /// The item.
    view: Arc<ItemView>,
    /// The item of the address.
    item: Memo<ItemRoute>,
) -> impl IntoView {
    let said = words();
    let search = item.with_untracked(|item| item.search.clone()).unwrap_or_default();
    let found = found(&view.passages);
    let size = (said.here)(u64::try_from(found.len()).unwrap_or(u64::MAX));
    let to = move |n: u32| move || item.with(|item| Route::Item(item.at(n)).href());
    let named = found.iter().take(if found.len() > NAMED { 0 } else { NAMED }).map(|&n| {
        let passage = usize::try_from(n).ok().and_then(|n| view.passages.get(n.checked_sub(1)?));
        let words = passage.map(name).unwrap_or_default();
        view! {
            <li>
                <a href=to(n)>{words}</a>
            </li>
        }
    });
    let named: Vec<_> = named.collect();
    let query = (!search.query.trim().is_empty())
        .then(|| view! { <span class="query">{search.query.clone()}</span> });
    let has_query = query.is_some();
    let names = (!named.is_empty()).then(|| view! { <ul class="inline-list">{named}</ul> });
    let step = move |words: &'static str, n: Option<u32>| {
        n.map(|n| {
            view! {
                <a class="step" href=to(n)>
                    {words}
                </a>
            }
        })
    };
    let steps = move || {
        let (before, after) = item.with(|item| around(&found, item.passage));
        view! { {step(said.previous, before)} {step(said.next, after)} }
    };
    let back = Route::Search(search).href();
    view! {
        <div class="search-here">
            <p>
                <b>{said.your_search}</b>
                " "
                {query}
                " "
                {has_query.then_some(size)}
            </p>
            {names}
            <p class="steps">{steps}</p>
            <p class="tools">
                <a href=back>{said.back}</a>
            </p>
        </div>
    }
}

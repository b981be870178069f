use super::beside::Beside;
use super::facts::{Facts, WordingNotice};
use super::found_bar::FoundBar;
use super::head::ItemTop;
use super::margin_arrange::arrange_soon;
use super::minutes::Minutes;
use super::outline::Outline;
use super::parallels::MarginAbout;
use super::words::words;
use crate::data::{Margin, use_item, use_margin};
use crate::navigation::use_navigation;
use crate::route::{ItemRoute, SearchRoute};
use crate::ui::{Busy, FailedPage, title_of, use_title};
use leptos::prelude::*;
use scrutineer_search::ItemView;
use std::sync::Arc;

/// The page of an item or a document.
#[component]
pub(crate) fn ItemPage(
    /// The item of the address.
    item: Memo<ItemRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let answers = use_item(Memo::new(move |_| {
        item.with(|item| (item.id.clone(), item.search.as_ref().map(SearchRoute::request)))
    }));
    // It comes behind the item, and a failure of it takes nothing from the item.
    let margin = use_margin(Memo::new(move |_| item.with(|item| item.id.clone()))).answer;
    use_title(move || {
        answers.answer.with(|answer| answer.as_ref().map(|view| tab(view)).unwrap_or_default())
    });
    Effect::new(move || {
        let passage = item.with(|item| item.passage);
        if answers.answer.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(passage.map(|passage| format!("p{passage}")));
        }
    });
    move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! {
            <FailedPage heading=words().item error retry=answers.retry />
        }
        .into_any(),
        (None, None) => view! { <Busy words=words().opening /> }.into_any(),
        (None, Some(view)) => view! { <Ready view item margin /> }.into_any(),
    }
}

/// What the tab says: the title, and whose minutes it is from.
fn tab(view: &ItemView) -> String {
    format!("{}, {}", title_of(&view.head), view.head.council_name)
}

#[component]
fn Ready(
    view: Arc<ItemView>,
    item: Memo<ItemRoute>,
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    let resized = window_event_listener(leptos::ev::resize, |_| arrange_soon());
    on_cleanup(move || resized.remove());
    let with_search = item.with_untracked(|item| item.search.is_some());
    view! {
        <article>
            <ItemTop head=view.head.clone() />
            <Facts view=Arc::clone(&view) item />
            <WordingNotice head=view.head.clone() />
            <div class="item-grid">
                <Outline view=Arc::clone(&view) item margin />
                <div>
                    {with_search.then(|| view! { <FoundBar view=Arc::clone(&view) item /> })}
                    <Minutes view=Arc::clone(&view) item margin />
                    <MarginAbout margin />
                </div>
            </div>
        </article>
        <Beside view=Arc::clone(&view) />
    }
}

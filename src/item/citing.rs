use super::citation::citation;
use super::citing_words::words;
use super::margin_arrange::arrange_soon;
use crate::route::{ItemRoute, Route};
use crate::ui::{CopyWords, address_of, select_field, today, use_copier};
use leptos::prelude::*;
use scrutineer_search::ItemView;
use std::sync::Arc;

/// Buttons that copy the address and a citation of an item, or of one passage of it.
#[component]
pub(super) fn Citing(
    /// The item.
    view: Arc<ItemView>,
    /// The number of the passage; none for the item as a whole.
    passage: Option<u32>,
) -> impl IntoView {
    let words = words();
    let copier = use_copier();
    // Shown where the browser does not allow copying.
    let by_hand = RwSignal::new(None::<String>);
    let id = passage.map_or_else(|| "cite-item".to_owned(), |n| format!("cite-p{n}"));
    let field_id = StoredValue::new(id.clone());
    let copy = move |text: String, copied: &'static str| {
        by_hand.set(None);
        let offered = text.clone();
        let offer = move || {
            if by_hand.try_set(Some(offered)).is_none() {
                // Once the field is drawn.
                request_animation_frame(move || {
                    field_id.try_with_value(|id| select_field(id)).unwrap_or_default()
                });
            }
        };
        copier.copy(text, CopyWords { copied, by_hand: words.by_hand }, offer);
    };
    // Without the search that the item was opened from, which is the reader's own.
    let address = {
        let item = ItemRoute { passage, ..ItemRoute::of(&view.head.id) };
        move || address_of(&Route::Item(item.clone()).href())
    };
    let copy_link = {
        let address = address.clone();
        move |_| copy(address(), words.link_copied)
    };
    let copy_citation = move |_| {
        let cited = passage.and_then(|n| view.passages.get(usize::try_from(n).ok()?.checked_sub(1)?));
        copy(citation(&view.head, cited, &address(), today()), words.citation_copied);
    };
    let field = move || {
        by_hand.get().map(|text| {
            view! { <input type="text" class="query" readonly id=id.clone() aria-label=words.field prop:value=text /> }
        })
    };
    if passage.is_some() {
        // What stands beneath the passage moves, and the notes beside it with that.
        Effect::new(move || {
            copier.said().track();
            by_hand.track();
            arrange_soon();
        });
        on_cleanup(arrange_soon);
    }
    let of = usize::from(passage.is_some());
    view! {
        <div class="citing no-print">
            <button type="button" class="link-button" on:click=copy_link>
                {words.copy_link[of]}
            </button>
            <button type="button" class="link-button" on:click=copy_citation>
                {words.copy_citation[of]}
            </button>
            <span class="muted">{copier.said()}</span>
            {field}
        </div>
    }
    .into_any()
}

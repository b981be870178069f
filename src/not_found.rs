use crate::navigation::use_navigation;
use crate::route::{Route, SearchRoute};
use crate::ui::use_title;
use leptos::prelude::*;

/// An address that names no page.
#[component]
pub(crate) fn NotFoundPage(
    /// What the address says.
    address: String,
) -> impl IntoView {
    use_title(|| "No such page".to_owned());
    use_navigation().settle(None);
    let words = address.replace(['/', '-', '_'], " ");
    view! {
        <section class="state">
            <h1 id="heading" tabindex="-1">
                "There is no page at this address"
            </h1>
            <p>"The address says " <code>{address}</code> ", which names no page here. It may be mistyped or cut off."</p>
            <p class="tools">
                <a class="button" href=Route::Home.href()>
                    "Start page"
                </a>
                <a class="button" href=Route::Search(SearchRoute::of(&words)).href()>
                    "Search the minutes for these words"
                </a>
            </p>
        </section>
    }
}

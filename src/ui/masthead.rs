use crate::navigation::{focus, use_navigation};
use crate::route::{Route, SearchRoute};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The skip link, the name of the site and its pages.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let route = use_navigation().route();
    // The fragment is the address of the page, so the skip link must not change it.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        focus("main");
    };
    let places = [
        ("Search", Route::Search(SearchRoute::default())),
        ("Query help", Route::Syntax),
        ("Data", Route::Data),
        ("About", Route::About(None)),
    ];
    let link = move |(name, place): (&'static str, Route)| {
        let href = place.href();
        let current = move || route.with(|route| route.is_same_page(&place)).then_some("page");
        view! {
            <a href=href aria-current=current>
                {name}
            </a>
        }
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            "Skip to the page"
        </a>
        <header class="masthead">
            <div class="masthead-in">
                <a class="brand" href=Route::Home.href()>
                    <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                        <path class="b" d="M3 3h18v3H3zM3 10.5h18v3H3zM3 18h18v3H3z" />
                        <path class="a" d="M3 3h6v10.5H3z" />
                        <path class="b" d="M15 10.5h6V21h-6z" />
                    </svg>
                    " Scrutineer"
                </a>
                <nav class="nav" aria-label="Main">
                    {places.map(link).into_iter().collect_view()}
                </nav>
            </div>
        </header>
    }
}

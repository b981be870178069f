use crate::about::AboutPage;
use crate::data::provide_engine;
use crate::data_page::DataPage;
use crate::home::HomePage;
use crate::item::ItemPage;
use crate::navigation::{listen_for_slash, provide_navigation};
use crate::not_found::NotFoundPage;
use crate::route::{ItemRoute, Route, SearchRoute};
use crate::search::SearchPage;
use crate::syntax::SyntaxPage;
use crate::ui::{Foot, LiveRegion, LoadedLine, Masthead, Sprite, provide_announcer};
use leptos::prelude::*;

/// The whole app: what stands on every page, and the page that the address names.
#[component]
pub(crate) fn App() -> impl IntoView {
    let navigation = provide_navigation();
    let announcer = provide_announcer();
    provide_engine();
    listen_for_slash(navigation);
    view! {
        <Sprite />
        <Masthead />
        <LoadedLine />
        <main class="page" id="main" tabindex="-1">
            <Page route=navigation.route() />
        </main>
        <Foot />
        <LiveRegion announcer />
    }
}

/// The page of an address. It is made anew when another page is asked for, and kept when its state changes.
#[component]
fn Page(route: ReadSignal<Route>) -> impl IntoView {
    let page = Memo::new(move |kept: Option<&Route>| {
        let route = route.get();
        kept.filter(|kept| kept.is_same_page(&route)).cloned().unwrap_or(route)
    });
    move || match page.get() {
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::Search(_) => view! { <SearchPage search=searched(route) /> }.into_any(),
        Route::Item(_) => view! { <ItemPage item=shown(route) /> }.into_any(),
        Route::Data => view! { <DataPage /> }.into_any(),
        Route::Syntax => view! { <SyntaxPage /> }.into_any(),
        Route::About(_) => view! { <AboutPage part=part(route) /> }.into_any(),
        Route::NotFound(address) => view! { <NotFoundPage address /> }.into_any(),
    }
}

/// The search of the address; the last one while another page is on its way in.
fn searched(route: ReadSignal<Route>) -> Memo<SearchRoute> {
    Memo::new(move |last: Option<&SearchRoute>| match route.get() {
        Route::Search(search) => search,
        _ => last.cloned().unwrap_or_default(),
    })
}

fn shown(route: ReadSignal<Route>) -> Memo<ItemRoute> {
    Memo::new(move |last: Option<&ItemRoute>| match route.get() {
        Route::Item(item) => item,
        _ => last.cloned().unwrap_or_default(),
    })
}

fn part(route: ReadSignal<Route>) -> Memo<Option<String>> {
    Memo::new(move |_| match route.get() {
        Route::About(part) => part,
        _ => None,
    })
}

use crate::data::{provide_engine, provide_own_themes, provide_theme_library, use_engine};
use crate::language::{Language, provide_language};
use crate::lazy::{Later, LaterPage, fetch_ahead};
use crate::navigation::{listen_for_keys, provide_navigation, provide_shortcuts};
use crate::not_found::NotFoundPage;
use crate::route::{BriefingRoute, CompareRoute, ItemRoute, Route, SearchRoute, ThemeRoute};
use crate::search::SearchPage;
use crate::ui::{Foot, KeySheet, LiveRegion, LoadedLine, Masthead, Sprite, provide_announcer};
use gloo_timers::callback::Timeout;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The whole app: what stands on every page, and the page that the address names.
#[component]
pub(crate) fn App() -> impl IntoView {
    let navigation = provide_navigation();
    let announcer = provide_announcer();
    provide_engine();
    provide_own_themes();
    provide_theme_library();
    let language = provide_language().language();
    let shortcuts = provide_shortcuts();
    listen_for_keys(navigation, shortcuts);
    fetch_item_page_soon();
    let frame = move || {
        view! {
            <Sprite />
            <Masthead />
            <LoadedLine />
            <main class="page" id="main" tabindex="-1">
                <Page route=navigation.route() />
            </main>
            <Foot />
            <KeySheet />
        }
    };
    // Another language is another frame, drawn anew rather than changed; the index and the reader's place outlive it.
    let frames = move || match language.get() {
        Language::English => Either::Left(frame()),
        Language::Welsh => Either::Right(frame()),
    };
    view! {
        {frames}
        <LiveRegion announcer />
    }
}

/// Milliseconds after the index was opened until the page of an item is fetched, so that it does not stand in the way
/// of what was asked for.
const AHEAD: u32 = 2_000;

/// Fetches the page of an item while the reader looks at results.
fn fetch_item_page_soon() {
    let overview = use_engine().overview();
    Effect::new(move || {
        if overview.with(Option::is_some) {
            Timeout::new(AHEAD, || spawn_local(fetch_ahead())).forget();
        }
    });
}

/// The page of an address. It is made anew when another page is asked for, and kept when its state changes.
#[component]
fn Page(route: ReadSignal<Route>) -> impl IntoView {
    let page = Memo::new(move |kept: Option<&Route>| {
        let route = route.get();
        kept.filter(|kept| kept.is_same_page(&route)).cloned().unwrap_or(route)
    });
    move || match page.get() {
        Route::Home => later(LaterPage::Home),
        Route::Search(_) => view! { <SearchPage search=searched(route) /> }.into_any(),
        Route::Item(_) => later(LaterPage::Item(shown(route))),
        Route::Themes(_) => later(LaterPage::Themes),
        Route::Theme(_) => later(LaterPage::Theme(theme(route))),
        Route::Compare(_) => later(LaterPage::Compare(compared(route))),
        Route::Briefing(_) => later(LaterPage::Briefing(briefed(route))),
        Route::Data => later(LaterPage::Data),
        Route::Syntax => later(LaterPage::Syntax),
        Route::About(_) => later(LaterPage::About(part(route))),
        Route::NotFound(address) => view! { <NotFoundPage address /> }.into_any(),
    }
}

fn later(page: LaterPage) -> AnyView {
    view! { <Later page /> }.into_any()
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

fn theme(route: ReadSignal<Route>) -> Memo<ThemeRoute> {
    Memo::new(move |last: Option<&ThemeRoute>| match route.get() {
        Route::Theme(theme) => theme,
        _ => last.cloned().unwrap_or_default(),
    })
}

fn compared(route: ReadSignal<Route>) -> Memo<CompareRoute> {
    Memo::new(move |last: Option<&CompareRoute>| match route.get() {
        Route::Compare(comparison) => comparison,
        _ => last.cloned().unwrap_or_default(),
    })
}

fn briefed(route: ReadSignal<Route>) -> Memo<BriefingRoute> {
    Memo::new(move |last: Option<&BriefingRoute>| match route.get() {
        Route::Briefing(briefing) => briefing,
        _ => last.cloned().unwrap_or_default(),
    })
}

fn part(route: ReadSignal<Route>) -> Memo<Option<String>> {
    Memo::new(move |_| match route.get() {
        Route::About(part) => part,
        _ => None,
    })
}

use super::words::words;
use crate::navigation::{focus, use_navigation};
use crate::route::{CompareRoute, Route, SearchRoute, ThemeOrder};
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
    let words = words();
    let places = [
        (words.search, Route::Search(SearchRoute::default())),
        (words.themes, Route::Themes(ThemeOrder::Grouped)),
        (words.compare, Route::Compare(CompareRoute::default())),
        (words.query_help, Route::Syntax),
        (words.data, Route::Data),
        (words.about, Route::About(None)),
    ];
    let link = move |(name, place): (&'static str, Route)| {
        let href = place.href();
        let current = move || route.with(|route| current(route, &place));
        view! {
            <a href=href aria-current=current>
                {name}
            </a>
        }
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {words.skip}
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
                <nav class="nav" aria-label=words.main>
                    {places.map(link).into_iter().collect_view()}
                </nav>
            </div>
        </header>
    }
}

/// How a page of the masthead is marked: it is this page, or this page belongs to it.
fn current(here: &Route, place: &Route) -> Option<&'static str> {
    if here.is_same_page(place) {
        return Some("page");
    }
    here.parent().is_some_and(|parent| parent.is_same_page(place)).then_some("true")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{BriefingRoute, ThemeRoute};

    #[test]
    fn what_belongs_to_a_page_of_the_masthead_marks_it() {
        let theme = ThemeRoute::of("drugs");
        let [grouped, most_first] = [ThemeOrder::Grouped, ThemeOrder::MostFirst].map(Route::Themes);
        assert_eq!([&grouped, &most_first].map(|here| current(here, &grouped)), [Some("page"); 2]);
        assert_eq!(current(&Route::Theme(theme.clone()), &Route::Themes(ThemeOrder::Grouped)), Some("true"));
        assert_eq!(
            current(&Route::Briefing(BriefingRoute::of_theme(&theme)), &Route::Themes(ThemeOrder::Grouped)),
            Some("true")
        );
        assert_eq!(current(&Route::Theme(theme), &Route::Data), None);
    }
}

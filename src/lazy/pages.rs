use crate::about::AboutPage;
use crate::briefing::BriefingPage;
use crate::chart_file::ChartSaved;
use crate::compare::ComparePage;
use crate::data::LoadError;
use crate::data_page::DataPage;
use crate::home::HomePage;
use crate::item::ItemPage;
use crate::route::{BriefingRoute, CompareRoute, ItemRoute, Route, SearchRoute, ThemeRoute};
use crate::search::{Answered, FacetLists, NothingFound, RelatedChips};
use crate::syntax::SyntaxPage;
use crate::themes::{ThemePage, ThemesPage};
use crate::ui::{ChartWish, FailedPage, Failure, KeyDialog, OpeningPage, TimelineTable};
use leptos::__reexports::send_wrapper::SendWrapper;
use leptos::prelude::*;
use scrutineer_search::{CouncilTimeline, Response};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Fetches the page that the address names before anything is drawn, where it would stand in the place of the first
/// screen: what was typed there is taken over by the page itself. `boot.js` has asked for its file already, so it comes
/// with the app. That it did not come is told when it is needed.
pub(crate) async fn fetch_first(route: &Route) {
    #[cfg(split)]
    if *route == Route::Home {
        // The macro that parts the pages writes this function beside that of the page.
        let _ = __wasm_split_preload_home_page().await;
    }
    #[cfg(not(split))]
    let _ = route;
}

/// Fetches what a reader of search results opens next, so that it is there by then. That it did not come is told when
/// it is needed.
pub(crate) async fn fetch_ahead() {
    #[cfg(split)]
    // The macro that parts the pages writes this function beside that of the page.
    let _ = __wasm_split_preload_item_page().await;
}

parts! { home:
    home_page() -> AnyView => view! { <HomePage /> }.into_any();
}

parts! { item:
    item_page(item: Memo<ItemRoute>) -> AnyView => view! { <ItemPage item /> }.into_any();
}

parts! { research:
    themes_page() -> AnyView => view! { <ThemesPage /> }.into_any();
    theme_page(theme: Memo<ThemeRoute>) -> AnyView => view! { <ThemePage theme /> }.into_any();
    compare_page(comparison: Memo<CompareRoute>) -> AnyView => view! { <ComparePage comparison /> }.into_any();
    briefing_page(briefing: Memo<BriefingRoute>) -> AnyView => view! { <BriefingPage briefing /> }.into_any();
    chart_saved(wish: ChartWish) -> AnyView => view! { <ChartSaved wish /> }.into_any();
}

parts! { help:
    data_page() -> AnyView => view! { <DataPage /> }.into_any();
    syntax_page() -> AnyView => view! { <SyntaxPage /> }.into_any();
    about_page(part: Memo<Option<String>>) -> AnyView => view! { <AboutPage part /> }.into_any();
}

// What stands around results, and is not needed to read them.
parts! { around:
    facet_lists(answer: LatestAnswer, search: Memo<SearchRoute>, on_change: Callback<SearchRoute>) -> AnyView =>
        view! { <FacetLists answer search on_change /> }.into_any();
    related_chips(answer: LatestAnswer, search: Memo<SearchRoute>, on_change: Callback<SearchRoute>, asked: ReadSignal<bool>) -> AnyView =>
        view! { <RelatedChips answer search on_change asked /> }.into_any();
    nothing_found(answered: ReadSignal<Option<Answered>>) -> AnyView => view! { <NothingFound answered /> }.into_any();
    timeline_table(timeline: StoredValue<Arc<Vec<CouncilTimeline>>>) -> AnyView =>
        view! { <TimelineTable timeline=timeline.get_value() /> }.into_any();
    key_dialog() -> AnyView => view! { <KeyDialog /> }.into_any();
}

/// The latest answer to a search.
type LatestAnswer = ReadSignal<Option<Arc<Response>>>;

/// A page, or a region of one, that comes in a file of its own.
#[derive(Clone, Copy)]
pub(crate) enum LaterPage {
    /// The start page.
    Home,
    /// One item.
    Item(Memo<ItemRoute>),
    /// Every theme.
    Themes,
    /// One theme.
    Theme(Memo<ThemeRoute>),
    /// Councils or committees side by side.
    Compare(Memo<CompareRoute>),
    /// What is found, on paper.
    Briefing(Memo<BriefingRoute>),
    /// Not a page: a chart that is saved as a file.
    Chart(ChartWish),
    /// What is loaded.
    Data,
    /// The query language.
    Syntax,
    /// Privacy, counting and evidence.
    About(Memo<Option<String>>),
    /// Not a page: what results can be narrowed by.
    Facets(LatestAnswer, Memo<SearchRoute>, Callback<SearchRoute>),
    /// Not a page: related wordings, once they are asked for.
    Related(LatestAnswer, Memo<SearchRoute>, Callback<SearchRoute>, ReadSignal<bool>),
    /// Not a page: ways on when nothing was found.
    Nothing(ReadSignal<Option<Answered>>),
    /// Not a page: the figures of the timeline.
    TimelineTable(StoredValue<Arc<Vec<CouncilTimeline>>>),
    /// Not a page: the sheet of keys.
    Keys,
}

impl LaterPage {
    fn fetched(self) -> Pin<Box<dyn Future<Output = Result<AnyView, LoadError>>>> {
        match self {
            Self::Home => Box::pin(home_page()),
            Self::Item(item) => Box::pin(item_page(item)),
            Self::Themes => Box::pin(themes_page()),
            Self::Theme(theme) => Box::pin(theme_page(theme)),
            Self::Compare(comparison) => Box::pin(compare_page(comparison)),
            Self::Briefing(briefing) => Box::pin(briefing_page(briefing)),
            Self::Chart(wish) => Box::pin(chart_saved(wish)),
            Self::Data => Box::pin(data_page()),
            Self::Syntax => Box::pin(syntax_page()),
            Self::About(part) => Box::pin(about_page(part)),
            Self::Facets(answer, search, on_change) => Box::pin(facet_lists(answer, search, on_change)),
            Self::Related(answer, search, on_change, asked) => {
                Box::pin(related_chips(answer, search, on_change, asked))
            }
            Self::Nothing(answered) => Box::pin(nothing_found(answered)),
            Self::TimelineTable(timeline) => Box::pin(timeline_table(timeline)),
            Self::Keys => Box::pin(key_dialog()),
        }
    }

    /// Whether it is a region of a page that is there already, and may come without a word.
    fn is_region(self) -> bool {
        matches!(
            self,
            Self::Chart(_)
                | Self::Facets(..)
                | Self::Related(..)
                | Self::Nothing(_)
                | Self::TimelineTable(_)
                | Self::Keys
        )
    }
}

/// Waits for a page or a region and shows it.
#[component]
pub(crate) fn Later(
    /// The page.
    page: LaterPage,
) -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let retry = Callback::new(move |()| again.update(|again| *again += 1));
    let shown = move || {
        again.track();
        let fetched = SendWrapper::new(page.fetched());
        Suspend::new(async move {
            match fetched.await {
                Ok(view) => view,
                Err(error) if page.is_region() => view! { <Failure error retry /> }.into_any(),
                Err(error) => view! { <FailedPage heading=error.words().what error retry /> }.into_any(),
            }
        })
    };
    let waiting = move || if page.is_region() { ().into_any() } else { view! { <OpeningPage /> }.into_any() };
    view! { <Suspense fallback=waiting>{shown}</Suspense> }
}

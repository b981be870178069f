use super::beside::SideBySide;
use super::examples::Examples;
use super::holdings::{Holdings, HoldingsHead};
use super::latest::LatestItems;
use super::themes::Themes;
use super::words::words;
use crate::data::{use_answers, use_highlights};
use crate::navigation::use_navigation;
use crate::route::{Route, SearchRoute};
use crate::ui::{Busy, Failure, Legend, NothingLoaded, SearchBox, TypedQuery, use_title};
use leptos::prelude::*;
use scrutineer_corpus::Kind;
use scrutineer_search::{Response, Sort};
use scrutineer_themes::Highlights;
use std::sync::Arc;

/// How many of the latest items are shown.
const LATEST: usize = 6;

/// The search that the start page shows: everything, newest first.
pub(crate) fn newest() -> SearchRoute {
    SearchRoute { sort: Sort::Newest, shown: LATEST, ..SearchRoute::default() }
}

/// The start page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let navigation = use_navigation();
    let answers = use_answers(Memo::new(|_| newest().request()));
    // All at once: what comes later would move what is being read. A page without them is whole too.
    let highlights = use_highlights();
    let chosen = Memo::new(move |_| match (highlights.failure.get(), highlights.answer.get()) {
        (Some(_), _) => Some(None),
        (None, Some(found)) => Some((*found).clone()),
        (None, None) => None,
    });
    use_title(String::new);
    Effect::new(move || {
        let is_whole = answers.answer.with(Option::is_some) && chosen.with(Option::is_some);
        if is_whole || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let on_query = Callback::new(move |typed| {
        if let TypedQuery::Entered(query) = typed {
            navigation.visit(Route::Search(SearchRoute::of(&query)));
        }
    });
    let body = move || match (answers.failure.get(), answers.answer.get(), chosen.get()) {
        (Some(error), ..) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, Some(answer), Some(highlights)) => ready(&answer, highlights),
        (None, ..) => view! { <Busy words=words().opening /> }.into_any(),
    };
    view! {
        <div class="hero">
            <div>
                <h1 id="heading" tabindex="-1">
                    {words().heading}
                </h1>
                <p class="hero-lead">
                    {words().lead}
                </p>
                <SearchBox query=Signal::stored(String::new()) on_query />
                <Examples />
            </div>
            <HoldingsHead answer=answers.answer />
        </div>
        {body}
    }
}

fn ready(answer: &Arc<Response>, highlights: Option<Highlights>) -> AnyView {
    if answer.total_items == 0 {
        return view! {
            <section class="section">
                <NothingLoaded />
            </section>
        }
        .into_any();
    }
    let count = |value: &scrutineer_search::FacetValue| Some((value.id.parse::<Kind>().ok()?, value.count));
    let counts: Vec<(Kind, u32)> = answer.facets.kinds.iter().filter_map(count).collect();
    let themes = highlights.filter(|highlights| !highlights.busiest.is_empty()).map(|highlights| {
        let beside = highlights.beside.map(|beside| view! { <SideBySide beside /> });
        view! {
            <div class="two section">
                <Themes busiest=highlights.busiest all=highlights.themes />
                {beside}
            </div>
        }
    });
    view! {
        {themes}
        <div class="two section">
            <LatestItems hits=answer.items.clone() />
            <section class="kinds">
                <Legend counts />
            </section>
        </div>
        <Holdings timeline=Arc::new(answer.timeline.clone()) />
    }
    .into_any()
}

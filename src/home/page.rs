use super::examples::Examples;
use super::holdings::{Holdings, HoldingsHead};
use super::latest::LatestItems;
use super::words::words;
use crate::data::use_answers;
use crate::navigation::use_navigation;
use crate::route::{Route, SearchRoute};
use crate::ui::{Busy, Failure, Legend, NothingLoaded, SearchBox, TypedQuery, use_title};
use leptos::prelude::*;
use scrutineer_corpus::Kind;
use scrutineer_search::{Response, Sort};
use std::sync::Arc;

/// How many of the latest items are shown.
const LATEST: usize = 6;

/// The start page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let navigation = use_navigation();
    let everything = SearchRoute { sort: Sort::Newest, shown: LATEST, ..SearchRoute::default() };
    let answers = use_answers(Memo::new(move |_| everything.request()));
    use_title(String::new);
    Effect::new(move || {
        if answers.answer.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let on_query = Callback::new(move |typed| {
        if let TypedQuery::Entered(query) = typed {
            navigation.visit(Route::Search(SearchRoute::of(&query)));
        }
    });
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=words().opening /> }.into_any(),
        (None, Some(answer)) => ready(&answer).into_any(),
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

fn ready(answer: &Arc<Response>) -> AnyView {
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
    view! {
        <div class="two section">
            <LatestItems hits=answer.items.clone() />
            <section class="kinds">
                <Legend counts />
            </section>
        </div>
        <Holdings timeline=answer.timeline.clone() />
    }
    .into_any()
}

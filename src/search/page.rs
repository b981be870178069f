use super::applied::Applied;
use super::facets::FacetList;
use super::finding::finding;
use super::nothing::NothingFound;
use super::reading::ReadAs;
use super::related::RelatedWordings;
use super::results::Results;
use super::tally::Tally;
use super::words::{NEAREST, NONE_HAS_ALL, SEARCHING, announcement, title};
use crate::data::use_answers;
use crate::navigation::{Mode, use_navigation};
use crate::route::{Route, SearchRoute};
use crate::ui::{Busy, Failure, SearchBox, Timeline, TypedQuery, use_announcer, use_title};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use scrutineer_search::{Matched, Response};
use std::sync::Arc;

/// Milliseconds without a key before a search is asked.
const PAUSE: u32 = 120;
/// Milliseconds without a new answer before it is read out.
const QUIET: u32 = 900;

/// The search page.
#[component]
pub(crate) fn SearchPage(
    /// The search of the address.
    search: Memo<SearchRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let answers = use_answers(Memo::new(move |_| search.with(SearchRoute::request)));
    // Changed together with the answer, so that results are never shown under another search's filters.
    let answered = Memo::new(move |_| answers.answer.get().map(|answer| (answer, search.get_untracked())));
    let on_change =
        Callback::new(move |changed: SearchRoute| navigation.go(Route::Search(changed), Mode::Push));
    let on_query = use_typing(search);

    use_title(move || {
        search.with(|search| answers.answer.with(|answer| title(&search.query, answer.as_deref())))
    });
    use_spoken(answers.answer);
    Effect::new(move || {
        if answered.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });

    let reading = move || {
        let answered = answered.get();
        answered.map(|(answer, search)| {
            let suggestions = if answer.total_items == 0 { Vec::new() } else { answer.suggestions.clone() };
            view! { <ReadAs reading=answer.reading.clone() suggestions search /> }
        })
    };
    let found = Memo::new(move |_| {
        answered.with(|answered| answered.as_ref().map(|(answer, _)| answer.total_items > 0))
    });
    let body = move || match (answers.failure.get(), found.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=SEARCHING /> }.into_any(),
        (None, Some(false)) => (move || answered.get().map(none_found)).into_any(),
        (None, Some(true)) => view! {
            {move || answered.get().map(|(answer, _)| overview(&answer))}
            <Results answer=answered search on_change />
        }
        .into_any(),
    };
    view! {
        <div class="search-top">
            <SearchBox query=Signal::derive(move || search.with(|search| search.query.clone())) on_query />
            {reading}
            <RelatedWordings answer=answers.answer search on_change />
        </div>
        <div class="search-grid">
            <FacetList answer=answers.answer search on_change />
            <div class="search-main" class:is-busy=move || answers.busy.get()>
                <Tally answers />
                <Applied answer=answers.answer search on_change />
                {body}
            </div>
        </div>
    }
}

/// The finding and when it was.
fn overview(answer: &Response) -> impl IntoView + use<> {
    let nearest = (answer.matched == Matched::Nearest).then(|| (NONE_HAS_ALL.to_owned(), NEAREST.to_owned()));
    let finding = finding(answer).or(nearest).map(|(head, rest)| {
        view! {
            <p class="finding">
                <b>{head}</b>
                " "
                {rest}
            </p>
        }
    });
    let everything = answer.matched == Matched::Everything;
    let timeline = answer.timeline.clone();
    view! {
        {finding}
        <section class="when" aria-labelledby="when">
            <h2 class="sr" id="when">
                "When, by council"
            </h2>
            <Timeline timeline everything />
        </section>
    }
}

fn none_found((answer, search): (Arc<Response>, SearchRoute)) -> impl IntoView {
    view! { <NothingFound search suggestions=answer.suggestions.clone() /> }
}

/// Turns typing into searches: after a short pause, the first change as a new entry of the history and the
/// next ones in its place, until Enter closes it.
fn use_typing(search: Memo<SearchRoute>) -> Callback<TypedQuery> {
    let navigation = use_navigation();
    let waiting = StoredValue::new_local(None::<Timeout>);
    let writing = StoredValue::new(false);
    let ask = move |query: &str| {
        let changed = search.with_untracked(|search| search.with_query(query));
        let mode = if writing.get_value() { Mode::Replace } else { Mode::Push };
        if search.with_untracked(|search| search.query != query) {
            navigation.go(Route::Search(changed), mode);
        }
    };
    Callback::new(move |typed| match typed {
        TypedQuery::Typing(query) => waiting.set_value(Some(Timeout::new(PAUSE, move || {
            ask(&query);
            writing.set_value(true);
        }))),
        TypedQuery::Entered(query) => {
            waiting.set_value(None);
            ask(&query);
            writing.set_value(false);
        }
    })
}

/// Reads the finding out once answers stop coming.
fn use_spoken(answer: ReadSignal<Option<Arc<Response>>>) {
    let announcer = use_announcer();
    let waiting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let Some(words) = answer.with(|answer| answer.as_deref().map(announcement)) else { return };
        waiting.set_value(Some(Timeout::new(QUIET, move || announcer.say(&words))));
    });
}

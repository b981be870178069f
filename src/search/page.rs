use super::applied::Applied;
use super::facets::FacetList;
use super::finding::finding;
use super::reading::ReadAs;
use super::related::RelatedWordings;
use super::results::Results;
use super::tally::Tally;
use super::turns::after_turns;
use super::words::{announcement, title, words};
use crate::data::use_answers;
use crate::lazy::{Later, LaterPage, fetch_search};
use crate::navigation::{Mode, use_navigation};
use crate::route::{Route, SearchRoute};
use crate::ui::{Busy, Failure, SearchBox, Timeline, TypedQuery, turn, use_announcer, use_title};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_search::{Matched, Response};
use std::sync::Arc;

/// Milliseconds without a key before a search is asked.
const PAUSE: u32 = 120;
/// Milliseconds without a new answer before it is read out.
const QUIET: u32 = 900;

/// An answer and the search that it answers.
pub(crate) type Answered = (Arc<Response>, SearchRoute);

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
    // What stands first on the page is drawn first.
    let overviewed = after_turns(move || answered.get(), 1);
    let listed = after_turns(move || answered.get(), 2);
    let on_change =
        Callback::new(move |changed: SearchRoute| navigation.go(Route::Search(changed), Mode::Push));
    let on_query = use_typing(search);

    use_title(move || {
        search.with(|search| answers.answer.with(|answer| title(&search.query, answer.as_deref())))
    });
    use_spoken(answers.answer);
    // What narrows results is drawn when they are on the screen.
    let (drawn, set_drawn) = signal(None);
    let on_drawn = Callback::new(move |()| {
        navigation.settle(None);
        request_animation_frame(move || {
            // The frame is painted in between.
            spawn_local(async move {
                turn().await;
                if !set_drawn.is_disposed() {
                    set_drawn.set(answers.answer.get_untracked());
                }
                fetch_search().await;
            });
        });
    });
    Effect::new(move || {
        let none = listed.with(|listed| listed.as_ref().is_some_and(|(answer, _)| answer.items.is_empty()));
        if none || answers.failure.with(Option::is_some) {
            on_drawn.run(());
        }
    });

    let reading = move || {
        let Some((answer, search)) = answered.get() else {
            // The line is kept free, so that nothing moves when it comes.
            let asks = search.with_untracked(|search| !search.query.trim().is_empty());
            return asks.then(|| view! { <p class="read-as">"\u{a0}"</p> }).into_any();
        };
        let suggestions = if answer.total_items == 0 { Vec::new() } else { answer.suggestions.clone() };
        view! { <ReadAs reading=answer.reading.clone() suggestions search /> }.into_any()
    };
    let found = Memo::new(move |_| {
        overviewed.with(|answered| answered.as_ref().map(|(answer, _)| answer.total_items > 0))
    });
    // Once the answer is there nothing waits any more, and what stood in its place would only be pushed down.
    let waits = Memo::new(move |_| answered.with(Option::is_none));
    let body = move || match (answers.failure.get(), found.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) if waits.get() => view! { <Busy words=words().searching /> }.into_any(),
        (None, None) => ().into_any(),
        (None, Some(false)) => view! { <Later page=LaterPage::Nothing(overviewed) /> }.into_any(),
        (None, Some(true)) => view! {
            {move || overviewed.get().map(|(answer, _)| overview(&answer))}
            <Results answer=listed search on_change on_drawn />
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
            <FacetList answer=drawn search on_change />
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
    let nearest = (answer.matched == Matched::Nearest)
        .then(|| (words().none_has_all.to_owned(), words().nearest.to_owned()));
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
                {words().when}
            </h2>
            <Timeline timeline everything />
        </section>
    }
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

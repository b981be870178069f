use super::words::{heading, words};
use crate::data::{Answers, use_engine};
use crate::navigation::use_navigation;
use crate::route::{BriefingRoute, Route};
use crate::ui::nouns;
use leptos::prelude::*;
use scrutineer_search::{Overview, Response};

/// The heading with its denominator: how many, of how many.
#[component]
pub(super) fn Tally(
    /// The answer.
    answers: Answers<Response>,
) -> impl IntoView {
    let finding = move || {
        if answers.failure.with(Option::is_some) {
            return words().failed.to_owned();
        }
        answers.answer.with(|answer| {
            answer.as_ref().map_or_else(|| words().searching.to_owned(), |answer| heading(answer))
        })
    };
    let overview = use_engine().overview();
    // It stands beside the heading, so it waits for it.
    let is_answered = move || answers.answer.with(Option::is_some);
    let of = move || {
        overview.with(|overview| {
            overview.as_ref().filter(|_| is_answered()).map(|overview| denominator(overview))
        })
    };
    let route = use_navigation().route();
    let briefing = move || match &*route.read() {
        Route::Search(search) => Route::Briefing(BriefingRoute::of_search(search)).href(),
        _ => String::new(),
    };
    view! {
        <div class="tally" aria-busy=move || answers.busy.get().to_string()>
            <h1 id="heading" tabindex="-1">
                {finding}
            </h1>
            <p>{of}</p>
            <Show when=is_answered>
                <p class="no-print">
                    <a href=briefing>{words().briefing}</a>
                </p>
            </Show>
        </div>
    }
}

fn denominator(overview: &Overview) -> String {
    let rows = || overview.councils.iter().flat_map(|council| &council.committees);
    let items: u64 = rows().map(|row| u64::from(row.items)).sum();
    let documents: u64 = rows().map(|row| u64::from(row.documents)).sum();
    let passages: u64 = rows().map(|row| u64::from(row.passages)).sum();
    let documents = (documents > 0).then(|| nouns().document.count(documents));
    (words().denominator)(&nouns().item.count(items), documents.as_deref(), &nouns().passage.count(passages))
}

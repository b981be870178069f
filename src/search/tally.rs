use super::words::{FAILED_HEADING, SEARCHING, heading};
use crate::data::{Answers, use_engine};
use crate::ui::count;
use leptos::prelude::*;
use scrutineer_search::{Overview, Response};

/// The heading with its denominator: how many, of how many.
#[component]
pub(super) fn Tally(
    /// The answer.
    answers: Answers<Response>,
) -> impl IntoView {
    let words = move || {
        if answers.failure.with(Option::is_some) {
            return FAILED_HEADING.to_owned();
        }
        answers
            .answer
            .with(|answer| answer.as_ref().map_or_else(|| SEARCHING.to_owned(), |answer| heading(answer)))
    };
    let overview = use_engine().overview();
    let of = move || overview.with(|overview| overview.as_ref().map(|overview| denominator(overview)));
    view! {
        <div class="tally" aria-busy=move || answers.busy.get().to_string()>
            <h1 id="heading" tabindex="-1">
                {words}
            </h1>
            <p>{of}</p>
        </div>
    }
}

fn denominator(overview: &Overview) -> String {
    let rows = || overview.councils.iter().flat_map(|council| &council.committees);
    let items: u64 = rows().map(|row| u64::from(row.items)).sum();
    let documents: u64 = rows().map(|row| u64::from(row.documents)).sum();
    let passages: u64 = rows().map(|row| u64::from(row.passages)).sum();
    let documents = if documents > 0 {
        format!(" and {}", count(documents, "document", "documents"))
    } else {
        String::new()
    };
    let (items, passages) = (count(items, "item", "items"), count(passages, "passage", "passages"));
    format!("of {items}{documents}, {passages} loaded")
}

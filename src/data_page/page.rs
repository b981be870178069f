use super::sums::{all, missing, unnamed};
use super::table::CouncilTable;
use crate::data::use_engine;
use crate::navigation::use_navigation;
use crate::ui::{Busy, Failure, count, span_in_words, use_title};
use leptos::prelude::*;
use scrutineer_search::Overview;

/// The Data page.
#[component]
pub(crate) fn DataPage() -> impl IntoView {
    let navigation = use_navigation();
    let engine = use_engine();
    use_title(|| "Data: what is loaded and what is missing".to_owned());
    Effect::new(move || {
        if engine.overview().with(Option::is_some) || engine.failure().is_some() {
            navigation.settle(None);
        }
    });
    let retry = Callback::new(move |()| engine.open());
    let body = move || match (engine.failure(), engine.overview().get()) {
        (Some(error), _) => view! { <Failure error retry /> }.into_any(),
        (None, None) => view! { <Busy words="Opening the minutes…" /> }.into_any(),
        (None, Some(overview)) if overview.councils.is_empty() => view! {
            <p class="notice">
                <b>"No minutes are loaded yet."</b>
                " Whoever looks after this site can import some and publish it again."
            </p>
        }
        .into_any(),
        (None, Some(overview)) => ready(&overview).into_any(),
    };
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                "What is loaded, and what is missing"
            </h1>
            <p>
                "Every count on this site is a count of what is loaded here. A council that is silent in a search may have said nothing, or its minutes may not be here."
            </p>
        </div>
        {body}
    }
}

fn ready(overview: &Overview) -> impl IntoView + use<> {
    let total = all(overview);
    let span =
        total.span.map(|(first, last)| format!(" Dated items run from {}.", span_in_words(first, last)));
    let councils = count(u64::try_from(overview.councils.len()).unwrap_or(u64::MAX), "council", "councils");
    let documents =
        (total.documents > 0).then(|| format!(", {}", count(total.documents, "document", "documents")));
    let size = format!(
        "{councils}, {}{}, {}, {}.",
        count(total.items, "item", "items"),
        documents.unwrap_or_default(),
        count(total.passages, "passage", "passages"),
        count(total.words, "word", "words")
    );
    let missing = missing(&total, unnamed(overview)).into_iter().map(|words| view! { <li>{words}"."</li> });
    let missing: Vec<_> = missing.collect();
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <h2>"What is missing"</h2>
            <ul>{missing}</ul>
        }
    });
    let title = overview.title.clone().map(|title| view! { <p>{title}"."</p> });
    view! {
        <div class="prose">
            <h2>"What is loaded"</h2>
            {title}
            <p>{size} {span}</p>
            {missing}
        </div>
        <section class="section" aria-labelledby="by-council">
            <div class="section-head">
                <h2 id="by-council">"By council and committee"</h2>
                <p class="aside">"Words and passages count documents too; the other figures count items"</p>
            </div>
            <CouncilTable overview=overview.clone() />
        </section>
    }
}

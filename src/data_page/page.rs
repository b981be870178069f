use super::sums::{missing, unnamed};
use super::table::CouncilTable;
use super::words::{size, words};
use crate::data::use_engine;
use crate::navigation::use_navigation;
use crate::ui::{Busy, Failure, NothingLoaded, span_in_words, use_title};
use leptos::prelude::*;
use scrutineer_search::Overview;

/// The Data page.
#[component]
pub(crate) fn DataPage() -> impl IntoView {
    let navigation = use_navigation();
    let engine = use_engine();
    use_title(|| words().tab.to_owned());
    Effect::new(move || {
        if engine.overview().with(Option::is_some) || engine.failure().is_some() {
            navigation.settle(None);
        }
    });
    let retry = Callback::new(move |()| engine.open());
    let body = move || match (engine.failure(), engine.overview().get()) {
        (Some(error), _) => view! { <Failure error retry /> }.into_any(),
        (None, None) => view! { <Busy words=words().opening /> }.into_any(),
        (None, Some(overview)) if overview.councils.is_empty() => view! {
            <NothingLoaded />
        }
        .into_any(),
        (None, Some(overview)) => ready(&overview).into_any(),
    };
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                {words().heading}
            </h1>
            <p>
                {words().lead}
            </p>
        </div>
        {body}
    }
}

fn ready(overview: &Overview) -> impl IntoView + use<> {
    let total = overview.sum();
    let span = total.span.map(|(first, last)| (words().dated)(&span_in_words(first, last)));
    let councils = u64::try_from(overview.councils.len()).unwrap_or(u64::MAX);
    let size = size(councils, total.items, total.documents, total.passages, total.words);
    let missing =
        missing(&total, unnamed(overview)).into_iter().map(|missing| view! { <li>{missing}"."</li> });
    let missing: Vec<_> = missing.collect();
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <h2>{words().missing}</h2>
            <ul>{missing}</ul>
        }
    });
    let title = overview.title.clone().map(|title| view! { <p>{title}"."</p> });
    view! {
        <div class="prose">
            <h2>{words().loaded}</h2>
            {title}
            <p>{size} " " {span}</p>
            {missing}
        </div>
        <section class="section" aria-labelledby="by-council">
            <div class="section-head">
                <h2 id="by-council">{words().by_council}</h2>
                <p class="aside">{words().what_counts}</p>
            </div>
            <CouncilTable overview=overview.clone() />
        </section>
    }
}

use super::numbers::thousands;
use super::words::LOADING_COUNTS;
use crate::data::use_engine;
use leptos::prelude::*;
use scrutineer_search::{CommitteeOverview, Overview};

/// The sums of what is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums {
    councils: usize,
    committees: usize,
    items: u64,
    documents: u64,
    full: u64,
    passages: u64,
    words: u64,
}

fn sums(overview: &Overview) -> Sums {
    let rows = || overview.councils.iter().flat_map(|council| &council.committees);
    let sum = |of: fn(&CommitteeOverview) -> u32| rows().map(|row| u64::from(of(row))).sum();
    Sums {
        councils: overview.councils.len(),
        committees: rows().filter(|row| !row.name.is_empty()).count(),
        items: sum(|row| row.items),
        documents: sum(|row| row.documents),
        full: sum(|row| row.full),
        passages: sum(|row| row.passages),
        words: sum(|row| row.words),
    }
}

/// The line under the masthead: the size of what is searched is always in sight.
#[component]
pub(crate) fn LoadedLine() -> impl IntoView {
    let engine = use_engine();
    let body = move || match engine.overview().get() {
        None if engine.failure().is_some() => view! { <p>"The minutes could not be loaded"</p> }.into_any(),
        None => view! { <p>{LOADING_COUNTS}</p> }.into_any(),
        Some(overview) => line(&overview).into_any(),
    };
    view! {
        <div class="loaded" role="region" aria-label="What is loaded">
            <div class="loaded-in">{body}</div>
        </div>
    }
}

fn line(overview: &Overview) -> impl IntoView + use<> {
    let sums = sums(overview);
    let size = |number: usize| thousands(u64::try_from(number).unwrap_or(u64::MAX));
    let documents =
        (sums.documents > 0).then(|| view! { ", "<b>{thousands(sums.documents)}</b>" documents" });
    view! {
        <p>
            "Loaded: " <b>{size(sums.councils)}</b> {noun(sums.councils == 1, " council, ", " councils, ")}
            <span class="wide">
                <b>{size(sums.committees)}</b>
                {noun(sums.committees == 1, " named committee, ", " named committees, ")}
            </span> <b>{thousands(sums.items)}</b> {noun(sums.items == 1, " item", " items")}
            <span class="wide">" (" <b>{thousands(sums.full)}</b> " read in full)" {documents}</span> ", "
            <b>{thousands(sums.passages)}</b> {noun(sums.passages == 1, " passage", " passages")}
            <span class="wide">", " <b>{thousands(sums.words)}</b> " words"</span>
        </p>
        <p>{overview.title.clone()}</p>
    }
}

fn noun(one: bool, singular: &'static str, plural: &'static str) -> &'static str {
    if one { singular } else { plural }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::CouncilOverview;

    #[test]
    fn a_committee_that_is_not_stated_is_not_counted_as_one() {
        let row = |name: &str, items| CommitteeOverview {
            name: name.to_owned(),
            items,
            ..CommitteeOverview::default()
        };
        let council =
            CouncilOverview { committees: vec![row("", 2), row("Panel", 3)], ..CouncilOverview::default() };
        let sums = sums(&Overview { title: None, councils: vec![council] });
        assert_eq!((sums.councils, sums.committees, sums.items), (1, 1, 5));
    }
}

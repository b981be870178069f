use super::numbers::thousands;
use super::speech::language_of;
use super::words::{nouns, words};
use crate::data::use_engine;
use crate::language::Noun;
use leptos::prelude::*;
use scrutineer_search::{CommitteeOverview, Overview};

/// The sums of what is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums {
    councils: u64,
    committees: u64,
    items: u64,
    documents: u64,
    full: u64,
    passages: u64,
    words: u64,
}

fn sums(overview: &Overview) -> Sums {
    let rows = || overview.councils.iter().flat_map(|council| &council.committees);
    let sum = |of: fn(&CommitteeOverview) -> u32| rows().map(|row| u64::from(of(row))).sum();
    let size = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    Sums {
        councils: size(overview.councils.len()),
        committees: size(rows().filter(|row| !row.name.is_empty()).count()),
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
        None if engine.failure().is_some() => view! { <p>{words().not_loaded}</p> }.into_any(),
        None => view! { <p>{words().opening}</p> }.into_any(),
        Some(overview) if overview.councils.is_empty() => view! { <p>{words().none_loaded}</p> }.into_any(),
        Some(overview) => line(&overview).into_any(),
    };
    view! {
        <div class="loaded" role="region" aria-label=words().what_is_loaded>
            <div class="loaded-in">{body}</div>
        </div>
    }
}

fn line(overview: &Overview) -> impl IntoView + use<> {
    let sums = sums(overview);
    // The publisher's words, in whatever language they are.
    let title = overview.title.clone();
    let language = title.as_deref().map(language_of);
    let documents = (sums.documents > 0).then(|| view! { ", " {figure(sums.documents, &nouns().document)} });
    view! {
        <p>
            {words().loaded} " " {figure(sums.councils, &nouns().council)} ", "
            <span class="wide">{figure(sums.committees, &nouns().named_committee)} ", "</span>
            {figure(sums.items, &nouns().item)}
            <span class="wide">" (" <b>{thousands(sums.full)}</b> " " {words().read_in_full} ")" {documents}</span> ", "
            {figure(sums.passages, &nouns().passage)} <span class="wide">", " {figure(sums.words, &nouns().word)}</span>
        </p>
        <p lang=language>{title}</p>
    }
}

/// A number, shown strongly, and its noun.
fn figure(number: u64, noun: &'static Noun) -> impl IntoView {
    view! {
        <b>{thousands(number)}</b>
        " "
        {noun.after(number)}
    }
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

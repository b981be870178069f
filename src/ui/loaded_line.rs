use super::numbers::thousands;
use super::speech::language_of;
use super::words::{nouns, words};
use crate::data::use_engine;
use crate::language::Noun;
use leptos::prelude::*;
use scrutineer_search::Overview;

/// Committees that have a name: "not stated" is none.
fn named_committees(overview: &Overview) -> usize {
    let rows = overview.councils.iter().flat_map(|council| &council.committees);
    rows.filter(|row| !row.name.is_empty()).count()
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
    let sum = overview.sum();
    // The publisher's words, in whatever language they are.
    let title = overview.title.clone();
    let language = title.as_deref().map(language_of);
    let documents = (sum.documents > 0).then(|| view! { ", " {figure(sum.documents, &nouns().document)} });
    view! {
        <p>
            {words().loaded} " " {figure(size(overview.councils.len()), &nouns().council)} ", "
            <span class="wide">{figure(size(named_committees(overview)), &nouns().named_committee)} ", "</span>
            {figure(sum.items, &nouns().item)}
            <span class="wide">" (" <b>{thousands(sum.full)}</b> " " {words().read_in_full} ")" {documents}</span> ", "
            {figure(sum.passages, &nouns().passage)} <span class="wide">", " {figure(sum.words, &nouns().word)}</span>
        </p>
        <p lang=language>{title}</p>
    }
}

fn size(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A number, shown strongly, and its noun.
fn figure(number: impl Into<u64>, noun: &'static Noun) -> impl IntoView {
    let number = number.into();
    view! {
        <b>{thousands(number)}</b>
        " "
        {noun.after(number)}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::{CommitteeOverview, CouncilOverview};

    #[test]
    fn a_committee_that_is_not_stated_is_not_counted_as_one() {
        let row = |name: &str, items| CommitteeOverview {
            name: name.to_owned(),
            items,
            ..CommitteeOverview::default()
        };
        let council =
            CouncilOverview { committees: vec![row("", 2), row("Panel", 3)], ..CouncilOverview::default() };
        let overview = Overview { title: None, councils: vec![council] };
        assert_eq!((overview.councils.len(), named_committees(&overview), overview.sum().items), (1, 1, 5));
    }
}

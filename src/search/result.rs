use super::engine_words::reason_in_words;
use super::words::words;
use crate::route::{ItemRoute, Route, SearchRoute};
use crate::ui::{
    Fold, Icon, Marked, PassageItem, Strip, Where, extent_badge, is_capitals, language_of, nouns, safe,
    thousands, title_of,
};
use leptos::prelude::*;
use scrutineer_corpus::Completeness;
use scrutineer_search::{Hit, ItemHead, PassageView, Reason};

/// An item that was found: where, how much, its title, its best passages, what it decided, and why it matched.
#[component]
pub(super) fn ResultItem(
    /// The item.
    hit: Hit,
    /// The search that found it.
    search: SearchRoute,
) -> impl IntoView {
    let route = ItemRoute::found(&hit.item.id, &search);
    let first = hit.passages.iter().find(|passage| !passage.marks.is_empty()).map(|passage| passage.n);
    let title = title_of(&hit.item);
    let (caps, language) = (is_capitals(&title), language_of(&title));
    let href = Route::Item(route.clone()).href();
    let extent = extent_words(&hit, &search);
    let badge = extent_badge(&hit.item).map(|badge| view! { <span class="badge dashed">{badge}</span> });
    let marks = hit.item.purpose_marks.clone();
    let purpose = hit.item.purpose.clone().map(|text| {
        let language = language_of(&text);
        view! {
            <p class="result-purpose" lang=language>
                <Marked text marks />
            </p>
        }
    });
    // Words that stand for a lost title are ours; nothing was found in them.
    let marks = if hit.item.title.is_some() { hit.item.title_marks.clone() } else { Vec::new() };
    let source = hit.item.url.as_deref().and_then(safe).map(|url| source_link(url, &title));
    let rest = hit.matching_passages.saturating_sub(u32::try_from(hit.passages.len()).unwrap_or(u32::MAX));
    let asked = is_asked(&search);
    let title_only =
        (asked && hit.passages.is_empty()).then(|| plain_row(words().found, words().in_title_only));
    let more = (rest > 0).then(|| {
        let href = first.map_or_else(|| href.clone(), |first| Route::Item(route.at(first)).href());
        let noun = if asked { &words().more_matching } else { &words().more_passages };
        let words = (words().in_this_item)(&noun.count(rest));
        view! {
            <p class="from indent">
                <a href=href>{words}</a>
            </p>
        }
    });
    let outcome = outcome(&hit, &route);
    let passages = hit.passages.into_iter().map(|passage| found_passage(passage, &route)).collect_view();
    view! {
        <li class="result">
            <p class="where">
                <Where head=hit.item.clone() />
                <span class="extent">
                    <Strip segments=hit.strip />
                    <span>{extent}</span>
                    {badge}
                </span>
            </p>
            <h3 class="result-title record-title" class:is-caps=caps lang=language>
                <a href=href id=format!("r-{}", hit.item.id) data-stop="">
                    <Marked text=title marks />
                </a>
            </h3>
            {purpose}
            {title_only}
            <ul class="passages">{passages}</ul>
            {more}
            {outcome}
            <div class="result-foot">{why(hit.why)} {source}</div>
        </li>
    }
}

fn found_passage(passage: PassageView, route: &ItemRoute) -> impl IntoView + use<> {
    let href = Route::Item(route.at(passage.n)).href();
    view! { <PassageItem passage href /> }
}

/// `2 of 19 passages`, or the size alone when nothing was asked.
fn extent_words(hit: &Hit, search: &SearchRoute) -> String {
    let size = nouns().passage.count(hit.item.passages);
    if is_asked(search) { (words().of)(&thousands(hit.matching_passages), &size) } else { size }
}

/// Whether a search asks for some passages rather than all.
fn is_asked(search: &SearchRoute) -> bool {
    !search.query.trim().is_empty() || !search.also.is_empty() || !search.filters.kinds.is_empty()
}

/// What the item decided, even in other words.
fn outcome(hit: &Hit, route: &ItemRoute) -> Option<impl IntoView + use<>> {
    let shown =
        u32::try_from(hit.passages.iter().filter(|passage| passage.kind.is_decision()).count()).unwrap_or(0);
    let (decision, decisions) = (hit.decision.clone(), hit.decisions);
    if let Some(decision) = decision {
        let more = decisions.saturating_sub(shown + 1);
        let href = Route::Item(route.at(decision.n)).href();
        let link = href.clone();
        let more = (more > 0).then(|| {
            let words = (words().in_this_item)(&words().more_decisions.count(more));
            view! {
                <p class="from">
                    <a href=link>{words}</a>
                </p>
            }
        });
        return Some(
            view! {
                <ul class="passages outcome">
                    <PassageItem passage=decision href>
                        {more}
                    </PassageItem>
                </ul>
            }
            .into_any(),
        );
    }
    let none = none_decided(&hit.item, decisions)?;
    Some(view! { <div class="outcome">{plain_row(words().decided_key, none)}</div> }.into_any())
}

/// A remark where passages stand.
fn plain_row(key: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <div class="passage none">
            <div class="passage-key">
                <span class="kind">{key}</span>
            </div>
            <p class="passage-body">{words}</p>
        </div>
    }
}

/// Words for an item without decisions. Of a document nothing is said: it does not decide.
fn none_decided(item: &ItemHead, decisions: u32) -> Option<&'static str> {
    match item.completeness {
        _ if item.is_document || decisions > 0 => None,
        Some(Completeness::Full) => Some(words().nothing_decided),
        Some(Completeness::Cut) => Some(words().nothing_decided_read),
        Some(Completeness::None) | None => None,
    }
}

fn why(reasons: Vec<Reason>) -> Option<impl IntoView> {
    (!reasons.is_empty()).then(|| {
        let table = move || why_table(reasons.clone());
        view! {
            <Fold class="why" summary=words().why>
                {table()}
            </Fold>
        }
    })
}

fn why_table(reasons: Vec<Reason>) -> impl IntoView {
    let rows = reasons.into_iter().map(reason_in_words).map(|reason| {
        let terms = reason.terms.into_iter().enumerate().map(|(n, term)| {
            let comma = (n > 0).then_some(", ");
            view! { {comma} <b>{term}</b> }
        });
        view! {
            <tr>
                <th scope="row">{reason.label}</th>
                <td>{terms.collect_view()} " " {reason.text}</td>
            </tr>
        }
    });
    view! {
        <table class="why-table">
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn source_link(url: &str, title: &str) -> impl IntoView + use<> {
    view! {
        <div class="passage-tools">
            <a class="tool" href=url.to_owned() rel="noopener noreferrer" target="_blank">
                <Icon shape="#i-out" />
                {words().source}
                <span class="sr">{(words().source_of)(title)}</span>
            </a>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_is_told_from_what_was_not_read() {
        let item = |completeness, is_document| ItemHead { completeness, is_document, ..ItemHead::default() };
        assert_eq!(none_decided(&item(Some(Completeness::Full), false), 0), Some(words().nothing_decided));
        assert_eq!(
            none_decided(&item(Some(Completeness::Cut), false), 0),
            Some(words().nothing_decided_read)
        );
        assert_eq!(none_decided(&item(Some(Completeness::Cut), false), 2), None);
        assert_eq!(none_decided(&item(None, true), 0), None);
    }
}

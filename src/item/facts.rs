use super::citing::Citing;
use super::order::{decisions, name};
use super::words::{completeness, no_decision, notice, provenance, status, words};
use crate::route::{ItemRoute, Route};
use crate::ui::{breakable, date_in_words, host, safe};
use leptos::prelude::*;
use scrutineer_corpus::Wording;
use scrutineer_search::{ItemHead, ItemView};
use std::sync::Arc;

/// What is known of the item, what is not stated, and where each was read.
#[component]
pub(super) fn Facts(
    /// The item.
    view: Arc<ItemView>,
    /// The item of the address.
    item: Memo<ItemRoute>,
) -> impl IntoView {
    let words = words();
    let head = &view.head;
    let date = head.date.map(date_in_words);
    let minutes = if head.is_document { None } else { Some(status(view.minutes_status)) };
    let retrieved = view.retrieved_at.as_deref().map(|at| (words.read_on)(&day(at)));
    let source = match head.url.as_deref().and_then(safe) {
        Some(url) => {
            let (href, place) = (url.to_owned(), breakable(host(url)));
            view! {
                <dd>
                    <a class="prints-address" href=href rel="noopener noreferrer" target="_blank">
                        {place}
                        <span class="sr">{words.new_tab}</span>
                    </a>
                    {retrieved.map(|retrieved| view! { <small>{retrieved}</small> })}
                </dd>
            }
            .into_any()
        }
        None => view! { <dd class="unstated">{words.not_stated}</dd> }.into_any(),
    };
    let decided = (!view.passages.is_empty()).then(|| match decisions(&view.passages) {
        Some((count, first)) => {
            let (n, from) = (first.n, (words.decided_from)(&name(first)));
            let href = move || item.with(|item| Route::Item(item.at(n)).href());
            let count = words.decision.count(u64::try_from(count).unwrap_or(u64::MAX));
            view! {
                <dd>
                    <a href=href>{count}</a>
                    <small>{from}</small>
                </dd>
            }
            .into_any()
        }
        None => view! { <dd class="unstated">{no_decision(head)}</dd> }.into_any(),
    });
    let decided = decided.map(|decided| {
        view! {
            <div>
                <dt>{words.decided}</dt>
                {decided}
            </div>
        }
    });
    let cited = Arc::clone(&view);
    view! {
        <dl class="meta-list">
            {fact(words.council, Some(head.council_name.clone()), None)}
            {fact(words.committee, head.committee_name.clone(), view.committee_from.map(provenance))}
            {fact(
                if head.is_document { words.date } else { words.date_of_meeting },
                date,
                view.date_from.map(provenance),
            )} {fact(if head.is_document { words.what_it_is } else { words.minutes }, Some(completeness(head).to_owned()), minutes)} {decided} <div>
                <dt>{words.source}</dt>
                {source}
                <dd>
                    <Citing view=cited passage=None />
                </dd>
            </div>
        </dl>
    }
}

/// A fact, with the place where it was read; what is not stated is said to be so.
fn fact(name: &'static str, value: Option<String>, from: Option<&'static str>) -> impl IntoView {
    let is_stated = value.is_some();
    let value = value.unwrap_or_else(|| words().not_stated.to_owned());
    let from = from.filter(|_| is_stated).map(|from| view! { <small>{from}</small> });
    view! {
        <div>
            <dt>{name}</dt>
            <dd class:unstated=!is_stated>{value} {from}</dd>
        </div>
    }
}

/// The day of a time: `2026-01-12T08:00:00Z` was on 12 January 2026. What is no date stays as it is.
fn day(at: &str) -> String {
    let date = at.get(..10).and_then(|day| day.parse().ok());
    date.map_or_else(|| at.to_owned(), date_in_words)
}

/// What must be known before quoting words that are not the published ones.
#[component]
pub(super) fn WordingNotice(
    /// The head of the item.
    head: ItemHead,
) -> impl IntoView {
    notice(head.wording).map(|(strong, rest)| {
        // What was invented was published nowhere.
        let url = head.url.as_deref().filter(|_| head.wording == Wording::Digest).and_then(safe);
        let link = url.map(|url| {
            view! {
                " "
                <a href=url.to_owned() rel="noopener noreferrer" target="_blank">
                    {words().read_the_published}
                    <span class="sr">{words().new_tab}</span>
                </a>
            }
        });
        view! {
            <p class="notice item-notice">
                <b>{strong}</b>
                " "
                {rest}
                {link}
            </p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_time_is_shown_as_its_day() {
        assert_eq!(day("2026-01-12T08:00:00Z"), "12 January 2026");
        assert_eq!(day("last week"), "last week");
    }
}
